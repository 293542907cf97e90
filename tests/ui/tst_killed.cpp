#include "core/base/literals.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace doubleread;

/// The real program on a real display, driven by the X server's own events, killed in the middle of
/// drawing: every finished shape is there afterwards, and at most the unfinished one is lost.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedWhileDrawingLosesOnlyTheUnfinishedShape();

private:
    QString run(const QString &program, const QStringList &arguments);
    QString cli(const QStringList &arguments);
    void x(const QStringList &arguments) { run(u"xdotool"_s, arguments); }
    bool startProgram(QProcess &program);
    void drag(QPoint from, QPoint to, bool finish);
    qint64 storedAnnotations();

    QTemporaryDir m_folder;
    QString m_dataset;
};

namespace {

constexpr int trials = 20;
constexpr int cellEdge = 42;
const QRect middle(290, 140, 9 * cellEdge,
                   9 * cellEdge); // over the fitted scan, whatever its shape

QString programPath(const QString &name)
{
    return QStringLiteral(DOUBLEREAD_BINARY_DIR "/bin/") + name;
}

/// Where the shape of that number begins: each has a cell of its own, so that no drag takes hold of
/// an earlier shape.
QPoint cell(qint64 number)
{
    constexpr int columns = 9;
    const int index = static_cast<int>(number);
    return middle.topLeft() + QPoint(index % columns, index / columns) * cellEdge;
}

} // namespace

QString TestKilled::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qWarning() << program << arguments << process.readAllStandardError();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString TestKilled::cli(const QStringList &arguments)
{
    return run(programPath(u"doubleread-cli"_s), arguments);
}

void TestKilled::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        QSKIP("needs a display and xdotool");
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8());
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toUtf8());
    m_dataset = m_folder.filePath(u"killed.doubleread"_s);
    cli({u"demo"_s, m_folder.filePath(u"demo"_s), u"--scans"_s, u"3"_s});
    cli({u"create"_s, m_dataset, u"--name"_s, u"killed"_s, u"--label"_s, u"fractured"_s});
    cli({u"add"_s, m_dataset, m_folder.filePath(u"demo/images"_s)});
    cli({u"reader"_s, u"add"_s, m_dataset, u"reader"_s, u"--role"_s, u"radiologist"_s});
    QVERIFY(QFile::exists(m_dataset));
}

bool TestKilled::startProgram(QProcess &program)
{
    program.start(programPath(u"doubleread"_s), {u"--person"_s, u"reader"_s, m_dataset});
    if (!program.waitForStarted())
        return false;
    // The title names the dataset once it is open.
    const QString window =
        run(u"xdotool"_s, {u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s, u"killed"_s})
            .section(u'\n', 0, 0);
    x({u"windowsize"_s, u"--sync"_s, window, u"1280"_s, u"800"_s});
    x({u"windowmove"_s, u"--sync"_s, window, u"0"_s, u"0"_s});
    x({u"windowfocus"_s, u"--sync"_s, window});
    QTest::qWait(1000);
    x({u"key"_s, u"b"_s});
    return true;
}

void TestKilled::drag(QPoint from, QPoint to, bool finish)
{
    const auto move = [this](QPoint at) {
        x({u"mousemove"_s, QString::number(at.x()), QString::number(at.y())});
    };
    move(from);
    x({u"mousedown"_s, u"1"_s});
    move((from + to) / 2);
    move(to);
    if (finish)
        x({u"mouseup"_s, u"1"_s});
}

qint64 TestKilled::storedAnnotations()
{
    const QByteArray json = cli({u"info"_s, m_dataset, u"--json"_s}).toUtf8();
    return QJsonDocument::fromJson(json).object().value(u"annotations"_s).toInteger(-1);
}

void TestKilled::killedWhileDrawingLosesOnlyTheUnfinishedShape()
{
    QRandomGenerator random(20260301);
    qint64 drawn = 0;
    for (int trial = 0; trial < trials; ++trial) {
        QProcess program;
        QVERIFY(startProgram(program));
        for (int shapes = 1 + random.bounded(2); shapes > 0; --shapes) {
            const QPoint from = cell(drawn);
            drag(from, from + QPoint(15 + random.bounded(15), 15 + random.bounded(15)), true);
            ++drawn;
        }
        // Stored as they were drawn, with nobody asking for it.
        QTRY_COMPARE_WITH_TIMEOUT(storedAnnotations(), drawn, 3000);
        const QPoint from = cell(drawn);
        drag(from, from + QPoint(30, 30), false);
        QTest::qWait(random.bounded(30));
        ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
        QVERIFY(program.waitForFinished());
        x({u"mouseup"_s, u"1"_s});
        QVERIFY2(
            storedAnnotations() == drawn,
            qPrintable(
                u"trial %1: %2 stored, %3 drawn"_s.arg(trial).arg(storedAnnotations()).arg(drawn)));
    }
    QVERIFY(cli({u"trail"_s, u"verify"_s, m_dataset, u"--json"_s}).contains(u"true"_s));
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
