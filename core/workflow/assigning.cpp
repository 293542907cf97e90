#include "core/workflow/assigning.h"

#include "core/base/hash.h"
#include "core/base/literals.h"
#include "core/workflow/readerbalance.h"
#include "core/workflow/worklistorder.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Assigning)
};

using Readers = std::set<ReaderNumber>;
using Wanted = std::map<qint64, Readers>; ///< By position of the scan.

Draws drawsFor(quint64 seed, const QString &purpose)
{
    const QByteArray hash = sha256(QByteArray::number(seed) + '/' + purpose.toUtf8());
    return Draws(qFromBigEndian<quint64>(hash.constData()));
}

/// Who has each scan as things stand.
struct Hands
{
    std::map<qint64, Readers> named; ///< Named readers, begun or not.
    std::map<qint64, Readers> begun; ///< Those of them who have begun it.
    std::map<qint64, int> others;    ///< Readers that are not named and have begun it.

    static const Readers &of(const std::map<qint64, Readers> &hands, qint64 scan)
    {
        static const Readers nobody;
        const auto found = hands.find(scan);
        return found == hands.end() ? nobody : found->second;
    }
    /// How many of the named readers the scan needs.
    std::size_t needed(qint64 scan, int readsPerScan) const
    {
        const auto found = others.find(scan);
        const int taken = found == others.end() ? 0 : found->second;
        return static_cast<std::size_t>(std::max(0, readsPerScan - taken));
    }
};

std::optional<ReaderNumber> numberOf(const AssignRules &rules, Id<User> reader)
{
    const auto found = std::ranges::find(rules.readers, reader, &AssignReader::id);
    if (found == rules.readers.end())
        return std::nullopt;
    return static_cast<ReaderNumber>(std::distance(rules.readers.begin(), found));
}

Hands handsOf(const AssignRules &rules, const std::vector<StandingAssignment> &standing)
{
    Hands hands;
    for (const StandingAssignment &each : standing) {
        if (each.entry.purpose != ReadPurpose::Primary)
            continue;
        const auto number = numberOf(rules, each.entry.reader);
        if (number)
            hands.named[each.entry.scan].insert(*number);
        if (number && each.begun)
            hands.begun[each.entry.scan].insert(*number);
        if (!number && each.begun)
            ++hands.others[each.entry.scan];
    }
    return hands;
}

Wanted same(const AssignRules &rules, const std::vector<ScanToAssign> &scans)
{
    Readers readers;
    if (rules.mode == AssignMode::All)
        for (ReaderNumber number = 0; number < rules.readers.size(); ++number)
            readers.insert(number);
    Wanted wanted;
    for (const ScanToAssign &scan : scans)
        wanted[scan.position] = readers;
    return wanted;
}

Wanted balanced(const AssignRules &rules, const std::vector<ScanToAssign> &scans,
                const Hands &hands)
{
    ReaderBalance balance(rules.readers.size(), drawsFor(rules.seed, u"readers"_s));
    for (const auto &[scan, readers] : hands.named)
        balance.note(readers, 1);
    std::vector<qint64> order;
    for (const ScanToAssign &scan : scans)
        order.push_back(scan.position);
    drawsFor(rules.seed, u"scans"_s).shuffle(order);
    Wanted wanted;
    for (const qint64 scan : order) {
        const std::size_t needed = hands.needed(scan, rules.readsPerScan);
        Readers readers = Hands::of(hands.begun, scan);
        for (const ReaderNumber unread : Hands::of(hands.named, scan))
            if (readers.size() < needed)
                readers.insert(unread);
        balance.note(Hands::of(hands.named, scan), -1);
        readers = balance.filled(std::move(readers), needed);
        balance.note(readers, 1);
        wanted[scan] = std::move(readers);
    }
    return wanted;
}

/// Sites from the largest to the smallest, each as a whole.
Wanted bySite(const AssignRules &rules, const std::vector<ScanToAssign> &scans, const Hands &hands)
{
    std::map<QString, std::vector<qint64>> sites;
    for (const ScanToAssign &scan : scans)
        sites[scan.site].push_back(scan.position);
    std::vector<std::pair<qint64, QString>> order;
    for (const auto &[site, positions] : sites)
        order.emplace_back(-std::ssize(positions), site);
    std::ranges::sort(order);
    ReaderBalance balance(rules.readers.size(), drawsFor(rules.seed, u"readers"_s));
    const auto count = static_cast<std::size_t>(rules.readsPerScan);
    Wanted wanted;
    for (const auto &[minusSize, site] : order) {
        Readers readers; // those who read scans of this site already go on with it
        for (const qint64 scan : sites[site])
            for (const ReaderNumber number : Hands::of(hands.named, scan))
                if (readers.size() < count)
                    readers.insert(number);
        readers = balance.filled(std::move(readers), count);
        balance.note(readers, -minusSize);
        for (const qint64 scan : sites[site]) {
            Readers those = Hands::of(hands.begun, scan);
            for (const ReaderNumber number : readers)
                if (those.size() < hands.needed(scan, rules.readsPerScan))
                    those.insert(number);
            wanted[scan] = std::move(those);
        }
    }
    return wanted;
}

Result<void> checkRules(const AssignRules &rules)
{
    const auto refused = [](const QString &message, const QString &remedy) {
        return fail(Error::Code::InvalidArgument, message, remedy);
    };
    if (rules.readers.empty())
        return refused(Texts::tr("no reader is named"), Texts::tr("name at least one radiologist"));
    if (!(rules.repeatShare >= 0 && rules.repeatShare <= 0.5))
        return refused(Texts::tr("the repeat share must be between 0 and 0.5"), {});
    const bool deals = rules.mode == AssignMode::Balanced || rules.mode == AssignMode::BySite;
    if (deals && std::ssize(rules.readers) < rules.readsPerScan)
        return refused(Texts::tr("each scan needs %1 readers, but only %2 is named")
                           .arg(rules.readsPerScan)
                           .arg(rules.readers.size()),
                       Texts::tr("name more readers"));
    return {};
}

Wanted wantedOf(const AssignRules &rules, const std::vector<ScanToAssign> &scans,
                const Hands &hands)
{
    switch (rules.mode) {
    case AssignMode::Balanced:
        return balanced(rules, scans, hands);
    case AssignMode::BySite:
        return bySite(rules, scans, hands);
    case AssignMode::All:
    case AssignMode::Nobody:
        break;
    }
    return same(rules, scans);
}

/// Whether the rules leave the entry where it is.
bool stays(const AssignRules &rules, const Wanted &wanted, const Assignment &entry)
{
    const auto scan = wanted.find(entry.scan);
    if (scan == wanted.end())
        return true; // not one of those that are handed out
    const auto number = numberOf(rules, entry.reader);
    if (number)
        return scan->second.contains(*number);
    return rules.mode == AssignMode::All || rules.mode == AssignMode::Nobody;
}

using Key = std::pair<QUuid, qint64>;

Key keyOf(const Assignment &entry)
{
    return {entry.reader.uuid, entry.scan};
}

/// Divides what stands; answers the entries that remain, of every reader.
std::vector<Assignment> divide(const AssignRules &rules, const Wanted &wanted,
                               const std::vector<StandingAssignment> &standing, AssignPlan &plan)
{
    std::set<Key> begun; // the first read or its repeat
    for (const StandingAssignment &each : standing)
        if (each.begun)
            begun.insert(keyOf(each.entry));
    std::vector<Assignment> remaining;
    for (const StandingAssignment &each : standing) {
        const bool asRuled = stays(rules, wanted, each.entry);
        const bool remains = asRuled || begun.contains(keyOf(each.entry));
        (remains ? remaining : plan.removed).push_back(each.entry);
        if (!asRuled && remains && each.entry.purpose == ReadPurpose::Primary)
            plan.kept.push_back(each.entry);
    }
    return remaining;
}

} // namespace

Result<AssignPlan> planAssignment(const AssignRules &rules, const std::vector<ScanToAssign> &scans,
                                  const std::vector<StandingAssignment> &standing)
{
    if (const Result<void> checked = checkRules(rules); !checked)
        return fail(checked.error());
    const Wanted wanted = wantedOf(rules, scans, handsOf(rules, standing));
    AssignPlan plan;
    const std::vector<Assignment> remaining = divide(rules, wanted, standing, plan);
    for (ReaderNumber number = 0; number < rules.readers.size(); ++number) {
        const AssignReader &reader = rules.readers[number];
        std::vector<Assignment> own;
        std::ranges::copy_if(remaining, std::back_inserter(own),
                             [&](const Assignment &entry) { return entry.reader == reader.id; });
        std::ranges::sort(own, {}, &Assignment::place);
        std::set<qint64> has;
        for (const Assignment &entry : own)
            has.insert(entry.scan);
        std::vector<qint64> fresh;
        for (const auto &[scan, readers] : wanted)
            if (readers.contains(number) && !has.contains(scan))
                fresh.push_back(scan);
        const std::vector<Assignment> added =
            grownWorklist(reader.id, own, own.empty() ? 0 : own.back().place, std::move(fresh),
                          rules.repeatShare, drawsFor(rules.seed, u"order/"_s + reader.name));
        plan.added.insert(plan.added.end(), added.begin(), added.end());
    }
    return plan;
}

} // namespace doubleread
