#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace doubleread {

/// A copy of a dataset as it once was.
struct Backup
{
    QString file;
    QDateTime at; ///< When it was made, local time.
    qint64 bytes = 0;
    bool beforeMigration = false; ///< Made before an older schema was brought up to date.
};

/// What was saved of a damaged dataset. Rows are named "table/key".
struct SalvageReport
{
    QString file;            ///< The new dataset.
    qint64 rows = 0;         ///< All that were saved.
    qint64 entries = 0;      ///< Of the audit trail, among them.
    qint64 fromBackups = 0;  ///< Rows that the damaged file lacked, exactly as they last were.
    QStringList lost;        ///< Rows that the audit trail speaks of and that were not found.
    QStringList altered;     ///< Saved, but not as the audit trail says.
    QStringList unproven;    ///< Saved, but no entry that is left speaks of them.
    QStringList lostEntries; ///< Of the audit trail: "12", "40-43".
    /// The dataset is protected: who has not logged in as its coordinator may know whether it is
    /// complete and no more, as all the rest tells what others have done.
    bool isConfidential = false;

    bool isComplete() const
    {
        return lost.isEmpty() && altered.isEmpty() && unproven.isEmpty() && lostEntries.isEmpty();
    }
};

} // namespace doubleread
