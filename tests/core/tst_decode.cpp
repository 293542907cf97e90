#include "core/imaging/decode.h"
#include "core/imaging/jpegwriting.h"
#include "dicomfixture.h"
#include "tifffixture.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace doubleread;

namespace {

/// A grey ramp with a bright bar in the top left corner, so that every turn can be told.
std::vector<quint8> phantom(QSize size)
{
    std::vector<quint8> samples;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            samples.push_back(static_cast<quint8>(
                x < size.width() / 3 && y < size.height() / 4 ? 250 : (x * 3 + y * 5) % 160));
    return samples;
}

QByteArray jpegOf(QSize size, int orientation = 1)
{
    return *encodeJpeg(phantom(size), size, 92, orientation);
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

const std::vector<quint8> &bytesOf(const Decoded &decoded)
{
    return std::get<std::vector<quint8>>(decoded.image.samples);
}

} // namespace

class TestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greyJpegComesBack();
    void orientationIsApplied_data();
    void orientationIsApplied();
    void headerAloneGivesUprightSize();
    void cutJpegShowsNothingElse();
    void missingEndMarkerIsNoDamage();
    void damagedInsideIsFlagged();
    void deepPngKeepsAllBits();
    void deepTiffsKeepAllBits_data();
    void deepTiffsKeepAllBits();
    void turnedTiffsComeUpright_data();
    void turnedTiffsComeUpright();
    void dicomKeepsWhatItSays();
    void dicomNeedsNoSuffix_data();
    void dicomNeedsNoSuffix();
    void cutPngIsBlankBelow();
    void bmpIsRead_data();
    void bmpIsRead();
    void contentDecidesNotTheSuffix();
    void refusedWithPlaceAndRemedy_data();
    void refusedWithPlaceAndRemedy();
    void pixelHashIsOfThePictureNotTheFile();
};

void TestDecode::greyJpegComesBack()
{
    const QSize size(121, 83);
    const Result<Decoded> decoded = decodeBytes(jpegOf(size), u"a.jpg"_s);
    QVERIFY(decoded);
    QCOMPARE(decoded->header.size, size);
    QCOMPARE(decoded->header.bitsStored, 8);
    QCOMPARE(decoded->header.damage, Damage::None);
    QVERIFY(decoded->warnings.empty());
    const std::vector<quint8> expected = phantom(size);
    int inside = 0;
    for (size_t i = 0; i < expected.size(); ++i)
        inside += std::abs(expected[i] - bytesOf(*decoded)[i]) <= 24 ? 1 : 0;
    QVERIFY(inside > int(expected.size()) * 95 / 100); // the ramp's jumps ring
}

void TestDecode::orientationIsApplied_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QPoint>("corner"); // 0 or 1: where the stored top left corner is shown
    QTest::newRow("1") << 1 << QPoint(0, 0);
    QTest::newRow("2 mirrored") << 2 << QPoint(1, 0);
    QTest::newRow("3 upside down") << 3 << QPoint(1, 1);
    QTest::newRow("4 flipped") << 4 << QPoint(0, 1);
    QTest::newRow("5 transposed") << 5 << QPoint(0, 0);
    QTest::newRow("6 turned right") << 6 << QPoint(1, 0);
    QTest::newRow("7 transverse") << 7 << QPoint(1, 1);
    QTest::newRow("8 turned left") << 8 << QPoint(0, 1);
}

void TestDecode::orientationIsApplied()
{
    QFETCH(int, orientation);
    QFETCH(QPoint, corner);
    const QSize stored(90, 60);
    const Result<Decoded> decoded = decodeBytes(jpegOf(stored, orientation), u"a.jpg"_s);
    QVERIFY(decoded);
    const QSize size = orientation >= 5 ? stored.transposed() : stored;
    QCOMPARE(decoded->image.size, size);
    QCOMPARE(decoded->header.size, size);
    QCOMPARE(decoded->header.orientation, orientation);
    const QPoint bright(corner.x() == 0 ? 4 : size.width() - 5,
                        corner.y() == 0 ? 4 : size.height() - 5);
    QVERIFY(decoded->image.sample(bright) > 220);
    const QPoint dark(size.width() - 1 - bright.x(), size.height() - 1 - bright.y());
    QVERIFY(decoded->image.sample(dark) < 200);
    // The bar is a third of the stored width by a quarter of its height: not just the corner.
    const QSize bar = orientation >= 5 ? QSize(15, 30) : QSize(30, 15);
    const QPoint along(corner.x() == 0 ? bar.width() - 4 : size.width() - bar.width() + 3,
                       corner.y() == 0 ? bar.height() - 4 : size.height() - bar.height() + 3);
    QVERIFY(decoded->image.sample(along) > 220);
}

void TestDecode::headerAloneGivesUprightSize()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"a.jpg"_s, jpegOf({90, 60}, 6)));
    QVERIFY(write(u"c.dcm"_s, dicomfixture::file({}, QByteArray(12, '\0'))));
    QCOMPARE(*identifyHeader(folder.filePath(u"c.dcm"_s)), QSize(3, 2));
    QVERIFY(write(u"b.png"_s, pngOf(QImage(31, 17, QImage::Format_Grayscale8))));
    QCOMPARE(*identifyHeader(folder.filePath(u"a.jpg"_s)), QSize(60, 90));
    QCOMPARE(*identifyHeader(folder.filePath(u"b.png"_s)), QSize(31, 17));
    const Result<QSize> none = identifyHeader(folder.filePath(u"none.jpg"_s));
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::NotFound);
}

void TestDecode::cutJpegShowsNothingElse()
{
    // Another scan's pixels are in memory just released: none of them may show.
    const QSize size(373, 454);
    const std::vector<quint8> bright(static_cast<size_t>(size.width() * size.height()), 255);
    const QByteArray other = *encodeJpeg(bright, size, 90);
    std::vector<quint8> dark(bright.size(), 20);
    std::mt19937 random(7);
    for (quint8 &sample : dark)
        sample = static_cast<quint8>(20 + random() % 10);
    const QByteArray bytes = *encodeJpeg(dark, size, 90);
    int kept = 0;
    for (int trial = 0; trial < 200; ++trial) {
        QVERIFY(decodeBytes(other, u"other.jpg"_s));
        const auto length =
            static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() - 2));
        const Result<Decoded> cut = decodeBytes(bytes.first(length), u"cut.jpg"_s);
        if (!cut) {
            QVERIFY(!cut.error().place.isEmpty());
            continue;
        }
        ++kept;
        QCOMPARE(cut->header.damage, Damage::Truncated);
        QCOMPARE(cut->image.damage, Damage::Truncated);
        QCOMPARE(cut->warnings.size(), 1U);
        QVERIFY(cut->warnings.front().place.startsWith(u"cut.jpg: JPEG data, byte"_s));
        QVERIFY(std::ranges::max(bytesOf(*cut)) < 200);
        QCOMPARE(bytesOf(*cut).back(), quint8{128}); // the flat tone
    }
    QVERIFY(kept > 150);
}

void TestDecode::missingEndMarkerIsNoDamage()
{
    const QByteArray bytes = jpegOf({200, 160});
    const Result<Decoded> decoded = decodeBytes(bytes.chopped(2), u"a.jpg"_s);
    QVERIFY(decoded);
    QCOMPARE(decoded->header.damage, Damage::None);
    QVERIFY(decoded->warnings.empty());
    const Result<Decoded> longer = decodeBytes(bytes + QByteArray(50, 'x'), u"a.jpg"_s);
    QVERIFY(longer);
    QCOMPARE(longer->header.damage, Damage::None);
}

void TestDecode::damagedInsideIsFlagged()
{
    // Huffman codes fall into step again: where by chance as many blocks come out, no decoder can
    // tell. Most hits are told.
    std::mt19937 random(5);
    int flagged = 0;
    for (int trial = 0; trial < 50; ++trial) {
        QByteArray bytes = jpegOf({200, 160});
        const qsizetype at = bytes.size() / 3 + trial * 20;
        for (qsizetype i = at; i < at + 60; ++i)
            bytes[i] = static_cast<char>(random());
        const Result<Decoded> decoded = decodeBytes(bytes, u"a.jpg"_s);
        QVERIFY(decoded);
        if (decoded->header.damage == Damage::None)
            continue;
        ++flagged;
        QCOMPARE(decoded->warnings.size(), 1U);
    }
    QVERIFY2(flagged >= 25, qPrintable(QString::number(flagged)));
}

void TestDecode::deepPngKeepsAllBits()
{
    QImage image(40, 30, QImage::Format_Grayscale16);
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x)
            reinterpret_cast<quint16 *>(image.scanLine(y))[x] = static_cast<quint16>(y * 2000 + x);
    const Result<Decoded> decoded = decodeBytes(pngOf(image), u"a.png"_s);
    QVERIFY(decoded);
    QCOMPARE(decoded->header.bitsStored, 16);
    QCOMPARE(decoded->image.sample({39, 29}), 29 * 2000 + 39);
    QCOMPARE(decoded->image.sample({7, 3}), 3 * 2000 + 7);
}

void TestDecode::deepTiffsKeepAllBits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("inverted");
    QTest::addColumn<QList<double>>("values");
    const QByteArray deep = dicomfixture::words({0, 1, 258, 0x7fff, 0x8000, 0xffff});
    const QByteArray shallow("\x00\x01\x02\x7f\x80\xff", 6);
    using tifffixture::file;
    QTest::newRow("16 bit") << file({}, deep) << 16 << false
                            << QList<double>{0, 1, 258, 32767, 32768, 65535};
    QTest::newRow("16 bit, white is zero") << file({.whiteIsZero = true}, deep) << 16 << true
                                           << QList<double>{0, 1, 258, 32767, 32768, 65535};
    QTest::newRow("16 bit, signed") << file({.isSigned = true}, deep) << 16 << false
                                    << QList<double>{0, 1, 258, 32767, -32768, -1};
    QTest::newRow("8 bit") << file({.bits = 8}, shallow) << 8 << false
                           << QList<double>{0, 1, 2, 127, 128, 255};
    QTest::newRow("8 bit, signed") << file({.bits = 8, .isSigned = true}, shallow) << 8 << false
                                   << QList<double>{0, 1, 2, 127, -128, -1};
}

void TestDecode::deepTiffsKeepAllBits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, bits);
    QFETCH(bool, inverted);
    QFETCH(QList<double>, values);
    const Result<Decoded> decoded = decodeBytes(bytes, u"scan.tif"_s);
    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().text()));
    QVERIFY(decoded->warnings.empty());
    QCOMPARE(decoded->image.bitsStored, bits);
    QCOMPARE(decoded->image.inverted, inverted);
    QList<double> found;
    for (int at = 0; at < 6; ++at)
        found << decoded->image.value({at % 3, at / 3});
    QCOMPARE(found, values);
    QVERIFY(!decodeBytes(bytes.first(16), u"cut.tif"_s)); // its directory comes last
}

void TestDecode::turnedTiffsComeUpright_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QList<int>>("upright");
    // Stored as 0 1 2 / 3 4 5; TIFF 6.0 says what row 0 and column 0 are in the scene.
    QTest::newRow("1") << 1 << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("2: top, right") << 2 << QList<int>{2, 1, 0, 5, 4, 3};
    QTest::newRow("3: bottom, right") << 3 << QList<int>{5, 4, 3, 2, 1, 0};
    QTest::newRow("4: bottom, left") << 4 << QList<int>{3, 4, 5, 0, 1, 2};
    QTest::newRow("5: left, top") << 5 << QList<int>{0, 3, 1, 4, 2, 5};
    QTest::newRow("6: right, top") << 6 << QList<int>{3, 0, 4, 1, 5, 2};
    QTest::newRow("7: right, bottom") << 7 << QList<int>{5, 2, 4, 1, 3, 0};
    QTest::newRow("8: left, bottom") << 8 << QList<int>{2, 5, 1, 4, 0, 3};
}

void TestDecode::turnedTiffsComeUpright()
{
    QFETCH(int, orientation);
    QFETCH(QList<int>, upright);
    const Result<Decoded> decoded = decodeBytes(
        tifffixture::file({.orientation = orientation}, dicomfixture::words({0, 1, 2, 3, 4, 5})),
        u"scan.tif"_s);
    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().text()));
    const QSize size = decoded->image.size;
    QCOMPARE(size, orientation >= 5 ? QSize(2, 3) : QSize(3, 2));
    QList<int> found;
    for (int at = 0; at < 6; ++at)
        found << decoded->image.sample({at % size.width(), at / size.width()});
    QCOMPARE(found, upright);
}

void TestDecode::dicomKeepsWhatItSays()
{
    using dicomfixture::element;
    const QByteArray bytes = dicomfixture::file(
        {.photometric = "MONOCHROME1",
         .after28 = element(0x0028, 0x0030, "DS", "0.2\\0.1") +
                    element(0x0028, 0x1050, "DS", "600") + element(0x0028, 0x1051, "DS", "800") +
                    element(0x0028, 0x1052, "DS", "100") + element(0x0028, 0x1053, "DS", "2")},
        dicomfixture::words({0, 1, 2, 1000, 4000, 4095}));
    const Result<Decoded> decoded = decodeBytes(bytes, u"scan.dcm"_s);
    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().text()));
    QCOMPARE(decoded->header.kind, FileKind::Dicom);
    QCOMPARE(decoded->header.size, QSize(3, 2));
    QCOMPARE(decoded->header.bitsStored, 12);
    QCOMPARE(decoded->header.spacing, (PixelSpacing{.columnMm = 0.1, .rowMm = 0.2}));
    QVERIFY(decoded->warnings.empty());
    QVERIFY(decoded->image.inverted);
    QCOMPARE(decoded->image.value({0, 1}), 2100.0);
    QCOMPARE(decoded->image.windows.size(), 1U);
    const Result<Inspected> inspected = inspectBytes(bytes, u"scan.dcm"_s);
    QVERIFY(inspected);
    QCOMPARE(inspected->header.pixelHash.size(), qsizetype{32});
}

void TestDecode::dicomNeedsNoSuffix_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("warnings");
    QTest::newRow("its own") << u"scan.dcm"_s << 0;
    QTest::newRow("none") << u"IM000001"_s << 0;
    QTest::newRow("a UID") << u"1.2.840.113619.2"_s << 0;
    QTest::newRow("another's") << u"scan.png"_s << 1;
}

void TestDecode::dicomNeedsNoSuffix()
{
    QFETCH(QString, name);
    QFETCH(int, warnings);
    const QByteArray bytes =
        dicomfixture::file({}, dicomfixture::words({0, 1, 2, 1000, 4000, 4095}));
    const Result<Decoded> decoded = decodeBytes(bytes, name);
    QVERIFY(decoded);
    QCOMPARE(static_cast<int>(decoded->warnings.size()), warnings);
}

void TestDecode::cutPngIsBlankBelow()
{
    QImage image(300, 300, QImage::Format_Grayscale8);
    std::mt19937 random(3);
    for (int y = 0; y < 300; ++y)
        for (int x = 0; x < 300; ++x)
            image.scanLine(y)[x] = static_cast<uchar>(100 + random() % 100);
    const QByteArray bytes = pngOf(image);
    const Result<Decoded> decoded = decodeBytes(bytes.first(bytes.size() / 2), u"a.png"_s);
    QVERIFY(decoded);
    QCOMPARE(decoded->header.damage, Damage::Truncated);
    QVERIFY(decoded->image.sample({10, 10}) >= 100);
    QCOMPARE(decoded->image.sample({10, 299}), 0);
}

void TestDecode::bmpIsRead_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("grey") << QImage::Format_Grayscale8;
    QTest::newRow("colour") << QImage::Format_RGB32;
}

void TestDecode::bmpIsRead()
{
    QFETCH(QImage::Format, format);
    QImage image(33, 21, format);
    image.fill(Qt::white);
    image.setPixelColor(5, 20, Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(image.save(&buffer, "bmp"));
    const Result<Decoded> decoded = decodeBytes(bytes, u"a.bmp"_s);
    QVERIFY(decoded);
    QCOMPARE(decoded->image.size, QSize(33, 21));
    QCOMPARE(decoded->image.sample({5, 20}), 0);
    QCOMPARE(decoded->image.sample({5, 19}), 255);
    const Result<Decoded> cut = decodeBytes(bytes.chopped(200), u"a.bmp"_s);
    QVERIFY(cut);
    QCOMPARE(cut->header.damage, Damage::Truncated);
    QCOMPARE(cut->image.sample({0, 0}), 0); // rows are stored from the bottom
}

void TestDecode::contentDecidesNotTheSuffix()
{
    const QImage image(31, 17, QImage::Format_Grayscale8);
    const Result<Decoded> decoded = decodeBytes(pngOf(image), u"scan.jpg"_s);
    QVERIFY(decoded);
    QCOMPARE(decoded->warnings.size(), 1U);
    QVERIFY(decoded->warnings.front().text().contains(u"PNG"_s));
    QVERIFY(decoded->warnings.front().place.contains(u"scan.jpg"_s));
}

void TestDecode::refusedWithPlaceAndRemedy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    using enum Error::Code;
    QByteArray bomb = jpegOf({64, 64});
    const qsizetype frame = bomb.indexOf(QByteArray("\xff\xc0", 2));
    bomb.replace(frame + 5, 4, QByteArray("\xff\xdc\xff\xdc", 4));
    QByteArray cmyk = jpegOf({64, 64});
    cmyk[frame + 9] = 4;
    QByteArray dicom(200, '\0');
    dicom.replace(128, 4, "DICM");
    QByteArray deflateBomb = pngOf(QImage(8, 8, QImage::Format_Grayscale8));
    deflateBomb.replace(16, 8, QByteArray("\0\0\x75\x30\0\0\x75\x30", 8));
    QTest::newRow("empty") << QByteArray() << BadInput;
    QTest::newRow("text") << QByteArray("hello") << BadInput;
    QTest::newRow("only a start") << QByteArray("\xff\xd8\xff", 3) << BadInput;
    QTest::newRow("65500x65500") << bomb << BadInput;
    QTest::newRow("30000x30000 png") << deflateBomb << BadInput;
    QTest::newRow("CMYK") << cmyk << Unsupported;
    QTest::newRow("DICOM without a picture") << dicom << BadInput;
    QTest::newRow("cut in the tables") << jpegOf({64, 64}).first(100) << BadInput;
}

void TestDecode::refusedWithPlaceAndRemedy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    const Result<Decoded> decoded = decodeBytes(bytes, u"a.jpg"_s);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, code);
    QCOMPARE(decoded.error().file, u"a.jpg"_s);
    QVERIFY(!decoded.error().place.isEmpty());
    QVERIFY(!decoded.error().remedy.isEmpty());
}

void TestDecode::pixelHashIsOfThePictureNotTheFile()
{
    const QTemporaryDir folder;
    const QByteArray bytes = jpegOf({90, 60});
    const auto inspect = [&folder](const QByteArray &content) {
        QFile file(folder.filePath(u"a.jpg"_s));
        if (!file.open(QIODevice::WriteOnly))
            return QByteArray();
        file.write(content);
        file.close();
        const Result<Inspected> inspected = inspectFile(file.fileName());
        return inspected ? inspected->header.pixelHash + inspected->header.sha256 : QByteArray();
    };
    const QByteArray one = inspect(bytes);
    const QByteArray two = inspect(bytes + "behind the end");
    const QByteArray turned = inspect(jpegOf({90, 60}, 3));
    QCOMPARE(one.size(), 64);
    QCOMPARE(one.first(32), two.first(32));
    QVERIFY(one.last(32) != two.last(32));
    QVERIFY(one.first(32) != turned.first(32));
}

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
