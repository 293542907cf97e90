#pragma once

#include "core/model/review.h"
#include "ui/review/reviewactions.h"

#include <QWidget>

#include <map>

class QMenu;
class QPushButton;

namespace doubleread {

class KeyCapButton;

/// The bottom line of the page: one button with its key for every decision, the ways of looking at
/// the right. Its menu of merges previews what each kind gives.
class DecisionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(const ReviewActions &actions, QWidget *parent = nullptr);

    /// Texts for the disagreement in hand (null: none), its decision marked; enabling is the
    /// page's.
    void setDisagreement(const Disagreement *disagreement, MergeKind merge);
    /// The button looks pressed while the key is held.
    void setBlinking(bool blinking);

Q_SIGNALS:
    void mergePreviewed(doubleread::MergeKind kind); ///< The mouse or focus is on it in the menu.
    void mergePreviewEnded();
    void mergeChosen(doubleread::MergeKind kind);
    void blinkHeld(bool held); ///< The mouse holds the button down.

private:
    void openMergeMenu();
    QWidget *createMergeButton(const ReviewActions &actions);

    const ReviewActions &m_actions;
    std::map<ResolutionChoice, KeyCapButton *> m_choices;
    QPushButton *m_mergeMenuButton = nullptr;
    QMenu *m_mergeMenu = nullptr;
    KeyCapButton *m_blink = nullptr;
};

} // namespace doubleread
