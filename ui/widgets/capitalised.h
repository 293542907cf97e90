#pragma once

#include <QString>

namespace doubleread {

/// With a capital at its begin: remedies are written to stand within a sentence.
inline QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace doubleread
