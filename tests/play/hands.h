#pragma once

#include "core/base/literals.h"
#include "core/geometry/shape.h"

#include <QApplication>
#include <QThread>
#include <QWidget>

#include <concepts>
#include <functional>

class QAbstractButton;

namespace doubleread::play {

/// The hands of whoever sits before the window. The play runs on a thread of its own, so that it
/// goes on while a dialog keeps the interface thread; everything here looks at the window, or does
/// something to it, on the interface thread. Widgets are found by what a person would call them.
/// Events go the whole way from the application object to the widget. A play that waits in vain
/// for something ends, saying for what.

/// Runs on the interface thread and waits for the answer.
template <std::invocable Look>
auto inWindow(Look look)
{
    using Answer = std::invoke_result_t<Look>;
    if constexpr (std::is_void_v<Answer>) {
        QMetaObject::invokeMethod(qApp, look, Qt::BlockingQueuedConnection);
    } else {
        Answer answer{};
        QMetaObject::invokeMethod(qApp, [&] { answer = look(); }, Qt::BlockingQueuedConnection);
        return answer;
    }
}

/// Waits until `happened`, asked on the interface thread, is true.
void waitUntil(const QString &what, const std::function<bool()> &happened);

/// What a person would call the widget: its accessible name, else its text without mnemonics.
QString nameOf(const QWidget &widget);

/// Whether nothing of its window, such as a sheet, lies over the middle of it.
bool isUncovered(const QWidget &widget);

/// The widget of that kind with that name, or whose name begins so, which is enabled and to be seen
/// in the window that is in front; null when there is none. On the interface thread.
template <typename Kind>
Kind *seen(const QString &name)
{
    QWidget *front = QApplication::activeModalWidget();
    if (!front)
        front = QApplication::activeWindow();
    if (!front)
        return nullptr;
    Kind *beginning = nullptr;
    for (Kind *widget : front->findChildren<Kind *>()) {
        const QString called = nameOf(*widget);
        if (!called.startsWith(name) || !widget->isVisible() || !widget->isEnabled() ||
            !isUncovered(*widget))
            continue;
        if (called == name)
            return widget;
        if (!beginning)
            beginning = widget;
    }
    return beginning;
}

/// Whether such a widget is to be seen.
template <typename Kind>
bool sees(const QString &name)
{
    return inWindow([&] { return seen<Kind>(name) != nullptr; });
}

/// A key for whatever has the focus.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
/// The text, letter by letter, for whatever has the focus.
void type(const QString &text);

/// Waits for the button with that name and clicks it.
void clickButton(const QString &name);
/// Opens the menu of the button with that name and clicks the entry that begins so.
void chooseFromMenu(const QString &button, const QString &entry);
/// Waits for the field, clicks it and types over what it holds.
void fill(const QString &field, const QString &text);
/// Waits for the list of choices with that name and takes the choice that begins so.
void choose(const QString &list, const QString &choice);

/// Waits for the list or table with that name and clicks the line that begins so.
void chooseLine(const QString &list, const QString &line);

/// Draws the outline with the polygon tool on the canvas with that name, image px: zooms with the
/// wheel until its corners can be told apart, clicks them and finishes.
void draw(const QString &canvas, const std::vector<Point> &outline);

} // namespace doubleread::play
