#include "ui/widgets/noteedit.h"

#include <QKeyEvent>

namespace doubleread {

namespace {

constexpr int longestNote = 64 * 1024; // as files may carry

} // namespace

NoteEdit::NoteEdit(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setMaxLength(longestNote);
    connect(this, &QLineEdit::textEdited, this, &NoteEdit::edited);
}

void NoteEdit::setNote(const QString &note)
{
    if (text() == note)
        return;
    setText(note);
    setCursorPosition(0);
}

/// Arrows move the cursor here, whatever else they do on the page.
bool NoteEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    const bool leaves = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return ||
                        event->key() == Qt::Key_Enter;
    if (leaves && !event->modifiers().testFlag(Qt::ControlModifier)) {
        event->accept();
        Q_EMIT finished();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    Q_EMIT finished();
}

} // namespace doubleread
