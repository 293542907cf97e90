// Pictures that are wrong on purpose, made here: what is read of each, and that the worker that
// reads it stays small.
#include "core/intake/intakeworkers.h"
#include "malformedpictures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;
using namespace malformed;
using tifffixture::little;

namespace {

enum class Expected {
    Refused,   ///< With a place and a remedy.
    Truncated, ///< Kept: its lower part is one flat tone.
    Corrupt,   ///< Kept, and told.
    Whole,
    Either ///< Told or not: only that it costs no more than another.
};

} // namespace

class MalformedPicturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsReadAsFarAsItGoes_data();
    void eachIsReadAsFarAsItGoes();
    void bombsAreRefusedInBoundedMemory_data();
    void bombsAreRefusedInBoundedMemory();

private:
    QTemporaryDir m_folder;
    IntakeWorkers m_workers;

    QString put(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"scan"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file can be written");
        return file.fileName();
    }
    Result<Intake> taken(const QByteArray &bytes)
    {
        return m_workers.takeIn(put(bytes), {.lookOnly = true});
    }
    void addJpegsAndPngs();
    void addTiffs();
    void addOthers();
    static void addDicomBombs();
};

void MalformedPicturesTest::addJpegsAndPngs()
{
    using enum Expected;
    const QByteArray whole = jpeg();
    const qsizetype frame = whole.indexOf(QByteArray("\xff\xc0", 2));
    QTest::newRow("JPEG, cut in the data") << whole.first(whole.size() / 2) << Truncated;
    QTest::newRow("JPEG, cut in the head") << whole.first(frame) << Refused;
    QTest::newRow("JPEG, no width") << replaced(whole, frame + 7, QByteArray(2, '\0')) << Refused;
    QTest::newRow("JPEG, 65500 x 65500")
        << replaced(whole, frame + 5, QByteArray("\xff\xdc\xff\xdc", 4)) << Refused;
    QTest::newRow("JPEG, garbage behind the head")
        << whole.first(whole.indexOf(QByteArray("\xff\xda", 2)) + 12) +
               QByteArray("\x11\x22\x33").repeated(900)
        << Either;
    QTest::newRow("JPEG, garbage behind the end") << whole + QByteArray(999, '\x5a') << Whole;
    QTest::newRow("JPEG with the mark of a PNG")
        << replaced(whole, 0, "\x89PNG\r\n\x1a\n") << Refused;
    const QByteArray png = saved("png");
    QTest::newRow("PNG, cut in the data") << png.first(png.size() / 2) << Truncated;
    QTest::newRow("PNG, cut in the head") << png.first(20) << Refused;
    QTest::newRow("PNG, no height") << replaced(png, 20, big(0)) << Refused;
    QTest::newRow("PNG, 2^31 wide") << replaced(png, 16, big(0x80000000)) << Refused;
    QTest::newRow("PNG, 30000 x 30000") << replaced(png, 16, big(30000) + big(30000)) << Refused;
    QTest::newRow("PNG, wrong sum of the head") << replaced(png, 29, "abcd") << Refused;
    QTest::newRow("PNG, garbage behind the end") << png + QByteArray(999, '\x5a') << Whole;
    QByteArray hit = png;
    hit.replace(png.size() / 2, 20, QByteArray(20, '\x33'));
    QTest::newRow("PNG, damaged inside") << hit << Corrupt;
}

void MalformedPicturesTest::addTiffs()
{
    using enum Expected;
    const auto plain = [](const QByteArray &strip) { return strip; };
    const QByteArray one = tiff({}, {eightBits()});
    QTest::newRow("TIFF") << one << Whole;
    QTest::newRow("TIFF, one strip cut") << one.first(one.size() / 2) << Truncated;
    const QByteArray four = tiff({.rowsPerStrip = 40}, fourStrips(plain));
    QTest::newRow("TIFF, four strips") << four << Whole;
    QTest::newRow("TIFF, four strips cut") << four.first(four.size() / 3) << Truncated;
    const QByteArray packed = tiff({.compression = 8}, {deflated(eightBits())});
    QTest::newRow("TIFF, deflated") << packed << Whole;
    QTest::newRow("TIFF, deflated, cut") << packed.chopped((packed.size() - 200) / 2) << Truncated;
    const QByteArray predicted =
        tiff({.compression = 8, .predictor = 2}, {deflated(differences(eightBits()))});
    QTest::newRow("TIFF, predicted") << predicted << Whole;
    QTest::newRow("TIFF, predicted, cut")
        << predicted.chopped((predicted.size() - 200) / 2) << Truncated;
    const QByteArray deep = tiff({.bits = 16}, {sixteenBits()});
    QTest::newRow("TIFF, 16 bit, cut") << deep.first(deep.size() / 2) << Truncated;
    QList<QByteArray> hit = fourStrips(deflated);
    hit[1].replace(20, 40, QByteArray(40, '\x33'));
    QTest::newRow("TIFF, damaged inside")
        << tiff({.compression = 8, .rowsPerStrip = 40}, hit) << Corrupt;
    QTest::newRow("TIFF, cut in the directory") << one.first(60) << Refused;
    QTest::newRow("TIFF without data") << one.first(140) << Refused;
    QTest::newRow("TIFF, no size") << tiff({.size = {0, 0}}, {eightBits()}) << Refused;
    QTest::newRow("TIFF, 60000 x 60000")
        << tiff({.size = {60000, 60000}}, {eightBits()}) << Refused;
    QTest::newRow("TIFF, garbage behind the end") << one + QByteArray(999, '\x5a') << Whole;
}

void MalformedPicturesTest::addOthers()
{
    using enum Expected;
    using namespace dicomfixture;
    const QByteArray bmp = saved("bmp");
    QTest::newRow("BMP, cut in the data") << bmp.chopped(bmp.size() / 3) << Truncated;
    QTest::newRow("BMP, cut in the head") << bmp.first(40) << Refused;
    QTest::newRow("BMP, no width") << replaced(bmp, 18, little(quint32{0})) << Refused;
    QTest::newRow("BMP, 2^31 high") << replaced(bmp, 22, little(quint32{0x80000000})) << Refused;
    QTest::newRow("BMP, 16000 x 16000")
        << replaced(bmp, 18, little(quint32{16000}) + little(quint32{16000})) << Refused;
    QTest::newRow("BMP, garbage behind the end") << bmp + QByteArray(999, '\x5a') << Whole;
    const QByteArray dicom = file(dicomForm(), sixteenBits());
    QTest::newRow("DICOM") << dicom << Whole;
    QTest::newRow("DICOM, cut in the data") << dicom.chopped(dicom.size() / 3) << Truncated;
    QTest::newRow("DICOM, cut in the head") << dicom.first(230) << Refused;
    QTest::newRow("DICOM, no rows") << file(dicomForm(0), sixteenBits()) << Refused;
    QTest::newRow("DICOM, 65535 x 65535")
        << file(dicomForm(65535, 65535), sixteenBits()) << Refused;
    QTest::newRow("DICOM, garbage behind the end") << dicom + QByteArray(999, '\x5a') << Either;
    QTest::newRow("nothing") << QByteArray() << Refused;
    QTest::newRow("text") << QByteArray("no picture at all") << Refused;
}

void MalformedPicturesTest::eachIsReadAsFarAsItGoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Expected>("expected");
    addJpegsAndPngs();
    addTiffs();
    addOthers();
}

void MalformedPicturesTest::eachIsReadAsFarAsItGoes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Expected, expected);
    const Result<Intake> intake = taken(bytes);
    if (expected == Expected::Either)
        return;
    if (expected == Expected::Refused) {
        QVERIFY(!intake);
        QVERIFY(intake.error().file.endsWith(u"scan"_s));
        QVERIFY2(!intake.error().place.isEmpty(), qPrintable(intake.error().text()));
        QVERIFY(!intake.error().remedy.isEmpty());
        return;
    }
    QVERIFY2(intake, qPrintable(intake ? QString() : intake.error().text()));
    const Damage wanted = expected == Expected::Truncated ? Damage::Truncated
                          : expected == Expected::Corrupt ? Damage::Corrupt
                                                          : Damage::None;
    QCOMPARE(intake->header.damage, wanted);
    const Result<Decoded> decoded =
        decodeKnownFile(m_folder.filePath(u"scan"_s), intake->sourceSha256);
    QVERIFY(decoded);
    QCOMPARE(decoded->image.damage, wanted); // what puts the banner over it
    QCOMPARE(decoded->image.size, size);
    const int scale = decoded->image.bitsStored > 8 ? 200 : 1;
    const auto isRight = [&](int x, int y) {
        return std::abs(decoded->image.sample({x, y}) - toneAt(x, y) * scale) <= 16;
    };
    const bool fromBelow = bytes.startsWith("BM");
    QVERIFY(isRight(3, fromBelow ? 157 : 2)); // what came first
    if (wanted == Damage::None)
        QVERIFY(isRight(190, 159) && isRight(0, 0));
    if (wanted != Damage::Truncated)
        return;
    const int last = fromBelow ? 0 : 159;
    for (int x = 0; x < size.width(); ++x) // one tone
        QCOMPARE(decoded->image.sample({x, last}), decoded->image.sample({0, last}));
    int right = 0;
    for (int y = 0; y < size.height(); ++y)
        right += isRight(150, y) && isRight(20, y) && isRight(80, y) ? 1 : 0;
    QVERIFY2(right > 30, qPrintable(QString::number(right)));
}

void MalformedPicturesTest::bombsAreRefusedInBoundedMemory_data()
{
    using namespace dicomfixture;
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray zeros(300 << 20, '\0');
    const QByteArray packed = deflated(zeros);
    const QByteArray png = saved("png");
    QTest::newRow("PNG whose text inflates")
        << withChunk(png, "zTXt", QByteArray("Comment\0\0", 9) + packed);
    QTest::newRow("PNG whose profile inflates")
        << withChunk(png, "iCCP", QByteArray("profile\0\0", 9) + packed);
    QTest::newRow("PNG, 60000 x 60000") << replaced(png, 16, big(60000) + big(60000));
    QTest::newRow("TIFF, deflate, more than declared") << tiff({.compression = 8}, {packed});
    QTest::newRow("TIFF, deflate, 60000 x 60000")
        << tiff({.size = {60000, 60000}, .compression = 8, .rowsPerStrip = 60000}, {packed});
    const QByteArray runs = lzwZeros(400000); // some 780 MB
    QTest::newRow("TIFF, LZW, more than declared") << tiff({.compression = 5}, {runs});
    QTest::newRow("TIFF, LZW, 60000 x 60000")
        << tiff({.size = {60000, 60000}, .compression = 5, .rowsPerStrip = 60000}, {runs});
    QTest::newRow("TIFF, strips of 4 GB") << tiff(
        {.size = {200, 65535}, .compression = 8, .rowsPerStrip = 65535}, {packed.first(2000)});
    QTest::newRow("DICOM, deflated") << preamble() + meta("1.2.840.10008.1.2.1.99") +
                                            qCompress(header({}) + zeros, 9).mid(6).chopped(4);
    addDicomBombs();
}

void MalformedPicturesTest::addDicomBombs()
{
    using namespace dicomfixture;
    const QByteArray rle = little(quint32{1}) + little(quint32{64}) + QByteArray(56, '\0') +
                           QByteArray("\x81\0", 2).repeated(4 << 20);
    const dicomfixture::Form huge = dicomForm(65535, 65535);
    const QByteArray jls("\xff\xd8\xff\xf7\0\x0b\x0c\xff\xff\xff\xff\x01\x01\x11\0\xff\xda\0\x08"
                         "\x01\x01\0\0\0\0\x11\x22\x33\x44\xff\xd9",
                         31);
    const QByteArray j2k = QByteArray("\xff\x4f\xff\x51\0\x29\0\0", 8) + big(65535) + big(65535) +
                           big(0) + big(0) + big(65535) + big(65535) + big(0) + big(0) +
                           QByteArray("\0\x01\x0b\x01\x01", 5) +
                           QByteArray("\xff\x52\0\x0c\0\0\0\x01\0\x05\x04\x04\0\x01", 14) +
                           QByteArray("\xff\x5c\0\x13\x40", 5) + QByteArray(16, '\x40') +
                           QByteArray("\xff\x90\0\x0a\0\0\0\0\0\0\0\x01\xff\x93\xff\xd9", 16);
    for (const auto &[name, syntax, stream] :
         {std::tuple{"RLE", "1.2.840.10008.1.2.5", rle},
          std::tuple{"JPEG-LS", "1.2.840.10008.1.2.4.80", jls},
          std::tuple{"JPEG 2000", "1.2.840.10008.1.2.4.90", j2k}}) {
        QTest::addRow("DICOM, %s, 65535 x 65535", name) << compressed(huge, syntax, stream);
        QTest::addRow("DICOM, %s, a small head", name) << compressed(dicomForm(), syntax, stream);
        QTest::addRow("DICOM, %s, 16000 x 16000", name)
            << compressed(dicomForm(16000, 16000), syntax, stream.first(30));
    }
}

void MalformedPicturesTest::bombsAreRefusedInBoundedMemory()
{
    QFETCH(QByteArray, bytes);
    const auto status = [](qint64 process) {
        QFile file(u"/proc/%1/status"_s.arg(process));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    IntakeWorkers fresh;
    QElapsedTimer clock;
    clock.start();
    const Result<Intake> intake = fresh.takeIn(put(bytes), {.lookOnly = true});
    QVERIFY2(clock.elapsed() < 15000, qPrintable(QString::number(clock.elapsed())));
    if (intake) // what is more than the picture needs is left alone
        QCOMPARE(intake->header.size.width(), 200);
    else
        QCOMPARE(intake.error().code, Error::Code::BadInput);
    QCOMPARE(fresh.idle().size(), size_t{1}); // it did not die of it
    const QByteArray told = status(fresh.idle().front());
    const qsizetype at = told.indexOf("VmHWM:");
    const qint64 kilobytes = told.mid(at + 6, 30).simplified().split(' ').first().toLongLong();
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(kilobytes > 0 && kilobytes < 300 << 10, qPrintable(QString::number(kilobytes)));
#else
    QVERIFY(kilobytes > 0);
#endif
}

QTEST_GUILESS_MAIN(MalformedPicturesTest)
#include "tst_malformedpictures.moc"
