#include "core/stats/bootstrap.h"

#include "core/stats/quantile.h"

#include <algorithm>
#include <random>

namespace doubleread {

namespace {

__extension__ using Wide = unsigned __int128;

std::size_t indexOf(std::uint64_t draw, std::size_t count)
{
    return static_cast<std::size_t>((static_cast<Wide>(draw) * count) >> 64U);
}

} // namespace

std::size_t Clusters::of(const QString &patientKey)
{
    if (patientKey.isEmpty())
        return m_count++;
    const auto [place, isNew] = m_byKey.emplace(patientKey, m_count);
    m_count += isNew ? 1 : 0;
    return place->second;
}

bool eachResample(std::size_t clusters, const Bootstrap &plan, const StatsProgress &progress,
                  const std::function<void(std::span<const std::uint32_t> times)> &take)
{
    std::mt19937_64 random(plan.seed);
    std::vector<std::uint32_t> times(clusters);
    for (int resample = 0; clusters > 0 && resample < plan.resamples; ++resample) {
        if (progress && resample % 50 == 0 && !progress(resample, plan.resamples))
            return false;
        std::ranges::fill(times, 0);
        for (std::size_t draw = 0; draw < clusters; ++draw)
            ++times[indexOf(random(), clusters)];
        take(times);
    }
    return !progress || progress(plan.resamples, plan.resamples);
}

std::optional<Interval> Resampled::interval()
{
    if (m_values.empty())
        return std::nullopt;
    std::ranges::sort(m_values);
    return Interval{.low = quantile(m_values, 0.025),
                    .high = quantile(m_values, 0.975),
                    .resamples = static_cast<int>(m_values.size())};
}

} // namespace doubleread
