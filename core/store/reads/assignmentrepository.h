#pragma once

#include "core/model/worklist.h"
#include "core/store/database/database.h"

#include <map>
#include <vector>

namespace doubleread {

/// The worklists. Whose a caller may see is the caller's business: nobody but the coordinator sees
/// another's.
class AssignmentRepository
{
public:
    explicit AssignmentRepository(Database &database) : m_database(database) {}

    /// Whether anything is assigned at all; where not, every radiologist reads everything.
    Result<bool> any();
    /// Whether anybody is to read a scan a second time.
    Result<bool> anyRepeat();
    Result<bool> has(Id<User> reader, qint64 scan, ReadPurpose purpose);

    struct Entry
    {
        Assignment assignment;
        bool begun = false; ///< There is a read for it, open or submitted.
    };
    /// By reader, in order of places.
    Result<std::vector<Entry>> all();
    /// Reads, open or submitted, that stand in nobody's worklist, as entries after the last place
    /// of their readers, in order of being begun.
    Result<std::vector<Assignment>> unlistedReads();

    /// Names of those who are to read these scans, not the excluded ones: by the worklists, or
    /// every radiologist who is not disabled.
    Result<std::map<qint64, std::vector<QString>>> readersOf(const std::vector<qint64> &positions);

    /// A scan that may be handed out: not excluded.
    struct Candidate
    {
        qint64 scan = 0;
        QString site;
        bool triaged = false; ///< Included by somebody.
    };
    Result<std::vector<Candidate>> candidates();

    Result<void> add(const Assignment &assignment);
    /// Puts it at the end of the reader's list, whatever its place says.
    Result<void> append(const Assignment &assignment);
    /// Fails with Forbidden when it has been begun.
    Result<void> remove(const Assignment &assignment);

    struct Counts
    {
        qint64 total = 0; ///< Entries of scans that are not excluded.
        qint64 done = 0;  ///< Submitted ones of them.
    };
    Result<Counts> counts(Id<User> reader);

private:
    Result<qint64> lastPlace(Id<User> reader);

    Database &m_database;
};

} // namespace doubleread
