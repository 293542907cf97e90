#pragma once

#include "core/service/protocols/protocolreports.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

namespace doubleread {

/// Fails with InvalidArgument for what is wrong in it; the place is a pointer into protocol.json.
Result<void> checkProtocol(const Protocol &protocol);

/// Makes a new version; the number in `protocol` does not count. For the coordinator, because the
/// answer tells about reads. Fails with InvalidArgument for what is wrong in it or a missing reason
/// (needed once a read was submitted), and with Forbidden where it takes away what is in use: a
/// label, a shape, an answer, a region, a view, a step of certainty; or changes the reads per scan
/// once a scan was compared. The place is a pointer into protocol.json.
Result<ProtocolChange> setProtocol(Database &database, const Actor &actor, const Protocol &protocol,
                                   const QString &reason);

/// Whether a change needs a reason now. For the coordinator.
Result<bool> protocolNeedsReason(Database &database, const Actor &actor);

/// All versions for the coordinator and, once the round is closed, for everybody; else the one in
/// force alone: when and why a protocol was changed can tell that somebody has read.
Result<std::vector<ProtocolVersion>> protocolHistory(Database &database, const Actor &actor);

} // namespace doubleread
