#include "core/formats/zip.h"
#include "core/imaging/decode.h"
#include "core/service/scans/scanfiles.h"
#include "core/service/scans/scans.h"
#include "core/service/support.h"
#include "core/store/scans/lookrepository.h"
#include "core/store/scans/scanrepository.h"

#include <QFileInfo>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>

namespace doubleread {

namespace {

constexpr std::size_t batchSize = 64;           ///< Pictures decoded and stored together.
constexpr qint64 batchBytes = qint64(64) << 20; ///< Of what came out of zips, held in memory.

/// A picture that may become a scan.
struct Candidate
{
    QString file;                       ///< As it is named to people; an entry as ZIP/ENTRY.
    std::optional<QByteArray> unpacked; ///< The bytes, of an entry of a zip.
};

/// What there is to know of a picture before it goes in.
Result<Inspected> inspect(const Candidate &candidate)
{
    Result<Inspected> inspected = candidate.unpacked
                                      ? inspectBytes(*candidate.unpacked, candidate.file)
                                      : inspectFile(candidate.file);
    // A DICOM file tells who the patient is, and nothing of that may come in.
    if (inspected && inspected->header.kind == FileKind::Dicom)
        return fail(Error{.code = Error::Code::Unsupported,
                          .message = u"DICOM files are not added: they name the patient"_s,
                          .file = candidate.file,
                          .place = {},
                          .remedy = u"convert the scan to PNG (16 bit) or JPEG"_s});
    return inspected;
}

/// Adds pictures a batch at a time.
class Adder
{
public:
    Adder(Database &database, Id<User> actor, const AddOptions &options, ProgressReport progress)
        : m_database(database), m_actor(actor), m_options(options), m_progress(std::move(progress))
    {
        m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    }

    void expect(qsizetype pictures) { m_total += pictures; }
    void refuse(const QString &file, Error error);
    /// Answers a failure of the store, and Cancelled when told to stop.
    Result<void> take(Candidate candidate);
    Result<void> finishBatch();
    void tellDone();
    /// All wanted entries of the zip. Fails as take(); what is wrong with the zip is only listed.
    Result<void> takeZip(const QString &path);

    bool isStopped() const { return m_stopped; }
    AddReport &report() { return m_report; }

private:
    /// Refuses what cannot go in; fails only where the store does.
    Result<void> add(const Candidate &candidate, const Result<Inspected> &inspected);
    Result<void> store(const QString &file, const ScanHeader &header, const QString &path);

    Database &m_database;
    Id<User> m_actor;
    const AddOptions &m_options;
    ProgressReport m_progress;
    QThreadPool m_pool;
    AddReport m_report;
    std::vector<Candidate> m_batch;
    qint64 m_bytes = 0; ///< Unpacked in the batch.
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    bool m_stopped = false;
};

void Adder::refuse(const QString &file, Error error)
{
    error.file.clear();
    m_report.refused.push_back({.file = file, .message = error.text()});
}

Result<void> Adder::store(const QString &file, const ScanHeader &header, const QString &path)
{
    Scan scan;
    scan.id = Id<Scan>::create();
    scan.fileName = QFileInfo(file).fileName();
    scan.path = path;
    scan.sha256 = header.sha256;
    scan.pixelHash = header.pixelHash;
    scan.size = header.size;
    scan.bitsStored = header.bitsStored;
    scan.damage = header.damage;
    scan.spacing = header.spacing;
    scan.site = m_options.site;
    const Result<qint64> position = ScanRepository(m_database).add(scan);
    if (!position)
        return fail(position.error());
    ++m_report.added;
    if (const Result<void> stored = LookRepository(m_database)
                                        .store(*position, {.hash = header.look.hash,
                                                           .mirrored = header.look.mirrored,
                                                           .cells = header.look.cells});
        !stored)
        return stored;
    return record(m_database, m_actor, u"scan.added"_s, subjectOf(scan), *position,
                  CanonicalObject()
                      .set("file_name", scan.fileName)
                      .set("path", scan.path)
                      .set("site", scan.site)
                      .set("sha256", QString::fromLatin1(scan.sha256.toHex()))
                      .set("pixel_hash", QString::fromLatin1(scan.pixelHash.toHex())));
}

Result<void> Adder::add(const Candidate &candidate, const Result<Inspected> &inspected)
{
    const QString &file = candidate.file;
    if (!inspected) {
        refuse(file, inspected.error());
        return {};
    }
    const ScanHeader &header = inspected->header;
    const Result<bool> known =
        ScanRepository(m_database).has(header.sha256, QFileInfo(file).fileName());
    if (!known)
        return fail(known.error());
    if (*known) {
        ++m_report.already;
        return {};
    }
    const Result<QString> path =
        candidate.unpacked ? copyByHash(m_database, *candidate.unpacked, header.sha256, file)
        : m_options.copy   ? copyFileByHash(m_database, file, header.sha256)
                           : storedPath(m_database, file);
    if (!path) {
        m_report.refused.push_back({.file = file, .message = path.error().text()});
        return {};
    }
    if (header.damage != Damage::None) {
        QStringList said;
        for (const Warning &warning : inspected->warnings)
            said << warning.message;
        m_report.damaged.push_back({.file = file, .message = said.join(u"; "_s)});
    }
    return store(file, header, *path);
}

Result<void> Adder::take(Candidate candidate)
{
    m_bytes += candidate.unpacked ? candidate.unpacked->size() : 0;
    m_batch.push_back(std::move(candidate));
    return m_batch.size() < batchSize && m_bytes < batchBytes ? Result<void>() : finishBatch();
}

void Adder::tellDone()
{
    if (m_progress)
        m_progress(static_cast<int>(m_total), static_cast<int>(m_total));
}

Result<void> Adder::finishBatch()
{
    if (m_batch.empty())
        return {};
    m_stopped = m_progress && !m_progress(static_cast<int>(m_done), static_cast<int>(m_total));
    if (m_stopped)
        return fail(Error::Code::Cancelled, u"was stopped"_s);
    const auto inspected =
        QtConcurrent::blockingMapped<std::vector<Result<Inspected>>>(&m_pool, m_batch, inspect);
    const AddReport before = m_report;
    const Result<void> stored = inTransaction(m_database, [&]() -> Result<void> {
        for (std::size_t index = 0; index < m_batch.size(); ++index)
            if (const Result<void> added = add(m_batch[index], inspected[index]); !added)
                return added;
        return {};
    });
    if (!stored)
        m_report = before;
    m_done += static_cast<qsizetype>(m_batch.size());
    m_batch.clear();
    m_bytes = 0;
    return stored;
}

Result<void> Adder::takeZip(const QString &path)
{
    std::optional<Error> ended;
    const Result<void> unpacked = eachInZip(
        path, isNamedAsPicture, [&](const QString &name, Result<QByteArray> bytes) -> Result<void> {
            const QString file = path + u'/' + name;
            if (!bytes) {
                Error error = bytes.error();
                error.place.clear(); // it is in the name
                refuse(file, error);
                ++m_done;
                return {};
            }
            Result<void> taken = take({.file = file, .unpacked = *std::move(bytes)});
            if (!taken)
                ended = taken.error();
            return taken;
        });
    if (ended)
        return fail(*ended);
    if (!unpacked)
        refuse(path, unpacked.error());
    return {};
}

/// The zips that may be unpacked; what is wrong with the others is listed.
QStringList checkedZips(const QStringList &zips, Adder &adder)
{
    QStringList checked;
    for (const QString &zip : zips) {
        const Result<QStringList> names = zipNames(zip);
        const qsizetype pictures =
            names ? std::ranges::count_if(*names, isNamedAsPicture) : qsizetype{0};
        adder.expect(pictures);
        if (!names)
            adder.refuse(zip, names.error());
        else if (pictures == 0)
            adder.refuse(zip, {.code = Error::Code::BadInput,
                               .message = u"holds no picture"_s,
                               .file = zip,
                               .place = {},
                               .remedy = u"zip the scans themselves"_s});
        else
            checked << zip;
    }
    return checked;
}

Result<void> addAll(Adder &adder, const ScanFiles &files)
{
    adder.expect(files.pictures.size());
    const QStringList zips = checkedZips(files.zips, adder);
    for (const QString &file : files.pictures)
        if (const Result<void> taken = adder.take({.file = file, .unpacked = {}}); !taken)
            return taken;
    for (const QString &zip : zips)
        if (const Result<void> taken = adder.takeZip(zip); !taken)
            return taken;
    return adder.finishBatch();
}

} // namespace

Result<AddReport> addScans(Database &database, const Actor &actor, const QStringList &paths,
                           const AddOptions &options, const ProgressReport &progress)
{
    if (const Result<void> allowed = mayAddScans(actor); !allowed)
        return fail(allowed.error());
    ScanFiles files = scanFilesAt(paths);
    Adder adder(database, actor.user.id, options, progress);
    adder.report().refused = std::move(files.missing);
    const Result<void> added = addAll(adder, files);
    if (!added && !adder.isStopped())
        return fail(added.error());
    if (added)
        adder.tellDone();
    return std::move(adder.report());
}

} // namespace doubleread
