#include "ui/review/deciding/redrawing.h"

#include "ui/codes/findingcodes.h"
#include "ui/review/deciding/redrawbar.h"
#include "ui/review/reviewpanes.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace doubleread {

namespace {

using decisions::RedrawFrom;

constexpr auto tools = std::to_array<std::pair<ActionId, ToolId>>({
    {ActionId::SelectTool, ToolId::Select},
    {ActionId::BoxTool, ToolId::Box},
    {ActionId::PolygonTool, ToolId::Polygon},
    {ActionId::FreehandTool, ToolId::Freehand},
    {ActionId::LiveWireTool, ToolId::LiveWire},
    {ActionId::OutlineTool, ToolId::Outline},
    {ActionId::BrushTool, ToolId::Brush},
    {ActionId::LineTool, ToolId::Line},
    {ActionId::PointTool, ToolId::Point},
});

} // namespace

Redrawing::Redrawing(const ReviewActions &actions, ReviewPanes &panes, RedrawBar &bar,
                     QObject *page)
    : QObject(page),
      m_actions(actions),
      m_panes(panes),
      m_bar(bar),
      m_codes(new FindingCodes(&panes.consensus()))
{
    QAction *code = actions[ActionId::ChooseCode];
    code->setEnabled(false);
    connect(code, &QAction::triggered, this, [this] { m_codes->begin(); });
    connect(m_codes, &FindingCodes::refused, this, &Redrawing::refused);
    connect(m_codes, &FindingCodes::closed, &panes.consensus(),
            [&panes] { panes.consensus().setFocus(Qt::OtherFocusReason); });
    connect(&bar, &RedrawBar::startChosen, this, &Redrawing::startFrom);
    connect(&bar, &RedrawBar::startSwapped, this, &Redrawing::swapStart);
    connect(&bar, &RedrawBar::taken, this, &Redrawing::take);
    connect(&bar, &RedrawBar::cancelled, this, &Redrawing::cancel);
    for (const auto &[id, tool] : tools) {
        actions[id]->setEnabled(false);
        connect(actions[id], &QAction::triggered, this, [this, chosen = tool] { setTool(chosen); });
    }
    connect(&panes.consensus(), &CanvasView::toolChanged, this, [this](ToolId current) {
        for (const auto &[id, tool] : tools)
            m_actions[id]->setChecked(isActive() && tool == current);
    });
    panes.consensus().installEventFilter(this);
}

void Redrawing::setQuestions(const std::vector<AttributeNode> &questions)
{
    m_codes->setQuestions(questions);
    m_bar.offerCodes(!questions.empty());
}

void Redrawing::start(const Review &review, int row)
{
    m_review = review;
    m_row = row;
    const Disagreement &disagreement = review.disagreements.at(static_cast<size_t>(row));
    const auto has = [&](RedrawFrom from) {
        return !decisions::redrawStart(review, disagreement, from).empty();
    };
    const bool first = has(RedrawFrom::First);
    const bool second = has(RedrawFrom::Second);
    m_bar.start(first, second,
                disagreement.kind == DisagreementKind::Raised ? tr("Drawing adds to it")
                                                              : tr("Drawing replaces it"));
    m_panes.consensus().setReplaced([this] { return replaced(); });
    for (const auto &[id, tool] : tools)
        m_actions[id]->setEnabled(true);
    m_actions[ActionId::ChooseCode]->setEnabled(m_codes->hasQuestions());
    if (first)
        startFrom(RedrawFrom::First);
    else
        startFrom(second ? RedrawFrom::Second : RedrawFrom::Nothing);
}

void Redrawing::startFrom(RedrawFrom from)
{
    const Disagreement &disagreement = m_review.disagreements.at(static_cast<size_t>(m_row));
    Read sheet;
    sheet.scan = m_review.scan.id;
    sheet.annotations = decisions::redrawStart(m_review, disagreement, from);
    auto scratch = std::make_unique<AnnotationDocument>(std::move(sheet));
    connect(&scratch->history(), &QUndoStack::indexChanged, this, &Redrawing::historyChanged);
    m_panes.setScratch(scratch.get());
    m_codes->setDocument(scratch.get());
    m_scratch = std::move(scratch);
    m_started.clear();
    for (const Annotation &each : m_scratch->annotations())
        m_started.push_back(each.id);
    m_from = from;
    m_bar.setFrom(from);
    if (m_scratch->annotations().size() == 1)
        m_scratch->select({m_scratch->annotations().front().id});
    if (!m_scratch->annotations().empty())
        m_panes.consensus().setCurrentLabel(m_scratch->annotations().front().labelCode);
    setTool(m_scratch->annotations().empty() ? ToolId::Polygon : ToolId::Select);
    m_panes.consensus().setFocus(Qt::OtherFocusReason);
    Q_EMIT historyChanged();
}

/// To the other read's outline, where it has one.
void Redrawing::swapStart()
{
    const auto other = m_from == RedrawFrom::First ? RedrawFrom::Second : RedrawFrom::First;
    const Disagreement &disagreement = m_review.disagreements.at(static_cast<size_t>(m_row));
    if (!decisions::redrawStart(m_review, disagreement, other).empty())
        startFrom(other);
}

/// One lesion has one outline. Where one stands against several, what was started from goes (what
/// is selected of it, else all), and what was drawn stays. A flag is about no outline.
std::vector<Id<Annotation>> Redrawing::replaced() const
{
    const Disagreement &disagreement = m_review.disagreements.at(static_cast<size_t>(m_row));
    std::vector<Id<Annotation>> goes;
    if (disagreement.kind == DisagreementKind::Raised)
        return goes;
    const auto wasStartedFrom = [this](Id<Annotation> id) {
        return std::ranges::find(m_started, id) != m_started.end();
    };
    const bool several = disagreement.kind == DisagreementKind::SplitMerge;
    for (const Annotation &each : m_scratch->annotations())
        if (!several || wasStartedFrom(each.id))
            goes.push_back(each.id);
    const auto selected = [this](Id<Annotation> id) { return m_scratch->isSelected(id); };
    if (several && std::ranges::any_of(goes, selected))
        std::erase_if(goes, [&](Id<Annotation> id) { return !selected(id); });
    return goes;
}

void Redrawing::setTool(ToolId tool)
{
    m_panes.consensus().setTool(tool);
    for (const auto &[id, each] : tools)
        m_actions[id]->setChecked(each == tool);
}

void Redrawing::take()
{
    if (!isActive())
        return;
    if (m_panes.consensus().isDrawing())
        m_panes.consensus().finishShape();
    const std::vector<Annotation> redrawn = m_scratch->annotations();
    const bool flag =
        m_review.disagreements.at(static_cast<size_t>(m_row)).kind == DisagreementKind::Raised;
    if (redrawn.empty() && !flag) {
        Q_EMIT nothingDrawn();
        return;
    }
    const int row = m_row;
    end();
    Q_EMIT taken(row, redrawn);
}

void Redrawing::cancel()
{
    if (isActive())
        end();
}

void Redrawing::end()
{
    for (const auto &[id, tool] : tools) {
        m_actions[id]->setChecked(false);
        m_actions[id]->setEnabled(false);
    }
    m_actions[ActionId::ChooseCode]->setEnabled(false);
    m_codes->setDocument(nullptr);
    m_bar.stop();
    m_panes.consensus().setReplaced({});
    m_panes.setScratch(nullptr);
    m_scratch.reset();
    m_review = {};
    m_row = -1;
    Q_EMIT ended();
}

QUndoStack *Redrawing::history() const
{
    return m_scratch ? &m_scratch->history() : nullptr;
}

bool Redrawing::isMeasuring() const
{
    const ToolId tool = m_panes.consensus().tool();
    return tool == ToolId::Ruler || tool == ToolId::Angle;
}

/// Enter and Esc belong to the tool while something is being drawn, else they end the redrawing.
bool Redrawing::eventFilter(QObject *watched, QEvent *event)
{
    if (!isActive() || event->type() != QEvent::KeyPress || m_panes.consensus().isDrawing())
        return QObject::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape:
        if (isMeasuring() && m_panes.consensus().cancelShape())
            return true; // what was measured goes first
        cancel();
        return true;
    default:
        return false;
    }
}

} // namespace doubleread
