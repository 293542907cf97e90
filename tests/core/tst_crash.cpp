// A program that is killed loses nothing that it had been told was stored.
#include "servicefixture.h"

#include <QFile>
#include <QRandomGenerator>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace doubleread;

namespace {

constexpr int scans = 8;

/// What the child acknowledges: the read's revision on the scan after an edit was stored.
struct Told
{
    int scan;
    int revision;
    int annotations;
    int submitted;
};

/// Edits in a loop until killed: draws, moves, deletes, submits when there are five.
[[noreturn]] void editForever(const QString &file, int pipe, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto database = openDataset(file, Access::Write);
    if (!database)
        ::_exit(3);
    const auto reader = personNamed(**database, u"a"_s);
    const Actor actor{.user = *reader, .roles = RoleCheck::Enforced};
    for (int scan = 0; scan < scans; ++scan) {
        const auto found = scanNamed(**database, u"scan-%1.png"_s.arg(scan));
        auto read = readOf(**database, actor, found->id);
        if (!read)
            ::_exit(4);
        while (read->state == ReadState::Open) {
            const auto count = static_cast<int>(read->annotations.size());
            ReadEdit edit = PutAnnotation{
                ServiceFixture::box(random.bounded(80), random.bounded(60), 10), count};
            if (count > 2 && random.bounded(3) == 0)
                edit = RemoveAnnotation{read->annotations.front().id};
            if (count > 5) {
                read = submitRead(**database, actor, *read, std::chrono::milliseconds(1));
            } else {
                const auto stored = storeEdit(**database, actor, *read, edit);
                if (!stored)
                    ::_exit(5);
                doubleread::apply(*read, edit);
                read->revision = *stored;
            }
            if (!read)
                ::_exit(6);
            const Told told{scan, read->revision, static_cast<int>(read->annotations.size()),
                            read->state == ReadState::Submitted};
            if (::write(pipe, &told, sizeof told) != sizeof told)
                ::_exit(7);
        }
    }
    ::_exit(0);
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedEditSurvivesAKill();
    void aCutOffCreationLeavesNoDataset();
    void lostJournalStillOpens();
};

void CrashTest::everyAcknowledgedEditSurvivesAKill()
{
    const int trials = qEnvironmentVariableIntValue("DOUBLEREAD_CRASH_TRIALS");
    int edits = 0;
    for (int trial = 0; trial < (trials > 0 ? trials : 25); ++trial) {
        ServiceFixture study;
        study.addScans(scans);
        study.database.reset();
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            editForever(study.file, pipe[1], static_cast<quint32>(trial));
        }
        ::close(pipe[1]);
        QTest::qSleep(5 + static_cast<int>(QRandomGenerator::global()->bounded(60)));
        ::kill(child, SIGKILL);
        std::map<int, Told> last;
        Told told{};
        while (::read(pipe[0], &told, sizeof told) == sizeof told)
            last[told.scan] = told, ++edits;
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(pipe[0]);
        QVERIFY2(WIFSIGNALED(status) || WEXITSTATUS(status) == 0,
                 QByteArray::number(WEXITSTATUS(status)));
        auto opened = openDataset(study.file, Access::Write);
        QVERIFY2(opened, why(opened));
        study.database = std::move(*opened);
        const auto check = verifyTrail(*study.database);
        QVERIFY(check);
        QVERIFY2(check->isWhole(), qPrintable(check->problem()));
        for (const auto &[scan, said] : last) {
            const Read read = must(readOf(*study.database, study.as(u"a"_s), study.scan(scan).id));
            // One edit more may be stored than was told; never one less.
            QVERIFY(read.revision == said.revision || read.revision == said.revision + 1);
            if (read.revision == said.revision) {
                QCOMPARE(static_cast<int>(read.annotations.size()), said.annotations);
                QCOMPARE(read.state == ReadState::Submitted, said.submitted == 1);
            }
        }
    }
    QVERIFY2(edits > 50, "the children were killed before they came to edit");
}

void CrashTest::aCutOffCreationLeavesNoDataset()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"x.doubleread"_s);
    const NewDataset what{
        .name = u"x"_s, .protocol = Protocol::standard(), .coordinator = u"chief"_s};
    for (int trial = 0; trial < 10; ++trial) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(createDataset(file, what) ? 0 : 1);
        ::usleep(static_cast<useconds_t>(QRandomGenerator::global()->bounded(25000)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        if (QFile::exists(file)) {
            const auto opened = openDataset(file, Access::Write);
            QVERIFY2(opened, why(opened));
            QCOMPARE(must(people(**opened)).size(), std::size_t{1});
        } else {
            QVERIFY(createDataset(file, what)); // what was left behind is no obstacle
        }
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s})
            QFile::remove(file + end);
    }
}

void CrashTest::lostJournalStillOpens()
{
    ServiceFixture study;
    study.addScans(1);
    study.database.reset(); // checkpointed
    const pid_t child = ::fork();
    if (child == 0) {
        const auto database = openDataset(study.file, Access::Write);
        const Actor actor = study.as(u"a"_s);
        const auto read =
            readOf(**database, actor,
                   study.people[u"a"_s].id.isNull() ? Id<Scan>()
                                                    : scanNamed(**database, u"scan-0.png"_s)->id);
        const auto stored =
            storeEdit(**database, actor, *read, PutAnnotation{ServiceFixture::box(1, 1, 5), 0});
        ::_exit(stored ? 0 : 1); // without closing: the edit is in the journal alone
    }
    ::waitpid(child, nullptr, 0);
    QVERIFY(QFile::remove(study.file + u"-wal"_s));
    auto opened = openDataset(study.file, Access::Write);
    QVERIFY2(opened, why(opened));
    const TrailCheck check = must(verifyTrail(**opened));
    QCOMPARE(check.problemCount, 1); // what was lost is told, and all else is sound
    QVERIFY(check.problem().contains(u"which were stored here once, are missing"_s));
    QCOMPARE(must(scanIndex(**opened, study.as(u"a"_s), {})).count, 1);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
