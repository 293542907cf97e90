#include "core/base/problem.h"
#include "core/formats/rle.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace doubleread {

namespace {

constexpr size_t mostCorners = 4'000'000; ///< Of an outline, counted along pixel edges.
constexpr size_t mostIslands = 10'000;    ///< Filled parts within holes.

/// The columns of the mask that hold anything, seen through a frame of empty pixels.
class Mask
{
public:
    explicit Mask(const RunLengths &runs) : m_height(runs.size.height())
    {
        qint64 at = 0;
        qint64 end = 0; // of the last filled run
        for (size_t run = 0; run < runs.counts.size(); ++run) {
            at += runs.counts[run];
            if (run % 2 == 1 && runs.counts[run] > 0)
                end = at;
        }
        const qint64 before = runs.counts.empty() ? 0 : runs.counts.front();
        m_first = static_cast<int>(before / m_height);
        m_count = std::max(0, static_cast<int>((end + m_height - 1) / m_height) - m_first);
        m_pixels.resize(size_t(m_count) * size_t(m_height));
        fill(runs);
    }
    bool at(int x, int y) const
    {
        return x >= m_first && y >= 0 && x < m_first + m_count && y < m_height &&
               m_pixels[size_t(x - m_first) * size_t(m_height) + size_t(y)];
    }

private:
    void fill(const RunLengths &runs)
    {
        qint64 at = -qint64(m_first) * m_height;
        for (size_t run = 0; run < runs.counts.size(); ++run) {
            if (run % 2 == 1 && runs.counts[run] > 0)
                std::fill_n(m_pixels.begin() + std::ptrdiff_t(at), runs.counts[run], true);
            at += runs.counts[run];
        }
    }

    int m_height;
    int m_first = 0; ///< Column.
    int m_count = 0; ///< Of columns.
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

/// The rows that `spans` cover and `others`, also in order, do not.
template <typename Take>
void eachBeside(std::span<const ColumnSpan> spans, std::span<const ColumnSpan> others, Take take)
{
    size_t other = 0;
    for (const ColumnSpan &span : spans)
        for (int y = span.from; y < span.to;) {
            while (other < others.size() && others[other].to <= y)
                ++other;
            const bool isCovered = other < others.size() && others[other].from <= y;
            int stop = span.to;
            if (other < others.size())
                stop = isCovered ? others[other].to : others[other].from;
            for (; y < std::min(stop, span.to); ++y)
                if (!isCovered)
                    take(y);
        }
}

/// The outline's edges, each of one pixel, with the filled pixel on their right, by their start.
class Edges
{
public:
    explicit Edges(const RunLengths &runs);

    bool areTooMany() const { return m_order.size() > mostCorners; }
    /// Some edge that no ring has taken yet.
    std::optional<std::pair<Corner, Direction>> any();
    /// `number` is the ring's, for ringAt().
    Ring takeRing(Corner start, Direction direction, size_t number);
    /// Of the ring with the right side of this pixel.
    size_t ringAt(int x, int y) const { return m_ringsDown.at(keyOf({x + 1, y})); }

private:
    void addColumn(std::span<const ColumnSpan> here, std::span<const ColumnSpan> before,
                   std::span<const ColumnSpan> after);
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

    std::unordered_map<quint64, quint8> m_edges;     ///< Bits of directions.
    std::unordered_map<quint64, size_t> m_ringsDown; ///< Of the edges that go down, by start.
    std::vector<Corner> m_order; ///< Starts as found, for a fixed order of rings.
    size_t m_next = 0;
};

Edges::Edges(const RunLengths &runs)
{
    const std::vector<ColumnSpan> spans = columnSpansOf(runs);
    std::span<const ColumnSpan> before; // the column that was added last
    for (size_t first = 0; first < spans.size() && !areTooMany();) {
        const auto endOf = [&](size_t at, int column) {
            while (at < spans.size() && spans[at].column == column)
                ++at;
            return at;
        };
        const int column = spans[first].column;
        const size_t end = endOf(first, column);
        const std::span<const ColumnSpan> here(&spans[first], end - first);
        const std::span<const ColumnSpan> after(spans.data() + end, endOf(end, column + 1) - end);
        const bool isNext = !before.empty() && before.front().column == column - 1;
        addColumn(here, isNext ? before : std::span<const ColumnSpan>(), after);
        before = here;
        first = end;
    }
}

/// Above and below each span there is nothing; beside it, what the neighbours do not cover is open.
void Edges::addColumn(std::span<const ColumnSpan> here, std::span<const ColumnSpan> before,
                      std::span<const ColumnSpan> after)
{
    for (const auto &[column, from, to] : here) {
        add({column, from}, Right);
        add({column + 1, to}, Left);
    }
    const int x = here.front().column;
    eachBeside(here, before, [&](int y) { add({x, y + 1}, Up); });
    eachBeside(here, after, [&](int y) { add({x + 1, y}, Down); });
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
Ring Edges::takeRing(Corner start, Direction direction, size_t number)
{
    Ring ring;
    double doubleArea = 0;
    Corner at = start;
    while (take(at, direction)) {
        const Corner next = at.towards(direction);
        if (direction == Down)
            m_ringsDown[keyOf(at)] = number;
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

/// A filled part that lies in a hole.
struct Island
{
    size_t ring = 0; ///< Its outline.
    size_t hole = 0;
    Point corner; ///< Leftmost, and of those the uppermost.
    Point shore;  ///< Where the line to the left meets the hole's outline or another island's.
};

Point leftmostOf(const Ring &ring)
{
    return *std::ranges::min_element(ring.vertices, {},
                                     [](Point vertex) { return std::pair(vertex.x, vertex.y); });
}

/// Those of the outer rings that lie in holes, from left to right: what one looks at to the left of
/// its leftmost pixel is the hole around it, or something else that lies in the same hole.
std::vector<Island> islandsOf(const std::vector<Ring> &rings, const Edges &edges, const Mask &mask)
{
    std::vector<Island> outers;
    for (size_t ring = 0; ring < rings.size(); ++ring)
        if (rings[ring].role == Ring::Role::Outer)
            outers.push_back({ring, rings.size(), leftmostOf(rings[ring]), {}});
    std::ranges::sort(outers, {}, [](const Island &each) { return each.corner.x; });
    std::unordered_map<size_t, size_t> holeOf; // of outer rings that were looked at
    std::vector<Island> islands;
    for (Island &outer : outers) {
        const auto y = static_cast<int>(outer.corner.y);
        int x = static_cast<int>(outer.corner.x) - 1;
        while (x >= 0 && !mask.at(x, y))
            --x;
        if (x < 0)
            continue;
        const size_t met = edges.ringAt(x, y);
        const auto shared = holeOf.find(met);
        if (rings[met].role == Ring::Role::Outer && shared == holeOf.end())
            continue;
        outer.hole = rings[met].role == Ring::Role::Hole ? met : shared->second;
        outer.shore = {x + 1.0, outer.corner.y};
        holeOf[outer.ring] = outer.hole;
        islands.push_back(outer);
    }
    return islands;
}

/// Cuts the island out of its hole: the hole's outline goes over to it, around it and back.
void cutOut(const Island &island, std::vector<Ring> &rings)
{
    std::vector<Point> &hole = rings[island.hole].vertices;
    std::vector<Point> way = rings[island.ring].vertices;
    std::ranges::rotate(way, std::ranges::find(way, island.corner));
    way.insert(way.begin(), island.shore);
    way.push_back(island.corner);
    way.push_back(island.shore);
    for (size_t at = 0; at < hole.size(); ++at) {
        const Point from = hole[at];
        const Point to = hole[(at + 1) % hole.size()];
        if (from.x == island.shore.x && to.x == island.shore.x &&
            std::min(from.y, to.y) <= island.shore.y && island.shore.y <= std::max(from.y, to.y)) {
            hole.insert(hole.begin() + std::ptrdiff_t(at) + 1, way.begin(), way.end());
            break;
        }
    }
    rings[island.ring].vertices.clear();
}

} // namespace

Result<Polygon> outlineOf(const RunLengths &mask)
{
    Edges edges(mask);
    if (edges.areTooMany())
        return fail(Error::Code::BadInput,
                    Problem::tr("has an RLE with an outline of millions of corners"));
    Polygon polygon;
    while (const auto edge = edges.any())
        polygon.rings.push_back(edges.takeRing(edge->first, edge->second, polygon.rings.size()));
    const auto outers = std::ranges::count(polygon.rings, Ring::Role::Outer, &Ring::role);
    if (outers < 2 || outers == std::ssize(polygon.rings))
        return polygon;
    const std::vector<Island> islands = islandsOf(polygon.rings, edges, Mask(mask));
    if (islands.size() > mostIslands)
        return fail(
            Error::Code::BadInput,
            Problem::tr("has a mask with more than %1 islands in its holes").arg(mostIslands));
    for (const Island &island : islands)
        cutOut(island, polygon.rings);
    std::erase_if(polygon.rings, [](const Ring &ring) { return ring.vertices.empty(); });
    return polygon;
}

} // namespace doubleread
