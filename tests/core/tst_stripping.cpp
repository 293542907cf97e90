// Picture files without what is not the picture.
#include "core/imaging/decode.h"
#include "core/imaging/stripping/exif.h"
#include "core/imaging/stripping/stripping.h"
#include "pictureswithwords.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace doubleread;
using namespace doubleread::words;

namespace {

StrippedPicture strippedOrDie(const QByteArray &bytes)
{
    Result<StrippedPicture> picture = stripped(bytes);
    if (!picture)
        qFatal("%s", qPrintable(picture.error().text()));
    return std::move(*picture);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class StrippingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsGoAndThePictureStays_data();
    void wordsGoAndThePictureStays();
    void whatWentIsNamed_data();
    void whatWentIsNamed();
    void orientationStays_data();
    void orientationStays();
    void cleanFilesAreLeftAlone_data();
    void cleanFilesAreLeftAlone();
    void cutFilesStayCut_data();
    void cutFilesStayCut();
    void brokenFilesAreNoTrap_data();
    void brokenFilesAreNoTrap();
    void realPicturesStayAsTheyAre();
};

void StrippingTest::wordsGoAndThePictureStays_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const auto &[name, file] : allWithWords())
        QTest::addRow("%s", name) << file;
}

void StrippingTest::wordsGoAndThePictureStays()
{
    QFETCH(QByteArray, file);
    QVERIFY(file.contains("SECRET"));
    const auto before = inspectBytes(file, u"picture"_s);
    QVERIFY2(before, qPrintable(before ? QString() : before.error().text()));
    const StrippedPicture picture = strippedOrDie(file);
    QVERIFY(!picture.bytes.contains("SECRET"));
    QVERIFY(!picture.removed.isEmpty());
    QVERIFY(!picture.removed.join(u' ').contains(u"SECRET"_s));
    const auto after = inspectBytes(picture.bytes, u"picture"_s);
    QVERIFY2(after, qPrintable(after ? QString() : after.error().text()));
    QCOMPARE(after->header.pixelHash, before->header.pixelHash);
    QCOMPARE(after->header.damage, before->header.damage);
    QCOMPARE(after->header.size, before->header.size);
    QVERIFY(strippedOrDie(picture.bytes).bytes == picture.bytes); // once is enough
}

void StrippingTest::whatWentIsNamed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("removed");
    QTest::newRow("JPEG") << jpegWithWords()
                          << QStringList{u"EXIF Artist"_s,    u"XMP"_s,
                                         u"colour profile"_s, u"Photoshop and IPTC"_s,
                                         u"comment"_s,        u"what follows the picture"_s};
    QTest::newRow("PNG") << pngWithWords()
                         << QStringList{u"text (Author)"_s, u"text"_s, u"EXIF"_s,
                                        u"what follows the picture"_s};
    QTest::newRow("TIFF") << tiffWithWords() << QStringList{u"Artist"_s, u"TIFF tag 65000"_s};
    QTest::newRow("BMP") << bmpWithWords() << QStringList{u"what follows the picture"_s};
}

void StrippingTest::whatWentIsNamed()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, removed);
    QCOMPARE(strippedOrDie(file).removed, removed);
}

void StrippingTest::orientationStays_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

void StrippingTest::orientationStays()
{
    QFETCH(int, orientation);
    const QByteArray file = jpegWithWords(orientation);
    const auto before = inspectBytes(file, u"a.jpg"_s);
    const auto after = inspectBytes(strippedOrDie(file).bytes, u"a.jpg"_s);
    QVERIFY(before && after);
    QCOMPARE(before->header.orientation, orientation);
    QCOMPARE(after->header.orientation, orientation);
    QCOMPARE(after->header.pixelHash, before->header.pixelHash);
}

void StrippingTest::cleanFilesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char *form : {"JPG", "PNG", "BMP"})
        QTest::newRow(form) << saved(form);
    QTest::newRow("TIFF") << plainTiff();
}

void StrippingTest::cleanFilesAreLeftAlone()
{
    QFETCH(QByteArray, file);
    const StrippedPicture picture = strippedOrDie(file);
    QCOMPARE(picture.removed, QStringList());
    QVERIFY(picture.bytes == file);
}

void StrippingTest::cutFilesStayCut_data()
{
    wordsGoAndThePictureStays_data();
}

void StrippingTest::cutFilesStayCut()
{
    QFETCH(QByteArray, file);
    int compared = 0;
    for (qsizetype length = file.size() - 1; length > file.size() / 3; length -= 97) {
        const QByteArray cut = file.first(length);
        const auto before = inspectBytes(cut, u"picture"_s);
        const auto picture = stripped(cut);
        if (!before || !picture)
            continue;
        const auto after = inspectBytes(picture->bytes, u"picture"_s);
        QVERIFY2(after, qPrintable(u"cut at %1"_s.arg(length)));
        QCOMPARE(after->header.pixelHash, before->header.pixelHash);
        QCOMPARE(after->header.damage, before->header.damage);
        ++compared;
    }
    QVERIFY(compared > 0);
}

void StrippingTest::brokenFilesAreNoTrap_data()
{
    wordsGoAndThePictureStays_data();
}

/// Whatever is in the file, nothing is read or written beside it.
void StrippingTest::brokenFilesAreNoTrap()
{
    QFETCH(QByteArray, file);
    quint32 seed = 1;
    for (int round = 0; round < 2000; ++round) {
        QByteArray broken = file;
        for (int change = 0; change < 3; ++change) {
            seed = seed * 1664525U + 1013904223U;
            broken[static_cast<qsizetype>(seed >> 8U) % std::min<qsizetype>(broken.size(), 400)] =
                static_cast<char>(seed >> 24U);
        }
        const auto picture = stripped(broken);
        QVERIFY(!picture || picture->bytes.size() <= broken.size() + 64);
    }
}

void StrippingTest::realPicturesStayAsTheyAre()
{
    const QDir folder(qEnvironmentVariable("DOUBLEREAD_SHARED",
                                           QStringLiteral(DOUBLEREAD_SOURCE_DIR "/../shared")) +
                      u"/data/fracatlas/images"_s);
    const QStringList files = picturesBelow(folder.path(), 150);
    if (files.isEmpty())
        QSKIP("the published pictures are not here");
    int changed = 0;
    for (const QString &path : files) {
        const QByteArray file = bytesOf(path);
        const auto picture = stripped(file);
        QVERIFY2(picture, qPrintable(path));
        if (picture->bytes == file)
            continue;
        ++changed;
        const auto before = inspectBytes(file, path);
        const auto after = inspectBytes(picture->bytes, path);
        QVERIFY2(before && after, qPrintable(path));
        QCOMPARE(after->header.pixelHash, before->header.pixelHash);
        QCOMPARE(after->header.damage, before->header.damage);
    }
    qInfo("%d of %lld pictures held more than the picture", changed,
          static_cast<long long>(files.size()));
}

QTEST_GUILESS_MAIN(StrippingTest)
#include "tst_stripping.moc"
