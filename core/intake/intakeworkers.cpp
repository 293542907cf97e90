#include "core/intake/intakeworkers.h"

#include "core/base/problem.h"
#include "core/intake/intakemessages.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMutex>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <expected>

namespace doubleread {

namespace {

/// Longer than the CPU time of a file on a machine that has other things to do.
constexpr int longestWaitMs = 120000;
constexpr int socketOfWorker = 3;

Error notStarted(const QString &program, int reason)
{
    return {.code = Error::Code::Io,
            .message =
                Problem::tr("the program that opens files from outside cannot be started: %1")
                    .arg(qt_error_string(reason)),
            .file = program,
            .place = {},
            .remedy = Problem::tr("install DoubleRead anew")};
}

/// One process and the socket to it.
class Worker
{
public:
    enum class Silence { Died, TookTooLong };

    static Result<std::unique_ptr<Worker>> started(const QString &program);
    ~Worker() { end(); }
    Q_DISABLE_COPY_MOVE(Worker)

    // After a silence it is of no use any more.
    std::optional<Silence> ask(const QByteArray &job)
    {
        return sendMessage(m_socket, job) ? std::nullopt : std::optional(silence(false));
    }
    /// The next answer, by what makes it of a message.
    template <typename Answer>
    std::expected<Answer, Silence> answer(std::optional<Answer> (*unpack)(const QByteArray &))
    {
        QElapsedTimer clock;
        clock.start();
        if (const auto message = receiveMessage(m_socket, longestWaitMs))
            if (auto answer = unpack(*message))
                return *std::move(answer);
        return std::unexpected(silence(clock.hasExpired(longestWaitMs)));
    }

    void stop() { end(); }
    pid_t process() const { return m_process; }

private:
    Worker(pid_t process, int socket) : m_process(process), m_socket(socket) {}

    Silence silence(bool tookTooLong)
    {
        return end() == SIGXCPU || tookTooLong ? Silence::TookTooLong : Silence::Died;
    }

    /// The signal by which it ended, perhaps before.
    int end()
    {
        if (m_process <= 0)
            return 0;
        ::kill(m_process, SIGKILL);
        int status = 0;
        while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR)
            ;
        ::close(m_socket);
        m_process = -1;
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }

    pid_t m_process;
    int m_socket;
};

/// What a new process gets: nothing but its end of the socket, and no signal blocked or ignored.
class SpawnPlan
{
public:
    explicit SpawnPlan(int socket)
    {
        posix_spawn_file_actions_init(&m_files);
        for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&m_files, number, "/dev/null", O_RDWR, 0);
        posix_spawn_file_actions_adddup2(&m_files, socket, socketOfWorker);
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&m_files);
        posix_spawnattr_destroy(&m_attributes);
    }
    Q_DISABLE_COPY_MOVE(SpawnPlan)

    /// Answers errno.
    int spawn(const QString &program, pid_t &process) const
    {
        QByteArray path = QFile::encodeName(program);
        const std::array<char *, 2> arguments{path.data(), nullptr};
        return ::posix_spawn(&process, path.constData(), &m_files, &m_attributes, arguments.data(),
                             environ);
    }

private:
    posix_spawn_file_actions_t m_files{};
    posix_spawnattr_t m_attributes{};
};

Result<std::unique_ptr<Worker>> Worker::started(const QString &program)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return fail(notStarted(program, errno));
    // dup2() onto itself would leave close-on-exec set.
    const int theirs = ::fcntl(ends[1], F_DUPFD_CLOEXEC, socketOfWorker + 1);
    ::close(ends[1]);
    pid_t process = -1;
    const int wrong = SpawnPlan(theirs).spawn(program, process);
    ::close(theirs);
    if (wrong != 0) {
        ::close(ends[0]);
        return fail(notStarted(program, wrong));
    }
    return std::unique_ptr<Worker>(new Worker(process, ends[0]));
}

Error unreadable(const QString &file, Worker::Silence silence)
{
    return {.code = Error::Code::BadInput,
            .message =
                silence == Worker::Silence::TookTooLong
                    ? Problem::tr("unreadable: decoding it takes longer than any radiograph needs")
                    : Problem::tr("unreadable: decoder failed"),
            .file = file,
            .place = {},
            .remedy = Problem::tr("export the scan again from where it came")};
}

} // namespace

struct IntakeWorkers::State
{
    QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"doubleread-intake"_s);
    QMutex mutex;
    std::vector<std::unique_ptr<Worker>> idle;

    Result<std::unique_ptr<Worker>> worker()
    {
        {
            const QMutexLocker lock(&mutex);
            if (!idle.empty()) {
                std::unique_ptr<Worker> waiting = std::move(idle.back());
                idle.pop_back();
                return waiting;
            }
        }
        return Worker::started(program);
    }

    void giveBack(std::unique_ptr<Worker> worker)
    {
        const QMutexLocker lock(&mutex);
        idle.push_back(std::move(worker));
    }

    /// Asks a worker and has it heard by `hear(worker)`, which answers a std::expected<Answer,
    /// Silence>; once more by a new one that gets what `job()` says then, if the first dies.
    template <typename Answer>
    Result<Answer> work(const QString &file, const auto &job, const auto &hear)
    {
        Worker::Silence silence = Worker::Silence::Died;
        for (int attempt = 0; attempt < 2 && silence == Worker::Silence::Died; ++attempt) {
            Result<std::unique_ptr<Worker>> own =
                attempt == 0 ? worker() : Worker::started(program);
            if (!own)
                return fail(own.error());
            if (const auto unheard = (*own)->ask(packed(job()))) {
                silence = *unheard;
                continue;
            }
            std::expected<Result<Answer>, Worker::Silence> answer = hear(**own);
            if (answer) {
                if ((*own)->process() > 0)
                    giveBack(*std::move(own));
                return *std::move(answer);
            }
            silence = answer.error();
        }
        return fail(unreadable(file, silence));
    }

    Result<Intake> take(const IntakeJob &job)
    {
        return work<Intake>(
            job.file, [&job] { return job; },
            [](Worker &worker) { return worker.answer(unpackedAnswer); });
    }

    Result<void> unzip(IntakeJob job, const TakeZipEntry &take)
    {
        using Answer = std::expected<Result<bool>, Worker::Silence>;
        const auto hear = [&](Worker &worker) -> Answer {
            for (;;) {
                auto entry = worker.answer(unpackedEntry);
                if (!entry)
                    return std::unexpected(entry.error());
                if (entry->name.isEmpty())
                    return entry->bytes ? Result<bool>(true) : fail(entry->bytes.error());
                job.wanted.removeOne(entry->name); // the next attempt goes on behind it
                if (const Result<void> taken = take(entry->name, std::move(entry->bytes)); !taken) {
                    worker.stop(); // it still has entries to send
                    return Result<bool>(fail(taken.error()));
                }
            }
        };
        const Result<bool> done = work<bool>(job.file, [&job] { return job; }, hear);
        return done ? Result<void>() : fail(done.error());
    }
};

IntakeWorkers::IntakeWorkers() : d(std::make_unique<State>()) {}

IntakeWorkers::~IntakeWorkers() = default;

Result<Intake> IntakeWorkers::takeIn(const QString &file, const IntakeRequest &request)
{
    return d->take({.file = file, .request = request});
}

Result<Intake> IntakeWorkers::takeInBytes(const QByteArray &bytes, const QString &file,
                                          const IntakeRequest &request)
{
    return d->take({.file = file, .bytes = bytes, .request = request});
}

Result<QStringList> IntakeWorkers::namesInZip(const QString &zip)
{
    const IntakeJob job{.task = IntakeJob::Task::ListZip, .file = zip};
    return d->work<QStringList>(
        zip, [&job] { return job; }, [](Worker &worker) { return worker.answer(unpackedNames); });
}

Result<void> IntakeWorkers::eachInZip(const QString &zip, QStringList wanted,
                                      const TakeZipEntry &take)
{
    return d->unzip({.task = IntakeJob::Task::Unzip, .file = zip, .wanted = std::move(wanted)},
                    take);
}

std::vector<qint64> IntakeWorkers::idle() const
{
    const QMutexLocker lock(&d->mutex);
    std::vector<qint64> processes;
    for (const std::unique_ptr<Worker> &worker : d->idle)
        processes.push_back(worker->process());
    return processes;
}

} // namespace doubleread
