#include "ui/triage/triagehead.h"

#include "core/base/literals.h"
#include "ui/triage/triagewords.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace doubleread {

namespace {

QLabel *plainLabel(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

TriageHead::TriageHead(QWidget *parent)
    : QWidget(parent),
      m_name(plainLabel(u"section"_s, this)),
      m_decision(plainLabel(u"secondary"_s, this)),
      m_counts(plainLabel(u"section"_s, this)),
      m_site(new QComboBox(this)),
      m_undecided(new QCheckBox(tr("Undecided only"), this))
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_counts->setObjectName(u"triageCounts"_s);
    m_counts->setAccessibleName(tr("Progress"));
    m_site->setAccessibleName(tr("Site"));
    m_site->setToolTip(tr("Only the scans of one site"));
    m_site->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_site->setFocusPolicy(Qt::TabFocus);
    m_undecided->setChecked(true);
    m_undecided->setFocusPolicy(Qt::TabFocus);
    m_undecided->setToolTip(tr("Pass over what has been kept or excluded"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::grid, theme::padding, theme::grid);
    layout->setSpacing(theme::padding);
    layout->addWidget(m_name);
    layout->addWidget(m_decision);
    layout->addStretch(1);
    layout->addWidget(m_counts);
    layout->addStretch(1);
    layout->addWidget(m_site);
    layout->addWidget(m_undecided);
    m_site->hide();
    connect(m_undecided, &QCheckBox::toggled, this, &TriageHead::changed);
    connect(m_site, &QComboBox::activated, this, &TriageHead::changed);
}

void TriageHead::setScan(const QString &name, const QString &decision)
{
    m_name->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, 280));
    m_name->setToolTip(plainToolTip(name));
    m_decision->setText(fontMetrics().elidedText(decision, Qt::ElideRight, 240));
}

/// The box is filled anew only when the sites are others: that lays out the whole head.
void TriageHead::listSites(const std::vector<TriageCounts> &counts)
{
    const QStringList chosen = sites();
    const QSignalBlocker blocker(m_site);
    QStringList before;
    for (int index = 1; index < m_site->count(); ++index)
        before << m_site->itemData(index).toString();
    QStringList now;
    for (const TriageCounts &of : counts)
        now << of.site;
    if (before != now || m_site->count() == 0) {
        m_site->clear();
        m_site->addItem(tr("All sites"));
        for (const QString &site : now)
            m_site->addItem(QString(), site); // the text follows
        m_site->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_site->findData(chosen[0])));
        m_site->setVisible(now.size() > 1);
    }
    for (int index = 1; index < m_site->count(); ++index) {
        const TriageCounts &of = counts[static_cast<size_t>(index - 1)];
        const QString words =
            tr("%1: %2 to go").arg(triagewords::site(of.site), QLocale().toString(of.undecided));
        if (m_site->itemText(index) != words)
            m_site->setItemText(index, words);
        m_site->setItemData(index, triagewords::counts(of), Qt::ToolTipRole);
    }
}

void TriageHead::setCounts(const std::vector<TriageCounts> &counts)
{
    listSites(counts);
    const int chosen = m_site->currentIndex();
    m_counts->setText(triagewords::counts(chosen > 0 ? counts[static_cast<size_t>(chosen - 1)]
                                                     : triagewords::sum(counts)));
}

bool TriageHead::isUndecidedOnly() const
{
    return m_undecided->isChecked();
}

void TriageHead::setUndecidedOnly(bool only)
{
    const QSignalBlocker blocker(m_undecided);
    m_undecided->setChecked(only);
}

QStringList TriageHead::sites() const
{
    return m_site->currentIndex() > 0 ? QStringList(m_site->currentData().toString())
                                      : QStringList();
}

bool TriageHead::widen()
{
    if (!isUndecidedOnly() && sites().isEmpty())
        return false;
    setUndecidedOnly(false);
    showAllSites();
    return true;
}

void TriageHead::showAllSites()
{
    const QSignalBlocker blocker(m_site);
    m_site->setCurrentIndex(0);
}

} // namespace doubleread
