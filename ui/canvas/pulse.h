#pragma once

#include "core/geometry/box.h"
#include "ui/canvas/markpainter.h"

#include <QObject>
#include <QVariantAnimation>

namespace doubleread {

/// A frame that closes in on a place once and fades.
class Pulse final : public QObject
{
    Q_OBJECT

public:
    explicit Pulse(QObject *parent);

    void start(const Box &box);
    void stop() { m_animation.stop(); }
    void paint(QPainter &painter, const QColor &color, const MarkSpace &space) const;

Q_SIGNALS:
    void changed();

private:
    QVariantAnimation m_animation; ///< 0 to 1.
    Box m_box;
};

} // namespace doubleread
