#include "core/service/scans/relinking.h"

#include "core/base/hash.h"
#include "core/service/scans/scanfiles.h"
#include "core/service/support.h"
#include "core/store/scans/scanrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

namespace doubleread {

namespace {

struct Missing
{
    Scan scan;
    QString file; ///< Where it was found; empty: nowhere.
};

/// Scans whose files are not there.
Result<std::vector<Missing>> missingScans(Database &database, RelinkReport &report)
{
    std::vector<Missing> missing;
    const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        if (QFileInfo(absoluteScanPath(database, scan)).isFile())
            ++report.inPlace;
        else
            missing.push_back({.scan = scan, .file = {}});
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return missing;
}

/// Looks for what is missing among files, and keeps how far it has come.
class Search
{
public:
    Search(std::vector<Missing> &missing, const ProgressReport &progress)
        : m_missing(missing), m_progress(progress)
    {
        for (Missing &each : m_missing) {
            m_byHash[each.scan.sha256].push_back(&each);
            m_names.insert(each.scan.fileName);
        }
    }

    /// Files with the name of a missing scan first: mostly these are all.
    Result<void> lookThrough(const QStringList &files)
    {
        QStringList likely;
        QStringList others;
        for (const QString &file : files)
            (m_names.contains(QFileInfo(file).fileName()) ? likely : others) << file;
        m_total = static_cast<int>(files.size());
        for (const QStringList &list : {likely, others})
            for (const QString &file : list) {
                if (m_byHash.isEmpty())
                    return {};
                if (m_progress && !m_progress(m_done++, m_total))
                    return fail(Error::Code::Cancelled, u"nothing was changed"_s);
                look(file);
            }
        return {};
    }

private:
    void look(const QString &file)
    {
        const Result<QByteArray> hash = sha256OfFile(file);
        const auto found = hash ? m_byHash.find(*hash) : m_byHash.end();
        if (found == m_byHash.end()) // another picture, or one that cannot be read
            return;
        for (Missing *each : *found)
            each->file = file;
        m_byHash.erase(found);
    }

    std::vector<Missing> &m_missing;
    const ProgressReport &m_progress;
    QHash<QByteArray, std::vector<Missing *>> m_byHash; ///< Still to be found.
    QSet<QString> m_names;
    int m_done = 0;
    int m_total = 0;
};

Result<void> storePaths(Database &database, const Actor &actor, const std::vector<Missing> &scans,
                        RelinkReport &report)
{
    QByteArray moved;
    for (const Missing &each : scans) {
        if (each.file.isEmpty()) {
            report.missing << each.scan.fileName;
            continue;
        }
        const QString path = storedPath(database, each.file);
        if (const auto set = ScanRepository(database).setPath(each.scan.position, path); !set)
            return set;
        moved += (moved.isEmpty() ? "" : ",") + CanonicalObject()
                                                    .set("scan", each.scan.id)
                                                    .set("old", each.scan.path)
                                                    .set("new", path)
                                                    .bytes();
        ++report.found;
    }
    if (report.found == 0)
        return {};
    return record(database, actor.user.id, u"scan.relinked"_s, u"dataset"_s, {},
                  CanonicalObject()
                      .set("count", report.found)
                      .setJson("paths", QByteArray('[' + moved + ']')));
}

} // namespace

Result<RelinkReport> relinkScans(Database &database, const Actor &actor, const QString &folder,
                                 const ProgressReport &progress)
{
    if (const Result<void> may = mayAddScans(actor); !may)
        return fail(may.error());
    if (!QFileInfo(folder).isDir())
        return fail(Error{.code = Error::Code::NotFound,
                          .message = u"there is no such folder"_s,
                          .file = folder,
                          .place = {},
                          .remedy = u"check the path"_s});
    RelinkReport report;
    auto missing = missingScans(database, report);
    if (!missing)
        return fail(missing.error());
    if (missing->empty())
        return report;
    if (const auto looked = Search(*missing, progress).lookThrough(scanFilesAt({folder}).pictures);
        !looked)
        return fail(looked.error());
    return inTransaction(database, [&]() -> Result<RelinkReport> {
        const auto stored = storePaths(database, actor, *missing, report);
        return stored ? Result<RelinkReport>(report) : fail(stored.error());
    });
}

} // namespace doubleread
