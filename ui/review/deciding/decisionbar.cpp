#include "ui/review/deciding/decisionbar.h"

#include "core/base/literals.h"
#include "ui/review/deciding/decisions.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>

#include <array>
#include <utility>

namespace doubleread {

namespace {

constexpr auto choices = std::to_array<std::pair<ResolutionChoice, ActionId>>({
    {ResolutionChoice::AcceptFirst, ActionId::AcceptFirst},
    {ResolutionChoice::AcceptSecond, ActionId::AcceptSecond},
    {ResolutionChoice::Merge, ActionId::Merge},
    {ResolutionChoice::Redraw, ActionId::Redraw},
    {ResolutionChoice::RejectBoth, ActionId::RejectBoth},
});
constexpr int arrowWidth = 32;
constexpr std::array kinds{MergeKind::Union, MergeKind::Intersection, MergeKind::MeanOutline};

} // namespace

DecisionBar::DecisionBar(const ReviewActions &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions)
{
    setObjectName(u"bottomBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    for (const auto &[choice, id] : choices) {
        auto *button = new KeyCapButton(actions[id], KeyCapButton::Cap::Before, this);
        m_choices.emplace(choice, button);
        layout->addWidget(choice == ResolutionChoice::Merge ? createMergeButton(actions) : button);
    }
    layout->addStretch(1);
    layout->addWidget(
        new KeyCapButton(actions[ActionId::AllInOneView], KeyCapButton::Cap::Before, this));
    m_blink = new KeyCapButton(actions[ActionId::Blink], KeyCapButton::Cap::Before, this);
    m_blink->setKey(keyTextOf(ActionId::Blink));
    connect(m_blink, &QPushButton::pressed, this, [this] { Q_EMIT blinkHeld(true); });
    connect(m_blink, &QPushButton::released, this, [this] { Q_EMIT blinkHeld(false); });
    layout->addWidget(m_blink);
    layout->addWidget(
        new KeyCapButton(actions[ActionId::NextDisagreement], KeyCapButton::Cap::Before, this));
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the scan
}

/// The button and, joined to it, the arrow that opens the kinds.
QWidget *DecisionBar::createMergeButton(const ReviewActions &actions)
{
    m_mergeMenu = new QMenu(this);
    for (const MergeKind kind : kinds) {
        QAction *action = m_mergeMenu->addAction(reviewwords::merge(kind));
        connect(action, &QAction::hovered, this, [this, kind] { Q_EMIT mergePreviewed(kind); });
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT mergeChosen(kind); });
    }
    connect(m_mergeMenu, &QMenu::aboutToHide, this, &DecisionBar::mergePreviewEnded);

    auto *pair = new QWidget(this);
    m_mergeMenuButton = new QPushButton(pair);
    m_mergeMenuButton->setIcon(icon(u"down"_s));
    m_mergeMenuButton->setObjectName(u"menuArrow"_s);
    m_mergeMenuButton->setFixedWidth(arrowWidth);
    connect(m_mergeMenuButton, &QPushButton::clicked, this, &DecisionBar::openMergeMenu);
    m_mergeMenuButton->setToolTip(tr("How to merge: each is shown in the consensus"));
    m_mergeMenuButton->setAccessibleName(tr("Kinds of merging"));
    m_mergeMenuButton->setEnabled(actions[ActionId::Merge]->isEnabled());
    connect(actions[ActionId::Merge], &QAction::changed, m_mergeMenuButton,
            [this] { m_mergeMenuButton->setEnabled(m_actions[ActionId::Merge]->isEnabled()); });
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins({});
    row->setSpacing(2);
    row->addWidget(m_choices.at(ResolutionChoice::Merge));
    row->addWidget(m_mergeMenuButton);
    return pair;
}

/// Upwards: the bar lies at the bottom of the window.
void DecisionBar::openMergeMenu()
{
    const QPoint above(0, -m_mergeMenu->sizeHint().height());
    m_mergeMenu->popup(m_mergeMenuButton->mapToGlobal(above));
    m_mergeMenu->setActiveAction(m_mergeMenu->actions().constFirst());
}

void DecisionBar::setDisagreement(const Disagreement *disagreement, MergeKind merge)
{
    std::optional<ResolutionChoice> decided;
    if (disagreement && disagreement->resolution)
        decided = disagreement->resolution->choice;
    for (const auto &[choice, id] : choices) {
        m_actions[id]->setText(decisions::buttonText(disagreement, choice, merge));
        m_choices.at(choice)->setPrimary(decided == choice);
    }
}

void DecisionBar::setBlinking(bool blinking)
{
    m_blink->setDown(blinking);
}

} // namespace doubleread
