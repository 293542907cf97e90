#include "core/crypto/keyedhash.h"
#include "core/dicom/deidentification.h"
#include "core/dicom/dicomimage.h"
#include "core/dicom/knownwords.h"
#include "dicomfixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace doubleread;
using dicomfixture::element;
using dicomfixture::Form;

namespace {

const QByteArray key(32, 'k');
const QByteArray sixPixels = dicomfixture::words({0, 1, 2, 1000, 4000, 4095});

/// Everything about the patient says SECRET somewhere.
QByteArray scanOf(const QByteArray &patientId, const QByteArray &study = "1.2.3.4")
{
    const QByteArray lower =
        element(0x0008, 0x0018, "UI", "1.2.3.4.5") +
        element(0x0008, 0x0080, "LO", "SECRET clinic") +
        element(0x0008, 0x103e, "LO", "SECRET series") +
        dicomfixture::sequence(0x0008, 0x1140, {element(0x0008, 0x1155, "UI", "9.8.7")}) +
        dicomfixture::sequence(0x0008, 0x2218,
                               {element(0x0008, 0x0100, "SH", "T-D9200") +
                                element(0x0008, 0x0102, "SH", "SRT") +
                                element(0x0010, 0x4000, "LT", "SECRET")}) +
        element(0x0010, 0x0010, "PN", "SECRET^Ann") + element(0x0010, 0x0020, "LO", patientId) +
        element(0x0010, 0x0030, "DA", "19700101") + element(0x0018, 0x5101, "CS", "AP") +
        element(0x0019, 0x0010, "LO", "SECRET MAKER") + element(0x0019, 0x1001, "LO", "SECRET") +
        element(0x0020, 0x000d, "UI", study);
    const QByteArray upper =
        element(0x0028, 0x0301, "CS", "YES") + element(0x6000, 0x3000, "OW", "SECRET");
    return dicomfixture::file({.before28 = lower, .after28 = upper}, sixPixels) +
           element(0xfffc, 0xfffc, "OB", "SECRET");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

/// The value that stands behind an element's head in explicit little endian.
QByteArray valueIn(const QByteArray &file, int group, int number, const QByteArray &vr)
{
    const QByteArray head = dicomfixture::word(group) + dicomfixture::word(number) + vr;
    const qsizetype at = file.indexOf(head, 132 + 100);
    if (at < 0)
        return {};
    const auto length = qFromLittleEndian<quint16>(file.constData() + at + 6);
    return file.sliced(at + 8, length);
}

} // namespace

class DeidentificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfThePatientStays();
    void whatThePictureNeedsStays();
    void whatSomebodyTypedIsEmptied_data();
    void whatSomebodyTypedIsEmptied();
    void patientsAndStudiesStayTogether();
    void changesAreListed();
    void burnedInTextIsWarnedOf();
    void capturedPicturesAreWarnedOf();
    void unusedBitsAreCleared_data();
    void unusedBitsAreCleared();
    void compressedPicturesSayNothing_data();
    void compressedPicturesSayNothing();
    void cutFilesStayCut();
    void realFilesKeepTheirPixels_data();
    void realFilesKeepTheirPixels();
    void realFilesKeepNoText_data() { realFilesKeepTheirPixels_data(); }
    void realFilesKeepNoText();
};

void DeidentificationTest::nothingOfThePatientStays()
{
    const auto file = deidentified(scanOf("SECRET-1"), key);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().text()));
    QVERIFY(!file->bytes.contains("SECRET"));
    QVERIFY(!file->bytes.contains("19700101"));
    QVERIFY(!file->bytes.contains("1.2.3.4"));
    QVERIFY(!file->bytes.contains("9.8.7"));
    QCOMPARE(valueIn(file->bytes, 0x0012, 0x0062, "CS").trimmed(), QByteArray("YES"));
}

void DeidentificationTest::whatThePictureNeedsStays()
{
    const QByteArray source = scanOf("1");
    const auto file = deidentified(source, key);
    QVERIFY(file);
    QCOMPARE(valueIn(file->bytes, 0x0018, 0x5101, "CS").trimmed(), QByteArray("AP"));
    QVERIFY(file->bytes.contains("T-D9200"));
    const auto before = readDicomImage(source);
    const auto after = readDicomImage(file->bytes);
    QVERIFY2(after, qPrintable(after ? QString() : after.error().text()));
    QVERIFY(after->samples == before->samples);
    QCOMPARE(deidentified(source, key)->bytes, file->bytes);
}

void DeidentificationTest::whatSomebodyTypedIsEmptied_data()
{
    QTest::addColumn<QByteArray>("lower");
    QTest::addColumn<QByteArray>("upper");
    QTest::addColumn<QByteArray>("kept"); // a part that may stay
    const QByteArray none;
    QTest::newRow("explanation of a window")
        << none
        << element(0x0028, 0x1050, "DS", "5\\6") + element(0x0028, 0x1051, "DS", "5\\6") +
               element(0x0028, 0x1055, "LO", "NORMAL\\SECRET Ann")
        << QByteArray("NORMAL\\ ");
    QTest::newRow("explanation of a table")
        << none
        << dicomfixture::sequence(
               0x0028, 0x3010,
               {dicomfixture::table(0, {1, 2}, 12) + element(0x0028, 0x3003, "LO", "SECRET")})
        << none;
    QTest::newRow("body part") << element(0x0018, 0x0015, "CS", "SECRET ANN") << none << none;
    QTest::newRow("view") << element(0x0018, 0x5101, "CS", "AP\\SECRET") << none
                          << QByteArray("AP\\");
    QTest::newRow("kind of image") << element(0x0008, 0x0008, "CS", "ORIGINAL\\PRIMARY\\SECRET")
                                   << none << QByteArray("ORIGINAL\\PRIMARY\\");
    QTest::newRow("maker") << element(0x0008, 0x0070, "LO", "SECRET Hospital") << none << none;
    QTest::newRow("well-known maker") << element(0x0008, 0x0070, "LO", "FUJIFILM Corporation")
                                      << none << QByteArray("FUJIFILM Corporation");
    QTest::newRow("text as a number") << element(0x0018, 0x0060, "LO", "SECRET") << none << none;
    QTest::newRow("bytes as a number") << element(0x0018, 0x0060, "UN", "SECRET") << none << none;
    QTest::newRow("bytes as a word") << element(0x0018, 0x0015, "UN", "SECRET") << none << none;
    QTest::newRow("code of the hospital")
        << dicomfixture::sequence(0x0008, 0x2218,
                                  {element(0x0008, 0x0100, "SH", "SECRET") +
                                   element(0x0008, 0x0102, "SH", "99HOSP") +
                                   element(0x0008, 0x0104, "LO", "SECRET knee")})
        << none << none;
    QTest::newRow("public code with words of its own")
        << dicomfixture::sequence(0x0008, 0x2218,
                                  {element(0x0008, 0x0100, "SH", "T-D9200") +
                                   element(0x0008, 0x0102, "SH", "SRT") +
                                   element(0x0008, 0x0104, "LO", "SECRET knee")})
        << none << QByteArray("T-D9200");
    QTest::newRow("public code") << dicomfixture::sequence(
                                        0x0008, 0x2218,
                                        {element(0x0008, 0x0100, "SH", "72696002") +
                                         element(0x0008, 0x0102, "SH", "SCT") +
                                         element(0x0008, 0x0104, "LO", "Knee")})
                                 << none << QByteArray("Knee");
    QTest::newRow("class of the hospital")
        << element(0x0008, 0x0016, "UI", "1.2.9.SECRET") << none << none;
    QTest::newRow("processing") << element(0x0018, 0x1401, "LO", "SECRET") << none << none;
}

void DeidentificationTest::whatSomebodyTypedIsEmptied()
{
    QFETCH(QByteArray, lower);
    QFETCH(QByteArray, upper);
    QFETCH(QByteArray, kept);
    const QByteArray source = dicomfixture::file({.before28 = lower, .after28 = upper}, sixPixels);
    const auto file = deidentified(source, key);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().text()));
    QVERIFY(!file->bytes.contains("SECRET"));
    QVERIFY2(file->bytes.contains(kept), file->bytes.constData());
    QCOMPARE(file->changes.empty(), !source.contains("SECRET"));
    QVERIFY(readDicomImage(file->bytes));
}

void DeidentificationTest::patientsAndStudiesStayTogether()
{
    const auto first = deidentified(scanOf("Ann", "1.2.1"), key);
    const auto second = deidentified(scanOf("Ann", "1.2.2"), key);
    const auto other = deidentified(scanOf("Bob", "1.2.1"), key);
    const auto elsewhere = deidentified(scanOf("Ann", "1.2.1"), hashKey());
    const auto nobody = deidentified(scanOf(""), key);
    QVERIFY(first && second && other && elsewhere && nobody);
    QVERIFY(!first->patientKey.isEmpty());
    QCOMPARE(second->patientKey, first->patientKey);
    QVERIFY(other->patientKey != first->patientKey);
    QVERIFY(elsewhere->patientKey != first->patientKey);
    QVERIFY(nobody->patientKey.isEmpty());
    QCOMPARE(valueIn(first->bytes, 0x0010, 0x0020, "LO").trimmed(), first->patientKey.toLatin1());

    const auto study = [](const auto &file) { return valueIn(file->bytes, 0x0020, 0x000d, "UI"); };
    QVERIFY(study(first).startsWith("2.25."));
    QVERIFY(study(first).size() <= 64);
    QCOMPARE(study(other), study(first));
    QVERIFY(study(second) != study(first));
    QVERIFY(study(elsewhere) != study(first));
}

void DeidentificationTest::changesAreListed()
{
    const auto file = deidentified(scanOf("Ann"), key);
    QVERIFY(file);
    using How = ChangedAttribute::How;
    const auto has = [&file](const QString &tag, const QString &name, How how) {
        return std::ranges::find(file->changes, ChangedAttribute{tag, name, how}) !=
               file->changes.end();
    };
    QVERIFY(has(u"0008,0080"_s, u"InstitutionName"_s, How::Removed));
    QVERIFY(has(u"0010,0010"_s, u"PatientName"_s, How::Emptied));
    QVERIFY(has(u"0010,0020"_s, u"PatientID"_s, How::Replaced));
    QVERIFY(has(u"0008,0018"_s, u"SOPInstanceUID"_s, How::Replaced));
    QVERIFY(has(u"0019,1001"_s, u"private"_s, How::Removed));
    QVERIFY(has(u"0008,2218 > 0010,4000"_s, u"PatientComments"_s, How::Removed));
}

void DeidentificationTest::burnedInTextIsWarnedOf()
{
    const auto file = deidentified(scanOf("Ann"), key);
    QVERIFY(file);
    QCOMPARE(file->warnings.size(), 1U);
    QVERIFY(file->warnings[0].place.contains(u"0028,0301"_s));
    QVERIFY(deidentified(dicomfixture::file({}, sixPixels), key)->warnings.empty());
}

void DeidentificationTest::capturedPicturesAreWarnedOf()
{
    const auto warnings = [](const QByteArray &lower, const QByteArray &upper) {
        return deidentified(dicomfixture::file({.before28 = lower, .after28 = upper}, sixPixels),
                            key)
            ->warnings.size();
    };
    const QByteArray captured = element(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.7");
    const QByteArray digital = element(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.1.1");
    const QByteArray none = element(0x0028, 0x0301, "CS", "NO");
    QCOMPARE(warnings(captured, {}), size_t{1});
    QCOMPARE(warnings(captured, none), size_t{0});
    QCOMPARE(warnings(digital, {}), size_t{0});
    QCOMPARE(warnings(digital + element(0x0008, 0x0064, "CS", "DF"), {}), size_t{1});
}

void DeidentificationTest::unusedBitsAreCleared_data()
{
    QTest::addColumn<bool>("isSigned");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("unsigned") << false << dicomfixture::words({0, 1, 0xfff, 0x800, 7, 5});
    QTest::newRow("signed") << true << dicomfixture::words({0, 1, 0xffff, 0xf800, 7, 5});
}

void DeidentificationTest::unusedBitsAreCleared()
{
    QFETCH(bool, isSigned);
    QFETCH(QByteArray, expected);
    const QByteArray source = dicomfixture::file(
        {.isSigned = isSigned}, dicomfixture::words({0x1000, 0x8001, 0xffff, 0x0800, 7, 0xf005}));
    const auto file = deidentified(source, key);
    QVERIFY(file);
    QCOMPARE(file->bytes.last(12), expected);
}

void DeidentificationTest::compressedPicturesSayNothing_data()
{
    QTest::addColumn<QByteArray>("syntax");
    QTest::addColumn<QByteArray>("stream");
    const QByteArray comment("\xff\xfe\0\x08SECRET", 10);
    const QByteArray exif("\xff\xe1\0\x0e"
                          "Exif\0\0SECRET",
                          16);
    const QByteArray scan("\xff\xda\0\x02picture", 11);
    QTest::newRow("JPEG") << QByteArray("1.2.840.10008.1.2.4.70")
                          << "\xff\xd8" + comment + exif + scan;
    QTest::newRow("JPEG-LS") << QByteArray("1.2.840.10008.1.2.4.80") << "\xff\xd8" + comment + scan;
    QTest::newRow("JPEG 2000") << QByteArray("1.2.840.10008.1.2.4.90")
                               << QByteArray("\xff\x4f\xff\x64\0\x0a\0\1SECRET", 14) +
                                      QByteArray("\xff\x90\0\x02picture", 11);
}

void DeidentificationTest::compressedPicturesSayNothing()
{
    QFETCH(QByteArray, syntax);
    QFETCH(QByteArray, stream);
    const QByteArray source = dicomfixture::compressed({}, syntax, stream);
    QVERIFY(source.contains("SECRET"));
    const auto file = deidentified(source, key);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().text()));
    QVERIFY(!file->bytes.contains("SECRET"));
    QVERIFY(file->bytes.contains("picture"));
    QCOMPARE(file->changes.back().tag, u"7fe0,0010"_s);
}

void DeidentificationTest::cutFilesStayCut()
{
    const QByteArray source = dicomfixture::file({}, sixPixels).chopped(4);
    const auto file = deidentified(source, key);
    QVERIFY(file);
    const auto image = readDicomImage(file->bytes);
    QVERIFY(image);
    QCOMPARE(image->damage, Damage::Truncated);
}

void DeidentificationTest::realFilesKeepTheirPixels_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(qEnvironmentVariable("DOUBLEREAD_SHARED", u"../shared"_s) + u"/data/dicom"_s);
    if (!folder.exists())
        QSKIP("no shared/data/dicom: real files are skipped");
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void DeidentificationTest::realFilesKeepTheirPixels()
{
    QFETCH(QString, file);
    const QByteArray source = bytesOf(file);
    const auto before = readDicomImage(source);
    if (!before) {
        QVERIFY(!deidentified(source, key) || !before.error().message.isEmpty());
        return;
    }
    const auto copy = deidentified(source, key);
    QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().text()));
    const auto after = readDicomImage(copy->bytes);
    QVERIFY2(after, qPrintable(after ? QString() : after.error().text()));
    QVERIFY(after->samples == before->samples);
    QCOMPARE(after->windows.size(), before->windows.size());
    QCOMPARE(after->spacing, before->spacing);
    QCOMPARE(after->damage, before->damage);
}

void DeidentificationTest::realFilesKeepNoText()
{
    QFETCH(QString, file);
    const QString tool = QStandardPaths::findExecutable(u"dcmdump"_s);
    if (tool.isEmpty())
        QSKIP("DCMTK's tools are not installed: what real files say is not looked for");
    const auto copy = deidentified(bytesOf(file), key);
    if (!copy)
        return;
    QProcess dump;
    dump.start(tool, {u"-q"_s, u"+L"_s, u"-Un"_s, file});
    QVERIFY(dump.waitForFinished());
    static const QRegularExpression line(
        u"\\((....),(....)\\) (AE|DA|DT|TM|LO|LT|PN|SH|ST|UI|UT) \\[(.*)\\]  *#"_s);
    const QStringList lines = QString::fromLatin1(dump.readAllStandardOutput()).split(u'\n');
    int looked = 0;
    for (const QString &each : lines) {
        const QRegularExpressionMatch found = line.match(each);
        const QByteArray value = found.captured(4).toLatin1().trimmed();
        constexpr qsizetype shortest = 5; // what is shorter occurs by chance
        const QString tag = found.captured(1) + found.captured(2);
        const bool isCode = tag == u"00080100"_s; // of a public scheme, or not kept
        const bool isMeta = found.captured(1) == u"0002"_s;
        if (!found.hasMatch() || isMeta || isCode || value.size() < shortest ||
            value.startsWith("1.2.840.10008.") || isOfKnownWords(value))
            continue;
        ++looked;
        const qsizetype head = std::min<qsizetype>(copy->bytes.size(), 16 << 10);
        QVERIFY2(!copy->bytes.first(head).contains(value), qPrintable(each));
        QVERIFY2(value.size() < 8 || !copy->bytes.contains(value), qPrintable(each));
    }
    qInfo("%d values", looked);
}

QTEST_GUILESS_MAIN(DeidentificationTest)
#include "tst_deidentification.moc"
