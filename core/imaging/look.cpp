#include "core/imaging/look.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace doubleread {

namespace {

constexpr std::size_t edge = 16;         // cells of Look::cells on a side
constexpr std::size_t hashRows = 8;      // cells of the hash
constexpr std::size_t hashColumns = 9;   //
constexpr std::size_t fineColumns = 144; // divide into 16 and into 9
constexpr double hashNoise = 1.0 / 128;  // of the picture's own range
constexpr double leastRange = 2;         // grey levels, of 8 bits; below there is nothing to see

/// Sums of samples over 16 rows of 144 columns.
struct FineSums
{
    std::array<std::array<double, fineColumns>, edge> sums{};
    std::array<double, fineColumns> widths{}; ///< Samples in a column.
    std::array<double, edge> heights{};
};

template <typename Sample>
FineSums sumsOf(const std::vector<Sample> &samples, std::size_t width, std::size_t height)
{
    FineSums fine;
    std::array<std::size_t, fineColumns + 1> bounds{};
    for (std::size_t column = 0; column <= fineColumns; ++column)
        bounds[column] = column * width / fineColumns;
    for (std::size_t column = 0; column < fineColumns; ++column)
        fine.widths[column] = static_cast<double>(bounds[column + 1] - bounds[column]);
    for (std::size_t row = 0; row < edge; ++row) {
        const std::size_t top = row * height / edge;
        const std::size_t bottom = (row + 1) * height / edge;
        fine.heights[row] = static_cast<double>(bottom - top);
        std::array<quint64, fineColumns> sums{};
        for (std::size_t y = top; y < bottom; ++y) {
            const Sample *line = samples.data() + y * width;
            for (std::size_t column = 0; column < fineColumns; ++column)
                sums[column] +=
                    std::accumulate(line + bounds[column], line + bounds[column + 1], quint32{0});
        }
        std::ranges::copy(sums, fine.sums[row].begin());
    }
    return fine;
}

/// Means of rows x columns cells; 16 is a multiple of `rows`, 144 of `columns`.
std::vector<double> meansOf(const FineSums &fine, std::size_t rows, std::size_t columns)
{
    const std::size_t tall = edge / rows;
    const std::size_t wide = fineColumns / columns;
    std::vector<double> means;
    means.reserve(rows * columns);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            double sum = 0;
            for (std::size_t y = row * tall; y < (row + 1) * tall; ++y)
                for (std::size_t x = column * wide; x < (column + 1) * wide; ++x)
                    sum += fine.sums[y][x];
            const auto widths = std::span(fine.widths).subspan(column * wide, wide);
            const auto heights = std::span(fine.heights).subspan(row * tall, tall);
            means.push_back(sum / (std::accumulate(widths.begin(), widths.end(), 0.0) *
                                   std::accumulate(heights.begin(), heights.end(), 0.0)));
        }
    return means;
}

quint64 hashOf(const std::vector<double> &means, double noise)
{
    quint64 hash = 0;
    for (std::size_t row = 0; row < hashRows; ++row)
        for (std::size_t column = 1; column < hashColumns; ++column) {
            const std::size_t at = row * hashColumns + column;
            hash = hash << 1 | static_cast<quint64>(means[at] - means[at - 1] > noise);
        }
    return hash;
}

void mirror(std::vector<double> &means, std::size_t columns)
{
    for (auto row = means.begin(); row != means.end(); row += static_cast<qsizetype>(columns))
        std::reverse(row, row + static_cast<qsizetype>(columns));
}

/// Without mean and of length 1, so that a product is the correlation.
using Unit = std::array<float, edge * edge>;

Unit unitOf(const QByteArray &cells)
{
    Unit unit{};
    if (cells.size() != std::ssize(unit))
        return unit;
    double mean = 0;
    for (const char cell : cells)
        mean += static_cast<quint8>(cell);
    mean /= static_cast<double>(cells.size());
    double squares = 0;
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const double value = static_cast<quint8>(cells[at]) - mean;
        unit[static_cast<std::size_t>(at)] = static_cast<float>(value);
        squares += value * value;
    }
    const auto scale = squares > 0 ? static_cast<float>(1 / std::sqrt(squares)) : 0.0F;
    for (float &value : unit)
        value *= scale;
    return unit;
}

Unit mirrored(const Unit &unit)
{
    Unit other = unit;
    for (auto row = other.begin(); row != other.end(); row += edge)
        std::reverse(row, row + edge);
    return other;
}

float product(const Unit &one, const Unit &other)
{
    std::array<float, 8> sums{}; // eight at a time, as the processor does
    for (std::size_t at = 0; at < one.size(); at += sums.size())
        for (std::size_t lane = 0; lane < sums.size(); ++lane)
            sums[lane] += one[at + lane] * other[at + lane];
    return std::accumulate(sums.begin(), sums.end(), 0.0F);
}

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) &&                             \
    !defined(__SANITIZE_ADDRESS__)
#define DOUBLEREAD_POPCNT [[gnu::target_clones("popcnt", "default")]]
#else
#define DOUBLEREAD_POPCNT
#endif

/// Places of those from `begin` on that are near, by the processor's own instruction where it has
/// it: each is compared with each.
DOUBLEREAD_POPCNT void findNear(quint64 hash, std::span<const quint64> hashes, std::size_t begin,
                                std::vector<std::size_t> &near)
{
    near.clear();
    for (std::size_t at = begin; at < hashes.size(); ++at)
        if (__builtin_popcountll(hash ^ hashes[at]) <= mostHashDistance)
            near.push_back(at);
}

/// Those with something to see.
struct Seen
{
    std::vector<std::size_t> indices;
    std::vector<quint64> hashes;
    std::vector<quint64> mirroredHashes;
    std::vector<Unit> units;
};

Seen seenOf(std::span<const Look> looks)
{
    Seen seen;
    for (std::size_t index = 0; index < looks.size(); ++index) {
        if (looks[index].cells.isEmpty())
            continue;
        seen.indices.push_back(index);
        seen.hashes.push_back(looks[index].hash);
        seen.mirroredHashes.push_back(looks[index].mirrored);
        seen.units.push_back(unitOf(looks[index].cells));
    }
    return seen;
}

} // namespace

Look lookOf(const PixelImage &image)
{
    const auto width = static_cast<std::size_t>(image.size.width());
    const auto height = static_cast<std::size_t>(image.size.height());
    if (image.size.isEmpty() || width < edge || height < edge)
        return {};
    const FineSums fine = std::visit(
        [&](const auto &samples) { return sumsOf(samples, width, height); }, image.samples);
    std::vector<double> cells = meansOf(fine, edge, edge);
    std::vector<double> coarse = meansOf(fine, hashRows, hashColumns);
    if (image.inverted)
        for (auto *means : {&cells, &coarse})
            std::ranges::transform(*means, means->begin(), std::negate());
    const auto [least, most] = std::ranges::minmax(cells);
    if (most - least < leastRange * std::exp2(image.bitsStored - 8))
        return {};
    Look look;
    for (const double mean : cells)
        look.cells += static_cast<char>(std::lround(255 * (mean - least) / (most - least)));
    const auto [darkest, brightest] = std::ranges::minmax(coarse);
    const double noise = (brightest - darkest) * hashNoise;
    look.hash = hashOf(coarse, noise);
    mirror(coarse, hashColumns);
    look.mirrored = hashOf(coarse, noise);
    return look;
}

int hashDistance(quint64 one, quint64 other)
{
    return std::popcount(one ^ other);
}

double lookCorrelation(const Look &one, const Look &other, Facing facing)
{
    const Unit second = unitOf(other.cells);
    return double{product(unitOf(one.cells), facing == Facing::Same ? second : mirrored(second))};
}

std::vector<AlikePair> alikePairs(std::span<const Look> looks)
{
    const Seen seen = seenOf(looks);
    std::vector<AlikePair> pairs;
    std::vector<std::size_t> near;
    const auto least = static_cast<float>(leastCorrelation);
    const auto take = [&](const Unit &unit, std::size_t one, Facing facing) {
        for (const std::size_t other : near)
            if (product(unit, seen.units[other]) >= least)
                pairs.push_back(
                    {.first = seen.indices[one], .second = seen.indices[other], .facing = facing});
    };
    for (std::size_t one = 0; one < seen.indices.size(); ++one) {
        findNear(seen.hashes[one], seen.hashes, one + 1, near);
        take(seen.units[one], one, Facing::Same);
        findNear(seen.mirroredHashes[one], seen.hashes, one + 1, near);
        take(mirrored(seen.units[one]), one, Facing::Mirrored);
    }
    return pairs;
}

} // namespace doubleread
