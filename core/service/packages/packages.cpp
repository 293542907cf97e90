#include "core/service/packages/packages.h"

#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/crypto/sealing.h"
#include "core/model/canonical.h"
#include "core/service/support.h"
#include "core/store/packages/packagerepository.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace doubleread {

Result<std::optional<PackageToken>> packageOf(Database &database)
{
    const auto token = PackageRepository(database).token();
    if (!token)
        return fail(token.error());
    if (!*token)
        return std::optional<PackageToken>();
    Result<PackageToken> read = fromCanonicalJson<PackageToken>((*token)->content);
    if (!read)
        return fail(read.error());
    return std::optional<PackageToken>(std::move(*read));
}

Result<PackageReport> sealPackage(Database &package, const QString &file)
{
    const auto token = packageOf(package);
    if (!token)
        return fail(token.error());
    if (!*token)
        return invalid(Problem::tr("this dataset is no package"));
    if (QFileInfo::exists(file))
        return fail(Error{.code = Error::Code::AlreadyExists,
                          .message = Problem::tr("is there already"),
                          .file = file,
                          .place = {},
                          .remedy = Problem::tr("choose another name; nothing was overwritten")});
    const QTemporaryDir folder(QFileInfo(file).absolutePath() + u"/.package-XXXXXX"_s);
    if (!folder.isValid())
        return fail(
            Error{.code = Error::Code::Io,
                  .message = folder.errorString(),
                  .file = file,
                  .place = {},
                  .remedy = Problem::tr("check that the folder exists and may be written to")});
    const QString copy = folder.filePath(u"package.doubleread"_s);
    if (const auto copied = package.backUpTo(copy); !copied)
        return fail(copied.error());
    if (const auto sealed = sealFile(copy, file, (*token)->datasetKey, {}); !sealed)
        return fail(sealed.error());
    return PackageReport{.file = file,
                         .package = (*token)->package,
                         .reader = (*token)->readerName,
                         .scans = static_cast<qint64>((*token)->scans.size()),
                         .repeats = static_cast<qint64>((*token)->repeats.size()),
                         .reads = 0,
                         .pictures = 0,
                         .bytes = QFileInfo(file).size(),
                         .sealed = true};
}

bool isSealedPackage(const QString &file)
{
    return isSealedFile(file);
}

Result<void> openSealedPackage(const QString &sealed, const QString &file, const QString &password)
{
    if (QFileInfo::exists(file))
        return fail(Error{.code = Error::Code::AlreadyExists,
                          .message = Problem::tr("is there already"),
                          .file = file,
                          .place = {},
                          .remedy = Problem::tr("choose another name; nothing was overwritten")});
    if (!isSealedFile(sealed))
        return fail(Error{.code = Error::Code::Foreign,
                          .message = Problem::tr("is not a sealed package"),
                          .file = sealed,
                          .place = {},
                          .remedy = Problem::tr("open it as it is, without a password")});
    return unsealFile(sealed, file, password);
}

Result<std::vector<PackageOut>> packagesOut(Database &database, const Actor &actor)
{
    const auto all = PackageRepository(database).all();
    if (!all)
        return fail(all.error());
    const bool coordinates = mayManagePeople(actor).has_value();
    std::vector<PackageOut> out;
    for (const PackageRepository::Given &given : *all)
        if (!given.finishedAt && (coordinates || given.reader == actor.user.id))
            out.push_back({.package = given.id,
                           .reader = given.reader,
                           .readerName = given.readerName,
                           .since = given.exportedAt,
                           .mergedAt = given.mergedAt});
    return out;
}

Result<void> callOffPackage(Database &database, const Actor &actor, const QString &package,
                            const QString &reason)
{
    if (const Result<void> allowed = mayManagePeople(actor); !allowed)
        return allowed;
    if (reason.trimmed().isEmpty())
        return invalid(Problem::tr("calling a package off needs a reason"));
    return inTransaction(database, [&]() -> Result<void> {
        PackageRepository packages(database);
        const auto given = packages.byId(package);
        if (!given)
            return fail(given.error());
        if (!*given)
            return fail(Error::Code::NotFound,
                        Problem::tr("this dataset gave out no such package"));
        if ((*given)->finishedAt)
            return forbidden(Problem::tr("the package is not waited for any more"));
        if (const auto done = packages.finish(package, QDateTime::currentDateTimeUtc()); !done)
            return done;
        return record(database, actor.user.id, u"package.called-off"_s, u"package:"_s + package, {},
                      CanonicalObject().set("reason", reason.trimmed()));
    });
}

} // namespace doubleread
