#pragma once

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

namespace doubleread::masks {

/// PNG masks. NAME.png is the index picture of an image: 8-bit grey, a pixel's level is the number
/// of its label, 0 is none, later annotations lie on top. instances/NAME-1.png and on are one
/// annotation each, whole, with the same numbers. labels.txt lists the labels, after "_background_"
/// in its first line. A pixel belongs to a shape when its centre does (even-odd). Reading takes an
/// image's instances where there are any, else each connected part of the index picture. Reads back
/// exactly to the pixel: the outline runs along pixel edges.
bool matches(std::span<const InputFile> files);
Result<AnnotationSet> read(std::span<const InputFile> files, const ReadOptions &options);
Result<WrittenSet> write(const AnnotationSet &set, Dialect dialect);

} // namespace doubleread::masks
