#include "core/demo/demo.h"

#include "core/base/filewriting.h"
#include "core/demo/exposure.h"
#include "core/demo/readers.h"
#include "core/imaging/jpegwriting.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace doubleread {

namespace {

constexpr int mostScans = 100000;
constexpr int quality = 88; // of the JPEGs

/// A phantom with its file's bytes.
struct Made
{
    PhantomScan scan;
    QByteArray jpeg;
    int fractures = 0;
};

QSize sizeOf(int index, Dice &dice)
{
    if (index % 12 == 5)
        return {1760, 2140};
    if (index % 36 == 21)
        return {2304, 2880};
    return dice.chance(0.85) ? QSize(373, 454) : QSize(454, 373);
}

Placement placementFor(const Scene &scene, QSize size, Dice &dice)
{
    const double fit =
        std::max(size.width() / scene.view.width(), size.height() / scene.view.height());
    const double room =
        std::min(size.width() / scene.view.width(), size.height() / scene.view.height());
    const QPointF middle(size.width() / 2.0, size.height() / 2.0);
    const bool limb = scene.region == u"leg"_s || scene.region == u"hand"_s;
    return {.scale = (limb ? room : fit) * dice.between(0.94, 1.06),
            .angle = limb ? dice.between(-0.2, 0.2) : dice.between(-0.05, 0.05),
            .mirrored = dice.chance(0.5),
            .from = scene.view.center(),
            .to = middle + QPointF(dice.between(-0.06, 0.06) * size.width(),
                                   dice.between(-0.03, 0.03) * size.height())};
}

/// What a reader would draw around a spot: a rounded outline across the bone.
Outline around(const Spot &spot, const Placement &placement, Dice &dice)
{
    const QPointF across(-spot.axis.y(), spot.axis.x());
    const double wide = spot.halfWidthMm + dice.between(3, 6);
    const double high = std::max(spot.halfWidthMm * dice.between(0.6, 0.9), 5.0);
    const int corners = 10 + dice.below(5);
    Outline outline;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        outline.push_back(placement.map(spot.center + across * wide * std::cos(angle) +
                                        spot.axis * high * std::sin(angle)));
    }
    return outline;
}

bool isInside(const Outline &outline, QSize size)
{
    return std::ranges::all_of(outline, [size](QPointF point) {
        return point.x() > 2 && point.y() > 2 && point.x() < size.width() - 2 &&
               point.y() < size.height() - 2;
    });
}

/// Breaks bones, adds a plate, notes what there is to find.
std::vector<Lesion> injure(Scene &scene, const Placement &placement, QSize size, Dice &dice)
{
    std::vector<Lesion> lesions;
    std::vector<Spot> spots;
    for (const Spot &spot : scene.spots)
        if (isInside(around(spot, placement, dice), size))
            spots.push_back(spot);
    const bool fractured = dice.chance(0.55);
    const bool plated = dice.chance(0.16);
    int wanted = fractured ? (dice.chance(0.2) ? 2 : 1) : 0;
    std::vector<bool> taken(scene.bones.size());
    while (!spots.empty()) {
        const auto at = spots.begin() + dice.below(static_cast<int>(spots.size()));
        const Spot spot = *at;
        spots.erase(at);
        if (taken[spot.bone])
            continue;
        if (wanted > 0) {
            --wanted;
            taken[spot.bone] = true;
            breakBone(scene, spot, dice);
            lesions.push_back({Lesion::Kind::Fracture, around(spot, placement, dice)});
        } else if (lesions.empty() || lesions.back().kind != Lesion::Kind::Decoy) {
            lesions.push_back({Lesion::Kind::Decoy, around(spot, placement, dice)});
        }
    }
    const auto shaft = std::ranges::find(scene.spots, true, &Spot::plate);
    if (plated && shaft != scene.spots.end()) {
        const Outline plate = placement.map(addPlate(scene, *shaft, dice));
        if (isInside(plate, size))
            lesions.push_back({Lesion::Kind::Hardware, plate});
    }
    return lesions;
}

/// The stored samples of a picture that EXIF orientation 6 shows upright: turned to the left.
std::vector<quint8> turnedLeft(const std::vector<quint8> &samples, QSize size)
{
    std::vector<quint8> turned;
    turned.reserve(samples.size());
    const auto width = static_cast<size_t>(size.width());
    for (size_t x = width; x-- > 0;)
        for (size_t y = 0; y < static_cast<size_t>(size.height()); ++y)
            turned.push_back(samples[y * width + x]);
    return turned;
}

Exposure exposureFor(const Scene &scene, QSize size, Dice &dice)
{
    Exposure exposure{.size = size, .placement = placementFor(scene, size, dice), .markerAt = {}};
    exposure.marker = dice.chance(0.6) ? (exposure.placement.mirrored ? u'L' : u'R') : QChar();
    const bool left = dice.chance(0.5);
    exposure.markerAt = {size.width() * (left ? dice.between(0.05, 0.1) : dice.between(0.86, 0.91)),
                         size.height() * dice.between(0.06, 0.3)};
    if (dice.chance(0.3))
        exposure.whiteBottomPx = size.height() * dice.between(0.012, 0.035);
    if (dice.chance(0.35))
        exposure.blackEdgePx = size.width() * dice.between(0.006, 0.016);
    exposure.noise = dice.between(0.7, 1.5);
    return exposure;
}

Result<Made> makeScan(int index, quint64 seed)
{
    Dice dice(seed * 1000003 + static_cast<quint64>(index));
    Scene scene = makeScene(index, dice);
    const QSize size = sizeOf(index, dice);
    const Exposure exposure = exposureFor(scene, size, dice);
    Made made;
    made.scan.name = u"IMG%1.jpg"_s.arg(index + 1, 7, 10, QChar(u'0'));
    made.scan.size = size;
    made.scan.lesions = injure(scene, exposure.placement, size, dice);
    made.fractures = static_cast<int>(
        std::ranges::count(made.scan.lesions, Lesion::Kind::Fracture, &Lesion::kind));
    const std::vector<quint8> samples = expose(scene, exposure, dice);
    const bool turned = index % 15 == 7;
    const Result<QByteArray> jpeg =
        turned ? encodeJpeg(turnedLeft(samples, size), size.transposed(), quality, 6)
               : encodeJpeg(samples, size, quality);
    if (!jpeg)
        return fail(jpeg.error());
    made.jpeg = *jpeg;
    return made;
}

/// Makes and writes all scans on all cores; the first error, if any.
class Factory
{
public:
    Factory(QString folder, int count, quint64 seed, const DemoProgress &progress)
        : m_folder(std::move(folder)),
          m_scans(static_cast<size_t>(count)),
          m_seed(seed),
          m_progress(progress)
    {
    }

    Result<std::vector<PhantomScan>> run()
    {
        QThreadPool pool;
        for (int index = 0; index < static_cast<int>(m_scans.size()); ++index)
            pool.start([this, index] { makeOne(index); });
        pool.waitForDone();
        if (m_error)
            return fail(*m_error);
        return std::move(m_scans);
    }

    int fractures() const { return m_fractures; }

private:
    void makeOne(int index)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (m_error)
                return;
        }
        Result<Made> made = makeScan(index, m_seed);
        Result<void> written;
        if (made)
            written = write(*made);
        const QMutexLocker lock(&m_mutex);
        if (!made || !written) {
            m_error = made ? written.error() : made.error();
            return;
        }
        m_fractures += made->fractures;
        m_scans[static_cast<size_t>(index)] = std::move(made->scan);
        ++m_done;
        if (m_progress)
            m_progress(m_done, static_cast<int>(m_scans.size()));
    }

    /// Not synced one by one: what is made up can be made again.
    Result<void> write(const Made &made) const
    {
        QFile file(m_folder + u'/' + made.scan.name);
        if (file.open(QIODevice::WriteOnly) && file.write(made.jpeg) == made.jpeg.size() &&
            file.flush())
            return {};
        return fail(Error{.code = Error::Code::Io,
                          .message = u"cannot be written: %1"_s.arg(file.errorString()),
                          .file = file.fileName(),
                          .place = {},
                          .remedy = u"check the folder's permissions and the free space"_s});
    }

    QString m_folder;
    std::vector<PhantomScan> m_scans;
    quint64 m_seed;
    const DemoProgress &m_progress;
    QMutex m_mutex;
    std::optional<Error> m_error;
    int m_done = 0;
    int m_fractures = 0;
};

Result<void> checkTarget(const QString &outDir, int scans)
{
    if (scans < 1 || scans > mostScans)
        return fail(Error::Code::InvalidArgument, u"%1 scans cannot be made"_s.arg(scans),
                    u"ask for 1 to %1"_s.arg(mostScans));
    const QDir folder(outDir);
    if (QFile::exists(outDir) && (!folder.exists() || !folder.isEmpty()))
        return fail(Error{.code = Error::Code::AlreadyExists,
                          .message = u"there is something here already"_s,
                          .file = outDir,
                          .place = {},
                          .remedy = u"name an empty or a new folder"_s});
    if (!folder.mkpath(u"images"_s))
        return fail(Error{.code = Error::Code::Io,
                          .message = u"the folder cannot be made"_s,
                          .file = outDir,
                          .place = {},
                          .remedy = u"check the permissions of the folder above"_s});
    return {};
}

QByteArray assessments(const std::vector<PhantomScan> &scans, const DemoReading &first,
                       const DemoReading &second)
{
    QByteArray csv = "image_id,reader_a_fractured,reader_b_fractured\n";
    for (size_t i = 0; i < scans.size(); ++i)
        csv += scans[i].name.toUtf8() + (first.fractured[i] ? ",1" : ",0") +
               (second.fractured[i] ? ",1\n" : ",0\n");
    return csv;
}

} // namespace

Result<DemoReport> makeDemo(const QString &outDir, int scans, quint64 seed,
                            const DemoProgress &progress)
{
    if (const Result<void> checked = checkTarget(outDir, scans); !checked)
        return fail(checked.error());
    DemoReport report{.scans = scans,
                      .imagesFolder = outDir + u"/images"_s,
                      .firstFile = outDir + u"/reader-a.coco.json"_s,
                      .secondFile = outDir + u"/reader-b.coco.json"_s,
                      .assessmentsFile = outDir + u"/assessments.csv"_s};
    Factory factory(report.imagesFolder, scans, seed, progress);
    const Result<std::vector<PhantomScan>> made = factory.run();
    if (!made)
        return fail(made.error());
    const DemoReading first =
        readAll(*made, {.misses = 0.07, .invents = 0.08, .spread = 0.08, .seed = seed * 2 + 1});
    const DemoReading second =
        readAll(*made, {.misses = 0.12, .invents = 0.10, .spread = 0.13, .seed = seed * 2 + 2});
    report.fractures = factory.fractures();
    report.firstAnnotations = first.annotations;
    report.secondAnnotations = second.annotations;
    for (const auto &[file, bytes] :
         {std::pair{report.firstFile, first.coco}, std::pair{report.secondFile, second.coco},
          std::pair{report.assessmentsFile, assessments(*made, first, second)}})
        if (const Result<void> written = writeFileDurably(file, bytes); !written)
            return fail(written.error());
    return report;
}

} // namespace doubleread
