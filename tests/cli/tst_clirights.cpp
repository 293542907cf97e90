// The table "Who may do what" of the product through the program: who is let through and who is
// refused, and that a reader is told the same whatever others have read.
#include "core/service/datasets/datasets.h"
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace doubleread;
using namespace doubleread::test;

namespace {

const QString dataset = u"d.doubleread"_s;
const QStringList people{u"Chief"_s, u"Ana"_s, u"Ben"_s, u"Olga"_s, u"Rita"_s};

QString passwordOf(const QString &person)
{
    return person + u"'s own password"_s;
}

/// One image of the demo as PASCAL VOC, with one box.
QByteArray vocOf(const QString &image, int left)
{
    return u"<annotation><filename>%1</filename><size><width>1000</width><height>1000</height>"
           "<depth>1</depth></size><object><name>fractured</name><bndbox><xmin>%2</xmin>"
           "<ymin>20</ymin><xmax>%3</xmax><ymax>60</ymax></bndbox></object></annotation>"_s
               .arg(image)
               .arg(left)
               .arg(left + 40)
               .toUtf8();
}

} // namespace

class CliRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void onlyTheRightRolesAreLetThrough_data();
    void onlyTheRightRolesAreLetThrough();
    void theRoleIsLookedAtFirst_data();
    void theRoleIsLookedAtFirst();
    void everyCommandIsWalked();
    void aReaderIsToldNothing_data();
    void aReaderIsToldNothing();
    void theOfficerSeesWhatIsToBeDecided();
    void readersSeeTheOtherReadsWhereTheProtocolSaysSo();
    void refusalsSayWhatIsRefused_data();
    void refusalsSayWhatIsRefused();

private:
    /// Roles count wherever --user is given; passwords take their time, so few ask for them.
    enum class Passwords { None, Everybody };

    /// A dataset of three scans where Ana has read two, and Ben none (0), one alike (1), or both
    /// differently (3).
    std::unique_ptr<QTemporaryDir> study(int others, Passwords passwords = Passwords::None);
    std::unique_ptr<QTemporaryDir> made(int others, Passwords passwords) const;
    static Run cli(const QString &folder, const QStringList &arguments, const QString &person = {});

    QTemporaryDir m_demo;
    std::map<std::pair<int, Passwords>, std::unique_ptr<QTemporaryDir>> m_made; ///< Copied from.
    QStringList m_images;
};

Run CliRightsTest::cli(const QString &folder, const QStringList &arguments, const QString &person)
{
    QStringList all = arguments;
    std::map<QString, QString> variables;
    if (!person.isEmpty()) {
        all << u"--user"_s << person;
        variables[u"DOUBLEREAD_PASSWORD"_s] = passwordOf(person);
    }
    return runCli(all, folder, variables);
}

void CliRightsTest::initTestCase()
{
    const Run made = runCli({u"demo"_s, m_demo.filePath(u"out"_s), u"--scans"_s, u"3"_s});
    QVERIFY2(made.status == 0, qPrintable(made.describe()));
    m_images = QDir(m_demo.filePath(u"out/images"_s)).entryList(QDir::Files, QDir::Name);
    QCOMPARE(m_images.size(), 3);
}

std::unique_ptr<QTemporaryDir> CliRightsTest::study(int others, Passwords passwords)
{
    auto &origin = m_made[{others, passwords}];
    if (!origin)
        origin = made(others, passwords);
    auto copy = std::make_unique<QTemporaryDir>();
    for (const QString &file : QDir(origin->path()).entryList(QDir::Files))
        if (!QFile::copy(origin->filePath(file), copy->filePath(file)))
            qFatal("%s cannot be copied", qPrintable(file));
    return copy;
}

std::unique_ptr<QTemporaryDir> CliRightsTest::made(int others, Passwords passwords) const
{
    auto folder = std::make_unique<QTemporaryDir>();
    const auto must = [&](const QStringList &arguments, const QString &person = {}) {
        const Run run = cli(folder->path(), arguments, person);
        if (run.status != 0)
            qFatal("%s", qPrintable(arguments.join(u' ') + u'\n' + run.describe()));
    };
    const auto read = [&](const QString &person, const QString &image, int left, bool submit) {
        QFile file(folder->filePath(u"in.xml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(vocOf(image, left)) < 0)
            qFatal("no file");
        file.close();
        QStringList arguments{u"read"_s, u"import"_s, dataset, u"--reader"_s, person, u"in.xml"_s};
        must(submit ? arguments << u"--submit"_s : arguments);
    };
    must({u"create"_s, dataset, u"--name"_s, u"D"_s, u"--coordinator"_s, u"Chief"_s});
    must({u"add"_s, dataset, m_demo.filePath(u"out/images"_s)});
    for (const auto &[name, role] :
         {std::pair{u"Ana"_s, u"radiologist"_s}, std::pair{u"Ben"_s, u"radiologist"_s},
          std::pair{u"Olga"_s, u"officer"_s}, std::pair{u"Rita"_s, u"researcher"_s}})
        must({u"user"_s, u"add"_s, dataset, name, u"--role"_s, role});
    read(u"Ana"_s, m_images[0], 10, true);
    read(u"Ana"_s, m_images[1], 10, true);
    if (others >= 1)
        read(u"Ben"_s, m_images[0], others == 1 ? 10 : 300, true);
    if (others >= 2)
        read(u"Ben"_s, m_images[1], 400, others >= 3);
    for (const QString &person : passwords == Passwords::Everybody ? people : QStringList()) {
        const Run set = runCli(
            QStringList{u"user"_s, u"password"_s, dataset, person} +
                (person == u"Chief"_s ? QStringList() : QStringList{u"--user"_s, u"Chief"_s}),
            folder->path(),
            {{u"DOUBLEREAD_NEW_PASSWORD"_s, passwordOf(person)},
             {u"DOUBLEREAD_PASSWORD"_s, passwordOf(u"Chief"_s)}});
        if (set.status != 0)
            qFatal("%s", qPrintable(set.describe()));
    }
    return folder;
}

void CliRightsTest::onlyTheRightRolesAreLetThrough_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("may"); ///< First letters of who may; nobody else.
    const auto row = [](const char *name, const QStringList &arguments, const QString &may) {
        QTest::newRow(name) << arguments << may;
    };
    const QString one = m_images.value(0);
    row("user add", {u"user"_s, u"add"_s, dataset, u"Eve"_s, u"--role"_s, u"coordinator"_s},
        u"C"_s);
    row("user disable", {u"user"_s, u"disable"_s, dataset, u"Ben"_s}, u"C"_s);
    row("user list", {u"user"_s, u"list"_s, dataset}, u"C"_s);
    row("add", {u"add"_s, dataset, m_demo.filePath(u"out/images"_s)}, u"C"_s);
    row("assign", {u"assign"_s, dataset, u"--mode"_s, u"all"_s}, u"C"_s);
    row("round close", {u"round"_s, u"close"_s, dataset}, u"C"_s);
    row("read export of another",
        {u"read"_s, u"export"_s, dataset, u"--reader"_s, u"Ben"_s, u"--format"_s, u"coco"_s,
         u"--out"_s, u"ben.json"_s},
        u"B"_s);
    row("read submit of another", {u"read"_s, u"submit"_s, dataset, u"--reader"_s, u"Ben"_s},
        u"BC"_s);
    row("takeback of another",
        {u"read"_s, u"takeback"_s, dataset, u"--reader"_s, u"Ben"_s, u"--scan"_s, one,
         u"--reason"_s, u"missed one"_s},
        u"CB"_s);
    row("compare before the round is closed", {u"compare"_s, dataset}, u"O"_s);
    row("sign", {u"sign"_s, dataset, u"--scan"_s, m_images.value(2)}, {});
    row("reopen", {u"reopen"_s, dataset, u"--scan"_s, one, u"--reason"_s, u"x"_s}, {});
    row("consensus export",
        {u"consensus"_s, u"export"_s, dataset, u"--format"_s, u"coco"_s, u"--out"_s, u"c.json"_s},
        u"OR"_s);
}

void CliRightsTest::onlyTheRightRolesAreLetThrough()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, may);
    const auto folder = study(1);
    QString let;
    for (const QString &person : {u"Rita"_s, u"Olga"_s, u"Ana"_s, u"Ben"_s, u"Chief"_s}) {
        const Run run = cli(folder->path(), arguments, person);
        QVERIFY2(run.status == 0 || (run.status == 1 && run.err.startsWith("error: ")),
                 qPrintable(person + u": "_s + run.describe()));
        if (run.status == 0)
            let += person.front();
    }
    std::ranges::sort(let);
    QString expected = may;
    std::ranges::sort(expected);
    QCOMPARE(let, expected);
    const auto guarded = study(1, Passwords::Everybody);
    const Run nobody = cli(guarded->path(), arguments);
    QVERIFY2(nobody.status == 1 && nobody.err.contains("--user NAME"),
             qPrintable(nobody.describe()));
}

namespace {

struct Refusal
{
    QStringList arguments; ///< Of names that the dataset does not have.
    QString persons;       ///< First letters of whom it is refused to.
};

/// Whatever a command asks for, whoever has not got the role is told so.
std::vector<Refusal> refusals()
{
    const auto of = [](const QString &words) { return words.split(u' '); };
    const QString readers = u"ABOR"_s; // all but the coordinator
    const QString scan = u" --scan absent.png"_s;
    std::vector<Refusal> all;
    for (const QString &words :
         {u"add DATASET nowhere"_s,
          u"relink DATASET nowhere"_s,
          u"user add DATASET Chief --role officer"_s,
          u"user disable DATASET Nobody"_s,
          u"user enable DATASET Nobody"_s,
          u"user list DATASET"_s,
          u"user password DATASET Nobody"_s,
          u"reader add DATASET Chief"_s,
          u"protocol set DATASET absent.json"_s,
          u"assign DATASET --mode all --reader Nobody"_s,
          u"assign DATASET --mode all --dry-run"_s,
          u"assign DATASET --list"_s,
          u"round close DATASET"_s,
          u"package export DATASET --reader Nobody --out p.doubleread"_s,
          u"package merge DATASET absent.doubleread"_s,
          u"package call-off DATASET none --reason x"_s,
          u"read submit DATASET --reader Nobody"_s,
          u"read import DATASET --reader Nobody absent.xml"_s,
          u"read export DATASET --reader Nobody --format coco --out n.json"_s,
          u"read takeback DATASET --reader Nobody --reason x"_s + scan})
        all.push_back({.arguments = of(words), .persons = readers});
    for (const QString &words :
         {u"triage DATASET --include"_s + scan, u"triage DATASET"_s, u"triage DATASET --alike"_s,
          u"read takeback DATASET --list"_s, u"package list DATASET"_s,
          u"attributes import DATASET absent.csv"_s})
        all.push_back({.arguments = of(words), .persons = u"OR"_s});
    for (const QString &words :
         {u"sign DATASET"_s + scan, u"sign DATASET --agreed"_s, u"sign DATASET --decided"_s,
          u"reopen DATASET --reason x"_s + scan, u"resolve DATASET --accept first"_s + scan})
        all.push_back({.arguments = of(words), .persons = u"ABCR"_s});
    for (const QString &words : {u"compare DATASET"_s, u"compare DATASET"_s + scan})
        all.push_back({.arguments = of(words), .persons = u"ABCR"_s});
    all.push_back(
        {.arguments = of(u"agreement DATASET --first Nobody --second Nemo"_s), .persons = u"C"_s});
    all.push_back({.arguments = of(u"consensus export DATASET --format coco --out c.json"_s),
                   .persons = u"ABC"_s});
    return all;
}

} // namespace

void CliRightsTest::theRoleIsLookedAtFirst_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("persons");
    for (const Refusal &each : refusals())
        QTest::newRow(qPrintable(each.arguments.join(u' '))) << each.arguments << each.persons;
}

/// Not that the dataset is in use, nor that there is no such scan, person or file.
void CliRightsTest::theRoleIsLookedAtFirst()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QString, persons);
    const auto folder = study(1);
    const auto inUse = openDataset(folder->filePath(dataset), Access::Write);
    QVERIFY(inUse);
    arguments.replaceInStrings(u"DATASET"_s, dataset);
    for (const QString &person : people) {
        if (!persons.contains(person.front()))
            continue;
        const Run run = cli(folder->path(), arguments, person);
        QVERIFY2(run.status == 1 && run.out.isEmpty(), qPrintable(person + run.describe()));
        const bool names = run.err.contains(person.toUtf8() + " has the role of") ||
                           run.err.contains(person.toUtf8() + " may not see") ||
                           run.err.contains(person.toUtf8() + " may not export") ||
                           run.err.contains("hidden until the reading round is closed");
        QVERIFY2(names, qPrintable(run.describe()));
    }
}

/// A new command is either refused to somebody above or listed here as everybody's.
void CliRightsTest::everyCommandIsWalked()
{
    const auto namesIn = [](const QStringList &arguments) {
        QStringList names;
        static const QRegularExpression line(u"^  ([a-z][a-z-]*) "_s);
        bool listed = false;
        for (const QString &each :
             QString::fromUtf8(runCli(arguments + QStringList{u"--help"_s}).out).split(u'\n')) {
            listed = listed || each.startsWith(u"Subcommands"_s);
            if (const auto match = line.match(each); listed && match.hasMatch())
                names << match.captured(1);
        }
        return names;
    };
    QStringList commands;
    for (const QString &name : namesIn({})) {
        const QStringList within = namesIn({name});
        if (within.isEmpty())
            commands << name;
        for (const QString &each : within)
            commands << name + u' ' + each;
    }
    QVERIFY(commands.size() > 40);
    const QStringList everybodys{u"create"_s,
                                 u"convert"_s,
                                 u"demo"_s,
                                 u"backup"_s,
                                 u"salvage"_s,
                                 u"info"_s,
                                 u"scans"_s,
                                 u"comment add"_s,
                                 u"comment list"_s,
                                 u"trail show"_s,
                                 u"trail verify"_s,
                                 u"trail report"_s,
                                 u"protocol get"_s,
                                 u"protocol history"_s,
                                 u"protocol schema"_s,
                                 u"render"_s,
                                 u"package open"_s,
                                 u"package seal"_s,
                                 u"attributes export"_s};
    for (const QString &command : commands) {
        const auto isWalked = [&](const Refusal &each) {
            return each.arguments.join(u' ').startsWith(command + u' ');
        };
        QVERIFY2(everybodys.contains(command) || std::ranges::any_of(refusals(), isWalked),
                 qPrintable(command));
    }
}

void CliRightsTest::aReaderIsToldNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) {
        QTest::newRow(name) << arguments;
    };
    const QString one = m_images.value(0);
    row("info", {u"info"_s, dataset, u"--json"_s});
    row("info in words", {u"info"_s, dataset});
    row("scans", {u"scans"_s, dataset, u"--json"_s});
    row("scans by state", {u"scans"_s, dataset, u"--where"_s, u"state=disputed"_s});
    row("compare", {u"compare"_s, dataset});
    row("agreement", {u"agreement"_s, dataset, u"--json"_s});
    row("attributes", {u"attributes"_s, u"export"_s, dataset, u"a.csv"_s});
    row("export", {u"read"_s, u"export"_s, dataset, u"--reader"_s, u"Ana"_s, u"--format"_s,
                   u"coco"_s, u"--out"_s, u"a.json"_s, u"--json"_s});
    row("export of Ben's", {u"read"_s, u"export"_s, dataset, u"--reader"_s, u"Ben"_s, u"--format"_s,
                            u"coco"_s, u"--out"_s, u"b.json"_s});
    row("consensus",
        {u"consensus"_s, u"export"_s, dataset, u"--format"_s, u"coco"_s, u"--out"_s, u"c.json"_s});
    row("render", {u"render"_s, dataset, u"--scan"_s, one, u"--out"_s, u"d.png"_s, u"--json"_s});
    row("salvage", {u"salvage"_s, dataset, u"s.doubleread"_s});
    row("trail verify", {u"trail"_s, u"verify"_s, dataset});
    row("protocol history", {u"protocol"_s, u"history"_s, dataset});
    row("protocol", {u"protocol"_s, u"get"_s, dataset});
    row("takeback of Ben's", {u"read"_s, u"takeback"_s, dataset, u"--reader"_s, u"Ben"_s,
                              u"--scan"_s, one, u"--reason"_s, u"x"_s});
    row("takeback", {u"read"_s, u"takeback"_s, dataset, u"--reader"_s, u"Ana"_s, u"--scan"_s, one,
                     u"--reason"_s, u"x"_s});
    row("submit", {u"read"_s, u"submit"_s, dataset, u"--reader"_s, u"Ben"_s});
    row("resolve", {u"resolve"_s, dataset, u"--scan"_s, one, u"--disagreement"_s, u"1"_s,
                    u"--accept"_s, u"first"_s});
    row("sign", {u"sign"_s, dataset, u"--scan"_s, one});
    row("reopen", {u"reopen"_s, dataset, u"--scan"_s, one, u"--reason"_s, u"x"_s});
    row("round close", {u"round"_s, u"close"_s, dataset});
    row("assign", {u"assign"_s, dataset});
}

void CliRightsTest::aReaderIsToldNothing()
{
    QFETCH(const QStringList, arguments);
    static const QRegularExpression id(
        u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"_s);
    const auto told = [&](int others) {
        const auto folder = study(others);
        const Run run = cli(folder->path(), arguments, u"Ana"_s);
        QString text = run.describe();
        for (const QString &name : {u"a.json"_s, u"a.csv"_s})
            if (QFile written(folder->filePath(name)); written.open(QIODevice::ReadOnly))
                text += QString::fromUtf8(written.readAll());
        return text.replace(folder->path(), u"FOLDER"_s).replace(id, u"ID"_s);
    };
    const QString alone = told(0);
    QCOMPARE(told(1), alone);
    QCOMPARE(told(3), alone);
}

/// With the numbers that `resolve` takes, unnamed, before and after the round.
void CliRightsTest::theOfficerSeesWhatIsToBeDecided()
{
    const auto folder = study(3);
    for (const bool closed : {false, true}) {
        if (closed)
            QCOMPARE(cli(folder->path(), {u"round"_s, u"close"_s, dataset}, u"Chief"_s).status, 0);
        const Run compared = cli(folder->path(), {u"compare"_s, dataset}, u"Olga"_s);
        QVERIFY2(compared.status == 0, qPrintable(compared.describe()));
        QVERIFY2(compared.out.contains("2 scans compared"), qPrintable(compared.describe()));
        QVERIFY(!compared.out.contains("Ana") && !compared.out.contains("Ben"));
    }
    const Run one =
        cli(folder->path(), {u"compare"_s, dataset, u"--scan"_s, m_images[0]}, u"Olga"_s);
    QVERIFY2(one.out.contains("1 scan compared"), qPrintable(one.describe()));
    const Run again = cli(folder->path(), {u"compare"_s, dataset, u"--iou"_s, u"0.9"_s}, u"Olga"_s);
    QVERIFY2(again.out.contains("2 scans compared"), qPrintable(again.describe()));
    for (const QString &left : {u"1 disagreement still open"_s, u"0 disagreements still open"_s}) {
        const Run decided =
            cli(folder->path(),
                {u"resolve"_s, dataset, u"--scan"_s, m_images[0], u"--disagreement"_s,
                 left.startsWith(u'1') ? u"1"_s : u"2"_s, u"--accept"_s, u"reject"_s},
                u"Olga"_s);
        QVERIFY2(decided.out.contains(left.toUtf8()), qPrintable(decided.describe()));
    }
    const Run none = cli(folder->path(),
                         {u"resolve"_s, dataset, u"--scan"_s, m_images[0], u"--disagreement"_s,
                          u"9"_s, u"--accept"_s, u"first"_s},
                         u"Olga"_s);
    QVERIFY2(none.err.contains("has 2 disagreements, and no number 9"),
             qPrintable(none.describe()));
}

/// Of the scans that they have read themselves, once the round is closed.
void CliRightsTest::readersSeeTheOtherReadsWhereTheProtocolSaysSo()
{
    const auto folder = study(3);
    const auto as = [&](const QString &person, const QStringList &arguments) {
        return cli(folder->path(), arguments, person);
    };
    const QStringList compare{u"compare"_s, dataset};
    const QStringList bens{u"read"_s,     u"export"_s, dataset,    u"--reader"_s, u"Ben"_s,
                           u"--format"_s, u"coco"_s,   u"--out"_s, u"b.json"_s};
    const auto setRules = [&](const QByteArray &rule) {
        QByteArray rules = as(u"Chief"_s, {u"protocol"_s, u"get"_s, dataset, u"-"_s}).out;
        QVERIFY(rules.contains('"' + rule + "\": false"));
        rules.replace('"' + rule + "\": false", '"' + rule + "\": true");
        QFile file(folder->filePath(u"p.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rules) > 0);
        file.close();
        const Run set =
            as(u"Chief"_s, {u"protocol"_s, u"set"_s, dataset, u"p.json"_s, u"--reason"_s, u"x"_s});
        QVERIFY2(set.out.contains("version"), qPrintable(set.describe()));
    };
    setRules("readers_see_after_round");
    QVERIFY(!QFile::exists(folder->filePath(u"-"_s)));
    QCOMPARE(as(u"Ana"_s, compare).status, 1);
    QCOMPARE(as(u"Chief"_s, {u"round"_s, u"close"_s, dataset}).status, 0);
    const Run hers = as(u"Ana"_s, compare);
    QVERIFY2(hers.status == 0 && hers.out.contains("2 scans compared"),
             qPrintable(hers.describe()));
    QCOMPARE(as(u"Chief"_s, {u"user"_s, u"add"_s, dataset, u"Eve"_s, u"--role"_s, u"radiologist"_s})
                 .status,
             0);
    const Run none = as(u"Eve"_s, compare);
    QVERIFY2(none.out.contains("0 scans compared"), qPrintable(none.describe()));
    QCOMPARE(as(u"Eve"_s, compare + QStringList{u"--scan"_s, m_images[0]}).status, 1);
    QCOMPARE(as(u"Ana"_s, bens).status, 1); // names are hidden
    setRules("officer_sees_names");
    const Run exported = as(u"Ana"_s, bens);
    QVERIFY2(exported.out.contains("on 2 scans"), qPrintable(exported.describe()));
    const Run nothing = as(u"Eve"_s, bens);
    QVERIFY2(nothing.out.contains("on 0 scans"), qPrintable(nothing.describe()));
}

void CliRightsTest::refusalsSayWhatIsRefused_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QString &person, const QStringList &arguments,
                        const char *said) {
        QTest::newRow(name) << person << arguments << QByteArray(said);
    };
    row("packages", u"Olga"_s, {u"package"_s, u"list"_s, dataset},
        "may not see which packages are out");
    row("reads asked back", u"Olga"_s, {u"read"_s, u"takeback"_s, dataset, u"--list"_s},
        "may not see which reads are asked back");
    row("the coordinator's comparisons", u"Chief"_s, {u"compare"_s, dataset},
        "close the round once every read is submitted");
    row("a reader's consensus", u"Ana"_s,
        {u"consensus"_s, u"export"_s, dataset, u"--format"_s, u"coco"_s, u"--out"_s, u"c.json"_s},
        "Ana may not export the consensus");
}

void CliRightsTest::refusalsSayWhatIsRefused()
{
    QFETCH(const QString, person);
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, said);
    const Run run = cli(study(1)->path(), arguments, person);
    QVERIFY2(run.status == 1 && run.err.contains(said), qPrintable(run.describe()));
}

QTEST_GUILESS_MAIN(CliRightsTest)
#include "tst_clirights.moc"
