#include "ui/review/signing/manysignoffform.h"

#include "core/base/literals.h"
#include "ui/models/scanwords.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>

#include <map>

namespace doubleread {

namespace {

constexpr QSize leastList{320, 320};

} // namespace

ManySignOffForm::ManySignOffForm(QWidget *parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_signer(new SignerPanel(this)),
      m_summary(new QLabel(m_signer))
{
    m_list->setAccessibleName(tr("Scans that are signed"));
    m_list->setMinimumSize(leastList);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_signer->addSection(tr("What is signed"), m_summary);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::padding);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_signer);
}

void ManySignOffForm::start(const Subject &subject)
{
    m_subject = subject;
    m_list->clear();
    for (const Item &item : subject.items) {
        QStringList words{item.fileName, reviewwords::verdict(item.verdict, subject.protocol)};
        if (item.findings > 0)
            words << scanwords::findings(item.findings);
        m_list->addItem(words.join(u" · "_s));
    }
    m_summary->setText(summary());
    const auto count = static_cast<qint64>(subject.items.size());
    m_signer->start({.protocol = subject.protocol,
                     .rules = reviewwords::rules(subject.protocol),
                     .printedName = subject.printedName,
                     .cryptographic = subject.cryptographic,
                     .act = tr("Sign %1").arg(scanwords::scans(count)),
                     .actAndNext = {}});
}

/// "12 Not fractured · 3 Fractured", and that each gets a signature of its own.
QString ManySignOffForm::summary() const
{
    std::map<QString, int> answers;
    for (const Item &item : m_subject.items)
        ++answers[reviewwords::verdict(item.verdict, m_subject.protocol)];
    QStringList lines;
    for (const auto &[answer, count] : answers)
        lines << tr("%1: %2").arg(answer, scanwords::scans(count));
    lines << tr("Each gets its own signature; all of them or none.");
    return lines.join(u'\n');
}

std::vector<SignOffRequest> ManySignOffForm::requests() const
{
    std::vector<SignOffRequest> requests;
    requests.reserve(m_subject.items.size());
    for (const Item &item : m_subject.items)
        requests.push_back(item.request);
    return requests;
}

} // namespace doubleread
