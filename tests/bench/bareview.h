#pragma once

#include <QImage>
#include <QWidget>

namespace doubleread::bench {

/// The floor for showing a scan: an image that fits the view, smoothly scaled, and nothing else.
class BareView final : public QWidget
{
public:
    explicit BareView(QImage image);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

/// The median time to paint the image in a view of this size, ms.
double barePaint(const QImage &image, QSize view);

} // namespace doubleread::bench
