#include "core/model/names.h"
#include "core/service/adjudication/reviewing.h"
#include "core/service/reading/worklists.h"
#include "core/service/scans/triage.h"
#include "core/store/reads/readrepository.h"
#include "servicefixture.h"
#include "tests/support/bigdataset.h"

#include <QElapsedTimer>

#include <numeric>

using namespace doubleread;

namespace {

TriageChange excluding(const QString &reason, WhenRead whenRead = WhenRead::Ask)
{
    return {.decision = TriageDecision::Exclude, .reason = reason, .whenRead = whenRead};
}

TriageChange keeping(const QStringList &regions = {})
{
    TriageChange change{.decision = TriageDecision::Keep};
    change.regions.add = regions;
    return change;
}

TriageChange undeciding()
{
    return {.decision = TriageDecision::Undecided};
}

struct Fixture : ServiceFixture
{
    using ServiceFixture::ServiceFixture;

    std::vector<TriageStep> triage(const QString &who, const std::vector<qint64> &positions,
                                   const TriageChange &change)
    {
        return must(doubleread::triage(*database, as(who), positions, change));
    }
    Error refusal(const QString &who, const std::vector<qint64> &positions,
                  const TriageChange &change)
    {
        const auto done = doubleread::triage(*database, as(who), positions, change);
        return done ? Error() : done.error();
    }
    ScanState state(int number) const { return scan(number).state; }
    std::vector<TrailEntry> trail(const QString &who, int number)
    {
        auto entries = must(trailOf(*database, as(who), scan(number).id));
        std::erase_if(entries, [](const TrailEntry &entry) {
            return entry.action == u"scan.added"; // the same for everybody
        });
        return entries;
    }
    /// Both readers read the scan; they agree, or the second misses a lesion.
    void readTwice(int number, bool agreed = true)
    {
        const std::vector<Annotation> drawn{box(10, 10, 20)};
        must(read(u"a"_s, number, drawn));
        must(read(u"b"_s, number, agreed ? drawn : std::vector<Annotation>()));
    }
    Review review(int number)
    {
        return must(doubleread::review(*database, as(u"officer"_s), scan(number).id));
    }
};

QStringList raised(const Review &review)
{
    QStringList comments;
    for (const Disagreement &each : review.disagreements)
        if (each.kind == DisagreementKind::Raised)
            comments << each.comment;
    return comments;
}

} // namespace

class TestTriage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsExcludesAndForgets();
    void tagsStandInTheProtocolsOrderAndAreFiltered();
    void refusesWhatTheProtocolDoesNotKnow_data();
    void refusesWhatTheProtocolDoesNotKnow();
    void isForCoordinatorAndRadiologists();
    void undoIsExactAndNeverOverwritesAnother();
    void everyScanHasItsEntryWithOldAndNew();
    void aFailureChangesNothing();
    void theCoordinatorConfirmsWhatWasRead();
    void includedAgainAScanIsWhatItsReadsSay();
    void aReadersExclusionOfAComparedScanIsAProposal();
    void aProposalStaysInTheFigures();
    void aReaderIsAskedAboutTheOwnReads();
    void theSameToAReaderWhoeverHasRead();
    void signedScansStayForReadersOfAClosedRound();
    void signedScansStayForTheCoordinator();
    void countsAreBySite();
    void whatIsUndecidedIsAList();
    void thousandsAtOnce();
};

void TestTriage::keepsExcludesAndForgets()
{
    Fixture fixture;
    fixture.addScans(3);
    fixture.triage(u"a"_s, {1}, keeping());
    fixture.triage(u"chief"_s, {2}, excluding(u"poor quality"_s));
    QCOMPARE(fixture.state(0), ScanState::Included);
    QCOMPARE(fixture.state(1), ScanState::Excluded);
    QCOMPARE(fixture.scan(1).exclusionReason, u"poor quality"_s);
    QCOMPARE(fixture.scan(1).triage, TriageDecision::Exclude);
    QCOMPARE(fixture.row(u"b"_s, 1).scan.state, ScanState::Excluded);

    fixture.triage(u"a"_s, {1, 2}, undeciding());
    for (const int number : {0, 1}) {
        QCOMPARE(fixture.state(number), ScanState::Imported);
        QVERIFY(fixture.scan(number).exclusionReason.isEmpty());
    }
    QVERIFY(fixture.triage(u"a"_s, {1, 2, 3}, undeciding()).empty()); // nothing to do
}

void TestTriage::tagsStandInTheProtocolsOrderAndAreFiltered()
{
    Fixture fixture;
    fixture.addScans(2);
    TriageChange change;
    change.regions.add = {u"hip"_s, u"hand"_s};
    change.views.all = {u"lateral"_s};
    change.hardware = true;
    change.multiScan = true;
    fixture.triage(u"a"_s, {2}, change);
    const Scan scan = fixture.scan(1);
    QCOMPARE(scan.regions, QStringList({u"hand"_s, u"hip"_s}));
    QCOMPARE(scan.views, QStringList(u"lateral"_s));
    QVERIFY(scan.hardware && scan.multiScan && isMixed(scan.regions));
    QCOMPARE(scan.state, ScanState::Imported);

    const auto listed = [&](const QString &region) {
        ScanFilter filter;
        filter.regions = {region};
        return must(scanIndex(*fixture.database, fixture.as(u"b"_s), filter)).positions;
    };
    QCOMPARE(listed(u"hip"_s), std::vector<qint64>({2}));
    QCOMPARE(listed(u"mixed"_s), std::vector<qint64>({2}));
    QVERIFY(listed(u"leg"_s).empty());

    TriageChange less;
    less.regions.remove = {u"hip"_s};
    fixture.triage(u"a"_s, {2}, less);
    QVERIFY(listed(u"hip"_s).empty());
    QVERIFY(listed(u"mixed"_s).empty());
    QCOMPARE(listed(u"hand"_s), std::vector<qint64>({2}));
}

void TestTriage::refusesWhatTheProtocolDoesNotKnow_data()
{
    QTest::addColumn<TriageChange>("change");
    QTest::addColumn<QString>("says");
    TriageChange region;
    region.regions.add = {u"knee"_s};
    TriageChange mixed;
    mixed.regions.all = {u"mixed"_s};
    TriageChange view;
    view.views.add = {u"axial"_s};
    QTest::newRow("region") << region << u"region \"knee\""_s;
    QTest::newRow("mixed") << mixed << u"\"mixed\" is no region"_s;
    QTest::newRow("view") << view << u"view \"axial\""_s;
    QTest::newRow("reason") << excluding(u"boring"_s) << u"reason \"boring\""_s;
    QTest::newRow("no reason") << excluding(u" "_s) << u"needs a reason"_s;
    QTest::newRow("other without text") << excluding(u"other: "_s) << u"reason \"other: \""_s;
}

void TestTriage::refusesWhatTheProtocolDoesNotKnow()
{
    QFETCH(const TriageChange, change);
    QFETCH(const QString, says);
    Fixture fixture;
    fixture.addScans(1);
    const Error error = fixture.refusal(u"a"_s, {1}, change);
    QCOMPARE(error.code, Error::Code::InvalidArgument);
    QVERIFY2(error.message.contains(says), qPrintable(error.message));
    fixture.triage(u"a"_s, {1}, excluding(u"other: a dog"_s));
    QCOMPARE(fixture.scan(0).exclusionReason, u"other: a dog"_s);
}

void TestTriage::isForCoordinatorAndRadiologists()
{
    Fixture fixture;
    fixture.addScans(1);
    fixture.add(u"scholar"_s, Role::Researcher);
    for (const QString &who : {u"officer"_s, u"scholar"_s})
        QCOMPARE(fixture.refusal(who, {1}, keeping()).code, Error::Code::Forbidden);
    QCOMPARE(fixture.refusal(u"a"_s, {7}, keeping()).code, Error::Code::NotFound);
    QVERIFY(doubleread::triage(*fixture.database, fixture.desk(), {1}, keeping()));
}

void TestTriage::undoIsExactAndNeverOverwritesAnother()
{
    Fixture fixture;
    fixture.addScans(3);
    TriageChange tagged;
    tagged.regions.add = {u"leg"_s};
    tagged.hardware = true;
    fixture.triage(u"a"_s, {2}, tagged);
    const Triage before = triageOf(fixture.scan(1));
    const auto steps = fixture.triage(u"a"_s, {1, 2, 3}, keeping({u"hand"_s}));
    QCOMPARE(steps.size(), 3u);

    QVERIFY(takeSteps(*fixture.database, fixture.as(u"a"_s), undone(steps)));
    QCOMPARE(triageOf(fixture.scan(1)), before);
    QCOMPARE(fixture.state(1), ScanState::Imported);
    QVERIFY(takeSteps(*fixture.database, fixture.as(u"a"_s), steps)); // redo
    QCOMPARE(fixture.scan(1).regions, QStringList({u"hand"_s, u"leg"_s}));
    QCOMPARE(fixture.state(2), ScanState::Included);

    fixture.triage(u"b"_s, {3}, excluding(u"duplicate"_s));
    const Result<void> late = takeSteps(*fixture.database, fixture.as(u"a"_s), undone(steps));
    QVERIFY(!late);
    QCOMPARE(late.error().code, Error::Code::Conflict);
    QCOMPARE(fixture.state(0), ScanState::Included); // all or nothing
    QCOMPARE(fixture.scan(2).exclusionReason, u"duplicate"_s);
}

void TestTriage::everyScanHasItsEntryWithOldAndNew()
{
    Fixture fixture;
    fixture.addScans(2);
    const auto steps = fixture.triage(u"a"_s, {1, 2}, excluding(u"duplicate"_s));
    QVERIFY(takeSteps(*fixture.database, fixture.as(u"a"_s), undone(steps)));
    for (const int number : {0, 1}) {
        const auto trail = fixture.trail(u"a"_s, number);
        QCOMPARE(trail.size(), 2u);
        QCOMPARE(trail.at(0).action, u"scan.triaged"_s);
        QVERIFY(trail.at(0).canonicalJson.contains("\"decision\":\"excluded\""));
        QVERIFY(trail.at(0).canonicalJson.contains("\"decision\":\"imported\""));
        QVERIFY(trail.at(0).canonicalJson.contains("\"reason\":\"duplicate\""));
        QCOMPARE(trail.at(1).action, u"scan.triage-restored"_s);
    }
    QVERIFY(must(verifyTrail(*fixture.database)).isWhole());
}

void TestTriage::aFailureChangesNothing()
{
    Fixture fixture;
    fixture.addScans(2);
    QCOMPARE(fixture.refusal(u"a"_s, {1, 2, 3}, keeping()).code, Error::Code::NotFound);
    QCOMPARE(fixture.state(0), ScanState::Imported);
    QVERIFY(fixture.trail(u"a"_s, 0).empty());
}

void TestTriage::theCoordinatorConfirmsWhatWasRead()
{
    Fixture fixture;
    fixture.addScans(3);
    must(fixture.read(u"a"_s, 1, {}));
    const Error error = fixture.refusal(u"chief"_s, {1, 2, 3}, excluding(u"poor quality"_s));
    QCOMPARE(error.code, Error::Code::Unconfirmed);
    QVERIFY2(error.message.contains(u"1 of the 3 scans"_s), qPrintable(error.message));
    QVERIFY(error.message.contains(u"scan-1.png"_s));
    QCOMPARE(fixture.state(0), ScanState::Imported);
    QCOMPARE(fixture.triage(u"chief"_s, {1, 2, 3}, excluding(u"poor quality"_s, WhenRead::Exclude))
                 .size(),
             3u);
    QCOMPARE(fixture.state(1), ScanState::Excluded);
    // once excluded nobody is asked again
    fixture.triage(u"chief"_s, {2}, excluding(u"duplicate"_s));
}

void TestTriage::includedAgainAScanIsWhatItsReadsSay()
{
    Fixture fixture;
    fixture.addScans(4);
    must(fixture.read(u"a"_s, 0, {}));
    fixture.readTwice(1);
    fixture.readTwice(2, false);
    const std::vector<ScanState> before{fixture.state(0), fixture.state(1), fixture.state(2),
                                        fixture.state(3)};
    QCOMPARE(before, std::vector<ScanState>({ScanState::Reading, ScanState::Agreed,
                                             ScanState::Disputed, ScanState::Imported}));
    const auto steps =
        fixture.triage(u"chief"_s, {1, 2, 3, 4}, excluding(u"other region"_s, WhenRead::Exclude));
    for (int number = 0; number < 4; ++number)
        QCOMPARE(fixture.state(number), ScanState::Excluded);
    QVERIFY(takeSteps(*fixture.database, fixture.as(u"chief"_s), undone(steps)));
    for (int number = 0; number < 4; ++number)
        QCOMPARE(fixture.state(number), before.at(static_cast<size_t>(number)));
    fixture.triage(u"chief"_s, {1, 2, 3, 4}, excluding(u"other region"_s, WhenRead::Exclude));
    fixture.triage(u"chief"_s, {1, 2, 3, 4}, keeping());
    QCOMPARE(fixture.state(1), ScanState::Agreed);
    QCOMPARE(fixture.state(2), ScanState::Disputed);
    QCOMPARE(fixture.state(3), ScanState::Included);
}

void TestTriage::aReadersExclusionOfAComparedScanIsAProposal()
{
    Fixture fixture;
    fixture.add(u"c"_s, Role::Radiologist);
    fixture.addScans(1);
    fixture.readTwice(0);
    const auto steps = fixture.triage(u"c"_s, {1}, excluding(u"poor quality"_s));
    QCOMPARE(fixture.state(0), ScanState::Disputed);
    QCOMPARE(fixture.row(u"c"_s, 0).scan.state, ScanState::Excluded);
    QCOMPARE(raised(fixture.review(0)), QStringList(u"proposed for exclusion: poor quality"_s));
    QVERIFY(!readOf(*fixture.database, fixture.as(u"c"_s), fixture.scan(0).id) ||
            !fixture.read(u"c"_s, 0, {})); // as for any scan that is excluded

    QVERIFY(takeSteps(*fixture.database, fixture.as(u"c"_s), undone(steps)));
    QCOMPARE(fixture.state(0), ScanState::Agreed);
    QVERIFY(raised(fixture.review(0)).isEmpty());

    fixture.triage(u"c"_s, {1}, excluding(u"duplicate"_s));
    fixture.triage(u"c"_s, {1}, excluding(u"poor quality"_s)); // thought better of it
    QCOMPARE(raised(fixture.review(0)).size(), 1);
    fixture.triage(u"chief"_s, {1}, excluding(u"poor quality"_s, WhenRead::Exclude));
    QCOMPARE(fixture.state(0), ScanState::Excluded); // the coordinator's is no proposal
    QVERIFY(must(verifyTrail(*fixture.database)).isWhole());
}

void TestTriage::aProposalStaysInTheFigures()
{
    Fixture fixture;
    fixture.addScans(2);
    fixture.readTwice(0);
    fixture.readTwice(1);
    const Review agreed = fixture.review(1);
    must(signOff(*fixture.database, fixture.as(u"officer"_s), agreed.scan.id, agreed.revision,
                 {.printedName = u"O"_s, .password = {}}));
    fixture.triage(u"a"_s, {1, 2}, excluding(u"poor quality"_s, WhenRead::Exclude));
    must(closeRound(*fixture.database, fixture.as(u"chief"_s)));
    const auto counts = must(triageCounts(*fixture.database, fixture.as(u"chief"_s)));
    QCOMPARE(counts.front().kept, 2);
    QCOMPARE(counts.front().excluded, 0);
    int compared = 0;
    const User chief = fixture.people.at(u"chief"_s);
    ReadRepository reads(*fixture.database, {.person = chief.id, .role = chief.role});
    must(reads.eachSubmitted(1, [&](qint64, const Read &) {
        ++compared;
        return Result<void>();
    }));
    QCOMPARE(compared, 4);
}

void TestTriage::aReaderIsAskedAboutTheOwnReads()
{
    Fixture fixture;
    fixture.addScans(2);
    fixture.readTwice(0);
    must(fixture.read(u"a"_s, 1, {}));
    const TriageChange change = excluding(u"poor quality"_s);
    QCOMPARE(fixture.refusal(u"a"_s, {1}, change).code, Error::Code::Unconfirmed);
    QCOMPARE(fixture.refusal(u"a"_s, {2}, change).code, Error::Code::Unconfirmed);
    fixture.triage(u"b"_s, {2}, change); // a's read is not b's to know
    fixture.triage(u"a"_s, {1}, excluding(u"poor quality"_s, WhenRead::Exclude));
}

void TestTriage::signedScansStayForReadersOfAClosedRound()
{
    Fixture fixture;
    fixture.addScans(1);
    fixture.readTwice(0);
    const Review agreed = fixture.review(0);
    must(signOff(*fixture.database, fixture.as(u"officer"_s), agreed.scan.id, agreed.revision,
                 {.printedName = u"Dr. O"_s, .password = {}}));
    const TriageChange change = excluding(u"poor quality"_s, WhenRead::Exclude);
    must(closeRound(*fixture.database, fixture.as(u"chief"_s)));
    QCOMPARE(fixture.refusal(u"a"_s, {1}, change).code, Error::Code::Forbidden);
    QCOMPARE(fixture.scan(0).triage, TriageDecision::Undecided);
}

/// What a reader does and sees is the same for a scan that nobody has read, that one has begun,
/// that was compared, and that is signed off.
void TestTriage::theSameToAReaderWhoeverHasRead()
{
    Fixture fixture;
    fixture.add(u"c"_s, Role::Radiologist);
    fixture.addScans(4);
    must(fixture.read(u"a"_s, 1, {}));
    fixture.readTwice(2);
    fixture.readTwice(3);
    const Review agreed = fixture.review(3);
    must(signOff(*fixture.database, fixture.as(u"officer"_s), agreed.scan.id, agreed.revision,
                 {.printedName = u"Dr. O"_s, .password = {}}));
    QStringList seen;
    for (int number = 0; number < 4; ++number) {
        QString told;
        TriageChange tags;
        tags.regions.add = {u"hand"_s};
        for (const TriageChange &change :
             {tags, excluding(u"duplicate"_s), keeping(), undeciding(), excluding(u"other: x"_s)}) {
            const auto steps = fixture.triage(u"c"_s, {number + 1}, change);
            const ScanRow row = fixture.row(u"c"_s, number);
            told += nameOf(steps.at(0).after.decision) + nameOf(row.scan.state) +
                    row.scan.exclusionReason + row.scan.regions.join(u',') +
                    QString::number(row.scan.revision);
        }
        for (const TrailEntry &entry : fixture.trail(u"c"_s, number))
            told += entry.action + QString::fromUtf8(entry.canonicalJson);
        const Result<Read> read = fixture.read(u"c"_s, number, {});
        told += read ? u"read"_s : read.error().message.section(u' ', 1);
        seen << told;
    }
    for (int number = 1; number < 4; ++number)
        QCOMPARE(seen.at(number), seen.at(0));
    QCOMPARE(fixture.state(3), ScanState::SignedOff);
    QVERIFY(must(verifyTrail(*fixture.database)).isWhole());
}

void TestTriage::signedScansStayForTheCoordinator()
{
    Fixture fixture;
    fixture.addScans(1);
    fixture.readTwice(0);
    const Review agreed = fixture.review(0);
    must(signOff(*fixture.database, fixture.as(u"officer"_s), agreed.scan.id, agreed.revision,
                 {.printedName = u"Dr. O"_s, .password = {}}));
    QCOMPARE(fixture.refusal(u"chief"_s, {1}, excluding(u"duplicate"_s, WhenRead::Exclude)).code,
             Error::Code::Forbidden);
    QCOMPARE(fixture.state(0), ScanState::SignedOff);
}

void TestTriage::countsAreBySite()
{
    Fixture fixture;
    fixture.addScans(2, u"north"_s);
    fixture.addScans(4, u"south"_s);
    fixture.triage(u"a"_s, {1}, keeping());
    fixture.triage(u"a"_s, {3, 4}, excluding(u"duplicate"_s));
    const std::vector<TriageCounts> expected{
        {.site = u"north"_s, .undecided = 1, .kept = 1, .excluded = 0},
        {.site = u"south"_s, .undecided = 0, .kept = 0, .excluded = 2}};
    QCOMPARE(must(triageCounts(*fixture.database, fixture.desk())), expected);
}

void TestTriage::whatIsUndecidedIsAList()
{
    Fixture fixture;
    fixture.addScans(4);
    fixture.triage(u"a"_s, {2}, keeping());
    ScanFilter filter;
    filter.list = ScanListKind::Triage;
    const auto list = [&] {
        return must(scanIndex(*fixture.database, fixture.as(u"b"_s), filter)).positions;
    };
    QCOMPARE(list(), std::vector<qint64>({1, 3, 4}));
    fixture.triage(u"a"_s, {1, 3, 4}, keeping());
    const ScanIndex none = must(scanIndex(*fixture.database, fixture.as(u"b"_s), filter));
    QCOMPARE(none.count, 0);
}

void TestTriage::thousandsAtOnce()
{
    constexpr int count = 14068;
    QTemporaryDir folder;
    const QString picture = folder.filePath(u"scan.png"_s);
    QVERIFY(QImage(64, 64, QImage::Format_Grayscale8).save(picture));
    const QString file = folder.filePath(u"big.doubleread"_s);
    makeBigDataset(file, {picture}, {.scans = count});
    const auto database = must(openDataset(file, Access::Write));
    const Actor coordinator{.user = must(personNamed(*database, u"coordinator"_s)),
                            .roles = RoleCheck::Enforced};
    std::vector<qint64> positions(count);
    std::iota(positions.begin(), positions.end(), 1);
    QElapsedTimer clock;
    clock.start();
    const auto steps = must(triage(*database, coordinator, positions, keeping({u"leg"_s})));
    qInfo("%d scans kept in %lld ms", count, clock.restart());
    QCOMPARE(steps.size(), size_t{count});
    QVERIFY(takeSteps(*database, coordinator, undone(steps)));
    qInfo("and undone in %lld ms", clock.elapsed());
    const auto counts = must(triageCounts(*database, coordinator));
    QCOMPARE(counts.size(), 1u);
    QCOMPARE(counts.front().undecided, qint64{count});
    QVERIFY(must(verifyTrail(*database)).isWhole());
}

QTEST_GUILESS_MAIN(TestTriage)
#include "tst_triage.moc"
