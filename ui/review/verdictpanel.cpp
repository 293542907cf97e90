#include "ui/review/verdictpanel.h"

#include "ui/review/reviewwords.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace doubleread {

VerdictPanel::VerdictPanel(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(theme::grid);
    auto *title = new QLabel(tr("Scan-level answer"), this);
    title->setProperty("role", u"section"_s);
    layout->addWidget(title);
    for (size_t i = 0; i < verdicts; ++i) {
        m_buttons.at(i) = new QRadioButton(this);
        m_remarks.at(i) = new QLabel(this);
        m_remarks.at(i)->setProperty("role", u"secondary"_s);
        m_group->addButton(m_buttons.at(i), static_cast<int>(i));
        auto *row = new QHBoxLayout;
        row->setSpacing(2 * theme::grid);
        row->addWidget(m_buttons.at(i));
        row->addWidget(m_remarks.at(i), 1);
        layout->addLayout(row);
        m_buttons.at(i)->setMinimumHeight(theme::rowHeight);
    }
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT verdictChosen(static_cast<Verdict>(id)); });
}

void VerdictPanel::setReview(const Review &review, const Protocol &protocol)
{
    m_group->setExclusive(false); // so that "no answer yet" can be shown
    for (size_t i = 0; i < verdicts; ++i) {
        const auto verdict = static_cast<Verdict>(i);
        QStringList sayers;
        for (size_t r = 0; r < review.reads.size(); ++r)
            if (review.reads[r].assessment.verdict == verdict)
                sayers.append(reviewwords::readTitle(static_cast<int>(r)).toLower());
        const bool all = sayers.size() == 2;
        const QString remark = all ? tr("both reads") : sayers.join(u", "_s);
        const QString words = reviewwords::verdict(verdict, protocol);
        m_remarks.at(i)->setText(remark);
        m_buttons.at(i)->setText(words);
        m_buttons.at(i)->setAccessibleName(remark.isEmpty() ? words
                                                            : tr("%1, %2").arg(words, remark));
        m_buttons.at(i)->setChecked(review.consensus.assessment.verdict == verdict);
    }
    m_group->setExclusive(true);
}

void VerdictPanel::setReadOnly(bool readOnly)
{
    for (QRadioButton *button : m_buttons)
        button->setEnabled(!readOnly);
}

} // namespace doubleread
