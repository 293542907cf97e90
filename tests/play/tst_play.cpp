#include "core/geometry/overlap.h"
#include "core/service/datasets/datasets.h"
#include "core/service/reporting.h"
#include "tests/play/cast.h"
#include "tests/play/standing.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace doubleread;
using namespace doubleread::play;

/// Four people play the whole protocol on thirty scans in the real window; then again, killed at
/// random moments and taken up where it stood. What the window told to be done is there afterwards,
/// nothing is half done, and the trail is whole.
class TestPlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isPlayedToTheEnd();
    void losesNothingWhenKilled();

private:
    QString dataset(const QString &name) const { return m_folder.filePath(name); }
    void start(QProcess &player, const QString &file);
    bool playToTheEnd(const QString &file);
    void checkWhole(const QString &file);
    void checkReads(const Standing &standing);
    void checkTold(const Standing &standing);
    void checkPlayed(const QString &file);
    void checkCompared(const QString &file);
    void take(QProcess &player);

    QTemporaryDir m_folder;
    Cast m_cast;
    QStringList m_told; ///< What the window has told to be done, of this dataset.
};

namespace {

constexpr int kills = 50;
constexpr int longestPlayMs = 240'000;
constexpr int longestMs = 1'800; ///< Between a start and its end.
/// Corners are clicked on whole widget px, and those that lie close together as one.
constexpr double likeness = 0.7;

} // namespace

void TestPlay::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        QSKIP("needs a display");
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(u"config"_s).toUtf8());
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toUtf8());
    m_cast = castOf(m_folder.path());
    QCOMPARE(m_cast.scans.size(), 30);
}

void TestPlay::start(QProcess &player, const QString &file)
{
    player.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    player.start(QStringLiteral(DOUBLEREAD_BINARY_DIR "/bin/doubleread_player"),
                 {file, m_folder.path()});
    QVERIFY(player.waitForStarted());
}

void TestPlay::take(QProcess &player)
{
    while (player.canReadLine())
        m_told.append(QString::fromUtf8(player.readLine()).trimmed());
}

bool TestPlay::playToTheEnd(const QString &file)
{
    QProcess player;
    start(player, file);
    const bool ended = player.waitForFinished(longestPlayMs);
    take(player);
    return ended && player.exitStatus() == QProcess::NormalExit && player.exitCode() == 0;
}

/// Whatever was submitted is what the reader found, all of it; an open read is the beginning of it.
void TestPlay::checkReads(const Standing &standing)
{
    for (const ScanStanding &each : standing.scans)
        for (const Person &reader : {m_cast.first, m_cast.second}) {
            const auto read = each.reads.find(reader.name);
            if (read == each.reads.end())
                continue;
            const auto &found = m_cast.findingsOf(reader).at(each.scan.fileName);
            const auto &drawn = read->second.annotations;
            QVERIFY(drawn.size() <= found.size());
            if (read->second.state == ReadState::Submitted)
                QCOMPARE(drawn.size(), found.size());
            for (size_t i = 0; i < drawn.size(); ++i)
                QVERIFY2(iou(drawn[i].shape, Polygon::fromVertices(found[i])) > likeness,
                         qPrintable(each.scan.fileName));
        }
}

/// "WHAT NAME COUNT": at least that much is there.
void TestPlay::checkTold(const Standing &standing)
{
    for (const QString &line : m_told) {
        const QString what = line.section(u' ', 0, 0);
        const QString name = line.section(u' ', 1, -2);
        const qsizetype count = line.section(u' ', -1).toLongLong();
        if (what == u"added")
            QVERIFY2(std::ssize(standing.scans) >= count, qPrintable(line));
        else if (what == u"person")
            QVERIFY2(standing.knows(line.section(u' ', 1)), qPrintable(line));
        else if (what == u"password")
            QVERIFY2(standing.hasPassword(line.section(u' ', 1)), qPrintable(line));
        else if (what == u"triaged")
            QVERIFY2(standing.triaged() >= count, qPrintable(line));
        else if (what == u"assigned")
            QVERIFY(standing.assigned);
        else if (what == u"closed")
            QVERIFY(standing.roundClosed);
        else if (what == u"counted")
            QVERIFY2(standing.submittedBy(name) >= count, qPrintable(line));
        else if (what == u"signed")
            QVERIFY2(standing.signedScans() >= count, qPrintable(line));
    }
}

void TestPlay::checkWhole(const QString &file)
{
    const std::optional<Standing> standing = standingOf(file);
    if (!standing) {
        QVERIFY2(m_told.isEmpty(), qPrintable(m_told.join(u'\n')));
        return;
    }
    checkReads(*standing);
    checkTold(*standing);
    for (const ScanStanding &each : standing->scans)
        if (each.signOff)
            for (const Disagreement &disagreement : each.review->disagreements)
                QVERIFY2(disagreement.resolution, qPrintable(each.scan.fileName));
    const auto database = openDataset(file, Access::ReadOnly);
    QVERIFY(database.has_value());
    const Result<TrailCheck> check = verifyTrail(**database);
    QVERIFY(check.has_value());
    QVERIFY2(check->isWhole(), qPrintable(check->problem()));
}

/// What the two hands drew differs as the published readings do.
void TestPlay::checkCompared(const QString &file)
{
    QFile published(QDir(m_cast.scansFolder).filePath(u"../expected.json"_s));
    if (!published.open(QIODevice::ReadOnly))
        return; // phantoms
    const QJsonObject expected =
        QJsonDocument::fromJson(published.readAll()).object().value(u"iou>=0.3"_s).toObject();
    const auto database = openDataset(file, Access::ReadOnly);
    QVERIFY(database.has_value());
    const auto compared = compareDataset(
        **database, {.user = standingOf(file)->people.front(), .roles = RoleCheck::Waived});
    QVERIFY(compared.has_value());
    QCOMPARE(compared->matched, expected.value(u"matched"_s).toInteger());
    // Which of the two is "first" goes by who was added first.
    QCOMPARE(compared->onlyFirst, expected.value(u"only_first"_s).toInteger());
    QCOMPARE(compared->onlySecond, expected.value(u"only_second"_s).toInteger());
}

/// Everybody has done everything.
void TestPlay::checkPlayed(const QString &file)
{
    checkWhole(file);
    const std::optional<Standing> standing = standingOf(file);
    QVERIFY(standing);
    const auto scans = m_cast.scans.size();
    QCOMPARE(std::ssize(standing->scans), scans);
    QCOMPARE(standing->people.size(), 4UZ);
    QVERIFY(standing->isProtected);
    QCOMPARE(standing->triaged(), scans);
    QVERIFY(standing->assigned);
    QVERIFY(standing->roundClosed);
    for (const Person &reader : {m_cast.first, m_cast.second})
        QCOMPARE(standing->submittedBy(reader.name), scans);
    QCOMPARE(standing->signedScans(), scans);
    checkCompared(file);
}

void TestPlay::isPlayedToTheEnd()
{
    const QString file = dataset(u"played.doubleread"_s);
    m_told.clear();
    QVERIFY(playToTheEnd(file));
    checkPlayed(file);
}

void TestPlay::losesNothingWhenKilled()
{
    QRandomGenerator random(20261123);
    int plays = 1;
    m_told.clear();
    for (int kill = 0; kill < kills; ++kill) {
        const QString file = dataset(u"killed-%1.doubleread"_s.arg(plays));
        QProcess player;
        start(player, file);
        if (player.waitForFinished(random.bounded(longestMs))) {
            QCOMPARE(player.exitCode(), 0); // played: from the beginning with another dataset
            take(player);
            checkPlayed(file);
            m_told.clear();
            ++plays;
            --kill;
            continue;
        }
        ::kill(static_cast<pid_t>(player.processId()), SIGKILL);
        QVERIFY(player.waitForFinished());
        take(player);
        checkWhole(file);
        if (QTest::currentTestFailed())
            return;
    }
    const QString file = dataset(u"killed-%1.doubleread"_s.arg(plays));
    QVERIFY(playToTheEnd(file));
    checkPlayed(file);
    qInfo("killed %d times in %d plays", kills, plays);
}

QTEST_GUILESS_MAIN(TestPlay)
#include "tst_play.moc"
