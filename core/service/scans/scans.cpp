#include "core/service/scans/scans.h"

#include "core/base/problem.h"
#include "core/service/packages/packagepictures.h"
#include "core/service/support.h"
#include "core/store/scans/scanrepository.h"

#include <QDir>
#include <QFileInfo>

namespace doubleread {

namespace {

Result<ScanListRepository> scanListFor(Database &database, const Actor &actor,
                                       const ScanFilter &filter)
{
    if (!filter.patients.isEmpty())
        if (const Result<void> may = maySeePatients(actor); !may)
            return fail(may.error());
    return doubleread::scanListFor(database, actor);
}

} // namespace

Result<ScanIndex> scanIndex(Database &database, const Actor &actor, const ScanFilter &filter)
{
    Result<ScanListRepository> list = scanListFor(database, actor, filter);
    if (!list)
        return fail(list.error());
    return list->index(filter);
}

Result<std::vector<ScanRow>> scanRows(Database &database, const Actor &actor,
                                      const std::vector<qint64> &positions)
{
    Result<ScanListRepository> list = scanListFor(database, actor);
    if (!list)
        return fail(list.error());
    Result<std::vector<ScanRow>> rows = list->rows(positions);
    if (rows)
        for (ScanRow &row : *rows)
            row.file = absoluteScanPath(database, row.scan);
    return rows;
}

Result<qint64> nextToRead(Database &database, const Actor &actor, qint64 from)
{
    Result<ScanListRepository> list = scanListFor(database, actor);
    if (!list)
        return fail(list.error());
    return list->nextOpen(from);
}

Result<std::vector<Facet>> facets(Database &database, const Actor &actor, const ScanFilter &filter)
{
    Result<ScanListRepository> list = scanListFor(database, actor, filter);
    if (!list)
        return fail(list.error());
    return list->facets(filter);
}

namespace {

std::unexpected<Error> noScanNamed(const QString &name)
{
    return fail(Error::Code::NotFound,
                Problem::tr("the dataset has no scan named \"%1\"").arg(name),
                Problem::tr("check the name; case counts"));
}

std::unexpected<Error> severalNamed(const QString &name, size_t count)
{
    return invalid(Problem::tr("%1 scans are named \"%2\"").arg(QString::number(count), name));
}

} // namespace

Result<ScanRow> scanShownAs(Database &database, const Actor &actor, const QString &name)
{
    ScanFilter filter;
    filter.text = name;
    const Result<ScanIndex> index = scanIndex(database, actor, filter);
    if (!index)
        return fail(index.error());
    std::vector<ScanRow> found;
    for (qint64 at = 0; at < index->count; ++at) {
        Result<std::vector<ScanRow>> rows = scanRows(database, actor, {index->position(at)});
        if (!rows)
            return fail(rows.error());
        for (ScanRow &row : *rows)
            if (row.scan.fileName == name)
                found.push_back(std::move(row));
    }
    if (found.empty())
        return noScanNamed(name);
    if (found.size() > 1)
        return severalNamed(name, found.size());
    return std::move(found.front());
}

Result<Scan> scanNamed(Database &database, const QString &fileName)
{
    Result<std::vector<Scan>> found = ScanRepository(database).named(fileName);
    if (!found)
        return fail(found.error());
    if (found->empty())
        return noScanNamed(fileName);
    if (found->size() > 1)
        return severalNamed(fileName, found->size());
    return std::move(found->front());
}

Result<void> checkScansShown(Database &database, const Actor &actor, const QString &what)
{
    const Result<bool> hidden = scansAreHidden(database, actor);
    if (!hidden)
        return fail(hidden.error());
    if (*hidden)
        return forbidden(
            Problem::tr("%1 has a worklist of scans without names, and %2 before the reading "
                        "round is closed")
                .arg(actor.user.name, what),
            Problem::tr("ask the coordinator"));
    return {};
}

Result<qint64> positionOf(Database &database, Id<Scan> scan)
{
    const Result<Scan> found = ScanRepository(database).byId(scan);
    if (!found)
        return fail(found.error());
    return found->position;
}

QString absoluteScanPath(Database &database, const Scan &scan)
{
    if (isPacked(scan))
        return unpackedPicture(database, scan);
    return QDir::cleanPath(QFileInfo(database.path()).dir().absoluteFilePath(scan.path));
}

} // namespace doubleread
