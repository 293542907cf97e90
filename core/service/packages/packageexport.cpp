#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/crypto/sealing.h"
#include "core/crypto/signing.h"
#include "core/model/canonical.h"
#include "core/service/packages/packagepictures.h"
#include "core/service/packages/packages.h"
#include "core/service/support.h"
#include "core/store/database/writelock.h"
#include "core/store/packages/packagecontent.h"
#include "core/store/packages/packagecopy.h"
#include "core/store/packages/packagerepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/userrepository.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace doubleread {

namespace {

Error about(const QString &file, Error::Code code, const QString &message, const QString &remedy)
{
    return Error{.code = code, .message = message, .file = file, .place = {}, .remedy = remedy};
}

/// The dataset's signing key, made when it is needed first; within the caller's transaction.
Result<std::shared_ptr<const SigningKey>> keyOf(Database &database, Id<User> actor)
{
    PackageRepository packages(database);
    const auto there = packages.key();
    if (!there)
        return fail(there.error());
    if (*there)
        return SigningKey::fromSeed((*there)->seed);
    const std::shared_ptr<const SigningKey> made = SigningKey::create();
    const auto added = packages.addKey({.publicKey = made->publicKey(), .seed = made->seed()});
    if (!added)
        return fail(added.error());
    const auto told =
        record(database, actor, u"dataset.key-made"_s, u"dataset-key"_s, {},
               CanonicalObject().set("public_key", QString::fromLatin1(made->publicKey().toHex())));
    if (!told)
        return fail(told.error());
    return made;
}

Result<User> readerFor(Database &database, const PackageRequest &request)
{
    const auto found = UserRepository(database).byId(request.reader);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::Code::NotFound, Problem::tr("the dataset has no such person"));
    if ((*found)->role != Role::Radiologist || (*found)->disabled)
        return invalid(Problem::tr("%1 does not read in this dataset").arg((*found)->name),
                       Problem::tr("choose a radiologist who is not disabled"));
    if (request.sealed && ((*found)->publicKey.isEmpty() || (*found)->sealedKey.isEmpty()))
        return invalid(
            Problem::tr("%1 has no password, so the package cannot be sealed").arg((*found)->name),
            Problem::tr("have a password set first, or export without sealing"));
    return **found;
}

/// One package in the making.
class Exporter
{
public:
    Exporter(Database &database, const PackageRequest &request, User reader,
             const ProgressReport &progress)
        : m_database(database),
          m_request(request),
          m_reader(std::move(reader)),
          m_progress(progress)
    {
    }

    /// Writes the file and notes it; within a transaction on the dataset.
    Result<PackageReport> run(const Actor &actor);
    bool hasWritten() const { return m_written; }

private:
    Result<void> write(const QString &file, const SigningKey &key);
    Result<void> fill(Database &package, const SigningKey &key);
    Result<void> pack(Database &package);
    Result<QByteArray> pictureOf(qint64 position, const Scan &there);
    Result<void> describe(Database &package, const SigningKey &key);
    Result<void> note(const Actor &actor);

    Database &m_database;
    const PackageRequest &m_request;
    User m_reader;
    const ProgressReport &m_progress;
    std::vector<qint64> m_positions;
    std::vector<Scan> m_scans; ///< As in the package.
    PackageToken m_token;
    PackageReport m_report;
    bool m_written = false; ///< The file that was asked for is there.
};

/// The bytes of the scan's file, which are the ones that the dataset knows.
Result<QByteArray> Exporter::pictureOf(qint64 position, const Scan &there)
{
    const auto rows = ScanRepository(m_database).byId(there.id);
    if (!rows)
        return fail(rows.error());
    Q_ASSERT(rows->position == position);
    const QString path = absoluteScanPath(m_database, *rows);
    QFile file(path);
    const QString remedy = Problem::tr("put it back or relink it, or export without pictures");
    if (!file.open(QIODevice::ReadOnly))
        return fail(about(path, Error::Code::NotFound,
                          Problem::tr("the file of %1 cannot be read: %2")
                              .arg(there.fileName, file.errorString()),
                          remedy));
    QByteArray bytes = file.readAll();
    if (sha256(bytes) != there.sha256)
        return fail(about(
            path, Error::Code::NotFound,
            Problem::tr("the file of %1 has been changed since it was added").arg(there.fileName),
            remedy));
    return bytes;
}

Result<void> Exporter::pack(Database &package)
{
    PackageRepository pictures(package);
    int done = 0;
    for (const Scan &scan : m_scans) {
        if (m_progress && !m_progress(done++, static_cast<int>(m_scans.size())))
            return fail(Error::Code::Cancelled, Problem::tr("the export was cancelled"),
                        Problem::tr("no file was written"));
        if (!m_request.pictures)
            continue;
        const auto there = pictures.pictureSize(scan.sha256);
        if (!there)
            return fail(there.error());
        if (*there)
            continue; // the same bytes under another name
        const auto bytes = pictureOf(m_positions.at(static_cast<size_t>(scan.position - 1)), scan);
        if (!bytes)
            return fail(bytes.error());
        if (const auto added = pictures.addPicture(scan.sha256, *bytes); !added)
            return added;
        ++m_report.pictures;
    }
    return {};
}

/// Writes and signs what the package is.
Result<void> Exporter::describe(Database &package, const SigningKey &key)
{
    PackageContent content(package);
    const auto dataset = ProtocolRepository(package).dataset();
    const auto protocol = ProtocolRepository(package).current();
    const auto reads = content.reads();
    auto repeats = content.repeats();
    if (!dataset || !protocol || !reads || !repeats)
        return fail(!dataset    ? dataset.error()
                    : !protocol ? protocol.error()
                    : !reads    ? reads.error()
                                : repeats.error());
    m_token = {.dataset = dataset->id,
               .datasetName = dataset->name,
               .datasetKey = key.publicKey(),
               .package = QUuid::createUuid().toString(QUuid::WithoutBraces),
               .reader = m_reader.id,
               .readerName = m_reader.name,
               .readerKey = m_reader.publicKey,
               .round = dataset->round,
               .protocolVersion = protocol->version,
               .scans = {},
               .repeats = std::move(*repeats),
               .reads = {},
               .state = {},
               .at = QDateTime::currentDateTimeUtc()};
    for (const Scan &scan : m_scans)
        m_token.scans.push_back(scan.id);
    for (const Read &read : *reads)
        m_token.reads.push_back({.read = read.id, .digest = readDigest(read)});
    m_token.state = packageState(m_scans, m_token.reads);
    const QByteArray json = toCanonicalJson(m_token);
    if (const auto added =
            PackageRepository(package).addToken({.content = json, .signature = key.sign(json)});
        !added)
        return added;
    return record(package, {}, u"package.created"_s, u"package:"_s + m_token.package, {},
                  CanonicalObject().setJson("token", json));
}

Result<void> Exporter::fill(Database &package, const SigningKey &key)
{
    if (const auto set = package.define(u"PRAGMA secure_delete = ON"_s); !set)
        return set;
    return inTransaction(package, [&]() -> Result<void> {
        PackageCopy copy(m_database, package, m_reader.id);
        const auto copied = copy.run([this](const QString &path, const QString &fileName) {
            if (m_request.pictures)
                return packedPath(fileName);
            Scan scan;
            scan.path = path;
            return absoluteScanPath(m_database, scan);
        });
        if (!copied)
            return copied;
        m_positions = copy.positions();
        auto scans = PackageContent(package).scans();
        if (!scans)
            return fail(scans.error());
        m_scans = std::move(*scans);
        if (m_scans.empty())
            return invalid(Problem::tr("%1 has no scan to read").arg(m_reader.name),
                           Problem::tr("assign scans to the reader first"));
        if (const auto packed = pack(package); !packed)
            return packed;
        return describe(package, key);
    });
}

Result<void> Exporter::write(const QString &file, const SigningKey &key)
{
    {
        const auto made =
            Database::create(file, [&](Database &package) { return fill(package, key); });
        if (!made)
            return fail(made.error());
    }
    QFile::remove(WriteLock::fileFor(file)); // one file goes out
    return {};
}

Result<void> Exporter::note(const Actor &actor)
{
    PackageRepository packages(m_database);
    if (const auto added = packages.add(m_token); !added)
        return added;
    for (const PackageToken::Known &known : m_token.reads)
        if (const auto set = packages.setAgreed(m_token.package, known.read, known.digest); !set)
            return set;
    return record(m_database, actor.user.id, u"package.exported"_s, u"package:"_s + m_token.package,
                  {},
                  CanonicalObject()
                      .set("reader", m_token.reader)
                      .set("scans", static_cast<qint64>(m_token.scans.size()))
                      .set("repeats", static_cast<qint64>(m_token.repeats.size()))
                      .set("sealed", qint64{m_request.sealed ? 1 : 0})
                      .set("state", QString::fromLatin1(m_token.state.toHex())));
}

Result<PackageReport> Exporter::run(const Actor &actor)
{
    const auto key = keyOf(m_database, actor.user.id);
    if (!key)
        return fail(key.error());
    if (!m_request.sealed) {
        if (const auto written = write(m_request.file, **key); !written)
            return fail(written.error());
    } else {
        const QTemporaryDir folder(QFileInfo(m_request.file).absolutePath() +
                                   u"/.package-XXXXXX"_s);
        const QString plain = folder.filePath(u"package.doubleread"_s);
        if (!folder.isValid())
            return fail(about(m_request.file, Error::Code::Io, folder.errorString(),
                              Problem::tr("check that the folder exists and may be written to")));
        if (const auto written = write(plain, **key); !written)
            return fail(written.error());
        if (const auto sealed =
                sealFile(plain, m_request.file, m_reader.publicKey, m_reader.sealedKey);
            !sealed)
            return fail(sealed.error());
    }
    m_written = true;
    if (const auto noted = note(actor); !noted)
        return fail(noted.error());
    m_report.file = m_request.file;
    m_report.package = m_token.package;
    m_report.reader = m_reader.name;
    m_report.scans = static_cast<qint64>(m_token.scans.size());
    m_report.repeats = static_cast<qint64>(m_token.repeats.size());
    m_report.reads = static_cast<qint64>(m_token.reads.size());
    m_report.bytes = QFileInfo(m_request.file).size();
    m_report.sealed = m_request.sealed;
    return m_report;
}

} // namespace

Result<PackageReport> exportPackage(Database &database, const Actor &actor,
                                    const PackageRequest &request, const ProgressReport &progress)
{
    if (const Result<void> allowed = mayManagePeople(actor); !allowed)
        return fail(allowed.error());
    const auto token = PackageRepository(database).token();
    if (!token)
        return fail(token.error());
    if (*token)
        return forbidden(Problem::tr("this is a package itself"),
                         Problem::tr("export from the dataset it came from"));
    if (QFileInfo::exists(request.file))
        return fail(about(request.file, Error::Code::AlreadyExists, Problem::tr("is there already"),
                          Problem::tr("choose another name; nothing was overwritten")));
    bool written = false;
    Result<PackageReport> report = inTransaction(database, [&]() -> Result<PackageReport> {
        Result<User> reader = readerFor(database, request);
        if (!reader)
            return fail(reader.error());
        Exporter exporter(database, request, std::move(*reader), progress);
        Result<PackageReport> made = exporter.run(actor);
        written = exporter.hasWritten();
        return made;
    });
    if (!report && written)
        QFile::remove(request.file); // the dataset could not note it
    return report;
}

} // namespace doubleread
