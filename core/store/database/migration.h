#pragma once

#include "core/store/database/database.h"
#include "core/store/database/dialect.h"

#include <span>

namespace doubleread {

/// The version that the file's schema has now.
Result<int> schemaVersion(Database &database);

/// Brings the schema up by those of `migrations` that are newer, all or nothing. Before that the
/// dataset is copied to NAME.backup-schema-N (N: its version; a time is added if that is taken),
/// and after it one entry of the audit trail tells of the rows as they now are.
Result<void> migrate(Database &database, std::span<const dialect::Migration> migrations);

} // namespace doubleread
