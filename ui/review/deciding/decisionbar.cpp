#include "ui/review/deciding/decisionbar.h"

#include "core/base/literals.h"
#include "ui/review/deciding/decisions.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

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
        layout->addWidget(button);
    }
    auto *reason = new KeyCapButton(actions[ActionId::GiveReason], KeyCapButton::Cap::Before, this);
    connect(actions[ActionId::GiveReason], &QAction::toggled, reason, &KeyCapButton::setPrimary);
    layout->addWidget(reason);
    layout->addStretch(1);
    m_blink = new KeyCapButton(actions[ActionId::Blink], KeyCapButton::Cap::Before, this);
    m_looking = {
        new KeyCapButton(actions[ActionId::AllInOneView], KeyCapButton::Cap::Before, this), m_blink,
        new KeyCapButton(actions[ActionId::NextDisagreement], KeyCapButton::Cap::Before, this)};
    connect(m_blink, &QPushButton::pressed, this, [this] { Q_EMIT blinkHeld(true); });
    connect(m_blink, &QPushButton::released, this, [this] { Q_EMIT blinkHeld(false); });
    for (KeyCapButton *button : m_looking)
        layout->addWidget(button);
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys with the scan
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
}

void DecisionBar::setDisagreement(const Disagreement *disagreement)
{
    std::optional<ResolutionChoice> decided;
    if (disagreement && disagreement->resolution)
        decided = disagreement->resolution->choice;
    for (const auto &[choice, id] : choices) {
        m_actions[id]->setText(decisions::buttonText(disagreement, choice));
        m_choices.at(choice)->setPrimary(decided == choice);
    }
    makeRoom();
}

void DecisionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void DecisionBar::makeRoom()
{
    int wanted = 2 * theme::padding;
    for (const KeyCapButton *button : findChildren<KeyCapButton *>())
        wanted += button->fullSize().width() + 2 * theme::grid;
    for (KeyCapButton *button : m_looking)
        button->setWordless(wanted > width());
}

void DecisionBar::setBlinking(bool blinking)
{
    m_blink->setDown(blinking);
}

} // namespace doubleread
