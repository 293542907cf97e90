#include "ui/scans/facetpanel.h"

#include "core/model/names.h"
#include "ui/models/scanwords.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace doubleread {

FacetPanel::FacetPanel(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout), m_clear(new QPushButton(tr("Show all"), this))
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Filters"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setProperty("role", u"panel"_s);
    content->setAttribute(Qt::WA_StyledBackground);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(theme::padding, theme::padding - theme::grid, theme::padding,
                              theme::padding);
    m_layout->setSpacing(0);
    outer->addLayout(m_layout);
    outer->addStretch(1);
    scroll->setWidget(content);

    m_clear->setToolTip(tr("Take all filters off"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme::padding, 0, theme::padding, theme::padding);
    foot->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    m_clear->hide();
    connect(m_clear, &QPushButton::clicked, this, &FacetPanel::clear);
}

void FacetPanel::setFacets(const std::vector<Facet> &facets)
{
    std::vector<Facet> shown = facets;
    std::set<Key> there;
    for (const Facet &facet : facets)
        there.emplace(facet.group, facet.value);
    for (const auto &[key, row] : m_rows) { // what is chosen must stay to be taken off
        if (row.choice->isChecked() && !there.contains(key))
            shown.push_back({.group = key.first, .value = key.second, .count = 0});
    }
    const bool same =
        shown.size() == m_rows.size() && std::ranges::all_of(shown, [&](const Facet &facet) {
            return m_rows.contains({facet.group, facet.value});
        });
    if (!same)
        rebuild(shown);
    for (const Facet &facet : shown) {
        const Row &row = m_rows.at({facet.group, facet.value});
        row.count->setText(QLocale().toString(facet.count));
        row.choice->setAccessibleDescription(scanwords::scans(facet.count));
    }
}

void FacetPanel::rebuild(const std::vector<Facet> &facets)
{
    std::set<Key> chosenBefore;
    for (const auto &[key, row] : m_rows) {
        if (row.choice->isChecked())
            chosenBefore.insert(key);
    }
    m_rows.clear();
    for (QWidget *part : std::exchange(m_parts, {}))
        delete part;
    QStringList groups;
    for (const Facet &facet : facets) {
        if (!groups.contains(facet.group))
            groups << facet.group;
    }
    for (const QString &group : groups) {
        addGroup(group);
        for (const Facet &facet : facets) {
            if (facet.group != group)
                continue;
            addRow(facet);
            QCheckBox *choice = m_rows.at({group, facet.value}).choice;
            const QSignalBlocker blocker(choice);
            choice->setChecked(chosenBefore.contains({group, facet.value}));
        }
    }
}

void FacetPanel::addGroup(const QString &group)
{
    auto *header = new SectionHeader(scanwords::facetGroup(group), this);
    header->setContentsMargins(0, m_parts.empty() ? 0 : theme::padding, 0, theme::grid);
    m_layout->addWidget(header);
    m_parts.push_back(header);
}

void FacetPanel::addRow(const Facet &facet)
{
    const QString name = scanwords::facetValue(facet);
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choice = new QCheckBox(line);
    choice->setText(choice->fontMetrics().elidedText(plainCaption(name), Qt::ElideRight, 150));
    choice->setToolTip(plainToolTip(name));
    choice->setAccessibleName(tr("%1: %2").arg(scanwords::facetGroup(facet.group), name));
    auto *count = new QLabel(line);
    count->setProperty("role", u"secondary"_s);
    layout->addWidget(choice, 1);
    layout->addWidget(count);
    connect(choice, &QCheckBox::toggled, this, [this] {
        m_clear->setVisible(isNarrowing());
        Q_EMIT changed();
    });
    m_layout->addWidget(line);
    setTabOrder(m_parts.back(), choice); // late comers would be the last that Tab reaches
    m_parts.push_back(line);
    m_rows.emplace(Key{facet.group, facet.value}, Row{line, choice, count});
}

QStringList FacetPanel::chosen(const QString &group) const
{
    QStringList values;
    for (const auto &[key, row] : m_rows) {
        if (key.first == group && row.choice->isChecked())
            values << key.second;
    }
    return values;
}

void FacetPanel::applyTo(ScanFilter &filter) const
{
    filter.regions = chosen(u"region"_s);
    filter.views = chosen(u"view"_s);
    filter.sites = chosen(u"site"_s);
    filter.states.clear();
    for (const QString &name : chosen(u"state"_s)) {
        if (const auto state = fromName<ScanState>(name))
            filter.states.push_back(*state);
    }
    filter.damages.clear();
    for (const QString &name : chosen(u"damage"_s)) {
        if (const auto damage = fromName<Damage>(name))
            filter.damages.push_back(*damage);
    }
    filter.outcomes.clear();
    for (const QString &value : chosen(u"read"_s))
        if (const auto outcome = fromName<ReadOutcome>(value))
            filter.outcomes.push_back(*outcome);
    const QStringList findings = chosen(u"findings"_s);
    filter.withFindings.reset();
    if (findings.size() == 1) // both chosen: all
        filter.withFindings = findings.first() == u"with";
}

bool FacetPanel::isNarrowing() const
{
    return std::ranges::any_of(m_rows,
                               [](const auto &entry) { return entry.second.choice->isChecked(); });
}

void FacetPanel::clear()
{
    for (auto &[key, row] : m_rows) {
        const QSignalBlocker blocker(row.choice);
        row.choice->setChecked(false);
    }
    m_clear->hide();
    Q_EMIT changed();
}

} // namespace doubleread
