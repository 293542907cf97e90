#include "core/document/editcommand.h"

#include <algorithm>

namespace doubleread {

namespace {

/// True when both lists put the same annotations (or the assessment) in the same order.
bool concernTheSame(const std::vector<ReadEdit> &a, const std::vector<ReadEdit> &b)
{
    return std::ranges::equal(a, b, [](const ReadEdit &one, const ReadEdit &other) {
        const auto *put = std::get_if<PutAnnotation>(&one);
        const auto *otherPut = std::get_if<PutAnnotation>(&other);
        if (put && otherPut)
            return put->annotation.id == otherPut->annotation.id;
        return std::holds_alternative<PutAssessment>(one) &&
               std::holds_alternative<PutAssessment>(other);
    });
}

int indexOf(const std::vector<Annotation> &annotations, Id<Annotation> id)
{
    const auto found = std::ranges::find(annotations, id, &Annotation::id);
    return found == annotations.end() ? -1 : static_cast<int>(found - annotations.begin());
}

} // namespace

EditCommand::EditCommand(CommandId id, const QString &text, EditTarget &target, Edits edits,
                         Gesture gesture)
    : QUndoCommand(text), m_id(id), m_target(target), m_edits(std::move(edits)), m_gesture(gesture)
{
}

void EditCommand::redo()
{
    for (const ReadEdit &edit : m_edits.redo)
        m_target.perform(edit);
}

void EditCommand::undo()
{
    for (const ReadEdit &edit : m_edits.undo)
        m_target.perform(edit);
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto &next = static_cast<const EditCommand &>(*other); // Qt compared id()
    if (m_gesture == NoGesture || next.m_gesture != m_gesture ||
        !concernTheSame(next.m_edits.redo, m_edits.redo))
        return false;
    m_edits.redo = next.m_edits.redo;
    setObsolete(m_edits.redo == m_edits.undo); // back where it began: nothing to undo
    return true;
}

EditCommand::Edits EditCommand::adding(const std::vector<Annotation> &before,
                                       const std::vector<Annotation> &added)
{
    Edits edits;
    int index = static_cast<int>(before.size());
    for (const Annotation &annotation : added) {
        edits.redo.push_back(PutAnnotation{annotation, index++});
        edits.undo.insert(edits.undo.begin(), RemoveAnnotation{annotation.id});
    }
    return edits;
}

EditCommand::Edits EditCommand::removing(const std::vector<Annotation> &before,
                                         const std::vector<Id<Annotation>> &ids)
{
    Edits edits; // put back in ascending order, so that each index is right when its turn comes
    for (int index = 0; const Annotation &annotation : before) {
        if (std::ranges::find(ids, annotation.id) != ids.end()) {
            edits.redo.push_back(RemoveAnnotation{annotation.id});
            edits.undo.push_back(PutAnnotation{annotation, index});
        }
        ++index;
    }
    return edits;
}

EditCommand::Edits EditCommand::replacing(const std::vector<Annotation> &before,
                                          const std::vector<Annotation> &after)
{
    Edits edits;
    for (const Annotation &annotation : after) {
        const int index = indexOf(before, annotation.id);
        if (index < 0 || before[static_cast<size_t>(index)] == annotation)
            continue;
        edits.redo.push_back(PutAnnotation{annotation, index});
        edits.undo.push_back(PutAnnotation{before[static_cast<size_t>(index)], index});
    }
    return edits;
}

EditCommand::Edits EditCommand::assessing(const Assessment &before, const Assessment &after)
{
    if (before == after)
        return {};
    return {.redo = {PutAssessment{after}}, .undo = {PutAssessment{before}}};
}

} // namespace doubleread
