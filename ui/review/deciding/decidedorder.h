#pragma once

#include "core/base/id.h"
#include "core/model/scan.h"

#include <vector>

namespace doubleread {

/// In which order scans were decided on, so that undoing goes back from scan to scan. What was
/// decided is in the history of each scan; that one may have gone, so these only say where to look.
class DecidedOrder final
{
public:
    void did(Id<Scan> scan);   ///< What was undone before is not done again from elsewhere.
    void undid(Id<Scan> scan); ///< The last decision on this scan.
    void redid(Id<Scan> scan);
    void forget(Id<Scan> scan);
    void clear();

    /// Latest decision first.
    std::vector<Id<Scan>> toUndo() const { return {m_done.rbegin(), m_done.rend()}; }
    std::vector<Id<Scan>> toRedo() const { return {m_undone.rbegin(), m_undone.rend()}; }

private:
    std::vector<Id<Scan>> m_done;
    std::vector<Id<Scan>> m_undone;
};

} // namespace doubleread
