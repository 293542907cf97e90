#include "core/base/literals.h"
#include "core/geometry/overlap.h"
#include "core/stats/binomial.h"
#include "core/stats/manyreaders.h"
#include "core/stats/outlinedistance.h"
#include "core/stats/pairagreement.h"
#include "core/stats/quantile.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

using namespace doubleread;

namespace {

Annotation box(double left, double top, double width, double height)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = Box::fromSize(left, top, width, height);
    annotation.labelCode = u"fractured"_s;
    return annotation;
}

Read read(std::vector<Annotation> annotations, std::optional<Verdict> verdict = {})
{
    Read made;
    made.assessment.verdict =
        verdict.value_or(annotations.empty() ? Verdict::Negative : Verdict::Positive);
    made.annotations = std::move(annotations);
    return made;
}

/// Two readers' boxes on many scans, some moved, some missed; always the same.
struct MadeUp
{
    std::vector<Read> first;
    std::vector<Read> second;

    explicit MadeUp(int scans, double positive = 0.6)
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> share(0, 1);
        for (int scan = 0; scan < scans; ++scan) {
            std::vector<Annotation> one;
            std::vector<Annotation> other;
            for (int lesion = 0; lesion < 4 && share(random) < positive; ++lesion) {
                const double left = 50 * share(random);
                const double size = 10 + (10 * share(random));
                if (share(random) < 0.85)
                    one.push_back(box(left, 10, size, 12));
                if (share(random) < 0.85)
                    other.push_back(box(left + (6 * share(random)), 10, size, 12));
            }
            first.push_back(read(std::move(one)));
            second.push_back(read(std::move(other)));
        }
    }
    std::vector<PairedScan> pairs() const
    {
        std::vector<PairedScan> scans;
        for (std::size_t scan = 0; scan < first.size(); ++scan)
            scans.push_back({.first = &first[scan], .second = &second[scan]});
        return scans;
    }
};

/// The best one-to-one assignment by trying every one.
struct Best
{
    double sum = 0;
    std::vector<double> ious;
};
Best bestByTrying(const Read &first, const Read &second, double gate)
{
    Best best;
    std::vector<double> chosen;
    std::vector<bool> taken(second.annotations.size());
    const std::function<void(std::size_t, double)> descend = [&](std::size_t at, double sum) {
        if (at == first.annotations.size()) {
            if (sum > best.sum + 1e-12)
                best = {.sum = sum, .ious = chosen};
            return;
        }
        descend(at + 1, sum);
        for (std::size_t other = 0; other < taken.size(); ++other) {
            const double same = iou(first.annotations[at].shape, second.annotations[other].shape);
            if (taken[other] || same < gate || same <= 0)
                continue;
            taken[other] = true;
            chosen.push_back(same);
            descend(at + 1, sum + same);
            chosen.pop_back();
            taken[other] = false;
        }
    };
    descend(0, 0);
    return best;
}

bool isNear(const Measure &measure, double expected, double tolerance = 1e-12)
{
    return measure && std::abs(*measure - expected) <= tolerance;
}

void compareLevels(const MadeUp &made, const PairAgreement &agreement)
{
    for (const LesionLevel &level : agreement.curve) {
        std::vector<double> ious;
        qint64 ofFirst = 0;
        qint64 ofSecond = 0;
        for (std::size_t scan = 0; scan < made.first.size(); ++scan) {
            const Best best = bestByTrying(made.first[scan], made.second[scan], level.gate);
            ious.insert(ious.end(), best.ious.begin(), best.ious.end());
            ofFirst += static_cast<qint64>(made.first[scan].annotations.size());
            ofSecond += static_cast<qint64>(made.second[scan].annotations.size());
        }
        const auto matched = static_cast<qint64>(ious.size());
        QCOMPARE(level.matched, matched);
        QCOMPARE(level.onlyFirst, ofFirst - matched);
        QCOMPARE(level.onlySecond, ofSecond - matched);
        QVERIFY(isNear(level.f1.value, 2.0 * static_cast<double>(matched) /
                                           static_cast<double>(ofFirst + ofSecond)));
        std::ranges::sort(ious);
        double iouSum = 0;
        double diceSum = 0;
        for (const double each : ious) {
            iouSum += each;
            diceSum += 2 * each / (1 + each);
        }
        const auto n = static_cast<double>(matched);
        QVERIFY(isNear(level.meanIou.value, iouSum / n, 1e-9));
        QVERIFY(isNear(level.meanDice.value, diceSum / n, 1e-9));
        QVERIFY(isNear(level.medianIou.value, quantile(ious, 0.5), 1e-9));
    }
}

} // namespace

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesGivePublishedNumbers_data()
    {
        QTest::addColumn<QList<int>>("cells");       // both, only first, only second, neither
        QTest::addColumn<QList<double>>("expected"); // po, kappa, pi, AC1; -2: not published
        QTest::addColumn<double>("tolerance");
        // Gwet, "Computing inter-rater reliability...", Br J Math Stat Psychol 61 (2008), table 2.
        QTest::newRow("Gwet 2008")
            << QList{118, 5, 2, 0} << QList{0.944, -0.0234, -0.0288, 0.9408} << 5e-5;
        // The worked example of the article "Cohen's kappa" of Wikipedia (grant proposals).
        QTest::newRow("proposals") << QList{20, 5, 10, 15} << QList{0.7, 0.4, -2.0, -2.0} << 1e-12;
        // data/double-read/expected.json of the test data.
        QTest::newRow("double-read")
            << QList{8, 1, 0, 21}
            << QList{0.9666666666666667, 0.9180327868852459, 0.917920656634747, 0.9438727782974743}
            << 1e-12;
    }
    void tablesGivePublishedNumbers()
    {
        QFETCH(QList<int>, cells);
        QFETCH(QList<double>, expected);
        QFETCH(double, tolerance);
        const TwoByTwo table{
            .both = cells[0], .firstOnly = cells[1], .secondOnly = cells[2], .neither = cells[3]};
        const QList<Measure> found{observedAgreement(table), cohenKappa(table), scottPi(table),
                                   gwetAc1(table)};
        for (qsizetype at = 0; at < found.size(); ++at)
            if (expected[at] > -2)
                QVERIFY2(isNear(found[at], expected[at], tolerance),
                         qPrintable(QString::number(at)));
        QVERIFY(isNear(pabak(table), (2 * expected[0]) - 1, 2 * tolerance));
    }

    void undefinedIsSaidAndNeverANumber()
    {
        const TwoByTwo nothing;
        for (auto *measure : {observedAgreement, cohenKappa, scottPi, pabak, gwetAc1,
                              positiveAgreement, negativeAgreement, mcnemarExactP}) {
            QVERIFY(!measure(nothing));
            QCOMPARE(measure(nothing).error(), Undefined::NoScans);
        }
        const TwoByTwo allNegative{.both = 0, .firstOnly = 0, .secondOnly = 0, .neither = 9};
        QCOMPARE(cohenKappa(allNegative).error(), Undefined::NoVariation);
        QCOMPARE(scottPi(allNegative).error(), Undefined::NoVariation);
        QCOMPARE(positiveAgreement(allNegative).error(), Undefined::NoPositives);
        QVERIFY(isNear(gwetAc1(allNegative), 1)); // chance is 0 there
        const TwoByTwo oneWay{.both = 0, .firstOnly = 4, .secondOnly = 0, .neither = 0};
        QVERIFY(isNear(cohenKappa(oneWay), 0)); // no variation of each, but of the two
        QCOMPARE(pairAgreement({}, Protocol::standard(), {})->atGate.f1.value.error(),
                 Undefined::NoLesions);
        QCOMPARE(pairAgreement({}, Protocol::standard(), {})->lesionsPerScan.bias.value.error(),
                 Undefined::NoScans);
        for (int why = 0; why <= static_cast<int>(Undefined::NoTimes); ++why)
            QVERIFY(!reasonFor(static_cast<Undefined>(why)).isEmpty());
    }

    void mcnemarIsTheExactBinomialTest_data()
    {
        QTest::addColumn<int>("firstOnly");
        QTest::addColumn<int>("secondOnly");
        QTest::addColumn<double>("p");
        // By hand: 2 (C(n, 0) + ... + C(n, k)) / 2^n; scipy.stats.binomtest gives the same.
        QTest::newRow("1 of 10") << 1 << 9 << 22.0 / 1024;
        QTest::newRow("2 of 12") << 10 << 2 << 158.0 / 4096;
        QTest::newRow("halves") << 5 << 5 << 1.0;
        QTest::newRow("none") << 0 << 0 << 1.0;
        QTest::newRow("one") << 1 << 0 << 1.0;
    }
    void mcnemarIsTheExactBinomialTest()
    {
        QFETCH(int, firstOnly);
        QFETCH(int, secondOnly);
        QFETCH(double, p);
        QVERIFY(
            isNear(mcnemarExactP(
                       {.both = 3, .firstOnly = firstOnly, .secondOnly = secondOnly, .neither = 4}),
                   p));
    }

    void binomialIntervalsAreExact()
    {
        // help(binom.test) of R: 682 of 925 (Mendel's peas), 95 % interval 0.7076683 to 0.7654066.
        const Interval peas = clopperPearson(682, 925);
        QVERIFY(std::abs(peas.low - 0.7076683) < 5e-8);
        QVERIFY(std::abs(peas.high - 0.7654066) < 5e-8);
        const Interval none = clopperPearson(0, 10); // closed form: 1 - 0.025^(1/10)
        QCOMPARE(none.low, 0.0);
        QVERIFY(std::abs(none.high - (1 - std::pow(0.025, 0.1))) < 1e-12);
        const Interval all = clopperPearson(7, 7);
        QVERIFY(std::abs(all.low - std::pow(0.025, 1.0 / 7)) < 1e-12);
        QCOMPARE(all.high, 1.0);
    }

    void manyReadersGivePublishedNumbers()
    {
        // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), A: binary data, two
        // observers, no missing data: 0.095.
        const QList<int> meg{0, 1, 0, 0, 0, 0, 0, 0, 1, 0};
        const QList<int> owen{1, 1, 1, 0, 0, 1, 0, 0, 0, 0};
        std::vector<ScanAnswers> scans;
        for (qsizetype at = 0; at < meg.size(); ++at)
            scans.push_back({.positive = meg[at] + owen[at],
                             .negative = 2 - meg[at] - owen[at],
                             .patientKey = {}});
        const auto two = manyReaders(scans, 2, {.seed = 1, .resamples = 100});
        QVERIFY(isNear(two->krippendorffAlpha.value, 1 - (76.0 / 84)));
        QVERIFY(isNear(two->fleissKappa.value, ((0.6 * 20 * 20) - 232) / (400 - 232))); // = pi
        QCOMPARE(two->fleissKappa.n, 10);
        scans.push_back({.positive = 1, .negative = 0, .patientKey = {}}); // a missing read
        const auto same = manyReaders(scans, 2, {.seed = 1, .resamples = 100});
        QCOMPARE(same->krippendorffAlpha.value, two->krippendorffAlpha.value);
        QCOMPARE(manyReaders(scans, 1, {})->fleissKappa.value.error(), Undefined::OneReader);
    }

    void threeReadersAgreeWithCountingPairs()
    {
        // Five scans by three readers, one read missing; counted pair by pair.
        const std::vector<QList<int>> answers{{1, 1, 1}, {1, 0, 1}, {0, 0, 0}, {0, 1, 0}, {1, 1}};
        std::vector<ScanAnswers> scans;
        QList<int> pooled;
        double disagreeing = 0;
        for (const QList<int> &scan : answers) {
            const auto positive = static_cast<int>(scan.count(1));
            const auto all = static_cast<int>(scan.size());
            scans.push_back({.positive = positive, .negative = all - positive, .patientKey = {}});
            pooled += scan;
            for (qsizetype one = 0; one < scan.size(); ++one)
                for (qsizetype other = 0; other < scan.size(); ++other)
                    if (one != other && scan[one] != scan[other])
                        disagreeing += 1.0 / (all - 1);
        }
        const auto n = static_cast<double>(pooled.size());
        double byChance = 0;
        for (qsizetype one = 0; one < pooled.size(); ++one)
            for (qsizetype other = 0; other < pooled.size(); ++other)
                byChance += pooled[one] != pooled[other] ? 1 / (n * (n - 1)) : 0;
        const auto found = manyReaders(scans, 3, {.seed = 1, .resamples = 10});
        QVERIFY(isNear(found->krippendorffAlpha.value, 1 - (disagreeing / n / byChance)));
        // Fleiss by hand over the first four: P = (1 + 1/3 + 1 + 1/3) / 4, Pe = (6/12)^2 + (6/12)^2
        QVERIFY(isNear(found->fleissKappa.value, ((2.0 / 3) - 0.5) / 0.5));
        QCOMPARE(found->fleissKappa.n, 4);
        QCOMPARE(found->krippendorffAlpha.n, 5);
    }

    void lesionsMatchAsTryingEveryAssignment()
    {
        const MadeUp made(60);
        const auto agreement =
            pairAgreement(made.pairs(), Protocol::standard(), {.seed = 1, .resamples = 20});
        QVERIFY(agreement);
        compareLevels(made, *agreement);
        QCOMPARE(agreement->atGate.matched, agreement->at(0.3).matched);
        QCOMPARE(static_cast<qint64>(agreement->ious.size()), agreement->atGate.matched);
    }

    void absenceIsCountedApart()
    {
        const std::vector<Read> first{read({}), read({}), read({box(0, 0, 10, 10)})};
        const std::vector<Read> second{read({}), read({box(0, 0, 5, 5)}),
                                       read({box(0, 0, 10, 10)})};
        std::vector<PairedScan> scans;
        for (std::size_t at = 0; at < first.size(); ++at)
            scans.push_back({.first = &first[at], .second = &second[at]});
        const auto found = pairAgreement(scans, Protocol::standard(), {.seed = 1, .resamples = 9});
        QVERIFY(isNear(found->absence.value, 1.0 / 3));
        QVERIFY(isNear(found->differing.value, 1.0 / 3));
        QVERIFY(isNear(found->atGate.meanDice.value, 1));
        QCOMPARE(found->atGate.meanDice.n, 1);
        QVERIFY(isNear(found->atGate.f1.value, 2.0 / 3));
        QVERIFY(isNear(found->atGate.sensitivity.value, 1));
        QVERIFY(isNear(found->atGate.precision.value, 0.5));
    }

    void whatOneCouldNotReadIsCountedApart()
    {
        const Read seen = read({box(0, 0, 10, 10)});
        const Read unread = read({}, Verdict::NotReadable);
        const std::vector<PairedScan> scans{{.first = &seen, .second = &seen},
                                            {.first = &seen, .second = &unread},
                                            {.first = &unread, .second = &unread},
                                            {.first = &unread, .second = &seen},
                                            {.first = &unread, .second = &seen}};
        const auto found = pairAgreement(scans, Protocol::standard(), {.seed = 1, .resamples = 9});
        QCOMPARE(found->readByBoth, 5);
        QCOMPARE(found->n(), 1);
        QCOMPARE(found->unreadableToFirst, 2);
        QCOMPARE(found->unreadableToSecond, 1);
        QCOMPARE(found->unreadableToBoth, 1);
        QCOMPARE(found->lesionsOfFirst, 1);
        QCOMPARE(found->scanLevel.kappa.value.error(), Undefined::NoVariation);
        QVERIFY(!found->scanLevel.kappa.interval);
    }

    void blandAndAltmanByHand()
    {
        // Differences 1, 0, 0, -2: mean -0.25, SD of n - 1 by hand sqrt(4.75 / 3).
        const std::vector<Read> first{read({box(0, 0, 9, 9)}), read({}), read({}), read({})};
        const std::vector<Read> second{read({}), read({}), read({}),
                                       read({box(0, 0, 9, 9), box(20, 0, 9, 9)})};
        std::vector<PairedScan> scans;
        for (std::size_t at = 0; at < first.size(); ++at)
            scans.push_back({.first = &first[at], .second = &second[at]});
        const auto found = pairAgreement(scans, Protocol::standard(), {.seed = 1, .resamples = 9});
        const double sd = std::sqrt(4.75 / 3);
        QVERIFY(isNear(found->lesionsPerScan.bias.value, -0.25));
        QVERIFY(isNear(found->lesionsPerScan.deviation.value, sd));
        QVERIFY(isNear(found->lesionsPerScan.lower.value, -0.25 - (1.96 * sd)));
        QVERIFY(isNear(found->lesionsPerScan.upper.value, -0.25 + (1.96 * sd)));
        QCOMPARE(found->lesionsPerScan.spots.size(), 3U);
    }

    void outlineDistancesByHand()
    {
        // A square within another, 5 px from it all round. From inside all places are at 5; from
        // outside the 10 px around each corner are at sqrt(25 + t^2).
        const Shape inner = Box::fromSize(5, 5, 100, 100);
        const Shape outer = Box::fromSize(0, 0, 110, 110);
        const auto found = outlineDistance(inner, outer);
        const double corner = 5 * (std::sqrt(2.0) + std::asinh(1.0)) / 2;
        const double back = ((100 * 5) + (10 * corner)) / 110;
        QVERIFY(std::abs(found->assd - ((5 + back) / 2)) < 2e-3);
        // Of the outer one 10/110 is beyond 5; the 95th percentile lies where half of that is left:
        // 0.05 * 110 = 5.5 px of each side, at t = 5 - 5.5 / 2. Places are 1.7 px apart.
        QVERIFY(std::abs(found->hd95 - std::hypot(5, 2.25)) < 0.2);
        QCOMPARE(*outlineDistance(outer, inner), *found);
        QCOMPARE(*outlineDistance(outer, outer), OutlineDistance{});
        QCOMPARE(outlineDistance(Point{0, 0}, Point{3, 4})->assd, 5.0);
        QVERIFY(!outlineDistance(Polygon{}, outer));
    }

    void lengthsInMmNeedEverySpacing()
    {
        const Read one = read({box(0, 0, 100, 100)});
        const Read other = read({box(4, 0, 100, 100)});
        const PixelSpacing spacing{.columnMm = 0.5, .rowMm = 0.25};
        std::vector<PairedScan> scans{
            {.first = &one, .second = &other, .patientKey = {}, .spacing = spacing}};
        const Bootstrap plan{.seed = 1, .resamples = 9};
        const auto known = pairAgreement(scans, Protocol::standard(), plan);
        const auto mm = outlineDistance(Box::fromSize(0, 0, 50, 25), Box::fromSize(2, 0, 50, 25));
        QVERIFY(isNear(known->mm.meanAssd.value, mm->assd));
        QVERIFY(isNear(known->mm.meanHd95.value, mm->hd95));
        scans.push_back({.first = &one, .second = &other});
        const auto unknown = pairAgreement(scans, Protocol::standard(), plan);
        QCOMPARE(unknown->mm.meanAssd.value.error(), Undefined::NoSpacing);
        QVERIFY(unknown->px.meanAssd.value);
    }

    void thousandsOfScansTakeAMoment()
    {
        const MadeUp made(4083, 0.18);
        QElapsedTimer watch;
        watch.start();
        const auto found = pairAgreement(made.pairs(), Protocol::standard(), {});
        const qint64 taken = watch.elapsed();
        qInfo("4,083 scans, %lld lesions, 2,000 resamples: %lld ms", found->lesionsOfFirst, taken);
        QCOMPARE(found->n(), 4083);
        QVERIFY2(taken < 20000, "an order of magnitude above what it takes unoptimised");
    }

    void progressStopsIt()
    {
        const MadeUp made(200);
        int asked = 0;
        QVERIFY(!pairAgreement(made.pairs(), Protocol::standard(), {},
                               [&](int, int) { return ++asked < 3; }));
        QCOMPARE(asked, 3);
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
