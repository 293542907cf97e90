#pragma once

#include "ui/canvas/canvasview.h"

#include <QTest>

namespace doubleread::test {

/// Real mouse events in image px: what a test reads is where on the scan the hand went.

inline QPoint at(const CanvasView &view, QPointF image)
{
    return view.viewTransform().map(image).toPoint();
}

inline void click(CanvasView &view, QPointF image, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mouseMove(&view, at(view, image));
    QTest::mouseClick(&view, Qt::LeftButton, modifiers, at(view, image));
}

inline void doubleClick(CanvasView &view, QPointF image)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(view, image));
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at(view, image)); // the second press alone
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(view, image));
}

inline void press(CanvasView &view, QPointF image, Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mousePress(&view, button, {}, at(view, image));
}

inline void moveTo(CanvasView &view, QPointF image)
{
    QTest::mouseMove(&view, at(view, image));
}

inline void release(CanvasView &view, QPointF image, Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mouseRelease(&view, button, {}, at(view, image));
}

inline void wheel(CanvasView &view, QPoint where, int delta)
{
    QWheelEvent event(where, view.mapToGlobal(where), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
}

/// Press, move by way of the middle, release.
inline void drag(CanvasView &view, QPointF from, QPointF to,
                 Qt::MouseButton button = Qt::LeftButton)
{
    press(view, from, button);
    moveTo(view, (from + to) / 2);
    moveTo(view, to);
    release(view, to, button);
}

} // namespace doubleread::test
