#pragma once

#include "core/base/result.h"
#include "core/model/user.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace doubleread {

class DatasetSession;
class PasswordField;
class PersonList;

/// Where a person of a protected dataset comes to the desk: nobody is there yet, or somebody is
/// and has locked it. Shows nothing of the dataset but its name and its people's.
class LogInPage final : public QWidget
{
    Q_OBJECT

public:
    /// What the person at the desk wants while it is locked.
    enum class Wish { Unlock, Switch };

    /// `openDataset` is the window's action.
    explicit LogInPage(QAction *openDataset, QWidget *parent = nullptr);

    /// Nobody is at the desk. `chosen` is likely to come. The session is borrowed until leave().
    void begin(DatasetSession &session, Id<User> chosen);
    /// The person of the session stays, and comes back with the password.
    void lock(DatasetSession &session, Wish wish);
    /// Forgets the session and what was typed.
    void leave();

Q_SIGNALS:
    void loggedIn(); ///< The session acts as somebody new.
    void unlocked(); ///< Who was at the desk is back.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createCard(QAction *openDataset);
    void start(DatasetSession &session, Id<User> chosen);
    void followPerson();
    void tell(const QString &text, const QString &role);
    void enter();
    void finish(const Result<void> &answer);
    bool isBack(const User &person) const;

    QLabel *m_title;
    QLabel *m_what;
    PersonList *m_people;
    QLabel *m_caption;
    PasswordField *m_password;
    QLabel *m_message;
    QPushButton *m_enter;
    QPointer<DatasetSession> m_session;
    bool m_locked = false;
    Wish m_wish = Wish::Unlock; ///< While locked.
    bool m_asking = false;
    bool m_returning = false; ///< It is the locked person's password that is being checked.
};

} // namespace doubleread
