#include "ui/review/signing/reopenform.h"

#include "ui/review/reviewwords.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int reasonHeight = 88;

} // namespace

ReopenForm::ReopenForm(QWidget *parent)
    : QWidget(parent),
      m_explanation(new QLabel(this)),
      m_reason(new QPlainTextEdit(this)),
      m_confirm(new QPushButton(tr("Reopen scan"), this))
{
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(tr("&Reason (needed, kept in the audit trail)"), this);
    label->setProperty("role", u"secondary"_s);
    label->setBuddy(m_reason);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(reasonHeight);
    m_reason->setAccessibleName(tr("Reason for reopening"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_confirm->setProperty("primary", true);
    connect(cancel, &QPushButton::clicked, this, &ReopenForm::cancelled);
    connect(m_confirm, &QPushButton::clicked, this,
            [this] { Q_EMIT confirmed(m_reason->toPlainText().trimmed()); });
    connect(m_reason, &QPlainTextEdit::textChanged, this,
            [this] { m_confirm->setEnabled(!m_reason->toPlainText().trimmed().isEmpty()); });

    auto *byKey = new QAction(this); // Return alone makes a new line
    byKey->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(byKey, &QAction::triggered, m_confirm, &QPushButton::click);
    connect(byKey, &QAction::changed, m_confirm, [this] {
        m_confirm->setToolTip(u"%1 (%2)"_s.arg(m_confirm->text(), keyTextOf(ActionId::SignOff)));
    });
    followKeys(byKey, ActionId::SignOff);
    addAction(byKey);
    setTabOrder(cancel, m_confirm);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_explanation);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addSpacing(theme::grid);
    layout->addLayout(buttons);
}

void ReopenForm::start(const SignOff &signOff)
{
    m_explanation->setText(
        tr("The signature of %1 (%2) becomes void. It and what was signed stay in the history; the "
           "scan can then be decided and signed again.")
            .arg(signOff.printedName, reviewwords::utc(signOff.at)));
    m_reason->clear();
    m_confirm->setEnabled(false);
}

QWidget *ReopenForm::firstField() const
{
    return m_reason;
}

} // namespace doubleread
