#pragma once

#include "core/model/scan.h"
#include "core/store/database/database.h"

#include <span>
#include <vector>

namespace doubleread {

/// What triage says of scans. Both copies of the tags (scan.regions and scan.views for showing,
/// scan_tag for filters) are written here.
class TriageRepository
{
public:
    explicit TriageRepository(Database &database) : m_database(database) {}

    struct Entry
    {
        Scan scan;         ///< With its true state.
        int begun = 0;     ///< Primary reads of the round that are not withdrawn.
        int submitted = 0; ///< Of them.
        int own = 0;       ///< Of those begun, the person's.
    };
    /// In the order asked for. Fails with NotFound when one is not there.
    Result<std::vector<Entry>> entries(const std::vector<qint64> &positions, int round,
                                       Id<User> person);

    Result<void> store(const Scan &before, const Triage &after, ScanState state);

    enum class Proposals { AreExclusions, AreKept };
    /// By site, in order of their names. Over indexes.
    Result<std::vector<TriageCounts>> counts(Proposals proposals);

private:
    Result<void> addEntries(std::vector<Entry> &entries, std::span<const qint64> positions,
                            int round, Id<User> person);
    Result<void> keepProposals(std::vector<TriageCounts> &counts);
    Result<void> storeTags(qint64 position, const QString &kind, const QStringList &before,
                           const QStringList &after);

    Database &m_database;
};

} // namespace doubleread
