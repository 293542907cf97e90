#include "core/crypto/keyedhash.h"
#include "core/dicom/deidentification.h"
#include "core/dicom/dicomimage.h"
#include "dicomfixture.h"

#include <QDir>
#include <QFile>
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
        dicomfixture::sequence(
            0x0008, 0x2218,
            {element(0x0008, 0x0100, "SH", "T-D9200") + element(0x0010, 0x4000, "LT", "SECRET")}) +
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
    void patientsAndStudiesStayTogether();
    void changesAreListed();
    void burnedInTextIsWarnedOf();
    void unusedBitsAreCleared_data();
    void unusedBitsAreCleared();
    void compressedPicturesSayNothing_data();
    void compressedPicturesSayNothing();
    void cutFilesStayCut();
    void realFilesKeepTheirPixels_data();
    void realFilesKeepTheirPixels();
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

QTEST_GUILESS_MAIN(DeidentificationTest)
#include "tst_deidentification.moc"
