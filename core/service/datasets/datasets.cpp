#include "core/service/datasets/datasets.h"

#include "core/base/problem.h"
#include "core/model/canonical.h"
#include "core/service/datasets/recovery.h"
#include "core/service/packages/packages.h"
#include "core/service/protocols/protocols.h"
#include "core/service/support.h"
#include "core/store/packages/packagecontent.h"
#include "core/store/packages/packagerepository.h"
#include "core/store/reads/assignmentrepository.h"
#include "core/store/reviewrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/trail/trailrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>

namespace doubleread {

namespace {

Result<void> fillDataset(Database &database, const NewDataset &what)
{
    const User coordinator{.id = Id<User>::create(),
                           .name = what.coordinator.trimmed(),
                           .role = Role::Coordinator,
                           .disabled = false,
                           .passwordHash = {},
                           .sealedKey = {},
                           .publicKey = {}};
    Protocol protocol = what.protocol;
    protocol.version = 1;
    ProtocolRepository protocols(database);
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return inTransaction(database, [&]() -> Result<void> {
        if (const auto added = protocols.addDataset(id, what.name.trimmed()); !added)
            return added;
        if (const auto added = UserRepository(database).add(coordinator); !added)
            return added;
        if (const auto added = protocols.add(protocol, u"created"_s, coordinator.id); !added)
            return added;
        return record(database, coordinator.id, u"dataset.created"_s, u"dataset:"_s + id, {},
                      CanonicalObject()
                          .set("name", what.name.trimmed())
                          .set("coordinator", coordinator.name)
                          .setJson("protocol", toCanonicalJson(protocol)));
    });
}

} // namespace

Result<std::unique_ptr<Database>> createDataset(const QString &path, const NewDataset &what)
{
    if (what.name.trimmed().isEmpty())
        return invalid(Problem::tr("the dataset needs a name"));
    if (what.coordinator.trimmed().isEmpty())
        return invalid(Problem::tr("the dataset needs a coordinator"),
                       Problem::tr("give the name of a person"));
    if (const Result<void> sensible = checkProtocol(what.protocol); !sensible)
        return fail(sensible.error());
    return Database::create(path, [&](Database &database) { return fillDataset(database, what); });
}

Result<std::unique_ptr<Database>> openDataset(const QString &path, Access access, Checking checking)
{
    Result<std::unique_ptr<Database>> opened = Database::open(path, access, checking);
    if (!opened && opened.error().code == Error::Code::Foreign && isSealedPackage(path))
        return fail(Error{.code = Error::Code::Foreign,
                          .message = Problem::tr("is a sealed package"),
                          .file = path,
                          .place = {},
                          .remedy = Problem::tr("open it with 'package open', or in the window, "
                                                "with the password of its reader; one that came "
                                                "back is merged as it is")});
    if (!opened)
        return opened;
    const auto token = PackageRepository(**opened).token();
    if (!token)
        return fail(token.error());
    if (*token) // it came by mail
        if (const auto sane = PackageContent(**opened).check(); !sane)
            return fail(sane.error());
    return opened;
}

Result<DatasetInfo> datasetInfo(Database &database)
{
    ProtocolRepository protocols(database);
    const auto dataset = protocols.dataset();
    if (!dataset)
        return fail(dataset.error());
    Result<Protocol> protocol = protocols.current();
    if (!protocol)
        return fail(protocol.error());
    Result<std::vector<User>> people = UserRepository(database).all();
    if (!people)
        return fail(people.error());
    const Result<qint64> count = ScanRepository(database).count();
    if (!count)
        return fail(count.error());
    auto package = packageOf(database);
    if (!package)
        return fail(package.error());
    const Result<bool> repeats = AssignmentRepository(database).anyRepeat();
    if (!repeats)
        return fail(repeats.error());
    const bool isProtected = std::ranges::any_of(
        *people, [](const User &person) { return !person.passwordHash.isEmpty(); });
    return DatasetInfo{.name = dataset->name,
                       .path = database.path(),
                       .readOnly = database.isReadOnly(),
                       .heldBy = database.heldBy(),
                       .lossText = lossText(database),
                       .readOnlyWhy = database.readOnlyWhy(),
                       .passwordProtected = isProtected,
                       .protocol = std::move(*protocol),
                       .people = std::move(*people),
                       .scanCount = *count,
                       .round = dataset->round,
                       .roundClosed = dataset->roundClosed,
                       .package = std::move(*package),
                       .namesHidden = *repeats && !dataset->roundClosed};
}

Result<std::vector<TrailEntry>> trailOf(Database &database, const Actor &actor, Id<Scan> scan)
{
    if (const Result<void> may = mayLook(actor); !may)
        return fail(may.error());
    const Result<Scan> found = ScanRepository(database).byId(scan);
    if (!found)
        return fail(found.error());
    const auto dataset = ProtocolRepository(database).dataset();
    if (!dataset)
        return fail(dataset.error());
    Result<std::vector<TrailEntry>> entries = TrailRepository(database).ofScan(found->position);
    if (!entries)
        return entries;
    const Result<bool> hidden = scansAreHidden(database, actor);
    if (!hidden)
        return fail(hidden.error());
    if (*hidden)
        return std::vector<TrailEntry>(); // it tells of both reads of a scan that is read twice
    const Viewer viewer = viewerOf(actor);
    if (!viewer.seesAll)
        for (TrailEntry &entry : *entries)
            entry.rows.reset(); // which rows were written tells what others did before
    if (viewer.seesAll || (viewer.role == Role::Coordinator && dataset->roundClosed))
        return entries;
    std::erase_if(*entries, [&](const TrailEntry &entry) {
        const bool ofReview =
            viewer.role == Role::MedicalOfficer &&
            (entry.action.startsWith(u"review."_s) || entry.action == u"scan.signed-off"_s ||
             entry.action == u"scan.reopened"_s);
        return entry.actor != actor.user.id && !ofReview && entry.action != u"scan.added"_s;
    });
    for (std::size_t index = 0; index < entries->size(); ++index) {
        TrailEntry &entry = (*entries)[index];
        entry.sequence = static_cast<qint64>(index) + 1; // gaps tell how much others did
        entry.previousHash.clear();
        entry.hash.clear();
    }
    return entries;
}

} // namespace doubleread
