#include "ui/review/deciding/redrawbar.h"

#include "core/base/literals.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/yieldinglabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <array>

namespace doubleread {

namespace {

constexpr auto tools = std::to_array({ActionId::BoxTool, ActionId::PolygonTool});

constexpr int leastHint = 20; // characters: fewer make no sense

/// The others stand as icons; there is no room for their names.
constexpr auto moreTools = std::to_array(
    {ActionId::SelectTool, ActionId::FreehandTool, ActionId::LiveWireTool, ActionId::OutlineTool,
     ActionId::BrushTool, ActionId::LineTool, ActionId::PointTool});

} // namespace

RedrawBar::RedrawBar(const ReviewActions &actions, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_swap(addKey(tr("Swap"), Qt::Key_4)),
      m_fromFirst(addKey(tr("From first"), Qt::Key_1)),
      m_fromSecond(addKey(tr("From second"), Qt::Key_2)),
      m_fromNothing(addKey(tr("From nothing"), Qt::Key_3)),
      m_take(addKey(tr("Take it"), Qt::Key_Return)),
      m_cancel(addKey(tr("Cancel"), Qt::Key_Escape))
{
    using decisions::RedrawFrom;
    setObjectName(u"bottomBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_swap->setToolTip(tr("Start from the other read's outline"));
    connect(m_swap, &QAction::triggered, this, &RedrawBar::startSwapped);
    connect(m_fromFirst, &QAction::triggered, this,
            [this] { Q_EMIT startChosen(RedrawFrom::First); });
    connect(m_fromSecond, &QAction::triggered, this,
            [this] { Q_EMIT startChosen(RedrawFrom::Second); });
    connect(m_fromNothing, &QAction::triggered, this,
            [this] { Q_EMIT startChosen(RedrawFrom::Nothing); });
    connect(m_take, &QAction::triggered, this, &RedrawBar::taken);
    connect(m_cancel, &QAction::triggered, this, &RedrawBar::cancelled);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    auto *title = new QLabel(tr("Redraw"), this);
    title->setProperty("role", u"section"_s);
    layout->addWidget(title);
    layout->addSpacing(theme::grid);
    for (std::size_t start = 0; QAction * action : {m_fromFirst, m_fromSecond, m_fromNothing})
        layout->addWidget(m_starts.at(start++) =
                              new KeyCapButton(action, KeyCapButton::Cap::Before, this));
    layout->addWidget(new KeyCapButton(m_swap, KeyCapButton::Cap::Before, this));
    addTools(*layout);
    addEnds(*layout);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the scan
    stop();
}

void RedrawBar::addTools(QHBoxLayout &layout)
{
    layout.addSpacing(theme::grid);
    for (const ActionId id : tools) {
        auto *button = new KeyCapButton(m_actions[id], KeyCapButton::Cap::Before, this);
        connect(m_actions[id], &QAction::toggled, button, &KeyCapButton::setPrimary);
        layout.addWidget(button);
    }
    for (const ActionId id : moreTools)
        layout.addWidget(addIcon(id));
    m_code = addIcon(ActionId::ChooseCode);
    layout.addWidget(m_code);
    auto *hint = new YieldingLabel(this);
    hint->setLeast(leastHint);
    m_hint = hint;
    m_hint->setProperty("role", u"small"_s);
    layout.addWidget(m_hint, 1);
}

QToolButton *RedrawBar::addIcon(ActionId id)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_actions[id]);
    button->setIconSize(QSize(theme::iconSize, theme::iconSize));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(m_actions[id]->text());
    return button;
}

void RedrawBar::addEnds(QHBoxLayout &layout)
{
    auto *cancel = new KeyCapButton(m_cancel, KeyCapButton::Cap::Before, this);
    cancel->setKey(u"Esc"_s);
    layout.addWidget(cancel);
    auto *take = new KeyCapButton(m_take, KeyCapButton::Cap::Before, this);
    take->setKey(u"⏎"_s);
    take->setPrimary(true);
    layout.addWidget(take);
}

/// Belongs to the page, so that the key works wherever the focus is on it. Enter and Esc come
/// without a shortcut: the tool in hand gets them first.
QAction *RedrawBar::addKey(const QString &text, Qt::Key key)
{
    auto *action = new QAction(text, this);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(text);
    if (key != Qt::Key_Return && key != Qt::Key_Escape)
        action->setShortcut(key);
    parentWidget()->addAction(action);
    return action;
}

void RedrawBar::start(bool first, bool second, const QString &hint)
{
    m_swap->setShortcuts(m_actions[ActionId::Redraw]->shortcuts()); // what began it goes on
    m_swap->setEnabled(first && second);
    m_fromFirst->setEnabled(first);
    m_fromSecond->setEnabled(second);
    for (QAction *action : {m_fromNothing, m_take, m_cancel})
        action->setEnabled(true);
    m_hint->setText(hint);
    m_hint->setToolTip(hint);
}

void RedrawBar::stop()
{
    for (QAction *action : {m_swap, m_fromFirst, m_fromSecond, m_fromNothing, m_take, m_cancel})
        action->setEnabled(false);
}

void RedrawBar::offerCodes(bool offered)
{
    m_code->setVisible(offered);
}

void RedrawBar::setFrom(decisions::RedrawFrom from)
{
    for (std::size_t start = 0; start < m_starts.size(); ++start)
        m_starts.at(start)->setPrimary(start == static_cast<std::size_t>(from));
}

} // namespace doubleread
