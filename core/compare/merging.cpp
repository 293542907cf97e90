#include "core/compare/merging.h"

#include "core/base/problem.h"
#include "core/compare/meanoutline.h"
#include "core/geometry/polygonclipping.h"

#include <algorithm>

namespace doubleread {

namespace {

Error notMergeable(const QString &why, const QString &remedy)
{
    return {.code = Error::Code::InvalidArgument,
            .message = why,
            .file = {},
            .place = {},
            .remedy = remedy};
}

Result<Shape> mergedBoxes(const Box &first, const Box &second, MergeKind kind)
{
    switch (kind) {
    case MergeKind::Union:
        return first.united(second);
    case MergeKind::Intersection:
        if (first.intersected(second).isEmpty())
            break;
        return first.intersected(second);
    case MergeKind::MeanOutline:
        if (first.intersected(second).isEmpty())
            break; // the box midway would lie where nobody drew
        return Box{.left = (first.left + second.left) / 2,
                   .top = (first.top + second.top) / 2,
                   .right = (first.right + second.right) / 2,
                   .bottom = (first.bottom + second.bottom) / 2};
    }
    return fail(notMergeable(Problem::tr("The two outlines share no area"),
                             Problem::tr("unite them or redraw")));
}

/// The outline of a shape of one ring.
Result<std::vector<Point>> singleOutline(const Shape &shape)
{
    if (std::holds_alternative<Box>(shape))
        return verticesOf(shape);
    const auto &rings = std::get<Polygon>(shape).rings;
    if (rings.size() != 1 || rings.front().vertices.size() < 3)
        return fail(
            notMergeable(Problem::tr("There is no mean of outlines with several parts or holes"),
                         Problem::tr("choose the union or the intersection")));
    return rings.front().vertices;
}

Result<Shape> meanOfAreas(const Shape &first, const Shape &second)
{
    if (intersected(first, second).rings.empty())
        return fail(notMergeable(Problem::tr("The two outlines share no area"),
                                 Problem::tr("unite them or redraw")));
    const Result<std::vector<Point>> one = singleOutline(first);
    if (!one)
        return fail(one.error());
    const Result<std::vector<Point>> other = singleOutline(second);
    if (!other)
        return fail(other.error());
    return Polygon::fromVertices(meanOutline(*one, *other));
}

Result<Shape> mergedAreas(const Shape &first, const Shape &second, MergeKind kind)
{
    if (kind == MergeKind::MeanOutline)
        return meanOfAreas(first, second);
    Polygon result = kind == MergeKind::Union ? united(first, second) : intersected(first, second);
    if (result.rings.empty())
        return fail(notMergeable(Problem::tr("The two outlines share no area"),
                                 Problem::tr("unite them or redraw")));
    return result;
}

/// All shapes of one side as one; points and lines cannot be united.
Result<Shape> unitedSide(const std::vector<Shape> &side)
{
    if (side.size() == 1)
        return side.front();
    if (side.empty() || !std::ranges::all_of(side, isAreal))
        return fail(notMergeable(Problem::tr("Only outlines of areas can be united"),
                                 Problem::tr("redraw")));
    return united(side);
}

} // namespace

Result<Shape> merged(const Shape &first, const Shape &second, MergeKind kind)
{
    const auto *firstBox = std::get_if<Box>(&first);
    const auto *secondBox = std::get_if<Box>(&second);
    if (firstBox && secondBox)
        return mergedBoxes(*firstBox, *secondBox, kind);
    if (isAreal(first) && isAreal(second))
        return mergedAreas(first, second, kind);
    const auto *firstPoint = std::get_if<Point>(&first);
    const auto *secondPoint = std::get_if<Point>(&second);
    if (firstPoint && secondPoint)
        return (*firstPoint + *secondPoint) * 0.5;
    const auto *firstLine = std::get_if<Line>(&first);
    const auto *secondLine = std::get_if<Line>(&second);
    if (firstLine && secondLine)
        return Line{meanPath(firstLine->vertices, secondLine->vertices)};
    return fail(notMergeable(Problem::tr("Shapes of different kinds cannot be merged"),
                             Problem::tr("accept one of them or redraw")));
}

Result<Shape> merged(const std::vector<Shape> &first, const std::vector<Shape> &second,
                     MergeKind kind)
{
    Result<Shape> one = unitedSide(first);
    if (!one)
        return one;
    Result<Shape> other = unitedSide(second);
    if (!other)
        return other;
    return merged(*one, *other, kind);
}

} // namespace doubleread
