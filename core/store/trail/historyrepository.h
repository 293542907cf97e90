#pragma once

#include "core/model/history.h"
#include "core/model/trail.h"
#include "core/store/database/database.h"
#include "core/store/scans/viewer.h"

#include <vector>

namespace doubleread {

/// The entries of the audit trail that the viewer may see, found by what they are about.
class HistoryRepository
{
public:
    HistoryRepository(Database &database, const Viewer &viewer, bool roundClosed)
        : m_database(database), m_viewer(viewer), m_roundClosed(roundClosed)
    {
    }

    /// An entry, of what kind, and the scan that it is about.
    struct Found
    {
        TrailEntry entry; ///< Without its rows.
        HistoryKind kind = HistoryKind::Dataset;
        QString scan; ///< File name; empty: none.
        Id<Scan> scanId;
    };

    /// Whether nothing of the trail is kept from the viewer.
    bool seesAll() const;
    /// Numbers in the trail, oldest first. `scan` is a position.
    Result<std::vector<qint64>> index(const HistoryFilter &filter, std::optional<qint64> scan);
    /// In the order asked for; what the viewer may not see is left out.
    Result<std::vector<Found>> rows(const std::vector<qint64> &sequences);
    /// Signatures, voided ones too, by scan and time: of signed content that the viewer may see.
    Result<std::vector<HistorySignature>> signatures(std::optional<qint64> scan);

private:
    QString condition() const;
    Parameters parameters() const;

    Database &m_database;
    Viewer m_viewer;
    bool m_roundClosed;
};

} // namespace doubleread
