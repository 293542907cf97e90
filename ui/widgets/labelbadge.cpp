#include "ui/widgets/labelbadge.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace doubleread {

void paintLabelBadge(QPainter &painter, const QRectF &area, const QString &text,
                     const QColor &color)
{
    const QColor fill = color.isValid() ? color : QColor(Qt::gray);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, theme::radius, theme::radius);
    painter.setPen(qGray(fill.rgb()) > 110 ? Qt::black : Qt::white);
    QFont font = painter.font();
    font.setPixelSize(12);
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(area, Qt::AlignCenter, text);
    painter.restore();
}

QPixmap labelBadge(const QString &text, const QColor &color, qreal devicePixelRatio)
{
    QPixmap pixmap(labelBadgeSize * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintLabelBadge(painter, QRectF(QPointF(), labelBadgeSize), text, color);
    return pixmap;
}

} // namespace doubleread
