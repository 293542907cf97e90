#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::vgg {

/// The VGG Image Annotator's JSON: records by any key, in a list, or in a whole VIA project;
/// regions by index or in a list; polygons open or closed, rectangles, points and polylines.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::vgg
