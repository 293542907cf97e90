#pragma once

#include <QString>

namespace doubleread {

/// What the engine's check of a file says, in words for people: which part of the file is broken.
QString damageWords(const QString &text);

} // namespace doubleread
