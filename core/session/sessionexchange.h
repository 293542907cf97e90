#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace doubleread {

struct ImportPlan;
struct SessionPrivate;

/// Annotation files in and out. Part of DatasetSession; see there.
class SessionExchange
{
public:
    /// What files say of the scans, read once. Whoever keeps it keeps the memory.
    using Plan = std::shared_ptr<const ImportPlan>;

    explicit SessionExchange(SessionPrivate &session);
    ~SessionExchange();
    SessionExchange(const SessionExchange &) = delete;
    SessionExchange &operator=(const SessionExchange &) = delete;

    /// Those of the files that hold annotations, by their content.
    QFuture<Result<QStringList>> annotationFilesAmong(const QStringList &paths);

    /// Reads the files on a thread of its own while the store goes on; nothing is changed. Tells
    /// progress; cancelling the future stops it, and what was read so far is forgotten.
    QFuture<Result<Plan>> plan(const ImportSource &source);
    /// What the import of the plan would bring; `request` without its files.
    QFuture<Result<ImportPreview>> preview(const Plan &plan, const ImportRequest &request);
    /// Set to true by whoever wants it stopped.
    using Stop = std::shared_ptr<std::atomic_bool>;
    /// All or nothing. Once stopped it answers Cancelled, and nothing has come in, unless it had
    /// come in already.
    QFuture<Result<ImportReport>> import(const Plan &plan, const ImportRequest &request,
                                         const Stop &stop = {});

    /// See exportFormats(). Cancelling the future stops it between two formats.
    QFuture<Result<std::vector<FormatExport>>> exportFormats(const ExportRequest &request,
                                                             const QStringList &formats);

private:
    SessionPrivate &m_session;
    std::atomic_bool m_closing = false;
    QThreadPool m_reading; ///< One set of files at a time.
};

} // namespace doubleread
