#pragma once

#include "core/formats/rle.h"

namespace doubleread {

/// The pixels whose centres lie in the shape: every ring by the even-odd rule, outer rings united,
/// holes taken off. A centre on a left or upper edge is within, on a right or lower edge it is not.
/// Lines and points cover nothing; what lies out of the image is cut off.
RunLengths maskOf(const Shape &shape, QSize image);

/// The parts of the mask whose pixels touch, at a corner too, in the order of their first pixels.
/// Nothing when there are more than `most`.
std::optional<std::vector<RunLengths>> partsOf(const RunLengths &mask, size_t most);

} // namespace doubleread
