#include "core/formats/assessments.h"
#include "formatfixtures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

class TestAssessments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void wrongFiles_data();
    void wrongFiles();
    void missingFile();
    void sharedFiles();
};

namespace {

Result<std::map<QString, Verdict>> readText(const QByteArray &text, const QString &reader)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"answers.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write(text);
    file.close();
    return readAssessments(file.fileName(), reader);
}

} // namespace

void TestAssessments::columns_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("reader");
    QTest::addColumn<int>("column"); // -1: refused
    QTest::newRow("plain") << QByteArray("fractured,x") << u"Ann"_s << 0;
    QTest::newRow("nobody's") << QByteArray("fractured,ann_fractured") << QString() << 0;
    QTest::newRow("own first") << QByteArray("fractured,ann_fractured") << u"Ann"_s << 1;
    QTest::newRow("name alone") << QByteArray("bob,ann") << u"Ann"_s << 1;
    QTest::newRow("letter") << QByteArray("reader_a_fractured,reader_b_fractured") << u"B"_s << 1;
    QTest::newRow("word") << QByteArray("reader_a_fractured,reader_b_fractured") << u"reader-b"_s
                          << 1;
    QTest::newRow("column itself")
        << QByteArray("reader_a_fractured,reader_b_fractured") << u"reader_b_fractured"_s << 1;
    QTest::newRow("title") << QByteArray("dr_ann_fractured,x") << u"Dr. Ann"_s << 0;
    QTest::newRow("the only one") << QByteArray("x,anyone_fractured") << u"Carl"_s << 1;
    QTest::newRow("two others") << QByteArray("a_fractured,b_fractured") << u"Carl"_s << -1;
    QTest::newRow("two own") << QByteArray("ann,Ann_fractured") << u"ANN"_s << -1;
    QTest::newRow("none") << QByteArray("x,y") << u"Ann"_s << -1;
    QTest::newRow("twice") << QByteArray("fractured,fractured") << u"Ann"_s << -1;
}

void TestAssessments::columns()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, reader);
    QFETCH(const int, column);
    const auto read =
        readText("\xEF\xBB\xBFimage_id," + header + "\r\n\"a.png\",1,0\r\nb.png,0,1", reader);
    QCOMPARE(read.has_value(), column >= 0);
    if (!read) {
        for (const QByteArray &name : header.split(','))
            if (reader == u"Carl")
                QVERIFY(read.error().message.contains(QString::fromUtf8(name)));
        return;
    }
    const Verdict first = column == 0 ? Verdict::Positive : Verdict::Negative;
    const Verdict second = column == 0 ? Verdict::Negative : Verdict::Positive;
    QCOMPARE(*read, (std::map<QString, Verdict>{{u"a.png"_s, first}, {u"b.png"_s, second}}));
}

void TestAssessments::wrongFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &text, const QString &place) {
        QTest::newRow(name) << text << place;
    };
    row("empty", "", {});
    row("no header", "a.png,1\nb.png,0\n", u"1:1"_s);
    row("semicolons", "image_id;fractured\na.png;1\n", u"1:1"_s);
    row("field missing", "image_id,fractured\na.png\n", u"2:1"_s);
    row("field too many", "image_id,fractured\na.png,1,2\n", u"2:1"_s);
    row("2", "image_id,fractured\na.png,1\nb.png,2\n", u"3:1"_s);
    row("empty answer", "image_id,fractured\na.png,\n", u"2:1"_s);
    row("no name", "image_id,fractured\n,1\n", u"2:1"_s);
    row("open quote", "image_id,fractured\na.png,1\n\"b.png,0\nc.png,1\n", u"3:1"_s);
    row("contradiction", "image_id,fractured\na.png,1\na.png,0\n", u"3:1"_s);
    row("NUL", QByteArray("image_id,fractured\na.png,1\0\n", 28), u"2:1"_s);
    row("UTF-16", QByteArray("\xFF\xFEi\0m\0", 6), u"1:1"_s);
}

void TestAssessments::wrongFiles()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const auto read = readText(text, u"Ann"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().place, place);
    QVERIFY(read.error().file.endsWith(u"answers.csv"_s));
}

void TestAssessments::missingFile()
{
    QVERIFY(!readAssessments(u"/nowhere/answers.csv"_s, {}));
}

void TestAssessments::sharedFiles()
{
    if (sharedFolder().isEmpty())
        QSKIP("no shared test data");
    const QString answers = sharedFolder() + u"/data/double-read/assessments.csv"_s;
    const auto count = [&](const QString &reader) {
        const auto read = readAssessments(answers, reader);
        return read ? std::ranges::count(*read, Verdict::Positive,
                                         &std::pair<const QString, Verdict>::second)
                    : -1;
    };
    QCOMPARE(count(u"A"_s), 9); // expected.json: 8 by both, 1 by the first only
    QCOMPARE(count(u"reader-b"_s), 8);
    QCOMPARE(count(u"C"_s), -1);
    const auto atlas = readAssessments(sharedFolder() + u"/data/fracatlas/dataset.csv"_s, u"A"_s);
    QVERIFY(atlas);
    QCOMPARE(atlas->size(), 4083);
}

QTEST_GUILESS_MAIN(TestAssessments)
#include "tst_assessments.moc"
