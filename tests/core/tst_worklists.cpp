#include "core/model/names.h"
#include "core/service/reading/worklists.h"
#include "tests/core/servicefixture.h"

#include <algorithm>
#include <map>
#include <set>

using namespace doubleread;

namespace {

PutAssessment noted(const QString &note)
{
    return PutAssessment{{.verdict = {}, .tags = {}, .note = note}};
}

ScanFilter worklist()
{
    ScanFilter filter;
    filter.list = ScanListKind::Reading;
    return filter;
}

struct Study : ServiceFixture
{
    using ServiceFixture::ServiceFixture;

    AssignReport assignAll(double repeatShare = 0)
    {
        return must(assign(*database, as(u"chief"_s), {.repeatShare = repeatShare}));
    }
    std::vector<qint64> entries(const QString &person) const
    {
        return must(scanIndex(*database, as(person), worklist())).positions;
    }
    /// Reads what stands under the entry; nothing is drawn unless told.
    Result<Read> readEntry(const QString &person, qint64 entry,
                           const std::vector<Annotation> &drawn = {},
                           std::optional<Verdict> verdict = {})
    {
        const auto rows = must(scanRows(*database, as(person), {entry}));
        Result<Read> read =
            readOf(*database, as(person), rows.at(0).scan.id, purposeOfEntry(entry));
        if (!read)
            return read;
        std::vector<ReadEdit> edits;
        for (const Annotation &each : drawn)
            edits.emplace_back(PutAnnotation{each, 0});
        if (verdict)
            edits.emplace_back(PutAssessment{{.verdict = verdict, .tags = {}, .note = {}}});
        for (const ReadEdit &edit : edits) {
            const auto revision = storeEdit(*database, as(person), *read, edit);
            if (!revision)
                return fail(revision.error());
            apply(*read, edit);
            read->revision = *revision;
        }
        return submitRead(*database, as(person), *read, std::chrono::seconds(3));
    }
    std::map<QString, qint64> facetsOf(const QString &person, const QString &group,
                                       const ScanFilter &filter = {}) const
    {
        std::map<QString, qint64> found;
        for (const Facet &facet : must(facets(*database, as(person), filter)))
            if (facet.group == group)
                found[facet.value] = facet.count;
        return found;
    }
};

} // namespace

class WorklistsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAssignmentsEverybodyReadsAll();
    void listsAreInTheReadersOwnOrder();
    void onlyWhatIsAssignedIsRead();
    void nextIsFoundFromWhereOneStopped();
    void aRepeatShowsNothingOfTheFirstRead();
    void repeatsAreNoPartOfTheComparison();
    void whatWasReadBeforeComesFirst();
    void assigningAgainKeepsWhatIsBegun();
    void previewChangesNothing();
    void onlyTheCoordinatorAssigns();
    void importedReadsComeIntoTheList();
    void notReadNothingFoundAndNotReadableDiffer();
    void progressIsNumbersAlone();
    void theRoundIsClosedOnce();
    void timeIsKeptWithOpenReads();
    void staysQuickInLargeDatasets();
};

void WorklistsTest::withoutAssignmentsEverybodyReadsAll()
{
    Study study;
    study.addScans(3);
    const ScanIndex index = must(scanIndex(*study.database, study.as(u"a"_s), worklist()));
    QCOMPARE(index.count, 3);
    QVERIFY(index.positions.empty());
    QCOMPARE(must(nextToRead(*study.database, study.as(u"a"_s), 1)), 1);
    QVERIFY(must(assignments(*study.database, study.as(u"chief"_s))).readers.empty());
    const auto repeat =
        readOf(*study.database, study.as(u"a"_s), study.scan(0).id, ReadPurpose::Repeat);
    QCOMPARE(repeat.error().code, Error::Code::Forbidden);
}

void WorklistsTest::listsAreInTheReadersOwnOrder()
{
    Study study;
    study.addScans(12);
    const AssignReport report = study.assignAll(0.25);
    QCOMPARE(report.scans, 12);
    QCOMPARE(report.untriaged, 12);
    QCOMPARE(report.tooFew, 0);
    QCOMPARE(std::ssize(report.readers), 2);
    QCOMPARE(report.readers.front().assigned, 12);
    QCOMPARE(report.readers.front().repeats, 3);
    QCOMPARE(std::ssize(report.pairs), 1);
    QCOMPARE(report.pairs.front().scans, 12);
    const auto a = study.entries(u"a"_s);
    const auto b = study.entries(u"b"_s);
    QCOMPARE(std::ssize(a), 15);
    QVERIFY(a != b);
    QVERIFY(study.entries(u"officer"_s).empty());
    const auto rows = must(scanRows(*study.database, study.as(u"a"_s), a));
    for (size_t row = 0; row < rows.size(); ++row) {
        QCOMPARE(rows[row].entry, a[row]);
        QCOMPARE(rows[row].scan.position, positionOfEntry(a[row]));
        QVERIFY(rows[row].toRead);
    }
    const Progress progress = must(readingProgress(*study.database, study.as(u"a"_s)));
    QCOMPARE(progress.done, 0);
    QCOMPARE(progress.total, 15);
}

void WorklistsTest::onlyWhatIsAssignedIsRead()
{
    Study study;
    study.add(u"c"_s, Role::Radiologist);
    study.addScans(3);
    const Id<User> a = study.people.at(u"a"_s).id;
    must(assign(*study.database, study.as(u"chief"_s), {.readers = {a}, .scans = {2}}));
    QVERIFY(readOf(*study.database, study.as(u"a"_s), study.scan(1).id));
    for (const auto &[person, number] : {std::pair(u"a"_s, 0), std::pair(u"c"_s, 1)}) {
        const auto read = readOf(*study.database, study.as(person), study.scan(number).id);
        QCOMPARE(read.error().code, Error::Code::Forbidden);
        QVERIFY(!read.error().text().contains(u"chief"_s));
        Read made;
        made.id = Id<Read>::create();
        made.scan = study.scan(number).id;
        made.reader = study.people.at(person).id;
        const auto stored = storeEdit(*study.database, study.as(person), made, noted(u"x"_s));
        QCOMPARE(stored.error().code, Error::Code::Forbidden);
        QVERIFY(!submitRead(*study.database, study.as(person), made, {}));
    }
    QVERIFY(study.entries(u"c"_s).empty());
    QCOMPARE(must(nextToRead(*study.database, study.as(u"c"_s), 1)), 0);
    QCOMPARE(must(nextToRead(*study.database, study.as(u"a"_s), 1)), 2);
}

void WorklistsTest::nextIsFoundFromWhereOneStopped()
{
    Study study;
    study.addScans(8);
    study.assignAll(0.25);
    const Actor a = study.as(u"a"_s);
    const auto list = study.entries(u"a"_s);
    QCOMPARE(must(nextToRead(*study.database, a, 0)), list[0]);
    QVERIFY(study.readEntry(u"a"_s, list[0]));
    QVERIFY(study.readEntry(u"a"_s, list[2]));
    QCOMPARE(must(nextToRead(*study.database, a, list[0])), list[1]);
    QCOMPARE(must(nextToRead(*study.database, a, list[2])), list[3]);
    const Read begun = must(
        readOf(*study.database, a, must(scanRows(*study.database, a, {list[1]})).at(0).scan.id));
    QVERIFY(storeEdit(*study.database, a, begun, noted(u"hm"_s)));
    QCOMPARE(must(nextToRead(*study.database, a, list[0])), list[1]); // begun is not done
    for (const qint64 entry : list)
        if (entry != list[0] && entry != list[2])
            QVERIFY2(study.readEntry(u"a"_s, entry), "every entry can be read");
    QCOMPARE(must(nextToRead(*study.database, a, list[3])), 0);
    const Progress progress = must(readingProgress(*study.database, a));
    QCOMPARE(progress.done, 10);
    QCOMPARE(progress.total, 10);
    QCOMPARE(must(readingProgress(*study.database, study.as(u"b"_s))).done, 0);
}

void WorklistsTest::aRepeatShowsNothingOfTheFirstRead()
{
    Study study;
    study.addScans(6);
    study.assignAll(0.5);
    const auto list = study.entries(u"a"_s);
    const auto repeat = *std::ranges::find_if(
        list, [](qint64 entry) { return purposeOfEntry(entry) == ReadPurpose::Repeat; });
    const qint64 first = positionOfEntry(repeat);
    const Actor a = study.as(u"a"_s);
    QVERIFY(study.readEntry(u"a"_s, first, {ServiceFixture::box(1, 1, 30)}));
    const auto rows = must(scanRows(*study.database, a, {first, repeat}));
    QCOMPARE(std::ssize(rows), 2);
    QCOMPARE(rows[0].ownRead, ReadState::Submitted);
    QCOMPARE(std::ssize(rows[0].overlay), 1);
    QVERIFY(!rows[1].ownRead);
    QVERIFY(!rows[1].ownVerdict);
    QVERIFY(rows[1].overlay.empty());
    QCOMPARE(rows[1].scan.state, ScanState::Imported);
    const Read fresh = must(readOf(*study.database, a, rows[1].scan.id, ReadPurpose::Repeat));
    QVERIFY(fresh.annotations.empty());
    QCOMPARE(fresh.purpose, ReadPurpose::Repeat);
    const Read again = must(study.readEntry(u"a"_s, repeat));
    QCOMPARE(again.purpose, ReadPurpose::Repeat);
    QCOMPARE(again.state, ReadState::Submitted);
    QVERIFY(again.annotations.empty());
    const auto after = must(scanRows(*study.database, a, {first, repeat}));
    QCOMPARE(std::ssize(after[0].overlay), 1);
    QCOMPARE(after[1].ownVerdict, Verdict::Negative);
}

void WorklistsTest::repeatsAreNoPartOfTheComparison()
{
    Study study;
    study.addScans(2);
    study.assignAll(0.5);
    for (const qint64 entry : study.entries(u"a"_s))
        QVERIFY(study.readEntry(u"a"_s, entry));
    for (int number = 0; number < 2; ++number)
        QCOMPARE(study.row(u"officer"_s, number).scan.state, ScanState::Reading);
    for (const qint64 entry : study.entries(u"b"_s))
        QVERIFY(study.readEntry(u"b"_s, entry,
                                purposeOfEntry(entry) == ReadPurpose::Repeat
                                    ? std::vector{ServiceFixture::box(0, 0, 9)}
                                    : std::vector<Annotation>()));
    for (int number = 0; number < 2; ++number)
        QCOMPARE(study.row(u"officer"_s, number).scan.state, ScanState::Agreed);
}

void WorklistsTest::whatWasReadBeforeComesFirst()
{
    Study study;
    study.addScans(9);
    QVERIFY(study.read(u"a"_s, 5, {}));
    QVERIFY(study.read(u"a"_s, 2, {}));
    const AssignReport report = study.assignAll();
    QCOMPARE(report.readers.front().assigned, 9);
    QCOMPARE(report.readers.front().added, 7);
    const auto list = study.entries(u"a"_s);
    QCOMPARE(list[0], 6);
    QCOMPARE(list[1], 3);
    QCOMPARE(must(readingProgress(*study.database, study.as(u"a"_s))).done, 2);
    QCOMPARE(must(nextToRead(*study.database, study.as(u"a"_s), 0)), list[2]);
}

void WorklistsTest::assigningAgainKeepsWhatIsBegun()
{
    Study study;
    study.addScans(6);
    study.assignAll();
    const auto before = study.entries(u"a"_s);
    QVERIFY(study.readEntry(u"a"_s, before[3]));
    const Id<User> a = study.people.at(u"a"_s).id;
    const AssignReport taken = must(assign(*study.database, study.as(u"chief"_s),
                                           {.mode = AssignMode::Nobody, .readers = {a}}));
    QCOMPARE(study.entries(u"a"_s), (std::vector<qint64>{before[3]}));
    const auto own = std::ranges::find(taken.readers, a, &AssignReport::Reader::id);
    QCOMPARE(own->removed, 5);
    QCOMPARE(own->kept, 1);
    QCOMPARE(own->assigned, 1);
    QCOMPARE(taken.tooFew, 5);
    QCOMPARE(std::ssize(study.entries(u"b"_s)), 6);
    study.assignAll();
    const auto after = study.entries(u"a"_s);
    QCOMPARE(after.front(), before[3]);
    QCOMPARE(std::ssize(after), 6);
    QCOMPARE(must(nextToRead(*study.database, study.as(u"a"_s), 0)), after[1]);
}

void WorklistsTest::previewChangesNothing()
{
    Study study;
    study.addScans(4);
    const AssignRequest request{.mode = AssignMode::Balanced};
    const AssignReport shown = must(assignPreview(*study.database, study.as(u"chief"_s), request));
    QCOMPARE(shown.readers.front().added, 4);
    QVERIFY(must(assignments(*study.database, study.as(u"chief"_s))).readers.empty());
    const AssignReport done = must(assign(*study.database, study.as(u"chief"_s), request));
    QCOMPARE(done.readers.front().added, shown.readers.front().added);
    QCOMPARE(must(assignments(*study.database, study.as(u"chief"_s))).scans, 4);
}

void WorklistsTest::onlyTheCoordinatorAssigns()
{
    Study study;
    study.addScans(2);
    for (const QString &who : {u"a"_s, u"officer"_s}) {
        const Actor actor = study.as(who);
        QCOMPARE(assign(*study.database, actor, {}).error().code, Error::Code::Forbidden);
        QCOMPARE(assignPreview(*study.database, actor, {}).error().code, Error::Code::Forbidden);
        QCOMPARE(assignments(*study.database, actor).error().code, Error::Code::Forbidden);
        QCOMPARE(closeRound(*study.database, actor).error().code, Error::Code::Forbidden);
        QCOMPARE(roundStatus(*study.database, actor).error().code, Error::Code::Forbidden);
    }
    const Id<User> officer = study.people.at(u"officer"_s).id;
    QCOMPARE(assign(*study.database, study.as(u"chief"_s), {.readers = {officer}}).error().code,
             Error::Code::InvalidArgument);
    ScanFilter nothing;
    nothing.sites = {u"nowhere"_s};
    QCOMPARE(assign(*study.database, study.as(u"chief"_s), {.filter = nothing}).error().code,
             Error::Code::NotFound);
    QCOMPARE(assign(*study.database, study.as(u"chief"_s), {.includedOnly = true}).error().code,
             Error::Code::NotFound);
}

void WorklistsTest::importedReadsComeIntoTheList()
{
    Study study;
    study.addScans(3);
    const Id<User> a = study.people.at(u"a"_s).id;
    must(assign(*study.database, study.as(u"chief"_s), {.readers = {a}, .scans = {1}}));
    Actor waived = study.as(u"a"_s);
    waived.roles = RoleCheck::Waived; // as an import by the coordinator
    Read read = must(readOf(*study.database, waived, study.scan(2).id));
    QVERIFY(submitRead(*study.database, waived, read, {}));
    QCOMPARE(study.entries(u"a"_s), (std::vector<qint64>{1, 3}));
    QCOMPARE(must(readingProgress(*study.database, study.as(u"a"_s))).done, 1);
}

void WorklistsTest::notReadNothingFoundAndNotReadableDiffer()
{
    for (const bool listed : {false, true}) {
        Study study;
        study.addScans(6);
        if (listed)
            study.assignAll();
        QVERIFY(study.readEntry(u"a"_s, 1));
        QVERIFY(study.readEntry(u"a"_s, 2, {}, Verdict::NotReadable));
        QVERIFY(study.readEntry(u"a"_s, 3, {ServiceFixture::box(1, 1, 9)}));
        const Read begun = must(readOf(*study.database, study.as(u"a"_s), study.scan(3).id));
        QVERIFY(storeEdit(*study.database, study.as(u"a"_s), begun,
                          noted(u"\"verdict\":\"positive\""_s)));
        const std::map<QString, qint64> drawn{{u"with"_s, 1}, {u"without"_s, 1}};
        QCOMPARE(study.facetsOf(u"a"_s, u"findings"_s), drawn); // of what can be told
        for (const bool with : {true, false}) {
            ScanFilter filter;
            filter.withFindings = with;
            QCOMPARE(must(scanIndex(*study.database, study.as(u"a"_s), filter)).positions,
                     std::vector<qint64>{with ? 3 : 1});
        }
        const std::map<QString, qint64> expected{{u"nothing-found"_s, 1},
                                                 {u"not-readable"_s, 1},
                                                 {u"positive"_s, 1},
                                                 {u"begun"_s, 1},
                                                 {u"not-read"_s, 2}};
        QCOMPARE(study.facetsOf(u"a"_s, u"read"_s), expected);
        QCOMPARE(study.facetsOf(u"a"_s, u"read"_s, worklist()), expected);
        QCOMPARE(study.facetsOf(u"b"_s, u"read"_s),
                 (std::map<QString, qint64>{{u"not-read"_s, 6}}));
        QVERIFY(study.facetsOf(u"chief"_s, u"read"_s).empty());
        for (const auto &[word, count] : expected) {
            ScanFilter filter;
            filter.outcomes = {*fromName<ReadOutcome>(word)};
            QCOMPARE(must(scanIndex(*study.database, study.as(u"a"_s), filter)).count, count);
            filter.list = ScanListKind::Reading;
            QCOMPARE(must(scanIndex(*study.database, study.as(u"a"_s), filter)).count, count);
        }
        const auto rows = must(scanRows(*study.database, study.as(u"a"_s), {1, 2, 3, 4, 5}));
        QStringList words;
        for (const ScanRow &row : rows)
            words << nameOf(outcomeOf(row.ownRead, row.ownVerdict));
        QCOMPARE(words, (QStringList{u"nothing-found"_s, u"not-readable"_s, u"positive"_s,
                                     u"begun"_s, u"not-read"_s}));
    }
}

void WorklistsTest::progressIsNumbersAlone()
{
    Study study;
    study.addScans(4);
    study.assignAll(0.25);
    for (const qint64 entry : {1, 2})
        QVERIFY(study.readEntry(u"a"_s, entry));
    const Read begun = must(readOf(*study.database, study.as(u"a"_s), study.scan(2).id));
    QVERIFY(storeEdit(*study.database, study.as(u"a"_s), begun, noted(u"n"_s)));
    const auto all = must(readersProgress(*study.database, study.as(u"chief"_s)));
    QCOMPARE(std::ssize(all), 2);
    QCOMPARE(all[0].name, u"a"_s);
    QCOMPARE(all[0].assigned, 5);
    QCOMPARE(all[0].submitted, 2);
    QCOMPARE(all[0].open, 1);
    QVERIFY(!all[0].medianTime);
    QCOMPARE(all[1].submitted, 0);
    const auto own = must(readersProgress(*study.database, study.as(u"b"_s)));
    QCOMPARE(std::ssize(own), 1);
    QCOMPARE(own[0].name, u"b"_s);
    QVERIFY(!readersProgress(*study.database, study.as(u"officer"_s)));
    must(closeRound(*study.database, study.as(u"chief"_s)));
    const auto after = must(readersProgress(*study.database, study.as(u"chief"_s)));
    QCOMPARE(after[0].medianTime, std::chrono::milliseconds(3000));
    QVERIFY(!after[1].medianTime);
}

void WorklistsTest::theRoundIsClosedOnce()
{
    Study study;
    study.addScans(3);
    QVERIFY(study.read(u"a"_s, 0, {}));
    QVERIFY(study.read(u"b"_s, 0, {}));
    const Read open = must(readOf(*study.database, study.as(u"a"_s), study.scan(1).id));
    QVERIFY(storeEdit(*study.database, study.as(u"a"_s), open, noted(u"n"_s)));
    const Actor chief = study.as(u"chief"_s);
    const RoundReport before = must(roundStatus(*study.database, chief));
    QCOMPARE(before.missing, 3); // b's of the second, both of the third
    QCOMPARE(before.open, 1);
    QVERIFY(!before.closed);
    study.assignAll();
    QCOMPARE(must(roundStatus(*study.database, chief)).missing, 3);
    const RoundReport closed = must(closeRound(*study.database, chief));
    QVERIFY(closed.closed);
    QCOMPARE(closed.missing, 3);
    QCOMPARE(closed.open, 1);
    QCOMPARE(closeRound(*study.database, chief).error().code, Error::Code::Forbidden);
    const auto reopened =
        study.database->change(u"UPDATE reading_round SET closed = 0"_s); // the file's own lock
    QCOMPARE(reopened.error().code, Error::Code::Forbidden);
    // what is read from now on is marked
    const Read late = must(readOf(*study.database, study.as(u"a"_s), study.scan(1).id));
    QVERIFY(!late.unblinded);
    QVERIFY(must(submitRead(*study.database, study.as(u"a"_s), late, {})).unblinded);
    QVERIFY(must(study.read(u"b"_s, 2, {})).unblinded);
}

void WorklistsTest::timeIsKeptWithOpenReads()
{
    using std::chrono::milliseconds;
    Study study;
    study.addScans(1);
    const Actor a = study.as(u"a"_s);
    const auto stored = [&] { return must(readOf(*study.database, a, study.scan(0).id)); };
    Read read = stored();
    read.activeTime = milliseconds(500);
    QVERIFY(storeActiveTime(*study.database, a, read)); // not begun: nothing to keep it with
    QVERIFY(storeEdit(*study.database, a, read, noted(u"n"_s)));
    QCOMPARE(stored().activeTime, milliseconds(500));
    read = stored();
    read.activeTime = milliseconds(1500);
    QVERIFY(storeActiveTime(*study.database, a, read));
    QCOMPARE(stored().activeTime, milliseconds(1500));
    QCOMPARE(stored().revision, 1); // time is no change of what was read
    read.activeTime = milliseconds(900);
    QVERIFY(storeActiveTime(*study.database, a, read));
    QCOMPARE(stored().activeTime, milliseconds(1500));
    QVERIFY(storeActiveTime(*study.database, study.as(u"b"_s), read));
    const Read submitted = must(submitRead(*study.database, a, stored(), milliseconds(250)));
    QCOMPARE(submitted.activeTime, milliseconds(1750));
    read.activeTime = milliseconds(9000);
    QVERIFY(storeActiveTime(*study.database, a, read)); // locked: stays
    QCOMPARE(stored().activeTime, milliseconds(1750));
}

void WorklistsTest::staysQuickInLargeDatasets()
{
    constexpr int scans = 14068;
    Study study;
    study.addScans(1);
    const Scan one = study.scan(0);
    study.growTo(scans);
    const QString a = study.people.at(u"a"_s).id.toString();
    const auto readAll = [&](const QString &reader) {
        return study.database->change(
            u"INSERT INTO read (id, scan, reader, round, purpose, state, unblinded, assessment, "
            "findings, started_at, submitted_at, active_ms, revision) SELECT :reader || position, "
            "position, :reader, 1, 'primary', 'submitted', 0, "
            "'{\"note\":\"\",\"tags\":[],\"verdict\":\"negative\"}', 0, '2026', '2026', 1, 1 "
            "FROM scan WHERE position < 14000"_s,
            {{u"reader"_s, reader}});
    };
    const Actor reader = study.as(u"a"_s);
    const auto timed = [](const char *what, auto work) {
        QElapsedTimer timer;
        timer.start();
        const auto answer = work();
        qInfo("%s: %.2f ms", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return std::pair(must(answer), timer.nsecsElapsed() / 1000000);
    };
    QVERIFY(readAll(a));
    const auto next = [&] { return nextToRead(*study.database, reader, 1); };
    const auto progress = [&] { return readingProgress(*study.database, reader); };
    const auto [unlisted, unlistedMs] = timed("next, nothing assigned", next);
    QCOMPARE(unlisted, 14000);
    const auto [done, doneMs] = timed("progress, nothing assigned", progress);
    QCOMPARE(done.done, 13999);
    const auto [report, assignMs] = timed("assign all to all", [&] {
        return assign(*study.database, study.as(u"chief"_s), {.repeatShare = 0.1});
    });
    QCOMPARE(report.readers.back().repeats, 1407);
    const auto [listed, listedMs] = timed("next, assigned", next);
    QVERIFY(listed > 0);
    const auto [left, leftMs] = timed("progress, assigned", progress);
    QCOMPARE(left.done, 13999);
    QCOMPARE(left.total, scans + 1407);
    const auto [index, indexMs] =
        timed("worklist", [&] { return scanIndex(*study.database, reader, worklist()); });
    QCOMPARE(index.count, scans + 1407);
    timed("facets", [&] { return facets(*study.database, reader, {}); });
    QVERIFY(listedMs < 20 && unlistedMs < 100 && leftMs < 200 && indexMs < 300);
    Q_UNUSED(one)
    Q_UNUSED(doneMs)
    Q_UNUSED(assignMs)
}

QTEST_GUILESS_MAIN(WorklistsTest)
#include "tst_worklists.moc"
