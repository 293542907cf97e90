#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"
#include "core/formats/json.h"

namespace doubleread {

enum class Guess { Yes, No, Unsure };

/// Whether the first JSON file is of a format, judged by the places of its values in their order
/// until `guess` is sure. False for what is no JSON before that.
bool firstJsonMatches(std::span<const InputFile> files,
                      const std::function<Guess(const JsonPlace &)> &guess);

/// Whether the first JSON file, if there is one, is JSON at all.
Result<void> checkJson(std::span<const InputFile> files);

/// One set of what `readOne` makes of each JSON file; of files that are named otherwise when there
/// is no other. Labels of one name are one label.
Result<AnnotationSet>
mergedJsonFiles(std::span<const InputFile> files,
                const std::function<Result<AnnotationSet>(const InputFile &)> &readOne);

} // namespace doubleread
