#include "core/service/scans/relinking.h"

#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/service/scans/scanfiles.h"
#include "core/service/support.h"
#include "core/store/scans/scanrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace doubleread {

namespace {

/// Looks for what was moved among files, and keeps how far it has come.
class Search
{
public:
    Search(std::vector<MovedScan> &moved, const ProgressReport &progress) : m_progress(progress)
    {
        for (MovedScan &each : moved) {
            m_byHash[each.sha256].push_back(&each);
            m_names.insert(each.fileName);
        }
    }

    /// Files with the name of a moved scan first: mostly these are all.
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
                    return fail(Error::Code::Cancelled, Problem::tr("nothing was changed"));
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
        for (MovedScan *each : *found)
            each->file = file;
        m_byHash.erase(found);
    }

    const ProgressReport &m_progress;
    QHash<QByteArray, std::vector<MovedScan *>> m_byHash; ///< Still to be found.
    QSet<QString> m_names;
    int m_done = 0;
    int m_total = 0;
};

/// Stores the place of one scan; answers what the trail says of it.
Result<QByteArray> storePath(Database &database, const MovedScan &moved)
{
    const Result<Scan> scan = ScanRepository(database).at(moved.position);
    if (!scan)
        return fail(scan.error());
    const QString path = storedPath(database, moved.file);
    if (const auto set = ScanRepository(database).setPath(moved.position, path); !set)
        return fail(set.error());
    return CanonicalObject().set("scan", scan->id).set("old", scan->path).set("new", path).bytes();
}

} // namespace

qint64 RelinkPlan::found() const
{
    return std::ranges::count_if(moved, [](const MovedScan &each) { return !each.file.isEmpty(); });
}

QStringList RelinkPlan::missing() const
{
    QStringList names;
    for (const MovedScan &each : moved)
        if (each.file.isEmpty())
            names << each.fileName;
    return names;
}

Result<RelinkPlan> scansOutOfPlace(Database &database, const Actor &actor)
{
    if (const Result<void> may = mayAddScans(actor); !may)
        return fail(may.error());
    RelinkPlan plan;
    const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        if (QFileInfo(absoluteScanPath(database, scan)).isFile())
            ++plan.inPlace;
        else
            plan.moved.push_back({.position = scan.position,
                                  .fileName = scan.fileName,
                                  .sha256 = scan.sha256,
                                  .file = {}});
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return plan;
}

Result<RelinkPlan> findMoved(RelinkPlan plan, const QString &folder, const ProgressReport &progress)
{
    if (!QFileInfo(folder).isDir())
        return fail(Error{.code = Error::Code::NotFound,
                          .message = Problem::tr("there is no such folder"),
                          .file = folder,
                          .place = {},
                          .remedy = Problem::tr("check the path")});
    if (plan.moved.empty())
        return plan;
    if (const auto looked =
            Search(plan.moved, progress).lookThrough(scanFilesAt({folder}).pictures);
        !looked)
        return fail(looked.error());
    return plan;
}

QFuture<Result<RelinkPlan>> findMovedInBackground(const RelinkPlan &plan, const QString &folder)
{
    return QtConcurrent::run([plan, folder](QPromise<Result<RelinkPlan>> &promise) {
        promise.addResult(findMoved(plan, folder, [&promise](int done, int total) {
            promise.setProgressRange(0, total);
            promise.setProgressValue(done);
            return !promise.isCanceled();
        }));
    });
}

Result<void> relinkScans(Database &database, const Actor &actor, const RelinkPlan &plan)
{
    if (const Result<void> may = mayAddScans(actor); !may)
        return may;
    const qint64 found = plan.found();
    if (found == 0)
        return {};
    return inTransaction(database, [&]() -> Result<void> {
        QByteArray paths;
        for (const MovedScan &each : plan.moved) {
            if (each.file.isEmpty())
                continue;
            const Result<QByteArray> stored = storePath(database, each);
            if (!stored)
                return fail(stored.error());
            paths += (paths.isEmpty() ? "" : ",") + *stored;
        }
        return record(
            database, actor.user.id, u"scan.relinked"_s, u"dataset"_s, {},
            CanonicalObject().set("count", found).setJson("paths", QByteArray('[' + paths + ']')));
    });
}

} // namespace doubleread
