// Blinding as an attack: two datasets that differ in the second reader's work alone, and in what
// followed from it, have to give the first reader the same answers until the round is closed.
#include "blindedview.h"
#include "core/model/canonical.h"
#include "core/service/adjudication/signingoff.h"
#include "core/service/datasets/datasetcounts.h"
#include "core/service/exchange/exchange.h"
#include "core/service/reading/takingback.h"
#include "core/service/reading/worklists.h"
#include "core/service/reporting.h"
#include "core/service/scans/triage.h"
#include "core/service/trail/history.h"

#include <QRegularExpression>

using namespace doubleread;

namespace {

constexpr int scans = 5;

/// What b has done, each including what the rows before it have.
enum class Others { Nothing, Open, Same, Different, AskedBack, Decided, Signed, Reopened };

void readAll(ServiceFixture &study, const QString &person, double left)
{
    for (const int number : {0, 1, 2})
        must(study.read(person, number, {ServiceFixture::box(left, 10, 20)}));
    must(study.read(person, 3, {}));
}

/// a has read four scans of five and left an edit in the last one.
void readAsA(ServiceFixture &study)
{
    readAll(study, u"a"_s, 10);
    const Read open = must(readOf(*study.database, study.as(u"a"_s), study.scan(4).id));
    must(storeEdit(*study.database, study.as(u"a"_s), open,
                   PutAnnotation{.annotation = ServiceFixture::box(5, 5, 9), .index = 0}));
    must(addComment(*study.database, study.as(u"a"_s), study.scan(0).id, {.text = u"mine"_s}));
}

void decide(const ServiceFixture &study, int number)
{
    const Actor officer = study.as(u"officer"_s);
    Review open = must(review(*study.database, officer, study.scan(number).id));
    ReviewContent content{.disagreements = open.disagreements,
                          .assessment = {.verdict = Verdict::Negative, .tags = {}, .note = {}},
                          .annotations = {}};
    for (Disagreement &each : content.disagreements)
        each.resolution.emplace().choice = ResolutionChoice::RejectBoth;
    must(storeReview(*study.database, officer, open.scan.id, open.revision, content, u"x"_s));
}

void signScan(const ServiceFixture &study, int number)
{
    const Actor officer = study.as(u"officer"_s);
    const Review open = must(review(*study.database, officer, study.scan(number).id));
    must(signOff(*study.database, officer, open.scan.id, open.revision, {.printedName = u"O"_s}));
}

void workAsOthers(ServiceFixture &study, Others how)
{
    Database &database = *study.database;
    if (how == Others::Nothing)
        return;
    const Read open = must(readOf(database, study.as(u"b"_s), study.scan(0).id));
    must(storeEdit(database, study.as(u"b"_s), open,
                   PutAnnotation{.annotation = ServiceFixture::box(10, 10, 20), .index = 0}));
    if (how == Others::Open)
        return;
    must(submitRead(database, study.as(u"b"_s),
                    must(readOf(database, study.as(u"b"_s), study.scan(0).id)),
                    std::chrono::milliseconds(777)));
    const double left = how == Others::Same ? 10 : 60;
    for (const int number : {1, 2})
        must(study.read(u"b"_s, number, {ServiceFixture::box(left, 10, 20)}));
    must(study.read(u"b"_s, 3, {}));
    if (how == Others::Same || how == Others::Different)
        return;
    must(addComment(database, study.as(u"b"_s), study.scan(0).id, {.text = u"b's own"_s}));
    must(flag(database, study.as(u"b"_s), study.scan(1).id, u"b's flag"_s));
    must(addComment(database, study.as(u"officer"_s), study.scan(1).id, {.text = u"officer's"_s}));
    const Read own = must(readOf(database, study.as(u"b"_s), study.scan(2).id));
    must(askBack(database, study.as(u"b"_s), own.id, u"missed one"_s));
    if (how == Others::AskedBack)
        return;
    decide(study, 1);
    if (how == Others::Decided)
        return;
    signScan(study, 0);
    signScan(study, 3);
    if (how == Others::Reopened)
        must(reopen(database, study.as(u"officer"_s), study.scan(3).id, u"another look"_s));
}

/// Whether the protocol shows readers the other reads after the round, and whether it is over.
enum class Sharing { Never, LaterOn, NeverThough };

std::unique_ptr<ServiceFixture> studyWith(Others how, bool worklists,
                                          Sharing sharing = Sharing::Never)
{
    auto study = std::make_unique<ServiceFixture>(
        [&](Protocol &protocol) { protocol.readersSeeAfterRound = sharing == Sharing::LaterOn; });
    study->addScans(scans);
    if (worklists)
        must(assign(*study->database, study->as(u"chief"_s), {.seed = 7, .repeatShare = 0.0}));
    readAsA(*study);
    workAsOthers(*study, how);
    if (sharing == Sharing::NeverThough)
        must(closeRound(*study->database, study->as(u"chief"_s)));
    return study;
}

/// The round is over and readers see the others' reads; `elsewhere`: two others have read the scan
/// that a has only begun, and the officer has signed it.
std::unique_ptr<ServiceFixture> sharedStudy(Others how, bool elsewhere, bool names = false)
{
    auto study = std::make_unique<ServiceFixture>([&](Protocol &protocol) {
        protocol.readersSeeAfterRound = true;
        protocol.officerSeesNames = names;
    });
    study->addScans(scans);
    study->add(u"c"_s, Role::Radiologist);
    readAsA(*study);
    workAsOthers(*study, how);
    if (elsewhere) {
        must(study->read(u"b"_s, 4, {ServiceFixture::box(40, 10, 20)}));
        must(study->read(u"c"_s, 4, {ServiceFixture::box(40, 10, 20)}));
        signScan(*study, 4);
    }
    must(closeRound(*study->database, study->as(u"chief"_s)));
    return study;
}

/// The first line that differs, and the line of the other; empty when all are the same.
QString difference(const QStringList &one, const QStringList &other)
{
    for (qsizetype i = 0; i < std::max(one.size(), other.size()); ++i)
        if (one.value(i) != other.value(i))
            return u"\n  "_s + one.value(i) + u"\n  "_s + other.value(i);
    return {};
}

} // namespace

class BlindingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersTellNothing_data();
    void answersTellNothing();
    void attemptsTellNothing_data() { answersTellNothing_data(); }
    void attemptsTellNothing();
    void afterTheRoundNothingIsToldWhereTheProtocolDoesNot_data() { answersTellNothing_data(); }
    void afterTheRoundNothingIsToldWhereTheProtocolDoesNot();
    void ofScansNotReadNothingIsTold();
    void afterTheRoundReadersSeeTheOtherReads_data();
    void afterTheRoundReadersSeeTheOtherReads();
    void decisionsAreToldOnceTheyAreSigned();
    void readsOfOthersAreExportedByNameAlone();
    void aHiddenRepeatIsNotRecognised();
    void nothingDoneToARepeatShowsAtTheFirst();
    void ownWorkIsToldByItsPlaceInTheList();
    void theCoordinatorFollowsProgressOnly_data();
    void theCoordinatorFollowsProgressOnly();
    void theTestSeesWhatIsToldToOthers();
    void nothingLinksTheOfficersSidesToPeople_data();
    void nothingLinksTheOfficersSidesToPeople();
};

void BlindingTest::answersTellNothing_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<bool>("worklists");
    QTest::addColumn<int>("sharing");
    for (const bool worklists : {false, true})
        for (const auto &[name, how] :
             {std::pair{"begun", Others::Open}, std::pair{"the same", Others::Same},
              std::pair{"different", Others::Different}, std::pair{"asked back", Others::AskedBack},
              std::pair{"decided", Others::Decided}, std::pair{"signed", Others::Signed},
              std::pair{"reopened", Others::Reopened}})
            for (const Sharing sharing : {Sharing::Never, Sharing::LaterOn})
                QTest::addRow("%s, worklists %d, shown later %d", name, worklists,
                              static_cast<int>(sharing))
                    << static_cast<int>(how) << worklists << static_cast<int>(sharing);
}

void BlindingTest::answersTellNothing()
{
    QFETCH(const int, how);
    QFETCH(const bool, worklists);
    QFETCH(const int, sharing);
    const auto without = studyWith(Others::Nothing, worklists, static_cast<Sharing>(sharing));
    const auto with = studyWith(static_cast<Others>(how), worklists, static_cast<Sharing>(sharing));
    const QString told = difference(questionsAs(*without, u"a"_s), questionsAs(*with, u"a"_s));
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

void BlindingTest::attemptsTellNothing()
{
    QFETCH(const int, how);
    QFETCH(const bool, worklists);
    QFETCH(const int, sharing);
    const auto without = studyWith(Others::Nothing, worklists, static_cast<Sharing>(sharing));
    const auto with = studyWith(static_cast<Others>(how), worklists, static_cast<Sharing>(sharing));
    const QString told = difference(attemptsAs(*without, u"a"_s), attemptsAs(*with, u"a"_s));
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

namespace {

/// What a is answered, but for how many reads were missing when the round was closed, and the seal
/// of the whole trail.
QStringList answersAfterTheRound(const ServiceFixture &study)
{
    static const QRegularExpression head(u"\\d+:[0-9a-f]{64}"_s);
    static const QRegularExpression lacking(u"reads missing: \\d+, not submitted: \\d+"_s);
    return questionsAs(study, u"a"_s)
        .replaceInStrings(lacking, u"LACKING"_s)
        .replaceInStrings(head, u"HEAD"_s);
}

} // namespace

void BlindingTest::afterTheRoundNothingIsToldWhereTheProtocolDoesNot()
{
    QFETCH(const int, how);
    QFETCH(const bool, worklists);
    const auto without = studyWith(Others::Nothing, worklists, Sharing::NeverThough);
    const auto with = studyWith(static_cast<Others>(how), worklists, Sharing::NeverThough);
    const QString told = difference(answersAfterTheRound(*without), answersAfterTheRound(*with));
    QVERIFY2(told.isEmpty(), qPrintable(told));
}

/// Begun is not read: to see the others' reads it has to be submitted.
void BlindingTest::ofScansNotReadNothingIsTold()
{
    const auto without = sharedStudy(Others::Different, false);
    const auto with = sharedStudy(Others::Different, true);
    const QString told = difference(answersAfterTheRound(*without), answersAfterTheRound(*with));
    QVERIFY2(told.isEmpty(), qPrintable(told));
    QVERIFY(!review(*with->database, with->as(u"a"_s), with->scan(4).id));
    QVERIFY(review(*with->database, with->as(u"c"_s), with->scan(4).id));
    QVERIFY(!review(*with->database, with->as(u"c"_s), with->scan(0).id));
}

namespace {

ScanFilter reviewList()
{
    ScanFilter filter;
    filter.list = ScanListKind::Review;
    return filter;
}

} // namespace

void BlindingTest::afterTheRoundReadersSeeTheOtherReads_data()
{
    QTest::addColumn<bool>("names");
    QTest::newRow("unnamed") << false;
    QTest::newRow("named") << true;
}

/// The sides lie as the officer sees them; one's own read is known.
void BlindingTest::afterTheRoundReadersSeeTheOtherReads()
{
    QFETCH(const bool, names);
    const auto study = sharedStudy(Others::Different, true, names);
    Database &database = *study->database;
    const Actor a = study->as(u"a"_s);
    QCOMPARE(must(scanIndex(database, a, reviewList())).positions,
             (std::vector<qint64>{1, 2, 3, 4}));
    for (const int number : {0, 1, 2, 3}) {
        const Review seen = must(review(database, a, study->scan(number).id));
        const Review officers =
            must(review(database, study->as(u"officer"_s), study->scan(number).id));
        QCOMPARE(seen.reads.size(), 2UL);
        QCOMPARE(seen.disagreements, officers.disagreements);
        for (const size_t side : {0UL, 1UL}) {
            QCOMPARE(seen.reads[side].annotations, officers.reads[side].annotations);
            const QString name = seen.readers.value(static_cast<qsizetype>(side));
            const bool own = name == u"a";
            QCOMPARE(seen.reads[side].reader == a.user.id, own);
            QCOMPARE(seen.reads[side].submittedAt.isValid(), own || names);
            QVERIFY2(own || name == (names ? u"b"_s : QString()), qPrintable(name));
        }
        QCOMPARE(seen.readers.count(u"a"_s), 1);
        QVERIFY(!storeReview(database, a, seen.scan.id, seen.revision, {}, u"x"_s));
    }
    const CompareReport compared = must(compareDataset(database, a));
    QCOMPARE(compared.scansCompared, 4);
    QCOMPARE(compared.disagreements.size(), 4UL);
    QCOMPARE(compared.onlyFirst, 2);
    QCOMPARE(must(compareDataset(database, study->as(u"c"_s))).scansCompared, 1);
    CompareRequest unread;
    unread.scan = study->scan(4).fileName;
    QVERIFY(!compareDataset(database, a, unread));
}

/// What the officer has decided is the officer's until it is signed.
void BlindingTest::decisionsAreToldOnceTheyAreSigned()
{
    const auto study = sharedStudy(Others::Decided, false);
    Database &database = *study->database;
    const Actor a = study->as(u"a"_s);
    const Id<Scan> decided = study->scan(1).id;
    const Review before = must(review(database, a, decided));
    QVERIFY(!tellsDecisions(before));
    QVERIFY(!before.consensus.assessment.verdict && before.consensus.annotations.empty());
    QCOMPARE(before.scan.state, ScanState::Disputed);
    QCOMPARE(openCount(before.disagreements), static_cast<int>(before.disagreements.size()));
    for (const CompareReport::Row &row : must(compareDataset(database, a)).disagreements)
        QVERIFY(row.open);
    signScan(*study, 1);
    const Review after = must(review(database, a, decided));
    QVERIFY(tellsDecisions(after) && after.signOff);
    QCOMPARE(after.consensus.assessment.verdict, Verdict::Negative);
    QCOMPARE(openCount(after.disagreements), 0);
    QCOMPARE(must(signatures(database, a, decided)).size(), 1UL);
    must(reopen(database, study->as(u"officer"_s), decided, u"another look"_s));
    QVERIFY(!tellsDecisions(must(review(database, a, decided))));
    QVERIFY(must(signatures(database, a, decided)).empty());
}

void BlindingTest::readsOfOthersAreExportedByNameAlone()
{
    for (const bool names : {false, true}) {
        const auto study = sharedStudy(Others::Different, true, names);
        const Actor a = study->as(u"a"_s);
        const auto exported = exportAnnotations(
            *study->database, a,
            {.reader = study->people.at(u"b"_s).id, .path = study->folder.filePath(u"b.json"_s)});
        QCOMPARE(exported.has_value(), names);
        QCOMPARE(mayExportReads(*study->database, a, u"b"_s).has_value(), names);
        if (names)
            QCOMPARE(exported->annotations, 3); // of a's four scans; not of the fifth
        QVERIFY(!exportAnnotations(
            *study->database, a,
            {.reader = {}, .path = study->folder.filePath(u"consensus.json"_s)}));
    }
}

namespace {

ScanFilter worklist()
{
    ScanFilter filter;
    filter.list = ScanListKind::Reading;
    return filter;
}

ScanFilter named(const QString &text)
{
    ScanFilter filter;
    filter.text = text;
    return filter;
}

/// Ten scans, of which a reads five a second time and has done all of the list but its end.
std::unique_ptr<ServiceFixture> studyWithRepeats()
{
    auto study = std::make_unique<ServiceFixture>();
    Database &database = *study->database;
    study->addScans(10);
    must(assign(database, study->as(u"chief"_s), {.seed = 3, .repeatShare = 0.5}));
    const Actor a = study->as(u"a"_s);
    const ScanIndex list = must(scanIndex(database, a, worklist()));
    for (qint64 row = 0; row + 2 < list.count; ++row) {
        const qint64 entry = list.position(row);
        const Scan scan = must(scanRows(database, a, {entry})).at(0).scan;
        const Read read = must(readOf(database, a, scan.id, purposeOfEntry(entry)));
        must(submitRead(database, a, read, std::chrono::milliseconds(5)));
    }
    return study;
}

} // namespace

/// By names, totals, states or anything that is said; as long as the round is open.
void BlindingTest::aHiddenRepeatIsNotRecognised()
{
    const auto study = studyWithRepeats();
    Database &database = *study->database;
    const Actor a = study->as(u"a"_s);
    const ScanIndex list = must(scanIndex(database, a, worklist()));
    QCOMPARE(list.count, 15);
    QCOMPARE(must(scanIndex(database, a, {})).positions, list.positions);
    QCOMPARE(must(datasetCounts(database, a)).scans, list.count);
    QCOMPARE(must(readingProgress(database, a)).total, list.count);
    std::map<QString, qint64> sums;
    for (const Facet &facet : must(facets(database, a, {})))
        sums[facet.group] += facet.count;
    for (const QString &group : {u"state"_s, u"site"_s, u"damage"_s, u"read"_s})
        QCOMPARE(sums[group], list.count);
    QStringList names;
    for (const ScanRow &row : must(scanRows(database, a, list.positions)))
        names << row.scan.fileName;
    QCOMPARE(names.size(), list.count);
    QCOMPARE(names.removeDuplicates(), 0);
    for (const QString &name : names) {
        QVERIFY2(name.startsWith(u"Scan "_s), qPrintable(name));
        QCOMPARE(must(scanIndex(database, a, named(name))).positions.front(),
                 list.positions.at(static_cast<size_t>(names.indexOf(name))));
    }
    QCOMPARE(must(scanIndex(database, a, named(u"scan-"_s))).count, 0);
    for (const QString &line : questionsAs(*study, u"a"_s) + attemptsAs(*study, u"a"_s))
        QVERIFY2(!line.section(u" -> "_s, 1).contains(u"scan-"_s), qPrintable(line));
    must(closeRound(database, study->as(u"chief"_s)));
    QCOMPARE(must(scanIndex(database, a, {})).count, 10);
    QCOMPARE(study->row(u"a"_s, 0).scan.fileName, u"scan-0.png"_s);
}

void BlindingTest::nothingDoneToARepeatShowsAtTheFirst()
{
    const auto study = studyWithRepeats();
    Database &database = *study->database;
    const Actor a = study->as(u"a"_s);
    TriageChange tag;
    tag.hardware = true;
    QVERIFY(!triage(database, a, {1}, tag));
    QVERIFY(must(triageCounts(database, a)).empty());
    QVERIFY(!historyIndex(database, a, {.scan = study->scan(0).id}));
    QVERIFY(!exportAnnotations(database, a,
                               {.reader = a.user.id, .path = study->folder.filePath(u"o"_s)}));
    for (const Actor &other : {study->as(u"chief"_s), study->as(u"officer"_s)})
        QVERIFY(historyIndex(database, other, {.scan = study->scan(0).id}));
    QVERIFY(triage(database, study->as(u"chief"_s), {1}, tag));
}

/// While repeats are out a reader's history has all that the reader did, and no scan twice.
void BlindingTest::ownWorkIsToldByItsPlaceInTheList()
{
    const auto study = studyWithRepeats();
    Database &database = *study->database;
    const Actor a = study->as(u"a"_s);
    must(addComment(database, a, study->scan(0).id, {.text = u"look"_s, .spot = {}, .parent = {}}));
    const HistoryIndex index = must(historyIndex(database, a, {}));
    QStringList submitted;
    QStringList others;
    for (const HistoryEntry &entry : must(historyRows(database, a, {}, index.keys))) {
        QCOMPARE(entry.place, 0); // nothing to go to, or to tell two entries of one scan by
        (entry.action == u"read.submitted" ? submitted : others) << entry.scan;
    }
    QCOMPARE(submitted.size(), 13); // of 15, repeats too
    for (const QString &name : submitted)
        QVERIFY2(name.startsWith(u"Scan "_s), qPrintable(name));
    QCOMPARE(submitted.removeDuplicates(), 0);
    QVERIFY(others.filter(u"scan-"_s).isEmpty());
    QVERIFY(!others.isEmpty());
    must(closeRound(database, study->as(u"chief"_s)));
    const HistoryIndex after = must(historyIndex(database, a, {}));
    QVERIFY(after.keys.size() > index.keys.size());
    QCOMPARE(must(historyRows(database, a, {}, after.keys)).back().place, 0); // the round
}

void BlindingTest::theCoordinatorFollowsProgressOnly_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<int>("one");
    QTest::addColumn<int>("other");
    const auto row = [](const char *name, const QString &person, Others one, Others other) {
        QTest::newRow(name) << person << static_cast<int>(one) << static_cast<int>(other);
    };
    row("agreed or disputed", u"chief"_s, Others::Same, Others::Different);
    row("decided or not", u"chief"_s, Others::AskedBack, Others::Decided);
    row("researcher, agreed or disputed", u"researcher"_s, Others::Same, Others::Different);
    row("researcher, decided or not", u"researcher"_s, Others::AskedBack, Others::Decided);
}

/// How far everybody is, and not what was found or how it compares: until the round is closed for
/// the coordinator, until it is signed for the researcher.
void BlindingTest::theCoordinatorFollowsProgressOnly()
{
    QFETCH(const QString, person);
    QFETCH(const int, one);
    QFETCH(const int, other);
    const auto told = [&](int how) {
        const auto study = studyWith(static_cast<Others>(how), false);
        study->add(u"researcher"_s, Role::Researcher);
        static const QRegularExpression head(u"\\d+:[0-9a-f]{64}"_s);
        return questionsAs(*study, person).replaceInStrings(head, u"HEAD"_s); // seals the whole
    };
    const QString tellsApart = difference(told(one), told(other));
    QVERIFY2(tellsApart.isEmpty(), qPrintable(tellsApart));
}

/// The officer, who may know, is answered differently: the attack above is not blind itself.
void BlindingTest::theTestSeesWhatIsToldToOthers()
{
    const auto without = studyWith(Others::Same, false);
    const auto with = studyWith(Others::Different, false);
    QVERIFY(!difference(questionsAs(*without, u"officer"_s), questionsAs(*with, u"officer"_s))
                 .isEmpty());
    const auto closed = studyWith(Others::Different, false);
    must(closeRound(*closed->database, closed->as(u"chief"_s)));
    QVERIFY(
        !difference(questionsAs(*with, u"chief"_s), questionsAs(*closed, u"chief"_s)).isEmpty());
}

void BlindingTest::nothingLinksTheOfficersSidesToPeople_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("compared") << static_cast<int>(Others::Different);
    QTest::newRow("asked back") << static_cast<int>(Others::AskedBack);
    QTest::newRow("signed") << static_cast<int>(Others::Signed);
    QTest::newRow("reopened") << static_cast<int>(Others::Reopened);
}

/// Who has read when, in which package and with what in it would, together with the marks, tell
/// whose which side is.
void BlindingTest::nothingLinksTheOfficersSidesToPeople()
{
    QFETCH(const int, how);
    const auto study = studyWith(static_cast<Others>(how), true);
    const Actor officer = study->as(u"officer"_s);
    for (const int number : {0, 1, 2, 3}) {
        const Review seen = must(review(*study->database, officer, study->scan(number).id));
        QCOMPARE(seen.reads.size(), 2UL);
        for (const Read &read : seen.reads) {
            QVERIFY(read.reader.isNull());
            QVERIFY(!read.startedAt.isValid() && !read.submittedAt.isValid());
            QCOMPARE(read.activeTime.count(), 0);
        }
    }
    const DatasetCounts counts = must(datasetCounts(*study->database, officer));
    QVERIFY(counts.readers.empty()); // of few reads the counts tell whose they are
    const HistoryReport report = must(historyReport(*study->database, officer, {}));
    QVERIFY(!report.entries.empty());
    for (const HistoryEntry &entry : report.entries) {
        QVERIFY2(!entry.action.startsWith(u"read."_s), qPrintable(entry.action));
        QVERIFY2(!entry.action.startsWith(u"package."_s), qPrintable(entry.action));
        QVERIFY2(entry.who != u"a"_s && entry.who != u"b"_s, qPrintable(entry.what));
        QVERIFY(!entry.number); // gaps between numbers are times as well
    }
}

QTEST_GUILESS_MAIN(BlindingTest)
#include "tst_blinding.moc"
