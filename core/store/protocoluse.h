#pragma once

#include "core/geometry/shape.h"
#include "core/store/database/database.h"

#include <map>
#include <set>

namespace doubleread {

/// What of a protocol the dataset's content relies on. Marks of open, submitted and withdrawn reads
/// and of every version of a consensus count.
struct ProtocolUse
{
    std::set<QString> labels; ///< Codes.
    std::set<std::pair<QString, ShapeKind>> shapes;
    std::set<std::pair<QString, QString>> answers; ///< Code of a question, code of its answer.
    int certainty = 0;                             ///< The highest step that was given.
    std::set<QString> regions;
    std::set<QString> views;
};

/// Goes through every mark: some 2 us each.
Result<ProtocolUse> protocolUse(Database &database);

Result<bool> anyReadSubmitted(Database &database); ///< Ever, also one that was taken back.
Result<bool> anyScanCompared(Database &database);

} // namespace doubleread
