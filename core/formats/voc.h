#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::voc {

/// Pascal VOC: one XML file an image, boxes by corners, taken as they are: 0-based, continuous,
/// decimals kept. Documents with a DTD are refused, so nothing expands and nothing is fetched.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::voc
