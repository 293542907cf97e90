#include "ui/models/scanpainting.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmapCache>

#include <algorithm>

namespace doubleread::scanpainting {

namespace {

constexpr int badgeHeight = 20;
constexpr int badgeIcon = 14;
constexpr int smallestPlace = 14; // px
constexpr QColor plate{0x14, 0x17, 0x1A, 225};

QColor toneColor(scanwords::Tone tone)
{
    // Badges lie on scans, which are dark in both schemes.
    static const QPalette dark(QColor(0x14, 0x17, 0x1A));
    switch (tone) {
    case scanwords::Tone::Quiet:
        return theme::color(theme::Token::SecondaryText, dark);
    case scanwords::Tone::Busy:
        return theme::color(theme::Token::Accent, dark);
    case scanwords::Tone::Good:
        return theme::color(theme::Token::Success, dark);
    case scanwords::Tone::Attention:
        return theme::color(theme::Token::Warning, dark);
    }
    return {};
}

/// Kept, since rendering the drawing anew for every card is most of the time of a gallery's frame.
QPixmap tinted(const QString &name, int edge, const QColor &color, qreal scale)
{
    const QString key = u"tinted/%1/%2/%3/%4"_s.arg(name).arg(edge).arg(color.rgba()).arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = icon(name).pixmap(QSize(edge, edge), scale);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPainterPath pathOf(const Shape &shape)
{
    QPainterPath path;
    const auto add = [&](const std::vector<Point> &vertices, bool closed) {
        QPolygonF points;
        for (const Point vertex : vertices)
            points << vertex.toQPointF();
        path.addPolygon(points);
        if (closed)
            path.closeSubpath();
    };
    if (const auto *polygon = std::get_if<Polygon>(&shape)) {
        for (const Ring &ring : polygon->rings)
            add(ring.vertices, true);
    } else if (const auto *point = std::get_if<Point>(&shape)) {
        path.addEllipse(point->toQPointF(), 4, 4);
    } else {
        add(verticesOf(shape), kindOf(shape) == ShapeKind::Box);
    }
    return path;
}

void paintOverlay(QPainter &painter, const QRect &picture, const ScanRow &row,
                  const Protocol &protocol)
{
    if (row.scan.size.isEmpty())
        return;
    QTransform toPicture;
    toPicture.translate(picture.left(), picture.top());
    toPicture.scale(static_cast<double>(picture.width()) / row.scan.size.width(),
                    static_cast<double>(picture.height()) / row.scan.size.height());
    for (const Annotation &annotation : row.overlay) {
        const Label *label = protocol.label(annotation.labelCode);
        const QPainterPath path = toPicture.map(pathOf(annotation.shape));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::halo, 3.5));
        painter.drawPath(path);
        painter.setPen(QPen(label ? label->color : theme::firstRead, 1.5));
        painter.drawPath(path);
    }
}

} // namespace

QRect pictureRect(QSize size, const QRect &area)
{
    QRect picture(QPoint(), size.scaled(area.size(), Qt::KeepAspectRatio));
    picture.moveCenter(area.center());
    return picture;
}

void paintPicture(QPainter &painter, const QRect &area, const QImage &thumbnail, const ScanRow &row,
                  const Protocol &protocol)
{
    if (thumbnail.isNull()) {
        const QString name = row.scan.damage == Damage::Corrupt ? u"damage"_s : u"image"_s;
        paintMark(painter, area, name, QColor(0x31, 0x38, 0x42));
        return;
    }
    const QRect picture = pictureRect(thumbnail.size(), area);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(picture, thumbnail);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(picture);
    paintOverlay(painter, picture, row, protocol);
    painter.setClipping(false);
}

void paintPlace(QPainter &painter, const QRect &area, qint64 place)
{
    painter.save();
    QFont font = painter.font();
    font.setPixelSize(std::max(smallestPlace, area.height() / 5));
    painter.setFont(font);
    painter.setPen(toneColor(scanwords::Tone::Quiet));
    painter.drawText(area, Qt::AlignCenter, QLocale().toString(place));
    painter.restore();
}

QRect paintBadge(QPainter &painter, QPoint corner, const ScanRow &row)
{
    const scanwords::Badge badge = scanwords::badge(row);
    const QColor color = toneColor(badge.tone);
    const int words = painter.fontMetrics().horizontalAdvance(badge.text);
    const QRect box(corner, QSize(badgeIcon + words + 4 * theme::grid, badgeHeight));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(box, theme::radius, theme::radius);
    const QPixmap sign =
        tinted(badge.icon, badgeIcon, color, painter.device()->devicePixelRatioF());
    painter.drawPixmap(box.left() + theme::grid, box.top() + (badgeHeight - badgeIcon) / 2, sign);
    painter.setPen(color);
    painter.drawText(box.adjusted(badgeIcon + 2 * theme::grid, 0, 0, 0), Qt::AlignVCenter,
                     badge.text);
    return box;
}

void paintPlate(QPainter &painter, const QRect &area, const QString &name, scanwords::Tone tone)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(area, theme::radius, theme::radius);
    paintMark(painter, area.adjusted(2, 2, -2, -2), name, toneColor(tone));
}

void paintMark(QPainter &painter, const QRect &area, const QString &name, const QColor &color)
{
    const int edge = std::min({area.width(), area.height(), theme::iconSize + theme::grid});
    const QPixmap sign = tinted(name, edge, color, painter.device()->devicePixelRatioF());
    QRect box(0, 0, edge, edge);
    box.moveCenter(area.center());
    painter.drawPixmap(box, sign);
}

} // namespace doubleread::scanpainting
