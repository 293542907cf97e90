#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace doubleread {

/// What a dataset file says of itself before the engine has touched it.
struct FileHeader
{
    int schemaVersion = 0;
    qint64 size = 0; ///< Bytes.

    bool operator==(const FileHeader &) const = default;
};

/// Reads the first 100 bytes. Refuses what is no regular file (without opening it), an empty,
/// foreign, newer, impossible or truncated one, and leaves all of them untouched.
/// `journalWaiting`: a log beside the file may hold its missing end, so its length is not judged.
Result<FileHeader> readFileHeader(const QString &file, int newestSchema, bool journalWaiting);

/// Keeps note of the dataset files that this process has open. Closing any descriptor of a file
/// drops all of the process's locks on it, the engine's own included, so a file that is open
/// already must not be opened for its header once more.
class OpenFileNote
{
public:
    /// Notes the file and runs `check` unless it was noted before, none other in between.
    static Result<std::unique_ptr<OpenFileNote>> take(const QString &file,
                                                      const std::function<Result<void>()> &check);
    ~OpenFileNote();
    OpenFileNote(const OpenFileNote &) = delete;
    OpenFileNote &operator=(const OpenFileNote &) = delete;

private:
    explicit OpenFileNote(QByteArray key) : m_key(std::move(key)) {}

    QByteArray m_key; ///< Device and inode.
};

} // namespace doubleread
