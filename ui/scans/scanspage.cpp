#include "ui/scans/scanspage.h"

#include "core/base/answer.h"
#include "core/session/datasetsession.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scanwords.h"
#include "ui/models/thumbnailfeeder.h"
#include "ui/scans/bulktriage.h"
#include "ui/scans/facetpanel.h"
#include "ui/scans/quicklook.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <set>
#include <utility>

namespace doubleread {

void ScansPage::activate()
{
    followInfo();
    if (!m_list->isListed())
        refresh();
    else if (m_countsStale)
        refreshFacets();
    m_feeder->setEdge(m_feeder->edge()); // another page's wishes replaced ours
    m_views->currentWidget()->setFocus();
    followSelection();
}

void ScansPage::deactivate()
{
    m_triage->close();
    m_look->hide();
}

void ScansPage::showScan(qint64 position)
{
    m_requested = position;
    if (m_list->isListed())
        onListed();
}

void ScansPage::showScans(const QString &what, const std::vector<qint64> &positions)
{
    m_only = positions;
    m_filter->clear();
    m_facets->clear();
    m_among->setText(plainCaption(what));
    m_among->setToolTip(tr("%1. Show all scans again (%2)")
                            .arg(plainToolTip(what), keyTextOf(ActionId::ShowAllScans)));
    m_among->setAccessibleName(tr("Only %1; show all scans again").arg(what));
    m_among->setVisible(!positions.empty());
    m_gallery->clearSelection();
    m_gallery->setCurrentIndex({});
    refresh();
}

bool ScansPage::isNarrowing() const
{
    return m_facets->isNarrowing() || !m_filter->text().isEmpty() || !m_only.empty();
}

void ScansPage::showAll()
{
    m_only.clear();
    m_among->hide();
    m_filter->clear();
    m_facets->clear();
    refresh();
    m_views->currentWidget()->setFocus();
}

void ScansPage::refresh()
{
    ScanFilter filter;
    filter.among = m_only;
    filter.text = m_filter->text().trimmed();
    m_facets->applyTo(filter);
    m_list->setFilter(filter);
    refreshFacets();
}

void ScansPage::refreshFacets()
{
    m_countsStale = false;
    const quint64 request = ++m_request;
    whenAnswered(m_context.session.facets(m_list->filter()), this,
                 [this, request](const Result<std::vector<Facet>> &facets) {
                     if (request == m_request && facets)
                         m_facets->setFacets(*facets);
                 });
}

void ScansPage::onListed()
{
    const qint64 shown = m_list->rowCount();
    const bool narrowed = isNarrowing();
    if (!narrowed)
        m_total = shown; // not the scans of the dataset: a reader's list may have more entries
    m_actions[ActionId::ShowAllScans]->setEnabled(narrowed);
    m_count->setText(
        narrowed ? tr("%1 of %2")
                       .arg(QLocale().toString(shown), QLocale().toString(std::max(shown, m_total)))
                 : scanwords::scans(shown));
    if (shown == 0) {
        showEmptyState();
        return;
    }
    m_views->setCurrentIndex(m_actions[ActionId::ToggleTable]->isChecked() ? 1 : 0);
    const int row = m_list->rowOf(std::exchange(m_requested, 0));
    if (row >= 0)
        select(row);
    else if (!m_gallery->currentIndex().isValid())
        select(0);
    followSelection();
}

void ScansPage::showEmptyState()
{
    if (isNarrowing())
        m_empty->setContent(u"search"_s, tr("No scan fits"),
                            tr("Nothing in this dataset matches all that is chosen."),
                            tr("Show all"));
    else if (m_context.session.isReadOnly())
        m_empty->setContent(u"image"_s, tr("No scans yet"),
                            tr("This dataset has no scans, and it is open for reading only."));
    else
        m_empty->setContent(u"image"_s, tr("No scans yet"),
                            tr("Add radiographs from files, or drop a folder here."),
                            tr("Add scans…"));
    m_views->setCurrentWidget(m_empty);
    followSelection();
}

void ScansPage::followInfo()
{
    const Id<User> person = m_context.session.person().id;
    if (person == m_person)
        return;
    const bool first = m_person.isNull();
    m_person = person;
    if (!first)
        refresh(); // another person may see other things
}

void ScansPage::followSelection()
{
    const int row = currentRow();
    const bool any = row >= 0 && m_views->currentWidget() != m_empty;
    m_actions[ActionId::OpenScan]->setEnabled(any);
    m_actions[ActionId::QuickLook]->setEnabled(any);
    const bool assigns = any && m_context.session.person().role == Role::Coordinator &&
                         !m_context.session.isReadOnly();
    m_actions[ActionId::AssignScans]->setEnabled(assigns);
    m_actions[ActionId::AssignScans]->setVisible(assigns);
    m_assign->setVisible(assigns);
    followTriage();
    if (!isVisible())
        return;
    const ScanRow *scan = any ? m_list->scanRow(row) : nullptr;
    ScanStatus status;
    if (scan) {
        status.fileName = scan->scan.fileName;
        status.size = scan->scan.size;
        status.bitsStored = scan->scan.bitsStored;
    }
    int selected = 0;
    for (const QItemSelectionRange &range : m_gallery->selectionModel()->selection())
        selected += range.height();
    m_assign->setText(selected > 1 ? tr("Assign %1…").arg(scanwords::scans(selected))
                                   : tr("Assign 1 scan…"));
    if (selected > 1)
        status.remark = tr("%1 selected").arg(scanwords::scans(selected));
    Q_EMIT statusChanged(status);
}

qint64 ScansPage::currentScan() const
{
    return m_list->positionOf(currentRow());
}

int ScansPage::currentRow() const
{
    return m_gallery->currentIndex().row();
}

void ScansPage::select(int row)
{
    const QModelIndex index = m_list->index(row, 0);
    if (!index.isValid())
        return;
    m_gallery->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                            QItemSelectionModel::Rows);
    m_gallery->scrollTo(index);
    m_table->scrollTo(index);
}

/// Positions of what is selected, in order of the list.
std::vector<qint64> ScansPage::selectedScans() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : m_gallery->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    std::vector<qint64> scans;
    for (const int row : rows)
        scans.push_back(m_list->positionOf(row));
    return scans;
}

void ScansPage::look()
{
    const ScanRow *row = m_list->scanRow(currentRow());
    if (row)
        m_look->show(*row, m_context.session.info().protocol.labels);
}

void ScansPage::open()
{
    const ScanRow *row = m_list->scanRow(currentRow());
    if (!row)
        return;
    const auto page = pageFor(*row);
    if (!page) {
        look();
        return;
    }
    m_look->hide();
    Q_EMIT scanRequested(*page, row->entry);
}

/// Where this person can do something with the scan as it is now; none: only look at it.
std::optional<PageId> ScansPage::pageFor(const ScanRow &row) const
{
    const Role role = m_context.session.person().role;
    if (row.scan.state == ScanState::Excluded && row.place)
        return std::nullopt;
    if (row.scan.state == ScanState::Excluded)
        return role == Role::Coordinator || role == Role::Radiologist
                   ? std::optional(PageId::Triage)
                   : std::nullopt;
    switch (role) {
    case Role::Radiologist:
        return PageId::Read;
    case Role::MedicalOfficer:
        return row.scan.state >= ScanState::Agreed ? std::optional(PageId::Review) : std::nullopt;
    case Role::Coordinator:
        return row.scan.state <= ScanState::Included ? std::optional(PageId::Triage) : std::nullopt;
    case Role::Researcher:
        return std::nullopt;
    }
    return std::nullopt;
}

void ScansPage::toggleTable()
{
    if (m_views->currentWidget() == m_empty)
        return;
    const bool table = m_actions[ActionId::ToggleTable]->isChecked();
    m_views->setCurrentIndex(table ? 1 : 0);
    m_size->setEnabled(!table);
    m_views->currentWidget()->setFocus();
    if (currentRow() >= 0)
        m_table->scrollTo(m_list->index(currentRow(), 0));
    Q_EMIT m_gallery->viewChanged();
}

} // namespace doubleread
