#include "tests/cli/program.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>

#include <sys/resource.h>

namespace doubleread::test {

namespace {

/// Runs in the child before the program: more memory than a wrong file may cost is not to be had.
void limitMemory()
{
#ifndef __SANITIZE_ADDRESS__ // whose shadow memory counts
    constexpr rlim_t gibibyte = 1UL << 30;
    const rlimit limit{.rlim_cur = gibibyte, .rlim_max = gibibyte};
    ::setrlimit(RLIMIT_DATA, &limit);
#endif
}

} // namespace

QJsonObject Run::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QString Run::describe() const
{
    return u"status %1\nstdout: %2\nstderr: %3"_s.arg(status).arg(
        QString::fromUtf8(out.left(2000)), QString::fromUtf8(err.left(2000)));
}

Run runCli(const QStringList &arguments, const QString &workingDirectory,
           const std::map<QString, QString> &more)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : more)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier(limitMemory);
    process.setWorkingDirectory(workingDirectory);
    process.start(QStringLiteral(DOUBLEREAD_BINARY_DIR "/bin/doubleread-cli"), arguments);
    const bool ended = process.waitForFinished(30000);
    if (!ended)
        process.kill();
    process.waitForFinished();
    const bool exited = ended && process.exitStatus() == QProcess::NormalExit;
    return {.status = exited ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

QString sharedFolder()
{
    const QDir source(QStringLiteral(DOUBLEREAD_SOURCE_DIR));
    const QString folder =
        qEnvironmentVariable("DOUBLEREAD_SHARED", source.filePath(u"../shared"_s));
    return QDir(folder).exists() ? QDir::cleanPath(source.absoluteFilePath(folder)) : QString();
}

} // namespace doubleread::test
