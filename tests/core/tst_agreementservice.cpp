// Whose reads the agreement counts, and who may see which part of it.

#include "core/service/agreement/agreement.h"
#include "core/service/agreement/agreementjson.h"
#include "core/service/agreement/agreementsections.h"
#include "core/service/protocols/protocols.h"
#include "core/service/reading/worklists.h"
#include "core/store/protocolrepository.h"
#include "tests/core/servicefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace doubleread;

namespace {

/// Five scans. On 0 both draw the same, on 1 only a draws, on 2 nobody, 3 is not readable to b, and
/// 4 is read by a alone.
struct Study : ServiceFixture
{
    explicit Study(const std::function<void(Protocol &)> &change = {}) : ServiceFixture(change)
    {
        add(u"researcher"_s, Role::Researcher);
        addScans(5);
        must(read(u"a"_s, 0, {box(10, 10, 20)}));
        must(read(u"b"_s, 0, {box(10, 10, 20)}));
        must(read(u"a"_s, 1, {box(30, 10, 20)}));
        must(read(u"b"_s, 1, {}));
        for (const QString &reader : {u"a"_s, u"b"_s})
            must(read(reader, 2, {}));
        must(read(u"a"_s, 3, {}));
        Read unread = must(readOf(*database, as(u"b"_s), scan(3).id));
        const PutAssessment answer{{.verdict = Verdict::NotReadable, .tags = {}, .note = {}}};
        unread.revision = must(storeEdit(*database, as(u"b"_s), unread, answer));
        apply(unread, answer);
        must(submitRead(*database, as(u"b"_s), unread, std::chrono::seconds(5)));
        must(read(u"a"_s, 4, {}));
    }

    Result<AgreementReport> report(const Actor &actor, const AgreementRequest &request = {}) const
    {
        const Result<AgreementData> data = agreementData(*database, actor, request);
        if (!data)
            return fail(data.error());
        return agreementReport(*data);
    }
    /// Each of the two reads of the scan is made to be the other person's.
    void exchangeReaders(int number) const
    {
        for (const QString &trigger : must(triggersOf(*database)))
            must(database->change(u"DROP TRIGGER "_s + trigger));
        const auto give = [&](const QString &from, const QString &to) {
            must(database->change(
                u"UPDATE read SET reader = :to WHERE reader = :from AND scan = :scan"_s,
                {{u"to"_s, as(to).user.id.toString()},
                 {u"from"_s, as(from).user.id.toString()},
                 {u"scan"_s, qint64(number + 1)}}));
        };
        give(u"a"_s, u"officer"_s);
        give(u"b"_s, u"a"_s);
        give(u"officer"_s, u"b"_s);
    }
    static Result<QStringList> triggersOf(Database &database)
    {
        QStringList names;
        const auto ran = database.each(u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s,
                                       {}, [&](const Row &row) -> Result<void> {
                                           names << row.text(0);
                                           return {};
                                       });
        if (!ran)
            return fail(ran.error());
        return names;
    }
    /// Decides the scan for the first read everywhere and signs it.
    void sign(int number)
    {
        const Actor officer = as(u"officer"_s);
        Review open = must(review(*database, officer, scan(number).id));
        ReviewContent content{.disagreements = open.disagreements,
                              .assessment = open.reads.front().assessment,
                              .annotations = open.reads.front().annotations};
        content.assessment.verdict =
            content.annotations.empty() ? Verdict::Negative : Verdict::Positive;
        for (Disagreement &each : content.disagreements)
            each.resolution = Resolution{.choice = ResolutionChoice::AcceptFirst,
                                         .merge = {},
                                         .reason = u"seen"_s,
                                         .by = officer.user.id,
                                         .at = QDateTime::currentDateTimeUtc()};
        const int revision =
            must(storeReview(*database, officer, scan(number).id, open.revision, content, u"x"_s));
        must(signOff(*database, officer, scan(number).id, revision, {.printedName = u"Dr O"_s}));
    }
};

} // namespace

class TestAgreementService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coordinatorSeesItAfterTheRound()
    {
        Study study;
        const Actor chief = study.as(u"chief"_s);
        const auto early = study.report(chief);
        QVERIFY(!early);
        QCOMPARE(early.error().code, Error::Code::Forbidden);
        QVERIFY(!early.error().remedy.isEmpty());
        must(closeRound(*study.database, chief));
        must(study.read(u"b"_s, 4, {})); // unblinded: not counted
        const AgreementReport report = must(study.report(chief));
        QCOMPARE(report.readers, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(report.first, u"a"_s);
        QCOMPARE(report.protocolVersion, 1);
        QCOMPARE(report.pair->scanLevel.table,
                 (TwoByTwo{.both = 1, .firstOnly = 1, .secondOnly = 0, .neither = 1}));
        QCOMPARE(report.pair->readByBoth, 4);
        QCOMPARE(report.pair->unreadableToSecond, 1);
        QCOMPARE(report.pair->atGate.matched, 1);
        QCOMPARE(report.pair->atGate.onlyFirst, 1);
        QVERIFY(!report.kinds.empty());
        QCOMPARE(report.kinds.front().kind, DisagreementKind::MissedBySecond);
        QCOMPARE(report.kinds.front().scans, std::vector<qint64>{2});
        QCOMPARE(report.times.size(), 2U);
        QCOMPARE(report.times[0].medianS.n, 5);
        QCOMPARE(*report.times[0].medianS.value, 1.0);
        QCOMPARE(*report.times[1].upperQuartileS.value, 2.0); // of 1, 1, 1, 5
        QCOMPARE(report.pace[0].submitted.back().second, 5);
    }

    void excludedScansAreLeftOut()
    {
        Study study;
        must(closeRound(*study.database, study.as(u"chief"_s)));
        must(study.database->change(u"UPDATE scan SET state = 'excluded' WHERE position = 1"_s));
        QCOMPARE(must(study.report(study.desk())).pair->readByBoth, 3);
    }

    void readersAreChosenByName()
    {
        Study study;
        const AgreementReport swapped = must(study.report(study.desk(), {.first = u"b"_s}));
        QCOMPARE(swapped.second, u"a"_s);
        QCOMPARE(swapped.pair->atGate.onlySecond, 1);
        const auto nobody = study.report(study.desk(), {.first = u"officer"_s});
        QVERIFY(!nobody);
        QVERIFY(nobody.error().remedy.contains(u"a, b"));
        QVERIFY(!study.report(study.desk(), {.first = u"a"_s, .second = u"a"_s}));
    }

    void aRadiologistSeesOwnFiguresOnly_data()
    {
        QTest::addColumn<bool>("readersSee");
        QTest::addColumn<bool>("closed");
        QTest::newRow("while reading") << false << false;
        QTest::newRow("after the round") << false << true;
        QTest::newRow("protocol, while reading") << true << false;
        QTest::newRow("protocol, after the round") << true << true;
    }
    void aRadiologistSeesOwnFiguresOnly()
    {
        QFETCH(bool, readersSee);
        QFETCH(bool, closed);
        Study study([&](Protocol &protocol) { protocol.readersSeeAfterRound = readersSee; });
        study.sign(0);
        if (closed)
            must(closeRound(*study.database, study.as(u"chief"_s)));
        const AgreementReport report = must(study.report(study.as(u"b"_s)));
        QCOMPARE(report.readers, QStringList{u"b"_s});
        QVERIFY(!report.pair && !report.all && !report.choices);
        QVERIFY(report.kinds.empty());
        QCOMPARE(report.times.size(), 1U);
        QCOMPARE(report.truth.size(), readersSee && closed ? 1U : 0U);
        const QByteArray shown = agreementText(report).join(u'\n').toUtf8();
        QVERIFY2(!shown.contains("compared with"), shown);
        QVERIFY(!study.report(study.as(u"b"_s), {.first = u"a"_s}));
    }

    void signedScansAreForOfficerAndResearcher_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<bool>("officerSeesNames");
        QTest::addColumn<QString>("name");
        QTest::newRow("officer") << u"officer"_s << false << u"First read"_s;
        QTest::newRow("officer, with names") << u"officer"_s << true << u"a"_s;
        QTest::newRow("researcher") << u"researcher"_s << true << u"Reader 1"_s;
    }
    void signedScansAreForOfficerAndResearcher()
    {
        QFETCH(QString, person);
        QFETCH(bool, officerSeesNames);
        QFETCH(QString, name);
        Study study([&](Protocol &protocol) { protocol.officerSeesNames = officerSeesNames; });
        QVERIFY(must(study.report(study.as(person))).readers.isEmpty());
        study.sign(1);
        const AgreementReport report = must(study.report(study.as(person)));
        QCOMPARE(report.first, name);
        QCOMPARE(report.pair->readByBoth, 1);
        QCOMPARE(report.times.front().medianS.n, report.hidesReaders ? 2 : 1);
        QVERIFY(!study.report(study.as(person), {.first = u"b"_s}) || officerSeesNames);
    }

    /// Whatever an officer sees who must not know the readers has to be the same when they change
    /// places on a scan: else a figure, or what it changes by with a signature, tells which side of
    /// a review is whose.
    void anOfficersFiguresTellNoReaderFromTheOther()
    {
        Study study;
        for (int number = 0; number < 4; ++number)
            study.sign(number);
        const auto figures = [&](const Actor &actor) {
            return QJsonDocument(agreementJson(must(study.report(actor)))).toJson();
        };
        const Actor officer = study.as(u"officer"_s);
        const AgreementReport report = must(study.report(officer));
        QCOMPARE(report.readers, (QStringList{u"First read"_s, u"Second read"_s}));
        QCOMPARE(report.times.size(), 1U);
        QCOMPARE(report.times.front().reader, u"Both reads"_s);
        QCOMPARE(report.times.front().medianS.n, 8);
        QCOMPARE(report.pace.size(), 1U);
        QCOMPARE(report.truth.size(), 1U);
        QCOMPARE(report.truth.front().agreement.readByBoth, 8);
        QVERIFY(!report.pair->scanLevel.mcnemarExactP.value);
        const QByteArray officers = figures(officer);
        const QByteArray chiefs = figures(study.desk());
        study.exchangeReaders(1);
        QCOMPARE(figures(officer), officers);
        QVERIFY(figures(study.desk()) != chiefs); // who may know them still does
    }

    void anOfficersSidesAreThoseOfReview()
    {
        Study study;
        const Actor officer = study.as(u"officer"_s);
        for (const int number : {0, 1, 2})
            study.sign(number);
        const AgreementReport report = must(study.report(officer));
        const Review shown = must(review(*study.database, officer, study.scan(1).id));
        const bool firstDrew = !shown.reads.front().annotations.empty();
        QCOMPARE(report.pair->scanLevel.table, (TwoByTwo{.both = 1,
                                                         .firstOnly = firstDrew ? 1 : 0,
                                                         .secondOnly = firstDrew ? 0 : 1,
                                                         .neither = 1}));
        const auto row =
            static_cast<std::size_t>(firstDrew ? Verdict::Positive : Verdict::Negative);
        const auto column =
            static_cast<std::size_t>(firstDrew ? Verdict::Negative : Verdict::Positive);
        QCOMPARE(report.assessments->cells[row][column].scans, std::vector<qint64>{2});
        QCOMPARE(report.kinds.front().kind,
                 firstDrew ? DisagreementKind::MissedBySecond : DisagreementKind::MissedByFirst);
    }

    void theHeadSaysUnderWhichVersionsWasRead()
    {
        Study study;
        Protocol later = must(ProtocolRepository(*study.database).current());
        later.matchIou = 0.4;
        must(setProtocol(*study.database, study.desk(), later, u"stricter"_s));
        const AgreementReport report = must(study.report(study.desk()));
        QCOMPARE(report.protocolVersion, 2);
        QCOMPARE(report.comparedBy, std::pair(1, 1));
        const QString head = agreementHead(report).join(u'\n');
        QVERIFY2(head.contains(u"Read under protocol version 1; the figures are by version 2"),
                 qPrintable(head));
    }

    void readersAgainstTheSignedTruth()
    {
        Study study([](Protocol &protocol) { protocol.officerSeesNames = true; });
        study.sign(0);
        study.sign(1);
        const AgreementReport report = must(study.report(study.desk()));
        QCOMPARE(report.truth.size(), 2U);
        const PairAgreement &first = report.truth[0].agreement;
        const PairAgreement &second = report.truth[1].agreement;
        QCOMPARE(first.n(), 2);
        QCOMPARE(*first.atGate.sensitivity.value, 1.0);
        QCOMPARE(*first.differing.value, 0.0);
        QCOMPARE(*second.atGate.sensitivity.value, 0.5);
        QCOMPARE(*second.atGate.precision.value, 1.0);
        QCOMPARE(*second.differing.value, 0.5); // overturned on scan 1
        // Two disagreements of scan 1 (missed, assessment) went to the first: 2 of 2.
        QCOMPARE(report.choices->first, 2);
        QCOMPARE(report.choices->second, 0);
        QCOMPARE(report.choices->firstShare.interval->high, 1.0);
        QVERIFY(std::abs(report.choices->firstShare.interval->low - std::sqrt(0.025)) < 1e-12);
    }

    void hiddenRepeatsShowHowAReaderAgreesWithThemselves()
    {
        ServiceFixture study([](Protocol &protocol) { protocol.repeatShare = 0.5; });
        study.addScans(6);
        must(assign(*study.database, study.as(u"chief"_s), {}));
        for (int number = 0; number < 6; ++number)
            must(study.read(u"a"_s, number, {}));
        int repeats = 0;
        for (int number = 0; number < 6; ++number) {
            auto read = readOf(*study.database, study.as(u"a"_s), study.scan(number).id,
                               ReadPurpose::Repeat);
            if (!read)
                continue;
            ++repeats;
            must(submitRead(*study.database, study.as(u"a"_s), *read, std::chrono::seconds(1)));
        }
        QVERIFY(repeats > 0);
        const AgreementReport early =
            must(agreementReport(must(agreementData(*study.database, study.as(u"a"_s), {}))));
        QVERIFY(early.intra.empty()); // they are hidden as long as there is something to read
        QCOMPARE(early.times.front().medianS.n, 6 + repeats);
        QCOMPARE(early.pace.front().submitted.back().second, 6 + repeats);
        must(closeRound(*study.database, study.as(u"chief"_s)));
        const AgreementReport own =
            must(agreementReport(must(agreementData(*study.database, study.as(u"a"_s), {}))));
        QCOMPARE(own.intra.size(), 1U);
        QCOMPARE(own.intra.front().agreement.n(), repeats);
        QCOMPARE(*own.intra.front().agreement.scanLevel.po.value, 1.0);
        QCOMPARE(own.times.front().medianS.n, 6 + repeats);
    }

    void jsonSaysWhatIsUndefined()
    {
        Study study;
        study.sign(2); // nothing drawn on it
        const QJsonObject json = agreementJson(must(study.report(study.desk())));
        const QJsonObject truth = json[u"truth"_s][0].toObject();
        QVERIFY(truth[u"sensitivity"_s].isNull());
        QVERIFY(!truth[u"sensitivity_undefined"_s].toString().isEmpty());
        QVERIFY(!truth.contains(u"sensitivity_ci"_s));
        QCOMPARE(json[u"protocol_version"_s].toInt(), 1);
        QCOMPARE(json[u"seed"_s].toInt(), 1);
        const QString text = agreementText(must(study.report(study.desk()))).join(u'\n');
        QVERIFY(text.contains(u"undefined: "_s));
        QVERIFY(text.contains(u"Protocol version 1"_s));
    }

    void cancelling()
    {
        Study study;
        const AgreementData data = must(agreementData(*study.database, study.desk(), {}));
        const auto stopped = agreementReport(data, [](int, int) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        int last = 0;
        must(agreementReport(data, [&](int done, int total) {
            last = std::max(last, done);
            return done >= 0 && done <= total;
        }));
        QCOMPARE(last, 1000);
    }
};

QTEST_GUILESS_MAIN(TestAgreementService)
#include "tst_agreementservice.moc"
