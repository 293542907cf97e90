#pragma once

#include "app/cli/console.h"

#include <optional>

namespace doubleread::cli {

/// The first line of the file ("-": of the standard input). Fails with NotFound, BadInput or Io.
Result<QString> passwordInFile(const QString &file);

/// From --password-file, else from DOUBLEREAD_PASSWORD; nothing when neither is there.
Result<std::optional<QString>> givenPassword(const Console &console);
/// Asks on the terminal, without echo, unless it was given. Fails with Forbidden where there is no
/// terminal to ask on.
Result<QString> passwordOf(const Console &console, const QString &person);

/// From `file`, else from DOUBLEREAD_NEW_PASSWORD, else `otherwise`, else asked for twice.
Result<QString> newPasswordFor(const QString &person, const QString &file,
                               const std::optional<QString> &otherwise);

} // namespace doubleread::cli
