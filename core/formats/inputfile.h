#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QIODevice>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace doubleread {

/// Follows how far reading has come, and stops it: what is read through opened() is counted, and
/// fails once `progress` has answered false. For one thread.
class ReadingWatch
{
public:
    using Progress = std::function<bool(qint64 done, qint64 total)>; ///< Bytes.
    explicit ReadingWatch(Progress progress);

    void begin(qint64 total);  ///< Counts from here on; what was only looked at before does not.
    bool goesOn(qint64 bytes); ///< So many more were read; false: stop.
    bool isStopped() const { return m_isStopped; }

private:
    Progress m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QElapsedTimer m_sinceTold;
    bool m_isStopped = false;
};

/// A file that may hold annotations: on disk, or an entry of a zip, already unpacked.
struct InputFile
{
    QString shown;    ///< As messages name it: what the user named, then the name within.
    QString relative; ///< Name within the folder or zip; base name of a file named by itself.
    QString path;     ///< On disk; empty for the entry of a zip.
    QByteArray bytes; ///< Of the entry of a zip.
    std::shared_ptr<ReadingWatch> watch = {}; ///< Of whoever waits; null: of nobody.

    QString baseName() const;                 ///< "IMG1.txt"
    QString stem() const;                     ///< "IMG1"
    QString folder() const;                   ///< Of `relative`, empty at the top.
    bool hasSuffix(QStringView suffix) const; ///< Without its dot, without regard to case.
    qint64 size() const;                      ///< Bytes.
};

/// The files at these paths; of folders all files within (sorted by name, links not followed), of
/// zips all entries. Fails when a path is not there, is neither file nor folder, or is a zip that
/// breaks the limits.
Result<std::vector<InputFile>> inputFiles(const QStringList &paths);

/// For reading piece by piece.
Result<std::unique_ptr<QIODevice>> opened(const InputFile &file);

/// All bytes, at most `limit`: more is an error.
Result<QByteArray> contentOf(const InputFile &file, qint64 limit);

/// Same, required to be UTF-8 (a byte order mark is taken off) and without NUL.
Result<QByteArray> textOf(const InputFile &file, qint64 limit);

} // namespace doubleread
