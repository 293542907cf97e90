#include "core/geometry/overlap.h"

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

/// A side of a ring that is not level, from its upper to its lower end.
struct Edge
{
    double top = 0;
    double bottom = 0;
    double xTop = 0;
    double xBottom = 0;
    double slope = 0; ///< dx / dy
    std::size_t ring = 0;
    double x = 0; ///< In the middle of the slab that is being measured.

    double xAt(double y) const
    {
        if (y <= top)
            return xTop;
        return y >= bottom ? xBottom : xTop + ((y - top) * slope);
    }
};

/// What a ring contributes to and whether the sweep is inside it.
struct RingState
{
    std::size_t shape = 0; ///< 0 or 1
    bool hole = false;
    bool inside = false;
};

/// Areas by a sweep over horizontal slabs between neighbouring heights of vertices and crossings.
/// Within a slab no two sides cross, so each piece is a trapezoid: its width in the middle times
/// the height of the slab. Nothing depends on topology, so there are no degenerate cases.
class Sweep
{
public:
    explicit Sweep(Point origin) : m_origin(origin) {}

    void add(const Shape &shape, std::size_t index)
    {
        if (const auto *polygon = std::get_if<Polygon>(&shape)) {
            for (const Ring &ring : polygon->rings)
                addRing(ring.vertices, index, ring.role == Ring::Role::Hole);
        } else if (!boundingBox(shape).isEmpty()) {
            addRing(verticesOf(shape), index, false);
        }
    }

    Overlap measured()
    {
        std::ranges::sort(m_edges, {}, &Edge::top);
        addCrossings();
        std::ranges::sort(m_heights);
        const auto repeated = std::ranges::unique(m_heights);
        m_heights.erase(repeated.begin(), repeated.end());
        std::size_t next = 0;
        for (std::size_t i = 1; i < m_heights.size(); ++i) {
            const double top = m_heights[i - 1];
            const double bottom = m_heights[i];
            std::erase_if(m_active, [top](const Edge &edge) { return edge.bottom <= top; });
            for (; next < m_edges.size() && m_edges[next].top <= top; ++next)
                m_active.push_back(m_edges[next]);
            measureSlab(top, bottom);
        }
        return m_overlap;
    }

private:
    void addRing(std::span<const Point> vertices, std::size_t shape, bool hole)
    {
        const std::size_t ring = m_rings.size();
        m_rings.push_back({.shape = shape, .hole = hole, .inside = false});
        for (std::size_t i = 0; i < vertices.size(); ++i) {
            Point upper = vertices[i] - m_origin;
            Point lower = vertices[(i + 1) % vertices.size()] - m_origin;
            m_heights.push_back(upper.y);
            if (upper.y > lower.y)
                std::swap(upper, lower);
            if (upper.y < lower.y)
                m_edges.push_back({.top = upper.y,
                                   .bottom = lower.y,
                                   .xTop = upper.x,
                                   .xBottom = lower.x,
                                   .slope = (lower.x - upper.x) / (lower.y - upper.y),
                                   .ring = ring});
        }
    }

    void addCrossings()
    {
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            const Edge &one = m_edges[i];
            for (std::size_t j = i + 1; j < m_edges.size() && m_edges[j].top < one.bottom; ++j) {
                const Edge &other = m_edges[j];
                const double top = other.top; // sorted: not above the first one's
                const double bottom = std::min(one.bottom, other.bottom);
                const double above = one.xAt(top) - other.xAt(top);
                const double below = one.xAt(bottom) - other.xAt(bottom);
                if ((above < 0 && below > 0) || (above > 0 && below < 0))
                    m_heights.push_back(top + ((bottom - top) * (above / (above - below))));
            }
        }
    }

    void measureSlab(double top, double bottom)
    {
        const double middle = top + ((bottom - top) / 2);
        for (Edge &edge : m_active)
            edge.x = edge.xAt(middle);
        std::ranges::sort(m_active, {}, &Edge::x);
        int outers[2] = {0, 0};
        int holes[2] = {0, 0};
        double widths[3] = {0, 0, 0}; // of the first shape, the second, both
        for (std::size_t i = 0; i + 1 < m_active.size(); ++i) {
            RingState &ring = m_rings[m_active[i].ring];
            ring.inside = !ring.inside;
            (ring.hole ? holes : outers)[ring.shape] += ring.inside ? 1 : -1;
            const double width = m_active[i + 1].x - m_active[i].x;
            const bool inFirst = outers[0] > 0 && holes[0] == 0;
            const bool inSecond = outers[1] > 0 && holes[1] == 0;
            widths[0] += inFirst ? width : 0;
            widths[1] += inSecond ? width : 0;
            widths[2] += inFirst && inSecond ? width : 0;
        }
        if (!m_active.empty())
            m_rings[m_active.back().ring].inside = false; // each ring is left as often as entered
        m_overlap.first += widths[0] * (bottom - top);
        m_overlap.second += widths[1] * (bottom - top);
        m_overlap.intersection += widths[2] * (bottom - top);
    }

    Point m_origin;
    std::vector<Edge> m_edges;
    std::vector<Edge> m_active;
    std::vector<RingState> m_rings;
    std::vector<double> m_heights;
    Overlap m_overlap;
};

double cross(Point origin, Point a, Point b)
{
    return ((a.x - origin.x) * (b.y - origin.y)) - ((a.y - origin.y) * (b.x - origin.x));
}

/// The point is known to lie on the straight line through the ends.
bool isWithin(Point point, Point start, Point end)
{
    return point.x >= std::min(start.x, end.x) && point.x <= std::max(start.x, end.x) &&
           point.y >= std::min(start.y, end.y) && point.y <= std::max(start.y, end.y);
}

bool segmentsMeet(Point a, Point b, Point c, Point d)
{
    const double abc = cross(a, b, c);
    const double abd = cross(a, b, d);
    const double cda = cross(c, d, a);
    const double cdb = cross(c, d, b);
    if (((abc < 0 && abd > 0) || (abc > 0 && abd < 0)) &&
        ((cda < 0 && cdb > 0) || (cda > 0 && cdb < 0)))
        return true;
    return (abc == 0 && isWithin(c, a, b)) || (abd == 0 && isWithin(d, a, b)) ||
           (cda == 0 && isWithin(a, c, d)) || (cdb == 0 && isWithin(b, c, d));
}

/// Two sides with a common vertex overlap when the second runs back along the first.
bool foldsBack(Point before, Point common, Point after)
{
    const Point in = common - before;
    const Point out = after - common;
    return cross(before, common, after) == 0 && (in.x * out.x) + (in.y * out.y) < 0;
}

} // namespace

double Overlap::iou() const
{
    const double all = united();
    return all > 0 ? std::clamp(intersection / all, 0.0, 1.0) : 0;
}

double Overlap::dice() const
{
    const double sum = first + second;
    return sum > 0 ? std::clamp(2 * intersection / sum, 0.0, 1.0) : 0;
}

Overlap overlap(const Shape &first, const Shape &second)
{
    if (!isAreal(first) || !isAreal(second))
        return {};
    const auto *firstBox = std::get_if<Box>(&first);
    const auto *secondBox = std::get_if<Box>(&second);
    if (firstBox && secondBox)
        return {.first = firstBox->area(),
                .second = secondBox->area(),
                .intersection = firstBox->intersected(*secondBox).area()};
    const Box bounds = boundingBox(first).intersected(boundingBox(second));
    if (bounds.isEmpty())
        return {.first = area(first), .second = area(second), .intersection = 0};
    Sweep sweep({bounds.left, bounds.top});
    sweep.add(first, 0);
    sweep.add(second, 1);
    return sweep.measured();
}

double area(const Shape &shape)
{
    if (!isAreal(shape))
        return 0;
    if (const auto *box = std::get_if<Box>(&shape))
        return box->area();
    const Box bounds = boundingBox(shape);
    Sweep sweep({bounds.left, bounds.top});
    sweep.add(shape, 0);
    return sweep.measured().first;
}

double iou(const Shape &first, const Shape &second)
{
    if (boundingBox(first).intersected(boundingBox(second)).isEmpty())
        return 0;
    return overlap(first, second).iou();
}

double dice(const Shape &first, const Shape &second)
{
    if (boundingBox(first).intersected(boundingBox(second)).isEmpty())
        return 0;
    return overlap(first, second).dice();
}

double signedArea(std::span<const Point> vertices)
{
    double twice = 0;
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        const Point here = vertices[i] - vertices[0];
        const Point next = vertices[(i + 1) % vertices.size()] - vertices[0];
        twice += (here.x * next.y) - (next.x * here.y);
    }
    return twice / 2;
}

bool isSelfCrossing(const Ring &ring)
{
    std::vector<Point> vertices = ring.vertices;
    const auto repeated = std::ranges::unique(vertices);
    vertices.erase(repeated.begin(), repeated.end());
    while (vertices.size() > 1 && vertices.front() == vertices.back())
        vertices.pop_back();
    const std::size_t count = vertices.size();
    if (count < 3)
        return false;
    const auto at = [&](std::size_t index) { return vertices[index % count]; };
    for (std::size_t i = 0; i < count; ++i) {
        if (foldsBack(at(i), at(i + 1), at(i + 2)))
            return true;
        const std::size_t last = i == 0 ? count - 1 : count; // the side before the first meets it
        for (std::size_t j = i + 2; j < last; ++j)
            if (segmentsMeet(at(i), at(i + 1), at(j), at(j + 1)))
                return true;
    }
    return false;
}

} // namespace doubleread
