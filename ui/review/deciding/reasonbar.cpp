#include "ui/review/deciding/reasonbar.h"

#include "core/base/counted.h"
#include "core/base/literals.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace doubleread {

namespace {

constexpr qsizetype mostRecent = 20;
constexpr int longestReason = 1000; ///< Characters.

} // namespace

ReasonBar::ReasonBar(QWidget *page)
    : QWidget(page),
      m_what(new QLabel(this)),
      m_entry(new QLineEdit(this)),
      m_hint(new QLabel(this))
{
    setObjectName(u"bottomBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_what->setProperty("role", u"section"_s);
    m_what->setTextFormat(Qt::PlainText);
    m_hint->setProperty("role", u"secondary"_s);
    m_entry->setMaxLength(longestReason);
    m_entry->setAccessibleName(tr("Reason of the decision"));
    m_entry->installEventFilter(this);
    connect(m_entry, &QLineEdit::returnPressed, this, &ReasonBar::keep);
    connect(m_entry, &QLineEdit::textChanged, this, &ReasonBar::updateHint);
    const auto button = [this](const QString &text, const QString &key, auto slot) {
        auto *action = new QAction(text, this);
        action->setToolTip(text);
        connect(action, &QAction::triggered, this, slot);
        auto *made = new KeyCapButton(action, KeyCapButton::Cap::Before, this);
        made->setKey(key);
        return made;
    };
    auto *cancel = button(tr("Leave it undecided"), u"Esc"_s, &ReasonBar::leave);
    m_keep = button(tr("Decide"), u"⏎"_s, &ReasonBar::keep);
    m_keep->setPrimary(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(theme::padding);
    layout->addWidget(m_what);
    layout->addWidget(m_entry, 1);
    layout->addWidget(m_hint);
    layout->addWidget(cancel);
    layout->addWidget(m_keep);
}

void ReasonBar::ask(const QString &what, Need need, const QString &text)
{
    m_active = true;
    m_need = need;
    m_offered = -1;
    m_typed = text;
    m_what->setText(what);
    m_entry->setPlaceholderText(need == Need::Demanded ? tr("Why? The protocol asks for a reason")
                                                       : tr("Why?"));
    m_entry->setText(text);
    m_entry->selectAll();
    updateHint();
    m_entry->setFocus(Qt::OtherFocusReason);
}

void ReasonBar::stop()
{
    m_active = false;
    m_entry->clear();
}

void ReasonBar::remember(const QString &reason)
{
    const QString said = reason.trimmed();
    if (said.isEmpty())
        return;
    m_recent.removeAll(said);
    m_recent.prepend(said);
    if (m_recent.size() > mostRecent)
        m_recent.removeLast();
}

void ReasonBar::updateHint()
{
    m_keep->setEnabled(m_need == Need::Optional || !m_entry->text().trimmed().isEmpty());
    m_hint->setVisible(!m_recent.isEmpty());
    m_hint->setText(m_offered < 0 ? tr("↑ %1 said before").arg(m_recent.size())
                                  : tr("↑↓ %1 of %2").arg(m_offered + 1).arg(m_recent.size()));
}

void ReasonBar::offer(int by)
{
    if (m_recent.isEmpty())
        return;
    if (m_offered < 0)
        m_typed = m_entry->text();
    m_offered = std::clamp<qsizetype>(m_offered + by, -1, m_recent.size() - 1);
    m_entry->setText(m_offered < 0 ? m_typed : m_recent.at(m_offered));
    updateHint();
}

void ReasonBar::keep()
{
    const QString reason = m_entry->text().trimmed();
    if (!m_active || (m_need == Need::Demanded && reason.isEmpty()))
        return;
    remember(reason);
    stop();
    Q_EMIT given(reason);
}

void ReasonBar::leave()
{
    if (!m_active)
        return;
    stop();
    Q_EMIT cancelled();
}

bool ReasonBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_entry || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Up:
        offer(1);
        return true;
    case Qt::Key_Down:
        offer(-1);
        return true;
    default:
        return false;
    }
}

} // namespace doubleread
