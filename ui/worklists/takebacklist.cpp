#include "ui/worklists/takebacklist.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

TakeBackList::TakeBackList(QWidget *parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this)),
      m_none(new QLabel(tr("Nobody asks to have a read back."), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * theme::grid);
    m_none->setProperty("role", u"secondary"_s);
    m_layout->addWidget(m_none);
}

void TakeBackList::setRequests(const std::vector<Row> &rows)
{
    const auto gone = [&](const auto &known) {
        return std::ranges::none_of(rows,
                                    [&](const Row &row) { return row.request.id == known.first; });
    };
    for (const auto &known : m_rows) {
        if (!gone(known))
            continue;
        if (known.second->isAncestorOf(QApplication::focusWidget()))
            setFocus(); // the keys stay here
        known.second->hide();
        known.second->deleteLater();
    }
    std::erase_if(m_rows, gone);
    for (const Row &row : rows) {
        const auto known =
            std::ranges::find(m_rows, row.request.id, &std::pair<Id<TakeBack>, QWidget *>::first);
        if (known != m_rows.end()) {
            tellStake(*known->second, row.request.atStake);
            continue;
        }
        m_rows.emplace_back(row.request.id, createRow(row));
        m_layout->addWidget(m_rows.back().second);
    }
    m_none->setVisible(m_rows.empty());
}

QWidget *TakeBackList::createRow(const Row &row)
{
    auto *part = new QWidget(this);
    auto *what = new QLabel(
        tr("%1 asks for %2: “%3”").arg(row.reader, row.request.fileName, row.request.reason), part);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    auto *stake = new QLabel(part);
    stake->setObjectName(u"stake"_s);
    stake->setProperty("role", u"warning"_s);
    stake->setTextFormat(Qt::PlainText);
    stake->setWordWrap(true);
    auto *remark = new QLineEdit(part);
    remark->setPlaceholderText(tr("Remark for the reader; to decline, say why"));
    remark->setAccessibleName(tr("Remark on %1 of %2").arg(row.request.fileName, row.reader));
    remark->setObjectName(u"remark"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(2 * theme::grid);
    line->addWidget(remark, 1);
    for (const bool granted : {true, false}) {
        auto *button = new QPushButton(granted ? tr("Give back") : tr("Decline"), part);
        button->setAutoDefault(false);
        button->setObjectName(granted ? u"grant"_s : u"decline"_s);
        button->setAccessibleName(
            granted ? tr("Give %1 back to %2").arg(row.request.fileName, row.reader)
                    : tr("Decline to give %1 back to %2").arg(row.request.fileName, row.reader));
        connect(button, &QPushButton::clicked, this,
                [this, request = row.request, granted, remark] {
                    Q_EMIT answered(request, granted, remark->text());
                });
        if (!granted) {
            button->setToolTip(tr("To decline, say why in the remark: the reader is told"));
            button->setEnabled(false); // the reader is told why
            connect(remark, &QLineEdit::textChanged, button, [button](const QString &text) {
                button->setEnabled(!text.trimmed().isEmpty());
            });
        }
        line->addWidget(button);
    }
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::grid);
    layout->addWidget(what);
    layout->addWidget(stake);
    layout->addLayout(line);
    tellStake(*part, row.request.atStake);
    return part;
}

/// What would be void is said before the button is pressed, and on it.
void TakeBackList::tellStake(const QWidget &part, const TakeBack::AtStake &stake)
{
    auto *words = part.findChild<QLabel *>(u"stake"_s);
    auto *grant = part.findChild<QPushButton *>(u"grant"_s);
    words->setVisible(stake.decided);
    if (stake.decisions > 0)
        words->setText(
            tr("The medical officer has decided about this scan already (decisions: %1). Giving "
               "the read back makes that void; it stays in the history.")
                .arg(stake.decisions));
    else
        words->setText(tr("The medical officer has decided about this scan already. Giving the "
                          "read back makes that void; it stays in the history."));
    grant->setText(stake.decided ? tr("Give back, void the decisions") : tr("Give back"));
}

} // namespace doubleread
