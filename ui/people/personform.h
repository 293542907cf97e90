#pragma once

#include "core/base/result.h"
#include "core/model/user.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace doubleread {

class DatasetSession;
class MessageBar;
class NewPasswordFields;

/// Adds a person with a role and, in a protected dataset, a first password if one is typed.
class PersonForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonForm(QWidget *parent = nullptr);

    /// The session is borrowed until forget().
    void start(DatasetSession &session);
    void forget();
    QWidget *firstField() const;

Q_SIGNALS:
    void added(doubleread::Id<doubleread::User> person, const QString &what);
    void cancelled();

private:
    void createFields();
    QWidget *createButtons();
    void check();
    void add();
    void takeAdded(const Result<User> &answer);
    void giveUp(const Error &error);
    void finish(const User &person, const QString &what);

    QLineEdit *m_name;
    QComboBox *m_role;
    QLabel *m_does;
    MessageBar *m_message;
    QLabel *m_later;
    NewPasswordFields *m_password;
    QPushButton *m_add;
    QPointer<DatasetSession> m_session;
    bool m_asking = false;
};

} // namespace doubleread
