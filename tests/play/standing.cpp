#include "tests/play/standing.h"

#include "core/service/datasets/datasets.h"
#include "core/store/reads/assignmentrepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/scans/viewer.h"
#include "core/store/userrepository.h"

#include <QFile>

#include <algorithm>

namespace doubleread::play {

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return std::move(*result);
}

const User *personOf(const Standing &standing, Id<User> id)
{
    const auto found = std::ranges::find(standing.people, id, &User::id);
    return found == standing.people.end() ? nullptr : &*found;
}

ScanStanding standingOf(Database &database, const Standing &standing, const Scan &scan, int round)
{
    ScanStanding each;
    each.scan = scan;
    ReadRepository reads(database, Viewer::program());
    for (const Read &read : must(reads.primaries(scan.position, round)))
        if (const User *reader = personOf(standing, read.reader))
            each.reads[reader->name] = read;
    ReviewRepository reviews(database);
    if (const auto header = must(reviews.header(scan.position)))
        each.review = must(reviews.content(scan.position, header->version));
    each.signOff = must(reviews.signOffInForce(scan.position));
    return each;
}

} // namespace

bool Standing::knows(const QString &person) const
{
    return std::ranges::find(people, person, &User::name) != people.end();
}

bool Standing::hasPassword(const QString &person) const
{
    const auto found = std::ranges::find(people, person, &User::name);
    return found != people.end() && !found->publicKey.isEmpty();
}

qsizetype Standing::triaged() const
{
    return std::ranges::count_if(
        scans, [](const ScanStanding &each) { return each.scan.state != ScanState::Imported; });
}

qsizetype Standing::submittedBy(const QString &reader) const
{
    return std::ranges::count_if(scans, [&](const ScanStanding &each) {
        const auto read = each.reads.find(reader);
        return read != each.reads.end() && read->second.state == ReadState::Submitted;
    });
}

qsizetype Standing::signedScans() const
{
    return std::ranges::count_if(scans,
                                 [](const ScanStanding &each) { return each.signOff.has_value(); });
}

std::optional<Standing> standingOf(const QString &dataset)
{
    if (!QFile::exists(dataset))
        return std::nullopt;
    const auto database = must(openDataset(dataset, Access::ReadOnly));
    const DatasetInfo info = must(datasetInfo(*database));
    Standing standing;
    standing.people = info.people;
    standing.isProtected = info.passwordProtected;
    standing.roundClosed = info.roundClosed;
    standing.assigned = must(AssignmentRepository(*database).any());
    std::vector<Scan> scans;
    const Result<void> read = ScanRepository(*database).each([&](const Scan &scan) -> Result<void> {
        scans.push_back(scan);
        return {};
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().text()));
    for (const Scan &scan : scans)
        standing.scans.push_back(standingOf(*database, standing, scan, info.round));
    return standing;
}

} // namespace doubleread::play
