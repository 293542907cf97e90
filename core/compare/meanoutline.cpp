#include "core/compare/meanoutline.h"

#include "core/geometry/distances.h"
#include "core/geometry/overlap.h"
#include "core/geometry/polygonclipping.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace doubleread {

namespace {

/// Shares of the length closer than this are the same place.
constexpr double sameShare = 1e-9;
/// Vertices this close to the line between their neighbours are left out, px.
constexpr double straight = 0.01;

/// A path whose places are found by their share (0..1) of its length.
class Course
{
public:
    explicit Course(std::vector<Point> path) : m_path(std::move(path)), m_shares{0}
    {
        const double length = pathLength(m_path);
        double passed = 0;
        for (std::size_t i = 1; i < m_path.size(); ++i) {
            passed += distance(m_path[i - 1], m_path[i]);
            m_shares.push_back(length > 0 ? passed / length : 0);
        }
        m_shares.back() = 1;
    }

    const std::vector<double> &shares() const { return m_shares; }

    Point at(double share) const
    {
        const auto after = std::ranges::upper_bound(m_shares, share);
        if (after == m_shares.end())
            return m_path.back();
        const auto index = static_cast<std::size_t>(after - m_shares.begin());
        if (index == 0)
            return m_path.front();
        const double before = m_shares[index - 1];
        const double part = (share - before) / (*after - before);
        if (part < sameShare)
            return m_path[index - 1];
        if (part > 1 - sameShare)
            return m_path[index];
        return m_path[index - 1] + ((m_path[index] - m_path[index - 1]) * part);
    }

private:
    std::vector<Point> m_path;
    std::vector<double> m_shares;
};

/// Sum of squared distances at equal shares.
double mismatch(const Course &first, const Course &second)
{
    constexpr int samples = 64;
    double sum = 0;
    for (int i = 0; i <= samples; ++i) {
        const double share = static_cast<double>(i) / samples;
        const Point gap = first.at(share) - second.at(share);
        sum += (gap.x * gap.x) + (gap.y * gap.y);
    }
    return sum;
}

std::vector<Point> meanCourse(const Course &first, const Course &second)
{
    std::vector<double> shares = first.shares();
    shares.insert(shares.end(), second.shares().begin(), second.shares().end());
    std::ranges::sort(shares);
    const auto same = std::ranges::unique(
        shares, [](double one, double other) { return other - one < sameShare; });
    shares.erase(same.begin(), same.end());
    std::vector<Point> mean;
    mean.reserve(shares.size());
    for (const double share : shares)
        mean.push_back((first.at(share) + second.at(share)) * 0.5);
    return mean;
}

/// The outline once round from vertex `start` back to it.
Course roundFrom(std::span<const Point> outline, std::size_t start)
{
    std::vector<Point> path(outline.begin(), outline.end());
    std::ranges::rotate(path, path.begin() + static_cast<std::ptrdiff_t>(start));
    path.push_back(path.front());
    return Course(std::move(path));
}

/// Clockwise and without repeated vertices.
std::vector<Point> tidied(std::span<const Point> outline)
{
    std::vector<Point> tidy(outline.begin(), outline.end());
    const auto repeated = std::ranges::unique(tidy);
    tidy.erase(repeated.begin(), repeated.end());
    while (tidy.size() > 1 && tidy.front() == tidy.back())
        tidy.pop_back();
    if (signedArea(tidy) < 0)
        std::ranges::reverse(tidy);
    return tidy;
}

/// The mean may cross itself where the outlines bend against each other: its largest part then.
std::vector<Point> uncrossed(std::vector<Point> outline)
{
    if (!isSelfCrossing({.vertices = outline}))
        return outline;
    const Shape shape = Polygon::fromVertices(outline);
    const Polygon parts = united(std::span(&shape, 1));
    if (parts.rings.empty())
        return outline;
    const auto largest = std::ranges::max_element(
        parts.rings, {}, [](const Ring &ring) { return std::abs(signedArea(ring.vertices)); });
    return largest->vertices;
}

} // namespace

std::vector<Point> meanOutline(std::span<const Point> first, std::span<const Point> second)
{
    const std::vector<Point> one = tidied(first);
    const std::vector<Point> other = tidied(second);
    // Every pair of start vertices for ordinary outlines, every few for very fine ones.
    constexpr std::size_t starts = 48;
    const std::size_t oneStep = 1 + (one.size() / starts);
    const std::size_t otherStep = 1 + (other.size() / starts);
    double least = std::numeric_limits<double>::infinity();
    std::vector<Course> others;
    for (std::size_t j = 0; j < other.size(); j += otherStep)
        others.push_back(roundFrom(other, j));
    std::vector<Point> best;
    for (std::size_t i = 0; i < one.size(); i += oneStep) {
        const Course course = roundFrom(one, i);
        for (const Course &candidate : others)
            if (const double gap = mismatch(course, candidate); gap < least) {
                least = gap;
                best = meanCourse(course, candidate);
            }
    }
    best.pop_back(); // the start again
    return uncrossed(simplifiedOutline(best, straight));
}

std::vector<Point> meanPath(std::span<const Point> first, std::span<const Point> second)
{
    const Course course({first.begin(), first.end()});
    const Course along({second.begin(), second.end()});
    const Course against({second.rbegin(), second.rend()});
    const bool turned = mismatch(course, against) < mismatch(course, along);
    return simplifiedPath(meanCourse(course, turned ? against : along), straight);
}

} // namespace doubleread
