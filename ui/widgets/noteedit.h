#pragma once

#include <QLineEdit>

namespace doubleread {

/// One line of free text that is stored while it is being typed. Escape and Enter give the focus
/// back to the scan.
class NoteEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit NoteEdit(const QString &placeholder, QWidget *parent = nullptr);

    /// Shows the note without touching the cursor while somebody types just that.
    void setNote(const QString &note);

Q_SIGNALS:
    void edited(const QString &note); ///< After each change by the person, not by setNote().
    void finished();                  ///< Enter, Escape, or the focus went elsewhere.

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace doubleread
