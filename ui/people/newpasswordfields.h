#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace doubleread {

class PasswordField;

/// A new password, twice, with a hint of how hard it is to guess.
class NewPasswordFields final : public QWidget
{
    Q_OBJECT

public:
    explicit NewPasswordFields(QWidget *parent = nullptr);

    /// Names that a guesser would try first.
    void setPersonal(const QStringList &names) { m_personal = names; }
    QString password() const;
    bool isEmpty() const; ///< Neither line has anything.
    bool isReady() const; ///< Long enough, and the same twice.
    void forget();
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();
    void entered(); ///< Enter in the second line, and it is ready.

private:
    void follow();

    PasswordField *m_once;
    PasswordField *m_again;
    QProgressBar *m_bar;
    QLabel *m_hint;
    QStringList m_personal;
};

} // namespace doubleread
