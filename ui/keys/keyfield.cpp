#include "ui/keys/keyfield.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

bool isModifier(int key)
{
    static constexpr std::array modifiers{Qt::Key_Control, Qt::Key_Shift,    Qt::Key_Alt,
                                          Qt::Key_Meta,    Qt::Key_AltGr,    Qt::Key_CapsLock,
                                          Qt::Key_NumLock, Qt::Key_Multi_key};
    return std::ranges::find(modifiers, key) != modifiers.end();
}

/// Shift is part of what "+" and "?" are; with letters and named keys it is said.
QKeySequence sequenceOf(const QKeyEvent &press)
{
    Qt::KeyboardModifiers modifiers = press.modifiers() & ~Qt::KeypadModifier;
    const QString text = press.text();
    const bool isSign = text.size() == 1 && text.at(0).isPrint() &&
                        !text.at(0).isLetterOrNumber() && !text.at(0).isSpace();
    if (isSign)
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(press.key())));
}

} // namespace

KeyField::KeyField(QWidget *parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setAlignment(Qt::AlignCenter);
    setPlaceholderText(tr("Press the new key"));
    setAccessibleName(tr("New key"));
}

/// No shortcut of the window is meant here.
bool KeyField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (isModifier(event->key()) || event->isAutoRepeat())
        return;
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT left();
    else
        Q_EMIT keyPressed(sequenceOf(*event));
}

} // namespace doubleread
