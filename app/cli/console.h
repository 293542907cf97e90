#pragma once

#include "core/base/result.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace doubleread::cli {

/// What the process ends with; scripts rely on the numbers.
enum class ExitStatus {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    Refused = 3,      ///< The input was refused; nothing was changed.
    ProblemsFound = 4 ///< A check ran and found problems.
};

ExitStatus exitStatusFor(Error::Code code);

/// What every command takes besides its own arguments.
struct CommonArguments
{
    bool json = false;
    bool quiet = false;
    QString user; ///< Name of the person who acts; empty: the coordinator.
    QString passwordFile = {};
};

/// The two streams of a command: results on stdout, everything else on stderr.
class Console
{
public:
    explicit Console(CommonArguments arguments);

    const QString &user() const { return m_arguments.user; }
    const QString &passwordFile() const { return m_arguments.passwordFile; }

    /// Prints `json` where --json was given, else `lines`.
    void result(const QJsonObject &json, const QStringList &lines);
    /// The same for lines that only confirm what was done: --quiet leaves them out.
    void done(const QJsonObject &json, const QStringList &lines);
    void warning(const QString &text);
    void warnings(const std::vector<Warning> &warnings);
    void error(const Error &error);

    /// Shows how far a long piece of work has come: on a terminal only, and at most ten times a
    /// second. `done` equal to `total` clears the line.
    void progress(qint64 done, qint64 total, const QString &what);

private:
    void toStderr(const QString &line);
    void clearProgress();

    CommonArguments m_arguments;
    bool m_showsProgress;
    bool m_lineIsOpen = false;
    QElapsedTimer m_lastShown;
};

QJsonArray warningsJson(const std::vector<Warning> &warnings);

/// Columns of text, padded so that they line up; the first row is the heading.
QStringList aligned(const std::vector<QStringList> &rows);

} // namespace doubleread::cli
