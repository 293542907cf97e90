#include "core/base/error.h"

namespace doubleread {

QString Error::text() const
{
    QString text;
    for (const QString &part : {file, place})
        if (!part.isEmpty())
            text += part + u": "_s;
    text += message;
    if (!remedy.isEmpty())
        text += u"; "_s + remedy;
    return text;
}

} // namespace doubleread
