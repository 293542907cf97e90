#pragma once

#include <QByteArray>

namespace doubleread {

/// Whether a value of an attribute that is meant for terms (kinds of pictures, body parts, views,
/// looks, makers) consists of words that such values are made of. What else stands there was typed
/// by somebody and may be anything.
bool isOfKnownWords(const QByteArray &value);

} // namespace doubleread
