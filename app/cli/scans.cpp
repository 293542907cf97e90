#include "core/service/scans/scans.h"

#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "app/cli/scanexpression.h"
#include "core/model/names.h"
#include "core/service/reporting.h"

#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString dataset;
    QString where;
};

QJsonValue spacingJson(const std::optional<PixelSpacing> &spacing)
{
    if (!spacing)
        return QJsonValue::Null;
    const bool calibrated = spacing->kind == PixelSpacing::Kind::Calibrated;
    return QJsonObject{{u"column_mm"_s, spacing->columnMm},
                       {u"row_mm"_s, spacing->rowMm},
                       {u"kind"_s, calibrated ? u"calibrated"_s : u"imager"_s}};
}

/// Of the reader who asks: not read, nothing found and not readable are three different words.
QJsonValue ownReadJson(const ScanRow &row)
{
    if (!row.toRead && !row.ownRead)
        return QJsonValue::Null;
    return nameOf(outcomeOf(row.ownRead, row.ownVerdict));
}

QJsonObject readsJson(const std::map<QString, ReadOutcome> &reads)
{
    QJsonObject json;
    for (const auto &[reader, outcome] : reads)
        json.insert(reader, nameOf(outcome));
    return json;
}

QJsonObject rowJson(const ScanRow &row, const std::map<QString, ReadOutcome> &reads)
{
    const Scan &scan = row.scan;
    return {{u"name"_s, scan.fileName},
            {u"state"_s, nameOf(scan.state)},
            {u"width"_s, scan.size.width()},
            {u"height"_s, scan.size.height()},
            {u"bits"_s, scan.bitsStored},
            {u"spacing"_s, spacingJson(scan.spacing)},
            {u"site"_s, scan.site},
            // for those who may know which scans are of one patient; else empty
            {u"patient"_s, scan.patientKey},
            {u"source_sha256"_s, QString::fromLatin1(scan.sourceSha256.toHex())},
            {u"regions"_s, QJsonArray::fromStringList(scan.regions)},
            {u"views"_s, QJsonArray::fromStringList(scan.views)},
            {u"hardware"_s, scan.hardware},
            {u"multi_scan"_s, scan.multiScan},
            {u"damage"_s, nameOf(scan.damage)},
            {u"own_read"_s, ownReadJson(row)},
            {u"reads"_s, readsJson(reads)},
            {u"exclusion_reason"_s, scan.exclusionReason},
            // what a scan is known by, where it is known by its place in a worklist alone
            {u"sha256"_s, row.place ? QString() : QString::fromLatin1(scan.sha256.toHex())},
            {u"file"_s, row.place ? QString() : row.file}};
}

QString attributesText(const Scan &scan)
{
    QStringList words = scan.regions + scan.views;
    if (scan.hardware)
        words << u"hardware"_s;
    if (scan.multiScan)
        words << u"multi-scan"_s;
    return words.join(u',');
}

QStringList rowText(const Scan &scan)
{
    const QString spacing = scan.spacing ? u"%1 mm"_s.arg(scan.spacing->columnMm) : QString(u'-');
    return {scan.fileName,
            nameOf(scan.state),
            u"%1x%2"_s.arg(scan.size.width()).arg(scan.size.height()),
            u"%1 bit"_s.arg(scan.bitsStored),
            spacing,
            scan.site.isEmpty() ? QString(u'-') : scan.site,
            attributesText(scan).isEmpty() ? QString(u'-') : attributesText(scan),
            nameOf(scan.damage)};
}

struct Listing
{
    std::vector<ScanRow> rows;
    ReadOutcomes reads;
};

Result<Listing> listingOf(const Desk &desk, const ScanIndex &index, Console &console)
{
    constexpr qint64 batch = 500; // as many as scanRows() takes at a time
    Listing listing;
    for (qint64 first = 0; first < index.count; first += batch) {
        std::vector<qint64> positions;
        for (qint64 row = first; row < std::min(first + batch, index.count); ++row)
            positions.push_back(index.position(row));
        Result<std::vector<ScanRow>> more = scanRows(*desk.database, desk.actor, positions);
        if (!more)
            return fail(more.error());
        std::ranges::move(*more, std::back_inserter(listing.rows));
        Result<ReadOutcomes> reads = readOutcomes(*desk.database, desk.actor, positions);
        if (!reads)
            return fail(reads.error());
        listing.reads.merge(*reads);
        console.progress(std::ssize(listing.rows), index.count, u"Listing scans"_s);
    }
    return listing;
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<ScanFilter> filter = scanFilterFrom(arguments.where);
    if (!filter)
        return fail(filter.error());
    const Result<Desk> desk = sitDown(arguments.dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<ScanIndex> index = scanIndex(*desk->database, desk->actor, *filter);
    if (!index)
        return fail(index.error());
    Result<Listing> listing = listingOf(*desk, *index, console);
    if (!listing)
        return fail(listing.error());
    QJsonArray json;
    std::vector<QStringList> table{{u"name"_s, u"state"_s, u"size"_s, u"depth"_s, u"spacing"_s,
                                    u"site"_s, u"attributes"_s, u"damage"_s}};
    for (const ScanRow &row : listing->rows) {
        json.append(rowJson(row, listing->reads[row.scan.position]));
        table.push_back(rowText(row.scan));
    }
    console.result({{u"scans"_s, json}}, aligned(table));
    return ExitStatus::Done;
}

} // namespace

Action declareScans(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("DATASET", arguments->dataset, "The dataset");
    syntax.option("--where", "EXPR", arguments->where,
                  "KEY=VALUE[,VALUE] joined by 'and'; KEY is name, state, region, view, site, "
                  "patient, damage or findings");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
