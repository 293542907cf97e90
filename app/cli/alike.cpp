#include "app/cli/alike.h"

#include "core/base/counted.h"
#include "core/model/names.h"
#include "core/service/scans/scans.h"

#include <QJsonArray>

namespace doubleread::cli {

Result<std::vector<AlikeGroup>> groupsOf(const Desk &desk, Console &console)
{
    constexpr int batch = 16;
    const Result<qint64> missing = missingLookCount(*desk.database);
    if (!missing)
        return fail(missing.error());
    qint64 done = 0;
    for (qint64 after = 0;;) {
        const auto wishes = missingLooks(*desk.database, after, batch);
        if (!wishes)
            return fail(wishes.error());
        if (wishes->empty())
            break;
        if (const auto stored = storeLooks(*desk.database, computedLooks(*wishes)); !stored)
            return fail(stored.error());
        after = wishes->back().position;
        done += std::ssize(*wishes);
        console.progress(done, *missing, u"Looking at scans"_s);
    }
    const auto looks = scanLooks(*desk.database);
    if (!looks)
        return fail(looks.error());
    return alikeGroups(*looks);
}

namespace {

/// Stable: scripts look for them.
QString wordFor(Likeness kind)
{
    switch (kind) {
    case Likeness::SameFile:
        return u"same-file"_s;
    case Likeness::SamePixels:
        return u"same-pixels"_s;
    case Likeness::Similar:
        return u"similar"_s;
    case Likeness::Mirrored:
        return u"mirrored"_s;
    }
    return {};
}

/// A group as a list of scans, each compared with the first one.
Result<void> tellGroup(const Desk &desk, const AlikeGroup &group, QJsonArray &json,
                       QStringList &lines)
{
    std::vector<qint64> positions;
    for (const ScanLook &look : group)
        positions.push_back(look.position);
    const Result<std::vector<ScanRow>> rows = scanRows(*desk.database, desk.actor, positions);
    if (!rows)
        return fail(rows.error());
    QJsonArray scans;
    QStringList words;
    for (std::size_t index = 0; index < rows->size(); ++index) {
        const Scan &scan = (*rows)[index].scan;
        const LikenessOf likeness = likenessOf(group.front(), group[index]);
        QJsonObject each{
            {u"name"_s, scan.fileName}, {u"site"_s, scan.site}, {u"triage"_s, nameOf(scan.triage)}};
        if (index > 0) {
            each.insert(u"likeness"_s, wordFor(likeness.kind));
            each.insert(u"correlation"_s, likeness.correlation);
        }
        scans.append(each);
        words << (index == 0 ? scan.fileName
                             : u"%1 (%2)"_s.arg(scan.fileName, wordFor(likeness.kind)));
    }
    json.append(QJsonObject{{u"scans"_s, scans}});
    lines << words.join(u", "_s);
    return {};
}

} // namespace

Result<void> tellAlike(const Desk &desk, const std::vector<AlikeGroup> &groups, Console &console)
{
    QJsonArray json;
    QStringList lines;
    for (const AlikeGroup &group : groups)
        if (const auto told = tellGroup(desk, group, json, lines); !told)
            return told;
    lines << (groups.empty() ? u"no scan is near-identical to another"_s
                             : counted(std::ssize(groups), u"%1 group of near-identical scans"_s,
                                       u"%1 groups of near-identical scans"_s));
    console.result({{u"groups"_s, json}}, lines);
    return {};
}

} // namespace doubleread::cli
