#include "ui/canvas/keypointer.h"

#include "ui/canvas/markpainter.h"
#include "ui/canvas/navigator.h"
#include "ui/canvas/tools/arrowkeys.h"
#include "ui/canvas/tools/toolbench.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr int repeatsPerGear = 8; // of a held arrow, each gear twice as fast
constexpr int topGear = 4;
constexpr double inSight = 32; // widget px from the border of the view
constexpr double gap = 4;      // widget px around the place itself
constexpr double arm = 16;     // widget px

bool isEnter(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           !event.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

KeyPointer::KeyPointer(Toolbench &bench, Navigator &navigator)
    : m_bench(bench), m_navigator(navigator)
{
}

void KeyPointer::takeUp(Point at)
{
    m_place = at;
    m_isUp = true;
    m_set.reset();
    m_bench.move({.position = at, .modifiers = {}});
    keepInSight();
}

void KeyPointer::putDown()
{
    if (m_isUp && m_bench.isHeld())
        m_bench.release({.position = m_place, .modifiers = {}});
    m_isUp = false;
}

bool KeyPointer::key(const QKeyEvent &event)
{
    if (!claims(event))
        return false;
    if (const auto by = arrowOf(event))
        move(*by, event.isAutoRepeat());
    else if (isEnter(event) && !event.isAutoRepeat())
        set(event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
    else if (event.key() == Qt::Key_Escape)
        return leave();
    return true;
}

bool KeyPointer::claims(const QKeyEvent &event) const
{
    return isUp() && (arrowOf(event) || isEnter(event) || event.key() == Qt::Key_Escape);
}

/// A step is a pixel of the scan or of the screen, whichever is larger.
void KeyPointer::move(Point turned, bool repeated)
{
    m_repeats = repeated ? m_repeats + 1 : 0;
    const Viewport seen = m_navigator.viewport();
    const double step = std::max(1.0, 1 / seen.scale());
    const int gear = std::min(topGear, m_repeats / repeatsPerGear);
    const Point by = seen.state().orientation.vectorToImage(turned);
    m_place = m_bench.inside(m_place + by * (step * (1 << gear)));
    m_bench.move({.position = m_place, .modifiers = {}});
    keepInSight();
}

void KeyPointer::set(Qt::KeyboardModifiers modifiers)
{
    const ToolEvent event{.position = m_place, .modifiers = modifiers};
    if (m_bench.isHeld()) {
        m_bench.release(event);
        m_set.reset();
        return;
    }
    if (m_bench.isBusy() && m_set == m_place && m_bench.finish())
        return;
    m_set = m_place;
    m_bench.press(event);
    if (!m_bench.isHeld())
        m_bench.release(event);
}

bool KeyPointer::leave()
{
    if (!m_bench.canCancel())
        putDown();
    else
        m_bench.cancel();
    return true;
}

void KeyPointer::keepInSight()
{
    const Viewport seen = m_navigator.viewport();
    const QPointF at = seen.imageToWidget().map(m_place.toQPointF());
    const QSizeF view = QSizeF(seen.deviceSize()) / seen.devicePixelRatio();
    const auto away = [](double place, double length) {
        const double border = std::min(inSight, length / 4);
        return place < border ? border - place : std::min(0.0, length - border - place);
    };
    const QPointF by(away(at.x(), view.width()), away(at.y(), view.height()));
    if (!by.isNull() && !seen.showsAll())
        m_navigator.panBy(by);
}

void KeyPointer::paint(QPainter &painter, const MarkSpace &space) const
{
    if (!m_isUp)
        return;
    const QPointF at = space.imageToDevice.map(m_place.toQPointF());
    const auto lines = [&](const QColor &line, double width) {
        painter.setPen(QPen(line, width * space.ratio, Qt::SolidLine, Qt::FlatCap));
        for (const QPointF out : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(at + out * gap * space.ratio, at + out * arm * space.ratio);
    };
    painter.setRenderHint(QPainter::Antialiasing, false);
    lines(QColor(theme::halo.rgb()), 4);
    lines(Qt::white, 2);
}

} // namespace doubleread
