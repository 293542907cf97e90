#pragma once

#include "core/formats/json.h"
#include "core/model/annotation.h"

namespace doubleread {

/// Certainty, note and answers in keys of a JSON object that other programs ignore; of other types
/// these keys belong to someone else.
void takeExtras(const Json &json, Annotation &annotation);

/// The same to be written: empty, or begins with a comma.
QByteArray extrasJson(const Annotation &annotation);

} // namespace doubleread
