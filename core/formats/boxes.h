#pragma once

#include "core/formats/writing.h"

namespace doubleread {

/// One annotation of a format that holds nothing but boxes.
struct LabelledBox
{
    Box box;
    QString label;
};

/// The boxes of an image; in the full dialect those around its polygons too. What is lost is
/// counted.
std::vector<LabelledBox> boxesOf(const ImageAnnotations &image, Dialect dialect, Losses &losses);

} // namespace doubleread
