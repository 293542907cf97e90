#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace doubleread {

/// Replaces the file at `path` by `bytes`, wholly or not at all: writes a temporary in the same
/// folder, syncs it, renames it and syncs the folder. Fails with Io; the old file is then
/// untouched.
Result<void> writeFileDurably(const QString &path, QByteArrayView bytes);

/// Makes what was created, renamed or removed in the folder durable.
void syncFolder(const QString &folder);

} // namespace doubleread
