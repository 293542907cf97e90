// Scans from files, folders and zips.
#include "core/base/hash.h"
#include "core/formats/format.h"
#include "core/formats/zip.h"
#include "core/imaging/decode.h"
#include "servicefixture.h"

#include <QBuffer>
#include <QFile>
#include <QtEndian>

#include <sys/stat.h>

using namespace doubleread;

namespace {

QByteArray png(int shade)
{
    QImage image(40, 30, QImage::Format_Grayscale8);
    image.fill(static_cast<uint>(shade));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    QCOMPARE(target.write(bytes), qint64{bytes.size()});
}

template <typename Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// A zip of one deflated file of zeros, with sizes as they are and no checksum.
QByteArray bomb(const QByteArray &name, int size)
{
    const QByteArray zlib = qCompress(QByteArray(size, '\0'), 9);
    const QByteArray deflated = zlib.mid(6, zlib.size() - 10); // without Qt's and zlib's frame
    const QByteArray common = little(quint16{20}) + little(quint16{0}) + little(quint16{8}) +
                              little(quint32{0}) + little(quint32{0}) +
                              little(static_cast<quint32>(deflated.size())) +
                              little(static_cast<quint32>(size)) +
                              little(static_cast<quint16>(name.size())) + little(quint16{0});
    const QByteArray local = "PK\x03\x04" + common + name + deflated;
    const QByteArray central = "PK\x01\x02" + little(quint16{0x0314}) + common +
                               little(quint16{0}) + little(quint16{0}) + little(quint16{0}) +
                               little(quint32{0}) + little(quint32{0}) + name;
    return local + central + "PK\x05\x06" + little(quint32{0}) + little(quint16{1}) +
           little(quint16{1}) + little(static_cast<quint32>(central.size())) +
           little(static_cast<quint32>(local.size())) + little(quint16{0});
}

/// The zip with its first entry made a symbolic link by its file attributes.
QByteArray withALink(QByteArray zip)
{
    const qsizetype central = zip.indexOf("PK\x01\x02");
    return zip.replace(central + 38, 4, little(quint32{0120777} << 16));
}

QByteArray zipOf(const std::vector<OutputFile> &files)
{
    return must(zipped(files));
}

} // namespace

class AddingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsScansOnceAndListsTheBrokenOnes();
    void copiesScansByHash();
    void addingCanBeStopped();
    void waitsForNoPipe();
    void addsScansOfAZip();
    void manyScansOfAZipGoInByBatches();
    void listsBrokenEntriesAndTakesTheRest();
    void refusesHostileZips_data();
    void refusesHostileZips();
};

void AddingTest::addsScansOnceAndListsTheBrokenOnes()
{
    ServiceFixture study;
    const AddReport first = study.addScans(5);
    QCOMPARE(first.added, 5);
    QVERIFY(first.refused.empty());
    const QString text = study.folder.filePath(u"scans/text.jpg"_s);
    QFile broken(text);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    const auto again = addScans(*study.database, study.as(u"chief"_s),
                                {study.folder.filePath(u"scans"_s), u"/nowhere.png"_s}, {});
    QVERIFY2(again, why(again));
    QCOMPARE(again->added, 0);
    QCOMPARE(again->already, 5);
    QCOMPARE(again->refused.size(), std::size_t{2});
    // The same bytes under another name are another record, with annotations of its own.
    const QString twin = study.folder.filePath(u"scans/twin.png"_s);
    QVERIFY(QFile::copy(absoluteScanPath(*study.database, study.scan(0)), twin));
    const auto added = addScans(*study.database, study.as(u"chief"_s), {twin}, {});
    QVERIFY2(added, why(added));
    QCOMPARE(added->added, 1);
    const Scan scan = study.scan(0);
    QCOMPARE(scan.position, 1);
    QCOMPARE(scan.path, u"scans/scan-0.png"_s);
    QCOMPARE(scan.size, QSize(100, 80));
    QCOMPARE(scan.sha256, sha256OfFile(absoluteScanPath(*study.database, scan)).value());
    QVERIFY(!addScans(*study.database, study.as(u"a"_s), {text}, {}));
}

void AddingTest::waitsForNoPipe()
{
    ServiceFixture study;
    const QString folder = study.folder.filePath(u"odd"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString pipe = folder + u"/pipe.png"_s;
    const QString link = folder + u"/zero.png"_s;
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, link));
    const Actor chief = study.as(u"chief"_s);
    const auto named = addScans(*study.database, chief, {pipe, link}, {});
    QVERIFY2(named, why(named));
    QCOMPARE(named->refused.size(), 2UZ);
    const auto within = addScans(*study.database, chief, {folder}, {});
    QVERIFY2(within, why(within));
    QCOMPARE(within->added + within->already, 0);
    QVERIFY(!inspectFile(pipe));
}

void AddingTest::copiesScansByHash()
{
    ServiceFixture study;
    const QString source = study.folder.filePath(u"elsewhere.png"_s);
    QImage image(20, 10, QImage::Format_Grayscale8);
    image.fill(7);
    QVERIFY(image.save(source));
    const auto report = addScans(*study.database, study.as(u"chief"_s), {source},
                                 {.site = u"north"_s, .copy = true});
    QVERIFY2(report, why(report));
    QVERIFY(QFile::remove(source));
    const Scan scan = scanNamed(*study.database, u"elsewhere.png"_s).value();
    QCOMPARE(scan.site, u"north"_s);
    QVERIFY(scan.path.startsWith(u"study.files/"_s));
    QCOMPARE(sha256OfFile(absoluteScanPath(*study.database, scan)).value(), scan.sha256);
}

void AddingTest::addingCanBeStopped()
{
    ServiceFixture study;
    study.addScans(3);
    const auto report =
        addScans(*study.database, study.as(u"chief"_s), {study.folder.filePath(u"scans"_s)}, {},
                 [](int, int) { return false; });
    QVERIFY(report);
    QCOMPARE(report->already, 0);
}

void AddingTest::addsScansOfAZip()
{
    ServiceFixture study;
    const QString zip = study.folder.filePath(u"scans.zip"_s);
    write(zip, zipOf({{u"hand/a.png"_s, png(1)},
                      {u"hand/\u00e9.PNG"_s, png(2)},
                      {u"leg/a.png"_s, png(3)},
                      {u"README.txt"_s, "no picture"},
                      {u"__MACOSX/hand/._a.png"_s, "no picture"}}));
    int last = -1;
    const auto report = addScans(*study.database, study.as(u"chief"_s), {zip}, {.site = u"south"_s},
                                 [&](int done, int total) {
                                     last = done == total ? done : last;
                                     return true;
                                 });
    QVERIFY2(report, why(report));
    QCOMPARE(report->added, 3);
    QVERIFY(report->refused.empty());
    QCOMPARE(last, 3);
    QVERIFY(QFile::remove(zip));
    const Scan scan = must(scanNamed(*study.database, u"\u00e9.PNG"_s));
    QCOMPARE(scan.path, u"study.files/"_s + QString::fromLatin1(scan.sha256.toHex()) + u".png"_s);
    QCOMPARE(scan.site, u"south"_s);
    QCOMPARE(must(sha256OfFile(absoluteScanPath(*study.database, scan))), scan.sha256);
    QVERIFY(!scanNamed(*study.database, u"a.png"_s)); // two have that name

    write(zip, zipOf({{u"other/a.png"_s, png(1)}, {u"b.png"_s, png(1)}}));
    const auto again = addScans(*study.database, study.as(u"chief"_s), {zip}, {});
    QVERIFY2(again, why(again));
    QCOMPARE(again->already, 1);
    QCOMPARE(again->added, 1);
}

void AddingTest::manyScansOfAZipGoInByBatches()
{
    ServiceFixture study;
    std::vector<OutputFile> files;
    for (int shade = 0; shade < 150; ++shade)
        files.push_back({u"%1.png"_s.arg(shade), png(shade)});
    const QString zip = study.folder.filePath(u"no-suffix"_s);
    write(zip, zipOf(files));
    int asked = 0;
    const auto stopped = addScans(*study.database, study.as(u"chief"_s), {zip}, {},
                                  [&](int, int total) { return total == 150 && ++asked < 2; });
    QVERIFY2(stopped, why(stopped));
    QCOMPARE(stopped->added, 64); // what was added stays
    const auto rest = addScans(*study.database, study.as(u"chief"_s), {zip}, {});
    QVERIFY2(rest, why(rest));
    QCOMPARE(rest->already, 64);
    QCOMPARE(rest->added, 86);
}

void AddingTest::listsBrokenEntriesAndTakesTheRest()
{
    ServiceFixture study;
    const QString zip = study.folder.filePath(u"scans.zip"_s);
    QByteArray bytes = zipOf({{u"bad-sum.png"_s, png(1)},
                              {u"good.png"_s, png(2)},
                              {u"text.jpg"_s, "no picture"},
                              {u"too.png"_s, png(3)}});
    bytes.replace(bytes.indexOf("IDAT"), 4, "XDAT");
    write(zip, bytes);
    const auto report = addScans(*study.database, study.as(u"chief"_s), {zip}, {});
    QVERIFY2(report, why(report));
    QCOMPARE(report->added, 2);
    QCOMPARE(report->refused.size(), 2UZ);
    QCOMPARE(report->refused[0].file, zip + u"/bad-sum.png"_s);
    QCOMPARE(report->refused[1].file, zip + u"/text.jpg"_s);
}

void AddingTest::refusesHostileZips_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("named");
    const OutputFile good{u"good.png"_s, png(1)};
    QTest::newRow("leaves the folder")
        << zipOf({good, {u"../../evil.png"_s, png(2)}}) << u"evil.png"_s;
    QTest::newRow("same name twice") << zipOf({good, good}) << u"good.png"_s;
    QTest::newRow("link") << withALink(zipOf({good})) << u"good.png"_s;
    QTest::newRow("bomb") << bomb("big.png", 8'000'000) << u"big.png"_s;
    QTest::newRow("truncated") << zipOf({good}).left(80) << u"scans.zip"_s;
    QTest::newRow("no zip") << QByteArray("no zip") << u"scans.zip"_s;
    QTest::newRow("empty") << QByteArray() << u"scans.zip"_s;
    QTest::newRow("no picture") << zipOf({{u"README"_s, "text"}}) << u"scans.zip"_s;
}

void AddingTest::refusesHostileZips()
{
    QFETCH(const QByteArray, zip);
    QFETCH(const QString, named);
    ServiceFixture study;
    const QString file = study.folder.filePath(u"scans.zip"_s);
    write(file, zip);
    const auto report = addScans(*study.database, study.as(u"chief"_s), {file}, {});
    QVERIFY2(report, why(report));
    QCOMPARE(report->added, 0);
    QCOMPARE(report->refused.size(), 1UZ);
    const FileRemark &remark = report->refused.front();
    QVERIFY2((remark.file + remark.message).contains(named), qPrintable(remark.message));
    QVERIFY2(remark.message.size() > 20, qPrintable(remark.message));
    QVERIFY(!QFile::exists(study.folder.filePath(u"study.files"_s)));
}

QTEST_GUILESS_MAIN(AddingTest)
#include "tst_adding.moc"
