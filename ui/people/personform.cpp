#include "ui/people/personform.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpeople.h"
#include "ui/models/scanwords.h"
#include "ui/people/newpasswordfields.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

QString whatItDoes(Role role)
{
    switch (role) {
    case Role::Radiologist:
        return PersonForm::tr("Triages, and reads what is assigned, blinded.");
    case Role::MedicalOfficer:
        return PersonForm::tr("Decides disagreements and signs; never a scan read by the same "
                              "person.");
    case Role::Researcher:
        return PersonForm::tr("Browses and measures what is signed off.");
    case Role::Coordinator:
        return PersonForm::tr("Adds scans and people, assigns, closes the round, publishes.");
    }
    return {};
}

QLabel *caption(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", u"secondary"_s);
    label->setBuddy(field);
    return label;
}

} // namespace

PersonForm::PersonForm(QWidget *parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_role(new QComboBox(this)),
      m_does(new QLabel(this)),
      m_message(new MessageBar(this)),
      m_later(new QLabel(tr("The password may wait, but nobody comes in without one."), this)),
      m_password(new NewPasswordFields(this))
{
    createFields();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::grid);
    layout->addWidget(m_message);
    layout->addWidget(caption(tr("Name"), m_name, this));
    layout->addWidget(m_name);
    layout->addSpacing(theme::grid);
    layout->addWidget(caption(tr("Role"), m_role, this));
    layout->addWidget(m_role);
    layout->addWidget(m_does);
    layout->addSpacing(theme::padding);
    layout->addWidget(m_password);
    layout->addWidget(m_later);
    layout->addStretch(1);
    layout->addWidget(createButtons());
    connect(m_name, &QLineEdit::textChanged, this, &PersonForm::check);
    connect(m_name, &QLineEdit::returnPressed, this, &PersonForm::add);
    connect(m_password, &NewPasswordFields::changed, this, &PersonForm::check);
    connect(m_password, &NewPasswordFields::entered, this, &PersonForm::add);
}

void PersonForm::createFields()
{
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("as it shall stand in every report"));
    m_name->setMaxLength(200);
    m_role->setAccessibleName(tr("Role"));
    for (const Role role :
         {Role::Radiologist, Role::MedicalOfficer, Role::Researcher, Role::Coordinator})
        m_role->addItem(scanwords::role(role), static_cast<int>(role));
    m_does->setProperty("role", u"secondary"_s);
    m_does->setWordWrap(true);
    m_later->setProperty("role", u"secondary"_s);
    m_later->setWordWrap(true);
    const auto follow = [this] {
        m_does->setText(whatItDoes(static_cast<Role>(m_role->currentData().toInt())));
    };
    connect(m_role, &QComboBox::currentIndexChanged, this, follow);
    follow();
}

QWidget *PersonForm::createButtons()
{
    auto *line = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), line);
    m_add = new QPushButton(tr("Add"), line);
    m_add->setProperty("primary", true);
    for (QPushButton *each : {cancel, m_add})
        each->setAutoDefault(true); // Enter presses the one in hand, as in a dialog
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_add);
    connect(cancel, &QPushButton::clicked, this, &PersonForm::cancelled);
    connect(m_add, &QPushButton::clicked, this, &PersonForm::add);
    return line;
}

void PersonForm::start(DatasetSession &session)
{
    forget();
    m_session = &session;
    m_password->setVisible(session.info().passwordProtected);
    m_later->setVisible(session.info().passwordProtected);
    check();
}

void PersonForm::forget()
{
    m_session.clear();
    m_asking = false;
    m_name->clear();
    m_role->setCurrentIndex(0);
    m_password->forget();
    m_message->dismiss();
}

QWidget *PersonForm::firstField() const
{
    return m_name;
}

void PersonForm::check()
{
    if (m_session)
        m_password->setPersonal({m_name->text(), m_session->info().name});
    m_add->setEnabled(!m_asking && !m_name->text().trimmed().isEmpty() &&
                      (m_password->isEmpty() || m_password->isReady()));
}

void PersonForm::add()
{
    if (!m_session || !m_add->isEnabled())
        return;
    m_asking = true;
    check();
    m_message->dismiss();
    const auto asked = m_session;
    const auto role = static_cast<Role>(m_role->currentData().toInt());
    whenAnswered(m_session->people().add(m_name->text().trimmed(), role), this,
                 [this, asked](const Result<User> &answer) {
                     if (asked && asked == m_session)
                         takeAdded(answer);
                 });
}

void PersonForm::takeAdded(const Result<User> &answer)
{
    if (!answer) {
        giveUp(answer.error());
        return;
    }
    if (m_password->isEmpty()) {
        finish(*answer, tr("%1 has been added.").arg(answer->name));
        return;
    }
    const auto asked = m_session;
    whenAnswered(m_session->people().setPassword(answer->id, {}, m_password->password()), this,
                 [this, asked, person = *answer](const Result<User> &set) {
                     if (!asked || asked != m_session)
                         return;
                     finish(person, set ? tr("%1 has been added and can log in.").arg(person.name)
                                        : tr("%1 has been added, without a password: %2")
                                              .arg(person.name, set.error().text()));
                 });
}

void PersonForm::giveUp(const Error &error)
{
    m_asking = false;
    check();
    m_message->show(error);
    m_name->setFocus();
    m_name->selectAll();
}

void PersonForm::finish(const User &person, const QString &what)
{
    forget();
    Q_EMIT added(person.id, what);
}

} // namespace doubleread
