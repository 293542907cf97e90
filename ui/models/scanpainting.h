#pragma once

#include "ui/models/scanwords.h"

#include <QImage>
#include <QRect>

class QPainter;

/// What galleries and strips paint of a scan. All rectangles are in the painter's coordinates.
namespace doubleread::scanpainting {

/// Where a picture of `size` lies in `area`: whole and centred.
QRect pictureRect(QSize size, const QRect &area);
/// The thumbnail with the marks of ScanRow::overlay; a quiet placeholder while it is on its way.
void paintPicture(QPainter &painter, const QRect &area, const QImage &thumbnail, const ScanRow &row,
                  const Protocol &protocol);
/// The place of a scan in a worklist, where no picture is shown.
void paintPlace(QPainter &painter, const QRect &area, qint64 place);
/// Icon and word on a dark plate, its top left corner at `corner`; answers what it covers.
QRect paintBadge(QPainter &painter, QPoint corner, const ScanRow &row);
/// A single icon on a dark plate.
void paintPlate(QPainter &painter, const QRect &area, const QString &icon, scanwords::Tone tone);
/// A single icon.
void paintMark(QPainter &painter, const QRect &area, const QString &icon, const QColor &color);

} // namespace doubleread::scanpainting
