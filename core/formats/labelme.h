#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::labelme {

/// labelme: one JSON file an image with rectangles, polygons, lines and points. Polygons of one
/// group are the parts of one; what has holes is a "mask", exact to the pixel. Everything else
/// reads back exactly. The picture itself ("imageData") is neither read nor written. Description is
/// the note; certainty, answers and crowd stand in keys that labelme keeps without knowing them.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::labelme
