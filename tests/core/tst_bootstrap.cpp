#include "core/base/literals.h"
#include "core/stats/pairagreement.h"
#include "core/stats/quantile.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

using namespace doubleread;

namespace {

/// mt19937_64 written anew from Nishimura's description, apart from the standard library's.
class Twister
{
public:
    explicit Twister(std::uint64_t seed)
    {
        m_state[0] = seed;
        for (std::size_t at = 1; at < m_state.size(); ++at)
            m_state[at] =
                (6364136223846793005ULL * (m_state[at - 1] ^ (m_state[at - 1] >> 62U))) + at;
    }
    std::uint64_t next()
    {
        if (m_at == m_state.size())
            refill();
        std::uint64_t x = m_state[m_at++];
        x ^= (x >> 29U) & 0x5555555555555555ULL;
        x ^= (x << 17U) & 0x71D67FFFEDA60000ULL;
        x ^= (x << 37U) & 0xFFF7EEE000000000ULL;
        return x ^ (x >> 43U);
    }

private:
    void refill()
    {
        for (std::size_t at = 0; at < m_state.size(); ++at) {
            const std::uint64_t x = (m_state[at] & 0xFFFFFFFF80000000ULL) |
                                    (m_state[(at + 1) % m_state.size()] & 0x7FFFFFFFULL);
            m_state[at] = m_state[(at + 156) % m_state.size()] ^ (x >> 1U) ^
                          ((x & 1U) != 0 ? 0xB5026F5AA96619E9ULL : 0);
        }
        m_at = 0;
    }
    std::array<std::uint64_t, 312> m_state{};
    std::size_t m_at = 312;
};

/// The high 64 bits of a x b, by halves.
std::uint64_t highHalf(std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t low = 0xFFFFFFFFULL;
    const std::uint64_t ll = (a & low) * (b & low);
    const std::uint64_t lh = (a & low) * (b >> 32U);
    const std::uint64_t hl = (a >> 32U) * (b & low);
    const std::uint64_t middle = (ll >> 32U) + (lh & low) + (hl & low);
    return ((a >> 32U) * (b >> 32U)) + (lh >> 32U) + (hl >> 32U) + (middle >> 32U);
}

struct Answers
{
    QString patient;
    bool first = false;
    bool second = false;
};

/// Cohen's kappa from shares, one answer after another; none where chance agrees completely.
std::optional<double> kappaOf(const std::vector<Answers> &scans)
{
    double same = 0;
    double first = 0;
    double second = 0;
    for (const Answers &scan : scans) {
        same += scan.first == scan.second ? 1 : 0;
        first += scan.first ? 1 : 0;
        second += scan.second ? 1 : 0;
    }
    const auto n = static_cast<double>(scans.size());
    const double chance = (first / n * (second / n)) + ((1 - (first / n)) * (1 - (second / n)));
    if (n == 0 || std::abs(1 - chance) < 1e-15)
        return std::nullopt;
    return ((same / n) - chance) / (1 - chance);
}

/// The interval by drawing patients and pooling all their scans, again and again.
std::pair<double, double> intervalByPooling(const std::vector<Answers> &scans, quint64 seed,
                                            int resamples)
{
    std::vector<std::vector<Answers>> patients;
    std::map<QString, std::size_t> place;
    for (const Answers &scan : scans) {
        if (scan.patient.isEmpty()) {
            patients.push_back({scan});
            continue;
        }
        const auto [at, isNew] = place.emplace(scan.patient, patients.size());
        if (isNew)
            patients.emplace_back();
        patients[at->second].push_back(scan);
    }
    Twister random(seed);
    std::vector<double> kappas;
    for (int resample = 0; resample < resamples; ++resample) {
        std::vector<Answers> drawn;
        for (std::size_t draw = 0; draw < patients.size(); ++draw) {
            const auto &patient = patients[highHalf(random.next(), patients.size())];
            drawn.insert(drawn.end(), patient.begin(), patient.end());
        }
        if (const auto kappa = kappaOf(drawn))
            kappas.push_back(*kappa);
    }
    std::ranges::sort(kappas);
    const auto percentile = [&](double share) {
        const double at = share * static_cast<double>(kappas.size() - 1);
        const auto below = static_cast<std::size_t>(at);
        const double above = kappas[std::min(below + 1, kappas.size() - 1)];
        return kappas[below] + ((at - std::floor(at)) * (above - kappas[below]));
    };
    return {percentile(0.025), percentile(0.975)};
}

} // namespace

class TestBootstrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesLieBetweenOrderStatistics()
    {
        const std::vector<double> values{1, 2, 4, 8};
        QCOMPARE(quantile(values, 0), 1.0);
        QCOMPARE(quantile(values, 1), 8.0);
        QCOMPARE(quantile(values, 0.5), 3.0);
        QCOMPARE(quantile(values, 0.25), 1.75); // numpy.percentile([1, 2, 4, 8], 25)
        QCOMPARE(quantile(std::vector<double>{5}, 0.3), 5.0);
    }

    void drawsAreTheStandardsGenerator()
    {
        Twister random(5489);
        for (int draw = 1; draw < 10000; ++draw)
            random.next();
        QCOMPARE(random.next(), 9981545732273789042ULL); // the C++ standard, [rand.predef]
    }

    void timesAreCountsOfDraws()
    {
        Twister random(42);
        int resamples = 0;
        QVERIFY(eachResample(13, {.seed = 42, .resamples = 50}, {},
                             [&](std::span<const std::uint32_t> times) {
                                 std::vector<std::uint32_t> expected(13);
                                 for (int draw = 0; draw < 13; ++draw)
                                     ++expected[highHalf(random.next(), 13)];
                                 QVERIFY(std::ranges::equal(times, expected));
                                 ++resamples;
                             }));
        QCOMPARE(resamples, 50);
    }

    void clustersArePatientsElseScans()
    {
        Clusters clusters;
        QCOMPARE(clusters.of({}), 0U);
        QVERIFY(!clusters.groupsPatients());
        QCOMPARE(clusters.of(u"p1"_s), 1U);
        QCOMPARE(clusters.of({}), 2U);
        QCOMPARE(clusters.of(u"p1"_s), 1U);
        QCOMPARE(clusters.count(), 3U);
        QVERIFY(clusters.groupsPatients());
    }

    void intervalsAreThoseOfPooling_data()
    {
        QTest::addColumn<int>("patients"); // 0: no keys
        QTest::addColumn<quint64>("seed");
        QTest::newRow("scans") << 0 << quint64(1);
        QTest::newRow("another seed") << 0 << quint64(20261123);
        QTest::newRow("patients") << 17 << quint64(1);
        QTest::newRow("largest seed") << 5 << ~quint64(0);
    }
    void intervalsAreThoseOfPooling()
    {
        QFETCH(int, patients);
        QFETCH(quint64, seed);
        std::vector<Answers> scans;
        for (int scan = 0; scan < 60; ++scan)
            scans.push_back({.patient = patients > 0 && scan % 7 != 0
                                            ? u"p%1"_s.arg(scan * scan % patients)
                                            : QString(),
                             .first = scan % 3 == 0,
                             .second = scan % 3 == 0 || scan % 11 == 0});
        std::array<Read, 2> reads;
        reads[0].assessment.verdict = Verdict::Negative;
        reads[1].assessment.verdict = Verdict::Positive;
        std::vector<PairedScan> pairs;
        for (const Answers &scan : scans)
            pairs.push_back({.first = &reads.at(scan.first ? 1 : 0),
                             .second = &reads.at(scan.second ? 1 : 0),
                             .patientKey = scan.patient});
        const auto found = pairAgreement(pairs, Protocol::standard(), {.seed = seed});
        const auto [low, high] = intervalByPooling(scans, seed, 2000);
        const Interval interval = found->scanLevel.kappa.interval.value();
        QVERIFY(std::abs(interval.low - low) < 1e-12);
        QVERIFY(std::abs(interval.high - high) < 1e-12);
        QCOMPARE(found->groupsPatients, patients > 0);
        QVERIFY(interval.low < *found->scanLevel.kappa.value);
        QVERIFY(interval.high > *found->scanLevel.kappa.value);
    }

    void theSameSeedGivesTheSameInterval()
    {
        std::array<Read, 2> reads;
        reads[0].assessment.verdict = Verdict::Negative;
        reads[1].assessment.verdict = Verdict::Positive;
        std::vector<PairedScan> pairs;
        for (int scan = 0; scan < 40; ++scan)
            pairs.push_back({.first = &reads.at(scan % 4 == 0 ? 1 : 0),
                             .second = &reads.at(scan % 5 == 0 ? 1 : 0)});
        const auto kappa = [&](quint64 seed) {
            return pairAgreement(pairs, Protocol::standard(), {.seed = seed})
                ->scanLevel.kappa.interval;
        };
        QCOMPARE(kappa(3), kappa(3));
        QVERIFY(kappa(3) != kappa(4));
        QVERIFY(kappa(3)->resamples <= 2000);
    }
};

QTEST_GUILESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
