#pragma once

#include "core/model/user.h"
#include "core/store/database/parameters.h"

namespace doubleread {

/// Who looks at reads. Every query on reads has it in its condition, which is what blinding is.
struct Viewer
{
    Id<User> person;
    Role role = Role::Radiologist;
    bool seesAll = false;    ///< Roles waived, or the program's own work (comparing, exporting).
    bool seesOthers = false; ///< As readersSeeOthers() has it: of the scans read by that person.

    static Viewer program() { return {.person = {}, .role = Role::Coordinator, .seesAll = true}; }
};

/// The condition on `read` (alias r) that holds for what the viewer may see: one's own reads; for
/// the officer the submitted reads of scans whose comparison stands, but of none that the same
/// person has read; after the round was closed all for the coordinator; of signed scans for the
/// researcher; where readers see others, after the round the submitted reads of the scans of which
/// the reader has submitted a read too. Uses the parameters of viewerParameters().
QString visibleReads();
Parameters viewerParameters(const Viewer &viewer);

} // namespace doubleread
