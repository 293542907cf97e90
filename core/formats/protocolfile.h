#pragma once

#include "core/base/result.h"
#include "core/model/protocol.h"

#include <QIODevice>

namespace doubleread {

/// Reads protocol.json as people write it: an object of the keys of protocolSchema(), in any order.
/// A key that is missing has the value of Protocol::standard(). Refused, with file, JSON pointer
/// and remedy, are: more than 1 MiB, what is no JSON, keys that are unknown or occur twice, values
/// of another kind, and whatever problemsOf() finds. `file` is for messages.
Result<Protocol> readProtocol(QIODevice &device, const QString &file);
Result<Protocol> readProtocolFile(const QString &path);

/// protocol.json of this protocol, indented, keys in the order in which people decide; what
/// readProtocol() reads back as the same.
QByteArray protocolJson(const Protocol &protocol);
Result<void> writeProtocolFile(const Protocol &protocol, const QString &path);

/// The JSON Schema (draft 2020-12) of protocol.json, which also documents it.
QByteArray protocolSchema();

} // namespace doubleread
