#pragma once

#include "core/document/annotationdocument.h"
#include "ui/canvas/tools/toolid.h"
#include "ui/review/deciding/decisions.h"
#include "ui/review/reviewactions.h"

#include <QObject>

#include <memory>

namespace doubleread {

class FindingCodes;
class RedrawBar;
class ReviewPanes;

/// Redrawing one disagreement in the consensus pane with the tools of Read, on a sheet of its own:
/// nothing of it is stored until it is taken, and nothing is left of it when it is cancelled. It
/// starts from the first read's outline; the same key swaps to the second's and back. What is
/// drawn takes the place of the outline that is redrawn.
class Redrawing final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and belong to the page.
    Redrawing(const ReviewActions &actions, ReviewPanes &panes, RedrawBar &bar, QObject *page);

    bool isActive() const { return m_scratch != nullptr; }
    bool isMeasuring() const;
    /// What is asked about a finding.
    void setQuestions(const std::vector<AttributeNode> &questions);
    void start(const Review &review, int row);
    void take();   ///< Finishes what is half drawn first. Emits taken(), unless nothing is drawn.
    void cancel(); ///< Emits ended().
    QUndoStack *history() const; ///< Of the sheet; null when not active.

Q_SIGNALS:
    void taken(int row, const std::vector<doubleread::Annotation> &redrawn);
    void nothingDrawn(); ///< There is nothing to take.
    void ended();
    void historyChanged();
    void refused(const QString &text, const QString &remedy); ///< A code that was asked for.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startFrom(decisions::RedrawFrom from);
    void swapStart();
    std::vector<Id<Annotation>> replaced() const;
    void setTool(ToolId tool);
    void end();

    const ReviewActions &m_actions;
    ReviewPanes &m_panes;
    RedrawBar &m_bar;
    FindingCodes *m_codes;
    std::unique_ptr<AnnotationDocument> m_scratch;
    std::vector<Id<Annotation>> m_started; ///< Outlines on the sheet that nobody has drawn yet.
    Review m_review;
    int m_row = -1;
    decisions::RedrawFrom m_from = decisions::RedrawFrom::Nothing;
};

} // namespace doubleread
