#include "core/store/database/damagewords.h"

#include "core/base/literals.h"
#include "core/base/problem.h"

#include <QRegularExpression>

namespace doubleread {

QString damageWords(const QString &text)
{
    QString said = text;
    said.remove(u"*** in database main ***"_s);
    static const QRegularExpression page(u"\\bpage (\\d+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression index(u"\\bindex (\\S+)"_s);
    static const QRegularExpression table(u"\\b(?:in|from) (?!index\\b)(\\w+)"_s);
    if (const auto found = page.match(said); found.hasMatch())
        return said.contains(u"never used"_s)
                   ? Problem::tr("page %1 belongs to nothing").arg(found.captured(1))
                   : Problem::tr("page %1 is broken").arg(found.captured(1));
    if (const auto found = index.match(said); found.hasMatch())
        return Problem::tr("the index %1 does not fit its rows").arg(found.captured(1));
    if (const auto found = table.match(said); found.hasMatch())
        return Problem::tr("the table %1 holds what it must not").arg(found.captured(1));
    return Problem::tr("its tables do not fit together");
}

} // namespace doubleread
