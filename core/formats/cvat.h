#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::cvat {

/// CVAT for images 1.1: one XML file with boxes, polygons, polylines, points and tags. Polygons of
/// one group_id are the parts of one; what has holes is a <mask>, exact to the pixel. Everything
/// else reads back exactly (CVAT itself rounds to hundredths of a pixel). Answers are attributes;
/// note, certainty and crowd are the attributes note, certainty and is_crowd.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::cvat
