#include "app/cli/commands.h"
#include "core/base/suggestions.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <clocale>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace doubleread::cli {

namespace {

/// What a group is about, and its commands.
std::string groupDescription(std::string_view group)
{
    static const std::map<std::string_view, const char *> subjects{
        {"attributes", "What is known of scans beside what was read"},
        {"comment", "What is said about a scan"},
        {"consensus", "What was adjudicated"},
        {"package", "One reader's assignment, to be read on another machine"},
        {"protocol", "The rules of a dataset"},
        {"read", "One reader's annotations"},
        {"reader", "Who reads"},
        {"round", "The reading round"},
        {"trail", "The record of every change"},
        {"user", "The people of a dataset"},
    };
    std::string description;
    for (const Command &command : commands())
        if (group == command.group)
            description += (description.empty() ? ": " : ", ") + std::string(command.name);
    return subjects.at(group) + description;
}

/// The parser with every command of the table, and what runs once one of them was recognised.
class CommandLine
{
public:
    CommandLine();

    int run(int argc, char **argv);

private:
    void add(const Command &command);
    CLI::App &group(const char *name);
    std::optional<QString> unknownCommand(int argc, char **argv) const;

    CLI::App m_app{"DoubleRead: blinded double reading of radiographs", "doubleread-cli"};
    CommonArguments m_common;
    Action m_action;
};

CommandLine::CommandLine()
{
    m_app.require_subcommand(1);
    m_app.set_version_flag("--version", "doubleread-cli " DOUBLEREAD_VERSION);
    m_app.footer("'doubleread-cli COMMAND --help' explains a command and shows an example.\n"
                 "Exit status: 0 done, 1 failed, 2 wrong usage, 3 input refused (nothing was "
                 "changed), 4 problems found.\n"
                 "For research, not for diagnosis.");
    for (const Command &command : commands())
        add(command);
}

void CommandLine::add(const Command &command)
{
    CLI::App &parent = *command.group == '\0' ? m_app : group(command.group);
    CLI::App &app = *parent.add_subcommand(command.name, command.description);
    app.footer(std::string("Example:\n  doubleread-cli ") + command.example);
    Syntax syntax(app);
    Action action = command.declare(syntax);
    syntax.flag("--json", m_common.json, "Print the result as JSON");
    syntax.flag("--quiet", m_common.quiet, "Results and errors only");
    syntax.option("--user", "NAME", m_common.user,
                  "Who acts; without it the coordinator, where no password protects the dataset");
    syntax.option("--password-file", "FILE", m_common.passwordFile,
                  "Its first line is the password of who acts ('-': standard input); else "
                  "DOUBLEREAD_PASSWORD, else it is asked for on the terminal");
    app.final_callback([this, action] { m_action = action; });
}

CLI::App &CommandLine::group(const char *name)
{
    for (CLI::App *known : m_app.get_subcommands([](const CLI::App *) { return true; }))
        if (known->get_name() == name)
            return *known;
    return *m_app.add_subcommand(name, groupDescription(name))->require_subcommand(1);
}

/// A sentence about the first word that should be a command and is none.
std::optional<QString> CommandLine::unknownCommand(int argc, char **argv) const
{
    const CLI::App *app = &m_app;
    for (int index = 1; index < argc; ++index) {
        const auto subcommands = app->get_subcommands([](const CLI::App *) { return true; });
        if (subcommands.empty() || argv[index][0] == '-')
            return {};
        QStringList names;
        const CLI::App *next = nullptr;
        for (const CLI::App *each : subcommands) {
            names << QString::fromStdString(each->get_name());
            if (each->get_name() == argv[index])
                next = each;
        }
        if (next == nullptr) {
            const QString word = QString::fromUtf8(argv[index]);
            const QStringList near = nearTo(word, names);
            return u"'%1' is no command; "_s.arg(word) +
                   (near.isEmpty() ? u"there are: %1"_s.arg(names.join(u", "_s))
                                   : u"did you mean '%1'?"_s.arg(near.join(u"' or '"_s)));
        }
        app = next;
    }
    return {};
}

int CommandLine::run(int argc, char **argv)
{
    if (const std::optional<QString> unknown = unknownCommand(argc, argv)) {
        std::cerr << unknown->toStdString() << "\nRun with --help for more information.\n";
        return static_cast<int>(ExitStatus::WrongUsage);
    }
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = m_app.exit(error, std::cout, std::cerr);
        return code == 0 ? 0 : static_cast<int>(ExitStatus::WrongUsage);
    }
    if (m_common.quiet)
        QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
    Console console(m_common);
    const Result<ExitStatus> status = m_action(console);
    if (status)
        return static_cast<int>(*status);
    console.error(status.error());
    return static_cast<int>(exitStatusFor(status.error().code));
}

/// Fonts are loaded for the commands that write with them alone: the others start faster without.
bool writesText(int argc, char **argv)
{
    return argc > 2 && std::ranges::any_of(commands(), [argv](const Command &command) {
               return command.writesText && std::string_view(argv[1]) == command.group &&
                      std::string_view(argv[2]) == command.name;
           });
}

/// There is no display to draw on, nor need for one.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    if (!writesText(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

} // namespace doubleread::cli

int main(int argc, char **argv)
{
    const auto application = doubleread::cli::application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setApplicationName(QStringLiteral("doubleread"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DOUBLEREAD_VERSION));
    return doubleread::cli::CommandLine().run(argc, argv);
}
