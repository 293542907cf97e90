#include "core/store/scans/lookrepository.h"

#include <bit>

namespace doubleread {

Result<std::vector<LookRepository::Entry>> LookRepository::all()
{
    std::vector<Entry> entries;
    const Result<void> ran = m_database.each(
        u"SELECT position, sha256, pixel_hash, coalesce(look, 0), coalesce(look_mirrored, 0), "
        "look_cells FROM scan ORDER BY position"_s,
        {}, [&](const Row &row) -> Result<void> {
            entries.push_back({.position = row.integer(0),
                               .sha256 = row.bytes(1),
                               .pixelHash = row.bytes(2),
                               .look = {.hash = std::bit_cast<quint64>(row.integer(3)),
                                        .mirrored = std::bit_cast<quint64>(row.integer(4)),
                                        .cells = row.bytes(5)}});
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return entries;
}

Result<qint64> LookRepository::missingCount()
{
    return m_database.number(u"SELECT count(*) FROM scan WHERE look IS NULL"_s);
}

Result<std::vector<qint64>> LookRepository::missing(qint64 after, int limit)
{
    std::vector<qint64> positions;
    const Result<void> ran = m_database.each(
        u"SELECT position FROM scan WHERE look IS NULL AND position > :after ORDER BY position "
        "LIMIT :limit"_s,
        {{u"after"_s, after}, {u"limit"_s, limit}}, [&](const Row &row) -> Result<void> {
            positions.push_back(row.integer(0));
            return {};
        });
    if (!ran)
        return fail(ran.error());
    return positions;
}

Result<void> LookRepository::store(qint64 position, const Stored &look)
{
    const Result<qint64> changed = m_database.change(
        u"UPDATE scan SET look = :look, look_mirrored = :mirrored, look_cells = :cells "
        "WHERE position = :position"_s,
        {{u"look"_s, std::bit_cast<qint64>(look.hash)},
         {u"mirrored"_s, std::bit_cast<qint64>(look.mirrored)},
         {u"cells"_s, look.cells},
         {u"position"_s, position}});
    if (!changed)
        return fail(changed.error());
    return {};
}

} // namespace doubleread
