#pragma once

#include <QLineEdit>

namespace doubleread {

/// A line for a password: dots, and a button in it that shows the letters.
class PasswordField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it.
    explicit PasswordField(const QString &name, QWidget *parent = nullptr);

    void forget(); ///< Empties it, its undo too, and hides the letters again.

private:
    void show(bool letters);

    QAction *m_reveal;
};

} // namespace doubleread
