#include "app/cli/console.h"

#include <QJsonDocument>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace doubleread::cli {

namespace {

void print(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

} // namespace

ExitStatus exitStatusFor(Error::Code code)
{
    using enum Error::Code;
    switch (code) {
    case InvalidArgument:
        return ExitStatus::WrongUsage;
    case BadInput:
    case Unsupported:
    case Damaged:
    case Newer:
    case Foreign:
        return ExitStatus::Refused;
    case NotFound:
    case AlreadyExists:
    case Forbidden:
    case Conflict:
    case ReadOnly:
    case Busy:
    case Io:
    case Cancelled:
    case Internal:
    case Unconfirmed:
        break;
    }
    return ExitStatus::Failed;
}

Console::Console(CommonArguments arguments)
    : m_arguments(std::move(arguments)),
      m_showsProgress(!m_arguments.quiet && ::isatty(STDERR_FILENO) != 0)
{
}

void Console::result(const QJsonObject &json, const QStringList &lines)
{
    clearProgress();
    if (m_arguments.json) {
        print(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented));
        return;
    }
    for (const QString &line : lines)
        print(stdout, line.toUtf8() + '\n');
}

void Console::done(const QJsonObject &json, const QStringList &lines)
{
    result(json, m_arguments.quiet ? QStringList() : lines);
}

void Console::warning(const QString &text)
{
    if (!m_arguments.quiet)
        toStderr(u"warning: "_s + text);
}

void Console::warnings(const std::vector<Warning> &warnings)
{
    for (const Warning &each : warnings)
        warning(each.text());
}

void Console::error(const Error &error)
{
    toStderr(u"error: "_s + error.text());
}

void Console::progress(qint64 done, qint64 total, const QString &what)
{
    if (!m_showsProgress)
        return;
    if (done >= total) {
        clearProgress();
        return;
    }
    if (m_lastShown.isValid() && m_lastShown.elapsed() < 100)
        return;
    m_lastShown.start();
    m_lineIsOpen = true;
    print(stderr, u"\r\033[K%1 %2 / %3"_s.arg(what).arg(done).arg(total).toUtf8());
}

void Console::toStderr(const QString &line)
{
    clearProgress();
    print(stderr, line.toUtf8() + '\n');
}

void Console::clearProgress()
{
    if (m_lineIsOpen)
        print(stderr, "\r\033[K");
    m_lineIsOpen = false;
}

QJsonArray warningsJson(const std::vector<Warning> &warnings)
{
    QJsonArray json;
    for (const Warning &warning : warnings)
        json.append(QJsonObject{{u"place"_s, warning.place}, {u"message"_s, warning.message}});
    return json;
}

QStringList aligned(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())));
        for (qsizetype column = 0; column < row.size(); ++column) {
            auto &width = widths[static_cast<size_t>(column)];
            width = std::max(width, row[column].size());
        }
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += row[column].leftJustified(widths[static_cast<size_t>(column)] + 2);
        lines << line.trimmed();
    }
    return lines;
}

} // namespace doubleread::cli
