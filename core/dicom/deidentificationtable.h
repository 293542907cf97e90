#pragma once

#include <QtGlobal>

#include <optional>

namespace doubleread {

/// What becomes of an attribute that is not removed.
enum class Kept {
    AsIs,
    Items,     ///< A sequence: as is, but for what its items hold.
    Hashed,    ///< A UID: another one made of it.
    Pseudonym, ///< The patient's ID.
    Emptied,   ///< Must be there by its type, and says nothing.
};

/// Nothing for what is removed.
std::optional<Kept> keptOf(quint16 group, quint16 element);

} // namespace doubleread
