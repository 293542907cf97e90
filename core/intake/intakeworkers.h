#pragma once

#include "core/formats/zip.h"
#include "core/intake/intake.h"

#include <memory>

namespace doubleread {

/// takeIn() and unpacking in processes of their own, which work under limits of memory and time:
/// what a file from outside does to its decoder costs that file only. As many run as there are
/// calls at a time; they are kept for the next files. One that dies is replaced and its file tried
/// once more, after which it fails with BadInput ("unreadable"). All calls are reentrant.
class IntakeWorkers
{
public:
    IntakeWorkers();
    ~IntakeWorkers(); ///< Ends them.
    Q_DISABLE_COPY_MOVE(IntakeWorkers)

    Result<Intake> takeIn(const QString &file, const IntakeRequest &request);
    Result<Intake> takeInBytes(const QByteArray &bytes, const QString &file,
                               const IntakeRequest &request);

    /// zipNames() and eachInZip() there. Entries reach `take` in this process.
    Result<QStringList> namesInZip(const QString &zip);
    Result<void> eachInZip(const QString &zip, QStringList wanted, const TakeZipEntry &take);

    /// Process ids of those that wait for work.
    std::vector<qint64> idle() const;

private:
    struct State;
    std::unique_ptr<State> d;
};

} // namespace doubleread
