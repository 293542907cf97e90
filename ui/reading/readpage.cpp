#include "ui/reading/readpage.h"

#include "core/base/answer.h"
#include "core/document/annotationdocument.h"
#include "core/session/datasetsession.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/viewactions.h"
#include "ui/codes/findingcodes.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scanwords.h"
#include "ui/models/thumbnailfeeder.h"
#include "ui/models/windowpresets.h"
#include "ui/reading/commentsheet.h"
#include "ui/reading/findingspanel.h"
#include "ui/reading/labelpalette.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpanel.h"
#include "ui/reading/readtalk.h"
#include "ui/reading/takebackdesk.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/loadingveil.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/noteedit.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace doubleread {

ReadPage::ReadPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_list(new ScanListModel(context.session, this)),
      m_desk(new ReadDesk(*m_list, context.images, context.session, this)),
      m_canvas(new CanvasView(this)),
      m_veil(new LoadingVeil(m_canvas)),
      m_strip(new GridView(GridView::Flow::SingleLine, this)),
      m_empty(new EmptyState(this)),
      m_banner(new MessageBar(this)),
      m_message(new MessageBar(this)),
      m_sheet(new CommentSheet(m_canvas)),
      m_codes(new FindingCodes(m_canvas)),
      m_takeBacks(new TakeBackDesk(context.session, this))
{
    setObjectName(u"page"_s);
    createActions();
    createLayout();
    m_talk = new ReadTalk(context.session, *m_desk, m_panel->comments(), *m_canvas);
    connect(m_talk, &ReadTalk::failed, m_message, qOverload<const Error &>(&MessageBar::show));
    connectDesk();
    connectCanvas();
    connect(&m_context.session, &DatasetSession::infoChanged, this, &ReadPage::followInfo);
    connect(m_list, &ScanListModel::listed, this, &ReadPage::onListed);
    connect(&m_context.session, &DatasetSession::scansChanged, this, &ReadPage::followProgress);
    connect(m_takeBacks, &TakeBackDesk::changed, this, &ReadPage::followTakeBack);
    connect(m_takeBacks, &TakeBackDesk::failed, m_message,
            [this](const Error &error) { m_message->show(error); });
    connect(qApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state != Qt::ApplicationActive)
                    m_desk->pause();
            });
    connect(m_empty, &EmptyState::triggered, this, &Page::addScansRequested);
    updateActions();
}

ReadPage::~ReadPage()
{
    qApp->removeEventFilter(this);
}

void ReadPage::connectDesk()
{
    connect(m_desk, &ReadDesk::shown, this, &ReadPage::onShown);
    connect(m_desk, &ReadDesk::waiting, this, &ReadPage::onWaiting);
    connect(m_desk, &ReadDesk::failed, this, &ReadPage::onFailed);
    connect(m_desk, &ReadDesk::allSubmitted, this, [this] {
        m_message->show(
            MessageBar::Kind::Information,
            tr("The whole worklist is submitted: %1.").arg(scanwords::scans(m_list->rowCount())));
    });
    connect(m_desk, &ReadDesk::reverted, this, [this](const Error &error) {
        m_message->show(MessageBar::Kind::Error, tr("Not saved: %1").arg(error.text()),
                        tr("The scan is shown as it is stored; please make the change again."));
    });
    connect(m_desk, &ReadDesk::refused, this, [this](const QString &name, const Error &error) {
        m_message->show(MessageBar::Kind::Error,
                        tr("%1 was not submitted: %2").arg(name, error.text()));
    });
}

void ReadPage::connectCanvas()
{
    connect(m_canvas, &CanvasView::cursorMoved, this,
            [this](std::optional<Point> position, double value) {
                m_status.cursor = position;
                m_status.value = position ? std::optional(value) : std::nullopt;
                updateStatus();
            });
    connect(m_canvas, &CanvasView::viewStateChanged, this, &ReadPage::updateStatus);
    connect(m_canvas, &CanvasView::drawingEnded, this, [this] {
        if (m_message->text().startsWith(unfinishedText()))
            m_message->dismiss();
    });
    connect(m_canvas, &CanvasView::currentLabelChanged, &m_panel->labels(),
            &LabelPalette::setCurrentLabel);
    connect(&m_panel->labels(), &LabelPalette::labelChosen, this, [this](const QString &code) {
        m_canvas->setCurrentLabel(code);
        if (m_desk->isShown())
            m_desk->document().relabel(m_desk->document().selection(), code);
        m_canvas->setFocus();
    });
    connect(&m_panel->findings(), &FindingsPanel::activated, this, [this](Id<Annotation> id) {
        const Annotation *found = m_desk->isShown() ? m_desk->document().annotation(id) : nullptr;
        if (found)
            m_canvas->pulse(boundingBox(found->shape));
    });
    connect(m_panel, &ReadPanel::noteFinished, m_canvas, [this] {
        if (m_active && qobject_cast<NoteEdit *>(QApplication::focusWidget()))
            m_canvas->setFocus(); // left by Enter or Esc; Tab goes on by itself
    });
    connect(&m_panel->findings(), &FindingsPanel::asked, m_codes, &FindingCodes::begin);
    connect(m_codes, &FindingCodes::closed, m_canvas, [this] { m_canvas->setFocus(); });
    connect(m_codes, &FindingCodes::refused, m_message,
            [this](const QString &text, const QString &remedy) {
                m_message->show(MessageBar::Kind::Information, text, remedy);
            });
    connect(m_codes, &FindingCodes::settled, m_message, &MessageBar::retract);
    connect(m_sheet, &CommentSheet::sent, this, &ReadPage::sendWords);
    connect(m_sheet, &CommentSheet::closed, m_canvas, [this] { m_canvas->setFocus(); });
}

void ReadPage::activate()
{
    m_active = true;
    qApp->installEventFilter(this);
    followInfo();
    if (!m_list->isListed() && m_list->filter().list != ScanListKind::Reading) {
        ScanFilter worklist;
        worklist.list = ScanListKind::Reading;
        m_list->setFilter(worklist);
    }
    m_feeder->setEdge(m_feeder->edge()); // another page's wishes replaced ours
    m_canvas->setFocus();
    m_takeBacks->refresh();
    followProgress();
    updateStatus();
}

void ReadPage::deactivate()
{
    m_active = false;
    m_desk->pause();
    qApp->removeEventFilter(this);
    m_canvas->cancelShape();
}

qint64 ReadPage::currentScan() const
{
    return m_list->positionOf(m_desk->row());
}

void ReadPage::showScan(qint64 position)
{
    m_requested = position;
    if (m_list->isListed())
        onListed();
}

/// Signs of activity on this page; whoever works elsewhere in the window does not read meanwhile.
bool ReadPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return Page::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (widget == this || isAncestorOf(widget))
            m_desk->noteActivity();
        else
            m_desk->pause();
        break;
    default:
        break;
    }
    return Page::eventFilter(watched, event);
}

void ReadPage::followInfo()
{
    const Protocol &protocol = m_context.session.info().protocol;
    m_panel->setProtocol(protocol);
    m_canvas->setLabels(protocol.labels);
    m_codes->setQuestions(protocol.attributes);
    const Id<User> person = m_context.session.person().id;
    if (person == m_person)
        return;
    m_person = person;
    m_desk->clear();
    m_codes->forget();
    m_message->dismiss();
    if (m_list->filter().list == ScanListKind::Reading)
        m_list->reload();
}

void ReadPage::onListed()
{
    const bool any = m_list->rowCount() > 0;
    m_work->setVisible(any);
    m_empty->setVisible(!any);
    if (!any) {
        m_empty->setContent(u"image"_s, tr("No scans to read"),
                            tr("Scans appear here as soon as they are added to the dataset."),
                            m_context.session.isReadOnly() ? QString() : tr("Add scans…"));
        return;
    }
    reseat();
    const int requested = m_list->rowOf(std::exchange(m_requested, 0));
    if (requested >= 0)
        m_desk->want(requested);
    else if (m_desk->row() < 0)
        m_desk->wantOpenFrom(0);
}

/// The list may have become another one around the scan in view.
void ReadPage::reseat()
{
    if (!m_desk->isShown())
        return;
    const qint64 entry = m_desk->scan().scan.entry;
    if (m_list->positionOf(m_desk->row()) != entry) {
        m_desk->clear();
        m_desk->want(m_list->rowOf(entry));
    }
    markRow(m_desk->row());
    updateActions();
}

void ReadPage::onWaiting(int row)
{
    m_sheet->hide();
    m_banner->dismiss();
    m_canvas->clear();
    m_panel->setDocument(nullptr);
    m_codes->setDocument(nullptr);
    const ScanRow *scan = m_list->scanRow(row);
    m_veil->showFor(scan ? scan->scan.fileName : QString());
    markRow(row);
    m_status = {};
    updateActions();
    updateStatus();
}

void ReadPage::onShown()
{
    const ReadyScan &shown = m_desk->scan();
    m_veil->hide();
    m_sheet->hide();
    if (shown.picture)
        m_canvas->showPicture(shown.picture, &m_desk->document());
    else
        m_canvas->clear(tr("%1 cannot be shown").arg(shown.scan.scan.fileName));
    m_panel->setDocument(&m_desk->document());
    m_codes->setDocument(&m_desk->document());
    followTakeBack();
    showBanner();
    markRow(shown.row);
    m_status.fileName = shown.scan.scan.fileName;
    m_status.size = shown.scan.scan.size;
    m_status.bitsStored = shown.scan.scan.bitsStored;
    m_status.remark =
        spacingRemark(shown.scan.scan.spacing, shown.picture ? shown.picture->pixelAspect : 1);
    updateActions();
    updateStatus();
}

/// Why the scan in view cannot be seen; that a file is cut short is told by the canvas itself.
void ReadPage::showBanner()
{
    const auto &error = m_desk->scan().pictureError;
    if (error)
        m_banner->show(*error);
    else
        m_banner->dismiss();
}

void ReadPage::onFailed(int row, const Error &error)
{
    const ScanRow *scan = m_list->scanRow(row);
    m_veil->hide();
    m_canvas->clear(scan ? tr("%1 cannot be shown").arg(scan->scan.fileName) : QString());
    m_banner->show(error);
}

void ReadPage::step(int by)
{
    go(m_desk->row() + by);
}

void ReadPage::go(int row)
{
    m_message->dismiss();
    m_desk->want(row);
}

QString ReadPage::unfinishedText()
{
    return tr("A shape is not finished.");
}

void ReadPage::submit(bool nothingFound)
{
    if (m_canvas->isDrawing()) {
        m_message->show(MessageBar::Kind::Warning, unfinishedText(),
                        tr("Finish it with Enter or cancel it with Esc, then submit."));
        return;
    }
    m_message->dismiss();
    const Result<void> done = nothingFound ? m_desk->submitNothingFound() : m_desk->submit();
    if (!done)
        m_message->show(done.error());
}

void ReadPage::changeCertainty(int by)
{
    if (!m_desk->isShown())
        return;
    AnnotationDocument &document = m_desk->document();
    const int steps = m_context.session.info().protocol.certaintySteps;
    const Annotation *first =
        document.selection().empty() ? nullptr : document.annotation(document.selection().front());
    if (!first)
        return;
    const int now = first->certainty.value_or(by > 0 ? 0 : steps + 1);
    document.setCertainty(document.selection(), std::clamp(now + by, 1, steps));
}

void ReadPage::markRow(int row)
{
    const QModelIndex index = m_list->index(row, 0);
    m_strip->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    const QRect cell = m_strip->visualRect(index);
    const QRect calm =
        m_strip->viewport()->rect().adjusted(2 * cell.width(), 0, -2 * cell.width(), 0);
    if (index.isValid() && !calm.contains(cell.center())) // else it need not move under the mouse
        m_strip->center(row);
}

void ReadPage::updateStatus()
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
