#include "core/store/scans/splitrepository.h"

namespace doubleread {

Result<std::map<qint64, QString>> SplitRepository::all()
{
    std::map<qint64, QString> splits;
    const auto ran = m_database.each(u"SELECT scan, split FROM scan_split"_s, {},
                                     [&](const Row &row) -> Result<void> {
                                         splits[row.integer(0)] = row.text(1);
                                         return {};
                                     });
    if (!ran)
        return fail(ran.error());
    return splits;
}

Result<void> SplitRepository::put(qint64 position, const QString &split)
{
    const Result<qint64> removed =
        m_database.change(u"DELETE FROM scan_split WHERE scan = :scan"_s, {{u"scan"_s, position}});
    if (!removed)
        return fail(removed.error());
    if (split.isEmpty())
        return {};
    const Result<qint64> added =
        m_database.change(u"INSERT INTO scan_split (scan, split) VALUES (:scan, :split)"_s,
                          {{u"scan"_s, position}, {u"split"_s, split}});
    return added ? Result<void>() : fail(added.error());
}

} // namespace doubleread
