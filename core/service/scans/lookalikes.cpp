#include "core/service/scans/lookalikes.h"

#include "core/base/hash.h"
#include "core/imaging/decode.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/scans/lookrepository.h"
#include "core/store/scans/scanrepository.h"

#include <numeric>

namespace doubleread {

namespace {

/// Sets that grow together, known by their least member.
class Sets
{
public:
    explicit Sets(std::size_t count) : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }

    std::size_t rootOf(std::size_t member)
    {
        while (m_parents[member] != member) {
            m_parents[member] = m_parents[m_parents[member]];
            member = m_parents[member];
        }
        return member;
    }
    void join(std::size_t one, std::size_t other)
    {
        const auto [least, most] = std::minmax({rootOf(one), rootOf(other)});
        m_parents[most] = least;
    }

private:
    std::vector<std::size_t> m_parents;
};

} // namespace

LikenessOf likenessOf(const ScanLook &one, const ScanLook &other)
{
    if (one.sha256 == other.sha256)
        return {.kind = Likeness::SameFile};
    if (one.pixelHash == other.pixelHash)
        return {.kind = Likeness::SamePixels};
    const double straight = lookCorrelation(one.look, other.look);
    const double turned = lookCorrelation(one.look, other.look, Facing::Mirrored);
    if (turned > straight)
        return {.kind = Likeness::Mirrored,
                .bits = hashDistance(one.look.mirrored, other.look.hash),
                .correlation = turned};
    return {.kind = Likeness::Similar,
            .bits = hashDistance(one.look.hash, other.look.hash),
            .correlation = straight};
}

std::vector<AlikeGroup> alikeGroups(const std::vector<ScanLook> &looks)
{
    Sets sets(looks.size());
    std::map<QByteArray, std::size_t> byPixels;
    std::vector<Look> only;
    only.reserve(looks.size());
    for (std::size_t index = 0; index < looks.size(); ++index) {
        const auto [same, isNew] = byPixels.emplace(looks[index].pixelHash, index);
        if (!isNew)
            sets.join(same->second, index);
        only.push_back(isNew ? looks[index].look : Look()); // once each
    }
    for (const AlikePair &pair : alikePairs(only))
        sets.join(pair.first, pair.second);
    std::map<std::size_t, AlikeGroup> groups;
    for (std::size_t index = 0; index < looks.size(); ++index)
        groups[sets.rootOf(index)].push_back(looks[index]);
    std::vector<AlikeGroup> alike;
    for (auto &[root, group] : groups)
        if (group.size() > 1)
            alike.push_back(std::move(group));
    return alike;
}

Result<std::vector<ScanLook>> scanLooks(Database &database)
{
    Result<std::vector<LookRepository::Entry>> entries = LookRepository(database).all();
    if (!entries)
        return fail(entries.error());
    std::vector<ScanLook> looks;
    looks.reserve(entries->size());
    for (LookRepository::Entry &entry : *entries)
        looks.push_back({.position = entry.position,
                         .sha256 = std::move(entry.sha256),
                         .pixelHash = std::move(entry.pixelHash),
                         .look = {.hash = entry.look.hash,
                                  .mirrored = entry.look.mirrored,
                                  .cells = std::move(entry.look.cells)}});
    return looks;
}

Result<std::vector<LookWish>> missingLooks(Database &database, qint64 after, int limit)
{
    const Result<std::vector<qint64>> positions = LookRepository(database).missing(after, limit);
    if (!positions)
        return fail(positions.error());
    std::vector<LookWish> wishes;
    for (const qint64 position : *positions) {
        const Result<Scan> scan = ScanRepository(database).at(position);
        if (!scan)
            return fail(scan.error());
        wishes.push_back({.position = position,
                          .file = absoluteScanPath(database, *scan),
                          .sha256 = scan->sha256});
    }
    return wishes;
}

Result<qint64> missingLookCount(Database &database)
{
    return LookRepository(database).missingCount();
}

std::vector<ScanLook> computedLooks(const std::vector<LookWish> &wishes)
{
    std::vector<ScanLook> looks;
    for (const LookWish &wish : wishes) {
        const Result<QByteArray> bytes = knownBytes(wish.file, wish.sha256);
        if (!bytes)
            continue;
        Result<Inspected> inspected = inspectBytes(*bytes, wish.file);
        if (inspected)
            looks.push_back({.position = wish.position,
                             .sha256 = wish.sha256,
                             .pixelHash = inspected->header.pixelHash,
                             .look = std::move(inspected->header.look)});
    }
    return looks;
}

Result<void> storeLooks(Database &database, const std::vector<ScanLook> &looks)
{
    if (looks.empty())
        return {};
    return inTransaction(database, [&]() -> Result<void> {
        LookRepository repository(database);
        for (const ScanLook &each : looks)
            if (const Result<void> stored =
                    repository.store(each.position, {.hash = each.look.hash,
                                                     .mirrored = each.look.mirrored,
                                                     .cells = each.look.cells});
                !stored)
                return stored;
        return record(database, {}, u"scan.look-computed"_s,
                      looks.size() == 1 ? u"scan"_s : u"scans"_s, std::nullopt,
                      CanonicalObject()
                          .set("first", looks.front().position)
                          .set("last", looks.back().position)
                          .set("scans", static_cast<qint64>(looks.size())));
    });
}

} // namespace doubleread
