#pragma once

#include "core/base/result.h"

#include <memory>
#include <optional>

namespace doubleread {

/// The right to write to a dataset: an advisory lock (flock) on NAME.doubleread.lock beside it,
/// whose first line says who holds it. It falls with the process, so it never has to be broken by
/// hand. The second line is kept from one holder to the next: a note of how far the dataset came.
class WriteLock
{
public:
    /// Answers nothing when somebody else holds it. Fails with ReadOnly where no lock file can be
    /// made, Unsupported on a network file system, whose locks cannot be relied on.
    static Result<std::unique_ptr<WriteLock>> tryToTake(const QString &datasetFile);
    /// Who holds it, by the lock file's text; empty when nobody does.
    static QString holder(const QString &datasetFile);
    static QString fileFor(const QString &datasetFile);

    ~WriteLock();
    WriteLock(const WriteLock &) = delete;
    WriteLock &operator=(const WriteLock &) = delete;

    /// Whether the last holder closed the dataset and nothing has changed the file since.
    bool lastHolderClosed() const { return m_lastHolderClosed; }
    /// Notes that the dataset was closed in order, as its file now is. Call when the engine is
    /// done.
    void noteClosed();
    /// Keeps `note`, at most 255 bytes on one line. Not synced: it may fall behind what it speaks
    /// of.
    void keepNote(const QByteArray &note);

private:
    WriteLock(int descriptor, QString datasetFile);

    int m_descriptor;
    QString m_datasetFile;
    bool m_lastHolderClosed = false;
};

/// Whether the last writer closed the dataset in order and nothing has changed the file since.
bool closedInOrder(const QString &datasetFile);

/// What the last holder kept by keepNote(); empty when there is none.
QByteArray keptNote(const QString &datasetFile);

} // namespace doubleread
