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
    /// What of the dataset's rules limits the view.
    struct Scope
    {
        bool roundClosed = false;
        /// The officer must not know who has read: then single reads are not told at all, since
        /// when one was made, by which way and with what in it would tell whose which side is.
        bool readersHidden = false;
        /// Of what is about a scan only the own doings are told, and the scan by its place in the
        /// worklist where it was read: its name would tell the reader of both reads of it.
        bool scansHidden = false;
    };

    HistoryRepository(Database &database, const Viewer &viewer, const Scope &scope)
        : m_database(database), m_viewer(viewer), m_scope(scope)
    {
    }

    /// An entry, of what kind, and the scan that it is about.
    struct Found
    {
        TrailEntry entry; ///< Without its rows.
        HistoryKind kind = HistoryKind::Dataset;
        QString scan; ///< File name, or the place in the worklist; empty: none.
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
    QString scanColumns() const; ///< Position, name and id.
    Parameters parameters() const;

    Database &m_database;
    Viewer m_viewer;
    Scope m_scope;
};

} // namespace doubleread
