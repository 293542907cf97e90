#include "ui/canvas/markpainter.h"

#include "core/document/hittest.h"
#include "core/document/shapeediting.h"
#include "ui/canvas/handlers/handles.h"
#include "ui/widgets/theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace doubleread {

namespace {

constexpr double fillShare = 0.15; // of a mark's colour that its area takes
constexpr double haloWidth = 2;    // beyond the outline, both sides together
constexpr double badgeSize = 16;
constexpr double badgeGap = 4;
constexpr double captionSize = 12;
constexpr double pointRadius = 5;
constexpr double handleSize = 7;

QPolygonF mapped(std::span<const Point> vertices, const QTransform &transform)
{
    constexpr double least = 1; // device px: what lies closer together nobody can tell apart
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(vertices.size()));
    for (size_t i = 0; i < vertices.size(); ++i) {
        const QPointF place = transform.map(vertices[i].toQPointF());
        const bool dense = i > 0 && i + 1 < vertices.size() &&
                           (place - polygon.constLast()).manhattanLength() < least;
        if (!dense)
            polygon.append(place);
    }
    return polygon;
}

QPen penOf(const Mark &mark, double ratio)
{
    QPen pen(mark.color, mark.width * ratio, mark.pen, Qt::FlatCap, Qt::MiterJoin);
    if (mark.pen == Qt::CustomDashLine)
        pen.setDashPattern({4, 2.5});
    return pen;
}

QPen haloOf(double width, double ratio)
{
    return {QColor(theme::halo.rgb()), (width + haloWidth) * ratio, Qt::SolidLine, Qt::FlatCap,
            Qt::MiterJoin};
}

/// A path with the painter's pen. Qt needs time by the square of a long path's length, so it gets
/// one in pieces, which overlap by a side so that no joint shows. Dashes run through in one.
void drawPath(QPainter &painter, const QPolygonF &path)
{
    constexpr qsizetype piece = 48;
    if (path.size() <= 2 * piece || painter.pen().style() != Qt::SolidLine) {
        painter.drawPolyline(path);
        return;
    }
    QPen pen = painter.pen();
    pen.setJoinStyle(Qt::BevelJoin); // no corner of such short sides can be told from a mitred one
    painter.setPen(pen);
    for (qsizetype first = 0; first + 1 < path.size(); first += piece) {
        const qsizetype count = std::min(piece + 2, path.size() - first);
        painter.drawPolyline(path.constData() + first, static_cast<int>(count));
    }
}

void drawRing(QPainter &painter, QPolygonF ring)
{
    constexpr qsizetype few = 96;
    if (ring.size() <= few || painter.pen().style() != Qt::SolidLine) {
        painter.drawPolygon(ring);
        return;
    }
    ring.append(ring[0]);
    ring.append(ring[1]); // the joint where it closes
    drawPath(painter, ring);
}

/// The outlines of any shape with the painter's pen; a point is a small cross in a ring.
void drawOutline(QPainter &painter, const Shape &shape, const MarkSpace &space)
{
    const QTransform &transform = space.imageToDevice;
    if (const auto *polygon = std::get_if<Polygon>(&shape)) {
        for (const Ring &ring : polygon->rings)
            drawRing(painter, mapped(ring.vertices, transform));
    } else if (const auto *line = std::get_if<Line>(&shape)) {
        drawPath(painter, mapped(line->vertices, transform));
    } else if (const auto *point = std::get_if<Point>(&shape)) {
        const QPointF at = transform.map(point->toQPointF());
        const double radius = pointRadius * space.ratio;
        painter.drawEllipse(at, radius, radius);
        painter.drawLine(at - QPointF(radius, 0), at + QPointF(radius, 0));
        painter.drawLine(at - QPointF(0, radius), at + QPointF(0, radius));
    } else {
        painter.drawPolygon(mapped(verticesOf(shape), transform));
    }
}

void fillArea(QPainter &painter, const Shape &shape, const MarkSpace &space)
{
    if (const auto *polygon = std::get_if<Polygon>(&shape); polygon && polygon->rings.size() > 1) {
        QPainterPath path; // even-odd by default, as the rings are meant
        for (const Ring &ring : polygon->rings) {
            path.addPolygon(mapped(ring.vertices, space.imageToDevice));
            path.closeSubpath();
        }
        painter.drawPath(path);
    } else if (isAreal(shape)) {
        painter.drawPolygon(mapped(verticesOf(shape), space.imageToDevice));
    }
}

/// Beside the vertex that lies farthest to the top right, so that it stays near a slanting outline.
QPointF badgeCorner(const Shape &shape, const MarkSpace &space)
{
    const auto reach = [](QPointF place) { return place.x() - place.y(); };
    const std::vector<Point> vertices = verticesOf(shape);
    QPointF corner;
    for (size_t i = 0; i < vertices.size(); ++i) {
        const QPointF place = space.imageToDevice.map(vertices[i].toQPointF());
        if (i == 0 || reach(place) > reach(corner))
            corner = place;
    }
    const double ring = std::holds_alternative<Point>(shape) ? pointRadius : 0; // its own mark
    return corner + QPointF(badgeGap + ring, badgeGap - ring) * space.ratio;
}

QFont captionFont(double ratio)
{
    QFont font;
    font.setPixelSize(static_cast<int>(captionSize * ratio));
    return font;
}

/// With the gaps around it; 0 without a caption.
double captionWidth(const QString &caption, double ratio)
{
    if (caption.isEmpty())
        return 0;
    return QFontMetricsF(captionFont(ratio)).horizontalAdvance(caption) + 3 * badgeGap * ratio;
}

/// Right of the badge, on the halo's black so that it can be read over bone.
void paintCaption(QPainter &painter, const Mark &mark, const MarkSpace &space)
{
    if (mark.caption.isEmpty())
        return;
    const double ratio = space.ratio;
    const QPointF corner = badgeCorner(mark.shape, space);
    const QRectF plate(corner.x() + badgeSize * ratio, corner.y() - badgeSize * ratio,
                       captionWidth(mark.caption, ratio), badgeSize * ratio);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::halo);
    painter.drawRoundedRect(plate, 3 * ratio, 3 * ratio);
    painter.setFont(captionFont(ratio));
    painter.setPen(mark.color);
    painter.drawText(plate, Qt::AlignCenter, mark.caption);
}

void drawMarkLines(QPainter &painter, const Mark &mark, const MarkSpace &space)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(haloOf(mark.width, space.ratio));
    drawOutline(painter, mark.shape, space);
    painter.setPen(penOf(mark, space.ratio));
    drawOutline(painter, mark.shape, space);
}

void paintSquare(QPainter &painter, QPointF at, double size, const QColor &fill, double ratio)
{
    const double half = size * ratio / 2;
    painter.setPen(QPen(QColor(theme::halo.rgb()), ratio));
    painter.setBrush(fill);
    painter.drawRect(QRectF(at - QPointF(half, half), at + QPointF(half, half)));
}

void paintBrush(QPainter &painter, const Sketch::Brush &brush, const QColor &color,
                const MarkSpace &space)
{
    const QPointF at = space.imageToDevice.map(brush.center.toQPointF());
    const double radius = brush.radius * space.zoom();
    const auto ring = [&](const QColor &line, double width) {
        painter.setPen(QPen(line, width * space.ratio));
        painter.drawEllipse(at, radius, radius);
        const double half = std::min(radius / 2, 5 * space.ratio);
        painter.drawLine(at - QPointF(half, 0), at + QPointF(half, 0));
        if (!brush.takesAway)
            painter.drawLine(at - QPointF(0, half), at + QPointF(0, half));
    };
    ring(QColor(theme::halo.rgb()), 3.5);
    ring(color, 1.5);
}

void paintWords(QPainter &painter, const Sketch::Words &words, const MarkSpace &space)
{
    const double ratio = space.ratio;
    const QFont font = captionFont(ratio);
    const QPointF corner = space.imageToDevice.map(words.at.toQPointF());
    const QRectF plate(
        corner + QPointF(0, badgeGap * ratio),
        QSizeF(QFontMetricsF(font).horizontalAdvance(words.text) + 3 * badgeGap * ratio,
               (badgeSize + badgeGap) * ratio));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::halo);
    painter.drawRoundedRect(plate, 3 * ratio, 3 * ratio);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(plate, Qt::AlignCenter, words.text);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

QRect extentOf(const Mark &mark, const MarkSpace &space)
{
    const Box box = boundingBox(mark.shape);
    const QRectF covered = space.imageToDevice.mapRect(
        QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom)));
    const double around = (badgeSize + badgeGap + pointRadius) * space.ratio;
    const double caption = captionWidth(mark.caption, space.ratio);
    return covered.adjusted(-around, -around, around + caption, around).toAlignedRect();
}

QImage renderMarks(std::span<const Mark> marks, const MarkSpace &space, QRect area)
{
    QImage layer(area.size(), QImage::Format_ARGB32_Premultiplied);
    layer.fill(Qt::transparent);
    if (layer.isNull())
        return layer;
    const MarkSpace here{space.imageToDevice * QTransform::fromTranslate(-area.x(), -area.y()),
                         space.ratio};
    const QRect all(QPoint(), area.size());
    std::vector<const Mark *> seen;
    for (const Mark &mark : marks) {
        if (extentOf(mark, here).intersects(all))
            seen.push_back(&mark);
    }
    QPainter painter(&layer);
    painter.setPen(Qt::NoPen);
    for (const Mark *mark : seen) { // jagged edges, which the outline covers
        painter.setBrush(mark->color);
        fillArea(painter, mark->shape, here);
    }
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.fillRect(all, QColor::fromRgbF(0, 0, 0, static_cast<float>(fillShare)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark *mark : seen)
        drawMarkLines(painter, *mark, here);
    for (const Mark *mark : seen) {
        paintCaption(painter, *mark, here);
        paintBadge(painter, badgeCorner(mark->shape, here), mark->badge, mark->color, here.ratio);
    }
    return layer;
}

void paintMark(QPainter &painter, const Mark &mark, const MarkSpace &space)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor thin = mark.color;
    thin.setAlphaF(static_cast<float>(fillShare));
    painter.setPen(Qt::NoPen);
    painter.setBrush(thin);
    fillArea(painter, mark.shape, space);
    painter.setRenderHint(QPainter::Antialiasing);
    drawMarkLines(painter, mark, space);
    paintCaption(painter, mark, space);
    paintBadge(painter, badgeCorner(mark.shape, space), mark.badge, mark.color, space.ratio);
}

void paintHandles(QPainter &painter, const Shape &shape, std::span<const int> selected,
                  const QColor &accent, const MarkSpace &space)
{
    const double scale = space.zoom() / space.ratio;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Point middle : edgeMiddles(shape, scale)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawEllipse(space.imageToDevice.map(middle.toQPointF()), 2 * space.ratio,
                            2 * space.ratio);
    }
    std::optional<QPointF> last;
    for (int index = 0; const Point place : handlePlaces(shape, scale)) {
        const QPointF at = space.imageToDevice.map(place.toQPointF());
        const QPointF whole(std::round(at.x()), std::round(at.y()));
        const bool chosen = std::ranges::binary_search(selected, index++);
        const bool hides = last && (whole - *last).manhattanLength() < handleSize * space.ratio;
        if (hides && !chosen)
            continue;
        if (chosen) // on a white rim, for a label may have the accent's colour
            paintSquare(painter, whole, handleSize + 4, Qt::white, space.ratio);
        paintSquare(painter, whole, handleSize, chosen ? accent : QColor(Qt::white), space.ratio);
        last = whole;
    }
}

void paintSketch(QPainter &painter, const Sketch &sketch, const QColor &color,
                 const MarkSpace &space)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (sketch.marquee) {
        const Shape frame = *sketch.marquee;
        drawMarkLines(
            painter, {.shape = frame, .color = color, .pen = Qt::DashLine, .width = 1, .badge = {}},
            space);
    }
    if (sketch.brush)
        paintBrush(painter, *sketch.brush, color, space);
    if (sketch.words)
        paintWords(painter, *sketch.words, space);
    if (sketch.vertices.empty())
        return;
    Line path{sketch.vertices};
    if (sketch.cursor && !sketch.isStroke)
        path.vertices.push_back(sketch.closes ? sketch.vertices.front() : *sketch.cursor);
    drawMarkLines(painter, {.shape = path, .color = color, .badge = {}}, space);
    for (const Point vertex : sketch.isStroke ? sketch.anchors : sketch.vertices)
        paintSquare(painter, space.imageToDevice.map(vertex.toQPointF()), handleSize - 2, Qt::white,
                    space.ratio);
    if (sketch.closes) // the first vertex grows: a click closes the outline
        paintSquare(painter, space.imageToDevice.map(sketch.vertices.front().toQPointF()),
                    handleSize + 4, color, space.ratio);
}

void paintBadge(QPainter &painter, QPointF corner, const QString &text, const QColor &color,
                double ratio)
{
    if (text.isEmpty())
        return;
    const QRectF badge(corner.x(), corner.y() - badgeSize * ratio, badgeSize * ratio,
                       badgeSize * ratio);
    painter.setPen(QPen(QColor(theme::halo.rgb()), ratio));
    painter.setBrush(color);
    painter.drawRoundedRect(badge, 3 * ratio, 3 * ratio);
    QFont font;
    font.setPixelSize(static_cast<int>(11 * ratio));
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace doubleread
