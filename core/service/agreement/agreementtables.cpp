#include "core/service/agreement/agreementtables.h"

#include "core/compare/comparison.h"

#include <QCoreApplication>

#include <algorithm>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

using Confusion = AgreementReport::Confusion;

Confusion emptyTable(const QStringList &names)
{
    const auto size = static_cast<std::size_t>(names.size());
    return {.names = names,
            .cells = std::vector<std::vector<Confusion::Cell>>(size,
                                                               std::vector<Confusion::Cell>(size))};
}

void count(Confusion &table, std::size_t row, std::size_t column, qint64 position)
{
    Confusion::Cell &cell = table.cells[row][column];
    ++cell.count;
    if (position > 0 && (cell.scans.empty() || cell.scans.back() != position))
        cell.scans.push_back(position);
}

bool isReadable(const SharedScan &scan)
{
    return scan.first->assessment.verdict != Verdict::NotReadable &&
           scan.second->assessment.verdict != Verdict::NotReadable;
}

std::size_t rowOf(const Read &read)
{
    return static_cast<std::size_t>(read.assessment.verdict.value_or(Verdict::Negative));
}

/// The protocol's labels, then those that only occur, in order of occurrence.
QStringList labelCodes(const AgreementData &data, const std::vector<SharedScan> &scans)
{
    QStringList codes;
    for (const Label &label : data.protocol.labels)
        codes << label.code;
    for (const SharedScan &scan : scans)
        for (const Read *read : {scan.first, scan.second})
            for (const Annotation &each : read->annotations)
                if (!codes.contains(each.labelCode))
                    codes << each.labelCode;
    return codes;
}

QStringList namesOf(const QStringList &codes, const Protocol &protocol)
{
    QStringList names;
    for (const QString &code : codes) {
        const Label *label = protocol.label(code);
        names << (label && !label->name.isEmpty() ? label->name : code);
    }
    return names;
}

QStringList valuesOf(const AgreementData::ScanFacts &scan, const QString &by)
{
    if (by == u"site")
        return {scan.site};
    if (by == u"hardware")
        return {scan.hardware ? u"with"_s : u"without"_s};
    QStringList values = by == u"region" ? scan.regions : scan.views;
    if (values.isEmpty())
        values << QString();
    return values;
}

} // namespace

std::vector<SharedScan> sharedScans(const std::map<std::size_t, Read> &first,
                                    const std::map<std::size_t, Read> &second)
{
    std::vector<SharedScan> scans;
    for (const auto &[index, read] : first)
        if (const auto other = second.find(index); other != second.end())
            scans.push_back({.index = index, .first = &read, .second = &other->second});
    return scans;
}

Confusion assessmentTable(const AgreementData &data, const std::vector<SharedScan> &scans)
{
    QStringList names = data.protocol.assessmentWords;
    if (names.size() != 3)
        names = Protocol::standard().assessmentWords;
    Confusion table = emptyTable(names);
    for (const SharedScan &scan : scans)
        count(table, rowOf(*scan.first), rowOf(*scan.second), data.scans[scan.index].position);
    return table;
}

Confusion labelTable(const AgreementData &data, const std::vector<SharedScan> &scans)
{
    const QStringList codes = labelCodes(data, scans);
    Confusion table = emptyTable(namesOf(codes, data.protocol) << Texts::tr("none drawn"));
    const auto none = static_cast<std::size_t>(codes.size());
    const auto at = [&](const Annotation &annotation) {
        return static_cast<std::size_t>(codes.indexOf(annotation.labelCode));
    };
    for (const SharedScan &scan : scans) {
        if (!isReadable(scan))
            continue;
        const std::vector<Annotation> &first = scan.first->annotations;
        const std::vector<Annotation> &second = scan.second->annotations;
        const qint64 position = data.scans[scan.index].position;
        const Matching matching = match(first, second, data.protocol);
        for (const MatchedPair &pair : matching.matched)
            count(table, at(first[pair.first]), at(second[pair.second]), position);
        for (const std::size_t missed : matching.onlyFirst)
            count(table, at(first[missed]), none, position);
        for (const std::size_t extra : matching.onlySecond)
            count(table, none, at(second[extra]), position);
    }
    return table;
}

std::vector<qint64> differingScans(const AgreementData &data, const std::vector<SharedScan> &scans)
{
    std::vector<qint64> positions;
    for (const SharedScan &scan : scans) {
        const qint64 position = data.scans[scan.index].position;
        const bool isKnown = !positions.empty() && positions.back() == position;
        if (position == 0 || isKnown || !isReadable(scan))
            continue;
        const Matching matching =
            match(scan.first->annotations, scan.second->annotations, data.protocol);
        if (scan.first->assessment.verdict != scan.second->assessment.verdict ||
            !matching.onlyFirst.empty() || !matching.onlySecond.empty())
            positions.push_back(position);
    }
    return positions;
}

std::vector<ScanGroup> scanGroups(const AgreementData &data, const std::vector<SharedScan> &scans)
{
    std::vector<ScanGroup> groups;
    for (const QString &by : {u"site"_s, u"region"_s, u"view"_s, u"hardware"_s}) {
        std::map<QString, std::vector<SharedScan>> parts;
        for (const SharedScan &scan : scans)
            for (const QString &value : valuesOf(data.scans[scan.index], by))
                parts[value].push_back(scan);
        if (parts.size() < 2)
            continue;
        for (auto &[value, some] : parts)
            groups.push_back({.by = by, .value = value, .scans = std::move(some)});
    }
    return groups;
}

} // namespace doubleread
