#include "tests/play/cast.h"

#include "core/demo/demo.h"
#include "core/formats/format.h"
#include "core/geometry/shape.h"

#include <QDir>
#include <QTest>

#include <cmath>

namespace doubleread::play {

namespace {

constexpr int scanCount = 30;
/// Corners closer than this to the one before cannot be clicked apart on a fitted scan.
constexpr double closestCorners = 3;

bool isNear(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y) < closestCorners;
}

/// The corners as a hand can click them.
Outline clickable(const Shape &shape)
{
    Outline outline;
    for (const Point corner : verticesOf(shape))
        if (outline.empty() || !isNear(outline.back(), corner))
            outline.push_back(corner);
    while (outline.size() > 3 && isNear(outline.front(), outline.back()))
        outline.pop_back();
    return outline;
}

Findings findingsIn(const QString &file, const QStringList &scans)
{
    const Result<AnnotationSet> set = readAnnotations({file}, u"coco"_s, {});
    if (!set)
        qFatal("%s", qPrintable(set.error().text()));
    Findings findings;
    for (const QString &scan : scans)
        findings[scan] = {};
    for (const ImageAnnotations &image : set->images)
        for (const Annotation &annotation : image.annotations)
            findings[image.fileName].push_back(clickable(annotation.shape));
    return findings;
}

QStringList picturesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.jpg"_s, u"*.png"_s}, QDir::Files, QDir::Name);
}

} // namespace

Cast castOf(const QString &folder)
{
    const QString shared = qEnvironmentVariable("DOUBLEREAD_SHARED",
                                                QStringLiteral(DOUBLEREAD_SOURCE_DIR "/../shared"));
    QString readings = shared + u"/data/double-read"_s;
    if (!QFile::exists(readings + u"/images"_s)) {
        readings = folder + u"/demo"_s;
        if (!QFile::exists(readings)) {
            qWarning("no shared data: the play is played on phantoms");
            if (const auto made = makeDemo(readings, scanCount, 1); !made)
                qFatal("%s", qPrintable(made.error().text()));
        }
    }
    Cast cast;
    cast.scansFolder = readings + u"/images"_s;
    cast.scans = picturesIn(cast.scansFolder);
    cast.ofFirst = findingsIn(readings + u"/reader-a.coco.json"_s, cast.scans);
    cast.ofSecond = findingsIn(readings + u"/reader-b.coco.json"_s, cast.scans);
    return cast;
}

} // namespace doubleread::play
