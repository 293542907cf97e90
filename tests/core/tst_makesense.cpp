#include "core/formats/format.h"
#include "formatfixtures.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

/// What makesense.ai itself wrote: read back whole, and written byte for byte.
class TestMakesense : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheSameBytes_data();
    void writesTheSameBytes();
    void readsItsFilesBack_data();
    void readsItsFilesBack();

private:
    static void addProjects(const QStringList &names);
};

namespace {

std::vector<OutputFile> entriesIn(const QString &path)
{
    std::vector<OutputFile> entries;
    for (const QJsonValue entry : QJsonDocument::fromJson(bytesOf(path)).array())
        entries.push_back({entry[u"name"_s].toString(), entry[u"content"_s].toString().toUtf8()});
    return entries;
}

/// The greatest distance, px, between the vertices of two shapes of one kind.
double difference(const Shape &one, const Shape &other)
{
    const std::vector<Point> a = verticesOf(one);
    const std::vector<Point> b = verticesOf(other);
    if (one.index() != other.index() || a.size() != b.size())
        return std::numeric_limits<double>::infinity();
    double most = 0;
    for (size_t at = 0; at < a.size(); ++at)
        most = std::max(most, distance(a[at], b[at]));
    return most;
}

/// What the format holds of the truth: images with shapes of the kind.
std::vector<ImageAnnotations> withOnly(const AnnotationSet &truth, std::optional<ShapeKind> kind)
{
    std::vector<ImageAnnotations> images;
    for (ImageAnnotations image : truth.images) {
        std::erase_if(image.annotations,
                      [&](const Annotation &each) { return kindOf(each.shape) != kind; });
        if (kind)
            image.tags.clear();
        if (!image.annotations.empty() || !image.tags.isEmpty())
            images.push_back(image);
    }
    return images;
}

/// The one kind of shape in files of the format; none in lists of tags.
std::optional<ShapeKind> kindIn(const QString &format)
{
    if (format.endsWith(u"-tags"_s))
        return std::nullopt;
    if (format == u"coco" || format == u"vgg")
        return ShapeKind::Polygon;
    return format == u"csv-points"  ? ShapeKind::Point
           : format == u"csv-lines" ? ShapeKind::Line
                                    : ShapeKind::Box;
}

} // namespace

void TestMakesense::addProjects(const QStringList &names)
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("tolerance");
    const QString shared = sharedFolder();
    QStringList folders{fixture(u"makesense/edges"_s), fixture(u"makesense/marks"_s)};
    if (!shared.isEmpty())
        for (const QString &name : names)
            folders.append(shared + u"/golden/makesense/"_s + name);
    for (const QString &folder : folders) {
        const QByteArray name = QDir(folder).dirName().toUtf8();
        const auto add = [&](const char *what, const QString &format, const QString &file,
                             double tolerance) {
            if (QFile::exists(folder + u'/' + file)) // the project's own fixtures have some each
                QTest::newRow(name + what) << folder << format << file << tolerance;
        };
        add(" coco", u"coco"_s, u"polygon-coco.json"_s, 0.0);
        add(" vgg", u"vgg"_s, u"polygon-vgg.json"_s, 0.0);
        add(" yolo", u"yolo"_s, u"rect-yolo.zip"_s, 0.005);
        add(" voc", u"voc"_s, u"rect-voc.zip"_s, 1.0);
        add(" csv", u"csv"_s, u"rect.csv"_s, 2.0);
        add(" points", u"csv-points"_s, u"point.csv"_s, 1.0);
        add(" lines", u"csv-lines"_s, u"line.csv"_s, 1.0);
        add(" tags csv", u"csv-tags"_s, u"tags.csv"_s, 0.0);
        add(" tags json", u"json-tags"_s, u"tags.json"_s, 0.0);
    }
}

void TestMakesense::writesTheSameBytes_data()
{
    addProjects({u"small"_s, u"random-100"_s, u"points-lines-tags"_s});
}

void TestMakesense::writesTheSameBytes()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, format);
    QFETCH(QString, file);
    const AnnotationSet truth = setFromTruth(folder + u"/truth.json"_s);
    const Result<WrittenSet> written = writeAnnotations(format, truth, Dialect::Makesense);
    QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
    std::vector<OutputFile> expected;
    if (file.endsWith(u".zip"_s))
        expected = entriesIn(folder + u'/' + file.replace(u".zip"_s, u".entries.json"_s));
    else
        expected = {{written->files.at(0).name, bytesOf(folder + u'/' + file)}};
    QCOMPARE(written->files.size(), expected.size());
    for (size_t at = 0; at < expected.size(); ++at) {
        QCOMPARE(written->files[at].name, expected[at].name);
        QCOMPARE(written->files[at].bytes, expected[at].bytes);
    }
}

void TestMakesense::readsItsFilesBack_data()
{
    addProjects({u"small"_s, u"random-100"_s, u"awkward-names"_s});
}

void TestMakesense::readsItsFilesBack()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, format);
    QFETCH(const QString, file);
    QFETCH(const double, tolerance);
    const AnnotationSet truth = setFromTruth(folder + u"/truth.json"_s);
    QTemporaryDir temporary;
    QFile labels(temporary.filePath(u"names.txt"_s));
    QVERIFY(labels.open(QIODevice::WriteOnly));
    labels.write(truth.labels.join(u'\n').toUtf8());
    labels.close();
    std::vector<ScanName> scans;
    for (const ImageAnnotations &image : truth.images)
        scans.push_back(scanName(image.fileName, image.size.width(), image.size.height()));
    // nothing tells what an empty file would have held
    const bool isEmpty = bytesOf(folder + u'/' + file).isEmpty();
    const Result<MatchedSet> read =
        imported(folder + u'/' + file, isEmpty ? format : u"auto"_s, scans, labels.fileName());
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    std::vector<ImageAnnotations> expected = withOnly(truth, kindIn(format));
    const auto byName = [](const auto &a, const auto &b) { return a.fileName < b.fileName; };
    std::vector<ImageAnnotations> got;
    for (const MatchedImage &each : read->images)
        got.push_back(each.image);
    std::ranges::sort(expected, byName);
    std::ranges::sort(got, byName);
    QCOMPARE(got.size(), expected.size());
    for (size_t image = 0; image < expected.size(); ++image) {
        QCOMPARE(got[image].tags, expected[image].tags);
        QCOMPARE(got[image].annotations.size(), expected[image].annotations.size());
        for (size_t at = 0; at < expected[image].annotations.size(); ++at) {
            const Annotation &annotation = got[image].annotations[at];
            QCOMPARE(annotation.labelCode, expected[image].annotations[at].labelCode);
            QCOMPARE(annotation.provenance.origin, Origin::Imported);
            QCOMPARE(annotation.provenance.source, format);
            const Shape &shape = expected[image].annotations[at].shape;
            if (overhang(shape, expected[image].size) > 0)
                continue; // clamped here, shrunk by makesense.ai's YOLO
            const double off = difference(annotation.shape, shape);
            QVERIFY2(off <= tolerance,
                     qPrintable(u"%1 is %2 px off"_s.arg(got[image].fileName).arg(off)));
        }
    }
}

QTEST_GUILESS_MAIN(TestMakesense)
#include "tst_makesense.moc"
