#pragma once

namespace doubleread {

/// The environment variable by which a program tells the workers that it starts the language of
/// their errors: the code of one in the resources, else English.
inline constexpr const char *languageOfWorkers = "DOUBLEREAD_LANGUAGE";

} // namespace doubleread
