#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread {

// makesense.ai's tables of shapes, a row each: label, numbers, image, its width and height. The
// unquoted commas that it writes into names are understood where they can be told apart.
// Precision: none is lost in the full dialect; makesense.ai rounds to whole pixels, and a box by up
// to one more at its right and bottom, for it rounds the width and height.

/// Boxes: x, y, width, height; with or without its header. Any other CSV matches too.
namespace boxcsv {
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);
} // namespace boxcsv

/// Points: x, y; without a header.
namespace pointcsv {
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);
} // namespace pointcsv

/// Lines: x1, y1, x2, y2; without a header, so that rows which could be boxes of an old version of
/// makesense.ai are told. A line of several segments is written as that many lines, which is told.
namespace linecsv {
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);
} // namespace linecsv

} // namespace doubleread
