#pragma once

#include <QString>

namespace doubleread {

/// u"..."_s makes a QString at compile time; it is how every text of the program is written.
using namespace Qt::StringLiterals;

} // namespace doubleread
