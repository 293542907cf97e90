#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace doubleread {

/// Replaces the file at `path` by `bytes`, wholly or not at all: writes a temporary in the same
/// folder, syncs it, renames it and syncs the folder. Fails with Io; the old file is then
/// untouched.
Result<void> writeFileDurably(const QString &path, QByteArrayView bytes);

/// Whether the file may be changed, or files made in the folder. Unlike QFileInfo it knows a medium
/// that is mounted read-only, and it heeds permission bits for root as well: who took the right to
/// write away meant it.
bool isWritable(const QString &path);

/// Makes what was created, renamed or removed in the folder durable.
void syncFolder(const QString &folder);

} // namespace doubleread
