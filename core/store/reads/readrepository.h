#pragma once

#include "core/model/read.h"
#include "core/store/database/database.h"
#include "core/store/scans/viewer.h"

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
    /// The reader's read of the scan in the round, unless withdrawn.
    Result<std::optional<Read>> current(qint64 scan, Id<User> reader, int round,
                                        ReadPurpose purpose = ReadPurpose::Primary);
    /// Primary reads of the scan in the round that are not withdrawn, in order of their readers.
    Result<std::vector<Read>> primaries(qint64 scan, int round);
    /// All primary reads of one reader in the round that are not withdrawn, in order of scans.
    Result<void> eachOf(Id<User> reader, int round,
                        const std::function<Result<void>(qint64 scan, const Read &read)> &take);

    /// Reads of one reader in the round that are open, hidden repeats too, in order of scans.
    Result<std::vector<Read>> openOf(Id<User> reader, int round);
    Result<std::vector<Read>> submittedOf(Id<User> reader, int round); ///< The same, submitted.

    /// Every submitted read of the round, hidden repeats too, but none that was made unblinded or
    /// whose scan is excluded; in order of scans, then of readers.
    Result<void>
    eachSubmitted(int round,
                  const std::function<Result<void>(qint64 scan, const Read &read)> &take);

    /// Submitted primary reads of the reader in the round, among scans that are not excluded.
    Result<qint64> submittedCount(Id<User> reader, int round);

    struct Tally
    {
        qint64 submitted = 0;
        qint64 open = 0;
        qint64 annotations = 0;
        std::map<ReadOutcome, qint64> outcomes = {}; ///< Of submitted primary reads.
    };
    /// Visible reads that are not withdrawn, by the reader's id.
    Result<std::map<QString, Tally>> tallies();

    /// Visible primary reads of the round of these scans, by position and the reader's name.
    using Outcomes = std::map<qint64, std::map<QString, ReadOutcome>>;
    Result<Outcomes> outcomes(const std::vector<qint64> &positions, int round);

    /// Stores a read that is not there, with its annotations.
    Result<void> add(const Read &read, qint64 scan);
    /// One more annotation of a stored read, `ordinal` from 0.
    Result<void> put(Id<Read> read, const Annotation &annotation, int ordinal);

    /// What an edit changed: canonical JSON before and after, empty where there was nothing.
    struct Change
    {
        QByteArray before;
        QByteArray after;
        int revision = 0;
    };
    /// Changes an open read of the viewer's that is at `read.revision`, and takes over
    /// `read.activeTime` where it is more than what is stored. Fails with Conflict when it is at
    /// another, Forbidden when the read is locked.
    Result<Change> edit(const Read &read, const ReadEdit &edit);
    /// Takes over the time alone; answers whether it was more than what is stored.
    Result<bool> noteActiveTime(const Read &read);
    /// Takes out every annotation of the open read.
    Result<void> clear(Id<Read> read);
    /// Locks it as it is, with this assessment. Fails as edit() does.
    Result<void> submit(const Read &read, int revision);
    /// Takes a submitted read out of force; it is kept as it is.
    Result<void> withdraw(Id<Read> read);

private:
    Result<void> eachWhere(const QString &condition, const Parameters &parameters,
                           const std::function<Result<void>(qint64 scan, const Read &read)> &take);
    Result<std::vector<Read>> select(const QString &condition, const Parameters &parameters);
    Result<std::vector<Annotation>> annotationsOf(Id<Read> read);
    Result<Change> apply(Id<Read> read, const PutAnnotation &edit);
    Result<Change> apply(Id<Read> read, const RemoveAnnotation &edit);
    Result<Change> apply(Id<Read> read, const PutAssessment &edit);
    Result<void> bump(Id<Read> read, int revision);

    Database &m_database;
    Viewer m_viewer;
};

} // namespace doubleread
