// DICOM files and copies of pictures: what comes into a dataset of what they say.
#include "core/base/hash.h"
#include "core/formats/format.h"
#include "core/formats/zip.h"
#include "core/imaging/decode.h"
#include "core/imaging/thumbnailloader.h"
#include "core/service/packages/packages.h"
#include "core/service/scans/deidentificationreport.h"
#include "core/store/scans/scanrepository.h"
#include "core/store/trail/trailrepository.h"
#include "dicomfixture.h"
#include "pictureswithwords.h"
#include "servicefixture.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace doubleread;
using dicomfixture::element;

namespace {

void write(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    QCOMPARE(target.write(bytes), qint64{bytes.size()});
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Says SECRET in every attribute of words that a hospital fills.
QByteArray dicomOf(const QByteArray &patient, int shade, const QByteArray &burnedIn = "NO")
{
    QByteArray lower = element(0x0008, 0x0018, "UI", "1.2.3." + QByteArray::number(shade)) +
                       element(0x0008, 0x0050, "SH", "SECRET-ACC") +
                       element(0x0008, 0x0080, "LO", "SECRET clinic") +
                       element(0x0008, 0x0081, "ST", "SECRET street") +
                       element(0x0008, 0x0090, "PN", "SECRET^Doctor") +
                       element(0x0008, 0x1010, "SH", "SECRET-STATION") +
                       element(0x0008, 0x1030, "LO", "SECRET study") +
                       element(0x0008, 0x103e, "LO", "SECRET series") +
                       element(0x0008, 0x1070, "PN", "SECRET^Operator") +
                       element(0x0010, 0x0010, "PN", "SECRET^Ann") +
                       element(0x0010, 0x0020, "LO", patient) +
                       element(0x0010, 0x1040, "LO", "SECRET road 5") +
                       element(0x0010, 0x4000, "LT", "SECRET remark") +
                       element(0x0018, 0x1000, "LO", "SECRET serial") +
                       element(0x0019, 0x0010, "LO", "SECRET MAKER") +
                       element(0x0019, 0x1001, "LT", "SECRET private");
    const QByteArray upper = element(0x0028, 0x0301, "CS", burnedIn) +
                             element(0x0032, 0x1032, "PN", "SECRET^Asker") +
                             element(0x0040, 0x0254, "LO", "SECRET procedure") +
                             element(0x6000, 0x0022, "LO", "SECRET overlay") +
                             element(0x6000, 0x3000, "OW", "SECRET bits in plane");
    QList<int> pixels;
    for (int pixel = 0; pixel < 40 * 30; ++pixel)
        pixels << (pixel * 3 + shade) % 4096;
    return dicomfixture::file({.rows = 30, .columns = 40, .before28 = lower, .after28 = upper},
                              dicomfixture::words(pixels)) +
           element(0xfffc, 0xfffc, "OB", "SECRET padding");
}

bool hasWords(const QByteArray &bytes, const QByteArray &word)
{
    QByteArray wide;
    for (const char letter : word) {
        wide += letter;
        wide += '\0';
    }
    return bytes.contains(word) || bytes.contains(wide);
}

/// Files below the folder that say the word, in their name or inside.
QStringList sayers(const QString &folder, const QByteArray &word)
{
    QStringList found;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        if (const QString file = each.next();
            file.toUtf8().contains(word) || hasWords(bytesOf(file), word))
            found << file;
    return found;
}

AddOptions optionsOf(bool copy, bool toJpg)
{
    return {.site = {}, .copy = copy, .toJpg = toJpg};
}

struct Study : ServiceFixture
{
    QTemporaryDir source;

    QString in(const QString &name) const { return source.filePath(name); }
    AddReport takeIn(const QStringList &paths, const AddOptions &options = {}) const
    {
        return must(doubleread::addScans(*database, as(u"chief"_s), paths, options));
    }
    Scan at(qint64 position) const { return must(ScanRepository(*database).at(position)); }
    QByteArray stored(qint64 position) const
    {
        return bytesOf(absoluteScanPath(*database, at(position)));
    }
};

} // namespace

class AddingDicomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesComeInUnderNeutralNames();
    void theSameSourceComesInOnce();
    void scansOfAPatientHaveOneKey();
    void nothingOfThePatientIsKept_data();
    void nothingOfThePatientIsKept();
    void theReportNamesWhatWent();
    void burnedInTextIsWarnedOf();
    void filesWithoutSuffixAreFound();
    void brokenOnesAreListed();
    void cutOnesAreMarked();
    void copiesOfPicturesLoseTheirWords();
    void publishedJpgs();
    void greyJpegsAreNotEncodedAgain();
    void patientsAreShownToFew();
    void withoutTheKeyOnlyDicomIsRefused();
    void realFilesSayNothing();
    void malformedFiles_data();
    void malformedFiles();
};

void AddingDicomTest::copiesComeInUnderNeutralNames()
{
    const Study study;
    write(study.in(u"SECRET Ann/SECRET hand.dcm"_s), dicomOf("SECRET-1", 1));
    const AddReport report = study.takeIn({study.source.path()}, {.site = u"Mercy"_s});
    QCOMPARE(report.added, 1);
    const Scan scan = study.at(1);
    QCOMPARE(scan.fileName, u"DCM0000001.dcm"_s);
    QVERIFY(scan.path.startsWith(u"study.files/"_s) && scan.path.endsWith(u".dcm"_s));
    QCOMPARE(scan.site, u"Mercy"_s);
    QCOMPARE(scan.size, QSize(40, 30));
    QCOMPARE(scan.bitsStored, 12);
    QCOMPARE(scan.sha256, sha256(study.stored(1)));
    QCOMPARE(scan.sourceSha256, sha256(dicomOf("SECRET-1", 1)));
    QVERIFY(!scan.patientKey.isEmpty());
    const auto source = inspectBytes(dicomOf("SECRET-1", 1), u"a.dcm"_s);
    QCOMPARE(scan.pixelHash, source->header.pixelHash);
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void AddingDicomTest::theSameSourceComesInOnce()
{
    const Study study;
    write(study.in(u"one.dcm"_s), dicomOf("1", 1));
    write(study.in(u"two.dcm"_s), dicomOf("1", 1));
    write(study.in(u"three.dcm"_s), dicomOf("1", 2));
    const AddReport first = study.takeIn({study.source.path()});
    QCOMPARE(first.added, 2);
    QCOMPARE(first.already, 1);
    for (const AddOptions &options : {AddOptions{}, optionsOf(false, true)}) {
        const AddReport again = study.takeIn({study.source.path()}, options);
        QCOMPARE(again.added, 0);
        QCOMPARE(again.already, 3);
        QVERIFY(again.deidentified.empty());
    }
}

void AddingDicomTest::scansOfAPatientHaveOneKey()
{
    const Study study;
    for (const auto &[name, patient, shade] :
         {std::tuple(u"a.dcm"_s, "P1", 1), std::tuple(u"b.dcm"_s, "P2", 2),
          std::tuple(u"c.dcm"_s, "P1", 3), std::tuple(u"d.dcm"_s, "", 4)})
        write(study.in(name), dicomOf(patient, shade));
    QCOMPARE(study.takeIn({study.in(u"a.dcm"_s), study.in(u"b.dcm"_s)}).added, 2);
    QCOMPARE(study.takeIn({study.source.path()}).added, 2); // on another day
    QCOMPARE(study.at(3).patientKey, study.at(1).patientKey);
    QVERIFY(study.at(2).patientKey != study.at(1).patientKey);
    QCOMPARE(study.at(4).patientKey, QString());
    const Study other;
    QCOMPARE(other.takeIn({study.in(u"a.dcm"_s)}).added, 1);
    QVERIFY(other.at(1).patientKey != study.at(1).patientKey);
}

void AddingDicomTest::nothingOfThePatientIsKept_data()
{
    QTest::addColumn<bool>("isProtected");
    QTest::addColumn<bool>("toJpg");
    QTest::newRow("as it is") << false << false;
    QTest::newRow("protected") << true << false;
    QTest::newRow("published JPG") << false << true;
}

void AddingDicomTest::nothingOfThePatientIsKept()
{
    QFETCH(bool, isProtected);
    QFETCH(bool, toJpg);
    const Study study;
    if (isProtected)
        must(setPassword(*study.database, study.as(u"chief"_s), study.people.at(u"chief"_s).id, {},
                         u"a long password"_s));
    write(study.in(u"SECRET Ann/SECRET.dcm"_s), dicomOf("SECRET-1", 1));
    write(study.in(u"SECRET Ann/1.2.840.SECRET.17"_s), dicomOf("SECRET-2", 2));
    write(study.in(u"hand.jpg"_s), words::jpegWithWords(6));
    write(study.in(u"leg.png"_s), words::pngWithWords());
    write(study.in(u"hip.tif"_s), words::tiffWithWords());
    write(study.in(u"arm.bmp"_s), words::bmpWithWords());
    write(study.in(u"SECRET Ann/SECRET broken.dcm"_s), dicomOf("SECRET-3", 3).first(700));
    const AddReport report = study.takeIn({study.source.path()}, optionsOf(true, toJpg));
    QCOMPARE(report.added, 6);
    QCOMPARE(report.refused.size(), 1UZ);

    ThumbnailLoader thumbnails(study.folder.filePath(u"study.files/thumbnails"_s));
    std::vector<ImageSource> sources;
    for (qint64 position = 1; position <= report.added; ++position) {
        const Scan scan = study.at(position);
        sources.push_back({.file = absoluteScanPath(*study.database, scan), .sha256 = scan.sha256});
    }
    thumbnails.request(sources, 128);
    QTRY_COMPARE(QDir(study.folder.filePath(u"study.files/thumbnails"_s)).count() > 2, true);
    must(exportPackage(*study.database, study.as(u"chief"_s),
                       {.reader = study.people.at(u"a"_s).id,
                        .file = study.folder.filePath(u"a.package.doubleread"_s)}));

    QCOMPARE(sayers(study.folder.path(), "SECRET"), QStringList());
    for (qint64 position = 1; position <= report.added; ++position) {
        const QByteArray key = study.at(position).patientKey.toUtf8();
        QVERIFY(key.isEmpty() ||
                !bytesOf(study.folder.filePath(u"a.package.doubleread"_s)).contains(key) ||
                study.stored(position).contains(key)); // in the picture's own header alone
        for (const TrailEntry &entry : must(TrailRepository(*study.database).ofScan(position)))
            QVERIFY(!entry.canonicalJson.contains("SECRET"));
    }
    QVERIFY(!deidentificationText(report.deidentified, u"study"_s).contains("SECRET"));
    QVERIFY(!deidentificationCsv(report.deidentified).contains("SECRET"));
    QVERIFY(must(verifyTrail(*study.database)).isWhole());
}

void AddingDicomTest::theReportNamesWhatWent()
{
    const Study study;
    write(study.in(u"a.dcm"_s), dicomOf("1", 1));
    write(study.in(u"b.dcm"_s), dicomOf("2", 2));
    const AddReport report = study.takeIn({study.source.path()});
    QCOMPARE(report.deidentified.size(), 2UZ);
    const DeidentifiedScan &first = report.deidentified.front();
    QCOMPARE(first.scan, u"DCM0000001.dcm"_s);
    QCOMPARE(first.sourceSha256, sha256(dicomOf("1", 1)));
    QVERIFY(first.removed.contains(u"0008,0080 InstitutionName"_s));
    QVERIFY(first.removed.contains(u"0019,1001 private"_s));
    QVERIFY(first.replaced.contains(u"0010,0020 PatientID"_s));
    QVERIFY(first.emptied.contains(u"0010,0010 PatientName"_s));
    const std::vector<DeidentifiedSum> sums = deidentifiedSums(report.deidentified);
    const auto name =
        std::ranges::find(sums, u"0010,0010 PatientName"_s, &DeidentifiedSum::attribute);
    QVERIFY(name != sums.end());
    QCOMPARE(name->scans, 2);
    QCOMPARE(name->how, DeidentifiedSum::How::Emptied);
    const QByteArray csv = deidentificationCsv(report.deidentified);
    QVERIFY(csv.startsWith("scan,source_sha256,change,attribute,remark\r\n"));
    QVERIFY(csv.contains("DCM0000002.dcm," + sha256(dicomOf("2", 2)).toHex() +
                         ",replaced,\"0010,0020 PatientID\",\r\n"));
    const QByteArray text = deidentificationText(report.deidentified, u"study"_s);
    QVERIFY(text.contains("emptied: 0010,0010 PatientName in 2 scans"));
}

void AddingDicomTest::burnedInTextIsWarnedOf()
{
    const Study study;
    write(study.in(u"a.dcm"_s), dicomOf("1", 1, "YES"));
    const AddReport report = study.takeIn({study.source.path()});
    QCOMPARE(report.added, 1);
    QCOMPARE(report.warnings.size(), 1UZ);
    QVERIFY(report.warnings.front().message.contains(u"0028,0301"_s));
    QVERIFY(report.warnings.front().message.contains(u"burned"_s));
    QCOMPARE(report.deidentified.front().warnings.size(), 1UZ);
}

void AddingDicomTest::filesWithoutSuffixAreFound()
{
    const Study study;
    write(study.in(u"IM0001"_s), dicomOf("1", 1));
    write(study.in(u"1.2.840.113619.2"_s), dicomOf("1", 2));
    write(study.in(u"README"_s), "no picture");
    write(study.in(u"notes.12"_s), "no picture");
    const AddReport report = study.takeIn({study.source.path()});
    QCOMPARE(report.added, 2);
    QVERIFY(report.refused.empty());
    const Study zipped;
    write(zipped.in(u"scans.zip"_s), must(doubleread::zipped(std::vector<OutputFile>{
                                         {.name = u"SECRET/IM1"_s, .bytes = dicomOf("1", 1)},
                                         {.name = u"SECRET/README"_s, .bytes = "no picture"},
                                         {.name = u"SECRET/a.dcm"_s, .bytes = dicomOf("1", 2)}})));
    const AddReport unpacked = zipped.takeIn({zipped.in(u"scans.zip"_s)});
    QCOMPARE(unpacked.added, 2);
    QVERIFY(unpacked.refused.empty());
    QCOMPARE(sayers(zipped.folder.path(), "SECRET"), QStringList());
}

void AddingDicomTest::brokenOnesAreListed()
{
    const Study study;
    write(study.in(u"a.dcm"_s), dicomOf("1", 1));
    write(study.in(u"b.dcm"_s), dicomOf("1", 2).first(300));
    write(study.in(u"c.dcm"_s), QByteArray());
    write(study.in(u"d.dcm"_s), "no picture");
    const AddReport report = study.takeIn({study.source.path()});
    QCOMPARE(report.added, 1);
    QCOMPARE(report.refused.size(), 3UZ);
}

void AddingDicomTest::cutOnesAreMarked()
{
    const Study study;
    const QByteArray whole =
        dicomfixture::file({.rows = 30, .columns = 40}, QByteArray(30 * 40 * 2, '\7'));
    write(study.in(u"a.dcm"_s), whole.first(whole.size() - 900));
    for (const bool toJpg : {false, true}) {
        const Study other;
        const AddReport report = other.takeIn({study.source.path()}, optionsOf(false, toJpg));
        QCOMPARE(report.added, 1);
        QCOMPARE(report.damaged.size(), 1UZ);
        QCOMPARE(other.at(1).damage, Damage::Truncated);
    }
}

void AddingDicomTest::copiesOfPicturesLoseTheirWords()
{
    const Study study;
    write(study.in(u"hand.jpg"_s), words::jpegWithWords(6));
    QCOMPARE(study.takeIn({study.source.path()}).added, 1); // referred to: as it is
    QCOMPARE(study.stored(1), words::jpegWithWords(6));
    QCOMPARE(study.at(1).sourceSha256, QByteArray());

    const Study copied;
    const AddReport report = copied.takeIn({study.source.path()}, optionsOf(true, false));
    QCOMPARE(report.added, 1);
    const Scan scan = copied.at(1);
    QCOMPARE(scan.fileName, u"hand.jpg"_s);
    QCOMPARE(scan.sourceSha256, sha256(words::jpegWithWords(6)));
    QCOMPARE(scan.sha256, sha256(copied.stored(1)));
    QCOMPARE(scan.pixelHash, study.at(1).pixelHash);
    QCOMPARE(scan.size, QSize(48, 64)); // upright
    QCOMPARE(report.deidentified.size(), 1UZ);
    QVERIFY(report.deidentified.front().removed.contains(u"EXIF Artist"_s));
    for (const bool copy : {false, true})
        QCOMPARE(copied.takeIn({study.source.path()}, optionsOf(copy, false)).already, 1);
}

void AddingDicomTest::publishedJpgs()
{
    const Study study;
    QImage deep(60, 40, QImage::Format_Grayscale16);
    for (int row = 0; row < deep.height(); ++row)
        for (int column = 0; column < deep.width(); ++column)
            reinterpret_cast<quint16 *>(deep.scanLine(row))[column] =
                static_cast<quint16>(1000 + column * 500);
    QVERIFY(deep.save(study.in(u"deep.png"_s)));
    write(study.in(u"a.dcm"_s),
          dicomfixture::file({.rows = 1,
                              .columns = 3,
                              .photometric = "MONOCHROME1",
                              .after28 = element(0x0028, 0x1050, "DS", "2048") +
                                         element(0x0028, 0x1051, "DS", "4096")},
                             dicomfixture::words({0, 2048, 4095})));
    const AddReport report = study.takeIn({study.source.path()}, optionsOf(false, true));
    QCOMPARE(report.added, 2);
    const Scan dicom = study.at(1);
    QCOMPARE(dicom.fileName, u"DCM0000001.jpg"_s);
    QCOMPARE(dicom.bitsStored, 8);
    const auto shown = decodeBytes(study.stored(1), u"a.jpg"_s);
    QVERIFY(shown);
    QVERIFY(shown->image.sample({0, 0}) > 240); // MONOCHROME1: low is white
    QVERIFY(shown->image.sample({2, 0}) < 15);
    const Scan png = study.at(2);
    QCOMPARE(png.fileName, u"deep.jpg"_s);
    QVERIFY(study.stored(2).startsWith("\xff\xd8\xff"));
    const auto ramp = decodeBytes(study.stored(2), u"a.jpg"_s);
    QVERIFY(ramp->image.sample({0, 20}) < 8);
    QVERIFY(ramp->image.sample({59, 20}) > 247);
}

void AddingDicomTest::greyJpegsAreNotEncodedAgain()
{
    const Study study;
    write(study.in(u"hand.jpg"_s), words::jpegWithWords(6));
    const AddReport report = study.takeIn({study.source.path()}, optionsOf(false, true));
    QCOMPARE(report.added, 1);
    QCOMPARE(study.at(1).fileName, u"hand.jpg"_s);
    const auto before = inspectBytes(words::jpegWithWords(6), u"hand.jpg"_s);
    QCOMPARE(study.at(1).pixelHash, before->header.pixelHash);
    QVERIFY(!study.stored(1).contains("SECRET"));
}

void AddingDicomTest::patientsAreShownToFew()
{
    Study study;
    study.add(u"researcher"_s, Role::Researcher);
    write(study.in(u"a.dcm"_s), dicomOf("1", 1));
    write(study.in(u"b.dcm"_s), dicomOf("2", 2));
    QCOMPARE(study.takeIn({study.source.path()}).added, 2);
    const QString key = study.at(2).patientKey;
    ScanFilter filter;
    filter.patients = {key};
    for (const QString &who : {u"chief"_s, u"researcher"_s}) {
        QCOMPARE(study.row(who, 1).scan.patientKey, key);
        const ScanIndex index = must(scanIndex(*study.database, study.as(who), filter));
        QCOMPARE(index.positions, std::vector<qint64>{2});
    }
    for (const QString &who : {u"a"_s, u"officer"_s}) {
        QCOMPARE(study.row(who, 1).scan.patientKey, QString());
        QCOMPARE(study.row(who, 1).scan.sourceSha256, QByteArray());
        for (const auto &asked : {scanIndex(*study.database, study.as(who), filter).has_value(),
                                  facets(*study.database, study.as(who), filter).has_value()})
            QVERIFY(!asked);
    }
}

void AddingDicomTest::withoutTheKeyOnlyDicomIsRefused()
{
    Study study;
    write(study.in(u"a.dcm"_s), dicomOf("1", 1));
    write(study.in(u"b.png"_s), words::saved("PNG"));
    QCOMPARE(study.takeIn({study.in(u"a.dcm"_s)}).added, 1);
    must(setPassword(*study.database, study.as(u"chief"_s), study.people.at(u"chief"_s).id, {},
                     u"a long password"_s));
    logOut(*study.database); // as though the key were somebody else's
    write(study.in(u"c.dcm"_s), dicomOf("1", 2));
    const AddReport report = study.takeIn({study.source.path()});
    QCOMPARE(report.added, 1);
    QCOMPARE(report.refused.size(), 2UZ);
    QVERIFY(report.refused.front().message.contains(u"no copy of the key"_s));
}

void AddingDicomTest::realFilesSayNothing()
{
    const QString folder = sharedFolder(u"data/dicom"_s);
    if (!QDir(folder).exists())
        QSKIP("the real DICOM files are not here");
    const Study study;
    const AddReport report = study.takeIn({folder});
    QVERIFY(report.added > 10);
    for (const FileRemark &remark : report.refused)
        qInfo("%s: %s", qPrintable(QFileInfo(remark.file).fileName()), qPrintable(remark.message));
    for (const char *word : {"CompressedSamples", "Lestrade", "CompressedSamples^RG3", "RG3_UNC",
                             "Anonymized", "chrJap", "Yamada", "Hong^Gildong", "CR-MONO1"})
        QCOMPARE(sayers(study.folder.path(), word), QStringList());
}

void AddingDicomTest::malformedFiles_data()
{
    QTest::addColumn<QJsonObject>("expected");
    const QByteArray manifest = bytesOf(sharedFolder(u"golden/malformed/manifest.json"_s));
    for (const auto each : QJsonDocument::fromJson(manifest)[u"cases"_s].toArray())
        if (const QJsonObject one = each.toObject(); one[u"format"_s] == u"dicom"_s)
            QTest::newRow(qPrintable(one[u"file"_s].toString())) << one;
    if (manifest.isEmpty())
        QTest::newRow("none") << QJsonObject();
}

void AddingDicomTest::malformedFiles()
{
    QFETCH(QJsonObject, expected);
    if (expected.isEmpty())
        QSKIP("the malformed files are not here");
    const Study study;
    const AddReport report =
        study.takeIn({sharedFolder(u"golden/malformed/"_s) + expected[u"file"_s].toString()});
    const QString wanted = expected[u"expected"_s].toString();
    const bool taken = report.added == 1;
    QString said;
    for (const auto *remarks : {&report.refused, &report.damaged, &report.warnings})
        for (const FileRemark &remark : *remarks)
            said += remark.message;
    QCOMPARE(report.refused.size() + static_cast<size_t>(report.added), 1UZ);
    if (wanted == u"reject"_s)
        QVERIFY2(!taken, "it was taken");
    if (wanted.startsWith(u"accept"_s))
        QVERIFY2(taken, qPrintable(said));
    if (wanted == u"accept-with-warning"_s || (wanted == u"either"_s))
        QVERIFY(!said.isEmpty());
    const QJsonArray places = expected[u"place_any"_s].toArray();
    QVERIFY2(places.isEmpty() || std::ranges::any_of(places,
                                                     [&](const QJsonValue &place) {
                                                         return said.contains(place.toString());
                                                     }),
             qPrintable(said));
}

QTEST_GUILESS_MAIN(AddingDicomTest)
#include "tst_addingdicom.moc"
