#pragma once

#include "core/model/review.h"
#include "ui/review/reviewactions.h"

#include <QWidget>

#include <map>
#include <vector>

namespace doubleread {

class KeyCapButton;

/// The bottom line of the page: one button with its key for every decision, the ways of looking at
/// the right.
class DecisionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(const ReviewActions &actions, QWidget *parent = nullptr);

    /// Texts for the disagreement in hand (null: none), its decision marked; enabling is the
    /// page's.
    void setDisagreement(const Disagreement *disagreement);
    /// The button looks pressed while the key is held.
    void setBlinking(bool blinking);

Q_SIGNALS:
    void blinkHeld(bool held); ///< The mouse holds the button down.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRoom();

    const ReviewActions &m_actions;
    std::map<ResolutionChoice, KeyCapButton *> m_choices;
    KeyCapButton *m_blink = nullptr;
    std::vector<KeyCapButton *> m_looking; ///< Without words where there is no room for all.
};

} // namespace doubleread
