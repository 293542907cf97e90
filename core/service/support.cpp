#include "core/service/support.h"

#include "core/base/problem.h"
#include "core/store/packages/packagerepository.h"
#include "core/store/reads/assignmentrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/trail/trailrepository.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

/// In a package a reader reads; everything else is done in the dataset that it came from.
bool isDoneInPackages(const QString &action)
{
    static constexpr std::array kinds{"read.", "comment.", "person.password", "package."};
    return std::ranges::any_of(
        kinds, [&](const char *kind) { return action.startsWith(QLatin1StringView(kind)); });
}

} // namespace

Viewer viewerOf(const Actor &actor)
{
    if (!mayLook(actor))
        return Viewer{}; // who is nobody has read nothing
    return {.person = actor.user.id,
            .role = actor.user.role,
            .seesAll = actor.roles == RoleCheck::Waived};
}

Result<Viewer> viewerAfterRound(Database &database, const Actor &actor)
{
    Viewer viewer = viewerOf(actor);
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    viewer.seesOthers = readersSeeOthers(actor, *protocol, dataset->roundClosed);
    return viewer;
}

Result<ScanListRepository> scanListFor(Database &database, const Actor &actor)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    const Result<bool> worklists = AssignmentRepository(database).any();
    if (!worklists)
        return fail(worklists.error());
    const Result<bool> repeats = AssignmentRepository(database).anyRepeat();
    if (!repeats)
        return fail(repeats.error());
    const Result<Protocol> protocol = ProtocolRepository(database).current();
    if (!protocol)
        return fail(protocol.error());
    return ScanListRepository(database, viewerOf(actor),
                              {.number = dataset->round,
                               .closed = dataset->roundClosed,
                               .worklists = *worklists,
                               .repeats = *repeats,
                               .readersSee = protocol->readersSeeAfterRound});
}

Result<bool> scansAreHidden(Database &database, const Actor &actor)
{
    if (!isBlinded(actor))
        return false;
    const auto list = scanListFor(database, actor);
    return list ? Result<bool>(list->hidesScans()) : fail(list.error());
}

Result<Scan> scanOfRead(Database &database, const Actor &actor, Id<Scan> scan, ReadPurpose purpose)
{
    Result<Scan> found = ScanRepository(database).byId(scan);
    if (!found || !isBlinded(actor))
        return found;
    auto list = scanListFor(database, actor);
    if (!list)
        return fail(list.error());
    if (!list->hidesScans())
        return found;
    const qint64 position = found->position;
    Result<QString> name =
        list->nameOfEntry(purpose == ReadPurpose::Primary ? position : repeatEntry(position));
    if (!name)
        return fail(name.error());
    found->fileName = std::move(*name);
    return found;
}

Result<void> record(Database &database, Id<User> actor, const QString &action,
                    const QString &subject, std::optional<qint64> scan,
                    const CanonicalObject &content)
{
    if (!isDoneInPackages(action)) {
        const auto token = PackageRepository(database).token();
        if (!token)
            return fail(token.error());
        if (*token)
            return forbidden(
                Problem::tr("this is a reader's package: it can be read, and nothing else"),
                Problem::tr("do it in the dataset that the package came from"));
    }
    return TrailRepository(database).append({.actor = actor,
                                             .action = action,
                                             .subject = subject,
                                             .scan = scan,
                                             .canonicalJson = content.bytes()});
}

QString subjectOf(const Scan &scan)
{
    return u"scan:"_s + scan.id.toString();
}

QString subjectOf(const Read &read)
{
    return u"read:"_s + read.id.toString();
}

std::unexpected<Error> forbidden(const QString &message, const QString &remedy)
{
    return fail(Error::Code::Forbidden, message, remedy);
}

std::unexpected<Error> invalid(const QString &message, const QString &remedy)
{
    return fail(Error::Code::InvalidArgument, message, remedy);
}

} // namespace doubleread
