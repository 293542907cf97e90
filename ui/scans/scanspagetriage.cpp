// What ScansPage does to all that is selected.
#include "core/service/scans/triagehistory.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionworklists.h"
#include "ui/models/scanlistmodel.h"
#include "ui/scans/bulktriage.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/selectionbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>

namespace doubleread {

namespace {

using enum ActionId;

bool mayTriage(Role role)
{
    return role == Role::Coordinator || role == Role::Radiologist;
}

} // namespace

void ScansPage::createTriage()
{
    m_triage = new BulkTriage(m_context, this, m_views);
    const auto add = [this](ActionId id, QWidget *owner, auto handler) {
        QAction *action = createAction(id, owner);
        connect(action, &QAction::triggered, this, handler);
        m_actions[id] = action;
    };
    // Letters mean themselves in the filter.
    add(KeepSelected, m_views, [this] { m_triage->keep(selectedScans()); });
    add(ExcludeSelected, m_views, [this] { m_triage->askExclusion(selectedScans()); });
    add(TagSelected, m_views, [this] { m_triage->askTags(selectedScans()); });
    add(Undo, this, [this] { m_triage->undo(); });
    add(Redo, this, [this] { m_triage->redo(); });
    connect(m_triage, &BulkTriage::began, this,
            [this](const QString &what) { m_message->show(MessageBar::Kind::Information, what); });
    connect(m_triage, &BulkTriage::done, this, [this](const QString &what, const QString &hint) {
        m_message->show(MessageBar::Kind::Information, what, hint);
    });
    connect(m_triage, &BulkTriage::failed, this,
            [this](const Error &error) { m_message->show(error); });
    connect(m_triage, &BulkTriage::closed, this, [this] { m_views->currentWidget()->setFocus(); });
    connect(&m_context.session.worklists().triageHistory(), &TriageHistory::changed, this,
            &ScansPage::followTriage);
    m_bar = new SelectionBar({m_actions[KeepSelected], m_actions[ExcludeSelected],
                              m_actions[TagSelected], nullptr, m_actions[Undo]},
                             this);
    m_assign = new QPushButton(m_bar);
    m_assign->setToolTip(m_actions[AssignScans]->toolTip());
    connect(m_assign, &QPushButton::clicked, m_actions[AssignScans], &QAction::trigger);
    m_bar->addLast(m_assign);
}

/// What of it can be done now.
void ScansPage::followTriage()
{
    const DatasetInfo &info = m_context.session.info();
    const ScanRow *current = m_list->scanRow(currentRow());
    const bool may = mayTriage(m_context.session.person().role) && !info.readOnly &&
                     !info.package && // only reads go home from a package
                     !(current && current->place);
    const bool listed = !m_empty->isVisibleTo(m_views);
    qint64 selected = 0;
    for (const QItemSelectionRange &range : m_gallery->selectionModel()->selection())
        selected += range.left() == 0 ? range.height() : 0;
    m_bar->setVisible(may && listed);
    m_bar->setCount(selected);
    for (const ActionId id : {KeepSelected, ExcludeSelected, TagSelected})
        m_actions[id]->setEnabled(may && listed && selected > 0);
    const TriageHistory &history = m_context.session.worklists().triageHistory();
    m_actions[Undo]->setEnabled(may && history.canUndo());
    m_actions[Redo]->setEnabled(may && history.canRedo());
}

} // namespace doubleread
