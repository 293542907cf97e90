// Who may know whom. The table below is the one of ARCHITECTURE.md; a folder that is not in it is
// not allowed. When this test fails, either the include or the plan is wrong: change the plan only
// together with its table, and say why.

#include "core/base/literals.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>
#include <vector>

using namespace doubleread;

namespace {

using Folders = std::set<QString>;

using Rules = std::map<QString, Folders>;

Folders plus(Folders folders, const Folders &more)
{
    folders.insert(more.begin(), more.end());
    return folders;
}

Rules coreRules()
{
    const Folders values{u"core/base"_s, u"core/geometry"_s, u"core/model"_s};
    return {
        {u"core/base"_s, {}},
        {u"core/crypto"_s, {u"core/base"_s}},
        {u"core/geometry"_s, {u"core/base"_s}},
        {u"core/dicom"_s, {u"core/base"_s, u"core/crypto"_s, u"core/geometry"_s}},
        {u"core/imaging"_s, {u"core/base"_s, u"core/geometry"_s, u"core/dicom"_s}},
        {u"core/model"_s, {u"core/base"_s, u"core/geometry"_s}},
        {u"core/document"_s, values},
        {u"core/formats"_s, values},
        {u"core/compare"_s, values},
        {u"core/evaluate"_s, values},
        {u"core/print"_s, values},
        {u"core/intake"_s, plus(values, {u"core/dicom"_s, u"core/imaging"_s, u"core/formats"_s})},
        {u"core/store"_s, values},
        {u"core/workflow"_s, plus(values, {u"core/compare"_s})},
        {u"core/stats"_s, plus(values, {u"core/compare"_s})},
        {u"core/assist"_s, plus(values, {u"core/imaging"_s})},
        {u"core/audit"_s, plus(values, {u"core/imaging"_s, u"core/formats"_s})},
        {u"core/demo"_s, plus(values, {u"core/imaging"_s, u"core/formats"_s})},
        {u"core/release"_s,
         plus(values, {u"core/imaging"_s, u"core/formats"_s, u"core/workflow"_s, u"core/stats"_s})},
    };
}

/// Folder to the folders that it may include besides itself.
Rules whoMayKnowWhom()
{
    Rules rules = coreRules();
    Folders coreWithoutStore{u"core/service"_s, u"core/session"_s};
    for (const auto &[folder, known] : rules)
        if (folder != u"core/store"_s)
            coreWithoutStore.insert(folder);
    const Folders core = plus(coreWithoutStore, {u"core/store"_s});
    const Folders values{u"core/base"_s, u"core/geometry"_s, u"core/model"_s};

    rules[u"core/service"_s] = core;
    rules[u"core/session"_s] = core;
    rules[u"ui/widgets"_s] = plus(values, {u"core/imaging"_s});
    rules[u"ui/canvas"_s] =
        plus(values, {u"core/imaging"_s, u"core/document"_s, u"core/assist"_s, u"ui/widgets"_s});
    rules[u"ui/models"_s] = plus(coreWithoutStore, {u"ui/widgets"_s});
    rules[u"ui/shell"_s] = {u"core/base"_s,    u"core/imaging"_s, u"core/model"_s,
                            u"core/service"_s, u"core/session"_s, u"ui/widgets"_s};
    for (const QString &page :
         {u"ui/scans"_s, u"ui/triage"_s, u"ui/reading"_s, u"ui/review"_s, u"ui/statistics"_s,
          u"ui/release"_s, u"ui/exchange"_s, u"ui/people"_s, u"ui/protocol"_s, u"ui/history"_s,
          u"ui/worklists"_s}) {
        rules[page] = plus(coreWithoutStore, {u"ui/canvas"_s, u"ui/models"_s, u"ui/widgets"_s});
        rules[u"ui/shell"_s].insert(page);
    }
    rules[u"ui/keys"_s] = {u"core/base"_s, u"ui/widgets"_s};
    rules[u"ui/shell"_s].insert(u"ui/keys"_s);
    for (const QString &shared : {u"ui/codes"_s, u"ui/comments"_s}) {
        rules[shared] = plus(coreWithoutStore, {u"ui/canvas"_s, u"ui/models"_s, u"ui/widgets"_s});
        for (const QString &page : {u"ui/reading"_s, u"ui/review"_s})
            rules[page].insert(shared);
    }
    rules[u"app/cli"_s] = core;
    rules[u"app/window"_s] = {u"core/base"_s, u"core/session"_s, u"ui/shell"_s, u"ui/widgets"_s};
    rules[u"app/intake"_s] = {u"core/base"_s, u"core/intake"_s};
    return rules;
}

struct Include
{
    QString file; ///< The including file, from the root.
    int line = 0;
    QString target; ///< Between the quotes or brackets.
    bool quoted = false;

    QString text() const { return u"%1:%2 includes %3"_s.arg(file, QString::number(line), target); }
};

QString folderOf(const QString &file)
{
    return file.section(u'/', 0, 1);
}

bool isHeader(const QString &file)
{
    return file.endsWith(u".h"_s);
}

bool isGenerated(const QString &target)
{
    return target.endsWith(u".moc"_s) || target.startsWith(u"moc_"_s);
}

/// What the includes of core, ui and app say.
struct Sources
{
    std::map<QString, int> lines; ///< By file.
    std::vector<Include> includes;
};

void readFile(Sources &sources, const QDir &root, const QString &file)
{
    static const QRegularExpression directive(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)"_s);
    QFile source(root.filePath(file));
    QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(file));
    int line = 0;
    while (!source.atEnd()) {
        ++line;
        const auto match = directive.match(QString::fromUtf8(source.readLine()));
        if (!match.hasMatch() || isGenerated(match.captured(2)))
            continue;
        sources.includes.push_back({.file = file,
                                    .line = line,
                                    .target = match.captured(2),
                                    .quoted = match.captured(1) == u"\""_s});
    }
    sources.lines[file] = line;
}

/// Headers that a file of another folder can come to see, straight or through other headers.
Folders publicHeaders(const std::vector<Include> &includes)
{
    Folders found;
    for (const Include &include : includes)
        if (include.quoted && folderOf(include.file) != folderOf(include.target))
            found.insert(include.target);
    for (size_t before = 0; before != found.size();) {
        before = found.size();
        for (const Include &include : includes)
            if (include.quoted && found.contains(include.file))
                found.insert(include.target);
    }
    return found;
}

bool isQtSql(const QString &target)
{
    return target.startsWith(u"QSql"_s) || target.startsWith(u"QtSql"_s);
}

bool isReplaceableLibrary(const QString &target)
{
    return isQtSql(target) || target.startsWith(u"opencv2/"_s) || target.startsWith(u"dcmtk/"_s) ||
           target.startsWith(u"nlohmann/"_s);
}

} // namespace

class IncludesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFolderKnowsOnlyWhatItMay();
    void includesAreWrittenFromTheRoot();
    void librariesStayOutOfPublicHeaders();
    void onlyTheStoreUsesQtSql();
    void coreUsesNoWidgets();
    void filesHaveReasonableSizes();

private:
    static void report(const QStringList &offences)
    {
        QVERIFY2(offences.isEmpty(), qPrintable(u"\n"_s + offences.join(u'\n')));
    }

    Sources m_sources;
};

void IncludesTest::initTestCase()
{
    const QDir root(QStringLiteral(DOUBLEREAD_SOURCE_DIR));
    for (const QString &top : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            readFile(m_sources, root, root.relativeFilePath(files.next()));
    }
    QVERIFY(m_sources.lines.size() > 20);
    QVERIFY(m_sources.includes.size() > 50);
}

void IncludesTest::everyFolderKnowsOnlyWhatItMay()
{
    const Rules mayKnow = whoMayKnowWhom();
    QStringList offences;
    for (const Include &include : m_sources.includes) {
        const QString from = folderOf(include.file);
        const QString to = folderOf(include.target);
        if (!mayKnow.contains(from))
            offences << include.file + u" lies in a folder that the table does not have"_s;
        else if (include.quoted && from != to && !mayKnow.at(from).contains(to))
            offences << include.text() + u", which %1 may not know"_s.arg(from);
    }
    report(offences);
}

void IncludesTest::includesAreWrittenFromTheRoot()
{
    const QDir root(QStringLiteral(DOUBLEREAD_SOURCE_DIR));
    QStringList offences;
    for (const Include &include : m_sources.includes) {
        if (include.quoted && !m_sources.lines.contains(include.target))
            offences << include.text() + u", which is no file as seen from the root"_s;
        if (!include.quoted && m_sources.lines.contains(include.target))
            offences << include.text() + u" in angle brackets"_s;
    }
    report(offences);
}

void IncludesTest::librariesStayOutOfPublicHeaders()
{
    const Folders open = publicHeaders(m_sources.includes);
    QStringList offences;
    for (const Include &include : m_sources.includes)
        if (isReplaceableLibrary(include.target) && isHeader(include.file) &&
            open.contains(include.file))
            offences << include.text() + u", though other folders can see it"_s;
    report(offences);
}

void IncludesTest::onlyTheStoreUsesQtSql()
{
    QStringList offences;
    for (const Include &include : m_sources.includes)
        if (isQtSql(include.target) && folderOf(include.file) != u"core/store"_s)
            offences << include.text();
    report(offences);
}

void IncludesTest::coreUsesNoWidgets()
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u"/QtWidgets"_s);
    const QStringList list = headers.entryList(QDir::Files);
    const Folders widgets(list.begin(), list.end());
    QVERIFY2(widgets.contains(u"QWidget"_s), qPrintable(headers.path()));
    QStringList offences;
    for (const Include &include : m_sources.includes)
        if (include.file.startsWith(u"core/"_s) &&
            (include.target.startsWith(u"QtWidgets/"_s) || widgets.contains(include.target)))
            offences << include.text();
    report(offences);
}

/// Told, not refused: a file past the limit wants to be split by somebody who has thought about it.
void IncludesTest::filesHaveReasonableSizes()
{
    for (const auto &[file, lines] : m_sources.lines)
        if (const int limit = isHeader(file) ? 150 : 400; lines > limit)
            qWarning("%s has %d lines; %d are the limit", qPrintable(file), lines, limit);
}

QTEST_GUILESS_MAIN(IncludesTest)
#include "tst_includes.moc"
