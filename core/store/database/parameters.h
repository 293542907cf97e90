#pragma once

#include "core/base/literals.h"

#include <QVariant>

#include <utility>
#include <vector>

namespace doubleread {

/// Values for the named places (":name") of one SQL statement, without the colon.
/// An invalid QVariant is NULL; null strings and byte arrays are empty values.
using Parameters = std::vector<std::pair<QString, QVariant>>;

} // namespace doubleread
