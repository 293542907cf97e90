#include "ui/worklists/roundpanel.h"

#include "ui/widgets/capitalised.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

QString lackOf(const RoundReport &status)
{
    const auto reads = [](qint64 count) {
        return count == 1 ? RoundPanel::tr("1 read")
                          : RoundPanel::tr("%1 reads").arg(QLocale().toString(count));
    };
    const QString waiting = status.askedBack == 0 ? QString()
                            : status.askedBack == 1
                                ? u' ' + RoundPanel::tr("1 read asked back waits for an answer.")
                                : u' ' + RoundPanel::tr("%1 reads asked back wait for an answer.")
                                             .arg(QLocale().toString(status.askedBack));
    if (status.missing == 0 && status.open == 0)
        return RoundPanel::tr("All reads are submitted.") + waiting;
    QStringList parts;
    if (status.missing > 0)
        parts << RoundPanel::tr("%1 not begun").arg(reads(status.missing));
    if (status.open > 0)
        parts << RoundPanel::tr("%1 begun and not submitted").arg(reads(status.open));
    return ended(parts.join(u", "_s)) + waiting;
}

} // namespace

RoundPanel::RoundPanel(QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_close(new QPushButton(tr("Close the round…"), this)),
      m_question(new QWidget(this)),
      m_confirm(new QPushButton(tr("Close the round for good"), m_question)),
      m_cancel(new QPushButton(tr("Leave it open"), m_question))
{
    m_text->setWordWrap(true);
    auto *buttons = new QHBoxLayout(m_question);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(2 * theme::grid);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_text);
    layout->addWidget(m_close, 0, Qt::AlignLeft);
    layout->addWidget(m_question);
    for (QPushButton *button : {m_close, m_confirm, m_cancel})
        button->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        ask(false);
        Q_EMIT closeConfirmed();
    });
    ask(false);
}

void RoundPanel::setStatus(const RoundReport &status, bool mayChange)
{
    m_status = status;
    m_close->setEnabled(mayChange);
    ask(m_question->isVisibleTo(this));
}

void RoundPanel::ask(bool asking)
{
    const bool wasAsking = m_question->isVisibleTo(this);
    asking = asking && !m_status.closed;
    m_close->setVisible(!asking && !m_status.closed);
    m_question->setVisible(asking);
    if (m_status.closed)
        m_text->setText(tr("Round %1 is closed. You see the reads; whatever is read from now on is "
                           "marked and kept out of agreement.")
                            .arg(m_status.round));
    else if (asking)
        m_text->setText(tr("%1 Closing cannot be undone: you will see the reads, and whatever is "
                           "read afterwards is marked and kept out of agreement.")
                            .arg(lackOf(m_status)));
    else
        m_text->setText(tr("Round %1 is open. %2").arg(m_status.round).arg(lackOf(m_status)));
    if (asking && !wasAsking)
        m_cancel->setFocus(); // a second Enter does no harm
}

} // namespace doubleread
