#include "core/formats/rasterising.h"
#include "formatfixtures.h"
#include "randomsets.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace doubleread;

/// Whatever a format carries comes back as exactly as its header says, and what it does not carry
/// is told: for every format of the table, over sets that seeds decide.
class TestRoundTrips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCarriedComesBack_data();
    void whatIsCarriedComesBack();
    void everyPairConverts_data();
    void everyPairConverts();
};

namespace {

/// How exactly a format keeps coordinates.
struct Precision
{
    double pixels = 0;          ///< Farthest that a vertex may move.
    bool holesAsPixels = false; ///< Polygons with holes keep their pixels only.
    bool allAsPixels = false;   ///< All polygons do.
    int mostLineVertices = 40;
};

const std::map<QString, Precision> &precisions()
{
    static const std::map<QString, Precision> table{
        {u"coco"_s, {.pixels = 1e-11}},
        {u"vgg"_s, {.pixels = 1e-11}},
        {u"voc"_s, {}},
        {u"yolo"_s, {.pixels = 1e-9}},
        {u"csv"_s, {.pixels = 1e-11}},
        {u"csv-points"_s, {}},
        {u"csv-lines"_s, {.mostLineVertices = 2}},
        {u"csv-tags"_s, {}},
        {u"json-tags"_s, {}},
        {u"labelme"_s, {.holesAsPixels = true}},
        {u"cvat"_s, {.holesAsPixels = true}},
        {u"masks"_s, {.allAsPixels = true}},
        {u"yolo-seg"_s, {.pixels = 1e-9}},
    };
    return table;
}

void write(const QDir &folder, const WrittenSet &written)
{
    for (const OutputFile &output : written.files) {
        const QString path = folder.filePath(output.name);
        QVERIFY(folder.mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        QCOMPARE(file.write(output.bytes), output.bytes.size());
    }
}

bool hasHoles(const Annotation &annotation)
{
    return contentsOf(annotation).testFlag(Content::Holes);
}

bool isSame(const Annotation &got, const Annotation &expected, const Precision &precision,
            QSize image)
{
    if (precision.allAsPixels || (precision.holesAsPixels && hasHoles(expected)))
        return maskOf(got.shape, image) == maskOf(expected.shape, image);
    const std::vector<Point> a = verticesOf(got.shape);
    const std::vector<Point> b = verticesOf(expected.shape);
    return kindOf(got.shape) == kindOf(expected.shape) &&
           std::ranges::equal(a, b, [&](Point one, Point other) {
               return distance(one, other) <= precision.pixels;
           });
}

/// What the format can write of the image: shapes without a pixel are no masks.
std::vector<Annotation> expectedOf(const ImageAnnotations &image, const Precision &precision)
{
    std::vector<Annotation> expected;
    for (const Annotation &annotation : image.annotations) {
        const bool asPixels =
            precision.allAsPixels || (precision.holesAsPixels && hasHoles(annotation));
        if (!asPixels || !maskOf(annotation.shape, image.size).isEmpty())
            expected.push_back(annotation);
    }
    return expected;
}

void compare(const MatchedImage &read, const ImageAnnotations &image, Contents carries,
             const Precision &precision)
{
    const std::vector<Annotation> expected = expectedOf(image, precision);
    QCOMPARE(read.image.annotations.size(), expected.size());
    if (carries.testFlag(Content::Tags))
        QCOMPARE(read.image.tags, image.tags);
    for (size_t at = 0; at < expected.size(); ++at) {
        const Annotation &got = read.image.annotations[at];
        QVERIFY2(isSame(got, expected[at], precision, image.size), qPrintable(image.fileName));
        QCOMPARE(got.labelCode, expected[at].labelCode);
        QCOMPARE(got.crowd, expected[at].crowd);
        QCOMPARE(got.attributes, expected[at].attributes);
        QCOMPARE(got.note, expected[at].note);
        QCOMPARE(got.certainty, expected[at].certainty);
    }
}

} // namespace

void TestRoundTrips::whatIsCarriedComesBack_data()
{
    QTest::addColumn<QString>("id");
    for (const Format &format : formats())
        if (precisions().contains(QString::fromLatin1(format.id))) // fracatlas: in its own test
            QTest::newRow(format.id) << QString::fromLatin1(format.id);
}

void TestRoundTrips::whatIsCarriedComesBack()
{
    QFETCH(const QString, id);
    const Format &format = *formatById(id);
    const Precision precision = precisions().at(id);
    for (quint32 seed = 1; seed <= 12; ++seed) {
        RandomSetOptions options{.contents = format.carries,
                                 .mostLineVertices = precision.mostLineVertices};
        if (precision.allAsPixels)
            options.mostPixels = 300'000;
        const AnnotationSet set = randomSetOf(seed, options);
        const Result<WrittenSet> written = writeAnnotations(id, set, Dialect::Full);
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        QTemporaryDir folder;
        write(QDir(folder.path()), *written);
        const Result<MatchedSet> read = imported(folder.path(), u"auto"_s, scansOf(set));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        const std::vector<ScanName> scans = scansOf(set);
        for (const MatchedImage &each : read->images) {
            const auto image = std::ranges::find_if(set.images, [&](const ImageAnnotations &one) {
                return one.fileName == each.image.fileName ||
                       (each.image.nameIsStem && one.fileName.chopped(4) == each.image.fileName);
            });
            QVERIFY2(image != set.images.end(), qPrintable(each.image.fileName));
            compare(each, *image, format.carries, precision);
            if (QTest::currentTestFailed())
                return;
        }
        for (const ImageAnnotations &image : set.images)
            if (!image.annotations.empty() || format.carries.testFlag(Content::NothingFound))
                QVERIFY2(std::ranges::any_of(read->images,
                                             [&](const MatchedImage &each) {
                                                 return image.fileName.startsWith(
                                                     each.image.fileName);
                                             }),
                         qPrintable(image.fileName));
    }
}

void TestRoundTrips::everyPairConverts_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const Format &from : formats())
        for (const Format &to : formats())
            if (precisions().contains(QString::fromLatin1(from.id)))
                QTest::addRow("%s to %s", from.id, to.id)
                    << QString::fromLatin1(from.id) << QString::fromLatin1(to.id);
}

/// What the target carries arrives, and of the rest it says so.
void TestRoundTrips::everyPairConverts()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const AnnotationSet made =
        randomSetOf(3, {.contents = formatById(from)->carries, .mostPixels = 100'000, .images = 8});
    const Result<WrittenSet> first = writeAnnotations(from, made, Dialect::Full);
    QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
    QTemporaryDir folder;
    write(QDir(folder.path()), *first);
    const std::vector<ScanName> scans = scansOf(made);
    Result<AnnotationSet> read = readAnnotations(
        {folder.path()}, from, {.labelsFile = {}, .imageSize = imageSizesOf(scans)});
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    for (ImageAnnotations &image : read->images)
        if (!image.size.isValid())
            image.size = imageSizesOf(scans)(image.fileName).value_or(QSize(1, 1));
    const Result<WrittenSet> second = writeAnnotations(to, *read, Dialect::Full);
    QVERIFY2(second, second ? "" : qPrintable(second.error().text()));
    const Contents lost = contentsOf(*read) & ~formatById(to)->carries;
    QCOMPARE_GE(second->warnings.size(), lost ? 1U : 0U);
    if ((contentsOf(*read) & formatById(to)->carries &
         (Content::Boxes | Content::Polygons | Content::Lines | Content::Points)))
        QVERIFY(second->annotations > 0);
}

QTEST_GUILESS_MAIN(TestRoundTrips)
#include "tst_roundtrips.moc"
