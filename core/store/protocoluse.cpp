#include "core/store/protocoluse.h"

#include "core/model/annotation.h"
#include "core/model/canonical.h"

#include <algorithm>

namespace doubleread {

namespace {

Result<void> takeMark(const Row &row, ProtocolUse &use)
{
    const Result<Annotation> mark = fromCanonicalJson<Annotation>(row.utf8(0));
    if (!mark)
        return fail(mark.error());
    use.labels.insert(mark->labelCode);
    use.shapes.emplace(mark->labelCode, kindOf(mark->shape));
    use.certainty = std::max(use.certainty, mark->certainty.value_or(0));
    use.answers.insert(mark->attributes.begin(), mark->attributes.end());
    return {};
}

Result<bool> anyRow(Database &database, const QString &sql)
{
    const Result<qint64> found = database.number(sql);
    return found ? Result<bool>(*found != 0) : fail(found.error());
}

} // namespace

Result<ProtocolUse> protocolUse(Database &database)
{
    ProtocolUse use;
    for (const QString &sql :
         {u"SELECT content FROM annotation"_s, u"SELECT content FROM consensus_annotation"_s})
        if (const auto ran =
                database.each(sql, {}, [&](const Row &row) { return takeMark(row, use); });
            !ran)
            return fail(ran.error());
    use.labels.erase(QString()); // drawn and not named yet
    const auto ran = database.each(
        u"SELECT DISTINCT kind, value FROM scan_tag"_s, {}, [&](const Row &row) -> Result<void> {
            auto &tags = row.text(0) == u"view"_s ? use.views : use.regions;
            tags.insert(row.text(1));
            return {};
        });
    return ran ? Result<ProtocolUse>(std::move(use)) : fail(ran.error());
}

Result<bool> anyReadSubmitted(Database &database)
{
    return anyRow(database, u"SELECT count(*) FROM (SELECT 1 FROM read WHERE state <> 'open' "
                            "LIMIT 1) AS submitted"_s);
}

Result<bool> anyScanCompared(Database &database)
{
    return anyRow(database, u"SELECT count(*) FROM (SELECT 1 FROM review LIMIT 1) AS compared"_s);
}

} // namespace doubleread
