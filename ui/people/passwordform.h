#pragma once

#include "core/base/result.h"
#include "core/model/user.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace doubleread {

class DatasetSession;
class MessageBar;
class NewPasswordFields;
class PasswordField;

/// Gives a person a password: one's own with the one before, another's as the coordinator, or the
/// first one of the dataset, which protects it.
class PasswordForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordForm(QWidget *parent = nullptr);

    /// The session is borrowed until forget().
    void start(DatasetSession &session, const User &person);
    void forget();
    QWidget *firstField() const;

Q_SIGNALS:
    void done(const QString &what); ///< A sentence for the person at the desk.
    void cancelled();

private:
    QWidget *createButtons();
    void check();
    void set();
    void finish(const Result<User> &answer);

    QLabel *m_about;
    MessageBar *m_message;
    QLabel *m_currentCaption;
    PasswordField *m_current;
    NewPasswordFields *m_next;
    QPushButton *m_set;
    QPointer<DatasetSession> m_session;
    User m_person;
    bool m_isFirst = false;
    bool m_asking = false;
};

} // namespace doubleread
