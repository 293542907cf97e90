#pragma once

#include "core/document/commandid.h"
#include "core/document/edittarget.h"

#include <QUndoCommand>

#include <vector>

namespace doubleread {

/// Commands of one gesture (a drag, a run of arrow keys, a note being typed) become one step of the
/// history. NoGesture never merges.
using Gesture = quint64;
inline constexpr Gesture NoGesture = 0;

/// Every change of a read: edits that make it and edits that take it back. Holds ids and values
/// only, so it survives any reload of the document.
class EditCommand final : public QUndoCommand
{
public:
    /// What it does, and what takes that back; each list in the order of performing.
    struct Edits
    {
        std::vector<ReadEdit> redo;
        std::vector<ReadEdit> undo;
    };

    EditCommand(CommandId id, const QString &text, EditTarget &target, Edits edits,
                Gesture gesture = NoGesture);

    int id() const override { return static_cast<int>(m_id); }
    void redo() override;
    void undo() override;
    bool mergeWith(const QUndoCommand *other) override;

    // What the edits are, from the annotations as they stand before.
    static Edits adding(const std::vector<Annotation> &before,
                        const std::vector<Annotation> &added);
    static Edits removing(const std::vector<Annotation> &before,
                          const std::vector<Id<Annotation>> &ids);
    /// `after` are annotations that are there already; those that do not differ are left out.
    static Edits replacing(const std::vector<Annotation> &before,
                           const std::vector<Annotation> &after);
    static Edits assessing(const Assessment &before, const Assessment &after);

private:
    CommandId m_id;
    EditTarget &m_target; ///< The document owns or outlives the history that owns this.
    Edits m_edits;
    Gesture m_gesture;
};

} // namespace doubleread
