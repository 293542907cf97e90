#include "app/cli/syntax.h"

#include <CLI/App.hpp>

#include <string>

namespace doubleread::cli {

namespace {

using Texts = std::vector<std::string>;

/// Arguments of a process are bytes; file names and names of people are UTF-8.
QString fromArgument(const std::string &text)
{
    return QString::fromUtf8(text.c_str(), static_cast<qsizetype>(text.size()));
}

std::function<void(const std::string &)> into(QString &target)
{
    return [&target](const std::string &text) { target = fromArgument(text); };
}

std::function<void(const Texts &)> into(QStringList &target)
{
    return [&target](const Texts &texts) {
        for (const std::string &text : texts)
            target << fromArgument(text);
    };
}

} // namespace

void Syntax::positional(const char *name, QString &target, const char *help)
{
    m_command.add_option_function<std::string>(name, into(target), help)->required()->type_name("");
}

void Syntax::optionalPositional(const char *name, QString &target, const char *help)
{
    m_command.add_option_function<std::string>(name, into(target), help)->type_name("");
}

void Syntax::optional(const char *name, QString &target, const char *help)
{
    m_command.add_option_function<std::string>(name, into(target), help)->type_name("");
}

void Syntax::positionals(const char *name, QStringList &target, const char *help)
{
    m_command.add_option_function<Texts>(name, into(target), help)->required()->type_name("");
}

void Syntax::option(const char *names, const char *value, QString &target, const char *help)
{
    m_command.add_option_function<std::string>(names, into(target), help)->type_name(value);
}

void Syntax::required(const char *names, const char *value, QString &target, const char *help)
{
    option(names, value, target, help);
    require(names);
}

void Syntax::option(const char *names, const char *value, std::optional<double> &target,
                    const char *help)
{
    m_command
        .add_option_function<double>(
            names, [&target](double number) { target = number; }, help)
        ->type_name(value);
}

void Syntax::option(const char *names, const char *value, qint64 &target, qint64 least,
                    const char *help)
{
    m_command
        .add_option_function<long long>(
            names, [&target](long long number) { target = number; }, help)
        ->type_name(value)
        ->check([least](const std::string &text) {
            bool isNumber = false;
            const qint64 number = fromArgument(text).toLongLong(&isNumber);
            if (isNumber && number >= least)
                return std::string();
            return u"%1 is not a whole number from %2 on"_s.arg(fromArgument(text))
                .arg(least)
                .toStdString();
        });
}

void Syntax::list(const char *names, const char *value, QStringList &target, const char *help)
{
    m_command.add_option_function<Texts>(names, into(target), help)->type_name(value);
}

void Syntax::requiredList(const char *names, const char *value, QStringList &target,
                          const char *help)
{
    list(names, value, target, help);
    require(names);
}

void Syntax::flag(const char *names, bool &target, const char *help)
{
    m_command.add_flag(names, target, help);
}

void Syntax::exclusive(const char *one, const char *other)
{
    m_command.get_option(one)->excludes(m_command.get_option(other));
}

void Syntax::word(const char *names, const QStringList &allowed, const char *help,
                  std::function<void(qsizetype index)> taken)
{
    const auto known = [allowed](const std::string &text) {
        if (allowed.contains(fromArgument(text)))
            return std::string();
        return u"%1 is none of %2"_s.arg(fromArgument(text), allowed.join(u", "_s)).toStdString();
    };
    m_command
        .add_option_function<std::string>(
            names,
            [allowed, taken = std::move(taken)](const std::string &text) {
                taken(allowed.indexOf(fromArgument(text)));
            },
            help)
        ->type_name(allowed.join(u'|').toStdString())
        ->check(known);
}

void Syntax::require(const char *names)
{
    m_command.get_option(names)->required();
}

} // namespace doubleread::cli
