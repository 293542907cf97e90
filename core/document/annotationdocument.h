#pragma once

#include "core/document/editcommand.h"
#include "core/model/protocol.h"
#include "core/model/read.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace doubleread {

/// One vertex: `index` counts through verticesOf() the annotation's shape.
struct VertexRef
{
    Id<Annotation> annotation;
    int index = 0;

    bool operator==(const VertexRef &) const = default;
};

struct Reshaped
{
    Id<Annotation> id;
    Shape shape;
};

/// The annotations and the assessment that somebody works on: a read, or a consensus (see
/// ReviewDocument). Everyone reads it; each change below becomes one command of the history, and
/// every doing, undoing and redoing emits what has to be stored. Changes answer false, and do
/// nothing, when the document is locked or nothing would differ. Lives on the interface thread.
class AnnotationDocument final : public QObject, private EditTarget
{
    Q_OBJECT

public:
    /// Keeps a history of its own. Locked when the read is not open.
    explicit AnnotationDocument(Read read, QObject *parent = nullptr);
    /// Writes its commands into a history that its owner keeps and that must be cleared before.
    AnnotationDocument(Read read, QUndoStack &history, QObject *parent = nullptr);
    ~AnnotationDocument() override;

    const Read &read() const { return m_read; }
    const std::vector<Annotation> &annotations() const { return m_read.annotations; }
    const Annotation *annotation(Id<Annotation> id) const; ///< Null when absent; until next change.
    const Assessment &assessment() const { return m_read.assessment; }
    QUndoStack &history() { return *m_history; }

    bool isLocked() const { return m_locked; }
    void setLocked(bool locked);
    /// The stored revision, as the store confirms it: not an edit, emits nothing.
    void setRevision(int revision) { m_read.revision = revision; }
    /// Replaces everything without an edit: after a reload, or when a history of the owner changed
    /// it. A history of its own is cleared. Emits changed() and, if ids went away,
    /// selectionChanged().
    void load(Read read);

    // Changes
    bool add(std::vector<Annotation> annotations); ///< At the end, in this order; ids are set.
    bool remove(const std::vector<Id<Annotation>> &ids);
    /// In one step. The new one takes certainty, answers, note and parents of the first that goes.
    bool replace(const std::vector<Id<Annotation>> &ids, Annotation with);
    bool reshape(const std::vector<Reshaped> &shapes, Gesture gesture = NoGesture);
    bool relabel(const std::vector<Id<Annotation>> &ids, const QString &labelCode);
    bool setCertainty(const std::vector<Id<Annotation>> &ids, std::optional<int> certainty);
    bool setNote(Id<Annotation> id, const QString &note, Gesture gesture = NoGesture);
    /// To a question of `questions`; an empty answer takes it back. See answered().
    bool answer(const std::vector<Id<Annotation>> &ids, const std::vector<AttributeNode> &questions,
                const QString &question, const QString &answer);
    bool setAssessment(const Assessment &assessment, Gesture gesture = NoGesture);
    Gesture newGesture(); ///< For changes that shall be one step; never given twice.

    bool undo(); ///< False when locked or nothing is left.
    bool redo();

    // Selection: not part of the history. Ids that are not there are dropped.
    const std::vector<Id<Annotation>> &selection() const { return m_selection; }
    bool isSelected(Id<Annotation> id) const;
    void select(std::vector<Id<Annotation>> ids);
    /// Of the one selected annotation, ascending; empty: the annotation as a whole.
    const std::vector<int> &selectedVertices() const { return m_vertices; }
    /// The first of them.
    std::optional<VertexRef> selectedVertex() const;
    void selectVertex(std::optional<VertexRef> vertex); ///< Selects its annotation alone as well.
    void selectVertices(Id<Annotation> of, std::vector<int> vertices); ///< Likewise.

Q_SIGNALS:
    void edited(const doubleread::ReadEdit &edit); ///< Has happened and must be stored.
    void changed();                                ///< Annotations or assessment differ.
    void selectionChanged();
    void lockedChanged(bool locked);

private:
    void perform(const ReadEdit &edit) override;
    bool push(CommandId id, const QString &text, EditCommand::Edits edits,
              Gesture gesture = NoGesture);
    template <typename Change>
    std::vector<Annotation> changedCopies(const std::vector<Id<Annotation>> &ids, Change change);
    void dropVanishedSelection();

    Read m_read;
    std::unique_ptr<QUndoStack> m_ownHistory;
    QUndoStack *m_history;
    bool m_locked = false;
    Gesture m_lastGesture = NoGesture;
    std::vector<Id<Annotation>> m_selection;
    std::vector<int> m_vertices; ///< Of m_selection.front(), ascending.
};

} // namespace doubleread
