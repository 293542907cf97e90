#include "app/cli/passwords.h"

#include "app/cli/terminal.h"

#include <QFile>

#include <cstdio>

namespace doubleread::cli {

namespace {

constexpr qint64 longestLine = 8192;

std::unexpected<Error> noPassword(const QString &message, const QString &remedy)
{
    return fail(Error::Code::Forbidden, message, remedy);
}

std::optional<QString> fromEnvironment(const char *name)
{
    if (!qEnvironmentVariableIsSet(name))
        return {};
    return qEnvironmentVariable(name);
}

} // namespace

Result<QString> passwordInFile(const QString &name)
{
    QFile file(name);
    const bool opened =
        name == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(Error{.code = file.exists() ? Error::Code::Io : Error::Code::NotFound,
                          .message = file.errorString(),
                          .file = name,
                          .place = {},
                          .remedy = u"give a file whose first line is the password"_s});
    QByteArray line = file.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(Error{.code = Error::Code::BadInput,
                          .message = u"has no password in its first line"_s,
                          .file = name,
                          .place = u"1"_s,
                          .remedy = u"write the password there, and nothing else"_s});
    return QString::fromUtf8(line);
}

Result<std::optional<QString>> givenPassword(const Console &console)
{
    if (console.passwordFile().isEmpty())
        return fromEnvironment("DOUBLEREAD_PASSWORD");
    const Result<QString> password = passwordInFile(console.passwordFile());
    if (!password)
        return fail(password.error());
    return std::optional(*password);
}

Result<QString> passwordOf(const Console &console, const QString &person)
{
    const auto given = givenPassword(console);
    if (!given)
        return fail(given.error());
    if (*given)
        return **given;
    if (!canAsk())
        return noPassword(u"%1 has to give the password"_s.arg(person),
                          u"use --password-file or DOUBLEREAD_PASSWORD where there is no terminal "
                          "to ask on"_s);
    return askSecretly(u"Password of %1: "_s.arg(person));
}

Result<QString> newPasswordFor(const QString &person, const QString &file,
                               const std::optional<QString> &otherwise)
{
    if (!file.isEmpty())
        return passwordInFile(file);
    if (const auto given = fromEnvironment("DOUBLEREAD_NEW_PASSWORD"))
        return *given;
    if (otherwise)
        return *otherwise;
    if (!canAsk())
        return noPassword(u"there is no new password for %1"_s.arg(person),
                          u"use --new-password-file or DOUBLEREAD_NEW_PASSWORD where there is no "
                          "terminal to ask on"_s);
    Result<QString> once = askSecretly(u"New password of %1: "_s.arg(person));
    if (!once)
        return once;
    const Result<QString> again = askSecretly(u"The same once more: "_s);
    if (!again)
        return again;
    if (*once != *again)
        return noPassword(u"the two passwords are not the same; nothing was changed"_s,
                          u"begin anew"_s);
    return once;
}

} // namespace doubleread::cli
