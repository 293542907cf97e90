#pragma once

#include "core/model/read.h"
#include "core/store/database.h"
#include "core/store/viewer.h"

#include <map>
#include <optional>
#include <vector>

namespace doubleread {

/// Reads with their annotations, as the viewer may see them: what the viewer must not know is not
/// there for any query of this class, and a change to it fails with NotFound.
class ReadRepository
{
public:
    ReadRepository(Database &database, const Viewer &viewer)
        : m_database(database), m_viewer(viewer)
    {
    }

    Result<std::optional<Read>> byId(Id<Read> id);
    /// The reader's primary read of the scan in the round, unless withdrawn.
    Result<std::optional<Read>> primary(qint64 scan, Id<User> reader, int round);
    /// Primary reads of the scan in the round that are not withdrawn, in order of their readers.
    Result<std::vector<Read>> primaries(qint64 scan, int round);
    /// All primary reads of one reader in the round that are not withdrawn, in order of scans.
    Result<void> eachOf(Id<User> reader, int round,
                        const std::function<Result<void>(qint64 scan, const Read &read)> &take);

    /// Submitted primary reads of the reader in the round, among scans that are not excluded.
    Result<qint64> submittedCount(Id<User> reader, int round);

    struct Tally
    {
        qint64 submitted = 0;
        qint64 open = 0;
        qint64 annotations = 0;
    };
    /// Visible reads that are not withdrawn, by the reader's id.
    Result<std::map<QString, Tally>> tallies();

    /// Stores a read that is not there, with its annotations.
    Result<void> add(const Read &read, qint64 scan);

    /// What an edit changed: canonical JSON before and after, empty where there was nothing.
    struct Change
    {
        QByteArray before;
        QByteArray after;
        int revision = 0;
    };
    /// Changes an open read of the viewer's whose revision is `revision`. Fails with Conflict when
    /// it is another, Forbidden when the read is locked.
    Result<Change> edit(Id<Read> read, int revision, const ReadEdit &edit);
    /// Takes out every annotation of the open read.
    Result<void> clear(Id<Read> read);
    /// Locks it as it is, with this assessment. Fails as edit() does.
    Result<void> submit(const Read &read, int revision);

private:
    Result<std::vector<Read>> select(const QString &condition, const Parameters &parameters);
    Result<std::vector<Annotation>> annotationsOf(Id<Read> read);
    Result<void> put(Id<Read> read, const Annotation &annotation, int ordinal);
    Result<Change> apply(Id<Read> read, const PutAnnotation &edit);
    Result<Change> apply(Id<Read> read, const RemoveAnnotation &edit);
    Result<Change> apply(Id<Read> read, const PutAssessment &edit);
    Result<void> bump(Id<Read> read, int revision);

    Database &m_database;
    Viewer m_viewer;
};

} // namespace doubleread
