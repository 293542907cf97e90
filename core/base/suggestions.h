#pragma once

#include "core/base/literals.h"

#include <QStringList>

namespace doubleread {

/// Those of `known` that somebody who typed `word` may have meant, nearest first, at most three:
/// at most two letters added, left out or changed, or one beginning with the other.
QStringList nearTo(const QString &word, const QStringList &known);

} // namespace doubleread
