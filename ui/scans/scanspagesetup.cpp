// What ScansPage is made of: its actions and its layout.
#include "core/base/setting.h"
#include "core/session/datasetsession.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/thumbnailfeeder.h"
#include "ui/scans/bulktriage.h"
#include "ui/scans/facetpanel.h"
#include "ui/scans/quicklook.h"
#include "ui/scans/scandelegate.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/selectionbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keymap.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int facetPanelWidth = 248;
constexpr int smallestPicture = 112; // device-independent px
constexpr int largestPicture = 384;
constexpr int filterWidth = 240;
constexpr auto typingPause = std::chrono::milliseconds(150);
constexpr auto countingPause = std::chrono::milliseconds(400);
constexpr Setting<int> pictureEdge{"scans/pictureEdge", 192};

} // namespace

ScansPage::ScansPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_list(new ScanListModel(context.session, this)),
      m_facets(new FacetPanel(this)),
      m_filter(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_among(new QToolButton(this)),
      m_size(new QSlider(Qt::Horizontal, this)),
      m_views(new QStackedWidget(this)),
      m_gallery(new GridView(GridView::Flow::Wrapped, this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(this)),
      m_message(new MessageBar(this)),
      m_look(new QuickLook(context.images, this))
{
    setObjectName(u"page"_s);
    createActions();
    createGallery();
    createTable();
    createTriage();
    createLayout();
    m_typing.setSingleShot(true);
    m_counting.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &ScansPage::refresh);
    connect(&m_counting, &QTimer::timeout, this, &ScansPage::refreshFacets);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPause); });
    connect(m_facets, &FacetPanel::changed, this, &ScansPage::refresh);
    connect(m_list, &ScanListModel::listed, this, &ScansPage::onListed);
    connect(m_list, &ScanListModel::rowsLoaded, this, &ScansPage::followSelection);
    connect(m_list, &ScanListModel::failed, this,
            [this](const Error &error) { m_message->show(error); });
    connect(&context.session, &DatasetSession::scansChanged, this, [this] {
        m_countsStale = true;
        if (isVisible() && !m_counting.isActive())
            m_counting.start(countingPause);
    });
    connect(&context.session, &DatasetSession::infoChanged, this, &ScansPage::followInfo);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (isNarrowing())
            showAll();
        else
            Q_EMIT addScansRequested();
    });
    connect(m_look, &QuickLook::closed, this, [this] {
        m_look->hide();
        m_views->currentWidget()->setFocus();
    });
    connect(m_look, &QuickLook::openRequested, this, &ScansPage::open);
    connect(m_look, &QuickLook::stepped, this, [this](int by) {
        select(currentRow() + by);
        look();
    });
}

void ScansPage::createActions()
{
    // Space and Enter mean other things in the facets and the filter.
    const auto add = [this](ActionId id, QWidget *owner, auto handler) {
        QAction *action = createAction(id, owner);
        connect(action, &QAction::triggered, this, handler);
        m_actions[id] = action;
    };
    add(ActionId::QuickLook, m_views, [this] { look(); });
    add(ActionId::OpenScan, m_views, [this] { open(); });
    add(ActionId::FocusFilter, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    add(ActionId::ShowAllScans, m_views, [this] { showAll(); });
    add(ActionId::ToggleTable, this, [this] { toggleTable(); });
    add(ActionId::AssignScans, this, [this] { Q_EMIT worklistsRequested(selectedScans()); });
    m_actions[ActionId::ToggleTable]->setCheckable(true);
}

void ScansPage::createLayout()
{
    m_facets->setFixedWidth(facetPanelWidth);
    m_views->addWidget(m_gallery);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    auto *line = new QFrame(this);
    line->setProperty("role", u"vertical-hairline"_s);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(createHead());
    right->addWidget(createHairline(this));
    right->addWidget(m_message);
    right->addWidget(m_views, 1);
    right->addWidget(m_bar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_facets);
    layout->addWidget(line);
    layout->addLayout(right, 1);
}

QWidget *ScansPage::createHead()
{
    auto *head = new QWidget(this);
    head->setProperty("role", u"panel"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    m_count->setProperty("role", u"section"_s);
    m_among->setObjectName(u"chip"_s);
    m_among->setIcon(icon(u"close"_s));
    m_among->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_among->setFocusPolicy(Qt::StrongFocus);
    m_among->hide();
    connect(m_among, &QToolButton::clicked, this, &ScansPage::showAll);
    m_filter->setPlaceholderText(tr("Filter by file name…"));
    m_filter->setObjectName(u"scanFilter"_s);
    m_filter->setAccessibleName(tr("Filter by file name"));
    const auto tellKey = [this] {
        const QString key = keyTextOf(ActionId::FocusFilter);
        m_filter->setToolTip(key.isEmpty() ? tr("Filter by file name")
                                           : tr("Filter by file name (%1)").arg(key));
    };
    connect(&KeyMap::current(), &KeyMap::changed, m_filter, tellKey);
    tellKey();
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(filterWidth);
    connect(m_filter, &QLineEdit::returnPressed, this,
            [this] { m_views->currentWidget()->setFocus(); });
    m_size->setSingleStep(16);
    m_size->setPageStep(48);
    m_size->setFixedWidth(140);
    m_size->setAccessibleName(tr("Size of the pictures"));
    m_size->setToolTip(tr("Size of the pictures"));
    auto *table = new QToolButton(head);
    table->setDefaultAction(m_actions[ActionId::ToggleTable]);
    table->setIconSize(QSize(theme::iconSize, theme::iconSize));
    table->setAccessibleName(table->text());
    auto *sign = new QLabel(head);
    sign->setPixmap(icon(u"grid"_s).pixmap(QSize(16, 16), devicePixelRatioF(), QIcon::Disabled));

    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(theme::padding, theme::grid, theme::padding, theme::grid);
    layout->setSpacing(theme::padding);
    layout->addWidget(m_count);
    layout->addWidget(m_among);
    layout->addStretch(1);
    layout->addWidget(m_filter);
    layout->addWidget(sign);
    layout->addWidget(m_size);
    layout->addWidget(table);
    return head;
}

void ScansPage::createGallery()
{
    m_gallery->setModel(m_list);
    m_gallery->setAccessibleName(tr("Scans"));
    m_feeder = new ThumbnailFeeder(*m_gallery, *m_list, m_context.thumbnails);
    m_gallery->setItemDelegate(new ScanDelegate(*m_list, *m_feeder, m_context.session, m_gallery));
    connect(m_gallery->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ScansPage::followSelection);
    connect(m_gallery->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ScansPage::followSelection);
    connect(m_gallery, &GridView::doubleClicked, this, &ScansPage::open);
    connect(m_gallery, &GridView::chosen, this, &ScansPage::open);
    m_size->setRange(smallestPicture, largestPicture);
    m_size->setValue(pictureEdge.value());
    setPictureEdge(m_size->value());
    connect(m_size, &QSlider::valueChanged, this, &ScansPage::setPictureEdge);
}

void ScansPage::createTable()
{
    m_table->setModel(m_list);
    QItemSelectionModel *unused = m_table->selectionModel();
    m_table->setSelectionModel(m_gallery->selectionModel());
    delete unused;
    m_table->setAccessibleName(tr("Scans as a table"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setDefaultSectionSize(132);
    header->resizeSection(static_cast<int>(ScanListModel::Column::Scan), 280);
    header->resizeSection(static_cast<int>(ScanListModel::Column::Site), 220);
    header->resizeSection(static_cast<int>(ScanListModel::Column::Size), 168);
    header->setStretchLastSection(true);
    connect(m_table, &QTableView::doubleClicked, this, &ScansPage::open);
}

void ScansPage::setPictureEdge(int edge)
{
    pictureEdge.setValue(edge);
    m_gallery->setCellSize(ScanDelegate::cellFor(edge));
    // Thumbnails come in few sizes, so that those on disk serve again.
    const double wanted = edge * devicePixelRatioF();
    m_feeder->setEdge(wanted <= 128 ? 128 : wanted <= 256 ? 256 : 512);
}

QList<QAction *> ScansPage::menuActions() const
{
    return {m_actions.at(ActionId::OpenScan),
            m_actions.at(ActionId::QuickLook),
            nullptr,
            m_actions.at(ActionId::KeepSelected),
            m_actions.at(ActionId::ExcludeSelected),
            m_actions.at(ActionId::TagSelected),
            m_actions.at(ActionId::AssignScans),
            m_actions.at(ActionId::Undo),
            m_actions.at(ActionId::Redo),
            nullptr,
            m_actions.at(ActionId::FocusFilter),
            m_actions.at(ActionId::ToggleTable)};
}

} // namespace doubleread
