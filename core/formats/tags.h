#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread {

// makesense.ai's lists of the tags of each image. They hold no shape and lose nothing.

/// Rows of an image and its tags in quotes and brackets: image,"[a,b]". Reads what makesense.ai
/// writes without escaping: commas and quotes in names, a comma before a blank within a tag.
namespace tagcsv {
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);
} // namespace tagcsv

/// [{"image":"a.jpg","annotations":["a","b"]}]
namespace tagjson {
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);
} // namespace tagjson

} // namespace doubleread
