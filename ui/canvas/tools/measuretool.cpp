#include "ui/canvas/tools/measuretool.h"

#include "core/geometry/measures.h"
#include "ui/canvas/handlers/handles.h"

#include <QCoreApplication>

namespace doubleread {

namespace {

constexpr double dragStart = 4; // widget px between a click and a drag

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MeasureTool)
};

QString lengthText(const MeasuredLength &length, bool isSquare)
{
    using enum MeasuredLength::Unit;
    if (length.unit == Pixels && !isSquare)
        return Texts::tr("%1 px that are not square").arg(length.value, 0, 'f', 1);
    if (length.unit == Pixels)
        return Texts::tr("%1 px").arg(length.value, 0, 'f', 1);
    if (length.unit == Millimetres)
        return Texts::tr("%1 mm").arg(length.value, 0, 'f', 1);
    return Texts::tr("%1 mm at the detector").arg(length.value, 0, 'f', 1);
}

} // namespace

void MeasureTool::press(const ToolEvent &event)
{
    const Point at = context().inside(event.position);
    if (std::holds_alternative<Drawing>(m_state))
        add(at);
    else if (auto end = endAt(event.position))
        m_state = std::move(*end);
    else
        m_state = Drawing{.places = {at}, .cursor = at};
}

void MeasureTool::move(const ToolEvent &event)
{
    const Point at = context().inside(event.position);
    if (auto *drawing = std::get_if<Drawing>(&m_state))
        drawing->cursor = at;
    else if (const auto *adjusting = std::get_if<Adjusting>(&m_state))
        m_done[adjusting->measure][adjusting->place] = at;
}

/// A drag sets its end; a click waits for the next.
void MeasureTool::release(const ToolEvent &event)
{
    if (std::holds_alternative<Adjusting>(m_state)) {
        m_state = Idle{};
        return;
    }
    const Point at = context().inside(event.position);
    const auto *drawing = std::get_if<Drawing>(&m_state);
    if (drawing && distance(at, drawing->places.back()) >= context().length(dragStart))
        add(at);
}

void MeasureTool::add(Point at)
{
    auto &drawing = std::get<Drawing>(m_state);
    if (drawing.places.back() == at)
        return;
    drawing.places.push_back(at);
    drawing.cursor = at;
    if (drawing.places.size() < needed())
        return;
    m_done.push_back(std::move(drawing.places));
    m_state = Idle{};
}

bool MeasureTool::removeLastPoint()
{
    auto *drawing = std::get_if<Drawing>(&m_state);
    if (!drawing)
        return false;
    drawing->places.pop_back();
    if (drawing->places.empty())
        m_state = Idle{};
    return true;
}

bool MeasureTool::cancel()
{
    if (const auto *adjusting = std::get_if<Adjusting>(&m_state))
        m_done[adjusting->measure] = adjusting->before;
    else if (std::holds_alternative<Idle>(m_state) && m_done.empty())
        return false;
    else if (std::holds_alternative<Idle>(m_state))
        m_done.clear();
    m_state = Idle{};
    return true;
}

std::optional<MeasureTool::Adjusting> MeasureTool::endAt(Point at) const
{
    for (size_t i = m_done.size(); i-- > 0;) {
        for (size_t k = 0; k < m_done[i].size(); ++k) {
            if (distance(m_done[i][k], at) <= context().length(hitRadius))
                return Adjusting{.measure = i, .place = k, .before = m_done[i]};
        }
    }
    return std::nullopt;
}

MeasuredMark MeasureTool::marked(std::vector<Point> places) const
{
    MeasuredMark mark{.places = std::move(places), .text = {}};
    if (mark.places.size() < needed())
        return mark;
    const PixelSpacing shape = context().pixelShape();
    if (m_kind == Kind::Ruler)
        mark.text = lengthText(measuredLength(mark.places[0], mark.places[1], context().spacing()),
                               shape.columnMm == shape.rowMm);
    else
        mark.text = u"%1°"_s.arg(
            measuredAngle(mark.places[0], mark.places[1], mark.places[2], shape), 0, 'f', 1);
    return mark;
}

Sketch MeasureTool::sketch() const
{
    Sketch sketch;
    for (const std::vector<Point> &places : m_done)
        sketch.measured.push_back(marked(places));
    if (const auto *drawing = std::get_if<Drawing>(&m_state)) {
        std::vector<Point> places = drawing->places;
        if (places.back() != drawing->cursor)
            places.push_back(drawing->cursor);
        sketch.measured.push_back(marked(std::move(places)));
    }
    return sketch;
}

Qt::CursorShape MeasureTool::cursorAt(Point at) const
{
    return !isBusy() && endAt(at) ? Qt::SizeAllCursor : Qt::CrossCursor;
}

} // namespace doubleread
