#pragma once

#include "core/service/packages/packages.h"
#include "tests/core/servicefixture.h"

#include <QFile>

namespace doubleread {

inline QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// A read of the scan by this person, with what is drawn; submitted if asked.
enum class Then { LeaveOpen, Submit };
inline Read readIn(Database &database, const Actor &reader, const QString &scan,
                   const std::vector<Annotation> &drawn, Then then = Then::Submit)
{
    const Scan found = must(scanNamed(database, scan));
    Read read = must(readOf(database, reader, found.id));
    for (const Annotation &each : drawn) {
        const PutAnnotation put{.annotation = each,
                                .index = static_cast<int>(read.annotations.size())};
        read.revision = must(storeEdit(database, reader, read, put));
        apply(read, put);
    }
    return then == Then::Submit
               ? must(submitRead(database, reader, read, std::chrono::milliseconds(1000)))
               : read;
}

/// A study of six scans, and the package of its reader a.
struct PackageFixture : ServiceFixture
{
    explicit PackageFixture(const std::function<void(Protocol &)> &change = {})
        : ServiceFixture(change)
    {
        ServiceFixture::addScans(6);
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    Result<PackageReport> tryExport(const QString &name, bool sealed = false, bool pictures = true)
    {
        return exportPackage(*database, as(u"chief"_s),
                             {.reader = people.at(u"a"_s).id,
                              .file = path(name),
                              .sealed = sealed,
                              .pictures = pictures});
    }
    QString exported(const QString &name = u"a.doubleread"_s) { return must(tryExport(name)).file; }
    Result<MergeReport> merge(const QString &package)
    {
        return mergePackage(*database, as(u"chief"_s), package);
    }
    /// Opens the package as its reader and lets `work` work in it.
    void inPackage(const QString &name,
                   const std::function<void(Database &, const Actor &reader)> &work) const
    {
        const auto package = must(openDataset(name, Access::Write));
        work(*package, must(deskCoordinator(*package)));
    }
    /// The package, with this scan read in it.
    void readOffline(const QString &name, int scan, const std::vector<Annotation> &drawn = {},
                     Then then = Then::Submit) const
    {
        inPackage(name, [&](Database &package, const Actor &reader) {
            readIn(package, reader, u"scan-%1.png"_s.arg(scan), drawn, then);
        });
    }
    QByteArray state() { return contentOf(file) + contentOf(file + u"-wal"_s); }
};

} // namespace doubleread
