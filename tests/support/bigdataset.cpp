#include "tests/support/bigdataset.h"

#include "core/base/literals.h"
#include "core/service/datasets/datasets.h"
#include "core/service/people/people.h"
#include "core/service/scans/scans.h"
#include "core/store/database/transaction.h"
#include "core/store/reads/readrepository.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/trail/trailrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>

namespace doubleread {

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The records of the picture files, which become the first scans.
std::vector<Scan> addPictures(Database &database, const Actor &actor, const QStringList &pictures)
{
    must(addScans(database, actor, pictures, {}));
    std::vector<Scan> scans;
    must(ScanRepository(database).each([&](const Scan &scan) -> Result<void> {
        scans.push_back(scan);
        return {};
    }));
    return scans;
}

void addRead(Database &database, const User &reader, const Scan &scan, bool submitted)
{
    Read read;
    read.id = Id<Read>::create();
    read.scan = scan.id;
    read.reader = reader.id;
    read.startedAt = QDateTime::currentDateTimeUtc();
    if (!submitted) {
        Annotation annotation;
        annotation.id = Id<Annotation>::create();
        annotation.labelCode = u"fractured"_s;
        annotation.shape = bigDatasetMark(scan.position);
        read.annotations.push_back(annotation);
    }
    ReadRepository reads(database, {.person = reader.id, .role = reader.role});
    must(reads.add(read, scan.position));
    must(ScanRepository(database).setState(scan.position, ScanState::Reading));
    read.submittedAt = read.startedAt;
    read.assessment.verdict = Verdict::Negative;
    if (submitted)
        must(reads.submit(read, 0));
}

} // namespace

void makeBigDataset(const QString &file, const QStringList &pictures, const BigDataset &what)
{
    const auto database = must(createDataset(
        file,
        {.name = u"big"_s, .protocol = Protocol::standard(), .coordinator = u"coordinator"_s}));
    const Actor desk = must(deskCoordinator(*database));
    const User reader = must(addPerson(*database, desk, u"reader-1"_s, Role::Radiologist));
    must(addPerson(*database, desk, u"reader-2"_s, Role::Radiologist));
    must(addPerson(*database, desk, u"officer"_s, Role::MedicalOfficer));
    std::vector<Scan> scans = addPictures(
        *database, desk, pictures.first(std::min<qsizetype>(pictures.size(), what.scans)));
    const auto transaction = must(Transaction::begin(*database));
    const size_t files = scans.size();
    while (scans.size() < static_cast<size_t>(what.scans)) {
        Scan scan = scans[scans.size() % files];
        scan.id = Id<Scan>::create();
        scan.position = static_cast<qint64>(scans.size()) + 1;
        scan.fileName = bigDatasetName(scan.position);
        must(ScanRepository(*database).add(scan));
        scans.push_back(std::move(scan));
    }
    for (const Scan &scan : scans) {
        const bool submitted = scan.position <= what.submitted;
        if (submitted || !bigDatasetMark(scan.position).isEmpty())
            addRead(*database, reader, scan, submitted);
    }
    must(TrailRepository(*database).append({.actor = desk.user.id,
                                            .action = u"test.filled"_s,
                                            .subject = {},
                                            .scan = {},
                                            .canonicalJson = "{}"}));
    must(transaction->commit());
}

void makeGreyDataset(const QString &file, int scans)
{
    const QString picture = QFileInfo(file).absoluteDir().filePath(u"picture.png"_s);
    QImage image(120, 160, QImage::Format_Grayscale8);
    image.fill(QColor(90, 90, 90));
    if (!image.save(picture))
        qFatal("the picture cannot be written");
    makeBigDataset(file, {picture}, {.scans = scans});
}

Box bigDatasetMark(qint64 position)
{
    if (position % 3 != 0)
        return {};
    return Box::fromSize(5.0 + static_cast<double>(position % 50), 10, 40, 60);
}

QString bigDatasetName(qint64 position)
{
    return u"scan-%1.png"_s.arg(position, 6, 10, QChar(u'0'));
}

} // namespace doubleread
