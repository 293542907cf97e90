#include "ui/review/signing/signerpanel.h"

#include "core/base/literals.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/capitalised.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>

namespace doubleread {

namespace {

constexpr int panelWidth = 340;
constexpr int refusalLines = 2;
constexpr std::chrono::seconds tick(1);

QLabel *words(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    if (!role.isEmpty())
        label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SignerPanel::SignerPanel(QWidget *parent)
    : QWidget(parent),
      m_sections(new QVBoxLayout),
      m_rules(words({}, this)),
      m_meaning(words({}, this)),
      m_time(words({}, this)),
      m_note(words(u"secondary"_s, this)),
      m_refusal(words(u"error"_s, this)),
      m_name(new QLineEdit(this)),
      m_passwordLabel(new QLabel(tr("&Password, once more"), this)),
      m_password(new QLineEdit(this))
{
    setFixedWidth(panelWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::grid);
    m_sections->setSpacing(theme::grid);
    layout->addLayout(m_sections);
    addSection(tr("Rules"), m_rules);
    addSection(tr("Meaning"), m_meaning);
    addSection(tr("Time"), m_time);
    layout->addStretch(1);
    createFields(*layout);
    layout->addWidget(createButtons());
    connect(&m_clock, &QTimer::timeout, this, &SignerPanel::tellTime);
}

void SignerPanel::addSection(const QString &title, QLabel *value)
{
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    QLabel *head = words(u"secondary"_s, this);
    head->setText(title);
    // What is signed stands above the rules, which are there from the start.
    const int own = 3 * 3;
    int at = m_sections->count() < own ? m_sections->count() : m_sections->count() - own;
    m_sections->insertWidget(at++, head);
    m_sections->insertWidget(at++, value);
    m_sections->insertSpacing(at, 2 * theme::grid);
}

void SignerPanel::createFields(QVBoxLayout &layout)
{
    auto *nameLabel = new QLabel(tr("Printed &name"), this);
    nameLabel->setProperty("role", u"secondary"_s);
    nameLabel->setBuddy(m_name);
    m_name->setAccessibleName(tr("Printed name"));
    m_passwordLabel->setProperty("role", u"secondary"_s);
    m_passwordLabel->setBuddy(m_password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    for (QLineEdit *field : {m_name, m_password}) {
        connect(field, &QLineEdit::returnPressed, this, [this] { confirm(Then::Stay); });
        connect(field, &QLineEdit::textChanged, this, &SignerPanel::updateState);
    }
    connect(m_password, &QLineEdit::textEdited, m_refusal, &QLabel::clear);
    m_refusal->setAccessibleName(tr("Why it was not signed"));
    m_refusal->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_refusal->setMinimumHeight(refusalLines * fontMetrics().lineSpacing()); // kept free for it
    for (QWidget *each : std::initializer_list<QWidget *>{nameLabel, m_name, m_passwordLabel,
                                                          m_password, m_refusal, m_note})
        layout.addWidget(each);
    layout.addSpacing(2 * theme::grid);
}

QWidget *SignerPanel::createButtons()
{
    auto *line = new QWidget(this);
    m_cancel = new QPushButton(tr("Cancel"), line);
    m_stay = new QPushButton(line);
    m_nextAction = new QAction(this);
    followKeys(m_nextAction, ActionId::SignOff);
    m_nextAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_nextAction);
    m_next = new KeyCapButton(m_nextAction, KeyCapButton::Cap::After, line);
    m_next->setPrimary(true);
    connect(m_cancel, &QPushButton::clicked, this, &SignerPanel::cancelled);
    connect(m_stay, &QPushButton::clicked, this, [this] { confirm(Then::Stay); });
    connect(m_nextAction, &QAction::triggered, this, [this] { confirm(Then::Next); });
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addWidget(m_stay);
    layout->addWidget(m_next);
    return line;
}

void SignerPanel::start(const Terms &terms)
{
    m_rules->setText(terms.rules);
    m_meaning->setText(terms.protocol.signOffMeaning);
    m_note->setText(tr("This dataset has no passwords: the sign-off is recorded with name and time "
                       "and locks the scan, but it is not signed cryptographically."));
    m_note->setVisible(!terms.cryptographic);
    m_passwordLabel->setVisible(terms.cryptographic);
    m_password->setVisible(terms.cryptographic);
    m_password->clear();
    m_refusal->clear();
    m_refusal->setVisible(terms.cryptographic);
    m_name->setText(terms.printedName);
    m_stay->setText(terms.act);
    m_stay->setVisible(!terms.actAndNext.isEmpty());
    m_nextAction->setText(terms.actAndNext.isEmpty() ? terms.act : terms.actAndNext);
    m_nextAction->setToolTip(m_nextAction->text());
    setBusy(false);
    tellTime();
}

/// The name is there already; what is missing is the password.
QWidget *SignerPanel::firstField() const
{
    return m_password->isHidden() ? m_name : m_password;
}

void SignerPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_name->setReadOnly(busy);
    m_password->setReadOnly(busy);
    m_cancel->setEnabled(!busy);
    updateState();
}

void SignerPanel::showRefusal(const Error &error)
{
    setBusy(false);
    const bool wrong = error.code == Error::Code::Forbidden && !m_password->isHidden();
    const QString text =
        error.remedy.isEmpty() ? error.message : tr("%1: %2").arg(error.message, error.remedy);
    m_refusal->setText(capitalised(text));
    m_note->setVisible(false); // they share the room
    m_refusal->setVisible(true);
    if (wrong)
        m_password->clear();
    firstField()->setFocus(Qt::OtherFocusReason);
}

void SignerPanel::forgetPassword()
{
    m_password->clear();
}

void SignerPanel::updateState()
{
    const bool ready = !m_busy && !m_name->text().trimmed().isEmpty() &&
                       (m_password->isHidden() || !m_password->text().isEmpty());
    m_stay->setEnabled(ready);
    m_nextAction->setEnabled(ready);
}

void SignerPanel::confirm(Then then)
{
    if (!m_nextAction->isEnabled())
        return;
    setBusy(true);
    m_refusal->clear();
    Q_EMIT confirmed({.printedName = m_name->text().trimmed(), .password = m_password->text()},
                     then);
}

void SignerPanel::tellTime()
{
    m_time->setText(tr("%1, as of signing").arg(reviewwords::utc(QDateTime::currentDateTimeUtc())));
}

void SignerPanel::showEvent(QShowEvent *event)
{
    m_clock.start(tick);
    QWidget::showEvent(event);
}

void SignerPanel::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    forgetPassword();
    QWidget::hideEvent(event);
}

} // namespace doubleread
