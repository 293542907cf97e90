#include "core/formats/rasterising.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace doubleread {

namespace {

/// Pixels of one column, `to` not among them.
struct Span
{
    int from = 0;
    int to = 0;
};

/// A side of a ring, from left to right; upright ones cross no column's middle.
struct Side
{
    Point left;
    Point right;
    size_t ring = 0;
};

struct Crossing
{
    size_t ring = 0;
    double y = 0;
};

/// First pixel whose centre is at `edge` or beyond, within 0..most.
int firstPixel(double edge, int most)
{
    return static_cast<int>(std::clamp(std::ceil(edge - 0.5), 0.0, double(most)));
}

std::vector<Span> united(std::vector<Span> spans)
{
    std::ranges::sort(spans, {}, &Span::from);
    std::vector<Span> result;
    for (const Span &span : spans) {
        if (result.empty() || span.from > result.back().to)
            result.push_back(span);
        else
            result.back().to = std::max(result.back().to, span.to);
    }
    return result;
}

/// Both united.
std::vector<Span> without(const std::vector<Span> &spans, const std::vector<Span> &holes)
{
    std::vector<Span> result;
    size_t first = 0; // hole that may still reach into the next span
    for (Span rest : spans) {
        while (first < holes.size() && holes[first].to <= rest.from)
            ++first;
        for (size_t hole = first; hole < holes.size() && holes[hole].from < rest.to; ++hole) {
            if (holes[hole].from > rest.from)
                result.push_back({rest.from, holes[hole].from});
            rest.from = std::min(holes[hole].to, rest.to);
        }
        if (rest.from < rest.to)
            result.push_back(rest);
    }
    return result;
}

/// Collects filled runs, which come in order.
class Runs
{
public:
    explicit Runs(QSize size) : m_mask{size, {0}} {}

    void add(qint64 from, qint64 to)
    {
        if (from == m_end && m_mask.counts.size() % 2 == 0) {
            m_mask.counts.back() += to - from;
        } else {
            if (m_mask.counts.size() % 2 == 0)
                m_mask.counts.push_back(0);
            m_mask.counts.back() += from - m_end;
            m_mask.counts.push_back(to - from);
        }
        m_end = to;
    }
    RunLengths finish()
    {
        const qint64 rest = qint64(m_mask.size.width()) * m_mask.size.height() - m_end;
        if (m_mask.counts.size() % 2 == 1)
            m_mask.counts.back() += rest;
        else if (rest > 0)
            m_mask.counts.push_back(rest);
        return std::move(m_mask);
    }

private:
    RunLengths m_mask;
    qint64 m_end = 0;
};

std::vector<Side> sidesOf(const std::vector<Ring> &rings)
{
    std::vector<Side> sides;
    for (size_t ring = 0; ring < rings.size(); ++ring) {
        const std::vector<Point> &vertices = rings[ring].vertices;
        for (size_t at = 0; at < vertices.size(); ++at) {
            const Point a = vertices[at];
            const Point b = vertices[at + 1 == vertices.size() ? 0 : at + 1];
            if (a.x < b.x)
                sides.push_back({a, b, ring});
            else if (b.x < a.x)
                sides.push_back({b, a, ring});
        }
    }
    std::ranges::sort(sides, {}, [](const Side &side) { return side.left.x; });
    return sides;
}

/// Fills rings column by column, with the sides at hand that reach over the column's middle.
class Filling
{
public:
    Filling(const std::vector<Ring> &rings, QSize image)
        : m_rings(rings), m_image(image), m_sides(sidesOf(rings))
    {
    }

    RunLengths run();

private:
    void meet(double middle);
    std::vector<Span> column();

    const std::vector<Ring> &m_rings;
    QSize m_image;
    std::vector<Side> m_sides;
    std::vector<size_t> m_active;
    size_t m_next = 0;
    std::vector<Crossing> m_crossings;
};

RunLengths Filling::run()
{
    Runs runs(m_image);
    const double first = m_sides.empty() ? 0 : m_sides.front().left.x;
    for (int x = firstPixel(first, m_image.width()); x < m_image.width(); ++x) {
        meet(x + 0.5);
        if (m_active.empty() && m_next == m_sides.size())
            break;
        const qint64 top = qint64(x) * m_image.height();
        for (const Span &span : column())
            runs.add(top + span.from, top + span.to);
    }
    return runs.finish();
}

void Filling::meet(double middle)
{
    for (; m_next < m_sides.size() && m_sides[m_next].left.x <= middle; ++m_next)
        m_active.push_back(m_next);
    std::erase_if(m_active, [&](size_t side) { return m_sides[side].right.x <= middle; });
    m_crossings.clear();
    for (const size_t at : m_active) {
        const auto &[left, right, ring] = m_sides[at];
        const double share = (middle - left.x) / (right.x - left.x);
        m_crossings.push_back({ring, left.y + share * (right.y - left.y)});
    }
    std::ranges::sort(m_crossings, [](const Crossing &one, const Crossing &other) {
        return std::pair(one.ring, one.y) < std::pair(other.ring, other.y);
    });
}

/// What is filled of the column that was met: a closed ring crosses it an even number of times.
std::vector<Span> Filling::column()
{
    std::vector<Span> outers;
    std::vector<Span> holes;
    for (size_t at = 0; at + 1 < m_crossings.size(); at += 2) {
        const Span span{firstPixel(m_crossings[at].y, m_image.height()),
                        firstPixel(m_crossings[at + 1].y, m_image.height())};
        const bool isHole = m_rings[m_crossings[at].ring].role == Ring::Role::Hole;
        if (span.from < span.to)
            (isHole ? holes : outers).push_back(span);
    }
    return without(united(std::move(outers)), united(std::move(holes)));
}

/// A run of pixels in one column, with the part that it belongs to.
struct ColumnRun
{
    int column = 0;
    Span span;
    size_t parent = 0; ///< Another run of the same part; itself for the first one.
};

std::vector<ColumnRun> columnRunsOf(const RunLengths &mask)
{
    std::vector<ColumnRun> runs;
    for (const auto &[column, from, to] : columnSpansOf(mask))
        runs.push_back({column, {from, to}, runs.size()});
    return runs;
}

size_t rootOf(std::vector<ColumnRun> &runs, size_t at)
{
    while (runs[at].parent != at)
        at = runs[at].parent = runs[runs[at].parent].parent;
    return at;
}

/// Joins the runs that touch, those of a column with those of the column before it.
void join(std::vector<ColumnRun> &runs)
{
    size_t before = 0; // first run of the column before that may still touch
    for (size_t at = 0; at < runs.size(); ++at) {
        const auto isGone = [&](const ColumnRun &run) {
            return run.column < runs[at].column - 1 ||
                   (run.column == runs[at].column - 1 && run.span.to < runs[at].span.from);
        };
        while (before < at && isGone(runs[before]))
            ++before;
        for (size_t other = before; other < at && runs[other].column == runs[at].column - 1 &&
                                    runs[other].span.from <= runs[at].span.to;
             ++other) {
            const size_t one = rootOf(runs, at);
            const size_t two = rootOf(runs, other);
            runs[std::max(one, two)].parent = std::min(one, two);
        }
    }
}

} // namespace

RunLengths maskOf(const Shape &shape, QSize image)
{
    if (const auto *polygon = std::get_if<Polygon>(&shape))
        return Filling(polygon->rings, image).run();
    if (kindOf(shape) != ShapeKind::Box)
        return Filling({}, image).run();
    const std::vector<Ring> rings{Ring{verticesOf(shape), Ring::Role::Outer}};
    return Filling(rings, image).run();
}

std::optional<std::vector<RunLengths>> partsOf(const RunLengths &mask, size_t most)
{
    std::vector<ColumnRun> runs = columnRunsOf(mask);
    join(runs);
    std::vector<size_t> partOf(runs.size());
    std::vector<Runs> parts;
    for (size_t at = 0; at < runs.size(); ++at) {
        const size_t root = rootOf(runs, at);
        if (root == at) {
            if (parts.size() == most)
                return std::nullopt;
            partOf[at] = parts.size();
            parts.emplace_back(mask.size);
        }
        partOf[at] = partOf[root];
        const qint64 top = qint64(runs[at].column) * mask.size.height();
        parts[partOf[at]].add(top + runs[at].span.from, top + runs[at].span.to);
    }
    std::vector<RunLengths> result;
    result.reserve(parts.size());
    for (Runs &part : parts)
        result.push_back(part.finish());
    return result;
}

} // namespace doubleread
