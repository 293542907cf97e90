#include "core/base/draws.h"
#include "core/base/literals.h"
#include "core/workflow/assigning.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

using namespace doubleread;

namespace {

std::vector<AssignReader> readers(int count)
{
    std::vector<AssignReader> all;
    for (int number = 0; number < count; ++number)
        all.push_back({.id = Id<User>::create(), .name = u"reader %1"_s.arg(number)});
    return all;
}

std::vector<ScanToAssign> scans(int first, int count, const QString &site = {})
{
    std::vector<ScanToAssign> all;
    for (int number = 0; number < count; ++number)
        all.push_back({.position = first + number, .site = site});
    return all;
}

AssignPlan planned(const AssignRules &rules, const std::vector<ScanToAssign> &scans,
                   const std::vector<StandingAssignment> &standing = {})
{
    Result<AssignPlan> plan = planAssignment(rules, scans, standing);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().text()));
    return std::move(*plan);
}

/// The worklist of one reader, in order of places: positions, repeats as negative ones.
std::vector<qint64> listOf(const AssignPlan &plan, Id<User> reader)
{
    std::vector<Assignment> own;
    std::ranges::copy_if(plan.added, std::back_inserter(own),
                         [&](const Assignment &each) { return each.reader == reader; });
    std::ranges::sort(own, {}, &Assignment::place);
    std::vector<qint64> list;
    for (const Assignment &each : own)
        list.push_back(each.purpose == ReadPurpose::Repeat ? -each.scan : each.scan);
    return list;
}

std::vector<StandingAssignment> asStanding(const AssignPlan &plan,
                                           const std::set<std::pair<size_t, qint64>> &begun,
                                           const std::vector<AssignReader> &readers)
{
    std::vector<StandingAssignment> standing;
    for (const Assignment &entry : plan.added) {
        const auto at = std::ranges::find(readers, entry.reader, &AssignReader::id);
        const auto number = static_cast<size_t>(std::distance(readers.begin(), at));
        standing.push_back({.entry = entry, .begun = begun.contains({number, entry.scan})});
    }
    return standing;
}

struct Counts
{
    std::map<qint64, std::set<QUuid>> readersOfScan;
    std::map<QUuid, int> loads;
    std::map<std::set<QUuid>, int> pairs;
};

Counts counted(const std::vector<Assignment> &entries)
{
    Counts counts;
    for (const Assignment &each : entries)
        if (each.purpose == ReadPurpose::Primary) {
            counts.readersOfScan[each.scan].insert(each.reader.uuid);
            ++counts.loads[each.reader.uuid];
        }
    for (const auto &[scan, who] : counts.readersOfScan)
        ++counts.pairs[who];
    return counts;
}

template <typename Map>
int spread(const Map &counts)
{
    const auto [low, high] = std::ranges::minmax(counts | std::views::values);
    return high - low;
}

} // namespace

class TestAssigning final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAreTheHighHalfOfTheProduct();
    void everybodyGetsEveryScanInAnOrderOfTheirOwn();
    void theSameSeedGivesTheSameLists();
    void balancedLoadsAndPairs_data();
    void balancedLoadsAndPairs();
    void sitesGoAsAWhole();
    void repeatsStandHalfOfTheListLater_data();
    void repeatsStandHalfOfTheListLater();
    void nothingChangesWhenAssignedAgain();
    void newScansComeAtTheEnd();
    void whatIsBegunStays();
    void nobodyTakesAwayWhatIsUnread();
    void wrongRulesAreRefused();
};

void TestAssigning::drawsAreTheHighHalfOfTheProduct()
{
    // mt19937_64's first draws for seed 5489 are in the C++ standard's reference sequence:
    // 14514284786278117030, 4620546740167642908; times 10 and 1000, divided by 2^64.
    Draws draws(5489);
    QCOMPARE(draws.below(10), quint64{7});
    QCOMPARE(draws.below(1000), quint64{250});
    Draws again(5489);
    QCOMPARE(again.below(quint64{1} << 63), 14514284786278117030ULL >> 1);
    std::vector<int> values{1, 2, 3, 4, 5, 6, 7};
    Draws(1).shuffle(values);
    std::ranges::sort(values);
    QCOMPARE(values, (std::vector<int>{1, 2, 3, 4, 5, 6, 7}));
}

void TestAssigning::everybodyGetsEveryScanInAnOrderOfTheirOwn()
{
    const AssignRules rules{.readers = readers(3)};
    const AssignPlan plan = planned(rules, scans(1, 40));
    std::set<std::vector<qint64>> orders;
    for (const AssignReader &reader : rules.readers) {
        std::vector<qint64> list = listOf(plan, reader.id);
        orders.insert(list);
        std::ranges::sort(list);
        QCOMPARE(std::ssize(list), 40);
        QCOMPARE(list.front(), 1);
        QCOMPARE(list.back(), 40);
        QCOMPARE(std::ssize(std::set(list.begin(), list.end())), 40);
    }
    QCOMPARE(std::ssize(orders), 3);
    QVERIFY(plan.removed.empty());
}

void TestAssigning::theSameSeedGivesTheSameLists()
{
    AssignRules rules{.mode = AssignMode::Balanced, .readers = readers(4), .repeatShare = 0.1};
    AssignRules elsewhere = rules;
    for (AssignReader &reader : elsewhere.readers)
        reader.id = Id<User>::create(); // another file of the same study
    AssignRules otherwise = rules;
    otherwise.seed = 2;
    const auto all = scans(1, 100);
    const AssignPlan plan = planned(rules, all);
    const AssignPlan same = planned(elsewhere, all);
    const AssignPlan other = planned(otherwise, all);
    for (size_t number = 0; number < 4; ++number) {
        const auto list = listOf(plan, rules.readers[number].id);
        QCOMPARE(listOf(same, elsewhere.readers[number].id), list);
        QVERIFY(listOf(other, rules.readers[number].id) != list);
    }
}

void TestAssigning::balancedLoadsAndPairs_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("perScan");
    QTest::addColumn<int>("number");
    for (const int people : {2, 3, 4, 5, 6, 7})
        for (const int number : {1, 2, 17, 100, 210})
            QTest::addRow("%d readers, 2 each, %d scans", people, number) << people << 2 << number;
    QTest::newRow("one read a scan") << 3 << 1 << 100;
}

void TestAssigning::balancedLoadsAndPairs()
{
    QFETCH(int, people);
    QFETCH(int, perScan);
    QFETCH(int, number);
    const AssignRules rules{
        .mode = AssignMode::Balanced, .readers = readers(people), .readsPerScan = perScan};
    Counts counts = counted(planned(rules, scans(1, number)).added);
    QCOMPARE(std::ssize(counts.readersOfScan), number);
    for (const auto &[scan, who] : counts.readersOfScan)
        QCOMPARE(std::ssize(who), perScan);
    for (const AssignReader &reader : rules.readers)
        counts.loads.try_emplace(reader.id.uuid, 0);
    QVERIFY(spread(counts.loads) <= 1);
    if (perScan == 1)
        return;
    for (int one = 0; one < people; ++one)
        for (int other = one + 1; other < people; ++other)
            counts.pairs.try_emplace({rules.readers[static_cast<size_t>(one)].id.uuid,
                                      rules.readers[static_cast<size_t>(other)].id.uuid},
                                     0);
    QVERIFY2(spread(counts.pairs) <= (people < 5 ? 1 : 3), "pairs meet unequally often");
}

void TestAssigning::sitesGoAsAWhole()
{
    const AssignRules rules{.mode = AssignMode::BySite, .readers = readers(4)};
    std::vector<ScanToAssign> all = scans(1, 30, u"north"_s);
    for (const auto &more : {scans(31, 25, u"south"_s), scans(56, 20, u"east"_s)})
        all.insert(all.end(), more.begin(), more.end());
    const Counts counts = counted(planned(rules, all).added);
    std::map<QString, std::set<std::set<QUuid>>> pairsOfSite;
    for (const ScanToAssign &scan : all)
        pairsOfSite[scan.site].insert(counts.readersOfScan.at(scan.position));
    for (const auto &[site, pairs] : pairsOfSite) {
        QCOMPARE(std::ssize(pairs), 1);
        QCOMPARE(std::ssize(*pairs.begin()), 2);
    }
    // the two large ones to different people
    QVERIFY(pairsOfSite[u"north"_s] != pairsOfSite[u"south"_s]);
    QCOMPARE(std::ssize(counts.loads), 4);
}

void TestAssigning::repeatsStandHalfOfTheListLater_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("repeats");
    QTest::newRow("none") << 40 << 0.0 << 0;
    QTest::newRow("a tenth") << 40 << 0.1 << 4;
    QTest::newRow("half") << 40 << 0.5 << 20;
    QTest::newRow("odd length") << 39 << 0.2 << 8;
    QTest::newRow("rounded down") << 10 << 0.04 << 0;
    QTest::newRow("two scans, half") << 2 << 0.5 << 1;
    QTest::newRow("one scan, half: rounded up") << 1 << 0.5 << 1;
}

void TestAssigning::repeatsStandHalfOfTheListLater()
{
    QFETCH(int, number);
    QFETCH(double, share);
    QFETCH(int, repeats);
    for (quint64 seed = 1; seed <= 5; ++seed) {
        const AssignRules rules{.readers = readers(2), .seed = seed, .repeatShare = share};
        const AssignPlan plan = planned(rules, scans(1, number));
        for (const AssignReader &reader : rules.readers) {
            const std::vector<qint64> list = listOf(plan, reader.id);
            QCOMPARE(std::ssize(list), number + repeats);
            QCOMPARE(std::ssize(std::set(list.begin(), list.end())), number + repeats);
            for (size_t row = 0; row < list.size(); ++row) {
                if (list[row] > 0)
                    continue;
                const auto first = std::ranges::find(list, -list[row]);
                const auto before = static_cast<size_t>(std::distance(list.begin(), first));
                QVERIFY(before < row && 2 * (row - before) >= list.size());
            }
        }
    }
}

void TestAssigning::nothingChangesWhenAssignedAgain()
{
    for (const AssignMode mode : {AssignMode::All, AssignMode::Balanced, AssignMode::BySite}) {
        const AssignRules rules{.mode = mode, .readers = readers(4), .repeatShare = 0.2};
        std::vector<ScanToAssign> all = scans(1, 30, u"a"_s);
        const auto more = scans(31, 30, u"b"_s);
        all.insert(all.end(), more.begin(), more.end());
        const AssignPlan first = planned(rules, all);
        const AssignPlan again = planned(rules, all, asStanding(first, {}, rules.readers));
        QVERIFY(again.added.empty());
        QVERIFY(again.removed.empty());
        QVERIFY(again.kept.empty());
    }
}

void TestAssigning::newScansComeAtTheEnd()
{
    const AssignRules rules{
        .mode = AssignMode::Balanced, .readers = readers(3), .repeatShare = 0.2};
    const AssignPlan first = planned(rules, scans(1, 60));
    std::vector<ScanToAssign> all = scans(1, 90);
    const AssignPlan more = planned(rules, all, asStanding(first, {}, rules.readers));
    QVERIFY(more.removed.empty());
    std::vector<Assignment> together = first.added;
    together.insert(together.end(), more.added.begin(), more.added.end());
    const Counts counts = counted(together);
    QVERIFY(spread(counts.loads) <= 1);
    for (const AssignReader &reader : rules.readers) {
        const auto before = listOf(first, reader.id);
        const auto after = listOf({.added = together, .removed = {}, .kept = {}}, reader.id);
        QVERIFY(std::ranges::equal(before, std::span(after).first(before.size())));
        for (const qint64 scan : std::span(after).subspan(before.size()))
            QVERIFY(scan > 60 || scan < 0);
        const auto tail = listOf(more, reader.id);
        QVERIFY(!std::ranges::is_sorted(tail));
        const auto repeats = std::ranges::count_if(after, [](qint64 scan) { return scan < 0; });
        QCOMPARE(repeats, 12); // a fifth of 60
    }
}

void TestAssigning::whatIsBegunStays()
{
    AssignRules rules{.mode = AssignMode::All, .readers = readers(3)};
    const AssignPlan all = planned(rules, scans(1, 10));
    const auto standing = asStanding(all, {{0, 1}, {1, 1}, {2, 1}, {2, 2}}, rules.readers);
    rules.mode = AssignMode::Balanced;
    const AssignPlan plan = planned(rules, scans(1, 10), standing);
    QVERIFY(plan.added.empty());
    QCOMPARE(std::ssize(plan.removed), 9); // one of three each, but on scan 1
    for (const Assignment &entry : plan.removed) {
        QVERIFY(entry.scan != 1);
        QVERIFY(entry.scan != 2 || entry.reader != rules.readers[2].id);
    }
    // somebody who is not named any more
    const AssignReader gone = rules.readers.back();
    rules.readers.pop_back();
    const AssignPlan without = planned(rules, scans(1, 10), standing);
    QCOMPARE(std::ssize(without.kept), 2);
    for (const Assignment &entry : without.kept)
        QVERIFY(entry.reader == gone.id && entry.scan <= 2);
}

void TestAssigning::nobodyTakesAwayWhatIsUnread()
{
    AssignRules rules{.mode = AssignMode::All, .readers = readers(2), .repeatShare = 0.5};
    const AssignPlan all = planned(rules, scans(1, 10));
    const auto standing = asStanding(all, {{0, 3}}, rules.readers);
    const AssignReader other = rules.readers.back();
    rules.mode = AssignMode::Nobody;
    rules.readers.pop_back();
    const AssignPlan plan = planned(rules, scans(1, 10), standing);
    QVERIFY(plan.added.empty());
    QCOMPARE(std::ssize(plan.kept), 1);
    QCOMPARE(plan.kept.front().scan, 3);
    for (const Assignment &entry : plan.removed)
        QVERIFY(entry.reader != other.id && entry.scan != 3);
    const auto firsts =
        std::ranges::count(plan.removed, ReadPurpose::Primary, &Assignment::purpose);
    QCOMPARE(firsts, 9);
}

void TestAssigning::wrongRulesAreRefused()
{
    const auto refused = [](const AssignRules &rules) {
        const auto plan = planAssignment(rules, scans(1, 3), {});
        return !plan && plan.error().code == Error::Code::InvalidArgument;
    };
    QVERIFY(refused({.readers = {}}));
    QVERIFY(refused({.mode = AssignMode::Balanced, .readers = readers(1)}));
    QVERIFY(refused({.readers = readers(2), .repeatShare = 0.6}));
    QVERIFY(refused({.readers = readers(2), .repeatShare = -0.1}));
    QVERIFY(!refused({.mode = AssignMode::Balanced, .readers = readers(1), .readsPerScan = 1}));
}

QTEST_APPLESS_MAIN(TestAssigning)
#include "tst_assigning.moc"
