#pragma once

#include "core/model/protocol.h"
#include "core/model/review.h"
#include "ui/canvas/canvasview.h"

#include <QElapsedTimer>
#include <QWidget>

#include <array>

class QTimer;

namespace doubleread {

class ScanPane;
class TearOff;

/// First read, second read and consensus side by side (read and consensus where a protocol asks for
/// one read), looked at as one: zoom, pan and window are in step. Or all marks over one scan.
class ReviewPanes final : public QWidget
{
    Q_OBJECT

public:
    /// Each pane can be torn off into a window of its own that works for `page`.
    ReviewPanes(QWidget *page, QWidget *parent);

    /// Picture and marks of one scan, together in every pane.
    void showScan(const Picture &picture, const Review &review, const Protocol &protocol);
    /// `message` stands in the middle instead of a scan.
    void clear(const QString &message = {});
    /// The scan in view after a decision: marks and heads.
    void setReview(const Review &review);
    /// The disagreement in hand, or none. Its marks stand out.
    void setCurrent(std::optional<Id<Disagreement>> current);

    void setAllInOne(bool allInOne);
    /// Shows first and second in turn in the consensus pane until it ends.
    void setBlinking(bool blinking);
    /// Shows this instead of the consensus, as a suggestion; none ends it.
    void setPreview(std::optional<std::vector<Annotation>> consensus);
    /// The consensus pane edits `scratch` over the quiet reads; null ends it.
    void setScratch(AnnotationDocument *scratch);

    bool isTornOff() const; ///< One of the panes at least.
    void putBack();         ///< All of them.

    void lookAt(const Box &box); ///< Centred and zoomed in all panes, with surroundings; pulses.
    CanvasView &consensus();     ///< Takes calls for looking on behalf of all.
    const CanvasView &consensus() const;
    ViewState viewState() const;
    /// Takes a measuring tool in hand in every pane, or puts it away when it is in hand.
    void measure(ToolId tool);
    void setLens(bool held); ///< In the pane under the mouse.

Q_SIGNALS:
    void viewStateChanged(const doubleread::ViewState &state);
    void cursorMoved(std::optional<doubleread::Point> position, double value);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr size_t paneCount = 3;

    void link(const ScanPane &source, const ViewState &state);
    std::vector<OverlayLayer> layersOf(size_t pane) const;
    void addRead(std::vector<OverlayLayer> &layers, size_t read) const;
    void addQuietly(std::vector<OverlayLayer> &layers, size_t read) const;
    bool standsOut(size_t read, Id<Annotation> annotation) const;
    OverlayLayer consensusLayer() const;
    void refresh();
    void setHeads();
    QString readState(size_t read) const;
    QString consensusState() const;
    void arrange();

    std::array<ScanPane *, paneCount> m_panes{};
    std::array<TearOff *, paneCount> m_tearOffs{};
    QTimer *m_blink;
    Review m_review;
    Protocol m_protocol;
    ViewState m_linked; ///< What all panes were given last.
    std::optional<Box> m_lookedAt;
    QElapsedTimer m_sinceLook;
    bool m_showing = false;
    bool m_allInOne = false;
    std::optional<size_t> m_blinkRead; ///< The read that blinking shows now.
    std::optional<std::vector<Annotation>> m_preview;
    AnnotationDocument *m_scratch = nullptr;
    std::optional<Id<Disagreement>> m_current;
};

} // namespace doubleread
