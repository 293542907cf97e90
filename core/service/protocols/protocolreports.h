#pragma once

#include "core/model/protocol.h"

#include <QDateTime>
#include <QStringList>

namespace doubleread {

/// One version of the protocol as people read of it.
struct ProtocolVersion
{
    Protocol protocol;
    QString reason;      ///< Empty where none was asked for.
    QString author;      ///< Name.
    QDateTime at;        ///< UTC.
    QStringList changes; ///< Against the version before, in words; empty for the first.
};

/// What a change of the protocol came to.
struct ProtocolChange
{
    Protocol protocol;   ///< In force now.
    QStringList changes; ///< In words; empty: nothing differs and there is no new version.
    QStringList notes;   ///< What the change does not do: "comparisons made before stay…".
};

} // namespace doubleread
