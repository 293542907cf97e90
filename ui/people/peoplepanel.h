#pragma once

#include "core/base/result.h"
#include "core/model/user.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace doubleread {

class DatasetSession;
class MessageBar;
class PasswordForm;
class PeopleModel;
class PersonForm;

/// What the coordinator does with the people of a dataset: sees who there is, adds, gives
/// passwords, disables, and protects the dataset by the first password. Content of a sheet.
class PeoplePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePanel(QWidget *parent = nullptr);

    enum class Begin { List, Adding, OwnPassword };
    /// The session is borrowed until forget(). OwnPassword is for everybody; it and Adding end
    /// when that one act is done.
    void start(DatasetSession &session, Begin begin);
    void forget();
    QWidget *firstField() const;

Q_SIGNALS:
    void titleChanged(const QString &title);
    void closeRequested();
    void noticeRaised(const QString &text); ///< What was done by the act that closes the panel.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createList();
    QWidget *createProtection();
    QWidget *createButtons();
    void connectForms();
    void follow();
    void followPerson();
    const User *chosen() const;
    void choose(Id<User> person);
    void finish(const QString &what);
    void showList();
    void showAdding();
    void showPassword(const User &person);
    void setDisabled();

    PeopleModel *m_model;
    QStackedWidget *m_stack;
    QWidget *m_list = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_protection = nullptr;
    QPushButton *m_protect = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_password = nullptr;
    QPushButton *m_disable = nullptr;
    MessageBar *m_message = nullptr;
    PersonForm *m_adding;
    PasswordForm *m_secret;
    QPointer<DatasetSession> m_session;
    Begin m_begin = Begin::List;
};

} // namespace doubleread
