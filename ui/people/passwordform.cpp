#include "ui/people/passwordform.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpeople.h"
#include "ui/people/newpasswordfields.h"
#include "ui/people/passwordfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

QString aboutOf(const User &person, bool first, bool own)
{
    if (first)
        return PasswordForm::tr(
            "The first password protects this dataset. From then on everybody needs one, which "
            "you give under People, and each person sees and does only what the role allows. "
            "A forgotten password of the only coordinator cannot be found again.");
    if (own)
        return PasswordForm::tr("Your key stays the same: what you have signed stays yours.");
    if (person.passwordHash.isEmpty())
        return PasswordForm::tr("Give %1 a first password; it can be changed after logging in.")
            .arg(person.name);
    return PasswordForm::tr("%1 gets a new password and a new signing key. What was signed with "
                            "the one before stays valid.")
        .arg(person.name);
}

} // namespace

PasswordForm::PasswordForm(QWidget *parent)
    : QWidget(parent),
      m_about(new QLabel(this)),
      m_message(new MessageBar(this)),
      m_currentCaption(new QLabel(tr("Current password"), this)),
      m_current(new PasswordField(tr("Current password"), this)),
      m_next(new NewPasswordFields(this))
{
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setProperty("role", u"secondary"_s);
    m_currentCaption->setProperty("role", u"secondary"_s);
    m_currentCaption->setBuddy(m_current);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::grid);
    layout->addWidget(m_about);
    layout->addWidget(m_message);
    layout->addSpacing(theme::grid);
    layout->addWidget(m_currentCaption);
    layout->addWidget(m_current);
    layout->addSpacing(theme::grid);
    layout->addWidget(m_next);
    layout->addStretch(1);
    layout->addWidget(createButtons());
    connect(m_current, &QLineEdit::textChanged, this, &PasswordForm::check);
    connect(m_current, &QLineEdit::returnPressed, this,
            [this] { m_next->firstField()->setFocus(); });
    connect(m_next, &NewPasswordFields::changed, this, &PasswordForm::check);
    connect(m_next, &NewPasswordFields::entered, this, &PasswordForm::set);
}

QWidget *PasswordForm::createButtons()
{
    auto *line = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), line);
    m_set = new QPushButton(line);
    m_set->setProperty("primary", true);
    for (QPushButton *each : {cancel, m_set})
        each->setAutoDefault(true); // Enter presses the one in hand, as in a dialog
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_set);
    connect(cancel, &QPushButton::clicked, this, &PasswordForm::cancelled);
    connect(m_set, &QPushButton::clicked, this, &PasswordForm::set);
    return line;
}

void PasswordForm::start(DatasetSession &session, const User &person)
{
    forget();
    m_session = &session;
    m_person = person;
    m_isFirst = !session.info().passwordProtected;
    const bool own = session.person().id == person.id;
    const bool needsCurrent = own && !m_isFirst;
    m_current->setVisible(needsCurrent);
    m_currentCaption->setVisible(needsCurrent);
    m_about->setText(aboutOf(person, m_isFirst, own));
    m_set->setText(m_isFirst ? tr("Protect") : tr("Set password"));
    m_next->setPersonal({person.name, session.info().name});
    check();
}

void PasswordForm::forget()
{
    m_session.clear();
    m_asking = false;
    m_current->forget();
    m_next->forget();
    m_message->dismiss();
}

QWidget *PasswordForm::firstField() const
{
    return m_current->isHidden() ? m_next->firstField() : m_current;
}

void PasswordForm::check()
{
    const bool current = m_current->isHidden() || !m_current->text().isEmpty();
    m_set->setEnabled(!m_asking && current && m_next->isReady());
}

void PasswordForm::set()
{
    if (!m_session || !m_set->isEnabled())
        return;
    m_asking = true;
    check();
    m_message->dismiss();
    const auto asked = m_session;
    whenAnswered(
        m_session->people().setPassword(m_person.id, m_current->text(), m_next->password()), this,
        [this, asked](const Result<User> &answer) {
            if (asked && asked == m_session)
                finish(answer);
        });
}

void PasswordForm::finish(const Result<User> &answer)
{
    m_asking = false;
    check();
    if (!answer) {
        m_message->show(answer.error());
        QWidget *again = firstField();
        again->setFocus();
        return;
    }
    const QString name = m_person.name;
    const bool first = m_isFirst;
    forget();
    Q_EMIT done(first ? tr("The dataset is protected. Give the others their passwords.")
                      : tr("%1 has a new password.").arg(name));
}

} // namespace doubleread
