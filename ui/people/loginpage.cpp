#include "ui/people/loginpage.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpeople.h"
#include "ui/people/passwordfield.h"
#include "ui/people/personlist.h"
#include "ui/widgets/capitalised.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int cardWidth = 440;
constexpr int messageLines = 2;

QLabel *label(const QString &role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setProperty("role", role);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

/// What the service says of a refusal, as the page says it in place.
QString sentence(const Error &error, const QString &person)
{
    const bool begins = error.message.startsWith(person); // a name is written as it is
    const QString what = ended(begins ? error.message : capitalised(error.message));
    return error.remedy.isEmpty() ? what : what + u' ' + ended(capitalised(error.remedy));
}

} // namespace

LogInPage::LogInPage(QAction *openDataset, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Log in"));
    // Stretches, not alignment: an aligned item is not given the height that its text needs.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(createCard(openDataset));
    middle->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->addStretch(2);
    rows->addLayout(middle);
    rows->addStretch(3);
    connect(m_people, &QListWidget::currentRowChanged, this, &LogInPage::followPerson);
    connect(m_people, &QListWidget::itemActivated, this, [this] { m_password->setFocus(); });
    connect(m_people, &QListWidget::itemClicked, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &LogInPage::enter);
    connect(m_enter, &QPushButton::clicked, this, &LogInPage::enter);
    m_password->installEventFilter(this);
}

QWidget *LogInPage::createCard(QAction *openDataset)
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(cardWidth);
    m_title = label(u"title"_s, card);
    m_what = label(u"secondary"_s, card);
    m_people = new PersonList(card);
    m_caption = label(u"secondary"_s, card);
    m_password = new PasswordField(tr("Password"), card);
    m_caption->setBuddy(m_password);
    m_message = label(u"error"_s, card);
    m_message->setAccessibleDescription(tr("Message"));
    m_message->setMinimumHeight(messageLines * m_message->fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_enter = new QPushButton(card);
    m_enter->setProperty("primary", true);
    m_enter->setAutoDefault(true); // Enter presses it, as in a dialog
    auto *open = new KeyCapButton(openDataset, KeyCapButton::Cap::After, card);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addStretch(1);
    buttons->addWidget(m_enter);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(32, 28, 32, 28);
    inside->setSpacing(2 * theme::grid);
    inside->addWidget(m_title);
    inside->addWidget(m_what);
    inside->addSpacing(theme::grid);
    inside->addWidget(m_people);
    inside->addSpacing(theme::grid);
    inside->addWidget(m_caption);
    inside->addWidget(m_password);
    inside->addWidget(m_message);
    inside->addLayout(buttons);
    setTabOrder(m_people, m_password);
    setTabOrder(m_password, m_enter);
    setTabOrder(m_enter, open);
    return card;
}

void LogInPage::begin(DatasetSession &session, Id<User> chosen)
{
    m_locked = false;
    m_what->setText(tr("Who is at the desk?"));
    m_enter->setText(tr("Log in"));
    start(session, chosen);
    m_password->isEnabled() ? m_password->setFocus() : m_people->setFocus();
}

void LogInPage::lock(DatasetSession &session, Wish wish)
{
    m_locked = true;
    m_wish = wish;
    m_what->setText(wish == Wish::Unlock
                        ? tr("Locked. Everything is saved.")
                        : tr("Who comes to the desk? %1 can come back, to the same place.")
                              .arg(session.person().name));
    start(session, session.person().id);
    wish == Wish::Unlock ? m_password->setFocus() : m_people->setFocus();
}

void LogInPage::start(DatasetSession &session, Id<User> chosen)
{
    m_session = &session;
    m_asking = false;
    m_title->setText(session.info().name);
    m_people->setEnabled(true);
    m_people->setPeople(session.info().people, chosen);
    followPerson();
}

void LogInPage::leave()
{
    m_session.clear();
    m_password->forget();
    m_people->setPeople({}, {});
    m_title->clear();
    m_what->clear();
    m_caption->clear();
    m_message->clear();
}

bool LogInPage::isBack(const User &person) const
{
    return m_locked && m_session && m_session->person().id == person.id;
}

void LogInPage::followPerson()
{
    const User *person = m_people->person();
    m_password->forget();
    tell({}, u"error"_s);
    const bool can = person && !person->passwordHash.isEmpty();
    if (!can && m_password->hasFocus())
        m_people->setFocus();
    m_password->setEnabled(can);
    m_enter->setEnabled(can);
    if (!person)
        return;
    m_caption->setText(tr("Password of %1").arg(person->name));
    m_enter->setText(!isBack(*person)         ? tr("Log in")
                     : m_wish == Wish::Unlock ? tr("Unlock")
                                              : tr("Go on"));
    if (!can)
        tell(tr("%1 has no password yet. The coordinator gives one.").arg(person->name),
             u"warning"_s);
}

void LogInPage::tell(const QString &text, const QString &role)
{
    m_message->setProperty("role", role);
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
    m_message->setText(text);
}

void LogInPage::enter()
{
    const User *person = m_people->person();
    if (m_asking || !m_session || !person)
        return;
    if (m_password->text().isEmpty()) {
        tell(tr("Type the password."), u"error"_s);
        m_password->setFocus();
        return;
    }
    m_asking = true;
    m_people->setEnabled(false);
    m_enter->setEnabled(false);
    tell(tr("Checking…"), u"secondary"_s);
    const auto current = m_session;
    m_returning = isBack(*person);
    if (m_returning) {
        whenAnswered(m_session->people().confirmPassword(m_password->text()), this,
                     [this, current](const Result<void> &answer) {
                         if (current && current == m_session)
                             finish(answer);
                     });
        return;
    }
    whenAnswered(m_session->people().logIn(person->id, m_password->text()), this,
                 [this, current](const Result<User> &answer) {
                     if (current && current == m_session)
                         finish(answer ? Result<void>() : fail(answer.error()));
                 });
}

void LogInPage::finish(const Result<void> &answer)
{
    m_asking = false;
    m_people->setEnabled(true);
    m_enter->setEnabled(true);
    if (answer) {
        leave();
        m_returning ? Q_EMIT unlocked() : Q_EMIT loggedIn();
        return;
    }
    tell(sentence(answer.error(), m_people->person() ? m_people->person()->name : QString()),
         u"error"_s);
    m_password->setFocus();
    m_password->selectAll();
}

/// Up and down choose the person from within the password's line too.
bool LogInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_asking) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_people->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        if ((key == Qt::Key_Up || key == Qt::Key_Down) && row >= 0 && row < m_people->count()) {
            m_people->setCurrentRow(row);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doubleread
