#pragma once

#include "core/model/protocol.h"
#include "core/session/datasetsession.h"

#include <functional>
#include <optional>

class QWidget;

namespace doubleread {

class Sheet;

/// Asks for the rules of a dataset that is not there yet, beginning with these; nothing when it was
/// cancelled.
std::optional<Protocol> askForProtocol(const Protocol &protocol, QWidget *parent);

/// Opens the protocol of the dataset as a sheet over `page`: for the coordinator to change, for
/// everybody else to look at. It deletes itself when it is closed. `changed` gets what to tell
/// after a new version was made. `session` is borrowed: close the sheet before it goes.
Sheet *openProtocolSheet(DatasetSession &session, QWidget *page,
                         const std::function<void(const QString &notice)> &changed);

} // namespace doubleread
