#include "ui/canvas/pulse.h"

#include <QApplication>
#include <QStyle>

namespace doubleread {

namespace {
constexpr int durationMs = 600;
constexpr double distanceAround = 40; // where the frame begins, device-independent px
constexpr double restAround = 6;
} // namespace

Pulse::Pulse(QObject *parent) : QObject(parent)
{
    m_animation.setDuration(durationMs);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, &Pulse::changed);
    connect(&m_animation, &QVariantAnimation::finished, this, &Pulse::changed);
}

void Pulse::start(const Box &box)
{
    m_animation.stop();
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0)
        return; // the system asks for no motion
    m_box = box;
    m_animation.start();
}

void Pulse::paint(QPainter &painter, const QColor &color, const MarkSpace &space) const
{
    if (m_animation.state() != QAbstractAnimation::Running)
        return;
    const double share = m_animation.currentValue().toDouble();
    const double around = (restAround + (distanceAround - restAround) * (1 - share)) * space.ratio;
    QColor faded = color;
    faded.setAlphaF(static_cast<float>(1 - share * share));
    const QRectF frame = space.imageToDevice.mapRect(
        QRectF(QPointF(m_box.left, m_box.top), QPointF(m_box.right, m_box.bottom)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded, 2 * space.ratio));
    painter.drawRect(frame.adjusted(-around, -around, around, around));
}

} // namespace doubleread
