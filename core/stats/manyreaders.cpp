#include "core/stats/manyreaders.h"

#include <functional>

namespace doubleread {

namespace {

/// What scans add up to.
struct Sums
{
    double positive = 0;
    double negative = 0;
    double agreeing = 0; ///< Ordered pairs of equal answers within a scan, over answers - 1.

    void add(const Sums &other, double times)
    {
        positive += other.positive * times;
        negative += other.negative * times;
        agreeing += other.agreeing * times;
    }
};

Sums sumsOf(const ScanAnswers &scan)
{
    const double equal =
        (scan.positive * (scan.positive - 1.0)) + (scan.negative * (scan.negative - 1.0));
    return {.positive = static_cast<double>(scan.positive),
            .negative = static_cast<double>(scan.negative),
            .agreeing = equal / (scan.answers() - 1.0)};
}

// `agreeing` over all answers is P of Fleiss, and the sum of Krippendorff's coincidences on the
// diagonal: the two differ in which scans count, and in drawing with or without replacement.

Measure fleiss(const Sums &sums)
{
    const double all = sums.positive + sums.negative;
    const double chance = (sums.positive * sums.positive) + (sums.negative * sums.negative);
    if (all == 0)
        return std::unexpected(Undefined::NoScans);
    return ratio((sums.agreeing * all) - chance, (all * all) - chance, Undefined::NoVariation);
}

Measure alpha(const Sums &sums)
{
    const double all = sums.positive + sums.negative;
    if (all == 0)
        return std::unexpected(Undefined::NoScans);
    const Measure disagreement = ratio((all - 1) * (all - sums.agreeing),
                                       2 * sums.positive * sums.negative, Undefined::NoVariation);
    return disagreement ? Measure(1 - *disagreement) : disagreement;
}

std::optional<Estimate> estimated(const std::vector<const ScanAnswers *> &scans,
                                  Measure (*measure)(const Sums &), const Bootstrap &plan,
                                  const StatsProgress &progress)
{
    Clusters clusters;
    std::vector<Sums> rows;
    Sums all;
    for (const ScanAnswers *scan : scans) {
        const std::size_t cluster = clusters.of(scan->patientKey);
        rows.resize(clusters.count());
        rows[cluster].add(sumsOf(*scan), 1);
        all.add(sumsOf(*scan), 1);
    }
    Resampled resampled;
    const bool finished =
        eachResample(rows.size(), plan, progress, [&](std::span<const std::uint32_t> times) {
            Sums drawn;
            for (std::size_t cluster = 0; cluster < rows.size(); ++cluster)
                drawn.add(rows[cluster], times[cluster]);
            resampled.take(measure(drawn));
        });
    if (!finished)
        return std::nullopt;
    Estimate estimate{
        .value = measure(all), .n = static_cast<qint64>(scans.size()), .interval = {}};
    if (estimate.value)
        estimate.interval = resampled.interval();
    return estimate;
}

} // namespace

std::optional<ManyReaders> manyReaders(const std::vector<ScanAnswers> &scans, int readers,
                                       const Bootstrap &plan, const StatsProgress &progress)
{
    ManyReaders result{.readers = readers, .fleissKappa = {}, .krippendorffAlpha = {}};
    if (readers < 2) {
        result.fleissKappa.value = std::unexpected(Undefined::OneReader);
        result.krippendorffAlpha.value = std::unexpected(Undefined::OneReader);
        return result;
    }
    std::vector<const ScanAnswers *> byAll;
    std::vector<const ScanAnswers *> bySeveral;
    for (const ScanAnswers &scan : scans) {
        if (scan.answers() == readers)
            byAll.push_back(&scan);
        if (scan.answers() >= 2)
            bySeveral.push_back(&scan);
    }
    const auto kappa = estimated(byAll, fleiss, plan, progress);
    const auto reliability = kappa ? estimated(bySeveral, alpha, plan, progress) : std::nullopt;
    if (!reliability)
        return std::nullopt;
    result.fleissKappa = *kappa;
    result.krippendorffAlpha = *reliability;
    return result;
}

} // namespace doubleread
