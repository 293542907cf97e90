#include "ui/widgets/plaintext.h"

#include "core/base/literals.h"

#include <QTextDocument>

namespace doubleread {

QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString plainCaption(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace doubleread
