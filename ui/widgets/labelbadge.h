#pragma once

#include <QPixmap>
#include <QRectF>

class QPainter;

namespace doubleread {

inline constexpr QSize labelBadgeSize{20, 20}; ///< px

/// The small square that names a label: its digit or letter on its colour.
void paintLabelBadge(QPainter &painter, const QRectF &area, const QString &text,
                     const QColor &color);
QPixmap labelBadge(const QString &text, const QColor &color, qreal devicePixelRatio);

} // namespace doubleread
