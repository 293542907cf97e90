#pragma once

#include "core/base/literals.h"

#include <QStringList>

namespace doubleread {

/// These families and behind them the one that has Bangla, also in bold: left to itself the system
/// takes any font that has the letters.
inline QStringList withBangla(QStringList families)
{
    const QString bangla = u"Noto Sans Bengali"_s;
    if (!families.contains(bangla))
        families.append(bangla);
    return families;
}

} // namespace doubleread
