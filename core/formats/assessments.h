#pragma once

#include "core/base/result.h"
#include "core/model/read.h"

#include <array>
#include <map>

namespace doubleread {

/// Scan-level answers from a CSV with a column `image_id` and one of 1, 0 and not-readable:
/// `fractured`, or one reader's: NAME, NAME_fractured or reader_NAME_fractured, where `reader` is
/// NAME without regard to case and punctuation. A reader's own column goes before `fractured`.
/// Fails with BadInput, naming the columns, when it is not clear which one is meant.
Result<std::map<QString, Verdict>> readAssessments(const QString &path, const QString &reader);

/// Two readers' answers from one CSV with `image_id` and two columns that end in `_fractured`: the
/// first one's, then the second one's. Fails with BadInput, naming the columns, when there are not
/// exactly two.
Result<std::array<std::map<QString, Verdict>, 2>> readAssessmentPair(const QString &path);

/// One reader's answers as a CSV of image_id and fractured, sorted by name: what was not read is
/// not in it, nothing found is 0, not readable is a word of its own.
QByteArray writtenAssessments(const std::map<QString, Verdict> &verdicts);

} // namespace doubleread
