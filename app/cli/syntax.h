#pragma once

#include "core/base/literals.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace doubleread::cli {

/// Declares what a command takes. Keeps the parsing library out of the commands. Targets are
/// written while the command line is parsed and must outlive that. Texts are shown by --help.
class Syntax
{
public:
    explicit Syntax(CLI::App &command) : m_command(command) {}

    /// Given by place, required. `name` is in capitals, as --help shows it.
    void positional(const char *name, QString &target, const char *help);
    void optionalPositional(const char *name, QString &target, const char *help);
    /// The same, which may be left out; the target then stays as it is.
    void optional(const char *name, QString &target, const char *help);
    /// One or more, given by place.
    void positionals(const char *name, QStringList &target, const char *help);
    /// `names` is "--name" or "-n,--name"; `value` is what --help calls the value.
    void option(const char *names, const char *value, QString &target, const char *help);
    void required(const char *names, const char *value, QString &target, const char *help);
    void option(const char *names, const char *value, std::optional<double> &target,
                const char *help);
    /// A whole number from `least` on.
    void option(const char *names, const char *value, qint64 &target, qint64 least,
                const char *help);
    /// May be given several times, and with several values at a time.
    void list(const char *names, const char *value, QStringList &target, const char *help);
    void requiredList(const char *names, const char *value, QStringList &target, const char *help);
    void flag(const char *names, bool &target, const char *help);
    /// Two options that cannot stand together.
    void exclusive(const char *one, const char *other);

    /// One of these words; its value goes to the target.
    template <typename Value>
    void choice(const char *names, Value &target,
                const std::vector<std::pair<QString, Value>> &words, const char *help)
    {
        QStringList allowed;
        for (const auto &[word, value] : words)
            allowed << word;
        word(names, allowed, help, [&target, words](qsizetype index) {
            target = words[static_cast<size_t>(index)].second;
        });
    }
    template <typename Value>
    void requiredChoice(const char *names, Value &target,
                        const std::vector<std::pair<QString, Value>> &words, const char *help)
    {
        choice(names, target, words, help);
        require(names);
    }

private:
    void word(const char *names, const QStringList &allowed, const char *help,
              std::function<void(qsizetype index)> taken);
    void require(const char *names);

    CLI::App &m_command;
};

} // namespace doubleread::cli
