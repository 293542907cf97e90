#pragma once

#include "core/model/user.h"
#include "core/store/database/database.h"

#include <functional>
#include <map>
#include <vector>

namespace doubleread {

/// Writes one reader's part of a dataset into a new, empty one, row by row and column by column:
/// what is not named here is not there, and never was. Within the caller's transaction on both.
class PackageCopy
{
public:
    /// What a scan's `path` is in the package, from the one it has and its file's name.
    using PathOf = std::function<QString(const QString &path, const QString &fileName)>;

    PackageCopy(Database &from, Database &to, Id<User> reader)
        : m_from(from), m_to(to), m_reader(reader)
    {
    }

    /// Dataset, rounds, people, protocol, scans, worklist, reads, wishes, comments.
    Result<void> run(const PathOf &path);

    /// Positions in the dataset of the scans that were copied, in order: the n-th is n there.
    const std::vector<qint64> &positions() const { return m_positions; }

private:
    using Values = std::vector<QVariant>;
    using Change = std::function<void(Values &)>;

    Result<void> findScans();
    Result<void> copy(const QString &table, const QStringList &columns, const QString &condition,
                      const Change &change = {});
    Result<void> copyDataset();
    Result<void> copyPeople();
    Result<void> copyScans(const PathOf &path);
    Result<void> copyWorklist();
    Result<void> copyReads();
    Result<void> copyTakeBacks(const QString &reads);
    Result<void> copyWords();
    Result<std::vector<QString>> coordinators();
    Parameters reader() const { return {{u"reader"_s, m_reader.toString()}}; }
    QString inPackage(const QString &column) const; ///< SQL: the scan was copied.
    qint64 placeOf(const QVariant &position) const;
    /// A person who is not in the package is stood in for by the first coordinator.
    QVariant known(const QVariant &person) const;

    Database &m_from;
    Database &m_to;
    Id<User> m_reader;
    bool m_assigned = false; ///< The dataset has worklists; else everybody reads everything.
    std::vector<qint64> m_positions;
    std::map<qint64, qint64> m_places; ///< Position there by position here.
    std::vector<QString> m_people;     ///< Ids of those who were copied; the reader is first.
};

} // namespace doubleread
