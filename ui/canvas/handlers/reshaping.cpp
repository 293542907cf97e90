#include "ui/canvas/handlers/reshaping.h"

#include "core/document/shapeediting.h"

#include <algorithm>

namespace doubleread {

void Reshaping::begin(std::vector<Annotation> annotations, Point press)
{
    m_before = std::move(annotations);
    m_after = m_before;
    m_press = press;
    m_moves = false;
}

bool Reshaping::moves(Point mouse, const ToolContext &context)
{
    m_moves = m_moves || distance(mouse, m_press) >= context.length(dragStart);
    return m_moves;
}

void Reshaping::commit(ToolContext &context)
{
    std::vector<Reshaped> shapes;
    for (const Annotation &annotation : m_after)
        shapes.push_back({annotation.id, annotation.shape});
    const bool complete = std::ranges::all_of(m_after, isComplete, &Annotation::shape);
    cancel(); // before the document tells everybody, who may ask for the preview
    if (complete && context.mayEdit())
        context.document()->reshape(shapes);
}

void Reshaping::cancel()
{
    m_before.clear();
    m_after.clear();
}

} // namespace doubleread
