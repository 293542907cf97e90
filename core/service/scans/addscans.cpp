#include "core/base/problem.h"
#include "core/dicom/dicomimage.h"
#include "core/intake/intakeworkers.h"
#include "core/service/people/deidentificationkey.h"
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
constexpr qint64 batchBytes = qint64(64) << 20; ///< Of files, which may all be held in memory.

/// A picture that may become a scan.
struct Candidate
{
    QString file;                       ///< As it is named to people; an entry as ZIP/ENTRY.
    std::optional<QByteArray> unpacked; ///< The bytes, of an entry of a zip.
};

bool isNamedAsJpeg(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == u"jpg"_s || suffix == u"jpeg"_s;
}

bool isMaybePicture(const QString &name)
{
    return isNamedAsPicture(name) || isNamedAsNothing(name);
}

Error holdsNone(const QString &zip)
{
    return {.code = Error::Code::BadInput,
            .message = Problem::tr("holds no picture"),
            .file = zip,
            .place = {},
            .remedy = Problem::tr("zip the scans themselves")};
}

/// Adds pictures a batch at a time.
class Adder
{
public:
    Adder(Database &database, Actor actor, const AddOptions &options, ProgressReport progress)
        : m_database(database),
          m_actor(std::move(actor)),
          m_options(options),
          m_request{.copy = options.copy, .toJpg = options.toJpg},
          m_progress(std::move(progress))
    {
        m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    }

    void expect(qsizetype pictures) { m_total += pictures; }
    void refuse(const QString &file, Error error);
    /// Answers a failure of the store, and Cancelled when told to stop.
    Result<void> take(Candidate candidate);
    Result<void> finishBatch();
    void tellDone();
    /// The entries that may be pictures; what is wrong with the zip is only listed.
    QStringList expectZip(const QString &path);
    /// Those entries of the zip. Fails as take(); what is wrong with the zip is only listed.
    Result<void> takeZip(const QString &path, const QStringList &entries);

    bool isStopped() const { return m_stopped; }
    AddReport &report() { return m_report; }

private:
    /// What becomes of each picture of the batch.
    Result<std::vector<Result<Intake>>> takenIn();
    bool isDicomThere() const;
    /// Refuses what cannot go in; fails only where the store does.
    Result<void> add(const QString &file, const Result<Intake> &intake);
    Result<QString> nameFor(const QString &file, const Intake &intake);
    Result<bool> isKnown(const QString &file, const QString &name, const Intake &intake);
    Result<void> store(const QString &name, const Intake &intake, const QString &path);
    void remark(const QString &file, const QString &name, const Intake &intake);

    Database &m_database;
    Actor m_actor;
    const AddOptions &m_options;
    IntakeRequest m_request;
    ProgressReport m_progress;
    QThreadPool m_pool;
    IntakeWorkers m_workers; ///< One for each thread of the pool.
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

Result<void> Adder::store(const QString &name, const Intake &intake, const QString &path)
{
    const ScanHeader &header = intake.header;
    Scan scan;
    scan.id = Id<Scan>::create();
    scan.fileName = name;
    scan.path = path;
    scan.sha256 = header.sha256;
    if (intake.sourceSha256 != header.sha256)
        scan.sourceSha256 = intake.sourceSha256;
    scan.pixelHash = header.pixelHash;
    scan.size = header.size;
    scan.bitsStored = header.bitsStored;
    scan.damage = header.damage;
    scan.spacing = header.spacing;
    scan.site = m_options.site;
    scan.patientKey = intake.patientKey;
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
    CanonicalObject content;
    content.set("file_name", scan.fileName)
        .set("path", scan.path)
        .set("site", scan.site)
        .set("sha256", QString::fromLatin1(scan.sha256.toHex()))
        .set("pixel_hash", QString::fromLatin1(scan.pixelHash.toHex()));
    if (!scan.sourceSha256.isEmpty())
        content.set("source_sha256", QString::fromLatin1(scan.sourceSha256.toHex()));
    return record(m_database, m_actor.user.id, u"scan.added"_s, subjectOf(scan), *position,
                  content);
}

/// A DICOM file's own name may well be the patient's.
Result<QString> Adder::nameFor(const QString &file, const Intake &intake)
{
    const QString suffix = m_options.toJpg ? u".jpg"_s : u".dcm"_s;
    const QFileInfo info(file);
    if (!intake.isDicom)
        return m_options.toJpg && intake.header.kind == FileKind::Jpeg &&
                       intake.header.sha256 != intake.sourceSha256 && !isNamedAsJpeg(file)
                   ? info.completeBaseName() + suffix
                   : info.fileName();
    const Result<qint64> count = ScanRepository(m_database).count();
    if (!count)
        return fail(count.error());
    for (qint64 number = *count + 1;; ++number) {
        const QString name = u"DCM%1"_s.arg(number, 7, 10, QChar(u'0')) + suffix;
        const auto others = ScanRepository(m_database).named(name);
        if (!others)
            return fail(others.error());
        if (others->empty())
            return name;
    }
}

Result<bool> Adder::isKnown(const QString &file, const QString &name, const Intake &intake)
{
    ScanRepository scans(m_database);
    if (intake.isDicom) { // two scans may well give the same JPG
        const Result<bool> known = scans.has(intake.sourceSha256);
        return !known || *known || m_options.toJpg ? known : scans.has(intake.header.sha256);
    }
    for (const QByteArray &hash : {intake.sourceSha256, intake.header.sha256})
        if (const Result<bool> known = scans.has(hash, name); !known || *known)
            return known;
    return scans.has(intake.sourceSha256, QFileInfo(file).fileName());
}

void Adder::remark(const QString &file, const QString &name, const Intake &intake)
{
    QStringList said;
    for (const Warning &warning : intake.warnings)
        said << (warning.place.isEmpty() ? warning.message
                                         : warning.place + u": "_s + warning.message);
    if (!said.isEmpty() || intake.header.damage != Damage::None)
        (intake.header.damage != Damage::None ? m_report.damaged : m_report.warnings)
            .push_back({.file = file, .message = said.join(u"; "_s)});
    if (intake.isDicom || !intake.removed.isEmpty())
        m_report.deidentified.push_back({.scan = name,
                                         .sourceSha256 = intake.sourceSha256,
                                         .removed = intake.removed,
                                         .replaced = intake.replaced,
                                         .emptied = intake.emptied,
                                         .warnings = intake.warnings});
}

Result<void> Adder::add(const QString &file, const Result<Intake> &intake)
{
    if (!intake) {
        refuse(file, intake.error());
        return {};
    }
    const Result<QString> name = nameFor(file, *intake);
    if (!name)
        return fail(name.error());
    const Result<bool> known = isKnown(file, *name, *intake);
    if (!known)
        return fail(known.error());
    if (*known) {
        ++m_report.already;
        return {};
    }
    const Result<QString> path =
        intake->bytes ? copyByHash(m_database, *intake->bytes, intake->header.sha256, *name)
                      : storedPath(m_database, file);
    if (!path) {
        m_report.refused.push_back({.file = file, .message = path.error().text()});
        return {};
    }
    remark(file, *name, *intake);
    return store(*name, *intake, *path);
}

Result<void> Adder::take(Candidate candidate)
{
    m_bytes += candidate.unpacked ? candidate.unpacked->size() : QFileInfo(candidate.file).size();
    m_batch.push_back(std::move(candidate));
    return m_batch.size() < batchSize && m_bytes < batchBytes ? Result<void>() : finishBatch();
}

void Adder::tellDone()
{
    if (m_progress)
        m_progress(static_cast<int>(m_total), static_cast<int>(m_total));
}

bool Adder::isDicomThere() const
{
    return std::ranges::any_of(m_batch, [](const Candidate &each) {
        return each.unpacked ? isDicom(*each.unpacked) : isDicomFile(each.file);
    });
}

Result<std::vector<Result<Intake>>> Adder::takenIn()
{
    std::optional<Error> noKey;
    if (!m_request.key && isDicomThere()) {
        Result<QByteArray> key =
            inTransaction(m_database, [&] { return deidentificationKey(m_database, m_actor); });
        if (key)
            m_request.key = std::move(*key);
        else if (key.error().code == Error::Code::Forbidden)
            noKey = key.error();
        else
            return fail(key.error());
    }
    const auto takeOne = [&workers = m_workers, &request = m_request](const Candidate &each) {
        return each.unpacked ? workers.takeInBytes(*each.unpacked, each.file, request)
                             : workers.takeIn(each.file, request);
    };
    auto taken =
        QtConcurrent::blockingMapped<std::vector<Result<Intake>>>(&m_pool, m_batch, takeOne);
    for (Result<Intake> &each : taken)
        if (noKey && !each && each.error().code == Error::Code::Forbidden)
            each = fail(*noKey);
    return taken;
}

Result<void> Adder::finishBatch()
{
    if (m_batch.empty())
        return {};
    m_stopped = m_progress && !m_progress(static_cast<int>(m_done), static_cast<int>(m_total));
    if (m_stopped)
        return fail(Error::Code::Cancelled, Problem::tr("was stopped"));
    const auto taken = takenIn();
    if (!taken)
        return fail(taken.error());
    const AddReport before = m_report;
    const Result<void> stored = inTransaction(m_database, [&]() -> Result<void> {
        for (std::size_t index = 0; index < m_batch.size(); ++index)
            if (const Result<void> added = add(m_batch[index].file, (*taken)[index]); !added)
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

QStringList Adder::expectZip(const QString &path)
{
    const Result<QStringList> names = m_workers.namesInZip(path);
    if (!names) {
        refuse(path, names.error());
        return {};
    }
    QStringList entries;
    std::ranges::copy_if(*names, std::back_inserter(entries), isMaybePicture);
    if (entries.isEmpty())
        refuse(path, holdsNone(path));
    expect(entries.size());
    return entries;
}

Result<void> Adder::takeZip(const QString &path, const QStringList &entries)
{
    std::optional<Error> ended;
    bool isAnyThere = false;
    const Result<void> unpacked = m_workers.eachInZip(
        path, entries, [&](const QString &name, Result<QByteArray> bytes) -> Result<void> {
            const QString file = path + u'/' + name;
            if (!isNamedAsPicture(name) && !(bytes && isDicom(*bytes))) {
                ++m_done; // something else, as its name said
                return {};
            }
            isAnyThere = true;
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
    else if (!isAnyThere)
        refuse(path, holdsNone(path));
    return {};
}

Result<void> addAll(Adder &adder, const ScanFiles &files)
{
    adder.expect(files.pictures.size());
    std::vector<std::pair<QString, QStringList>> zips;
    for (const QString &zip : files.zips)
        if (QStringList entries = adder.expectZip(zip); !entries.isEmpty())
            zips.emplace_back(zip, std::move(entries));
    for (const QString &file : files.pictures)
        if (const Result<void> taken = adder.take({.file = file, .unpacked = {}}); !taken)
            return taken;
    for (const auto &[zip, entries] : zips)
        if (const Result<void> taken = adder.takeZip(zip, entries); !taken)
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
    Adder adder(database, actor, options, progress);
    adder.report().refused = std::move(files.missing);
    const Result<void> added = addAll(adder, files);
    if (!added && !adder.isStopped())
        return fail(added.error());
    if (added)
        adder.tellDone();
    return std::move(adder.report());
}

} // namespace doubleread
