#pragma once

#include "core/formats/format.h"

namespace doubleread {

/// What a made-up set may hold, and how large its images may be.
struct RandomSetOptions
{
    Contents contents;       ///< Kinds of annotations and what is said beside them.
    double mostPixels = 4e8; ///< Of an image, whose sides are 1 to 20,000 px.
    int images = 12;
    int mostLineVertices = 40;
    int longestName = 180; ///< Of an image, in bytes of UTF-8.
};

/// A set that the seed alone decides: names and labels of all scripts, some of them long, shapes
/// anywhere in their images, now and then thousands of vertices.
AnnotationSet randomSetOf(quint32 seed, const RandomSetOptions &options);

std::vector<ScanName> scansOf(const AnnotationSet &set);

} // namespace doubleread
