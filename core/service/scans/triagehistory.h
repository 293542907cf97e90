#pragma once

#include "core/model/triage.h"

#include <QObject>

#include <vector>

namespace doubleread {

/// What triage decided since the person sat down, one deed after the other: of one scan or of
/// thousands. All pages share it, so that each takes back what was decided on another. It only
/// remembers; SessionWorklists::takeSteps() does what undo() and redo() answer.
class TriageHistory final : public QObject
{
    Q_OBJECT

public:
    using Steps = std::vector<TriageStep>;
    using QObject::QObject;

    void push(Steps steps); ///< What was undone cannot be redone any more. No steps: no deed.
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    Steps undo(); ///< The steps back of the last deed; empty when there is none.
    Steps redo();
    /// Drops the deeds that this scan has part in: the store has it otherwise.
    void forget(qint64 position);
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::vector<Steps> m_done;
    std::vector<Steps> m_undone;
};

} // namespace doubleread
