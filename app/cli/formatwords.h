#pragma once

#include "core/base/literals.h"

#include <utility>
#include <vector>

namespace doubleread::cli {

/// The ids of the table of formats, as Syntax::choice() takes them.
std::vector<std::pair<QString, QString>> formatWords();
/// Those, and "auto" for reading by content.
std::vector<std::pair<QString, QString>> formatWordsAndAuto();

} // namespace doubleread::cli
