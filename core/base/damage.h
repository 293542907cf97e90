#pragma once

namespace doubleread {

/// What is wrong with a scan's file, found by decoding it to the end.
enum class Damage { None, Truncated, Corrupt };

} // namespace doubleread
