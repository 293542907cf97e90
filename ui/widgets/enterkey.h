#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace doubleread {

/// Enter presses the button that has the focus: of itself a button that is no default knows the
/// space bar alone. False, and nothing done: it was another key, or no button has the focus.
inline bool pressFocusedButton(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    if (!button)
        return false;
    button->click();
    return true;
}

} // namespace doubleread
