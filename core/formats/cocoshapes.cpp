#include "core/formats/cocoshapes.h"

#include "core/base/problem.h"
#include "core/formats/outlinechecks.h"
#include "core/formats/reading.h"

namespace doubleread::coco {

Result<Ring> ringFrom(const QString &file, const QString &place, const Json &numbers)
{
    if (!numbers.is_array())
        return failAt(file, place, Problem::tr("is not a list of coordinates"));
    if (numbers.size() % 2 != 0)
        return failAt(file, place, Problem::tr("has an odd count of coordinates"));
    std::vector<Point> vertices;
    vertices.reserve(numbers.size() / 2);
    for (size_t at = 0; at < numbers.size(); at += 2) {
        const std::optional<double> x = numberIn(numbers[at]);
        const std::optional<double> y = numberIn(numbers[at + 1]);
        if (!x || !y)
            return failAt(file, u"%1/%2"_s.arg(place).arg(x ? at + 1 : at),
                          Problem::tr("is not a number that a coordinate can be"));
        vertices.push_back({*x, *y});
    }
    std::optional<Ring> ring = ringOf(std::move(vertices));
    if (!ring)
        return failAt(file, place, Problem::tr("has fewer than three points"));
    return *std::move(ring);
}

Result<std::optional<Box>> boxFrom(const QString &file, const QString &place, const Json *bbox)
{
    if (!bbox || bbox->is_null() || (bbox->is_array() && bbox->empty()))
        return std::optional<Box>();
    if (!bbox->is_array() || bbox->size() != 4)
        return failAt(file, place + u"/bbox"_s, Problem::tr("is not a list of four numbers"));
    double numbers[4];
    for (size_t at = 0; at < 4; ++at) {
        const std::optional<double> number = numberIn((*bbox)[at]);
        if (!number)
            return failAt(file, u"%1/bbox/%2"_s.arg(place).arg(at),
                          Problem::tr("is not a number that a coordinate can be"));
        numbers[at] = *number;
    }
    if (numbers[2] < 0 || numbers[3] < 0)
        return failAt(file, place + u"/bbox"_s, Problem::tr("has a negative size"));
    return std::optional(Box::fromSize(numbers[0], numbers[1], numbers[2], numbers[3]));
}

double areaOfRings(const Polygon &polygon)
{
    double sum = 0;
    for (const Ring &ring : polygon.rings)
        sum += shoelaceArea(ring);
    return sum;
}

} // namespace doubleread::coco
