#include "core/intake/intakeserver.h"

#include "core/base/problem.h"
#include "core/formats/zip.h"
#include "core/intake/intakemessages.h"

#include <QSet>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <new>

namespace doubleread {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true; // whose shadow memory counts
#else
constexpr bool isSanitized = false;
#endif

void limit(auto resource, rlim_t soft, rlim_t hard)
{
    const rlimit limits{.rlim_cur = soft, .rlim_max = hard};
    ::setrlimit(resource, &limits);
}

/// Calls that no decoder needs, and who has taken one over would, fail with EPERM. Where the kernel
/// knows no filters the other limits have to do.
void forbidCalls()
{
    constexpr std::array forbidden{SYS_socket, SYS_connect, SYS_bind,    SYS_execve,
                                   SYS_ptrace, SYS_kill,    SYS_execveat};
    std::array<sock_filter, forbidden.size() + 3> program{};
    program[0] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    for (size_t at = 0; at < forbidden.size(); ++at) {
        const auto skipped = static_cast<quint8>(forbidden.size() - at); // to the last statement
        program.at(at + 1) =
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<quint32>(forbidden.at(at)), skipped, 0);
    }
    program[forbidden.size() + 1] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    program[forbidden.size() + 2] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    const sock_fprog filter{.len = static_cast<unsigned short>(program.size()),
                            .filter = program.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

void limitForGood()
{
    constexpr rlim_t mostMemory = 1536UL << 20; // bytes
    if constexpr (!isSanitized)
        limit(RLIMIT_AS, mostMemory, mostMemory);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    forbidCalls();
}

/// What this process has used, and so much more for the next file; beyond it is killed.
void limitNextFile()
{
    constexpr rlim_t secondsPerFile = 30;
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1;
    limit(RLIMIT_CPU, seconds + secondsPerFile, RLIM_INFINITY);
}

std::unexpected<Error> tooMuch(const QString &file)
{
    return fail(
        Error{.code = Error::Code::BadInput,
              .message = Problem::tr("reading it takes more memory than any radiograph needs"),
              .file = file,
              .place = {},
              .remedy = Problem::tr("export the scan again")});
}

/// The value of `make`, unless that needs more memory than there is.
template <typename Value>
Result<Value> within(const QString &file, const auto &make)
{
    try {
        return make();
    } catch (const std::bad_alloc &) {
        return tooMuch(file);
    }
}

Result<Intake> takenIn(const IntakeJob &job)
{
    return job.bytes ? takeInBytes(*job.bytes, job.file, job.request)
                     : takeIn(job.file, job.request);
}

/// Sends the wanted entries. False when the other side is gone.
bool sendEntries(int socket, const IntakeJob &job)
{
    const QSet<QString> wanted(job.wanted.begin(), job.wanted.end());
    bool isHeard = true;
    const auto send = [&](const QString &name, const Result<QByteArray> &bytes) -> Result<void> {
        QByteArray message;
        try {
            message = packed(Unpacked{.name = name, .bytes = bytes});
        } catch (const std::bad_alloc &) {
            message = packed(Unpacked{.name = name, .bytes = tooMuch(job.file)});
        }
        isHeard = sendMessage(socket, message);
        limitNextFile();
        return isHeard ? Result<void>()
                       : fail(Error::Code::Cancelled, Problem::tr("nobody listens"));
    };
    const Result<QByteArray> end = within<QByteArray>(job.file, [&]() -> Result<QByteArray> {
        const Result<void> all = eachInZip(
            job.file, [&wanted](const QString &name) { return wanted.contains(name); }, send);
        return all ? Result<QByteArray>(QByteArray()) : fail(all.error());
    });
    return isHeard && sendMessage(socket, packed(Unpacked{.name = {}, .bytes = end}));
}

/// False when the other side is gone.
bool answered(int socket, const IntakeJob &job)
{
    switch (job.task) {
    case IntakeJob::Task::TakeIn:
        return sendMessage(socket,
                           packed(within<Intake>(job.file, [&job] { return takenIn(job); })));
    case IntakeJob::Task::ListZip:
        return sendMessage(
            socket, packed(within<QStringList>(job.file, [&job] { return zipNames(job.file); })));
    case IntakeJob::Task::Unzip:
        return sendEntries(socket, job);
    }
    return false;
}

} // namespace

int serveIntake(int socket)
{
    limitForGood();
    for (;;) {
        const std::optional<QByteArray> message = receiveMessage(socket, -1);
        if (!message)
            return 0;
        const std::optional<IntakeJob> job = unpackedJob(*message);
        if (!job)
            return 1;
        limitNextFile();
        if (!answered(socket, *job))
            return 0;
    }
}

} // namespace doubleread
