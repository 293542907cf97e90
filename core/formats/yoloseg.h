#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::yoloseg {

/// YOLO for segmentation: as YOLO, but a line is a class and the vertices of one ring in fractions
/// of the image; a box is a ring of four. Holes are lost and parts come apart. Reads back within
/// 1e-9 px in images of up to 20,000 px.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::yoloseg
