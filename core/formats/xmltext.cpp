#include "core/formats/xmltext.h"

namespace doubleread {

QByteArray xmlText(const QString &text)
{
    QString safe;
    for (const QChar character : text) {
        if (character == u'&')
            safe += u"&amp;";
        else if (character == u'<')
            safe += u"&lt;";
        else if (character == u'>')
            safe += u"&gt;";
        else if (character < u' ' && character != u'\t' && character != u'\n')
            safe += QChar::ReplacementCharacter;
        else
            safe += character;
    }
    return safe.toUtf8();
}

} // namespace doubleread
