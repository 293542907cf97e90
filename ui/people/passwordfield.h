#pragma once

#include <QLineEdit>

class QToolButton;

namespace doubleread {

/// A line for a password: dots, and a button in it that shows the letters. Tab goes from the line
/// to its button and on.
class PasswordField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it.
    explicit PasswordField(const QString &name, QWidget *parent = nullptr);

    void forget(); ///< Empties it, its undo too, and hides the letters again.

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(bool letters);

    QToolButton *m_reveal;
};

} // namespace doubleread
