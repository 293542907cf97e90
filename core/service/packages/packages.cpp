#include "core/service/packages/packages.h"

#include "core/base/filewriting.h"
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
        return invalid(u"this dataset is no package"_s);
    if (QFileInfo::exists(file))
        return fail(Error{.code = Error::Code::AlreadyExists,
                          .message = u"is there already"_s,
                          .file = file,
                          .place = {},
                          .remedy = u"choose another name; nothing was overwritten"_s});
    const QTemporaryDir folder(QFileInfo(file).absolutePath() + u"/.package-XXXXXX"_s);
    if (!folder.isValid())
        return fail(Error{.code = Error::Code::Io,
                          .message = folder.errorString(),
                          .file = file,
                          .place = {},
                          .remedy = u"check that the folder exists and may be written to"_s});
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
                          .message = u"is there already"_s,
                          .file = file,
                          .place = {},
                          .remedy = u"choose another name; nothing was overwritten"_s});
    if (!isSealedFile(sealed))
        return fail(Error{.code = Error::Code::Foreign,
                          .message = u"is not a sealed package"_s,
                          .file = sealed,
                          .place = {},
                          .remedy = u"open it as it is, without a password"_s});
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
        return invalid(u"calling a package off needs a reason"_s);
    return inTransaction(database, [&]() -> Result<void> {
        PackageRepository packages(database);
        const auto given = packages.byId(package);
        if (!given)
            return fail(given.error());
        if (!*given)
            return fail(Error::Code::NotFound, u"this dataset gave out no such package"_s);
        if ((*given)->finishedAt)
            return forbidden(u"the package is not waited for any more"_s);
        if (const auto done = packages.finish(package, QDateTime::currentDateTimeUtc()); !done)
            return done;
        return record(database, actor.user.id, u"package.called-off"_s, u"package:"_s + package, {},
                      CanonicalObject().set("reason", reason.trimmed()));
    });
}

} // namespace doubleread
