#pragma once

#include "core/store/database/connection.h"
#include "core/store/database/database.h"
#include "core/store/database/fileheader.h"
#include "core/store/database/writelock.h"

#include <memory>

namespace doubleread {

/// A dataset file that was found to be one, and is connected to.
struct Opened
{
    QString path; ///< Absolute, links followed.
    std::unique_ptr<OpenFileNote> note;
    std::unique_ptr<WriteLock> lock; ///< Null when opened for reading.
    std::unique_ptr<Connection> connection;
    QString heldBy;
    QString readOnlyWhy;                        ///< Empty when opened for writing.
    std::function<Result<void>()> pendingCheck; ///< Null when the file is known to be sound.
};

/// Absolute, links followed.
QString resolved(const QString &path);

/// Does all of Database::open but the migration.
Result<Opened> openFile(const QString &path, Access access, Checking checking);

/// Reads the file as a whole, changing nothing: fails with Damaged.
Result<void> quickCheck(const QString &file, dialect::Mode mode);

Error newerSchema(const QString &file, int version);

/// A dataset file in the making: under a temporary name beside its place, with the write lock of
/// that place, and removed unless finished.
class NewFile
{
public:
    /// Fails with AlreadyExists, Busy, ReadOnly or Io.
    static Result<std::unique_ptr<NewFile>> begin(const QString &path);
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    const QString &temporary() const { return m_temporary; }
    /// Gives the file its name, durably, and lets go of the lock. Never replaces a file.
    Result<void> finish();

private:
    explicit NewFile(QString path);

    QString m_path;
    QString m_temporary;
    std::unique_ptr<WriteLock> m_lock;
    bool m_finished = false;
};

} // namespace doubleread
