#pragma once

#include <QImage>
#include <QPainter>

namespace doubleread::test {

/// A picture with something in it to be recognised by.
inline QImage drawn(int seed)
{
    QImage image(200, 260, QImage::Format_Grayscale8);
    image.fill(QColor(20, 20, 20));
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 24; ++i) {
        const int grey = 60 + (i * 53 + seed * 31) % 190;
        painter.setBrush(QColor(grey, grey, grey));
        painter.drawEllipse((i * 37 + seed * 71) % 170, (i * 61 + seed * 29) % 220, 20 + i, 30);
    }
    return image;
}

} // namespace doubleread::test
