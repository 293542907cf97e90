#include "ui/triage/triagepage.h"

#include "core/base/answer.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionworklists.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/viewactions.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/windowpresets.h"
#include "ui/triage/alikeindex.h"
#include "ui/triage/alikestrip.h"
#include "ui/triage/flashlabel.h"
#include "ui/triage/triagedesk.h"
#include "ui/triage/triagehead.h"
#include "ui/triage/triagekeys.h"
#include "ui/triage/triagewords.h"
#include "ui/widgets/confirmsheet.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/holdkey.h"
#include "ui/widgets/loadingveil.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/reasonpicker.h"

#include <QApplication>

#include <utility>

namespace doubleread {

TriagePage::TriagePage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_list(new ScanListModel(context.session, this)),
      m_desk(new TriageDesk(*m_list, context.images, context.session, this)),
      m_index(new AlikeIndex(context.session, this)),
      m_head(new TriageHead(this)),
      m_canvas(new CanvasView(this)),
      m_veil(new LoadingVeil(m_canvas)),
      m_flash(new FlashLabel(m_canvas)),
      m_keys(new TriageKeys(this)),
      m_picker(new ReasonPicker(m_canvas)),
      m_confirm(new ConfirmSheet(this)),
      m_empty(new EmptyState(this)),
      m_banner(new MessageBar(this)),
      m_message(new MessageBar(this))
{
    setObjectName(u"page"_s);
    m_list->setFollowing(ScanListModel::Following::WhenAsked);
    createActions();
    createLayout();
    connectDesk();
    connectCanvas();
    connect(&m_context.session, &DatasetSession::infoChanged, this, &TriagePage::followInfo);
    connect(&m_context.session, &DatasetSession::personChanged, this, &TriagePage::followInfo);
    connect(&m_context.session, &DatasetSession::scansChanged, this,
            [this] { m_stale = m_stale || !m_active; });
    connect(m_list, &ScanListModel::listed, this, &TriagePage::onListed);
    connect(m_list, &ScanListModel::failed, this,
            [this](const Error &error) { m_message->show(error); });
    connect(m_head, &TriageHead::changed, this, [this] {
        relist();
        m_canvas->setFocus();
    });
    connect(m_index, &AlikeIndex::changed, this, &TriagePage::followAlike);
    updateActions();
}

void TriagePage::connectDesk()
{
    connect(m_desk, &TriageDesk::shown, this, &TriagePage::onShown);
    connect(m_desk, &TriageDesk::waiting, this, &TriagePage::onWaiting);
    connect(m_desk, &TriageDesk::failed, this, &TriagePage::onFailed);
    connect(m_desk, &TriageDesk::refused, this, &TriagePage::onRefused);
    connect(m_desk, &TriageDesk::triageChanged, this, [this] {
        showHead();
        m_alike->refreshTriage();
        updateActions();
    });
    connect(m_desk, &TriageDesk::countsChanged, this,
            [this] { m_head->setCounts(m_desk->counts()); });
    connect(m_desk, &TriageDesk::countsChanged, this, [this] {
        if (m_empty->isVisible())
            fillEmpty();
    });
    connect(&m_desk->history(), &TriageHistory::changed, this, &TriagePage::updateActions);
}

void TriagePage::connectCanvas()
{
    m_canvas->setHoldKeys(CanvasView::HoldKeys::Unused);
    connect(m_canvas, &CanvasView::cursorMoved, this,
            [this](std::optional<Point> position, double value) {
                m_status.cursor = position;
                m_status.value = position ? std::optional(value) : std::nullopt;
                updateStatus();
            });
    connect(m_canvas, &CanvasView::viewStateChanged, this, &TriagePage::updateStatus);
    connect(m_picker, &ReasonPicker::chosen, this, &TriagePage::exclude);
    connect(m_picker, &ReasonPicker::closed, m_canvas, [this] { m_canvas->setFocus(); });
    connect(m_confirm, &ConfirmSheet::closed, m_canvas, [this] {
        updateActions();
        m_canvas->setFocus();
    });
    connect(m_alike, &AlikeStrip::opened, this, [this] {
        if (const ScanRow *row = m_alike->chosen())
            reveal(row->scan.position);
    });
    connect(m_alike, &AlikeStrip::chosenChanged, this, [this] {
        m_desk->feed().setBeside(m_alike->pictures());
        updateActions();
    });
    auto *hold = new HoldKey(ActionId::CompareAlike, this);
    connect(hold, &HoldKey::held, this, &TriagePage::compare);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_context.session.info().scanCount == 0)
            Q_EMIT addScansRequested();
        m_head->setUndecidedOnly(false);
        m_head->showAllSites();
        relist();
    });
}

void TriagePage::activate()
{
    m_active = true;
    followInfo();
    if (!m_begun)
        begin();
    else if (std::exchange(m_stale, false))
        relist(); // another page may have decided what is listed here
    else
        m_desk->feed().resume();
    m_canvas->setFocus();
    updateStatus();
}

void TriagePage::deactivate()
{
    m_active = false;
    compare(false);
    m_confirm->close();
    m_picker->hide();
}

qint64 TriagePage::currentScan() const
{
    return m_desk->isShown() ? m_desk->scan().scan.scan.position : 0;
}

void TriagePage::showScan(qint64 position)
{
    reveal(position);
}

/// Lists what is undecided, to go on at the scan where this person stopped.
void TriagePage::begin()
{
    m_begun = true;
    whenAnswered(m_context.session.worklists().lastTriaged(), this,
                 [this](const Result<qint64> &last) { m_last = last.value_or(0); });
    relist();
    m_desk->recount();
    m_index->start();
}

void TriagePage::relist()
{
    ScanFilter filter;
    filter.list = m_head->isUndecidedOnly() ? ScanListKind::Triage : ScanListKind::All;
    filter.sites = m_head->sites();
    m_list->setFilter(filter);
    m_head->setCounts(m_desk->counts()); // of the site
}

/// The first row from this scan on, else the first of all.
int TriagePage::rowFrom(qint64 position) const
{
    for (int row = 0; row < m_list->rowCount(); ++row)
        if (m_list->positionOf(row) >= position)
            return row;
    return 0;
}

void TriagePage::onListed()
{
    const bool any = m_list->rowCount() > 0;
    m_work->setVisible(any);
    if (any && (m_empty->hasFocus() || m_empty->isAncestorOf(QApplication::focusWidget())))
        m_canvas->setFocus(); // before it goes, or the keys would go elsewhere
    m_empty->setVisible(!any);
    if (m_requested > 0) {
        if (m_list->rowOf(m_requested) < 0 && m_head->widen()) {
            relist();
            return;
        }
        go(m_list->rowOf(std::exchange(m_requested, 0)));
        return;
    }
    if (!any) {
        showEmpty();
        return;
    }
    const qint64 here = m_desk->isShown() ? m_desk->scan().scan.scan.position : m_last;
    const int row = m_desk->isShown() ? m_list->rowOf(here) : -1;
    m_desk->want(row >= 0 ? row : rowFrom(here));
}

void TriagePage::showEmpty()
{
    m_desk->clear();
    m_canvas->clear();
    m_alike->show(0, {});
    m_head->setScan({}, {});
    m_status = {};
    fillEmpty();
    if (m_active)
        m_empty->setFocus();
    updateActions();
    updateStatus();
}

void TriagePage::fillEmpty()
{
    if (m_context.session.info().scanCount == 0)
        m_empty->setContent(u"image"_s, tr("No scans yet"),
                            tr("Scans appear here as soon as they are added to the dataset."),
                            m_context.session.isReadOnly() ? QString() : tr("Add scans…"));
    else if (m_desk->counts().empty())
        m_empty->setContent(
            u"check"_s, tr("Nothing is to be triaged here"),
            tr("Scans are triaged before they are handed out; the coordinator still can."));
    else
        m_empty->setContent(u"check"_s,
                            m_head->sites().isEmpty() ? tr("Every scan is triaged")
                                                      : tr("Every scan of this site is triaged"),
                            triagewords::decided(triagewords::sum(m_desk->counts())),
                            tr("Look through all scans"));
}

void TriagePage::followInfo()
{
    rebuildTags();
    const Id<User> person = m_context.session.person().id;
    if (person == m_person)
        return;
    m_person = person;
    m_message->dismiss();
    m_desk->clear();
    if (m_begun)
        begin();
}

void TriagePage::onWaiting(int row)
{
    compare(false);
    m_banner->dismiss();
    m_canvas->clear();
    const ScanRow *scan = m_list->scanRow(row);
    m_veil->showFor(scan ? scan->scan.fileName : QString());
    m_status = {};
    updateActions();
    updateStatus();
}

void TriagePage::onShown()
{
    const PicturedScan &shown = m_desk->scan();
    m_comparing = false;
    m_veil->hide();
    if (shown.picture)
        m_canvas->showPicture(shown.picture, nullptr);
    else
        m_canvas->clear(tr("%1 cannot be shown").arg(shown.scan.scan.fileName));
    if (shown.pictureError)
        m_banner->show(*shown.pictureError);
    else
        m_banner->dismiss();
    showHead();
    followAlike();
    m_status.fileName = shown.scan.scan.fileName;
    m_status.size = shown.scan.scan.size;
    m_status.bitsStored = shown.scan.scan.bitsStored;
    updateActions();
    updateStatus();
}

void TriagePage::onFailed(int row, const Error &error)
{
    const ScanRow *scan = m_list->scanRow(row);
    m_veil->hide();
    m_canvas->clear(scan ? tr("%1 cannot be shown").arg(scan->scan.fileName) : QString());
    m_banner->show(error);
}

void TriagePage::showHead()
{
    if (m_desk->isShown())
        m_head->setScan(m_desk->scan().scan.scan.fileName, triagewords::decision(m_desk->triage()));
}

void TriagePage::followAlike()
{
    if (!m_desk->isShown())
        return;
    const qint64 position = m_desk->scan().scan.scan.position;
    m_alike->show(position, m_index->groupOf(position));
}

void TriagePage::go(int row)
{
    m_message->dismiss();
    m_picker->hide();
    m_desk->want(row);
}

/// To the next scan to decide; after the last one, the list says what is left.
void TriagePage::goOn()
{
    const int next = m_desk->nextRow();
    if (next >= 0)
        go(next);
    else if (m_list->filter().list == ScanListKind::Triage)
        relist();
}

/// Shows this scan, whether or not it is among those that are gone through.
void TriagePage::reveal(qint64 position)
{
    const int row = m_list->isListed() ? m_list->rowOf(position) : -1;
    if (row >= 0) {
        go(row);
        return;
    }
    m_requested = position;
    if (m_begun)
        relist();
}

void TriagePage::updateStatus()
{
    if (!m_active)
        return;
    if (m_desk->isShown() && m_canvas->picture()) {
        tellWindow(m_status, *m_canvas->picture(), m_canvas->window());
        m_status.zoom = m_canvas->viewState().zoom;
        m_status.view = viewWords(*m_canvas);
    }
    Q_EMIT statusChanged(m_status);
}

} // namespace doubleread
