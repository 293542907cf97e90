#include "core/demo/demo.h"
#include "core/imaging/decode.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace doubleread;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject jsonOf(const QString &path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesEverything();
    void scansAreSoundAndNotFlat();
    void someAreTurnedByExif();
    void readersListAllScansUpright();
    void annotationsLieOnTheScans();
    void readersDifferButNotMuch();
    void sameSeedMakesTheSameBytes();
    void refusesWhatItMust();

private:
    static constexpr int count = 24;
    QTemporaryDir m_folder;
    QString m_out;
    DemoReport m_report;
};

void TestDemo::initTestCase()
{
    m_out = m_folder.filePath(u"demo"_s);
    int told = 0;
    const Result<DemoReport> report = makeDemo(m_out, count, 1, [&told](int done, int total) {
        QCOMPARE(total, count);
        QCOMPARE(done, ++told);
    });
    QVERIFY(report);
    m_report = *report;
    QCOMPARE(told, count);
}

void TestDemo::writesEverything()
{
    const QStringList images = QDir(m_report.imagesFolder).entryList(QDir::Files);
    QCOMPARE(images.size(), count);
    QCOMPARE(images.front(), u"IMG0000001.jpg"_s);
    QCOMPARE(m_report.scans, count);
    QVERIFY(m_report.fractures > count / 4);
    const QList<QByteArray> lines = contentOf(m_report.assessmentsFile).trimmed().split('\n');
    QCOMPARE(lines.size(), count + 1);
    QCOMPARE(lines.front(), "image_id,reader_a_fractured,reader_b_fractured");
}

void TestDemo::scansAreSoundAndNotFlat()
{
    for (const QString &name : QDir(m_report.imagesFolder).entryList(QDir::Files)) {
        const Result<Decoded> decoded = decodeFile(m_report.imagesFolder + u'/' + name);
        QVERIFY(decoded);
        QCOMPARE(decoded->header.damage, Damage::None);
        QVERIFY(decoded->warnings.empty());
        std::vector<quint8> sorted = std::get<std::vector<quint8>>(decoded->image.samples);
        std::ranges::sort(sorted);
        QVERIFY(sorted[sorted.size() / 50] < 60);        // an empty field is dark
        QVERIFY(sorted[sorted.size() * 99 / 100] > 120); // bones are bright
    }
}

void TestDemo::someAreTurnedByExif()
{
    int turned = 0;
    for (const QString &name : QDir(m_report.imagesFolder).entryList(QDir::Files))
        turned += decodeFile(m_report.imagesFolder + u'/' + name)->header.orientation == 6 ? 1 : 0;
    QCOMPARE(turned, 2);
}

void TestDemo::readersListAllScansUpright()
{
    for (const QString &file : {m_report.firstFile, m_report.secondFile}) {
        const QJsonArray images = jsonOf(file)[u"images"_s].toArray();
        QCOMPARE(images.size(), count);
        for (const QJsonValue &image : images) {
            const QString path = m_report.imagesFolder + u'/' + image[u"file_name"_s].toString();
            QCOMPARE(*identifyHeader(path),
                     QSize(image[u"width"_s].toInt(), image[u"height"_s].toInt()));
        }
    }
}

void TestDemo::annotationsLieOnTheScans()
{
    const QJsonObject file = jsonOf(m_report.firstFile);
    const QJsonArray images = file[u"images"_s].toArray();
    const QJsonArray annotations = file[u"annotations"_s].toArray();
    QCOMPARE(annotations.size(), m_report.firstAnnotations);
    for (const QJsonValue &annotation : annotations) {
        const QJsonValue image = images[annotation[u"image_id"_s].toInt() - 1];
        const QJsonArray ring = annotation[u"segmentation"_s][0].toArray();
        QVERIFY(ring.size() >= 8);
        QVERIFY(annotation[u"area"_s].toDouble() > 20);
        for (qsizetype i = 0; i < ring.size(); i += 2) {
            QVERIFY(ring[i].toDouble() >= 0 && ring[i].toDouble() <= image[u"width"_s].toInt());
            QVERIFY(ring[i + 1].toDouble() >= 0 &&
                    ring[i + 1].toDouble() <= image[u"height"_s].toInt());
        }
    }
}

void TestDemo::readersDifferButNotMuch()
{
    const QList<QByteArray> lines = contentOf(m_report.assessmentsFile).trimmed().split('\n');
    int same = 0;
    for (const QByteArray &line : lines.mid(1))
        same += line.endsWith(",0,0") || line.endsWith(",1,1") ? 1 : 0;
    QVERIFY(same >= count * 6 / 10);
    QVERIFY(contentOf(m_report.firstFile) != contentOf(m_report.secondFile));
}

void TestDemo::sameSeedMakesTheSameBytes()
{
    const Result<DemoReport> again = makeDemo(m_folder.filePath(u"again"_s), 3, 1);
    QVERIFY(again);
    const Result<DemoReport> other = makeDemo(m_folder.filePath(u"other"_s), 3, 2);
    QVERIFY(other);
    for (const QString &name : QDir(again->imagesFolder).entryList(QDir::Files)) {
        const QByteArray bytes = contentOf(again->imagesFolder + u'/' + name);
        QCOMPARE(bytes, contentOf(m_report.imagesFolder + u'/' + name));
        QVERIFY(bytes != contentOf(other->imagesFolder + u'/' + name));
    }
}

void TestDemo::refusesWhatItMust()
{
    QCOMPARE(makeDemo(m_out, 2, 1).error().code, Error::Code::AlreadyExists);
    QCOMPARE(makeDemo(m_folder.filePath(u"none"_s), 0, 1).error().code,
             Error::Code::InvalidArgument);
    QVERIFY(!QFile::exists(m_folder.filePath(u"none"_s)));
    QCOMPARE(makeDemo(u"/proc/nowhere"_s, 2, 1).error().code, Error::Code::Io);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
