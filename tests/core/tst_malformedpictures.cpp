// Pictures that are wrong on purpose, made here: what is read of each, and that the worker that
// reads it stays small.
#include "core/imaging/jpegwriting.h"
#include "core/intake/intakeworkers.h"
#include "dicomfixture.h"
#include "tifffixture.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace doubleread;
using tifffixture::little;

namespace {

enum class Expected {
    Refused,   ///< With a place and a remedy.
    Truncated, ///< Kept: its lower part is one flat tone.
    Corrupt,   ///< Kept, and told.
    Whole,
    Either ///< Told or not: only that it costs no more than another.
};

const QSize size(200, 160);

/// Rows of which no two are alike.
int toneAt(int x, int y)
{
    const auto noise = static_cast<quint32>(x * 7919 + y * 104729) * 2654435761U;
    return 40 + (x + y) / 2 + static_cast<int>(noise >> 29);
}

QByteArray eightBits(QSize of = size)
{
    QByteArray samples;
    for (int y = 0; y < of.height(); ++y)
        for (int x = 0; x < of.width(); ++x)
            samples += static_cast<char>(toneAt(x, y));
    return samples;
}

QByteArray sixteenBits()
{
    QByteArray samples;
    for (const char tone : eightBits())
        samples += dicomfixture::word(static_cast<uchar>(tone) * 200);
    return samples;
}

QByteArray jpeg()
{
    std::vector<quint8> samples;
    for (const char tone : eightBits())
        samples.push_back(static_cast<quint8>(tone));
    return *encodeJpeg(samples, size, 90);
}

QByteArray saved(const char *format)
{
    QImage image(size, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>(toneAt(x, y));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

QByteArray replaced(QByteArray bytes, qsizetype at, const QByteArray &by)
{
    return bytes.replace(at, by.size(), by);
}

QByteArray big(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4); // behind Qt's length
}

/// Zeros without end in the LZW of TIFF: each code is the run before and one zero more.
QByteArray lzwZeros(int codes)
{
    QByteArray bytes;
    quint32 bits = 0;
    int waiting = 0;
    int width = 9;
    const auto put = [&](quint32 code) {
        bits = bits << width | code;
        for (waiting += width; waiting >= 8; waiting -= 8)
            bytes += static_cast<char>(bits >> (waiting - 8));
    };
    put(256);
    put(0);
    quint32 next = 258;
    for (int count = 0; count < codes; ++count) {
        put(next++);
        if (next == 4093) { // the table is full
            put(256);
            width = 9;
            put(0);
            next = 258;
        } else if (next == 511 || next == 1023 || next == 2047) {
            ++width;
        }
    }
    put(257);
    bits <<= 8 - waiting;
    bytes += static_cast<char>(bits);
    return bytes;
}

struct Tiff
{
    QSize size = ::size;
    int bits = 8;
    int compression = 1; // none
    int rowsPerStrip = 160;
    int predictor = 1; // none
};

/// Its directory lies before the strips, as in many files.
QByteArray tiff(const Tiff &form, const QList<QByteArray> &strips)
{
    const auto count = static_cast<quint32>(strips.size());
    constexpr quint32 entries = 10;
    const quint32 tables = 8 + 2 + entries * 12 + 4;
    const auto entry = [](int tag, int type, quint32 number, quint32 value) {
        return little(static_cast<quint16>(tag)) + little(static_cast<quint16>(type)) +
               little(number) + little(value);
    };
    QByteArray offsets;
    QByteArray lengths;
    quint32 at = tables + 8 * count;
    for (const QByteArray &strip : strips) {
        offsets += little(at);
        lengths += little(static_cast<quint32>(strip.size()));
        at += static_cast<quint32>(strip.size());
    }
    const auto number = [](int value) { return static_cast<quint32>(value); };
    const bool one = count == 1; // then the table's place holds its only value
    const quint32 data = tables + 8;
    return QByteArray("II*\0", 4) + little(quint32{8}) + little(static_cast<quint16>(entries)) +
           entry(256, 4, 1, number(form.size.width())) +
           entry(257, 4, 1, number(form.size.height())) + entry(258, 3, 1, number(form.bits)) +
           entry(259, 3, 1, number(form.compression)) + entry(262, 3, 1, 1) +
           entry(273, 4, count, one ? data : tables) + entry(277, 3, 1, 1) +
           entry(278, 4, 1, number(form.rowsPerStrip)) +
           entry(279, 4, count,
                 one ? number(static_cast<int>(strips[0].size())) : tables + 4 * count) +
           entry(317, 3, 1, number(form.predictor)) + little(quint32{0}) + offsets + lengths +
           strips.join();
}

/// Each sample less the one before it, as predictor 2 has them.
QByteArray differences(QByteArray samples)
{
    for (int y = 0; y < size.height(); ++y)
        for (int x = size.width() - 1; x > 0; --x) {
            const qsizetype at = qsizetype{y} * size.width() + x;
            samples[at] = static_cast<char>(samples[at] - samples[at - 1]);
        }
    return samples;
}

QList<QByteArray> fourStrips(const std::function<QByteArray(const QByteArray &)> &packed)
{
    const QByteArray all = eightBits();
    QList<QByteArray> strips;
    for (int strip = 0; strip < 4; ++strip)
        strips << packed(all.sliced(strip * all.size() / 4, all.size() / 4));
    return strips;
}

/// A chunk before the picture data; its checksum is right.
QByteArray withChunk(const QByteArray &png, const QByteArray &name, const QByteArray &content)
{
    quint32 sum = 0xffffffff;
    for (const char byte : name + content) {
        sum ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
    }
    QByteArray bytes = png;
    return bytes.insert(33, big(static_cast<quint32>(content.size())) + name + content +
                                big(~sum)); // behind IHDR
}

dicomfixture::Form dicomForm(int rows = size.height(), int columns = size.width())
{
    return {.rows = rows, .columns = columns, .stored = 16};
}

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
