// What the audit trail tells to whom, in words, in pages and on paper.
#include "core/model/protocolwords.h"
#include "core/print/historypdf.h"
#include "core/service/adjudication/signingoff.h"
#include "core/service/protocols/protocols.h"
#include "core/service/reading/takingback.h"
#include "core/service/reading/worklists.h"
#include "core/service/scans/triage.h"
#include "core/service/trail/history.h"
#include "servicefixture.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <algorithm>
#include <set>

using namespace doubleread;

namespace {

/// Scan 0 is read by both, disputed, decided and signed; scan 1 is read by a alone.
struct Study : ServiceFixture
{
    explicit Study(const std::function<void(Protocol &)> &change = {}) : ServiceFixture(change)
    {
        add(u"researcher"_s, Role::Researcher);
        addScans(2);
        must(read(u"a"_s, 0, {box(10, 10, 20)}));
        must(read(u"b"_s, 0, {}));
        must(read(u"a"_s, 1, {box(5, 5, 9)}));
    }

    std::vector<HistoryEntry> entries(const Actor &actor, const HistoryFilter &filter = {}) const
    {
        const HistoryIndex index = must(historyIndex(*database, actor, filter));
        return must(historyRows(*database, actor, filter, index.keys));
    }
    std::vector<HistoryEntry> entries(const QString &person, const HistoryFilter &filter = {}) const
    {
        return entries(as(person), filter);
    }
    /// The first entry of this action, which has to be there.
    HistoryEntry one(const QString &person, const QString &action) const
    {
        for (const HistoryEntry &entry : entries(person))
            if (entry.action == action)
                return entry;
        qFatal("no %s for %s", qPrintable(action), qPrintable(person));
    }

    void decide()
    {
        Review open = must(review(*database, as(u"officer"_s), scan(0).id));
        ReviewContent content{.disagreements = open.disagreements,
                              .assessment = open.consensus.assessment,
                              .annotations = {}};
        content.assessment.verdict = Verdict::Negative;
        for (Disagreement &each : content.disagreements)
            each.resolution = Resolution{.choice = ResolutionChoice::RejectBoth,
                                         .merge = {},
                                         .reason = u"an artefact"_s,
                                         .by = {},
                                         .at = {}};
        must(storeReview(*database, as(u"officer"_s), scan(0).id, open.revision, content,
                         u"reject"_s));
        open = must(review(*database, as(u"officer"_s), scan(0).id));
        must(signOff(*database, as(u"officer"_s), scan(0).id, open.revision,
                     {.printedName = u"Dr O"_s}));
    }
};

QString allText(const std::vector<HistoryEntry> &entries)
{
    QStringList text;
    for (const HistoryEntry &entry : entries)
        text << entry.who << entry.what << entry.scan << entry.before << entry.after
             << entry.reason;
    return text.join(u'\n');
}

QStringList actionsOf(const std::vector<HistoryEntry> &entries)
{
    QStringList actions;
    for (const HistoryEntry &entry : entries)
        actions << entry.action;
    return actions;
}

} // namespace

class HistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoDidWhatAndWhy();
    void hasASentenceForEveryAction();
    void aReaderSeesOwnEntriesAlone();
    void theCoordinatorSeesProgressUntilTheRoundIsClosed();
    void theOfficerSeesReadersUnnamed();
    void theOfficerSeesTheSidesAsInReview();
    void whoHasReadAScanSeesNoReviewOfIt();
    void theResearcherSeesSignedScans();
    void namesAreNotFoundOutByFiltering();
    void filters_data();
    void filters();
    void keysOfTheBlindedHaveNoGaps();
    void tooManyRowsAreRefused();
    void reportsCheckSignaturesAndVersion();
    void theReportTellsABrokenTrail();
    void writesAPdf();
    void pagesOfALongTrailAreFast();
};

void HistoryTest::saysWhoDidWhatAndWhy()
{
    Study study;
    study.decide();
    Protocol protocol = study.entries(study.desk()).empty() ? Protocol() : Protocol::standard();
    protocol.matchIou = 0.4;
    must(setProtocol(*study.database, study.as(u"chief"_s), protocol, u"as the board said"_s));
    must(closeRound(*study.database, study.as(u"chief"_s)));

    const HistoryEntry drawn = study.one(u"chief"_s, u"read.annotation.put"_s);
    QCOMPARE(drawn.who, u"a"_s);
    QCOMPARE(drawn.what, u"drew a finding"_s);
    QCOMPARE(drawn.scan, u"scan-0.png"_s);
    QCOMPARE(drawn.before, QString());
    QVERIFY2(drawn.after.contains(u"box, fractured"_s), qPrintable(drawn.after));
    QVERIFY2(drawn.after.contains(u"20 × 20 px at 10, 10"_s), qPrintable(drawn.after));
    QVERIFY(drawn.number);
    QCOMPARE(drawn.hash.size(), 32);
    QCOMPARE(drawn.at.timeSpec(), Qt::UTC);

    const HistoryEntry decided = study.one(u"chief"_s, u"review.stored"_s);
    QCOMPARE(decided.who, u"officer"_s);
    QVERIFY2(decided.before.contains(u"open"_s), qPrintable(decided.before));
    QVERIFY2(decided.after.contains(u"rejected"_s), qPrintable(decided.after));
    QVERIFY2(decided.reason.contains(u"an artefact"_s), qPrintable(decided.reason));

    const HistoryEntry changed = study.one(u"chief"_s, u"protocol.changed"_s);
    QCOMPARE(changed.what, u"changed the protocol to version 2"_s);
    QVERIFY2(changed.after.contains(u"matching gate 0.3 → 0.4"_s), qPrintable(changed.after));
    QCOMPARE(changed.reason, u"as the board said"_s);

    QCOMPARE(study.one(u"chief"_s, u"scan.compared"_s).who, u"DoubleRead"_s);
    QVERIFY(study.one(u"chief"_s, u"scan.signed-off"_s).what.contains(u"Dr O"_s));
}

/// None falls back on the action's own word.
void HistoryTest::hasASentenceForEveryAction()
{
    Study study;
    study.decide();
    must(reopen(*study.database, study.as(u"officer"_s), study.scan(0).id, u"second look"_s));
    must(triage(*study.database, study.as(u"chief"_s), {2},
                {.decision = TriageDecision::Keep, .regions = {.add = {u"hand"_s}}}));
    must(setDisabled(*study.database, study.as(u"chief"_s), study.people.at(u"researcher"_s).id,
                     true));
    must(closeRound(*study.database, study.as(u"chief"_s)));
    for (const HistoryEntry &entry : study.entries(u"chief"_s)) {
        QVERIFY(!entry.what.isEmpty());
        QString fallback = entry.action;
        QVERIFY2(entry.what != fallback.replace(u'.', u": "_s).replace(u'-', u' '),
                 qPrintable(entry.action));
    }
}

void HistoryTest::aReaderSeesOwnEntriesAlone()
{
    Study study;
    study.decide();
    for (const QString &reader : {u"a"_s, u"b"_s}) {
        for (const HistoryEntry &entry : study.entries(reader)) {
            QVERIFY2(entry.who == reader || entry.action == u"scan.added"_s ||
                         entry.action == u"dataset.created"_s,
                     qPrintable(entry.who + u' ' + entry.what));
            QVERIFY(!entry.number);
            QVERIFY(entry.hash.isEmpty());
        }
    }
    QVERIFY(!allText(study.entries(u"b"_s)).contains(u"a drew"_s));
    // What another does changes nothing in one's own.
    const QString own = allText(study.entries(u"b"_s));
    must(reopen(*study.database, study.as(u"officer"_s), study.scan(0).id, u"again"_s));
    must(readOf(*study.database, study.as(u"a"_s), study.scan(1).id));
    QCOMPARE(allText(study.entries(u"b"_s)), own);
}

void HistoryTest::theCoordinatorSeesProgressUntilTheRoundIsClosed()
{
    Study study;
    const auto open = study.entries(u"chief"_s);
    const QStringList actions = actionsOf(open);
    QVERIFY(actions.contains(u"read.submitted"_s));
    QVERIFY(!actions.contains(u"read.annotation.put"_s));
    QVERIFY(!actions.contains(u"scan.compared"_s));
    for (const HistoryEntry &entry : open) {
        if (entry.action.startsWith(u"read."_s)) {
            QVERIFY2(entry.after.isEmpty() && entry.before.isEmpty(), qPrintable(entry.after));
        }
        QVERIFY(!entry.number);
    }
    must(closeRound(*study.database, study.as(u"chief"_s)));
    const auto closed = study.entries(u"chief"_s);
    QVERIFY(actionsOf(closed).contains(u"scan.compared"_s));
    for (std::size_t index = 0; index < closed.size(); ++index)
        QCOMPARE(closed[index].number, static_cast<qint64>(index) + 1);
    QVERIFY(!study.one(u"chief"_s, u"read.submitted"_s).after.isEmpty());
}

void HistoryTest::theOfficerSeesReadersUnnamed()
{
    Study hidden;
    for (const HistoryEntry &entry : hidden.entries(u"officer"_s)) {
        QVERIFY2(entry.who != u"a"_s && entry.who != u"b"_s, qPrintable(entry.what));
        QVERIFY2(!entry.action.startsWith(u"read."_s), qPrintable(entry.action));
    }
    // Of a scan that is not under review there is nothing but that it was added.
    QCOMPARE(actionsOf(hidden.entries(u"officer"_s, {.scan = hidden.scan(1).id})),
             QStringList(u"scan.added"_s));
    Study named([](Protocol &protocol) { protocol.officerSeesNames = true; });
    QCOMPARE(named.one(u"officer"_s, u"read.submitted"_s).who, u"a"_s);
}

void HistoryTest::theOfficerSeesTheSidesAsInReview()
{
    for (int attempt = 0; attempt < 6; ++attempt) { // sides are shuffled: both will come
        const Study study;
        const Review review =
            must(doubleread::review(*study.database, study.as(u"officer"_s), study.scan(0).id));
        const auto missed = std::ranges::find_if(review.disagreements, [](const Disagreement &one) {
            return one.kind == DisagreementKind::MissedByFirst ||
                   one.kind == DisagreementKind::MissedBySecond;
        });
        QVERIFY(missed != review.disagreements.end());
        const QString said = missed->kind == DisagreementKind::MissedByFirst
                                 ? u"missed by the first read"_s
                                 : u"missed by the second read"_s;
        const QString told = study.one(u"officer"_s, u"scan.compared"_s).after;
        QVERIFY2(told.contains(said), qPrintable(told));
    }
}

void HistoryTest::whoHasReadAScanSeesNoReviewOfIt()
{
    Study study;
    study.add(u"second officer"_s, Role::MedicalOfficer);
    study.decide();
    const HistoryFilter filter{.scan = study.scan(0).id};
    QVERIFY(actionsOf(study.entries(u"second officer"_s, filter)).contains(u"scan.signed-off"_s));
    // A radiologist who became an officer: the read stands under the same person.
    Actor both = study.as(u"a"_s);
    both.user.role = Role::MedicalOfficer;
    const QStringList actions = actionsOf(study.entries(both, filter));
    QVERIFY(actions.contains(u"read.submitted"_s)); // the own one
    QVERIFY(!actions.contains(u"scan.compared"_s));
    QVERIFY(!actions.contains(u"review.stored"_s));
}

void HistoryTest::theResearcherSeesSignedScans()
{
    Study study;
    QVERIFY(!actionsOf(study.entries(u"researcher"_s)).contains(u"scan.signed-off"_s));
    study.decide();
    const QStringList actions = actionsOf(study.entries(u"researcher"_s));
    QVERIFY(actions.contains(u"scan.signed-off"_s));
    QVERIFY(!actions.contains(u"read.submitted"_s));
}

void HistoryTest::namesAreNotFoundOutByFiltering()
{
    Study study;
    QVERIFY(study.entries(u"officer"_s, {.person = study.people.at(u"a"_s).id}).empty());
    QVERIFY(study.entries(u"officer"_s, {.kind = HistoryKind::Reads}).empty());
    QVERIFY(!study.entries(u"a"_s, {.person = study.people.at(u"a"_s).id}).empty());
}

void HistoryTest::filters_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("prefixes");
    QTest::newRow("dataset") << u"dataset"_s
                             << QStringList{u"dataset."_s, u"protocol."_s, u"round."_s};
    QTest::newRow("people") << u"people"_s << QStringList{u"person."_s};
    QTest::newRow("scans") << u"scans"_s << QStringList{u"scan.added"_s};
    QTest::newRow("reads") << u"reads"_s << QStringList{u"read."_s};
    QTest::newRow("reviews") << u"reviews"_s << QStringList{u"review."_s, u"scan.compared"_s};
    QTest::newRow("sign-offs") << u"sign-offs"_s << QStringList{u"scan.signed-off"_s};
}

void HistoryTest::filters()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, prefixes);
    Study study;
    study.decide();
    must(closeRound(*study.database, study.as(u"chief"_s)));
    const auto belongs = [&](const QString &action) {
        return std::ranges::any_of(prefixes,
                                   [&](const QString &each) { return action.startsWith(each); });
    };
    const auto all = study.entries(u"chief"_s);
    const auto some = study.entries(u"chief"_s, {.kind = historyKindFrom(kind)});
    QVERIFY(!some.empty());
    for (const HistoryEntry &entry : some) {
        QVERIFY2(belongs(entry.action), qPrintable(entry.action));
        QCOMPARE(nameOf(entry.kind), kind);
    }
    QCOMPARE(std::ranges::count_if(
                 all, [&](const HistoryEntry &entry) { return belongs(entry.action); }),
             static_cast<std::ptrdiff_t>(some.size()));
    // A person, a scan and a time narrow it further.
    const User chief = study.people.at(u"chief"_s);
    for (const HistoryEntry &entry : study.entries(u"chief"_s, {.person = chief.id}))
        QCOMPARE(entry.who, u"chief"_s);
    for (const HistoryEntry &entry : study.entries(u"chief"_s, {.scan = study.scan(1).id}))
        QCOMPARE(entry.scan, u"scan-1.png"_s);
    const QDateTime middle = all[all.size() / 2].at;
    const auto before = study.entries(u"chief"_s, {.until = middle});
    const auto after = study.entries(u"chief"_s, {.from = middle});
    QCOMPARE(before.size() + after.size(), all.size());
}

void HistoryTest::keysOfTheBlindedHaveNoGaps()
{
    Study study;
    const HistoryIndex index = must(historyIndex(*study.database, study.as(u"b"_s), {}));
    for (std::size_t at = 0; at < index.keys.size(); ++at)
        QCOMPARE(index.keys[at], static_cast<qint64>(at) + 1);
    // Keys that are nobody's, or another's, give nothing.
    const auto none = must(historyRows(*study.database, study.as(u"b"_s), {},
                                       {0, -1, static_cast<qint64>(index.keys.size()) + 1}));
    QVERIFY(none.empty());
}

void HistoryTest::tooManyRowsAreRefused()
{
    const Study study;
    QVERIFY(!historyRows(*study.database, study.as(u"chief"_s), {}, std::vector<qint64>(501, 1)));
}

void HistoryTest::reportsCheckSignaturesAndVersion()
{
    Study study;
    study.decide();
    must(reopen(*study.database, study.as(u"officer"_s), study.scan(0).id, u"second look"_s));
    const Review open = must(review(*study.database, study.as(u"officer"_s), study.scan(0).id));
    must(signOff(*study.database, study.as(u"officer"_s), study.scan(0).id, open.revision,
                 {.printedName = u"Dr O again"_s}));
    const HistoryReport report = must(historyReport(*study.database, study.desk(), {}));
    QCOMPARE(report.protocolVersion, 1);
    QVERIFY(!report.protocol.isEmpty());
    QVERIFY(report.whole);
    QVERIFY(report.scope.isEmpty());
    QVERIFY(report.head.startsWith(QString::number(report.entries.size()) + u':'));
    QCOMPARE(report.signatures.size(), 2UL);
    QVERIFY(report.signatures[0].signOff.voided);
    QCOMPARE(report.signatures[0].voidedBy, u"officer"_s);
    QVERIFY(!report.signatures[1].signOff.voided);
    QCOMPARE(report.signatures[1].signOff.printedName, u"Dr O again"_s);
    // One scan's.
    const HistoryReport other =
        must(historyReport(*study.database, study.desk(), {.scan = study.scan(1).id}));
    QVERIFY(other.signatures.empty());
    QCOMPARE(other.scan, u"scan-1.png"_s);
    // A reader's says that it is not all, and no number.
    const HistoryReport own = must(historyReport(*study.database, study.as(u"a"_s), {}));
    QVERIFY(!own.scope.isEmpty());
    QVERIFY(own.head.isEmpty());
    QVERIFY(own.signatures.empty());
}

void HistoryTest::theReportTellsABrokenTrail()
{
    Study study;
    must(study.database->define(u"DROP TRIGGER read_is_locked"_s));
    must(study.database->change(u"UPDATE read SET active_ms = 5 WHERE state = 'submitted'"_s));
    const HistoryReport report = must(historyReport(*study.database, study.desk(), {}));
    QVERIFY(!report.whole);
    QVERIFY(!report.problems.isEmpty());
    const HistoryReport own = must(historyReport(*study.database, study.as(u"a"_s), {}));
    QVERIFY(!own.whole);
    QVERIFY(own.problems.isEmpty());
}

void HistoryTest::writesAPdf()
{
    Study study;
    study.decide();
    HistoryReport report = must(historyReport(*study.database, study.desk(), {}));
    report.entries.front().after = QString(u"words that go on "_s).repeated(2000); // over pages
    const QString path = study.folder.filePath(u"trail.pdf"_s);
    must(writeHistoryPdf(report, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    QVERIFY(bytes.count("/Type /Page\n") + bytes.count("/Type /Page ") +
                bytes.count("/Type /Page\r") >=
            3);
    QVERIFY(!writeHistoryPdf(report, study.folder.filePath(u"no/such/folder/trail.pdf"_s)));
}

/// 100,000 entries: a page and the whole index stay well below what the eye notices.
void HistoryTest::pagesOfALongTrailAreFast()
{
    const Study study;
    for (const QString &guard : {u"trail_only_grows"_s, u"trail_follows_its_end"_s})
        must(study.database->define(u"DROP TRIGGER "_s + guard));
    must(study.database->change(
        u"WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 101000) "
        "INSERT INTO trail (sequence, at, actor, action, subject, scan, content, previous_hash, "
        "hash) SELECT i, '2026-01-01T00:00:00.000Z', (SELECT id FROM person WHERE name = 'a'), "
        "'read.annotation.put', 'read:x', 1, '{\"new\":null,\"old\":null,\"pad\":\"' || "
        "hex(zeroblob(400)) || '\"}', x'00', x'00' FROM n"_s));
    QElapsedTimer timer;
    timer.start();
    const HistoryIndex index = must(historyIndex(*study.database, study.desk(), {}));
    const qint64 indexed = timer.restart();
    QVERIFY(index.keys.size() > 100'000);
    const std::vector<qint64> page(index.keys.end() - 200, index.keys.end());
    QCOMPARE(must(historyRows(*study.database, study.desk(), {}, page)).size(), 200UL);
    const qint64 paged = timer.elapsed();
    qInfo("index %lld ms, page of 200 %lld ms", indexed, paged);
    QVERIFY(indexed < 2000);
    QVERIFY(paged < 500);
}

QTEST_MAIN(HistoryTest)
#include "tst_history.moc"
