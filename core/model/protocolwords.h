#pragma once

#include "core/model/protocol.h"

#include <QStringList>

namespace doubleread {

// A protocol in words for people.

/// What differs, one sentence each, in the order of the file's keys: "matching gate 0.3 → 0.5".
/// Empty when only the version differs.
QStringList changesBetween(const Protocol &before, const Protocol &after);

/// The protocol in a few lines, for reports and the choice of one.
QStringList summaryOf(const Protocol &protocol);

QString ruleText(SignOffRule rule); ///< "every scan" or "disputed scans only".
QString shapeText(ShapeKind kind);

} // namespace doubleread
