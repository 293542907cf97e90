#include "core/dicom/dicomimage.h"
#include "core/dicom/inflating.h"
#include "dicomfixture.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace doubleread;
using dicomfixture::Form;

namespace {

QDir sharedFolder(const QString &name)
{
    return {qEnvironmentVariable("DOUBLEREAD_SHARED", u"../shared"_s) + u'/' + name};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

std::vector<int> samplesOf(const DicomImage &image)
{
    return std::visit(
        [](const auto &samples) { return std::vector<int>(samples.begin(), samples.end()); },
        image.samples);
}

/// Values as the modality means them, rounded.
std::vector<int> valuesOf(const DicomImage &image)
{
    std::vector<int> values = samplesOf(image);
    for (int &value : values)
        value = qRound(image.slope * value + image.intercept);
    return values;
}

const QByteArray sixPixels = dicomfixture::words({0, 1, 2, 1000, 4000, 4095});

} // namespace

class DicomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greyIsReadAsStored();
    void everyEncodingGivesTheSame_data();
    void everyEncodingGivesTheSame();
    void overlayBitsAreCutOff();
    void signedValuesKeepTheirMeaning();
    void rescaleIsDescribed();
    void fallingRescaleIsTurned();
    void modalityTableIsApplied();
    void windowsAreGivenInSamples();
    void voiTablesAreGivenInTheModalitysValues();
    void whiteEnd_data();
    void whiteEnd();
    void spacing_data();
    void spacing();
    void coloursTurnGrey();
    void cutPixelsAreMarked();
    void cutRleLosesWholeRows();
    void wrongFilesAreRefused_data();
    void wrongFilesAreRefused();
    void bombsStopEarly();
    void pixelsEqualThoseOfOtherTools_data();
    void pixelsEqualThoseOfOtherTools();
    void losslessEncodingsOfOneScanAreEqual();
    void cutCompressedPicturesShowTheirBegin_data();
    void cutCompressedPicturesShowTheirBegin();
    void malformedFilesBehaveAsListed_data();
    void malformedFilesBehaveAsListed();
};

void DicomTest::greyIsReadAsStored()
{
    const auto image = readDicomImage(dicomfixture::file({}, sixPixels));
    QVERIFY2(image, qPrintable(image ? QString() : image.error().text()));
    QCOMPARE(image->size, QSize(3, 2));
    QCOMPARE(image->bitsStored, 12);
    QCOMPARE(samplesOf(*image), (std::vector<int>{0, 1, 2, 1000, 4000, 4095}));
    QCOMPARE(image->damage, Damage::None);
    QVERIFY(image->warnings.empty());
    QCOMPARE(*sizeOfDicom(dicomfixture::file({}, sixPixels)), QSize(3, 2));
}

void DicomTest::everyEncodingGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray dataSet = dicomfixture::dataSet({}, sixPixels);
    QTest::newRow("no preamble") << dicomfixture::meta() + dataSet;
    QTest::newRow("no meta information") << dataSet;
    QTest::newRow("deflated") << dicomfixture::preamble() +
                                     dicomfixture::meta("1.2.840.10008.1.2.1.99") +
                                     // qCompress() puts a length of 4 bytes and zlib's 2 before
                                     // the stream and a sum of 4 behind it.
                                     qCompress(dataSet).mid(6).chopped(4);
    QTest::newRow("a fragment of RLE") << dicomfixture::compressed(
        {}, "1.2.840.10008.1.2.5",
        dicomfixture::doubleWord(2) + dicomfixture::doubleWord(64) + dicomfixture::doubleWord(72) +
            QByteArray(52, '\0') + QByteArray("\x05\x00\x00\x00\x03\x0f\x0f\x00", 8) +
            QByteArray("\x05\x00\x01\x02\xe8\xa0\xff\x00", 8));
}

void DicomTest::everyEncodingGivesTheSame()
{
    QFETCH(QByteArray, file);
    const auto image = readDicomImage(file);
    QVERIFY2(image, qPrintable(image ? QString() : image.error().text()));
    QCOMPARE(samplesOf(*image), (std::vector<int>{0, 1, 2, 1000, 4000, 4095}));
}

void DicomTest::overlayBitsAreCutOff()
{
    const auto image = readDicomImage(
        dicomfixture::file({}, dicomfixture::words({0x1000, 0xf001, 2, 1000, 4000, 0x8fff})));
    QVERIFY(image);
    QCOMPARE(samplesOf(*image), (std::vector<int>{0, 1, 2, 1000, 4000, 4095}));
}

void DicomTest::signedValuesKeepTheirMeaning()
{
    const auto image = readDicomImage(dicomfixture::file(
        {.isSigned = true}, dicomfixture::words({-2048 & 0xfff, -1 & 0xfff, 0, 1, 1000, 2047})));
    QVERIFY(image);
    QCOMPARE(samplesOf(*image), (std::vector<int>{0, 2047, 2048, 2049, 3048, 4095}));
    QCOMPARE(valuesOf(*image), (std::vector<int>{-2048, -1, 0, 1, 1000, 2047}));
}

void DicomTest::rescaleIsDescribed()
{
    using dicomfixture::element;
    const auto image = readDicomImage(dicomfixture::file(
        {.after28 = element(0x0028, 0x1052, "DS", "-1024") + element(0x0028, 0x1053, "DS", "2")},
        sixPixels));
    QVERIFY(image);
    QCOMPARE(samplesOf(*image), (std::vector<int>{0, 1, 2, 1000, 4000, 4095}));
    QCOMPARE(valuesOf(*image), (std::vector<int>{-1024, -1022, -1020, 976, 6976, 7166}));
}

void DicomTest::fallingRescaleIsTurned()
{
    using dicomfixture::element;
    const auto image = readDicomImage(dicomfixture::file(
        {.after28 = element(0x0028, 0x1052, "DS", "100") + element(0x0028, 0x1053, "DS", "-1")},
        sixPixels));
    QVERIFY(image);
    QVERIFY(image->slope > 0);
    QCOMPARE(valuesOf(*image), (std::vector<int>{100, 99, 98, -900, -3900, -3995}));
}

void DicomTest::modalityTableIsApplied()
{
    const Form form{.after28 = dicomfixture::sequence(
                        0x0028, 0x3000, {dicomfixture::table(1, {10, 500, 1023}, 10)})};
    const auto image = readDicomImage(dicomfixture::file(form, sixPixels));
    QVERIFY(image);
    QCOMPARE(image->bitsStored, 10);
    QCOMPARE(valuesOf(*image), (std::vector<int>{10, 10, 500, 1023, 1023, 1023}));
}

void DicomTest::windowsAreGivenInSamples()
{
    using dicomfixture::element;
    const auto image = readDicomImage(dicomfixture::file(
        {.after28 = element(0x0028, 0x1050, "DS", "0\\500\\7") +
                    element(0x0028, 0x1051, "DS", "2001\\1000\\0") +
                    element(0x0028, 0x1052, "DS", "-1000") + element(0x0028, 0x1053, "DS", "2") +
                    element(0x0028, 0x1055, "LO", "bone\\soft tissue")},
        sixPixels));
    QVERIFY(image);
    QCOMPARE(image->windows.size(), 2U);
    // Black at -1000.5 and below, white from 999.5: samples -0.25 and 999.75.
    QCOMPARE(image->windows[0].center, 499.75 + 0.5);
    QCOMPARE(image->windows[0].width, 1001.0);
    QCOMPARE(image->windows[0].name, u"bone"_s);
    QCOMPARE(image->windows[1].name, u"soft tissue"_s);
    QCOMPARE(image->warnings.size(), 1U);
    QVERIFY(image->warnings[0].place.contains(u"0028,1051"_s));
}

void DicomTest::voiTablesAreGivenInTheModalitysValues()
{
    using dicomfixture::element;
    const Form form{.after28 = element(0x0028, 0x1052, "DS", "10") +
                               element(0x0028, 0x1053, "DS", "1") +
                               dicomfixture::sequence(0x0028, 0x3010,
                                                      {dicomfixture::table(12, {0, 100, 255}, 8)})};
    const auto image = readDicomImage(dicomfixture::file(form, sixPixels));
    QVERIFY(image);
    QCOMPARE(image->tables.size(), 1U);
    QCOMPARE(image->tables[0].first, 12);
    QCOMPARE(image->tables[0].values, (std::vector<quint16>{0, 100, 255}));
    QCOMPARE(image->tables[0].bits, 8);
}

void DicomTest::whiteEnd_data()
{
    QTest::addColumn<QByteArray>("photometric");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<bool>("highMeansDark");
    QTest::newRow("MONOCHROME1") << QByteArray("MONOCHROME1") << QByteArray() << true;
    QTest::newRow("MONOCHROME2") << QByteArray("MONOCHROME2") << QByteArray() << false;
    QTest::newRow("both say so") << QByteArray("MONOCHROME1") << QByteArray("INVERSE") << true;
    QTest::newRow("identity") << QByteArray("MONOCHROME2") << QByteArray("IDENTITY") << false;
}

void DicomTest::whiteEnd()
{
    QFETCH(QByteArray, photometric);
    QFETCH(QByteArray, shape);
    QFETCH(bool, highMeansDark);
    Form form{.photometric = photometric};
    if (!shape.isEmpty())
        form.after28 = dicomfixture::element(0x2050, 0x0020, "CS", shape);
    const auto image = readDicomImage(dicomfixture::file(form, sixPixels));
    QVERIFY(image);
    QCOMPARE(image->highMeansDark, highMeansDark);
}

void DicomTest::spacing_data()
{
    QTest::addColumn<QByteArray>("pixel");
    QTest::addColumn<QByteArray>("imager");
    QTest::addColumn<double>("rowMm");
    QTest::addColumn<double>("columnMm");
    QTest::addColumn<bool>("isAtTheDetector");
    QTest::addColumn<int>("warnings");
    const QByteArray none;
    QTest::newRow("in the patient") << QByteArray("0.2\\0.1") << none << 0.2 << 0.1 << false << 0;
    QTest::newRow("at the detector") << none << QByteArray("0.2\\0.1") << 0.2 << 0.1 << true << 0;
    QTest::newRow("both") << QByteArray("0.2\\0.2") << QByteArray("0.3\\0.3") << 0.2 << 0.2 << false
                          << 0;
    QTest::newRow("none") << none << none << 0.0 << 0.0 << false << 0;
    QTest::newRow("zero") << QByteArray("0.000\\0.000") << none << 0.0 << 0.0 << false << 1;
    QTest::newRow("zero in the patient")
        << QByteArray("0\\0") << QByteArray("0.2\\0.1") << 0.2 << 0.1 << true << 1;
    QTest::newRow("text") << QByteArray("a\\b") << none << 0.0 << 0.0 << false << 1;
    QTest::newRow("one number") << QByteArray("0.2") << none << 0.0 << 0.0 << false << 1;
}

void DicomTest::spacing()
{
    QFETCH(QByteArray, pixel);
    QFETCH(QByteArray, imager);
    QFETCH(double, rowMm);
    QFETCH(double, columnMm);
    QFETCH(bool, isAtTheDetector);
    QFETCH(int, warnings);
    Form form;
    if (!imager.isEmpty())
        form.before28 = dicomfixture::element(0x0018, 0x1164, "DS", imager);
    if (!pixel.isEmpty())
        form.after28 = dicomfixture::element(0x0028, 0x0030, "DS", pixel);
    const auto image = readDicomImage(dicomfixture::file(form, sixPixels));
    QVERIFY(image);
    QCOMPARE(static_cast<int>(image->warnings.size()), warnings);
    QCOMPARE(image->spacing.has_value(), rowMm > 0);
    const PixelSpacing found = image->spacing.value_or(PixelSpacing{});
    QCOMPARE(found.rowMm, rowMm);
    QCOMPARE(found.columnMm, columnMm);
    QCOMPARE(found.kind == PixelSpacing::Kind::Imager, isAtTheDetector);
}

void DicomTest::coloursTurnGrey()
{
    using dicomfixture::element;
    using dicomfixture::word;
    const QByteArray head =
        element(0x0028, 0x0002, "US", word(3)) + element(0x0028, 0x0004, "CS", "RGB") +
        element(0x0028, 0x0006, "US", word(0)) + element(0x0028, 0x0010, "US", word(1)) +
        element(0x0028, 0x0011, "US", word(4)) + element(0x0028, 0x0100, "US", word(8)) +
        element(0x0028, 0x0101, "US", word(8)) + element(0x0028, 0x0102, "US", word(7)) +
        element(0x0028, 0x0103, "US", word(0));
    const QByteArray pixels("\xff\0\0\0\xff\0\0\0\xff\x80\x80\x80", 12);
    const auto image = readDicomImage(dicomfixture::preamble() + dicomfixture::meta() + head +
                                      element(0x7fe0, 0x0010, "OB", pixels));
    QVERIFY2(image, qPrintable(image ? QString() : image.error().text()));
    QCOMPARE(samplesOf(*image), (std::vector<int>{76, 150, 29, 128}));
}

void DicomTest::cutPixelsAreMarked()
{
    const auto image = readDicomImage(dicomfixture::file({}, sixPixels).chopped(4));
    QVERIFY2(image, qPrintable(image ? QString() : image.error().text()));
    QCOMPARE(image->damage, Damage::Truncated);
    QCOMPARE(samplesOf(*image), (std::vector<int>{0, 1, 2, 1000, 0, 0}));
    QCOMPARE(image->warnings.size(), 1U);
}

void DicomTest::cutRleLosesWholeRows()
{
    using namespace dicomfixture;
    const QByteArray high = QByteArray("\x05\x01\x01\x01\x02\x02\x02\x80", 8);
    const QByteArray low = QByteArray("\x02\x0a\x0b\x0c", 4) + QByteArray("\x02\x0d\x0e\x0f", 4);
    const QByteArray rle =
        doubleWord(2) + doubleWord(64) + doubleWord(72) + QByteArray(52, '\0') + high + low;
    const QByteArray whole = compressed({}, "1.2.840.10008.1.2.5", rle);
    const auto image = readDicomImage(whole);
    QVERIFY2(image, qPrintable(image ? QString() : image.error().text()));
    QCOMPARE(samplesOf(*image), (std::vector<int>{266, 267, 268, 525, 526, 527}));
    const auto cut = readDicomImage(whole.chopped(8 + 4)); // the end, and the last row's low bytes
    QVERIFY2(cut, qPrintable(cut ? QString() : cut.error().text()));
    QCOMPARE(cut->damage, Damage::Truncated);
    QCOMPARE(samplesOf(*cut), (std::vector<int>{266, 267, 268, 0, 0, 0}));
}

void DicomTest::wrongFilesAreRefused_data()
{
    using namespace dicomfixture;
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &file, const QString &place) {
        QTest::newRow(name) << file << place;
    };
    row("empty", {}, u"byte 0"_s);
    row("only the mark", preamble(), u"7FE0,0010"_s);
    row("no pixels", preamble() + meta() + header({}), u"7FE0,0010"_s);
    row("too few pixels", file({.rows = 20}, sixPixels), u"7FE0,0010"_s);
    row("no rows",
        preamble() + meta() + element(0x0028, 0x0011, "US", word(3)) +
            element(0x7fe0, 0x0010, "OW", sixPixels),
        u"0028,0010 Rows"_s);
    row("zero rows", file({.rows = 0}, sixPixels), u"0028,0010 Rows"_s);
    row("more bits than allocated", file({.stored = 20}, sixPixels), u"0028,0101"_s);
    row("odd bits", file({.allocated = 7, .stored = 7}, sixPixels), u"0028,0100"_s);
    row("a palette", file({.photometric = "PALETTE COLOR"}, sixPixels), u"0028,0004"_s);
    row("frames that are not there",
        file({.after28 = element(0x0028, 0x0008, "IS", "1000000")}, sixPixels), u"7FE0,0010"_s);
    row("an unknown syntax", preamble() + meta("1.2.3.4") + dataSet({}, sixPixels), u"0002,0010"_s);
    row("an element that is too long",
        preamble() + meta() + element(0x0008, 0x0060, "CS", "DX", 0xfffe) + dataSet({}, sixPixels),
        u"byte"_s);
    row("a cut header", file({}, sixPixels).first(200), u"byte"_s);
    row("a broken JPEG", compressed({}, "1.2.840.10008.1.2.4.70", "\xff\xd8\xff\xc3"),
        u"7FE0,0010"_s);
    row("a broken JPEG 2000", compressed({}, "1.2.840.10008.1.2.4.90", "\xff\x4f\xff\x51"),
        u"7FE0,0010"_s);
    QByteArray nested;
    for (int depth = 0; depth < 20000; ++depth)
        nested += word(0x0040) + word(0xa730) + "SQ" + word(0) + doubleWord(0xffffffff) +
                  word(0xfffe) + word(0xe000) + doubleWord(0xffffffff);
    row("sequences too deep", preamble() + meta() + nested, u"byte"_s);
}

void DicomTest::wrongFilesAreRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, place);
    const auto image = readDicomImage(file);
    QVERIFY(!image);
    QVERIFY2(image.error().place.contains(place), qPrintable(image.error().text()));
    QVERIFY(!image.error().remedy.isEmpty());
}

void DicomTest::bombsStopEarly()
{
    const QByteArray packed = qCompress(QByteArray(20 << 20, '\0'), 9).mid(6).chopped(4);
    QCOMPARE(inflated(packed, 20 << 20)->size(), qsizetype{20} << 20);
    const auto refused = inflated(packed, 10 << 20);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"more than"_s));
}

void DicomTest::pixelsEqualThoseOfOtherTools_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("tool");
    const QDir folder = sharedFolder(u"data/dicom"_s);
    if (!folder.exists())
        QSKIP("no shared/data/dicom: the comparison with DCMTK's tools is skipped");
    if (QStandardPaths::findExecutable(u"dcmdump"_s).isEmpty())
        QSKIP("DCMTK's tools are not installed: the comparison with them is skipped");
    const auto row = [&folder](const char *name, const QString &tool) {
        if (folder.exists(QString::fromLatin1(name)))
            QTest::newRow(name) << folder.filePath(QString::fromLatin1(name)) << tool;
    };
    row("RG3_UNC.dcm", {});
    row("RG3_JPLL.dcm", u"dcmdjpeg"_s);
    row("RG3_JPLY.dcm", u"dcmdjpeg"_s);
    row("RG3_JLSL.dcm", u"dcmdjpls"_s);
    row("RG2_RLE.dcm", u"dcmdrle"_s);
    row("MG_GH133.dcm", u"dcmdjpeg"_s);
    row("CT_small.dcm", {});
    row("MR_small_RLE.dcm", u"dcmdrle"_s);
    row("MR_small_jpeg_ls_lossless.dcm", u"dcmdjpls"_s);
    row("image_dfl.dcm", {});
    row("vlut_04.dcm", {});
    row("highdicom_dx_image.dcm", {});
    row("CR-MONO1-10-chest", {});
}

void DicomTest::pixelsEqualThoseOfOtherTools()
{
    QFETCH(QString, file);
    QFETCH(QString, tool);
    QTemporaryDir folder;
    QString plain = file;
    if (!tool.isEmpty()) {
        plain = folder.filePath(u"plain.dcm"_s);
        QCOMPARE(QProcess::execute(tool, {file, plain}), 0);
    }
    QProcess dump;
    dump.start(u"dcmdump"_s, {u"--write-pixel"_s, folder.path(), plain});
    QVERIFY(dump.waitForFinished());
    const QStringList raw = QDir(folder.path()).entryList({u"*.raw"_s}, QDir::Files, QDir::Size);
    QVERIFY(!raw.isEmpty());
    const QByteArray expected = bytesOf(folder.filePath(raw.front()));

    const auto image = readDicomImage(bytesOf(file));
    QVERIFY2(image, qPrintable(image ? QString() : image.error().text()));
    const std::vector<int> samples = samplesOf(*image);
    const size_t width = static_cast<size_t>(expected.size()) / samples.size();
    QVERIFY(width == 1 || width == 2);
    const int mask = (1 << image->bitsStored) - 1;
    // Signed values were moved up; the intercept says so in these files, whose own is known.
    const bool isLifted =
        file.contains(u"CT_small"_s) || file.contains(u"MR_small"_s) || file.contains(u"no_meta"_s);
    for (size_t at = 0; at < samples.size(); ++at) {
        const auto *from = expected.constData() + at * width;
        const int stored =
            width == 1 ? static_cast<quint8>(*from) : qFromLittleEndian<quint16>(from);
        const int wanted = (stored & mask) ^ (isLifted ? 1 << (image->bitsStored - 1) : 0);
        if (samples[at] != wanted)
            QFAIL(qPrintable(u"sample %1 is %2, not %3"_s.arg(at).arg(samples[at]).arg(wanted)));
    }
}

void DicomTest::losslessEncodingsOfOneScanAreEqual()
{
    const QDir folder = sharedFolder(u"data/dicom"_s);
    if (!folder.exists(u"RG3_UNC.dcm"_s))
        QSKIP("no shared/data/dicom: the comparison of encodings is skipped");
    const auto plain = readDicomImage(bytesOf(folder.filePath(u"RG3_UNC.dcm"_s)));
    QVERIFY(plain);
    for (const QString &name : {u"RG3_JPLL.dcm"_s, u"RG3_JLSL.dcm"_s, u"RG3_J2KR.dcm"_s}) {
        const auto other = readDicomImage(bytesOf(folder.filePath(name)));
        QVERIFY2(other, qPrintable(name + (other ? QString() : other.error().text())));
        QVERIFY2(other->samples == plain->samples, qPrintable(name));
        QCOMPARE(other->damage, Damage::None);
    }
}

void DicomTest::cutCompressedPicturesShowTheirBegin_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder = sharedFolder(u"data/dicom"_s);
    if (!folder.exists(u"RG3_UNC.dcm"_s))
        QSKIP("no shared/data/dicom: cut pictures are skipped");
    for (const QString &name : {u"RG3_JPLL.dcm"_s, u"RG3_JPLY.dcm"_s, u"RG3_J2KR.dcm"_s,
                                u"RG2_RLE.dcm"_s, u"RG3_UNC.dcm"_s})
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void DicomTest::cutCompressedPicturesShowTheirBegin()
{
    QFETCH(QString, file);
    const QByteArray bytes = bytesOf(file);
    const auto whole = readDicomImage(bytes);
    const auto cut = readDicomImage(bytes.first(bytes.size() * 9 / 10));
    QVERIFY(whole);
    QVERIFY2(cut, qPrintable(cut ? QString() : cut.error().text()));
    QCOMPARE(cut->damage, Damage::Truncated);
    QCOMPARE(cut->size, whole->size);
    const std::vector<int> expected = samplesOf(*whole);
    const std::vector<int> found = samplesOf(*cut);
    // RLE keeps the high bytes of all pixels before the low ones; JPEG 2000 is coarse at its end.
    qint64 near = 0;
    for (size_t at = 0; at < expected.size(); ++at)
        near += std::abs(expected[at] - found[at]) < 256 ? 1 : 0;
    QVERIFY2(near > static_cast<qint64>(expected.size() * 8 / 10),
             qPrintable(QString::number(near)));
}

void DicomTest::malformedFilesBehaveAsListed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("mayBeTaken");
    QTest::addColumn<bool>("mayBeRefused");
    const QDir folder = sharedFolder(u"golden/malformed/dicom"_s);
    if (!folder.exists())
        QSKIP("no shared/golden/malformed: its DICOM files are skipped");
    const QStringList taken{u"ok-monochrome2.dcm"_s, u"ok-monochrome1-implicit.dcm"_s,
                            u"ok-preamble-of-another-file.dcm"_s, u"window-width-zero.dcm"_s};
    const QStringList either{u"no-preamble.dcm"_s, u"truncated-pixels.dcm"_s, u"window-text.dcm"_s,
                             u"frames-two.dcm"_s, u"palette-too-short.dcm"_s};
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name))
            << folder.filePath(name) << (taken + either).contains(name) << !taken.contains(name);
}

void DicomTest::malformedFilesBehaveAsListed()
{
    QFETCH(QString, file);
    QFETCH(bool, mayBeTaken);
    QFETCH(bool, mayBeRefused);
    const auto image = readDicomImage(bytesOf(file));
    if (image)
        QVERIFY(mayBeTaken);
    else
        QVERIFY2(mayBeRefused && !image.error().place.isEmpty(), qPrintable(image.error().text()));
}

QTEST_GUILESS_MAIN(DicomTest)
#include "tst_dicom.moc"
