#pragma once

#include <span>

namespace doubleread {

/// Sets what a JPEG, JPEG-LS or JPEG 2000 stream says beside its picture (comments, EXIF and other
/// applications' segments before the first scan or tile) to zeros, without moving a byte. Answers
/// whether there was any.
bool blankStreamWords(std::span<char> stream);

/// The same for all fragments of an encapsulated picture: `value` is that of the element, from the
/// offset table on, as much as there is of it.
bool blankFragmentWords(std::span<char> value);

} // namespace doubleread
