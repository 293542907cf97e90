#include "core/formats/format.h"
#include "core/formats/inputfile.h"
#include "core/formats/zip.h"
#include "formatfixtures.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

/// Readers and writers together: what goes out comes back, names find their scans.
class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullDialectComesBack_data();
    void fullDialectComesBack();
    void zipsComeBack();
    void whatAMacAddsToAZipIsPassedOver();
    void aRelativeFolderIsNamedOnce();
    void writingTwiceGivesTheSameBytes();
    void cocoKeepsWhatOthersHaveNoPlaceFor();
    void masksBecomeTheirOutlines();
    void lossesAreTold();
    void annotationsWithoutLabelAreRefused();
    void filesThatWouldCollideAreRefused();
    void ambiguousNamesAreRefused();
    void sizesAreFoundByStem();
    void filesOfOtherFormatsAreTold();
    void unknownFormatsAreNamed();
    void specialFilesAreRefused();
};

namespace {

Annotation annotation(Shape shape, const QString &label)
{
    Annotation made;
    made.id = Id<Annotation>::create();
    made.shape = std::move(shape);
    made.labelCode = label;
    return made;
}

/// A set of boxes and polygons that only a seed decides.
AnnotationSet randomSet(quint32 seed)
{
    QRandomGenerator random(seed);
    AnnotationSet set;
    set.project = u"a \"project\" & more"_s;
    set.labels = {u"fractured"_s, u"Gips, weiß"_s, u"骨折 <1>"_s};
    for (int number = 0; number < 40; ++number) {
        ImageAnnotations image;
        image.fileName = u"scan %1.é.png"_s.arg(number);
        image.size = {random.bounded(100, 3000), random.bounded(100, 3000)};
        image.fileBytes = random.bounded(100000);
        const auto point = [&] {
            return Point{random.generateDouble() * image.size.width(),
                         random.generateDouble() * image.size.height()};
        };
        for (int left = random.bounded(5); left > 0; --left) {
            const QString label = set.labels[random.bounded(3)];
            image.annotations.push_back(annotation(Box::fromCorners(point(), point()), label));
            image.annotations.push_back(
                annotation(Polygon::fromVertices({point(), point(), point(), point()}), label));
        }
        set.images.push_back(image);
    }
    return set;
}

std::vector<ScanName> scansOf(const AnnotationSet &set)
{
    std::vector<ScanName> scans;
    for (const ImageAnnotations &image : set.images)
        scans.push_back(scanName(image.fileName, image.size.width(), image.size.height()));
    return scans;
}

void write(const QDir &folder, const WrittenSet &written)
{
    for (const OutputFile &output : written.files) {
        QFile file(folder.filePath(output.name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(output.bytes), output.bytes.size());
    }
}

WrittenSet writtenFile(const QString &name, const QByteArray &bytes)
{
    WrittenSet written;
    written.files.push_back({name, bytes});
    return written;
}

double difference(const Shape &one, const Shape &other)
{
    const std::vector<Point> a = verticesOf(one);
    const std::vector<Point> b = verticesOf(other);
    double most = a.size() == b.size() ? 0 : 1e9;
    for (size_t at = 0; at < std::min(a.size(), b.size()); ++at)
        most = std::max(most, distance(a[at], b[at]));
    return most;
}

AnnotationSet oneImage(std::vector<Annotation> annotations)
{
    AnnotationSet set;
    set.labels = {u"a"_s};
    ImageAnnotations image;
    image.fileName = u"one.png"_s;
    image.size = {100, 80};
    image.annotations = std::move(annotations);
    set.images = {image};
    return set;
}

ImageAnnotations named(const QString &name)
{
    ImageAnnotations image;
    image.fileName = name;
    image.size = {10, 10};
    return image;
}

} // namespace

void TestFormats::fullDialectComesBack_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("keepsPolygons");
    QTest::addColumn<bool>("keepsEmptyImages");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("coco") << u"coco"_s << true << true << 1e-12; // corners from a width
    QTest::newRow("vgg") << u"vgg"_s << true << true << 1e-12;
    QTest::newRow("voc") << u"voc"_s << false << true << 0.0;
    QTest::newRow("yolo") << u"yolo"_s << false << true << 1e-9;
    QTest::newRow("csv") << u"csv"_s << false << false << 1e-12;
}

void TestFormats::fullDialectComesBack()
{
    QFETCH(const QString, format);
    QFETCH(const bool, keepsPolygons);
    QFETCH(const bool, keepsEmptyImages);
    QFETCH(const double, tolerance);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const AnnotationSet set = randomSet(seed);
        const Result<WrittenSet> written = writeAnnotations(format, set, Dialect::Full);
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        QTemporaryDir folder;
        write(QDir(folder.path()), *written);
        const Result<MatchedSet> read = imported(folder.path(), u"auto"_s, scansOf(set));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(annotationCount(*read), written->annotations);
        std::map<QString, const ImageAnnotations *> byName;
        for (const MatchedImage &each : read->images)
            byName[each.image.fileName] = &each.image;
        for (const ImageAnnotations &image : set.images) {
            const QString stem = image.fileName.chopped(4);
            const auto found =
                byName.contains(stem) ? byName.find(stem) : byName.find(image.fileName);
            QCOMPARE(found != byName.end(), keepsEmptyImages || !image.annotations.empty());
            if (found == byName.end())
                continue;
            QCOMPARE(found->second->annotations.size(), image.annotations.size());
            for (size_t at = 0; at < image.annotations.size(); ++at) {
                const Shape &shape = image.annotations[at].shape;
                const Shape expected = keepsPolygons ? shape : Shape(boundingBox(shape));
                const Annotation &got = found->second->annotations[at];
                QCOMPARE(kindOf(got.shape), kindOf(expected));
                QVERIFY(difference(got.shape, expected) <= tolerance);
                QCOMPARE(got.labelCode, image.annotations[at].labelCode);
                QVERIFY(!got.id.isNull());
            }
        }
    }
}

void TestFormats::zipsComeBack()
{
    const AnnotationSet set = randomSet(5);
    const Result<WrittenSet> written = writeAnnotations(u"voc"_s, set, Dialect::Full);
    QVERIFY(written);
    const Result<QByteArray> zip = zipped(written->files);
    QVERIFY2(zip, zip ? "" : qPrintable(zip.error().text()));
    QCOMPARE(*zipped(written->files), *zip);
    QTemporaryDir folder;
    write(QDir(folder.path()), writtenFile(u"voc.zip"_s, *zip));
    const Result<std::vector<ZipEntry>> entries = readZip(folder.filePath(u"voc.zip"_s));
    QVERIFY2(entries, entries ? "" : qPrintable(entries.error().text()));
    QCOMPARE(entries->size(), written->files.size());
    for (const OutputFile &file : written->files) {
        const auto entry = std::ranges::find(*entries, file.name, &ZipEntry::name);
        QVERIFY(entry != entries->end());
        QCOMPARE(entry->bytes, file.bytes);
    }
    QVERIFY(imported(folder.filePath(u"voc.zip"_s), u"auto"_s, scansOf(set)));
}

void TestFormats::whatAMacAddsToAZipIsPassedOver()
{
    const AnnotationSet set = randomSet(5);
    std::vector<OutputFile> files = writeAnnotations(u"coco"_s, set, Dialect::Full)->files;
    for (const QString &name : {u"__MACOSX/._annotations.json"_s, u".DS_Store"_s})
        files.push_back({name, "\0\5\x16\7"_ba});
    QTemporaryDir folder;
    write(QDir(folder.path()), writtenFile(u"mac.zip"_s, *zipped(files)));
    const auto read = imported(folder.filePath(u"mac.zip"_s), u"auto"_s, scansOf(set));
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
}

void TestFormats::aRelativeFolderIsNamedOnce()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"voc"_s));
    write(QDir(folder.path()), writtenFile(u"voc/a.xml"_s, "<annotation>"_ba));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const Result<std::vector<InputFile>> files = inputFiles({u"voc"_s});
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(files);
    QCOMPARE(files->front().shown, u"voc/a.xml"_s);
    QCOMPARE(files->front().relative, u"a.xml"_s);
}

void TestFormats::writingTwiceGivesTheSameBytes()
{
    for (const Format &format : formats()) {
        const Result<WrittenSet> once = format.write(randomSet(9), Dialect::Full);
        const Result<WrittenSet> again = format.write(randomSet(9), Dialect::Full);
        QVERIFY(once && again);
        QCOMPARE(once->files.size(), again->files.size());
        for (size_t at = 0; at < once->files.size(); ++at)
            QCOMPARE(once->files[at].bytes, again->files[at].bytes);
    }
}

void TestFormats::cocoKeepsWhatOthersHaveNoPlaceFor()
{
    Annotation crowd = annotation(Box{1, 2, 30, 40}, u"a"_s);
    crowd.crowd = true;
    crowd.certainty = 3;
    crowd.note = u"two\nlines"_s;
    crowd.attributes = {{u"type"_s, u"open"_s}};
    const AnnotationSet set = oneImage({crowd});
    const Result<WrittenSet> written = writeAnnotations(u"coco"_s, set, Dialect::Full);
    QVERIFY(written);
    QTemporaryDir folder;
    write(QDir(folder.path()), *written);
    const Result<MatchedSet> read = imported(folder.path(), u"coco"_s, scansOf(set));
    QVERIFY(read);
    const Annotation &got = read->images.at(0).image.annotations.at(0);
    QCOMPARE(got.crowd, true);
    QCOMPARE(got.certainty, crowd.certainty);
    QCOMPARE(got.note, crowd.note);
    QCOMPARE(got.attributes, crowd.attributes);
    QVERIFY(got.shape == crowd.shape);
    QCOMPARE(got.provenance.origin, Origin::Imported);
    QCOMPARE(got.provenance.source, u"coco"_s);
}

void TestFormats::masksBecomeTheirOutlines()
{
    // A 3x3 square with a hole in its middle, and a pixel that touches its corner; the compressed
    // text was made by a separate implementation of the rule in COCO's maskApi.
    QTemporaryDir folder;
    for (const QByteArray counts : {"[0,3,1,1,1,1,1,3,4,1]", "\"031N00023N\""}) {
        const QByteArray json =
            R"({"images":[{"id":1,"width":4,"height":4,"file_name":"m.png"}],)"
            R"("categories":[{"id":1,"name":"a"}],"annotations":[{"image_id":1,"category_id":1,)"
            R"("iscrowd":1,"segmentation":{"size":[4,4],"counts":)" +
            counts + "}}]}";
        write(QDir(folder.path()), writtenFile(u"mask.json"_s, json));
        const Result<MatchedSet> read =
            imported(folder.path(), u"auto"_s, {scanName(u"m.png"_s, 4, 4)});
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        const Annotation &got = read->images.at(0).image.annotations.at(0);
        QVERIFY(got.crowd);
        const Polygon expected{{Ring{{{3, 0}, {3, 3}, {0, 3}, {0, 0}}, Ring::Role::Outer},
                                Ring{{{1, 2}, {2, 2}, {2, 1}, {1, 1}}, Ring::Role::Hole},
                                Ring{{{4, 3}, {4, 4}, {3, 4}, {3, 3}}, Ring::Role::Outer}}};
        QVERIFY(std::get<Polygon>(got.shape) == expected);
    }
}

void TestFormats::lossesAreTold()
{
    const Polygon ring = {{Ring{{{1, 1}, {50, 1}, {50, 50}, {1, 50}}, Ring::Role::Outer},
                           Ring{{{10, 10}, {20, 10}, {20, 20}}, Ring::Role::Hole}}};
    const AnnotationSet set = oneImage({annotation(ring, u"a"_s), annotation(Point{3, 4}, u"a"_s)});
    for (const Format &format : formats()) {
        const Result<WrittenSet> written = format.write(set, Dialect::Full);
        QVERIFY(written);
        QVERIFY2(!written->warnings.empty(), format.id);
        for (const Warning &warning : written->warnings)
            QCOMPARE(warning.place, u"one.png"_s);
    }
}

void TestFormats::annotationsWithoutLabelAreRefused()
{
    const AnnotationSet set = oneImage({annotation(Box{1, 1, 2, 2}, {})});
    for (const Format &format : formats()) {
        const Result<WrittenSet> written = format.write(set, Dialect::Makesense);
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(u"one.png"_s));
    }
}

void TestFormats::filesThatWouldCollideAreRefused()
{
    AnnotationSet set;
    set.images = {named(u"a.png"_s), named(u"a.jpg"_s)};
    QVERIFY(!writeAnnotations(u"voc"_s, set, Dialect::Full));
    QVERIFY(!writeAnnotations(u"yolo"_s, set, Dialect::Full));
    QVERIFY(writeAnnotations(u"coco"_s, set, Dialect::Full));
    set.images = {named(u"labels.png"_s)};
    QVERIFY(!writeAnnotations(u"yolo"_s, set, Dialect::Full));
    set.images = {named(u"a.png"_s), named(u"a.png"_s)};
    QVERIFY(!writeAnnotations(u"coco"_s, set, Dialect::Full));
    set.images = {named(u"../a.png"_s)};
    QVERIFY(!writeAnnotations(u"voc"_s, set, Dialect::Full));
}

void TestFormats::ambiguousNamesAreRefused()
{
    const std::vector<ScanName> scans = {scanName(u"One.png"_s, 10, 10),
                                         scanName(u"ONE.png"_s, 10, 10),
                                         scanName(u"two.png"_s, 10, 10)};
    const auto match = [&](const QString &name) {
        AnnotationSet set;
        set.images = {named(name)};
        return matchToScans(set, scans);
    };
    QCOMPARE(match(u"ONE.png"_s)->images.at(0).scan, scans[1].id); // the exact one wins
    QVERIFY(!match(u"one.png"_s));
    QVERIFY(match(u"one.png"_s).error().message.contains(u"One.png"_s));
    QCOMPARE(match(u"a/b/Two.PNG"_s)->images.at(0).scan, scans[2].id);
    AnnotationSet stems;
    stems.images = {named(u"two"_s)};
    stems.images[0].nameIsStem = true;
    QCOMPARE(matchToScans(stems, scans)->images.at(0).scan, scans[2].id);
    const std::vector<ScanName> twoKinds = {scanName(u"two.png"_s, 10, 10),
                                            scanName(u"two.jpg"_s, 10, 10)};
    QVERIFY(!matchToScans(stems, twoKinds));
}

void TestFormats::sizesAreFoundByStem()
{
    const std::vector<ScanName> scans = {scanName(u"a.b.png"_s, 10, 20)};
    const auto sizeOf = imageSizesOf(scans);
    QCOMPARE(sizeOf(u"a.b.png"_s), std::optional(QSize(10, 20)));
    QCOMPARE(sizeOf(u"a.b"_s), std::optional(QSize(10, 20)));
    QCOMPARE(sizeOf(u"A.B"_s), std::optional(QSize(10, 20)));
    QVERIFY(!sizeOf(u"a"_s));
}

void TestFormats::filesOfOtherFormatsAreTold()
{
    const Result<AnnotationSet> read = readAnnotations(
        {fixture(u"malformed/coco/ok.json"_s), fixture(u"malformed/voc/ok.xml"_s)}, u"auto"_s, {});
    QVERIFY(read);
    QCOMPARE(read->warnings.size(), 1);
    QVERIFY(read->warnings[0].place.endsWith(u"ok.xml"_s));
}

void TestFormats::unknownFormatsAreNamed()
{
    const Result<AnnotationSet> read =
        readAnnotations({fixture(u"malformed/coco/ok.json"_s)}, u"docx"_s, {});
    QVERIFY(!read);
    QVERIFY(read.error().remedy.contains(u"coco"_s));
    QVERIFY(!writeAnnotations(u"docx"_s, {}, Dialect::Full));
    QVERIFY(!formatById(u"docx"_s));
    QCOMPARE(QByteArray(formatById(u"voc"_s)->suffix), QByteArray("xml"));
}

void TestFormats::specialFilesAreRefused()
{
    QTemporaryDir empty;
    for (const QString &path : {u"/dev/zero"_s, u"/nowhere/at/all"_s, empty.path()})
        for (const QString &format : {u"auto"_s, u"coco"_s}) {
            const Result<AnnotationSet> read = readAnnotations({path}, format, {});
            QVERIFY(!read);
            QCOMPARE(read.error().file, path);
        }
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
