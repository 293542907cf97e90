#include "core/formats/xmltext.h"

#include "core/base/literals.h"

namespace doubleread {

namespace {

/// A carriage return would read back as a line feed, and so it is written as a reference; in an
/// attribute, so are line ends and tabs.
QString escaped(QChar character, bool inAttribute)
{
    switch (character.unicode()) {
    case u'&':
        return u"&amp;"_s;
    case u'<':
        return u"&lt;"_s;
    case u'>':
        return u"&gt;"_s;
    case u'\r':
        return u"&#13;"_s;
    case u'"':
        return inAttribute ? u"&quot;"_s : QString(character);
    case u'\t':
        return inAttribute ? u"&#9;"_s : QString(character);
    case u'\n':
        return inAttribute ? u"&#10;"_s : QString(character);
    default:
        break;
    }
    const bool isAllowed = character >= u' ' && character < QChar(0xfffe);
    return isAllowed ? QString(character) : QString(QChar::ReplacementCharacter);
}

QByteArray escaped(const QString &text, bool inAttribute)
{
    QString safe;
    for (const QChar character : text)
        safe += escaped(character, inAttribute);
    return safe.toUtf8();
}

} // namespace

QByteArray xmlText(const QString &text)
{
    return escaped(text, false);
}

QByteArray xmlAttribute(const QString &text)
{
    return escaped(text, true);
}

} // namespace doubleread
