#pragma once

#include "core/model/scanlist.h"
#include "ui/review/signing/manysignoffform.h"

#include <map>
#include <unordered_set>

namespace doubleread {

/// What was looked at on the contact sheet, and what shall not be signed with the rest. By
/// Scan::position.
class SheetMarks
{
public:
    /// Contradicts: its answer and its findings do not fit together, so that it cannot be signed.
    enum class Mark { NotSeen, Chosen, LeftOut, Contradicts };

    /// Somebody looked at the scan as the row has it.
    void see(const ScanRow &row, const Protocol &protocol);
    void setLeftOut(qint64 position, bool leftOut);
    bool isLeftOut(qint64 position) const { return m_leftOut.contains(position); }
    /// A scan whose review changed since has to be looked at again.
    Mark of(const ScanRow &row) const;
    /// What was seen of this scan and may be signed; null: nothing.
    const ManySignOffForm::Item *chosen(qint64 position) const;
    /// It was seen, is not left out, and cannot be signed.
    bool contradicts(qint64 position) const
    {
        return m_contradicting.contains(position) && !isLeftOut(position);
    }
    bool isSeen(qint64 position) const { return m_seen.contains(position); }

private:
    std::map<qint64, ManySignOffForm::Item> m_seen;
    std::unordered_set<qint64> m_contradicting; ///< Of those seen.
    std::unordered_set<qint64> m_leftOut;
};

} // namespace doubleread
