#pragma once

#include <QLineEdit>

class QToolButton;

namespace doubleread {

/// A line for a password: dots, and a button in it that shows the letters, as Ctrl+Space does. Tab
/// goes on to what follows the line.
class PasswordField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it.
    explicit PasswordField(const QString &name, QWidget *parent = nullptr);

    void forget(); ///< Empties it, its undo too, and hides the letters again.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(bool letters);

    QToolButton *m_reveal;
};

} // namespace doubleread
