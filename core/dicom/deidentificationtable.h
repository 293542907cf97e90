#pragma once

#include <QtGlobal>

#include <optional>

namespace doubleread {

/// What becomes of an attribute that is not removed.
enum class Kept {
    Numbers,   ///< As is, if it holds nothing else.
    Samples,   ///< A table of numbers, as is.
    Terms,     ///< Values of known words as they are; others are emptied.
    Code,      ///< As is: items whose code is of no public scheme are removed.
    Items,     ///< A sequence: as is, but for what its items hold.
    ClassUid,  ///< As is, if DICOM itself gave it; else as Hashed.
    Hashed,    ///< A UID: another one made of it.
    Pseudonym, ///< The patient's ID.
    Emptied,   ///< Must be there by its type, and says nothing.
};

/// Nothing for what is removed.
std::optional<Kept> keptOf(quint16 group, quint16 element);

} // namespace doubleread
