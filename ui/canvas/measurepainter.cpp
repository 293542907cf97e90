#include "ui/canvas/measurepainter.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

// Device-independent px.
constexpr double endRadius = 4;
constexpr double away = 14; // of the words' plate from the line
constexpr double arcRadius = 28;
constexpr int fontSize = 13;

QPointF unit(QPointF by)
{
    const double length = std::hypot(by.x(), by.y());
    return length > 0 ? by / length : QPointF(1, 0);
}

/// The part of a line that can be seen; all of it where none can.
QLineF clipped(const QLineF &line, QRectF view)
{
    double from = 0;
    double to = 1;
    const auto cut = [&](double start, double by, double low, double high) {
        if (by == 0)
            return;
        const double a = (low - start) / by;
        const double b = (high - start) / by;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
    };
    cut(line.x1(), line.dx(), view.left(), view.right());
    cut(line.y1(), line.dy(), view.top(), view.bottom());
    return from < to ? QLineF(line.pointAt(from), line.pointAt(to)) : line;
}

/// Where the middle of the words goes: beside a ruler, in front of an angle's corner.
QPointF placeOfWords(const QPolygonF &places, QSizeF plate, QRectF view, double ratio)
{
    if (places.size() == 2) {
        const QLineF seen = clipped(QLineF(places[0], places[1]), view);
        QPointF normal = unit({-seen.dy(), seen.dx()});
        if (normal.y() > 0)
            normal = -normal; // above, so that the hand does not cover it
        const double reach =
            std::abs(normal.x()) * plate.width() / 2 + std::abs(normal.y()) * plate.height() / 2;
        return seen.center() + normal * (away * ratio + reach);
    }
    const QPointF bisector = unit(unit(places[0] - places[1]) + unit(places[2] - places[1]));
    const double reach =
        std::abs(bisector.x()) * plate.width() / 2 + std::abs(bisector.y()) * plate.height() / 2;
    return places[1] + bisector * ((arcRadius + away / 2) * ratio + reach);
}

void paintWords(QPainter &painter, const QString &text, const QPolygonF &places, QRectF view,
                double ratio)
{
    QFont font;
    font.setPixelSize(static_cast<int>(fontSize * ratio));
    font.setBold(true);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 12 * ratio, 20 * ratio);
    QRectF plate({}, size);
    plate.moveCenter(placeOfWords(places, size, view, ratio));
    if (view.contains(places.boundingRect().center()) || view.intersects(places.boundingRect())) {
        plate.moveLeft(std::clamp(plate.left(), view.left(),
                                  std::max(view.left(), view.right() - plate.width())));
        plate.moveTop(std::clamp(plate.top(), view.top(),
                                 std::max(view.top(), view.bottom() - plate.height())));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::halo);
    painter.drawRoundedRect(plate, theme::radius * ratio, theme::radius * ratio);
    painter.setFont(font);
    painter.setPen(theme::measure);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void paintArc(QPainter &painter, const QPolygonF &places, double ratio)
{
    const QLineF first(places[1], places[0]);
    const QLineF second(places[1], places[2]);
    double span = first.angleTo(second);
    if (span > 180)
        span -= 360;
    const double radius = std::min({arcRadius * ratio, first.length(), second.length()});
    const QRectF circle(places[1] - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    painter.drawArc(circle, static_cast<int>(first.angle() * 16), static_cast<int>(span * 16));
}

void paintLines(QPainter &painter, const QPolygonF &places, double ratio)
{
    painter.drawPolyline(places);
    if (places.size() == 3)
        paintArc(painter, places, ratio);
    for (const QPointF place : places)
        painter.drawEllipse(place, endRadius * ratio, endRadius * ratio);
}

} // namespace

void paintMeasured(QPainter &painter, std::span<const MeasuredMark> measured, QRectF view,
                   const MarkSpace &space)
{
    const double ratio = space.ratio;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MeasuredMark &mark : measured) {
        QPolygonF places;
        for (const Point place : mark.places)
            places.append(space.imageToDevice.map(place.toQPointF()));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(theme::halo.rgb()), 3.5 * ratio));
        paintLines(painter, places, ratio);
        painter.setPen(QPen(theme::measure, 1.5 * ratio));
        paintLines(painter, places, ratio);
        if (!mark.text.isEmpty())
            paintWords(painter, mark.text, places, view, ratio);
    }
}

} // namespace doubleread
