#pragma once

#include <QString>

namespace doubleread {

/// "1 scan", "12 scans": the form that fits the number, which takes the place of %1.
inline QString counted(qint64 count, const QString &one, const QString &many)
{
    return (count == 1 ? one : many).arg(count);
}

} // namespace doubleread
