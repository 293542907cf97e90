#include "core/document/annotationdocument.h"

#include "core/model/codetree.h"

#include <algorithm>

namespace doubleread {

AnnotationDocument::AnnotationDocument(Read read, QObject *parent)
    : QObject(parent),
      m_read(std::move(read)),
      m_ownHistory(std::make_unique<QUndoStack>()),
      m_history(m_ownHistory.get()),
      m_locked(m_read.state != ReadState::Open)
{
}

AnnotationDocument::AnnotationDocument(Read read, QUndoStack &history, QObject *parent)
    : QObject(parent),
      m_read(std::move(read)),
      m_history(&history),
      m_locked(m_read.state != ReadState::Open)
{
}

AnnotationDocument::~AnnotationDocument() = default;

const Annotation *AnnotationDocument::annotation(Id<Annotation> id) const
{
    const auto found = std::ranges::find(m_read.annotations, id, &Annotation::id);
    return found == m_read.annotations.end() ? nullptr : &*found;
}

void AnnotationDocument::setLocked(bool locked)
{
    if (locked == m_locked)
        return;
    m_locked = locked;
    Q_EMIT lockedChanged(locked);
}

void AnnotationDocument::load(Read read)
{
    if (m_ownHistory)
        m_ownHistory->clear();
    m_read = std::move(read);
    dropVanishedSelection();
    Q_EMIT changed();
}

bool AnnotationDocument::add(std::vector<Annotation> annotations)
{
    for (Annotation &annotation : annotations) {
        if (annotation.id.isNull())
            annotation.id = Id<Annotation>::create();
    }
    return push(CommandId::AddAnnotation, tr("Add finding"),
                EditCommand::adding(m_read.annotations, annotations));
}

bool AnnotationDocument::remove(const std::vector<Id<Annotation>> &ids)
{
    return push(CommandId::RemoveAnnotations, tr("Delete finding"),
                EditCommand::removing(m_read.annotations, ids));
}

bool AnnotationDocument::replace(const std::vector<Id<Annotation>> &ids, Annotation with)
{
    if (const Annotation *gone = ids.empty() ? nullptr : annotation(ids.front())) {
        with.certainty = gone->certainty;
        with.note = gone->note;
        with.attributes = gone->attributes;
        with.provenance.parents = gone->provenance.parents;
    }
    std::vector<Annotation> kept = m_read.annotations;
    std::erase_if(
        kept, [&](const Annotation &each) { return std::ranges::find(ids, each.id) != ids.end(); });
    EditCommand::Edits edits = EditCommand::removing(m_read.annotations, ids);
    const EditCommand::Edits added = EditCommand::adding(kept, {with});
    edits.redo.insert(edits.redo.end(), added.redo.begin(), added.redo.end());
    edits.undo.insert(edits.undo.begin(), added.undo.begin(), added.undo.end());
    return push(CommandId::ReplaceAnnotations, tr("Draw anew"), std::move(edits));
}

template <typename Change>
std::vector<Annotation> AnnotationDocument::changedCopies(const std::vector<Id<Annotation>> &ids,
                                                          Change change)
{
    std::vector<Annotation> copies;
    for (const Annotation &annotation : m_read.annotations) {
        if (std::ranges::find(ids, annotation.id) == ids.end())
            continue;
        copies.push_back(annotation);
        change(copies.back());
    }
    return copies;
}

bool AnnotationDocument::reshape(const std::vector<Reshaped> &shapes, Gesture gesture)
{
    std::vector<Annotation> after;
    for (const Reshaped &reshaped : shapes) {
        if (const Annotation *before = annotation(reshaped.id)) {
            after.push_back(*before);
            after.back().shape = reshaped.shape;
        }
    }
    return push(CommandId::ReshapeAnnotation, tr("Change outline"),
                EditCommand::replacing(m_read.annotations, after), gesture);
}

bool AnnotationDocument::relabel(const std::vector<Id<Annotation>> &ids, const QString &labelCode)
{
    const auto after = changedCopies(ids, [&](Annotation &copy) { copy.labelCode = labelCode; });
    return push(CommandId::RelabelAnnotation, tr("Change label"),
                EditCommand::replacing(m_read.annotations, after));
}

bool AnnotationDocument::setCertainty(const std::vector<Id<Annotation>> &ids,
                                      std::optional<int> certainty)
{
    const auto after = changedCopies(ids, [&](Annotation &copy) { copy.certainty = certainty; });
    return push(CommandId::SetCertainty, tr("Change certainty"),
                EditCommand::replacing(m_read.annotations, after));
}

bool AnnotationDocument::setNote(Id<Annotation> id, const QString &note, Gesture gesture)
{
    const auto after = changedCopies({id}, [&](Annotation &copy) { copy.note = note; });
    return push(CommandId::SetNote, tr("Change note"),
                EditCommand::replacing(m_read.annotations, after), gesture);
}

bool AnnotationDocument::answer(const std::vector<Id<Annotation>> &ids,
                                const std::vector<AttributeNode> &questions,
                                const QString &question, const QString &answer)
{
    const auto after = changedCopies(ids, [&](Annotation &copy) {
        copy.attributes = answered(questions, std::move(copy.attributes), question, answer);
    });
    return push(CommandId::SetAttributes, tr("Change code"),
                EditCommand::replacing(m_read.annotations, after));
}

bool AnnotationDocument::setAssessment(const Assessment &assessment, Gesture gesture)
{
    return push(CommandId::SetAssessment, tr("Change assessment"),
                EditCommand::assessing(m_read.assessment, assessment), gesture);
}

Gesture AnnotationDocument::newGesture()
{
    return ++m_lastGesture;
}

bool AnnotationDocument::undo()
{
    if (m_locked || !m_history->canUndo())
        return false;
    m_history->undo();
    return true;
}

bool AnnotationDocument::redo()
{
    if (m_locked || !m_history->canRedo())
        return false;
    m_history->redo();
    return true;
}

bool AnnotationDocument::isSelected(Id<Annotation> id) const
{
    return std::ranges::find(m_selection, id) != m_selection.end();
}

void AnnotationDocument::select(std::vector<Id<Annotation>> ids)
{
    std::erase_if(ids, [this](Id<Annotation> id) { return !annotation(id); });
    if (ids == m_selection)
        return;
    m_selection = std::move(ids);
    m_vertices.clear();
    Q_EMIT selectionChanged();
}

std::optional<VertexRef> AnnotationDocument::selectedVertex() const
{
    if (m_vertices.empty())
        return std::nullopt;
    return VertexRef{m_selection.front(), m_vertices.front()};
}

void AnnotationDocument::selectVertex(std::optional<VertexRef> vertex)
{
    if (vertex)
        selectVertices(vertex->annotation, {vertex->index});
    else if (!std::exchange(m_vertices, {}).empty())
        Q_EMIT selectionChanged();
}

void AnnotationDocument::selectVertices(Id<Annotation> of, std::vector<int> vertices)
{
    const Annotation *one = annotation(of);
    if (!one)
        return;
    const int count = static_cast<int>(verticesOf(one->shape).size());
    std::erase_if(vertices, [count](int vertex) { return vertex < 0 || vertex >= count; });
    std::ranges::sort(vertices);
    const auto twice = std::ranges::unique(vertices);
    vertices.erase(twice.begin(), twice.end());
    const std::vector<Id<Annotation>> selection{of};
    if (vertices == m_vertices && selection == m_selection)
        return;
    m_selection = selection;
    m_vertices = std::move(vertices);
    Q_EMIT selectionChanged();
}

void AnnotationDocument::perform(const ReadEdit &edit)
{
    apply(m_read, edit);
    dropVanishedSelection();
    Q_EMIT edited(edit);
    Q_EMIT changed();
}

bool AnnotationDocument::push(CommandId id, const QString &text, EditCommand::Edits edits,
                              Gesture gesture)
{
    if (m_locked || edits.redo.empty())
        return false;
    m_history->push(new EditCommand(id, text, *this, std::move(edits), gesture));
    return true;
}

void AnnotationDocument::dropVanishedSelection()
{
    auto kept = m_selection;
    std::erase_if(kept, [this](Id<Annotation> id) { return !annotation(id); });
    bool dropped = kept.size() != m_selection.size();
    m_selection = std::move(kept);
    const Annotation *of = m_selection.size() == 1 ? annotation(m_selection.front()) : nullptr;
    const int count = of ? static_cast<int>(verticesOf(of->shape).size()) : 0;
    if (!m_vertices.empty() && m_vertices.back() >= count) {
        m_vertices.clear();
        dropped = true;
    }
    if (dropped)
        Q_EMIT selectionChanged();
}

} // namespace doubleread
