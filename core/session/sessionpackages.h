#pragma once

#include "core/base/result.h"
#include "core/service/packages/packages.h"

#include <QFuture>

namespace doubleread {

struct SessionPrivate;

/// Reader packages. Part of DatasetSession; see there and packages.h.
class SessionPackages
{
public:
    explicit SessionPackages(SessionPrivate &session) : m_session(session) {}

    /// `progressChanged` counts scans; cancel() leaves no file.
    QFuture<Result<PackageReport>> exportFor(const PackageRequest &request);
    /// In a package: a copy of it for the dataset that it came from.
    QFuture<Result<PackageReport>> handBack(const QString &file);
    /// Each of the files by itself: one that is refused does not keep the others out.
    QFuture<std::vector<Result<MergeReport>>> merge(const QStringList &files);
    QFuture<Result<std::vector<PackageOut>>> out();
    QFuture<Result<void>> callOff(const QString &package, const QString &reason);

    /// Opens a sealed package, off the interface thread and without any session.
    static QFuture<Result<void>> openSealed(const QString &sealed, const QString &file,
                                            const QString &password);

private:
    SessionPrivate &m_session;
};

} // namespace doubleread
