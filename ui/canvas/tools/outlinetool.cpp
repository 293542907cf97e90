#include "ui/canvas/tools/outlinetool.h"

#include "core/assist/outlining.h"
#include "core/base/answer.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace doubleread {

namespace {

constexpr double smallest = 6; // widget px: less is a click that slipped

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(OutlineTool)
};

} // namespace

void OutlineTool::press(const ToolEvent &event)
{
    if (std::holds_alternative<Searching>(m_state) || !context().mayEdit())
        return;
    const Point at = context().inside(event.position);
    m_state = Drawing{.corner = at, .opposite = at};
}

void OutlineTool::move(const ToolEvent &event)
{
    if (auto *drawing = std::get_if<Drawing>(&m_state))
        drawing->opposite = context().inside(event.position);
}

void OutlineTool::release(const ToolEvent &event)
{
    move(event);
    const auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing)
        return;
    const Box box = Box::fromCorners(drawing->corner, drawing->opposite);
    if (std::min(box.width(), box.height()) < context().length(smallest))
        m_state = Idle{};
    else
        search(box);
}

void OutlineTool::search(const Box &box)
{
    m_state = Searching{.box = box, .request = ++m_requests};
    const auto find = [picture = context().picture(), window = context().window(), box] {
        return outlineWithin(*picture, window, box);
    };
    const auto take = [this, request = m_requests](const Result<Polygon> &outline) {
        const auto *searching = std::get_if<Searching>(&m_state);
        if (!searching || searching->request != request)
            return; // given up meanwhile
        const Point corner{searching->box.left, searching->box.bottom};
        m_state = Idle{};
        if (outline)
            context().add(*outline, Origin::GrabCut);
        else
            m_state = Idle{.failedAt = corner};
        context().refresh();
    };
    whenAnswered(QtConcurrent::run(find), &m_alive, take);
}

bool OutlineTool::cancel()
{
    const bool busy = isBusy();
    m_state = Idle{};
    return busy;
}

Sketch OutlineTool::sketch() const
{
    Sketch sketch;
    if (const auto *drawing = std::get_if<Drawing>(&m_state)) {
        sketch.marquee = Box::fromCorners(drawing->corner, drawing->opposite);
    } else if (const auto *searching = std::get_if<Searching>(&m_state)) {
        sketch.marquee = searching->box;
        sketch.words = Sketch::Words{.at = {searching->box.left, searching->box.bottom},
                                     .text = Texts::tr("outlining…")};
    } else if (const auto &failed = std::get<Idle>(m_state).failedAt) {
        sketch.words = Sketch::Words{.at = *failed,
                                     .text = Texts::tr("nothing stands out here: draw it by hand")};
    }
    return sketch;
}

} // namespace doubleread
