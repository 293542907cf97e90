#include "tests/play/hands.h"

#include "tests/support/clicks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QWheelEvent>

#include <cmath>

namespace doubleread::play {

namespace {

constexpr int patienceMs = 30'000;
constexpr int glanceMs = 4;
/// Widget px that a finding should cover while it is drawn, and between two of its corners.
constexpr double comfortable = 260;
constexpr double apart = 16;
constexpr int mostTurns = 40; ///< Of the wheel.

void post(const std::function<void()> &act)
{
    QMetaObject::invokeMethod(qApp, act, Qt::QueuedConnection);
}

QWidget *target()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *focus = QApplication::focusWidget())
        return focus;
    return QApplication::activeWindow();
}

void turnWheel(CanvasView &view, QPoint at, int notches)
{
    constexpr int notch = 120;
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, notches * notch}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

double widthOnScreen(const CanvasView &view, const QRectF &box)
{
    const QRectF seen = view.viewTransform().mapRect(box);
    return std::max(seen.width(), seen.height());
}

/// Brings the finding close, as anybody would before drawing it.
void lookCloser(CanvasView &view, const QRectF &box)
{
    for (int turn = 0; turn < mostTurns && widthOnScreen(view, box) < comfortable; ++turn)
        turnWheel(view, test::at(view, box.center()), 1);
}

std::vector<QPointF> cornersApart(const CanvasView &view, const std::vector<Point> &outline)
{
    std::vector<QPointF> corners;
    const auto isNear = [&](QPointF a, QPointF b) {
        const QPointF between = test::at(view, a) - test::at(view, b);
        return std::hypot(between.x(), between.y()) < apart;
    };
    for (const Point corner : outline) {
        const QPointF place(corner.x, corner.y);
        const bool last = corners.size() > 2 && isNear(corners.front(), place);
        if (corners.empty() || (!last && !isNear(corners.back(), place)))
            corners.push_back(place);
    }
    return corners;
}

/// A window manager that is slow to give the window the focus gets a click on it, so to speak.
void comeToFront()
{
    if (QApplication::activeWindow())
        return;
    for (QWidget *window : QApplication::topLevelWidgets())
        if (window->isVisible() && window->isWindow() && !window->parentWidget())
            window->activateWindow();
}

/// Ends the play; what the window looked like then is kept where DOUBLEREAD_PLAY_PICTURE says.
[[noreturn]] void giveUp(const QString &what)
{
    inWindow([] {
        const QString file = qEnvironmentVariable("DOUBLEREAD_PLAY_PICTURE");
        for (const QWidget *window : QApplication::topLevelWidgets())
            if (window->isVisible() && !file.isEmpty())
                const_cast<QWidget *>(window)->grab().save(
                    file.arg(window->windowTitle().left(20)));
    });
    qFatal("waited in vain for: %s", qPrintable(what));
}

} // namespace

void waitUntil(const QString &what, const std::function<bool()> &happened)
{
    QElapsedTimer waited;
    waited.start();
    while (!inWindow(happened)) {
        if (waited.hasExpired(patienceMs))
            giveUp(what);
        inWindow(&comeToFront);
        QThread::msleep(glanceMs);
    }
}

bool isUncovered(const QWidget &widget)
{
    const QWidget *window = widget.window();
    const QWidget *above = window->childAt(widget.mapTo(window, widget.rect().center()));
    return above && (above == &widget || widget.isAncestorOf(above));
}

QString nameOf(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().remove(u'&');
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    return {};
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    waitUntil(u"a window in front"_s, [] { return target() != nullptr; });
    post([key, modifiers] { QTest::keyClick(target(), key, modifiers); });
}

void type(const QString &text)
{
    post([text] { QTest::keyClicks(target(), text); });
}

void clickButton(const QString &name)
{
    QAbstractButton *button = nullptr;
    waitUntil(name, [&] { return (button = seen<QAbstractButton>(name)) != nullptr; });
    post([button = QPointer(button)] {
        if (button)
            QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center());
    });
}

void chooseFromMenu(const QString &button, const QString &entry)
{
    clickButton(button);
    const auto action = [entry]() -> QAction * {
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return nullptr;
        for (QAction *each : menu->actions())
            if (each->isEnabled() && each->text().remove(u'&').startsWith(entry))
                return each;
        return nullptr;
    };
    waitUntil(entry, [&] { return action() != nullptr; });
    post([action] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action()).center());
    });
}

void fill(const QString &field, const QString &text)
{
    QWidget *line = nullptr;
    waitUntil(field, [&] {
        line = seen<QLineEdit>(field);
        if (!line)
            line = seen<QPlainTextEdit>(field);
        return line != nullptr;
    });
    inWindow([&] { QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(6, 6)); });
    waitUntil(field, [&] { return line->hasFocus(); });
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

void choose(const QString &list, const QString &choice)
{
    QComboBox *choices = nullptr;
    waitUntil(list, [&] { return (choices = seen<QComboBox>(list)) != nullptr; });
    inWindow([&] {
        QTest::keyClick(choices, Qt::Key_Home);
        for (int step = 0; step < choices->count(); ++step)
            if (!choices->currentText().startsWith(choice))
                QTest::keyClick(choices, Qt::Key_Down);
    });
    waitUntil(choice, [&] { return choices->currentText().startsWith(choice); });
}

void chooseLine(const QString &list, const QString &line)
{
    QAbstractItemView *view = nullptr;
    QModelIndex index;
    waitUntil(line, [&] {
        view = seen<QAbstractItemView>(list);
        if (!view)
            return false;
        const QModelIndexList found =
            view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, line, 1);
        index = found.value(0);
        return index.isValid();
    });
    inWindow([&] {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    });
}

void draw(const QString &canvas, const std::vector<Point> &outline)
{
    CanvasView *found = nullptr;
    waitUntil(canvas, [&] { return (found = seen<CanvasView>(canvas)) != nullptr; });
    inWindow([&] {
        CanvasView &view = *found;
        QPolygonF polygon;
        for (const Point corner : outline)
            polygon << QPointF(corner.x, corner.y);
        lookCloser(view, polygon.boundingRect());
        QTest::keyClick(&view, Qt::Key_P);
        for (const QPointF corner : cornersApart(view, outline))
            test::click(view, corner);
        QTest::keyClick(&view, Qt::Key_Return);
        QTest::keyClick(&view, Qt::Key_F);
    });
}

} // namespace doubleread::play
