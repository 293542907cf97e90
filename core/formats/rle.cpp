#include "core/formats/rle.h"

#include "core/base/problem.h"
#include "core/formats/numbers.h"

#include <cmath>
#include <unordered_map>

namespace doubleread {

namespace {

constexpr qint64 mostPixels = qint64(64) * 1024 * 1024;
constexpr size_t mostCorners = 4'000'000; ///< Of an outline, counted along pixel edges.

std::unexpected<Error> wrong(const QString &message)
{
    return fail(Error::Code::BadInput, message);
}

/// One number of the compressed text, five bits a character, lowest first; advances `at`.
std::optional<qint64> packedNumber(const std::string &text, size_t &at)
{
    qint64 value = 0;
    for (int shift = 0; at < text.size() && shift <= 30; shift += 5) {
        const int bits = static_cast<unsigned char>(text[at++]) - 48;
        if (bits < 0 || bits > 63)
            return std::nullopt;
        value += qint64(bits & 0x1f) << shift;
        if (!(bits & 0x20))
            return (bits & 0x10) ? value - (qint64(1) << (shift + 5)) : value;
    }
    return std::nullopt; // ends within the number, or is too long for one
}

Result<std::vector<qint64>> unpacked(const std::string &text)
{
    std::vector<qint64> counts;
    for (size_t at = 0; at < text.size();) {
        std::optional<qint64> count = packedNumber(text, at);
        if (!count)
            return wrong(
                Problem::tr("has a compressed RLE that is broken at character %1").arg(at));
        if (counts.size() > 2) // from the fourth on, the difference to the last but one
            *count += counts[counts.size() - 2];
        counts.push_back(*count);
    }
    return counts;
}

Result<std::vector<qint64>> countsFrom(const Json &json)
{
    if (const auto *text = json.get_ptr<const Json::string_t *>())
        return unpacked(*text);
    if (!json.is_array())
        return wrong(Problem::tr("has an RLE without counts"));
    std::vector<qint64> counts;
    counts.reserve(json.size());
    for (const Json &each : json) {
        const std::optional<double> count = numberIn(each);
        if (!count || *count != std::floor(*count))
            return wrong(Problem::tr("has an RLE with a count that is no whole number"));
        counts.push_back(static_cast<qint64>(*count));
    }
    return counts;
}

/// The mask as rows of pixels, seen through a frame of empty ones.
class Mask
{
public:
    explicit Mask(const RunLengths &runs)
        : m_size(runs.size), m_pixels(size_t(runs.size.width()) * size_t(runs.size.height()))
    {
        size_t at = 0;
        bool filled = false;
        for (const qint64 count : runs.counts) {
            if (filled)
                std::fill_n(m_pixels.begin() + std::ptrdiff_t(at), count, true);
            at += static_cast<size_t>(count);
            filled = !filled;
        }
    }
    bool at(int x, int y) const
    {
        return x >= 0 && y >= 0 && x < m_size.width() && y < m_size.height() &&
               m_pixels[size_t(x) * size_t(m_size.height()) + size_t(y)];
    }

private:
    QSize m_size;
    std::vector<bool> m_pixels;
};

enum Direction { Right, Down, Left, Up };

/// A corner of pixels.
struct Corner
{
    int x = 0;
    int y = 0;

    Corner towards(Direction direction) const
    {
        static constexpr int dx[] = {1, 0, -1, 0};
        static constexpr int dy[] = {0, 1, 0, -1};
        return {x + dx[direction], y + dy[direction]};
    }
    bool operator==(const Corner &) const = default;
};

/// The outline's edges, each of one pixel, with the filled pixel on their right, by their start.
class Edges
{
public:
    explicit Edges(const RunLengths &runs);

    bool areTooMany() const { return m_order.size() > mostCorners; }
    /// Some edge that no ring has taken yet.
    std::optional<std::pair<Corner, Direction>> any();
    Ring takeRing(Corner start, Direction direction);

private:
    void addAround(const Mask &mask, int x, int y);
    void add(Corner start, Direction direction)
    {
        const quint64 key = keyOf(start);
        if (m_edges[key] == 0)
            m_order.push_back(start);
        m_edges[key] |= quint8(1 << direction);
    }
    bool take(Corner start, Direction direction)
    {
        quint8 &directions = m_edges[keyOf(start)];
        const bool isThere = directions & (1 << direction);
        directions &= quint8(~(1 << direction));
        return isThere;
    }
    static quint64 keyOf(Corner corner)
    {
        return (quint64(quint32(corner.y)) << 32) | quint32(corner.x);
    }

    std::unordered_map<quint64, quint8> m_edges; ///< Bits of directions.
    std::vector<Corner> m_order;                 ///< Starts as found, for a fixed order of rings.
    size_t m_next = 0;
};

Edges::Edges(const RunLengths &runs)
{
    const Mask mask(runs);
    qint64 at = 0;
    for (size_t run = 0; run < runs.counts.size() && !areTooMany(); ++run) {
        if (run % 2 == 1) {
            for (qint64 pixel = at; pixel < at + runs.counts[run] && !areTooMany(); ++pixel)
                addAround(mask, int(pixel / runs.size.height()), int(pixel % runs.size.height()));
        }
        at += runs.counts[run];
    }
}

void Edges::addAround(const Mask &mask, int x, int y)
{
    if (!mask.at(x, y - 1))
        add({x, y}, Right);
    if (!mask.at(x + 1, y))
        add({x + 1, y}, Down);
    if (!mask.at(x, y + 1))
        add({x + 1, y + 1}, Left);
    if (!mask.at(x - 1, y))
        add({x, y + 1}, Up);
}

std::optional<std::pair<Corner, Direction>> Edges::any()
{
    for (; m_next < m_order.size(); ++m_next) {
        const quint8 directions = m_edges[keyOf(m_order[m_next])];
        for (const Direction direction : {Right, Down, Left, Up})
            if (directions & (1 << direction))
                return std::pair(m_order[m_next], direction);
    }
    return std::nullopt;
}

/// Walks until it is back, turning right where two pixels touch at a corner only.
Ring Edges::takeRing(Corner start, Direction direction)
{
    Ring ring;
    double doubleArea = 0;
    Corner at = start;
    while (take(at, direction)) {
        const Corner next = at.towards(direction);
        doubleArea += double(at.x) * next.y - double(next.x) * at.y;
        at = next;
        const Direction before = direction;
        const quint8 ways = m_edges[keyOf(at)];
        for (const int turn : {1, 0, 3}) {
            const auto way = Direction((before + turn) % 4);
            if (ways & (1 << way)) {
                direction = way;
                break;
            }
        }
        if (direction != before || at == start)
            ring.vertices.push_back({double(at.x), double(at.y)});
    }
    ring.role = doubleArea > 0 ? Ring::Role::Outer : Ring::Role::Hole;
    return ring;
}

} // namespace

Result<RunLengths> runLengthsFrom(const Json &segmentation)
{
    const Json *size = memberOf(segmentation, "size");
    const Json *packed = memberOf(segmentation, "counts");
    if (!size || !size->is_array() || size->size() != 2 || !packed)
        return wrong(Problem::tr("has an RLE without size and counts"));
    const std::optional<double> height = numberIn(size->at(0));
    const std::optional<double> width = numberIn(size->at(1));
    if (!height || !width || *height < 1 || *width < 1 || *height != std::floor(*height) ||
        *width != std::floor(*width) || *height * *width > double(mostPixels))
        return wrong(Problem::tr("has an RLE of an impossible size"));
    Result<std::vector<qint64>> counts = countsFrom(*packed);
    if (!counts)
        return fail(counts.error());
    const auto pixels = static_cast<qint64>(*height * *width);
    qint64 sum = 0;
    for (const qint64 count : *counts) {
        if (count < 0)
            return wrong(Problem::tr("has an RLE with a negative count"));
        sum = std::min(sum + count, pixels + 1);
    }
    if (sum != pixels)
        return wrong(Problem::tr("has an RLE whose counts do not sum to height x width"));
    return RunLengths{{static_cast<int>(*width), static_cast<int>(*height)}, *std::move(counts)};
}

Result<Polygon> outlineOf(const RunLengths &mask)
{
    Edges edges(mask);
    if (edges.areTooMany())
        return wrong(Problem::tr("has an RLE with an outline of millions of corners"));
    Polygon polygon;
    while (const auto edge = edges.any())
        polygon.rings.push_back(edges.takeRing(edge->first, edge->second));
    return polygon;
}

} // namespace doubleread
