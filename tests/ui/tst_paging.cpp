#include "core/document/annotationdocument.h"
#include "tests/support/bigdataset.h"
#include "ui/canvas/canvasview.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"
#include "ui/shell/mainwindow.h"

#include <QImage>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace doubleread;

namespace {

constexpr int pictures = 10;

int greyOf(qint64 position)
{
    return 30 + 20 * static_cast<int>((position - 1) % pictures);
}

/// What the store was asked: statements without their numbers and lists, and how many rows came.
struct Asked
{
    int statements = 0;
    int rows = 0;
    std::map<QString, QString> examples;
};

// A message handler is a plain function, so what it collects has to be reachable without one.
Asked *listening = nullptr;
QtMessageHandler handlerBefore = nullptr;

void listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, "doubleread.store") != 0 || type != QtDebugMsg) {
        handlerBefore(type, context, text);
        return;
    }
    static QBasicMutex mutex;
    const QMutexLocker lock(&mutex);
    if (!listening)
        return;
    ++listening->statements;
    listening->rows += text.section(u' ', 0, 0).toInt();
    const QString statement = text.section(u' ', 1);
    static const QRegularExpression numbers(u"\\d+(,\\d+)*"_s);
    listening->examples.emplace(QString(statement).replace(numbers, u"#"_s), statement);
}

} // namespace

/// Going from scan to scan in the real window, on datasets of different sizes.
class TestPaging final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup() { m_window.reset(); }

    void fastPagingEndsOnTheRightScanWithItsMarks();
    void firstOpenScanIsFoundBehindManySubmitted();
    void pagingAsksTheSameAtEverySize();
    void pagingReadsNoTableThatGrows();

private:
    QString dataset(int scans) const;
    void open(const QString &file);
    const ReadDesk &desk() const { return m_page->desk(); }
    void press(Qt::Key key) { QTest::keyClick(&m_page->canvas(), key); }
    bool showsOnly(int row);
    bool isAlone();
    Asked askedWhilePaging(int scans);

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    ReadPage *m_page = nullptr;
};

void TestPaging::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toLocal8Bit());
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toLocal8Bit());
    QStringList files;
    for (int i = 1; i <= pictures; ++i) {
        files << m_folder.filePath(bigDatasetName(i));
        QImage image(120, 160, QImage::Format_Grayscale8);
        image.fill(static_cast<uint>(greyOf(i)));
        QVERIFY(image.save(files.last()));
    }
    for (const int scans : {100, 5000})
        makeBigDataset(dataset(scans), files, {.scans = scans});
    makeBigDataset(dataset(0), files, {.scans = 5000, .submitted = 4000});
    handlerBefore = qInstallMessageHandler(&listen);
}

void TestPaging::cleanupTestCase()
{
    qInstallMessageHandler(handlerBefore);
}

QString TestPaging::dataset(int scans) const
{
    return m_folder.filePath(u"%1.doubleread"_s.arg(scans));
}

void TestPaging::open(const QString &file)
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->setWantedPerson(u"reader-1"_s);
    m_window->openDataset(file);
    QTRY_VERIFY((m_page = m_window->findChild<ReadPage *>()) != nullptr);
    QTRY_VERIFY(desk().isShown());
}

/// Picture, marks and name on screen are of one scan, whichever it is.
bool TestPaging::isAlone()
{
    const CanvasView &canvas = m_page->canvas();
    if (!canvas.picture())
        return true;
    if (!desk().isShown())
        return false;
    const Scan &scan = desk().scan().scan.scan;
    std::vector<Shape> drawn;
    for (const Annotation &annotation : desk().document().annotations())
        drawn.push_back(annotation.shape);
    const Box mark = bigDatasetMark(scan.position);
    const std::vector<Shape> expected =
        mark.isEmpty() ? std::vector<Shape>() : std::vector<Shape>{mark};
    return scan.position == desk().row() + 1 && scan.fileName == bigDatasetName(scan.position) &&
           canvas.picture()->sample({5, 5}) == greyOf(scan.position) &&
           canvas.document() == &desk().document() && drawn == expected;
}

bool TestPaging::showsOnly(int row)
{
    return desk().isShown() && desk().row() == row && m_page->canvas().picture() && isAlone();
}

void TestPaging::fastPagingEndsOnTheRightScanWithItsMarks()
{
    open(dataset(5000));
    int row = 0;
    for (int key = 0; key < 80; ++key) {
        const bool back = key % 5 == 4;
        press(back ? Qt::Key_A : Qt::Key_D);
        row += back ? -1 : 1;
        QVERIFY(isAlone());
        QTest::qWait(5);
        QVERIFY(isAlone());
    }
    QTRY_VERIFY(showsOnly(row));
}

void TestPaging::firstOpenScanIsFoundBehindManySubmitted()
{
    Asked asked;
    listening = &asked;
    QLoggingCategory::setFilterRules(u"doubleread.store.debug=true"_s);
    open(dataset(0));
    listening = nullptr;
    QLoggingCategory::setFilterRules({});
    QTRY_VERIFY(showsOnly(4000));
    // Far from the 4,000; most are of the daily copy, which goes on beside.
    QVERIFY2(asked.rows < 1000, qPrintable(QString::number(asked.rows)));
}

Asked TestPaging::askedWhilePaging(int scans)
{
    open(dataset(scans));
    for (int row = 1; row <= 30; ++row) { // to where prefetching has settled
        press(Qt::Key_D);
        if (!QTest::qWaitFor([&] { return showsOnly(row); }, 5000))
            return {};
    }
    QTest::qWait(500); // what start began is done
    Asked asked;
    listening = &asked;
    QLoggingCategory::setFilterRules(u"doubleread.store.debug=true"_s);
    for (int row = 31; row <= 50; ++row) {
        press(Qt::Key_D);
        if (!QTest::qWaitFor([&] { return showsOnly(row); }, 5000))
            return {};
    }
    QTest::qWait(400);
    listening = nullptr;
    QLoggingCategory::setFilterRules({});
    m_window.reset();
    return asked;
}

void TestPaging::pagingAsksTheSameAtEverySize()
{
    const Asked few = askedWhilePaging(100);
    const Asked many = askedWhilePaging(5000);
    QVERIFY(few.statements > 0);
    QCOMPARE(many.statements, few.statements);
    QCOMPARE(many.rows, few.rows);
}

/// Every statement finds its rows by an index: the engine's own plan says so.
void TestPaging::pagingReadsNoTableThatGrows()
{
    const Asked asked = askedWhilePaging(100);
    QVERIFY(asked.statements > 0);
    QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plans"_s);
    engine.setDatabaseName(dataset(100));
    QVERIFY(engine.open());
    static const QRegularExpression whole(
        u"^SCAN (?!CONSTANT|dataset|protocol|person|p\\b|reading_round)"_s);
    static const QRegularExpression place(u":\\w+"_s);
    for (const auto &[pattern, example] : asked.examples) {
        if (example == u"SELECT EXISTS (SELECT 1 FROM assignment)")
            continue; // ends at the first row
        const QString statement = QString(example).replace(place, u"'x'"_s);
        QSqlQuery plan(engine);
        QVERIFY2(plan.exec(u"EXPLAIN QUERY PLAN "_s + statement), qPrintable(statement));
        while (plan.next())
            QVERIFY2(!whole.match(plan.value(3).toString()).hasMatch(),
                     qPrintable(plan.value(3).toString() + u": "_s + statement));
    }
}

QTEST_MAIN(TestPaging)
#include "tst_paging.moc"
