#include "ui/review/reviewpanes.h"

#include "core/workflow/workflow.h"
#include "ui/review/reviewwords.h"
#include "ui/review/scanpane.h"
#include "ui/review/tearoff.h"

#include <QHBoxLayout>
#include <QTimer>

#include <algorithm>

namespace doubleread {

namespace {

constexpr size_t consensusPane = 2;
constexpr int blinkMs = 450;
constexpr int settlingMs = 500; ///< A layout that comes this late still moves the lesion.

OverlayStyle styleOf(size_t read)
{
    return read == 0 ? OverlayStyle::First : OverlayStyle::Second;
}

} // namespace

ReviewPanes::ReviewPanes(QWidget *page, QWidget *parent)
    : QWidget(parent), m_blink(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(1); // the hairline between them is the window behind
    for (ScanPane *&pane : m_panes) {
        pane = new ScanPane(this);
        layout->addWidget(pane, 1);
        connect(&pane->canvas(), &CanvasView::viewStateChanged, this,
                [this, pane](const ViewState &state) { link(*pane, state); });
        connect(&pane->canvas(), &CanvasView::cursorMoved, this, &ReviewPanes::cursorMoved);
    }
    for (size_t i = 0; i < paneCount; ++i) {
        ScanPane *pane = m_panes.at(i);
        m_tearOffs.at(i) = new TearOff(u"pane%1"_s.arg(i + 1), pane, {}, page);
        connect(m_tearOffs.at(i), &TearOff::changed, pane, &ScanPane::setTornOff);
        connect(m_tearOffs.at(i), &TearOff::changed, this, [pane] { pane->canvas().setFocus(); });
        connect(pane, &ScanPane::tearOffWanted, m_tearOffs.at(i), &TearOff::setOff);
    }
    m_panes[consensusPane]->canvas().setDocumentStyle(OverlayStyle::Consensus);
    m_blink->setInterval(blinkMs);
    connect(m_blink, &QTimer::timeout, this, [this] {
        m_blinkRead = 1 - m_blinkRead.value_or(1);
        refresh();
    });
    clear();
}

void ReviewPanes::showScan(const Picture &picture, const Review &review, const Protocol &protocol)
{
    m_review = review;
    m_protocol = protocol;
    m_preview.reset();
    m_scratch = nullptr;
    m_current.reset();
    m_showing = true;
    m_lookedAt.reset();
    arrange();
    for (size_t i = 0; i < paneCount; ++i) {
        m_panes.at(i)->canvas().setLabels(protocol.labels);
        m_panes.at(i)->canvas().showPicture(picture, nullptr, layersOf(i));
    }
    setHeads();
}

void ReviewPanes::clear(const QString &message)
{
    m_review = {};
    m_preview.reset();
    m_scratch = nullptr;
    m_current.reset();
    m_showing = false;
    arrange();
    for (size_t i = 0; i < paneCount; ++i)
        m_panes.at(i)->canvas().clear(i == consensusPane ? message : QString());
    setHeads();
}

void ReviewPanes::setReview(const Review &review)
{
    m_review = review;
    refresh();
}

void ReviewPanes::setCurrent(std::optional<Id<Disagreement>> current)
{
    m_current = current;
    refresh();
}

void ReviewPanes::setAllInOne(bool allInOne)
{
    m_allInOne = allInOne;
    arrange();
    refresh();
}

void ReviewPanes::setBlinking(bool blinking)
{
    const bool possible = blinking && m_review.reads.size() > 1;
    m_blinkRead = possible ? std::optional<size_t>(0) : std::nullopt;
    if (possible)
        m_blink->start();
    else
        m_blink->stop();
    refresh();
}

void ReviewPanes::setPreview(std::optional<std::vector<Annotation>> consensus)
{
    m_preview = std::move(consensus);
    refresh();
}

void ReviewPanes::setScratch(AnnotationDocument *scratch)
{
    m_scratch = scratch;
    consensus().setDocument(scratch);
    consensus().setTool(ToolId::Select);
    refresh();
}

bool ReviewPanes::isTornOff() const
{
    return std::ranges::any_of(m_tearOffs, &TearOff::isOff);
}

void ReviewPanes::putBack()
{
    for (TearOff *each : m_tearOffs)
        each->setOff(false);
}

void ReviewPanes::lookAt(const Box &box)
{
    m_lookedAt = box;
    m_sinceLook.start();
    consensus().zoomTo(box);
    for (ScanPane *pane : m_panes)
        pane->canvas().pulse(box);
}

CanvasView &ReviewPanes::consensus()
{
    return m_panes[consensusPane]->canvas();
}

const CanvasView &ReviewPanes::consensus() const
{
    return m_panes[consensusPane]->canvas();
}

ViewState ReviewPanes::viewState() const
{
    return consensus().viewState();
}

void ReviewPanes::measure(ToolId tool)
{
    const ToolId next = consensus().tool() == tool ? ToolId::Select : tool;
    for (ScanPane *pane : m_panes)
        pane->canvas().setTool(next);
}

void ReviewPanes::setLens(bool held)
{
    for (ScanPane *pane : m_panes)
        pane->canvas().setLens(held);
}

/// A page that was just opened gets its size after the scan.
void ReviewPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_lookedAt && m_sinceLook.isValid() && m_sinceLook.elapsed() < settlingMs)
        QTimer::singleShot(0, this, [this, box = *m_lookedAt] {
            consensus().zoomTo(box, CanvasView::Motion::Instant);
        });
}

/// What a pane tells of its own resizing is no wish of the person.
void ReviewPanes::link(const ScanPane &source, const ViewState &state)
{
    const bool resized = state.fitted && &source != m_panes[consensusPane];
    if (resized || state == m_linked)
        return;
    m_linked = state;
    for (ScanPane *pane : m_panes)
        if (pane != &source)
            pane->canvas().setViewState(state);
    Q_EMIT viewStateChanged(state);
}

/// What is decided or agreed steps back behind what is open and what is in hand.
bool ReviewPanes::standsOut(size_t read, Id<Annotation> annotation) const
{
    if (!m_current)
        return true;
    return std::ranges::any_of(m_review.disagreements, [&](const Disagreement &one) {
        const auto &members = read == 0 ? one.first : one.second;
        return (one.id == *m_current || !one.resolution) &&
               std::ranges::find(members, annotation) != members.end();
    });
}

void ReviewPanes::addRead(std::vector<OverlayLayer> &layers, size_t read) const
{
    if (read >= m_review.reads.size())
        return;
    OverlayLayer quiet{.style = styleOf(read), .annotations = {}, .quiet = true};
    OverlayLayer loud{.style = styleOf(read), .annotations = {}};
    for (const Annotation &annotation : m_review.reads[read].annotations)
        (standsOut(read, annotation.id) ? loud : quiet).annotations.push_back(annotation);
    layers.push_back(std::move(quiet));
    layers.push_back(std::move(loud));
}

/// Below what is proposed, so that one sees how it lies to both.
void ReviewPanes::addQuietly(std::vector<OverlayLayer> &layers, size_t read) const
{
    if (read < m_review.reads.size())
        layers.push_back({.style = styleOf(read),
                          .annotations = m_review.reads[read].annotations,
                          .quiet = true});
}

OverlayLayer ReviewPanes::consensusLayer() const
{
    return {.style = OverlayStyle::Consensus,
            .annotations = m_preview ? *m_preview : m_review.consensus.annotations};
}

std::vector<OverlayLayer> ReviewPanes::layersOf(size_t pane) const
{
    std::vector<OverlayLayer> layers;
    if (pane != consensusPane) {
        addRead(layers, pane);
    } else if (m_blinkRead) {
        addRead(layers, *m_blinkRead);
    } else {
        if (m_allInOne) {
            addRead(layers, 0);
            addRead(layers, 1);
        }
        if (m_preview && !m_allInOne) {
            addQuietly(layers, 0);
            addQuietly(layers, 1);
        }
        if (!m_scratch)
            layers.push_back(consensusLayer());
    }
    return layers;
}

void ReviewPanes::refresh()
{
    if (!m_showing)
        return;
    for (size_t i = 0; i < paneCount; ++i)
        m_panes.at(i)->canvas().setOverlays(layersOf(i));
    setHeads();
}

void ReviewPanes::setHeads()
{
    for (size_t i = 0; i < consensusPane; ++i) {
        const bool read = m_showing && i < m_review.reads.size();
        const QString title = reviewwords::readTitle(static_cast<int>(i));
        m_panes.at(i)->setHead(styleOf(i), title, read ? readState(i) : QString());
        m_tearOffs.at(i)->setTitle(title);
    }
    ScanPane &last = *m_panes[consensusPane];
    m_tearOffs[consensusPane]->setTitle(tr("Consensus"));
    if (m_blinkRead)
        last.setHead(styleOf(*m_blinkRead), reviewwords::readTitle(static_cast<int>(*m_blinkRead)),
                     tr("blinking"));
    else
        last.setHead(OverlayStyle::Consensus,
                     m_allInOne ? tr("Both reads and the consensus") : tr("Consensus"),
                     consensusState());
}

QString ReviewPanes::readState(size_t read) const
{
    const QString state =
        m_review.reads[read].unblinded ? tr("unblinded, after the round") : tr("submitted");
    const QString reader = m_review.readers.value(static_cast<qsizetype>(read));
    return reader.isEmpty() ? state : tr("%1 · %2", "reader, state of the read").arg(reader, state);
}

QString ReviewPanes::consensusState() const
{
    if (!m_showing)
        return {};
    if (m_scratch)
        return tr("redrawing");
    if (m_preview)
        return tr("preview");
    if (!tellsDecisions(m_review))
        return tr("shown once it is signed");
    return m_review.signOff ? tr("signed off by %1").arg(m_review.signOff->printedName)
                            : tr("draft");
}

void ReviewPanes::arrange()
{
    m_panes[0]->setVisible(!m_allInOne);
    m_panes[1]->setVisible(!m_allInOne && (!m_showing || m_review.reads.size() > 1));
}

} // namespace doubleread
