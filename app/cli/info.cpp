#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/model/names.h"
#include "core/service/datasets/datasets.h"

#include <memory>

namespace doubleread::cli {

namespace {

QJsonObject countsJson(const std::map<QString, qint64> &counts)
{
    QJsonObject json;
    for (const auto &[word, count] : counts)
        json.insert(word, count);
    return json;
}

QJsonValue orNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue::Null;
}

QString orDash(std::optional<qint64> number)
{
    return number ? QString::number(*number) : QString(u'-');
}

using Found = DatasetCounts::Found;

/// None where what was found is not to be known.
std::optional<qint64> of(const std::optional<Found> &found, qint64 Found::*count)
{
    return found ? std::optional((*found).*count) : std::nullopt;
}

QJsonObject readerJson(const DatasetCounts::Reader &reader)
{
    return {{u"role"_s, nameOf(reader.role)},
            {u"submitted"_s, reader.submitted},
            {u"open"_s, reader.open},
            {u"annotations"_s, orNull(of(reader.found, &Found::annotations))},
            {u"assigned"_s, orNull(reader.assigned)},
            {u"not_read"_s, orNull(reader.notRead)},
            {u"positive"_s, orNull(of(reader.found, &Found::positive))},
            {u"nothing_found"_s, orNull(of(reader.found, &Found::nothingFound))},
            {u"not_readable"_s, orNull(of(reader.found, &Found::notReadable))}};
}

QStringList readerColumns(const DatasetCounts::Reader &reader)
{
    return {reader.name,
            orDash(reader.assigned),
            orDash(reader.notRead),
            QString::number(reader.open),
            QString::number(reader.submitted),
            orDash(of(reader.found, &Found::positive)),
            orDash(of(reader.found, &Found::nothingFound)),
            orDash(of(reader.found, &Found::notReadable)),
            orDash(of(reader.found, &Found::annotations))};
}

/// What the person is not told, so that a dash is not taken for a nought.
QString limitsFor(const Actor &actor, const DatasetInfo &info)
{
    if (actor.roles == RoleCheck::Waived)
        return {};
    switch (actor.user.role) {
    case Role::Coordinator:
        return info.roundClosed ? QString()
                                : u"what was found, and whether reads agree, is told to the "
                                  "coordinator once the reading round is closed"_s;
    case Role::Radiologist:
        return u"a radiologist is told of the own reads alone"_s;
    case Role::MedicalOfficer:
        return info.protocol.officerSeesNames
                   ? u"the medical officer is told of the scans that were read completely"_s
                   : u"the medical officer is told of the scans that were read completely, and "
                     "not who read them"_s;
    case Role::Researcher:
        break;
    }
    return u"a researcher is told of the reads of scans that are signed off, and not whose "
           "they are"_s;
}

QJsonObject infoJson(const DatasetInfo &info, const DatasetCounts &counts)
{
    QJsonObject reads;
    for (const DatasetCounts::Reader &reader : counts.readers)
        reads.insert(reader.name, readerJson(reader));
    return {{u"name"_s, info.name},
            {u"dataset"_s, info.path},
            {u"held_by"_s, info.heldBy},
            {u"protocol_version"_s, info.protocol.version},
            {u"round"_s, info.round},
            {u"round_closed"_s, info.roundClosed},
            {u"scans"_s, counts.scans},
            {u"included"_s, counts.included},
            {u"excluded"_s, counts.excluded},
            {u"annotations"_s, orNull(counts.annotations)},
            {u"states"_s, countsJson(counts.byState)},
            {u"regions"_s, countsJson(counts.byRegion)},
            {u"reads"_s, reads},
            {u"disagreements"_s, orNull(counts.disagreements)},
            {u"open_disagreements"_s, orNull(counts.openDisagreements)},
            {u"signed_off"_s, counts.signedOff}};
}

QString countsText(const std::map<QString, qint64> &counts)
{
    QStringList parts;
    for (const auto &[word, count] : counts)
        if (count > 0)
            parts << u"%1 %2"_s.arg(count).arg(word);
    return parts.isEmpty() ? u"none"_s : parts.join(u", "_s);
}

QStringList infoLines(const DatasetInfo &info, const DatasetCounts &counts)
{
    QStringList lines = aligned({
        {u"dataset"_s, info.name},
        {u"file"_s, info.path},
        {u"protocol"_s, u"version %1"_s.arg(info.protocol.version)},
        {u"scans"_s, u"%1 (%2 included, %3 excluded)"_s.arg(counts.scans)
                         .arg(counts.included)
                         .arg(counts.excluded)},
        {u"states"_s, countsText(counts.byState)},
        {u"regions"_s, countsText(counts.byRegion)},
        {u"annotations"_s, orDash(counts.annotations)},
        {u"disagreements"_s,
         counts.disagreements
             ? u"%1 (%2 open)"_s.arg(orDash(counts.disagreements), orDash(counts.openDisagreements))
             : orDash({})},
        {u"signed off"_s, QString::number(counts.signedOff)},
        {u"round"_s, u"%1, %2"_s.arg(info.round).arg(info.roundClosed ? u"closed"_s : u"open"_s)},
    });
    if (!info.heldBy.isEmpty())
        lines << u"being written by %1"_s.arg(info.heldBy);
    std::vector<QStringList> readers{{u"reader"_s, u"to read"_s, u"not read"_s, u"open"_s,
                                      u"submitted"_s, u"positive"_s, u"nothing found"_s,
                                      u"not readable"_s, u"annotations"_s}};
    for (const DatasetCounts::Reader &reader : counts.readers)
        readers.push_back(readerColumns(reader));
    if (readers.size() > 1)
        lines << QString() << aligned(readers);
    return lines;
}

Result<ExitStatus> run(const QString &dataset, Console &console)
{
    const Result<Desk> desk = sitDown(dataset, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    const Result<DatasetInfo> info = datasetInfo(*desk->database);
    if (!info)
        return fail(info.error());
    const Result<DatasetCounts> counts = datasetCounts(*desk->database, desk->actor);
    if (!counts)
        return fail(counts.error());
    QStringList lines = infoLines(*info, *counts);
    if (const QString limits = limitsFor(desk->actor, *info); !limits.isEmpty())
        lines << QString() << limits;
    console.result(infoJson(*info, *counts), lines);
    return ExitStatus::Done;
}

} // namespace

Action declareInfo(Syntax &syntax)
{
    const auto dataset = std::make_shared<QString>();
    syntax.positional("DATASET", *dataset, "The dataset");
    return [dataset](Console &console) { return run(*dataset, console); };
}

} // namespace doubleread::cli
