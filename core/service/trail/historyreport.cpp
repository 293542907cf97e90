#include "core/model/protocolwords.h"
#include "core/service/datasets/datasets.h"
#include "core/service/support.h"
#include "core/service/trail/history.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/trail/historyrepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

constexpr std::size_t pageRows = 500;

QString problemText(const TrailProblem &problem)
{
    return problem.table == u"trail"_s || problem.table == u"trail_head"_s
               ? problem.problem
               : u"%1, %2: %3"_s.arg(problem.table, problem.row, problem.problem);
}

/// What the check found, as far as the person may be told.
Result<void> addCheck(Database &database, const Actor &actor, HistoryReport &report)
{
    const Result<TrailCheck> check = verifyTrail(database);
    if (!check)
        return fail(check.error());
    const Result<bool> all = maySeeTrailCheck(database, actor);
    if (!all)
        return fail(all.error());
    report.whole = check->isWhole();
    if (!*all)
        return {};
    for (const TrailProblem &problem : check->problems)
        report.problems << problemText(problem);
    report.head = headText(check->head);
    return {};
}

Result<void> addEntries(Database &database, const Actor &actor, const HistoryFilter &filter,
                        HistoryReport &report)
{
    const Result<HistoryIndex> index = historyIndex(database, actor, filter);
    if (!index)
        return fail(index.error());
    const std::span<const qint64> keys = index->keys;
    report.entries.reserve(keys.size());
    for (std::size_t at = 0; at < keys.size(); at += pageRows) {
        const auto page = keys.subspan(at, std::min(pageRows, keys.size() - at));
        auto rows = historyRows(database, actor, filter, {page.begin(), page.end()});
        if (!rows)
            return fail(rows.error());
        std::ranges::move(*rows, std::back_inserter(report.entries));
    }
    return {};
}

QString scopeText(const HistoryRepository &repository, const Actor &actor)
{
    if (repository.seesAll())
        return {};
    if (actor.user.role == Role::Coordinator)
        return Texts::tr("The reading round is open: what was read is left out.");
    return Texts::tr("Only the entries that %1 may see.").arg(actor.user.name);
}

Result<void> addSignatures(Database &database, const Actor &actor,
                           const ProtocolRepository::Dataset &dataset, const HistoryFilter &filter,
                           HistoryReport &report)
{
    std::optional<qint64> position;
    if (filter.scan) {
        const Result<Scan> scan = ScanRepository(database).byId(*filter.scan);
        if (!scan)
            return fail(scan.error());
        position = scan->position;
        report.scan = scan->fileName;
    }
    HistoryRepository repository(database, viewerOf(actor), {.roundClosed = dataset.roundClosed});
    auto signatures = repository.signatures(position);
    if (!signatures)
        return fail(signatures.error());
    report.signatures = std::move(*signatures);
    report.scope = scopeText(repository, actor);
    return {};
}

} // namespace

Result<HistoryReport> historyReport(Database &database, const Actor &actor,
                                    const HistoryFilter &filter)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    ProtocolRepository protocols(database);
    const auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    const Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    HistoryReport report;
    report.dataset = dataset->name;
    report.madeBy = actor.user.name;
    report.madeAt = QDateTime::currentDateTimeUtc();
    report.protocolVersion = protocol->version;
    report.protocol = summaryOf(*protocol);
    if (const auto added = addSignatures(database, actor, *dataset, filter, report); !added)
        return fail(added.error());
    if (const auto added = addEntries(database, actor, filter, report); !added)
        return fail(added.error());
    if (const auto added = addCheck(database, actor, report); !added)
        return fail(added.error());
    return report;
}

} // namespace doubleread
