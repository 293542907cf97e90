// One scan as a PNG by the command line.
#include "core/imaging/jpegwriting.h"
#include "tests/cli/program.h"
#include "tests/core/dicomfixture.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace doubleread;
using namespace doubleread::test;
using dicomfixture::element;

namespace {

const QByteArray sixPixels = dicomfixture::words({0, 1, 2, 1000, 4000, 4095});

/// The grey levels, row by row.
QList<int> greys(const QImage &image)
{
    QList<int> levels;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            levels << (image.format() == QImage::Format_Grayscale16
                           ? reinterpret_cast<const quint16 *>(image.constScanLine(y))[x]
                           : qGray(image.pixel(x, y)));
    return levels;
}

} // namespace

class CliRenderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void valuesComeAsSixteenBits_data();
    void valuesComeAsSixteenBits();
    void aWindowComesAsEightBits_data();
    void aWindowComesAsEightBits();
    void turnedPicturesComeUpright();
    void damagedFilesAreWrittenAndTold();
    void hostileFilesAreOpenedByAWorker();
    void whatIsNoPictureIsRefused();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void scansOfADatasetAreNamed();
    void aMaskedScanIsNotShownByItsName();
    void viewsEqualThoseOfDcmtk_data();
    void viewsEqualThoseOfDcmtk();

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    Run cli(const QStringList &arguments) const { return runCli(arguments, m_folder->path()); }
    QList<int> written() const { return greys(QImage(path(u"out.png"_s))); }
};

void CliRenderTest::valuesComeAsSixteenBits_data()
{
    using dicomfixture::file;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QList<int>>("values");
    const auto rescale = [](const QByteArray &slope, const QByteArray &intercept) {
        return element(0x0028, 0x1052, "DS", intercept) + element(0x0028, 0x1053, "DS", slope);
    };
    const QList<int> plain{0, 1, 2, 1000, 4000, 4095};
    QTest::newRow("as stored") << file({}, sixPixels) << 0 << plain;
    QTest::newRow("MONOCHROME1") << file({.photometric = "MONOCHROME1"}, sixPixels) << 0 << plain;
    QTest::newRow("rescaled") << file({.after28 = rescale("2", "10")}, sixPixels) << 0
                              << QList<int>{10, 12, 14, 2010, 8010, 8200};
    QTest::newRow("fractional slope") << file({.after28 = rescale("0.5", "0")}, sixPixels) << 0
                                      << QList<int>{0, 1, 1, 500, 2000, 2048};
    QTest::newRow("falling slope") << file({.after28 = rescale("-1", "4095")}, sixPixels) << 0
                                   << QList<int>{4095, 4094, 4093, 3095, 95, 0};
    QTest::newRow("negative intercept")
        << file({.after28 = rescale("1", "-1024")}, sixPixels) << 32768
        << QList<int>{31744, 31745, 31746, 32744, 35744, 35839};
    QTest::newRow("signed") << file({.isSigned = true},
                                    dicomfixture::words(
                                        {-2048 & 0xfff, -1 & 0xfff, 0, 1, 1000, 2047}))
                            << 32768 << QList<int>{30720, 32767, 32768, 32769, 33768, 34815};
    QTest::newRow("beyond 16 bits") << file({.after28 = rescale("100", "0")}, sixPixels) << 0
                                    << QList<int>{0, 100, 200, 65535, 65535, 65535};
    QTest::newRow("modality table")
        << file({.after28 = dicomfixture::sequence(0x0028, 0x3000,
                                                   {dicomfixture::table(1, {10, 500, 1023}, 10)})},
                sixPixels)
        << 0 << QList<int>{10, 10, 500, 1023, 1023, 1023};
    QTest::newRow("8 bit") << file({.allocated = 8, .stored = 8},
                                   QByteArray("\x00\x01\x02\x7f\x80\xff", 6))
                           << 0 << QList<int>{0, 1, 2, 127, 128, 255};
}

void CliRenderTest::valuesComeAsSixteenBits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, offset);
    QFETCH(QList<int>, values);
    put(u"scan.dcm"_s, bytes);
    const Run run =
        cli({u"render"_s, u"scan.dcm"_s, u"--raw"_s, u"--out"_s, u"out.png"_s, u"--json"_s});
    QVERIFY2(run.status == 0, qPrintable(run.describe()));
    QCOMPARE(run.json()[u"offset"_s].toInt(), offset);
    QCOMPARE(run.json()[u"bits"_s].toInt(), 16);
    QCOMPARE(QImage(path(u"out.png"_s)).format(), QImage::Format_Grayscale16);
    QCOMPARE(written(), values);
    const bool isCut = values.contains(65535);
    QCOMPARE(run.err.contains("3 pixels do not fit"), isCut);
}

void CliRenderTest::aWindowComesAsEightBits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("window");
    QTest::addColumn<QList<int>>("levels");
    using dicomfixture::file;
    const QByteArray own =
        element(0x0028, 0x1050, "DS", "1000.5") + element(0x0028, 0x1051, "DS", "2001");
    const QByteArray moved =
        element(0x0028, 0x1052, "DS", "-1000") + element(0x0028, 0x1053, "DS", "2");
    // PS3.3 C.11.2.1.2.1 by hand: ((x - 1000) / 2000 + 0.5) * 255
    QTest::newRow("the file's own")
        << file({.after28 = own}, sixPixels) << QString() << QList<int>{0, 0, 0, 128, 255, 255};
    QTest::newRow("MONOCHROME1") << file({.photometric = "MONOCHROME1", .after28 = own}, sixPixels)
                                 << QString() << QList<int>{255, 255, 255, 128, 0, 0};
    QTest::newRow("none: the range that occurs")
        << file({}, sixPixels) << QString() << QList<int>{0, 0, 0, 62, 249, 255};
    QTest::newRow("asked for, in values after rescale")
        << file({.after28 = moved}, sixPixels) << u"1000.5,2001"_s
        << QList<int>{0, 0, 0, 128, 255, 255}; // values -1000, -998, -996, 1000, 7000, 7190
    QTest::newRow("negative centre") << file({.after28 = moved}, sixPixels) << u"-999.5,1"_s
                                     << QList<int>{0, 255, 255, 255, 255, 255};
    QTest::newRow("a sigmoid") << file({.after28 = element(0x0028, 0x1050, "DS", "1000") +
                                                   element(0x0028, 0x1051, "DS", "2000") +
                                                   element(0x0028, 0x1056, "CS", "SIGMOID")},
                                       sixPixels)
                               << QString()
                               << QList<int>{30,  30,  31,
                                             128, 254, 254}; // 255 / (1 + exp(-4 (x - c) / w))
    QTest::newRow("an exact window")
        << file({.after28 = element(0x0028, 0x1050, "DS", "1000") +
                            element(0x0028, 0x1051, "DS", "2000") +
                            element(0x0028, 0x1056, "CS", "LINEAR_EXACT")},
                sixPixels)
        << QString() << QList<int>{0, 0, 0, 128, 255, 255};
    QTest::newRow("a table") << file({.after28 = dicomfixture::sequence(
                                          0x0028, 0x3010,
                                          {dicomfixture::table(1, {0, 1023, 511}, 10)})},
                                     sixPixels)
                             << QString() << QList<int>{0, 0, 255, 127, 127, 127};
    QTest::newRow("a table of values after rescale")
        << file({.after28 = moved + dicomfixture::sequence(
                                        0x0028, 0x3010,
                                        {dicomfixture::table(-998 & 0xffff, {0, 60, 120}, 8)})},
                sixPixels)
        << QString() << QList<int>{0, 0, 120, 120, 120, 120};
}

void CliRenderTest::aWindowComesAsEightBits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, window);
    QFETCH(QList<int>, levels);
    put(u"scan.dcm"_s, bytes);
    QStringList arguments{u"render"_s, u"scan.dcm"_s, u"--out"_s, u"out.png"_s};
    if (!window.isEmpty())
        arguments << u"--window"_s << window;
    const Run run = cli(arguments);
    QVERIFY2(run.status == 0, qPrintable(run.describe()));
    QCOMPARE(QImage(path(u"out.png"_s)).format(), QImage::Format_Grayscale8);
    QCOMPARE(written(), levels);
}

void CliRenderTest::turnedPicturesComeUpright()
{
    std::vector<quint8> samples(40 * 20, 20);
    std::fill_n(samples.begin(), 40 * 4, quint8{230}); // a bright bar along the top
    put(u"turned.jpg"_s, *encodeJpeg(samples, {40, 20}, 95, 6));
    for (const QStringList &more : {QStringList(), QStringList{u"--raw"_s}}) {
        const Run run =
            cli(QStringList{u"render"_s, u"turned.jpg"_s, u"--out"_s, u"out.png"_s} + more);
        QVERIFY2(run.status == 0, qPrintable(run.describe()));
        const QImage image(path(u"out.png"_s));
        QCOMPARE(image.size(), QSize(20, 40));
        const QList<int> levels = greys(image);
        QVERIFY(levels[19 + 20 * 20] > 200); // orientation 6: the top of the file is on the right
        QVERIFY(levels[20 * 20] < 50);
    }
}

void CliRenderTest::damagedFilesAreWrittenAndTold()
{
    put(u"cut.dcm"_s, dicomfixture::file({}, sixPixels).chopped(4));
    const Run run =
        cli({u"render"_s, u"cut.dcm"_s, u"--raw"_s, u"--out"_s, u"out.png"_s, u"--json"_s});
    QVERIFY2(run.status == 0, qPrintable(run.describe()));
    QVERIFY2(run.err.contains("ends early"), run.err.constData());
    QCOMPARE(run.json()[u"damage"_s].toString(), u"truncated"_s);
    QCOMPARE(run.json()[u"warnings"_s].toArray().size(), 1);
    QCOMPARE(written(), (QList<int>{0, 1, 2, 1000, 0, 0}));
}

void CliRenderTest::hostileFilesAreOpenedByAWorker()
{
    using namespace dicomfixture;
    QByteArray nested = preamble() + meta();
    for (int depth = 0; depth < 20000; ++depth)
        nested += word(0x0040) + word(0xa730) + "SQ" + word(0) + doubleWord(0xffffffff) +
                  word(0xfffe) + word(0xe000) + doubleWord(0xffffffff);
    put(u"nested.dcm"_s, nested);
    put(u"deflated.dcm"_s,
        preamble() + meta("1.2.840.10008.1.2.1.99") +
            qCompress(header({}) + QByteArray(400 << 20, '\0'), 9).mid(6).chopped(4));
    for (const QString &name : {u"nested.dcm"_s, u"deflated.dcm"_s}) {
        const Run run = cli({u"render"_s, name, u"--out"_s, u"out.png"_s});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains(name.toUtf8()), run.err.constData());
        QVERIFY(!QFile::exists(path(u"out.png"_s)));
    }
}

void CliRenderTest::whatIsNoPictureIsRefused()
{
    put(u"text.dcm"_s, "no picture at all");
    const Run text = cli({u"render"_s, u"text.dcm"_s, u"--out"_s, u"out.png"_s});
    QCOMPARE(text.status, 3);
    QVERIFY(text.err.contains("text.dcm"));
    QCOMPARE(cli({u"render"_s, u"none.dcm"_s, u"--out"_s, u"out.png"_s}).status, 1);
    QVERIFY(!QFile::exists(path(u"out.png"_s)));
}

void CliRenderTest::wrongUsageIsTold_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("one number") << u"render scan.dcm --window 5 --out out.png"_s;
    QTest::newRow("words") << u"render scan.dcm --window bone,1 --out out.png"_s;
    QTest::newRow("no width") << u"render scan.dcm --window 5,0 --out out.png"_s;
    QTest::newRow("both") << u"render scan.dcm --window 5,5 --raw --out out.png"_s;
    QTest::newRow("no target") << u"render scan.dcm"_s;
    QTest::newRow("onto itself") << u"render scan.dcm --out scan.dcm"_s;
    QTest::newRow("no scan named") << u"render d.doubleread --out out.png"_s;
}

void CliRenderTest::wrongUsageIsTold()
{
    QFETCH(QString, arguments);
    const QByteArray bytes = dicomfixture::file({}, sixPixels);
    put(u"scan.dcm"_s, bytes);
    put(u"d.doubleread"_s, {});
    const Run run = cli(arguments.split(u' '));
    QVERIFY2(run.status == 2, qPrintable(run.describe()));
    QFile file(path(u"scan.dcm"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void CliRenderTest::scansOfADatasetAreNamed()
{
    QImage image(40, 30, QImage::Format_Grayscale8);
    for (const int shade : {50, 60}) {
        image.fill(static_cast<uint>(shade));
        QVERIFY(image.save(path(u"p%1.png"_s.arg(shade))));
    }
    QCOMPARE(cli({u"create"_s, u"d.doubleread"_s, u"--name"_s, u"D"_s}).status, 0);
    QCOMPARE(cli({u"add"_s, u"d.doubleread"_s, u"p50.png"_s, u"p60.png"_s}).status, 0);
    const auto render = [this](const QString &scan) {
        return cli({u"render"_s, u"d.doubleread"_s, u"--scan"_s, scan, u"--raw"_s, u"--out"_s,
                    u"out.png"_s});
    };
    QCOMPARE(render(u"p60.png"_s).status, 0);
    QCOMPARE(written().front(), 60);
    QCOMPARE(render(u"p6"_s).status, 1);
    QCOMPARE(render(u"P60.PNG"_s).status, 1);
    image.fill(70);
    QVERIFY(image.save(path(u"p60.png"_s)));
    const Run changed = render(u"p60.png"_s);
    QCOMPARE(changed.status, 3);
    QVERIFY(changed.err.contains("changed since it was added"));
    QCOMPARE(written().front(), 60);
}

void CliRenderTest::aMaskedScanIsNotShownByItsName()
{
    QStringList names;
    for (int number = 1; number <= 6; ++number) {
        QImage image(40, 30, QImage::Format_Grayscale8);
        image.fill(static_cast<uint>(number * 10));
        names << u"p%1.png"_s.arg(number);
        QVERIFY(image.save(path(names.back())));
    }
    QCOMPARE(cli({u"create"_s, u"d.doubleread"_s, u"--name"_s, u"D"_s}).status, 0);
    QCOMPARE(cli(QStringList{u"add"_s, u"d.doubleread"_s} + names).status, 0);
    for (const QString &name : {u"A"_s, u"B"_s})
        QCOMPARE(cli({u"reader"_s, u"add"_s, u"d.doubleread"_s, name}).status, 0);
    QCOMPARE(cli({u"assign"_s, u"d.doubleread"_s, u"--mode"_s, u"balanced"_s, u"--repeat-share"_s,
                  u"0.5"_s})
                 .status,
             0);
    const auto renderAs = [this](const QString &who, const QString &scan) {
        return cli({u"render"_s, u"d.doubleread"_s, u"--user"_s, who, u"--scan"_s, scan, u"--out"_s,
                    u"out.png"_s});
    };
    QCOMPARE(renderAs(u"A"_s, u"p1.png"_s).status, 1);
    QVERIFY(!QFile::exists(path(u"out.png"_s)));
    const Run seen = renderAs(u"A"_s, u"Scan 1"_s);
    QVERIFY2(seen.status == 0, qPrintable(seen.describe()));
    for (const QString &name : names)
        QVERIFY(!seen.err.contains(name.toUtf8()) && !seen.out.contains(name.toUtf8()));
}

void CliRenderTest::viewsEqualThoseOfDcmtk_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("window");
    const QString folder = sharedFolder();
    if (folder.isEmpty() || QStandardPaths::findExecutable(u"dcm2pnm"_s).isEmpty())
        QSKIP("the comparison with dcm2pnm needs the shared folder and DCMTK's tools");
    const auto row = [&folder](const char *name, const QString &window) {
        QTest::newRow(name) << folder + u"/data/dicom/"_s + QString::fromLatin1(name) << window;
    };
    row("RG3_UNC.dcm", u"550 1024"_s);
    row("RG2_RLE.dcm", u"400 300"_s);
    row("CT_small.dcm", u"-500 2000"_s);
    row("MR_small_RLE.dcm", u"600 1600"_s);
    row("highdicom_dx_image.dcm", u"128 256"_s);
    row("CR-MONO1-10-chest", u"550 1024"_s);
    row("vlut_04.dcm", {}); // its table
}

void CliRenderTest::viewsEqualThoseOfDcmtk()
{
    QFETCH(QString, file);
    QFETCH(QString, window);
    QStringList theirs = window.isEmpty() ? QStringList{u"+Wl"_s, u"1"_s}
                                          : QStringList{u"+Ww"_s} + window.split(u' ');
    const QString expected = path(u"theirs.pgm"_s);
    QCOMPARE(QProcess::execute(u"dcm2pnm"_s, theirs + QStringList{u"+opb"_s, file, expected}), 0);
    QStringList ours{u"render"_s, file, u"--out"_s, u"out.png"_s};
    if (!window.isEmpty())
        ours << u"--window"_s << QString(window).replace(u' ', u',');
    const Run run = cli(ours);
    QVERIFY2(run.status == 0, qPrintable(run.describe()));
    const QList<int> wanted = greys(QImage(expected));
    const QList<int> found = written();
    QCOMPARE(found.size(), wanted.size());
    for (qsizetype at = 0; at < found.size(); ++at) // one level is lost by rounding
        if (std::abs(found[at] - wanted[at]) > 1)
            QFAIL(qPrintable(u"pixel %1 is %2, not %3"_s.arg(at).arg(found[at]).arg(wanted[at])));
}

QTEST_GUILESS_MAIN(CliRenderTest)
#include "tst_clirender.moc"
