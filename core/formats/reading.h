#pragma once

// What the readers of core/formats share.

#include "core/base/result.h"
#include "core/model/annotation.h"

namespace doubleread {

/// A fresh annotation that came from a file of this format.
Annotation importedAnnotation(Shape shape, const QString &labelCode, const char *format);

/// The ring of these vertices without a last one that repeats the first; nothing when fewer than
/// three are left.
std::optional<Ring> ringOf(std::vector<Point> vertices);

Warning warningAt(const QString &file, const QString &place, const QString &message);

/// What is wrong in a file from outside, and where.
std::unexpected<Error> failAt(const QString &file, const QString &place, QString message,
                              QString remedy = {});

} // namespace doubleread
