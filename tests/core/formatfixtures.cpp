#include "formatfixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doubleread {

namespace {

Point pointIn(const QJsonValue &value)
{
    return {value[0].toDouble(), value[1].toDouble()};
}

std::vector<Point> pointsIn(const QJsonValue &value)
{
    std::vector<Point> points;
    for (const QJsonValue each : value.toArray())
        points.push_back(pointIn(each));
    return points;
}

Shape shapeIn(const QJsonObject &json)
{
    const QString type = json[u"type"_s].toString();
    if (type == u"box") {
        const QJsonValue box = json[u"box"_s];
        return Box::fromSize(box[0].toDouble(), box[1].toDouble(), box[2].toDouble(),
                             box[3].toDouble());
    }
    if (type == u"polygon")
        return Polygon::fromVertices(pointsIn(json[u"vertices"_s]));
    if (type == u"line")
        return Line{pointsIn(json[u"line"_s])};
    return pointIn(json[u"point"_s]);
}

} // namespace

QString sharedFolder()
{
    const QString set = qEnvironmentVariable("DOUBLEREAD_SHARED");
    const QString folder = set.isEmpty() ? QStringLiteral(DOUBLEREAD_SOURCE_DIR "/../shared") : set;
    if (QDir(folder + u"/golden"_s).exists())
        return folder;
    qWarning("No shared test data at %s: its cases are skipped", qPrintable(folder));
    return {};
}

QString fixture(const QString &name)
{
    return QStringLiteral(DOUBLEREAD_SOURCE_DIR "/tests/data/") + name;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

AnnotationSet setFromTruth(const QString &path)
{
    const QJsonObject truth = QJsonDocument::fromJson(bytesOf(path)).object();
    AnnotationSet set;
    set.project = truth[u"project"_s].toString();
    for (const QJsonValue label : truth[u"labels"_s].toArray())
        set.labels.append(label[u"name"_s].toString());
    for (const QJsonValue json : truth[u"images"_s].toArray()) {
        ImageAnnotations image;
        image.fileName = json[u"name"_s].toString();
        image.size = {json[u"width"_s].toInt(), json[u"height"_s].toInt()};
        image.fileBytes = json[u"size"_s].toInteger();
        for (const QJsonValue each : json[u"annotations"_s].toArray()) {
            Annotation annotation;
            annotation.id = Id<Annotation>::create();
            annotation.shape = shapeIn(each.toObject());
            annotation.labelCode = set.labels.value(each[u"label"_s].toInt(-1));
            image.annotations.push_back(annotation);
        }
        for (const QJsonValue tag : json[u"tags"_s].toArray())
            image.tags.append(set.labels[tag.toInt()]);
        set.images.push_back(image);
    }
    return set;
}

Result<MatchedSet> imported(const QString &path, const QString &format,
                            const std::vector<ScanName> &scans, const QString &labelsFile)
{
    Result<AnnotationSet> set = readAnnotations(
        {path}, format, {.labelsFile = labelsFile, .imageSize = imageSizesOf(scans)});
    if (!set)
        return fail(set.error());
    return matchToScans(*std::move(set), scans);
}

qint64 annotationCount(const MatchedSet &set)
{
    qint64 count = 0;
    for (const MatchedImage &each : set.images)
        count += std::ssize(each.image.annotations);
    return count;
}

ScanName scanName(const QString &fileName, int width, int height)
{
    return {.id = Id<Scan>::create(), .fileName = fileName, .size = {width, height}};
}

} // namespace doubleread
