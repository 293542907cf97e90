// What ReadPage is made of: its actions and its layout.
#include "core/document/annotationdocument.h"
#include "core/session/datasetsession.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/tools/tooltable.h"
#include "ui/canvas/viewactions.h"
#include "ui/codes/findingcodes.h"
#include "ui/comments/commentspanel.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/thumbnailfeeder.h"
#include "ui/models/windowpresets.h"
#include "ui/reading/findingspanel.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"
#include "ui/reading/readpanel.h"
#include "ui/reading/readtalk.h"
#include "ui/reading/takebackdesk.h"
#include "ui/reading/toolcolumn.h"
#include "ui/reading/worklistdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

using enum ActionId;

constexpr int thumbnailEdge = 128; // px; a size that the gallery uses as well

QWidget *createVerticalHairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", u"vertical-hairline"_s);
    return line;
}

} // namespace

void ReadPage::add(ActionId id, Handler handler)
{
    QAction *action = createAction(id, this);
    connect(action, &QAction::triggered, this, [run = std::move(handler)] { run(); });
    m_actions[id] = action;
}

void ReadPage::createActions()
{
    createScanActions();
    createViewActions();
    createToolActions();
}

void ReadPage::createScanActions()
{
    add(PreviousScan, [this] { step(-1); });
    add(NextScan, [this] { step(1); });
    add(NothingFound, [this] { submit(true); });
    add(SubmitRead, [this] { submit(false); });
    add(FlagScan, [this] { askFlag(); });
    add(AskBack, [this] { askBack(); });
    add(WriteComment, [this] { m_talk->begin(); });
    add(NextComment, [this] { m_panel->comments().step(1); });
    add(Undo, [this] { m_canvas->undo(); });
    add(Redo, [this] { m_canvas->redo(); });
    add(Duplicate, [this] { m_canvas->duplicateSelection(); });
    add(CopyFindings, [this] { copyFindings(); });
    add(PasteFindings, [this] { m_canvas->paste(m_copied); });
    add(DeleteSelection, [this] { m_canvas->deleteSelection(); });
    add(LessCertain, [this] { changeCertainty(-1); });
    add(MoreCertain, [this] { changeCertainty(1); });
    add(ChooseCode, [this] { m_codes->begin(); });
    add(NextAnnotation, [this] { m_panel->findings().step(1); });
    add(PreviousAnnotation, [this] { m_panel->findings().step(-1); });
}

void ReadPage::createViewActions()
{
    add(Fit, [this] { m_canvas->fit(); });
    add(OneToOne, [this] { m_canvas->oneToOne(); });
    add(ZoomIn, [this] { m_canvas->zoomIn(); });
    add(ZoomOut, [this] { m_canvas->zoomOut(); });
    add(Invert, [this] { m_canvas->invert(); });
    add(Clahe, [this] { m_canvas->toggleClahe(); });
    for (const ActionId id : {Invert, Clahe})
        m_actions[id]->setCheckable(true);
    connect(m_canvas, &CanvasView::viewStateChanged, this, [this](const ViewState &state) {
        m_actions[Invert]->setChecked(state.polarity == Polarity::Inverted);
        m_actions[Clahe]->setChecked(state.clahe);
    });
    for (const ActionId id : viewActionIds) {
        m_actions[id] = createAction(id, this);
        connectViewAction(id, m_actions[id], *m_canvas);
    }
    const auto preset = [this](ActionId id, WindowPreset which, const QString &shortName) {
        add(id, [this, which] {
            if (const Picture picture = m_canvas->picture())
                m_canvas->setWindow(windowOf(which, *picture));
        });
        m_actions[id]->setIconText(shortName); // beside its key, under the heading "Window"
    };
    preset(WindowFull, WindowPreset::Full, tr("full range"));
    preset(WindowBone, WindowPreset::Bone, tr("bone"));
    preset(WindowSoft, WindowPreset::SoftTissue, tr("soft tissue"));
    add(WindowFile, [this] {
        if (const Picture picture = m_canvas->picture())
            m_canvas->setWindow(nextFileWindow(*picture, m_canvas->window()));
    });
    m_actions[WindowFile]->setIconText(tr("the file's own"));
}

void ReadPage::createToolActions()
{
    auto *group = new QActionGroup(this);
    for (const ToolSpec &spec : toolTable()) {
        addTool(spec.action, spec.id);
        group->addAction(m_actions[spec.action]);
    }
    m_actions[SelectTool]->setChecked(true);
}

void ReadPage::addTool(ActionId id, ToolId tool)
{
    add(id, [this, tool] {
        m_canvas->setTool(tool);
        m_canvas->setFocus();
    });
    QAction *action = m_actions[id];
    action->setCheckable(true);
    connect(m_canvas, &CanvasView::toolChanged, action, [action, tool](ToolId now) {
        if (now == tool)
            action->setChecked(true);
    });
}

void ReadPage::createLayout()
{
    m_panel = new ReadPanel({.nothingFound = m_actions[NothingFound],
                             .submit = m_actions[SubmitRead],
                             .askBack = m_actions[AskBack],
                             .comment = m_actions[WriteComment],
                             .windows = {m_actions[WindowFull], m_actions[WindowBone],
                                         m_actions[WindowSoft], m_actions[WindowFile]}},
                            this);
    m_panel->setFixedWidth(theme::sidePanelWidth);

    m_work = new QWidget(this);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(createTools());
    columns->addWidget(createVerticalHairline(m_work));
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(createCanvasArea(), 1);
    middle->addWidget(createHairline(m_work));
    middle->addWidget(createStrip());
    columns->addLayout(middle, 1);
    columns->addWidget(createVerticalHairline(m_work));
    columns->addWidget(m_panel);
    m_work->setLayout(columns);
    columns->setContentsMargins(0, 0, 0, 0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_work, 1);
    m_empty->hide();
}

QWidget *ReadPage::createCanvasArea()
{
    auto *area = new QWidget(m_work);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_banner);
    layout->addWidget(m_canvas, 1);
    m_canvas->setAccessibleName(tr("Scan"));
    return area;
}

ToolColumn *ReadPage::createTools()
{
    auto *tools = new ToolColumn(m_work);
    for (const ToolSpec &spec : toolTable()) {
        if (spec.id == ToolId::Ruler)
            tools->addSeparator(); // from here on nothing is drawn
        tools->addTool(m_actions[spec.action]);
    }
    tools->addSeparator();
    for (const ActionId id :
         {Invert, Clahe, Sharpen, Fit, OneToOne, TurnLeft, TurnRight, MirrorView, KeepView})
        tools->addTool(m_actions[id]);
    tools->addSeparator();
    for (const ActionId id : {Undo, Redo})
        tools->addTool(m_actions[id]);
    return tools;
}

QWidget *ReadPage::createStrip()
{
    auto *bar = new QWidget(m_work);
    bar->setProperty("role", u"panel"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    m_strip->setModel(m_list);
    m_strip->setAccessibleName(tr("Worklist"));
    m_strip->setCellSize({WorklistDelegate::cellWidth, WorklistDelegate::cellHeight});
    m_strip->setFixedHeight(WorklistDelegate::cellHeight);
    m_strip->setFocusPolicy(Qt::TabFocus);
    m_feeder = new ThumbnailFeeder(*m_strip, *m_list, m_context.thumbnails);
    m_feeder->setEdge(devicePixelRatioF() > 1 ? 2 * thumbnailEdge : thumbnailEdge);
    m_strip->setItemDelegate(new WorklistDelegate(*m_list, *m_feeder, m_strip));
    connect(m_strip, &GridView::clicked, this, [this](const QModelIndex &index) {
        go(index.row());
        m_canvas->setFocus();
    });
    connect(m_strip, &GridView::chosen, this,
            [this](const QModelIndex &index) { go(index.row()); });

    auto *flag = new QToolButton(bar);
    flag->setDefaultAction(m_actions[FlagScan]);
    flag->setIconSize(QSize(theme::iconSize, theme::iconSize));
    flag->setAccessibleName(m_actions[FlagScan]->text());
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::padding, 0, theme::padding, 0);
    layout->setSpacing(theme::padding);
    m_progress = new QLabel(bar);
    m_progress->setProperty("role", u"secondary"_s);
    layout->addWidget(m_progress);
    layout->addWidget(m_strip, 1);
    layout->addWidget(flag);
    return bar;
}

/// The one place that says what can be done now.
void ReadPage::updateActions()
{
    const bool shown = m_desk->isShown();
    const bool open = shown && !m_desk->document().isLocked();
    const bool picture = shown && m_desk->scan().picture != nullptr;
    const int row = m_desk->row();
    m_actions[PreviousScan]->setEnabled(row > 0);
    m_actions[NextScan]->setEnabled(row >= 0 && row + 1 < m_list->rowCount());
    for (const ActionId id :
         {NothingFound, SubmitRead, Undo, Redo, LessCertain, MoreCertain, ChooseCode})
        m_actions[id]->setEnabled(open);
    for (const ToolSpec &spec : toolTable())
        m_actions[spec.action]->setEnabled(picture && (open || !drawsFindings(spec.id)));
    for (const ActionId id : {Duplicate, PasteFindings})
        m_actions[id]->setEnabled(open && picture);
    for (const ActionId id : {FlagScan, WriteComment})
        m_actions[id]->setEnabled(shown && !m_context.session.isReadOnly());
    const auto asked = shown ? m_takeBacks->of(m_desk->document().read()) : std::nullopt;
    m_actions[AskBack]->setEnabled(shown &&
                                   m_desk->document().read().state == ReadState::Submitted &&
                                   (!asked || asked->answer) && !m_context.session.isReadOnly());
}

QList<QAction *> ReadPage::menuActions() const
{
    QList<QAction *> actions;
    for (const auto &group : std::initializer_list<std::initializer_list<ActionId>>{
             {PreviousScan, NextScan},
             {SelectTool, BoxTool, PolygonTool, FreehandTool, LiveWireTool, OutlineTool, BrushTool,
              LineTool, PointTool, RulerTool, AngleTool},
             {Undo, Redo, Duplicate, CopyFindings, PasteFindings, DeleteSelection},
             {NextAnnotation, PreviousAnnotation, LessCertain, MoreCertain, ChooseCode},
             {NothingFound, SubmitRead, AskBack, FlagScan, WriteComment, NextComment},
             {Fit, OneToOne, ZoomIn, ZoomOut, Invert, Clahe, Sharpen},
             {TurnRight, TurnLeft, MirrorView, KeepView},
             {WindowFull, WindowBone, WindowSoft, WindowFile}}) {
        for (const ActionId id : group)
            actions.append(m_actions.at(id));
        actions.append(nullptr);
    }
    actions.removeLast();
    return actions;
}

} // namespace doubleread
