#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::yolo {

/// One text file an image, named as the image is up to its last dot; a line is a class and a box in
/// fractions of the image (centre, size) or a polygon. Class names stand in labels.txt.
bool isLabelsFile(const InputFile &file); ///< By its name: labels.txt or classes.txt.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::yolo
