#pragma once

#include "core/formats/format.h"

namespace doubleread {

/// Polygons of one label that a file puts into one group are the parts of one: labelme's and CVAT's
/// way of saying so. `groups` names the group of each annotation, empty for none; groups of other
/// shapes are not kept, which is told.
void mergeGroups(ImageAnnotations &image, const QStringList &groups,
                 std::vector<Warning> &warnings);

} // namespace doubleread
