#pragma once

#include "core/stats/measure.h"

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <vector>

namespace doubleread {

/// The percentile bootstrap (Efron and Tibshirani 1993). The same seed, clusters and order of
/// scans give the same intervals on every machine.
struct Bootstrap
{
    quint64 seed = 1;
    int resamples = 2000;

    bool operator==(const Bootstrap &) const = default;
};

/// Scans that are drawn together: those of one patient, by the patient key; a scan without a key is
/// a cluster of its own. Clusters are numbered in the order in which they first come.
class Clusters
{
public:
    std::size_t of(const QString &patientKey);
    std::size_t count() const { return m_count; }
    bool groupsPatients() const { return !m_byKey.empty(); }

private:
    std::map<QString, std::size_t> m_byKey;
    std::size_t m_count = 0;
};

/// Answers false to stop the work.
using StatsProgress = std::function<bool(int done, int total)>;

/// Hands over, for each resample, how often each cluster was drawn: `clusters` draws of one
/// mt19937_64, begun with the seed and going on from resample to resample; the cluster is the high
/// 64 bits of draw x clusters (128-bit product). False when `progress` stopped it.
bool eachResample(std::size_t clusters, const Bootstrap &plan, const StatsProgress &progress,
                  const std::function<void(std::span<const std::uint32_t> times)> &take);

/// What one number was in the resamples in which it was defined.
class Resampled
{
public:
    void take(const Measure &value)
    {
        if (value)
            m_values.push_back(*value);
    }
    /// Percentiles 2.5 and 97.5, see quantile(); none where the number was never defined.
    std::optional<Interval> interval();

private:
    std::vector<double> m_values;
};

} // namespace doubleread
