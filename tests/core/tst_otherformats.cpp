#include "core/formats/pixelpatch.h"
#include "formatfixtures.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

/// The tools around makesense.ai: what only one of their formats has, and telling all apart.
class TestOtherFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreTold_data();
    void formatsAreTold();
    void picturesAreNoMasks();
    void labelmeGroupsAreOne();
    void labelmeMasksLieWhereTheyAre();
    void cvatSaysAll();
    void cvatMasksLieWhereTheyAre();
    void turnedBoxesKeepTheirCorners();
    void instancesGoBeforeTheIndex();
    void masksOfTooManyLabelsAreRefused();
    void laterMasksLieOnTop();
    void cocoKeepsHoles();
    void changedMasksCount();
    void boxesBecomeRingsInYoloSeg();
};

namespace {

const std::vector<ScanName> &scans()
{
    static const std::vector<ScanName> all{scanName(u"one.png"_s, 40, 30),
                                           scanName(u"two.png"_s, 60, 50)};
    return all;
}

MatchedSet readFixture(const QString &name)
{
    const Result<MatchedSet> read = imported(fixture(u"malformed/"_s + name), u"auto"_s, scans());
    if (!read)
        qFatal("%s", qPrintable(read.error().text()));
    return *read;
}

Annotation annotation(Shape shape, const QString &label)
{
    Annotation made;
    made.id = Id<Annotation>::create();
    made.shape = std::move(shape);
    made.labelCode = label;
    return made;
}

AnnotationSet oneImage(std::vector<Annotation> annotations)
{
    AnnotationSet set;
    set.labels = {u"a"_s, u"b"_s};
    ImageAnnotations image;
    image.fileName = u"one.png"_s;
    image.size = {40, 30};
    image.annotations = std::move(annotations);
    set.images = {image};
    return set;
}

const OutputFile &fileNamed(const WrittenSet &written, const QString &name)
{
    const auto file = std::ranges::find(written.files, name, &OutputFile::name);
    if (file == written.files.end())
        qFatal("no file %s", qPrintable(name));
    return *file;
}

Polygon withHole()
{
    return {{Ring{{{2.25, 2}, {30, 3}, {28, 25}, {4, 22}}, Ring::Role::Outer},
             Ring{{{10, 8}, {18, 8.5}, {17, 16}}, Ring::Role::Hole}}};
}

Result<MatchedSet> readBack(const QString &name, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    file.close();
    return imported(file.fileName(), u"auto"_s, scans());
}

} // namespace

void TestOtherFormats::formatsAreTold_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("format");
    const QList<std::pair<QString, QString>> fixtures{
        {u"labelme/ok.json"_s, u"labelme"_s}, {u"labelme/ok-no-shapes.json"_s, u"labelme"_s},
        {u"cvat/ok.xml"_s, u"cvat"_s},        {u"voc/ok.xml"_s, u"voc"_s},
        {u"yolo-seg/ok"_s, u"yolo-seg"_s},    {u"yolo/ok"_s, u"yolo"_s},
        {u"masks/ok"_s, u"masks"_s},          {u"masks/ok-instances"_s, u"masks"_s},
        {u"coco/ok.json"_s, u"coco"_s},       {u"coco/ok-order.json"_s, u"coco"_s},
        {u"vgg/ok.json"_s, u"vgg"_s},         {u"zip/ok.zip"_s, u"yolo"_s}};
    for (const auto &[path, format] : fixtures)
        QTest::newRow(path.toUtf8()) << fixture(u"malformed/"_s + path) << format;
    const QString shared = sharedFolder();
    if (shared.isEmpty())
        return;
    for (const QString &project :
         {u"small"_s, u"points-lines-tags"_s, u"random-100"_s, u"awkward-names"_s})
        for (const auto &[file, format] :
             {std::pair(u"polygon-coco.json"_s, u"coco"_s),
              std::pair(u"polygon-vgg.json"_s, u"vgg"_s), std::pair(u"rect-yolo.zip"_s, u"yolo"_s),
              std::pair(u"rect-voc.zip"_s, u"voc"_s), std::pair(u"rect.csv"_s, u"csv"_s)})
            QTest::newRow(u"%1 %2"_s.arg(project, file).toUtf8())
                << u"%1/golden/makesense/%2/%3"_s.arg(shared, project, file) << format;
    QDirIterator evaluations(shared + u"/golden/coco-eval"_s, {u"gt.json"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
    while (evaluations.hasNext()) {
        const QString path = evaluations.next();
        QTest::newRow(path.section(u'/', -2).toUtf8()) << path << u"coco"_s;
    }
    QTest::newRow("golden labelme")
        << shared + u"/golden/malformed/labelme/ok-plain.json"_s << u"labelme"_s;
    QTest::newRow("golden yolo") << shared + u"/golden/malformed/zip/ok-plain.zip"_s << u"yolo"_s;
}

/// Where the format is told right, reading by content does what reading by name does.
void TestOtherFormats::formatsAreTold()
{
    QFETCH(const QString, path);
    QFETCH(const QString, format);
    const auto size = [](const QString &) { return std::optional(QSize(40, 30)); };
    const auto labels = [](const QString &file) {
        return file.endsWith(u"zip") && file.contains(u"makesense")
                   ? fixture(u"malformed/yolo/ok/labels.txt"_s)
                   : QString();
    };
    const ReadOptions options{.labelsFile = labels(path), .imageSize = size};
    const Result<AnnotationSet> named = readAnnotations({path}, format, options);
    const Result<AnnotationSet> told = readAnnotations({path}, u"auto"_s, options);
    QCOMPARE(told.has_value(), named.has_value());
    if (!told) { // an empty zip
        QCOMPARE(told.error().text(), named.error().text());
        return;
    }
    QCOMPARE(annotationFilesAmong({path}), QStringList{path});
    for (const ImageAnnotations &image : told->images)
        for (const Annotation &each : image.annotations)
            QCOMPARE(each.provenance.source, format);
    QCOMPARE(told->images.size(), named->images.size());
}

/// Dropped scans are scans, also grey PNGs of 8 bits.
void TestOtherFormats::picturesAreNoMasks()
{
    const QTemporaryDir folder;
    const Result<QByteArray> png = indexPng({{4, 3}, std::vector<quint8>(12, 200)});
    QVERIFY(png);
    QFile file(folder.filePath(u"scan.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*png);
    file.close();
    QCOMPARE(annotationFilesAmong({file.fileName(), folder.path()}), QStringList());
}

void TestOtherFormats::labelmeGroupsAreOne()
{
    const MatchedSet set = readFixture(u"labelme/ok-group.json"_s);
    const Polygon expected{{Ring{{{1, 2}, {30, 2.5}, {20, 25}}, Ring::Role::Outer},
                            Ring{{{30, 20}, {35, 20}, {35, 28}}, Ring::Role::Outer}}};
    QVERIFY(set.images.at(0).image.annotations.at(0).shape == Shape(expected));
    QVERIFY(set.warnings.empty());
}

void TestOtherFormats::labelmeMasksLieWhereTheyAre()
{
    const MatchedSet set = readFixture(u"labelme/ok-mask.json"_s);
    const Shape &shape = set.images.at(0).image.annotations.at(0).shape;
    QVERIFY(boundingBox(shape) == (Box{11, 6, 13, 7}));
    QVERIFY(maskOf(shape, {40, 30}) == maskOf(Box{11, 6, 13, 7}, {40, 30}));
}

void TestOtherFormats::cvatSaysAll()
{
    const MatchedSet set = readFixture(u"cvat/ok.xml"_s);
    QCOMPARE(set.project, u"t"_s);
    QCOMPARE(set.labels, (QStringList{u"a"_s, u"b"_s}));
    const std::vector<Annotation> &annotations = set.images.at(0).image.annotations;
    QVERIFY(annotations.at(0).shape == Shape(Box{1.5, 2, 30, 20.25}));
    QCOMPARE(annotations.at(1).attributes.at(u"side"_s), u"left"_s);
    const MatchedSet others = readFixture(u"cvat/ok-others.xml"_s);
    QCOMPARE(others.images.size(), 2U);
    QCOMPARE(others.images.at(0).image.tags, QStringList{u"a"_s});
    QVERIFY(others.images.at(1).image.annotations.empty());
}

void TestOtherFormats::cvatMasksLieWhereTheyAre()
{
    const MatchedSet set = readFixture(u"cvat/ok-mask.xml"_s);
    const Shape &shape = set.images.at(0).image.annotations.at(0).shape;
    // .....## / ..## / . in rows of four, from 10, 5
    const Polygon expected{{Ring{{{11, 6}, {13, 6}, {13, 7}, {11, 7}}, Ring::Role::Outer},
                            Ring{{{11, 7}, {13, 7}, {13, 8}, {11, 8}}, Ring::Role::Outer}}};
    QVERIFY(maskOf(shape, {40, 30}) == maskOf(expected, {40, 30}));
}

void TestOtherFormats::turnedBoxesKeepTheirCorners()
{
    const MatchedSet set = readFixture(u"cvat/rotated.xml"_s);
    const Shape &shape = set.images.at(0).image.annotations.at(0).shape;
    const std::vector<Point> corners = verticesOf(shape);
    QCOMPARE(corners.size(), 4U);
    QVERIFY(distance(corners[0], corners[2]) > 20);
    QVERIFY(corners[0].x > corners[3].x); // the left side turned clockwise
}

void TestOtherFormats::instancesGoBeforeTheIndex()
{
    const MatchedSet set = readFixture(u"masks/ok-instances"_s);
    const std::vector<Annotation> &annotations = set.images.at(0).image.annotations;
    QCOMPARE(annotations.size(), 3U);
    QVERIFY(boundingBox(annotations[1].shape) == (Box{5, 5, 12, 12}));
    QCOMPARE(annotations[2].labelCode, u"b"_s); // the tenth comes after the second
    QCOMPARE(set.labels, (QStringList{u"a"_s, u"b"_s}));
}

void TestOtherFormats::masksOfTooManyLabelsAreRefused()
{
    AnnotationSet set = oneImage({});
    for (int number = 0; number < 300; ++number)
        set.labels.append(QString::number(number));
    const Result<WrittenSet> written = writeAnnotations(u"masks"_s, set, Dialect::Full);
    QVERIFY(!written);
    QVERIFY(written.error().message.contains(u"302"_s));
}

void TestOtherFormats::laterMasksLieOnTop()
{
    const AnnotationSet set = oneImage(
        {annotation(Box{1, 1, 11, 11}, u"a"_s), annotation(Box{5, 5, 15, 15}, u"b"_s),
         annotation(Box{20.6, 20.6, 20.9, 20.9}, u"a"_s), annotation(Point{3, 3}, u"a"_s)});
    const Result<WrittenSet> written = writeAnnotations(u"masks"_s, set, Dialect::Full);
    QVERIFY(written);
    QCOMPARE(written->annotations, 2);
    const Result<IndexPicture> index = indexPictureFrom(fileNamed(*written, u"one.png"_s).bytes);
    QVERIFY(index);
    QCOMPARE(index->pixels[2 * 40 + 2], 1);
    QCOMPARE(index->pixels[7 * 40 + 7], 2);
    const Result<IndexPicture> instance =
        indexPictureFrom(fileNamed(*written, u"instances/one-1.png"_s).bytes);
    QVERIFY(instance);
    QCOMPARE(instance->pixels[7 * 40 + 7], 1);
    QCOMPARE(fileNamed(*written, u"labels.txt"_s).bytes, "_background_\na\nb\n"_ba);
    QStringList told;
    for (const Warning &warning : written->warnings)
        told.append(warning.message);
    for (const QString &word : {u"left out"_s, u"pixels"_s, u"centre"_s, u"covered in part"_s})
        QVERIFY2(told.join(u'\n').contains(word), qPrintable(told.join(u'\n')));
}

void TestOtherFormats::cocoKeepsHoles()
{
    const AnnotationSet set = oneImage({annotation(withHole(), u"a"_s)});
    const Result<WrittenSet> written = writeAnnotations(u"coco"_s, set, Dialect::Full);
    QVERIFY(written);
    QVERIFY(written->warnings.empty());
    const QByteArray json = written->files.front().bytes;
    QVERIFY(json.contains("\"segmentation\":{\"size\":[30,40],\"counts\":\""));
    const Result<MatchedSet> read = readBack(u"a.json"_s, json);
    QVERIFY(read);
    QVERIFY(read->images.at(0).image.annotations.at(0).shape == Shape(withHole()));
}

/// Another program changed the RLE and left our key alone.
void TestOtherFormats::changedMasksCount()
{
    const AnnotationSet set = oneImage({annotation(withHole(), u"a"_s)});
    QByteArray json = writeAnnotations(u"coco"_s, set, Dialect::Full)->files.front().bytes;
    const RunLengths other = maskOf(Box{3, 3, 9, 9}, {40, 30});
    const QByteArray counts = packedCounts(maskOf(withHole(), {40, 30})).replace('\\', "\\\\");
    QVERIFY(json.contains(counts));
    json.replace(counts, packedCounts(other).replace('\\', "\\\\"));
    const Result<MatchedSet> read = readBack(u"a.json"_s, json);
    QVERIFY(read);
    QVERIFY(boundingBox(read->images.at(0).image.annotations.at(0).shape) == (Box{3, 3, 9, 9}));
    QCOMPARE(read->warnings.size(), 1U);
    QVERIFY(read->warnings[0].place.endsWith(u"/annotations/0"_s));
}

void TestOtherFormats::boxesBecomeRingsInYoloSeg()
{
    const AnnotationSet set =
        oneImage({annotation(Box{4, 3, 20, 15}, u"b"_s), annotation(withHole(), u"a"_s)});
    const Result<WrittenSet> written = writeAnnotations(u"yolo-seg"_s, set, Dialect::Full);
    QVERIFY(written);
    QVERIFY(fileNamed(*written, u"one.txt"_s)
                .bytes.startsWith("1 0.1 0.1 0.5 0.1 0.5 0.5 0.1 0.5\n0 "));
    QCOMPARE(written->warnings.size(), 2U);
}

QTEST_GUILESS_MAIN(TestOtherFormats)
#include "tst_otherformats.moc"
