// Who may do what through the program: passwords by file, variable and prompt.
#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace doubleread;
using namespace doubleread::test;

namespace {

const QString dataset = u"d.doubleread"_s;

/// Some machines have no pseudo-terminals.
bool hasTerminals()
{
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    const bool has =
        terminal >= 0 && ::ptsname(terminal) && ::access(::ptsname(terminal), F_OK) == 0;
    if (terminal >= 0)
        ::close(terminal);
    return has;
}

/// What shows on a terminal where `typed` is answered, line by line, to each question.
QByteArray onATerminal(const QStringList &arguments, const QString &folder,
                       const QList<QByteArray> &typed, int &status)
{
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<QByteArray> words{DOUBLEREAD_BINARY_DIR "/bin/doubleread-cli"};
        for (const QString &argument : arguments)
            words.push_back(argument.toUtf8());
        std::vector<char *> pointers;
        for (QByteArray &word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        if (::chdir(QFile::encodeName(folder).constData()) == 0)
            ::execv(pointers.front(), pointers.data());
        ::_exit(127);
    }
    QByteArray shown;
    qsizetype answered = 0;
    char buffer[512];
    for (ssize_t got = 0; (got = ::read(terminal, buffer, sizeof buffer)) > 0;) {
        shown.append(buffer, got);
        if (shown.count(": ") > answered && answered < typed.size()) {
            const QByteArray line = typed[answered++];
            [[maybe_unused]] const auto written =
                ::write(terminal, line.constData(), static_cast<size_t>(line.size()));
        }
    }
    int ended = 0;
    ::waitpid(child, &ended, 0);
    status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    ::close(terminal);
    return shown;
}

} // namespace

class CliAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstPasswordProtects();
    void aProtectedDatasetAsksWhoActs_data();
    void aProtectedDatasetAsksWhoActs();
    void passwordsFromAFile();
    void onesOwnIsChanged();
    void peopleAreDisabledAndListed();
    void theTerminalShowsNoPassword();
    void twoDifferentNewPasswordsChangeNothing();

private:
    Run cli(const QStringList &arguments, const QString &password = {}) const;
    Run newPassword(const QString &person, const QString &next, const QStringList &more = {},
                    const QString &password = {}) const;
    void protect() const;
    QString written(const QString &name, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

Run CliAccessTest::cli(const QStringList &arguments, const QString &password) const
{
    std::map<QString, QString> more;
    if (!password.isEmpty())
        more[u"DOUBLEREAD_PASSWORD"_s] = password;
    return runCli(arguments, m_folder->path(), more);
}

Run CliAccessTest::newPassword(const QString &person, const QString &next, const QStringList &more,
                               const QString &password) const
{
    std::map<QString, QString> variables{{u"DOUBLEREAD_NEW_PASSWORD"_s, next}};
    if (!password.isEmpty())
        variables[u"DOUBLEREAD_PASSWORD"_s] = password;
    return runCli(QStringList{u"user"_s, u"password"_s, dataset, person} + more, m_folder->path(),
                  variables);
}

void CliAccessTest::protect() const
{
    const Run done = newPassword(u"Chief"_s, u"chief's password"_s);
    QVERIFY2(done.status == 0, qPrintable(done.describe()));
}

QString CliAccessTest::written(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) >= 0 ? name : QString();
}

void CliAccessTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(
        cli({u"create"_s, dataset, u"--name"_s, u"D"_s, u"--coordinator"_s, u"Chief"_s}).status, 0);
    QCOMPARE(cli({u"reader"_s, u"add"_s, dataset, u"Ana"_s}).status, 0);
}

void CliAccessTest::theFirstPasswordProtects()
{
    const Run ana = newPassword(u"Ana"_s, u"ana's password"_s);
    QVERIFY2(ana.status == 1 && ana.err.contains("begin with: Chief"), qPrintable(ana.describe()));
    QCOMPARE(newPassword(u"Chief"_s, u"short"_s).status, 2);
    QCOMPARE(cli({u"info"_s, dataset}).status, 0);
    const Run given =
        cli({u"user"_s, u"password"_s, dataset, u"Chief"_s}, u"given as the only one"_s);
    QVERIFY2(given.status == 0, qPrintable(given.describe()));
    QCOMPARE(cli({u"info"_s, dataset, u"--user"_s, u"Chief"_s}, u"given as the only one"_s).status,
             0);
    QVERIFY(!(given.out + given.err).contains("given as"));
}

void CliAccessTest::aProtectedDatasetAsksWhoActs_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("told");
    const QStringList info{u"info"_s, dataset};
    QTest::newRow("nobody") << info << QString() << 1 << QByteArray("--user NAME");
    QTest::newRow("nobody, with a password")
        << info << u"chief's password"_s << 1 << QByteArray("--user NAME");
    QTest::newRow("no password") << info + QStringList{u"--user"_s, u"Chief"_s} << QString() << 1
                                 << QByteArray("DOUBLEREAD_PASSWORD");
    QTest::newRow("wrong password") << info + QStringList{u"--user"_s, u"Chief"_s}
                                    << u"ana's password"_s << 1 << QByteArray("not the password");
    QTest::newRow("right password") << info + QStringList{u"--user"_s, u"Chief"_s}
                                    << u"chief's password"_s << 0 << QByteArray();
    QTest::newRow("who has none") << info + QStringList{u"--user"_s, u"Ana"_s} << QString() << 1
                                  << QByteArray("have the coordinator give one");
    QTest::newRow("unknown") << info + QStringList{u"--user"_s, u"Eve"_s} << u"password"_s << 1
                             << QByteArray("Eve");
    QTest::newRow("convert needs nobody")
        << QStringList{u"convert"_s, u"--help"_s} << QString() << 0 << QByteArray();
}

void CliAccessTest::aProtectedDatasetAsksWhoActs()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, password);
    QFETCH(const int, status);
    QFETCH(const QByteArray, told);
    protect();
    const Run run = cli(arguments, password);
    QVERIFY2(run.status == status, qPrintable(run.describe()));
    QVERIFY2(run.err.contains(told), qPrintable(run.describe()));
    if (status != 0)
        QVERIFY2(run.out.isEmpty() && run.err.startsWith("error: ") && run.err.contains("; "),
                 qPrintable(run.describe()));
}

void CliAccessTest::passwordsFromAFile()
{
    protect();
    const auto info = [&](const QString &file) {
        return cli({u"info"_s, dataset, u"--user"_s, u"Chief"_s, u"--password-file"_s, file},
                   u"not looked at"_s);
    };
    for (const QByteArray &content :
         {QByteArray("chief's password"), QByteArray("chief's password\n"),
          QByteArray("chief's password\r\nmore\n")})
        QCOMPARE(info(written(u"word"_s, content)).status, 0);
    QCOMPARE(info(written(u"word"_s, "another one\n")).status, 1);
    QCOMPARE(info(written(u"word"_s, "")).status, 3);
    const Run none = info(u"no-such-file"_s);
    QVERIFY2(none.status == 1 && none.err.contains("no-such-file"), qPrintable(none.describe()));
}

void CliAccessTest::onesOwnIsChanged()
{
    protect();
    const QStringList chief{u"--user"_s, u"Chief"_s};
    QCOMPARE(newPassword(u"Ana"_s, u"ana's password"_s, chief, u"chief's password"_s).status, 0);
    QCOMPARE(
        newPassword(u"Ana"_s, u"ana's next one"_s, {u"--user"_s, u"Ana"_s}, u"wrong one"_s).status,
        1);
    const QString next = written(u"next"_s, "ana's next one\n");
    const Run changed = cli({u"user"_s, u"password"_s, dataset, u"Ana"_s, u"--user"_s, u"Ana"_s,
                             u"--new-password-file"_s, next},
                            u"ana's password"_s);
    QVERIFY2(changed.status == 0, qPrintable(changed.describe()));
    QCOMPARE(cli({u"info"_s, dataset, u"--user"_s, u"Ana"_s}, u"ana's next one"_s).status, 0);
    QCOMPARE(newPassword(u"Chief"_s, u"taken over!"_s, {u"--user"_s, u"Ana"_s}, u"ana's next one"_s)
                 .status,
             1);
}

void CliAccessTest::peopleAreDisabledAndListed()
{
    QCOMPARE(cli({u"user"_s, u"disable"_s, dataset, u"Chief"_s}).status, 1);
    QCOMPARE(cli({u"user"_s, u"disable"_s, dataset, u"Ana"_s}).status, 0);
    QCOMPARE(cli({u"info"_s, dataset, u"--user"_s, u"Ana"_s}).status, 1);
    const QJsonArray people =
        cli({u"user"_s, u"list"_s, dataset, u"--json"_s}).json()[u"people"_s].toArray();
    QCOMPARE(people.size(), 2);
    QCOMPARE(people[1][u"name"_s].toString(), u"Ana"_s);
    QCOMPARE(people[1][u"disabled"_s].toBool(), true);
    QCOMPARE(people[1][u"password"_s].toBool(), false);
    QCOMPARE(cli({u"user"_s, u"enable"_s, dataset, u"Ana"_s}).status, 0);
    QCOMPARE(cli({u"info"_s, dataset, u"--user"_s, u"Ana"_s}).status, 0);
    QCOMPARE(cli({u"user"_s, u"list"_s, dataset, u"--user"_s, u"Ana"_s}).status, 1);
}

void CliAccessTest::theTerminalShowsNoPassword()
{
    if (!hasTerminals())
        QSKIP("this machine has no pseudo-terminals: questions on a terminal are skipped");
    int status = -1;
    const QByteArray asked =
        onATerminal({u"user"_s, u"password"_s, dataset, u"Chief"_s}, m_folder->path(),
                    {"typed wxrong\x7f\x7f\x7f\x7f\x7frong\n", "typed wrong\n"}, status);
    QVERIFY2(status == 0, asked.constData());
    QVERIFY2(asked.contains("New password of Chief: ") && asked.contains("once more: "),
             asked.constData());
    QVERIFY2(!asked.contains("typed"), asked.constData());
    const QByteArray in = onATerminal({u"info"_s, dataset, u"--user"_s, u"Chief"_s},
                                      m_folder->path(), {"typed wrong\n"}, status);
    QVERIFY2(status == 0 && in.contains("Password of Chief: ") && !in.contains("typed"),
             in.constData());
    const QByteArray given = onATerminal({u"info"_s, dataset, u"--user"_s, u"Chief"_s},
                                         m_folder->path(), {"half\x03"}, status);
    QVERIFY2(status == 1 && given.contains("no password was given"), given.constData());
}

void CliAccessTest::twoDifferentNewPasswordsChangeNothing()
{
    if (!hasTerminals())
        QSKIP("this machine has no pseudo-terminals: questions on a terminal are skipped");
    int status = -1;
    const QByteArray asked =
        onATerminal({u"user"_s, u"password"_s, dataset, u"Chief"_s}, m_folder->path(),
                    {"one password\n", "two passwords\n"}, status);
    QVERIFY2(status == 1 && asked.contains("not the same"), asked.constData());
    QCOMPARE(cli({u"info"_s, dataset}).status, 0);
}

QTEST_GUILESS_MAIN(CliAccessTest)
#include "tst_cliaccess.moc"
