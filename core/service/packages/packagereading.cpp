#include "core/service/packages/packagereading.h"

#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/crypto/sealing.h"
#include "core/crypto/signing.h"
#include "core/model/canonical.h"
#include "core/service/datasets/datasets.h"
#include "core/service/support.h"
#include "core/store/packages/packagecontent.h"
#include "core/store/packages/packagerepository.h"
#include "core/store/reads/readrepository.h"
#include "core/store/trail/trailrepository.h"
#include "core/store/userrepository.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace doubleread {

namespace {

std::unexpected<Error> refused(const QString &file, const QString &message, const QString &remedy)
{
    return fail(Error{.code = Error::Code::BadInput,
                      .message = message,
                      .file = file,
                      .place = {},
                      .remedy = remedy});
}

std::unexpected<Error> tampered(const QString &file, const QString &what)
{
    return refused(
        file,
        Problem::tr("the package was changed by other means than reading in it: %1").arg(what),
        Problem::tr("get it again from its reader; nothing was merged"));
}

QString worded(const TrailProblem &problem)
{
    if (problem.table.startsWith(u"trail"_s))
        return problem.problem;
    return u"%1, %2: %3"_s.arg(problem.table, problem.row, problem.problem);
}

std::unexpected<Error> foreign(const QString &file, const QString &what)
{
    return refused(file, what, Problem::tr("merge it into the dataset that gave it out"));
}

/// Under the name that the person gave, not that of the copy it was unsealed into.
std::unexpected<Error> named(Error error, const QString &file)
{
    error.file = file;
    return fail(std::move(error));
}

/// The plain file; one that came sealed is opened with the dataset's key.
Result<QString> plainFile(Database &dataset, const QString &file, ReturnedPackage &package)
{
    if (!isSealedFile(file))
        return file;
    const auto key = PackageRepository(dataset).key();
    if (!key)
        return fail(key.error());
    if (!*key)
        return foreign(file, Problem::tr("is sealed, and this dataset has given out no package"));
    const auto secret = SigningKey::fromSeed((*key)->seed);
    if (!secret)
        return fail(secret.error());
    package.folder = std::make_unique<QTemporaryDir>();
    QString plain = package.folder->filePath(u"package.doubleread"_s);
    const Result<void> opened = unsealFile(file, plain, **secret);
    if (!opened && opened.error().code == Error::Code::Forbidden)
        return foreign(file,
                       Problem::tr("is sealed for somebody else: for its reader, or for another "
                                   "dataset"));
    if (!opened)
        return fail(opened.error());
    return plain;
}

Result<PackageToken> checkedToken(Database &dataset, Database &package, const QString &file)
{
    const auto signedToken = PackageRepository(package).token();
    const auto key = PackageRepository(dataset).key();
    const auto here = ProtocolRepository(dataset).dataset();
    if (!signedToken || !key || !here)
        return fail(!signedToken ? signedToken.error() : !key ? key.error() : here.error());
    if (!*signedToken)
        return refused(file, Problem::tr("is no package, but a dataset"),
                       Problem::tr("choose a reader's package"));
    Result<PackageToken> token = fromCanonicalJson<PackageToken>((*signedToken)->content);
    if (!token || toCanonicalJson(*token) != (*signedToken)->content)
        return tampered(file, Problem::tr("its token cannot be read"));
    if (token->dataset != here->id)
        return foreign(file,
                       Problem::tr("is a package of the dataset \"%1\"").arg(token->datasetName));
    if (!*key ||
        !signatureFits((*signedToken)->content, (*signedToken)->signature, (*key)->publicKey))
        return foreign(
            file, Problem::tr("was not given out by this dataset: its token is not signed by it"));
    return token;
}

/// The first entry speaks of the token and of all that went along with it.
Result<void> checkBeginning(Database &package, const PackageToken &token, const QString &file)
{
    PackageContent content(package);
    const auto first = content.entry(1);
    const auto scans = content.scans();
    if (!first)
        return tampered(file, first.error().message);
    if (!scans)
        return tampered(file, scans.error().message);
    const QByteArray told = CanonicalObject().setJson("token", toCanonicalJson(token)).bytes();
    if (first->action != u"package.created"_s || first->content != told)
        return tampered(file, Problem::tr("its trail does not begin with the token"));
    if (packageState(*scans, token.reads) != token.state)
        return tampered(file, Problem::tr("its scans are not the ones that it was given"));
    return {};
}

/// The signatures that a reader who has a password gave.
Result<bool> isKeyOf(Database &dataset, const PackageToken &token, const QByteArray &key)
{
    if (key == token.readerKey)
        return true;
    const auto reader = UserRepository(dataset).byId(token.reader);
    if (!reader)
        return fail(reader.error());
    return *reader && !key.isEmpty() && (*reader)->publicKey == key;
}

Result<void> checkWork(Database &dataset, const ReturnedPackage &package, const QString &file)
{
    const PackageToken &token = package.token;
    const auto actors = PackageContent(*package.file).actors();
    if (!actors)
        return fail(actors.error());
    const std::array allowed{token.reader.toString(), Id<User>().toString()};
    for (const QString &actor : *actors)
        if (std::ranges::find(allowed, actor) == allowed.end())
            return tampered(
                file, Problem::tr("somebody else than %1 has worked in it").arg(token.readerName));
    if (token.readerKey.isEmpty() || package.entries <= 1)
        return {};
    const auto head = TrailRepository(*package.file).head();
    if (!head)
        return fail(head.error());
    const Result<bool> known = isKeyOf(dataset, token, head->signer);
    if (!known)
        return fail(known.error());
    if (!*known || !signatureFits(headMessage(token.dataset, *head), head->signature, head->signer))
        return tampered(
            file, Problem::tr("the end of its trail is not signed by %1").arg(token.readerName));
    return {};
}

/// Coordinates that numbers can be trusted with.
bool isNear(const Box &box)
{
    constexpr double far = 1e9;
    return std::ranges::all_of(std::array{box.left, box.top, box.right, box.bottom},
                               [](double value) { return std::abs(value) <= far; });
}

} // namespace

Result<ReturnedPackage> openReturned(Database &dataset, const QString &file)
{
    ReturnedPackage package;
    const Result<QString> plain = plainFile(dataset, file, package);
    if (!plain)
        return fail(plain.error());
    Result<std::unique_ptr<Database>> opened = Database::open(*plain, Access::ReadOnly);
    if (!opened)
        return named(opened.error(), file);
    package.file = std::move(*opened);
    PackageContent content(*package.file);
    if (const auto sane = content.check(); !sane)
        return named(sane.error(), file);
    Result<PackageToken> token = checkedToken(dataset, *package.file, file);
    if (!token)
        return fail(token.error());
    package.token = std::move(*token);
    const Result<TrailCheck> trail = verifyTrail(*package.file);
    if (!trail)
        return named(trail.error(), file);
    if (!trail->isWhole())
        return tampered(file, worded(trail->problems.front()));
    if (const auto begins = checkBeginning(*package.file, package.token, file); !begins)
        return fail(begins.error());
    const auto head = TrailRepository(*package.file).head();
    if (!head)
        return named(head.error(), file);
    package.entries = head->sequence;
    package.head = head->hash;
    if (const auto worked = checkWork(dataset, package, file); !worked)
        return fail(worked.error());
    return package;
}

Result<void> checkReads(const PackageToken &token, const std::vector<Read> &reads)
{
    const std::set<Id<Scan>> scans(token.scans.begin(), token.scans.end());
    const std::set<Id<Scan>> repeats(token.repeats.begin(), token.repeats.end());
    std::set<std::pair<Id<Scan>, ReadPurpose>> seen;
    for (const Read &read : reads) {
        const bool given =
            (read.purpose == ReadPurpose::Repeat ? repeats : scans).contains(read.scan);
        if (!given || read.reader != token.reader || read.round != token.round ||
            read.state == ReadState::Withdrawn || !seen.emplace(read.scan, read.purpose).second)
            return fail(Error::Code::BadInput,
                        Problem::tr("it holds a read that it was not made for"));
        std::set<Id<Annotation>> ids;
        for (const Annotation &each : read.annotations)
            if (!isNear(boundingBox(each.shape)) || each.id.isNull() || !ids.insert(each.id).second)
                return fail(Error::Code::BadInput,
                            Problem::tr("a finding has impossible coordinates or is there twice"));
    }
    return {};
}

Result<PackageRepository::Given> givenPackage(Database &dataset, const PackageToken &token)
{
    PackageRepository packages(dataset);
    auto given = packages.byId(token.package);
    if (!given)
        return fail(given.error());
    if (*given)
        return std::move(**given);
    if (const auto added = packages.add(token); !added)
        return fail(added.error());
    ReadRepository reads(dataset, Viewer::program());
    for (const PackageToken::Known &known : token.reads) {
        const auto here = reads.byId(known.read);
        if (!here)
            return fail(here.error());
        if (!*here)
            continue;
        if (const auto set = packages.setAgreed(token.package, known.read, known.digest); !set)
            return fail(set.error());
    }
    given = packages.byId(token.package);
    if (!given)
        return fail(given.error());
    return std::move(**given);
}

} // namespace doubleread
