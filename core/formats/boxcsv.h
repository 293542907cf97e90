#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::boxcsv {

/// makesense.ai's CSV of boxes, with or without its header, also with the unquoted commas that it
/// writes into names where they can be told apart.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::boxcsv
