#include "ui/review/contactsheet/contactsheet.h"

#include "core/base/setting.h"
#include "core/imaging/thumbnailloader.h"
#include "core/session/datasetsession.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scansource.h"
#include "ui/models/scanwords.h"
#include "ui/models/thumbnailfeeder.h"
#include "ui/review/contactsheet/sheetdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/sectionheader.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QSlider>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr std::chrono::milliseconds dwell(400); ///< What flits past was not looked at.
constexpr double whole = 0.95;                  ///< Of a cell, or of the view if that is smaller.
constexpr Setting<int> pictureEdge{"review/contactSheetEdge", 224};
constexpr int smallEdge = 256; // thumbnails come in few sizes, so that those on disk serve again
constexpr int largeEdge = 512;

} // namespace

ContactSheet::ContactSheet(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_list(new ScanListModel(context.session, this)),
      m_grid(new GridView(GridView::Flow::Wrapped, this)),
      m_feeder(new ThumbnailFeeder(*m_grid, *m_list, context.thumbnails))
{
    setAccessibleName(tr("Contact sheet"));
    m_grid->setModel(m_list);
    m_grid->setAccessibleName(tr("Scans of the contact sheet"));
    m_grid->setItemDelegate(new SheetDelegate({.list = *m_list,
                                               .thumbnails = context.thumbnails,
                                               .feeder = *m_feeder,
                                               .session = context.session,
                                               .marks = m_marks},
                                              m_grid));
    m_empty = new EmptyState(this);
    createActions();
    auto *middle = new QWidget(this);
    m_body = new QStackedLayout(middle);
    m_body->addWidget(m_grid);
    m_body->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createHairline(this));
    layout->addWidget(middle, 1);
    layout->addWidget(createFoot());
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(dwell);
    connectList();
    m_size->setValue(pictureEdge.value());
    setPictureEdge(m_size->value());
    connect(m_size, &QSlider::valueChanged, this, [this](int edge) {
        pictureEdge.setValue(edge);
        setPictureEdge(edge);
    });
}

void ContactSheet::connectList()
{
    const auto again = [this] { m_dwell.start(); };
    connect(m_grid, &GridView::viewChanged, this, again);
    connect(m_list, &ScanListModel::rowsLoaded, this, again);
    connect(&m_context.thumbnails, &ThumbnailLoader::ready, this, again);
    connect(&m_dwell, &QTimer::timeout, this, &ContactSheet::lookAround);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ContactSheet::updateState);
    connect(m_grid, &GridView::doubleClicked, this, &ContactSheet::openCurrent);
    connect(m_grid, &GridView::chosen, this, &ContactSheet::openCurrent);
    connect(m_list, &ScanListModel::failed, this, &ContactSheet::failed);
    connect(m_list, &ScanListModel::listed, this, [this] {
        const bool empty = m_list->rowCount() == 0;
        if (empty)
            explainEmpty();
        m_body->setCurrentIndex(empty ? 1 : 0);
        if (!empty && !m_grid->currentIndex().isValid())
            m_grid->setCurrentIndex(m_list->index(0, 0));
        m_dwell.start();
        updateState();
    });
}

void ContactSheet::open(ScanState kind)
{
    m_kind = kind;
    ScanFilter filter;
    filter.list = ScanListKind::Review;
    filter.states = {kind};
    m_list->setFilter(filter);
    for (const auto &[each, its] : m_kinds)
        its.button->setPrimary(each == kind);
    const bool unasked = kind == ScanState::Agreed &&
                         m_context.session.info().protocol.rule == SignOffRule::DisputedOnly;
    m_hint->setText(unasked
                        ? tr("The protocol does not ask for these signatures; you may still sign.")
                        : QString());
    resume();
}

void ContactSheet::resume()
{
    m_feeder->setEdge(m_feeder->edge()); // another page's wishes replaced ours
    m_grid->setFocus();
    m_dwell.start();
    updateState();
}

void ContactSheet::setCounts(int agreed, int adjudicated)
{
    m_kinds.at(ScanState::Agreed).action->setText(tr("Agreed (%1)").arg(agreed));
    m_kinds.at(ScanState::Adjudicated).action->setText(tr("Decided (%1)").arg(adjudicated));
}

void ContactSheet::forget()
{
    m_marks = {};
    m_grid->setCurrentIndex({});
    m_list->setFilter(m_list->filter());
}

std::vector<ManySignOffForm::Item> ContactSheet::chosen() const
{
    std::vector<ManySignOffForm::Item> items;
    for (int row = 0; row < m_list->rowCount(); ++row)
        if (const ManySignOffForm::Item *item = m_marks.chosen(m_list->positionOf(row)))
            items.push_back(*item);
    return items;
}

ScanStatus ContactSheet::status() const
{
    ScanStatus status;
    if (const ScanRow *row = m_list->scanRow(m_grid->currentIndex().row())) {
        status.fileName = row->scan.fileName;
        status.size = row->scan.size;
        status.bitsStored = row->scan.bitsStored;
    }
    return status;
}

bool ContactSheet::isWholeInView(int row) const
{
    const QRect cell = m_grid->visualRect(m_list->index(row, 0));
    const int view = m_grid->viewport()->height();
    const int seen = cell.intersected(m_grid->viewport()->rect()).height();
    return seen >= whole * std::min(cell.height(), view);
}

/// What is in view now has been for a moment.
void ContactSheet::lookAround()
{
    if (!isVisible() || m_body->currentIndex() != 0)
        return;
    const auto [first, last] = m_grid->rowsInView();
    for (int index = first; index <= last; ++index) {
        const ScanRow *row = m_list->scanRow(index);
        if (!row || !isWholeInView(index))
            continue;
        const ImageSource source = sourceOf(*row);
        if (!m_context.thumbnails.cached(source, m_feeder->edge()).isNull())
            m_marks.see(*row, m_context.session.info().protocol);
    }
    m_grid->viewport()->update();
    updateState();
}

/// All that are selected follow the one in hand.
void ContactSheet::toggle()
{
    const QModelIndex current = m_grid->currentIndex();
    if (!current.isValid())
        return;
    const bool leaveOut = !m_marks.isLeftOut(m_list->positionOf(current.row()));
    m_marks.setLeftOut(m_list->positionOf(current.row()), leaveOut);
    for (const QItemSelectionRange &range : m_grid->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_marks.setLeftOut(m_list->positionOf(row), leaveOut);
    m_grid->viewport()->update();
    updateState();
}

void ContactSheet::openCurrent()
{
    if (const qint64 position = m_list->positionOf(m_grid->currentIndex().row()); position != 0)
        Q_EMIT scanRequested(position);
}

void ContactSheet::setPictureEdge(int edge)
{
    m_grid->setCellSize(SheetDelegate::cellFor(edge));
    m_feeder->setEdge(edge * devicePixelRatioF() <= smallEdge ? smallEdge : largeEdge);
}

void ContactSheet::explainEmpty()
{
    if (m_kind == ScanState::Agreed)
        m_empty->setContent(u"check"_s, tr("No agreed scan waits"),
                            tr("Scans whose reads agree in everything come here, to be looked at "
                               "and signed together."));
    else
        m_empty->setContent(u"check"_s, tr("No decided scan waits"),
                            tr("Scans whose disagreements are all decided come here, to be signed "
                               "together."));
}

} // namespace doubleread
