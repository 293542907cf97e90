#include "core/formats/cvatshapes.h"

#include "core/base/problem.h"
#include "core/formats/numbers.h"
#include "core/formats/pixelpatch.h"
#include "core/formats/reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace doubleread::cvat {

namespace {

constexpr double largestPatch = 64.0 * 1024 * 1024; ///< px

constexpr std::array<QStringView, 8> shapeNames = {u"box",     u"polygon", u"polyline", u"points",
                                                   u"ellipse", u"cuboid",  u"skeleton", u"mask"};

std::unexpected<Error> wrong(const QString &message)
{
    return fail(Error::Code::BadInput, message);
}

Result<double> numberOf(QStringView text, const QString &name)
{
    const std::optional<double> number = numberFrom(text.trimmed().toUtf8());
    if (!number || std::abs(*number) > largestNumber)
        return wrong(Problem::tr("has %1=\"%2\", which is no number that a coordinate can be")
                         .arg(name, text.left(50).toString()));
    return *number;
}

/// "x,y;x,y"
Result<std::vector<Point>> pointsOf(const QXmlStreamAttributes &attributes)
{
    std::vector<Point> points;
    for (const QStringView pair : attributes.value("points"_L1).split(u';')) {
        const QList<QStringView> coordinates = pair.split(u',');
        if (coordinates.size() != 2)
            return wrong(Problem::tr("has points that are no pairs of coordinates: \"%1\"")
                             .arg(pair.left(50).toString()));
        const Result<double> x = numberOf(coordinates[0], u"points"_s);
        const Result<double> y = numberOf(coordinates[1], u"points"_s);
        if (!x || !y)
            return fail(x ? y.error() : x.error());
        points.push_back({*x, *y});
    }
    return points;
}

template <size_t count>
Result<std::array<double, count>> numbersOf(const QXmlStreamAttributes &attributes,
                                            const std::array<const char *, count> &names)
{
    std::array<double, count> numbers{};
    for (size_t at = 0; at < count; ++at) {
        const QString name = QString::fromLatin1(names[at]);
        if (!attributes.hasAttribute(name))
            return wrong(Problem::tr("has no %1").arg(name));
        const Result<double> number = numberOf(attributes.value(name), name);
        if (!number)
            return fail(number.error());
        numbers[at] = *number;
    }
    return numbers;
}

/// The corners, turned clockwise about the middle.
Polygon turned(const Box &box, double degrees)
{
    const double angle = degrees * std::numbers::pi / 180;
    const Point middle = box.center();
    std::vector<Point> corners;
    for (const Point corner : verticesOf(Shape(box))) {
        const Point from = corner - middle;
        corners.push_back(middle + Point{from.x * std::cos(angle) - from.y * std::sin(angle),
                                         from.x * std::sin(angle) + from.y * std::cos(angle)});
    }
    return Polygon::fromVertices(std::move(corners));
}

Result<Drawn> boxOf(const QXmlStreamAttributes &attributes)
{
    const auto corners = numbersOf<4>(attributes, {"xtl", "ytl", "xbr", "ybr"});
    if (!corners)
        return fail(corners.error());
    const auto [left, top, right, bottom] = *corners;
    if (right < left || bottom < top)
        return wrong(Problem::tr("has its largest corner before its smallest"));
    const Box box{left, top, right, bottom};
    if (!attributes.hasAttribute("rotation"_L1))
        return Drawn{{box}, {}};
    const Result<double> degrees = numberOf(attributes.value("rotation"_L1), u"rotation"_s);
    if (!degrees)
        return fail(degrees.error());
    if (*degrees == 0)
        return Drawn{{box}, {}};
    return Drawn{{turned(box, *degrees)}, Problem::tr("is a turned box, read as a polygon")};
}

/// Runs of empty and filled pixels in turn, row by row.
Result<std::vector<quint8>> pixelsOf(QStringView runs, size_t count)
{
    std::vector<quint8> pixels;
    bool isFilled = false;
    for (const QStringView run : runs.split(u',')) {
        const std::optional<int> length = indexFrom(run.trimmed().toUtf8());
        if (!length || size_t(*length) > count - pixels.size())
            return wrong(Problem::tr("has an RLE that does not fill its width and height"));
        pixels.insert(pixels.end(), size_t(*length), isFilled ? 1 : 0);
        isFilled = !isFilled;
    }
    if (pixels.size() != count)
        return wrong(Problem::tr("has an RLE that does not fill its width and height"));
    return pixels;
}

Result<Drawn> maskOf(const QXmlStreamAttributes &attributes)
{
    const auto frame = numbersOf<4>(attributes, {"left", "top", "width", "height"});
    if (!frame)
        return fail(frame.error());
    const auto [left, top, width, height] = *frame;
    const bool areWhole =
        std::ranges::all_of(*frame, [](double side) { return side == std::floor(side); });
    if (!areWhole || width < 1 || height < 1 || width * height > largestPatch)
        return wrong(Problem::tr("has an RLE of an impossible size"));
    const QSize size(static_cast<int>(width), static_cast<int>(height));
    Result<std::vector<quint8>> pixels =
        pixelsOf(attributes.value("rle"_L1), size_t(size.width()) * size_t(size.height()));
    if (!pixels)
        return fail(pixels.error());
    const Result<std::optional<Polygon>> outline = outlineOfPatch(
        {QPoint(static_cast<int>(left), static_cast<int>(top)), {size, *std::move(pixels)}});
    if (!outline)
        return fail(outline.error());
    const std::optional<Polygon> &polygon = *outline;
    if (!polygon)
        return Drawn{{}, Problem::tr("is a mask that covers nothing; left out")};
    return Drawn{{*polygon}, {}};
}

Result<Drawn> pathOf(QStringView element, std::vector<Point> points)
{
    if (element == u"points") {
        const QString warning = points.size() > 1
                                    ? Problem::tr("is several points, read as one annotation each")
                                    : QString();
        return Drawn{{points.begin(), points.end()}, warning};
    }
    if (element == u"polyline") {
        if (points.size() < 2)
            return wrong(Problem::tr("is a line of fewer than two points"));
        return Drawn{{Line{std::move(points)}}, {}};
    }
    std::optional<Ring> ring = ringOf(std::move(points));
    if (!ring)
        return wrong(Problem::tr("is a polygon of fewer than three points"));
    return Drawn{{Polygon{{*std::move(ring)}}}, {}};
}

} // namespace

bool isShapeName(QStringView element)
{
    return std::ranges::find(shapeNames, element) != shapeNames.end();
}

Result<Drawn> shapesOf(QStringView element, const QXmlStreamAttributes &attributes)
{
    if (element == u"box")
        return boxOf(attributes);
    if (element == u"mask")
        return maskOf(attributes);
    if (element == u"ellipse" || element == u"cuboid" || element == u"skeleton")
        return Drawn{
            {}, Problem::tr("is %1, a shape that is not kept; left out").arg(element.toString())};
    Result<std::vector<Point>> points = pointsOf(attributes);
    if (!points)
        return fail(points.error());
    return pathOf(element, *std::move(points));
}

} // namespace doubleread::cvat
