#include "tests/bench/bareview.h"

#include "tests/bench/table.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QTest>

namespace doubleread::bench {

BareView::BareView(QImage image) : m_image(std::move(image))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void BareView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), Qt::black);
    QRect target(QPoint(), m_image.size().scaled(size(), Qt::KeepAspectRatio));
    target.moveCenter(rect().center());
    painter.drawImage(target, m_image);
}

double barePaint(const QImage &image, QSize view)
{
    BareView bare(image.convertToFormat(QImage::Format_RGB32));
    bare.resize(view);
    bare.show();
    if (!QTest::qWaitForWindowExposed(&bare))
        qFatal("no window");
    std::vector<double> times;
    for (int i = 0; i < 30; ++i) {
        QElapsedTimer timer;
        timer.start();
        bare.repaint();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    return percentile(times, 0.5);
}

} // namespace doubleread::bench
