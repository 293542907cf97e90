#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::coco {

/// COCO instances: polygons of one or more rings (each an outer one, for COCO's have no holes),
/// boxes where there is no polygon, RLE of both kinds as its outline, crowds. Any ids, keys in any
/// order. The full dialect writes what has holes as compressed RLE and keeps its rings, certainty,
/// answers and notes in keys that other programs ignore. Reads back exactly; a box's right and
/// lower side within 1e-11 px, for COCO has its width and height.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);
/// As in the published layout: makesense.ai's dialect, with categories from 0.
Result<WrittenSet> writePublished(const AnnotationSet &set);

} // namespace doubleread::coco
