#pragma once

#include "core/base/result.h"

namespace doubleread::cli {

/// Whether somebody sits at a terminal and can be asked.
bool canAsk();

/// Asks on the terminal and does not show what is typed. Fails with Cancelled after Ctrl+C.
Result<QString> askSecretly(const QString &prompt);

} // namespace doubleread::cli
