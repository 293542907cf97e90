#include "core/service/exchange/attributes.h"

#include "core/base/counted.h"
#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/formats/attributes.h"
#include "core/formats/format.h"
#include "core/service/exchange/exportcontents.h"
#include "core/service/scans/scans.h"
#include "core/service/scans/triage.h"
#include "core/service/support.h"
#include "core/store/scans/scanrepository.h"

#include <QFileInfo>

#include <algorithm>

namespace doubleread {

namespace {

Result<AttributeColumns> columnsOfProtocol(Database &database)
{
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    return AttributeColumns{.regions = protocol->regions, .views = protocol->views};
}

/// The rows as images, for matching.
AnnotationSet setOf(const AttributeTable &table, const QString &file)
{
    AnnotationSet set;
    set.warnings = table.warnings;
    for (const AttributeRow &row : table.rows) {
        ImageAnnotations image;
        image.fileName = row.image;
        image.attributes = row.attributes;
        image.file = file;
        image.place = row.place;
        set.images.push_back(std::move(image));
    }
    return set;
}

/// Every scan's name, and where it stands.
struct Scans
{
    std::vector<ScanName> names;
    std::map<QString, qint64> positions; ///< By id.
};

Result<Scans> allScans(Database &database)
{
    Scans scans;
    const auto ran = ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        scans.names.push_back({.id = scan.id, .fileName = scan.fileName, .size = scan.size});
        scans.positions[scan.id.toString()] = scan.position;
        return {};
    });
    if (!ran)
        return fail(ran.error());
    return scans;
}

TagChange tagChange(const QStringList &columns, const QStringList &set)
{
    TagChange change{.all = {}, .add = set, .remove = {}};
    for (const QString &column : columns)
        if (!set.contains(column))
            change.remove.append(column);
    return change;
}

TriageChange changeTo(const ScanAttributes &attributes, const AttributeColumns &columns)
{
    TriageChange change;
    change.regions = tagChange(columns.regions, attributes.regions);
    change.views = tagChange(columns.views, attributes.views);
    change.hardware = attributes.hardware;
    change.multiScan = attributes.multiScan;
    return change;
}

Result<void> mayDescribe(Database &database, const Actor &actor, const QString &what)
{
    if (const Result<void> allowed = mayTriage(actor, Scan(), false); !allowed)
        return allowed;
    return checkScansShown(database, actor, what);
}

/// What the consensus says, for those who may have it.
Result<ScanReadings> readingsFor(Database &database, const Actor &actor,
                                 const std::vector<Scan> &scans, std::vector<Warning> &warnings)
{
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    if (const auto may = mayExport(database, actor, {}, dataset->roundClosed); !may) {
        warnings.push_back(
            {{},
             Problem::tr("what was read is left out, and the columns on fractures are empty: %1")
                 .arg(may.error().message)});
        return ScanReadings();
    }
    return consensusOf(database, actor, scans, warnings);
}

AttributeRow rowOf(const Scan &scan, const ScanReading *reading)
{
    AttributeRow row{.image = scan.fileName, .attributes = attributesOf(scan), .place = {}};
    if (reading && reading->verdict && *reading->verdict != Verdict::NotReadable) {
        row.attributes.fractured = *reading->verdict == Verdict::Positive;
        row.attributes.fractureCount = static_cast<int>(reading->annotations.size());
    }
    return row;
}

/// Regions and views for which the published table has no column do not come back.
void tellWithoutColumn(const std::vector<AttributeRow> &rows, const AttributeColumns &columns,
                       std::vector<Warning> &warnings)
{
    for (const AttributeRow &row : rows)
        for (const auto &[tags, known] : {std::pair(row.attributes.regions, columns.regions),
                                          std::pair(row.attributes.views, columns.views)})
            for (const QString &tag : tags)
                if (!known.contains(tag))
                    warnings.push_back(
                        {row.image, Problem::tr("is %1, for which there is no column").arg(tag)});
}

} // namespace

ScanAttributes attributesOf(const Scan &scan)
{
    return {.regions = scan.regions,
            .views = scan.views,
            .hardware = scan.hardware,
            .multiScan = scan.multiScan,
            .fractured = {},
            .fractureCount = {}};
}

Result<AttributesReport> importAttributes(Database &database, const Actor &actor,
                                          const QString &file)
{
    if (const auto may =
            mayDescribe(database, actor, Problem::tr("imports no attributes, which go by name,"));
        !may)
        return fail(may.error());
    const Result<AttributeColumns> columns = columnsOfProtocol(database);
    if (!columns)
        return fail(columns.error());
    const Result<AttributeTable> table = readAttributes(
        {.shown = file, .relative = QFileInfo(file).fileName(), .path = file, .bytes = {}},
        *columns);
    if (!table)
        return fail(table.error());
    const Result<Scans> scans = allScans(database);
    if (!scans)
        return fail(scans.error());
    const Result<MatchedSet> matched = matchToScans(setOf(*table, file), scans->names);
    if (!matched)
        return fail(matched.error());
    std::map<qint64, TriageChange> changes;
    for (const MatchedImage &each : matched->images)
        changes[scans->positions.at(each.scan.toString())] =
            changeTo(each.image.attributes.value_or(ScanAttributes()), table->columns);
    const Result<qint64> changed =
        inTransaction(database, [&] { return tagWithin(database, actor, changes); });
    if (!changed)
        return fail(changed.error());
    return AttributesReport{.scans = std::ssize(matched->images),
                            .changed = *changed,
                            .warnings = matched->warnings,
                            .unmatched = matched->unmatched};
}

Result<AttributesReport> exportAttributes(Database &database, const Actor &actor,
                                          const QString &file)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    if (const auto shown = checkScansShown(database, actor, Problem::tr("exports nothing")); !shown)
        return fail(shown.error());
    const Result<AttributeColumns> columns = columnsOfProtocol(database);
    if (!columns)
        return fail(columns.error());
    Result<std::vector<Scan>> scans = includedScans(database, actor);
    if (!scans)
        return fail(scans.error());
    std::ranges::sort(*scans, {},
                      [](const Scan &scan) { return std::pair(scan.fileName, scan.position); });
    AttributesReport report;
    const Result<ScanReadings> readings = readingsFor(database, actor, *scans, report.warnings);
    if (!readings)
        return fail(readings.error());
    std::vector<AttributeRow> rows;
    qint64 unknown = 0;
    for (const Scan &scan : *scans) {
        const auto reading = readings->find(scan.position);
        rows.push_back(rowOf(scan, reading == readings->end() ? nullptr : &reading->second));
        unknown += rows.back().attributes.fractured ? 0 : 1;
    }
    tellWithoutColumn(rows, *columns, report.warnings);
    if (unknown > 0)
        report.warnings.push_back(
            {{},
             counted(
                 unknown,
                 Problem::tr("%1 scan has no consensus: its columns on fractures are empty"),
                 Problem::tr("%1 scans have no consensus: their columns on fractures are empty"))});
    if (const auto written = writeFileDurably(file, writtenAttributes(rows, *columns)); !written)
        return fail(written.error());
    report.scans = std::ssize(rows);
    return report;
}

} // namespace doubleread
