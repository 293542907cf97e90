// The Bangla words: all there, whole, and found by the program under the contexts that Qt Linguist
// takes from the sources. What the window makes of them is tst_bangla's subject.
#include "core/model/history.h"
#include "core/model/protocolwords.h"
#include "core/print/historypdf.h"
#include "core/workflow/workflow.h"
#include "tests/support/testdataset.h"
#include "ui/models/scanwords.h"
#include "ui/review/reviewwords.h"
#include "ui/shell/language.h"
#include "ui/triage/triagewords.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/keymap.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QKeySequence>
#include <QLocale>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <tuple>

using namespace doubleread;

namespace {

const QString folder = QStringLiteral(DOUBLEREAD_SOURCE_DIR "/resources/translations/");

struct Message
{
    QString context = {};
    QString source = {};
    QString comment = {};
    QString translation = {};
    QString state = {}; ///< "unfinished", "vanished", "obsolete"; empty: done.

    auto key() const { return std::tie(context, source, comment); }
    QString text() const { return context + u": "_s + source; }
};

std::vector<Message> messagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == u"message") {
            messages.push_back({.context = context});
        } else if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"source") {
            messages.back().source = xml.readElementText();
        } else if (name == u"comment") {
            messages.back().comment = xml.readElementText();
        } else if (name == u"translation") {
            messages.back().state = xml.attributes().value(u"type"_s).toString();
            messages.back().translation = xml.readElementText();
        }
    }
    return messages;
}

/// What must be in both, as often: places of arguments, markup, lines, spaces at the ends.
QStringList skeletonOf(const QString &text)
{
    static const QRegularExpression parts(uR"(%L?\d+|</?\w[^>]*>|\n|^ +| +$|…$)"_s);
    QStringList found;
    for (const auto &match : parts.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

bool hasBangla(const QString &text)
{
    static const QRegularExpression bangla(u"\\p{Bengali}"_s);
    return text.contains(bangla);
}

/// Says nothing that has a language: formats, units, names, keys.
bool isNoLanguage(const QString &source)
{
    static const QRegularExpression words(
        uR"(%L?\d+|Alt|Ctrl|Shift|Left|Right|Up|\b(px|mm|min|s|JSON|COCO|VGG|YOLO|CSV|PASCAL|VOC|Pascal|XML|PDF|UTC|IoU|DoubleRead|PNG|SVG|TXT|W|L|A|B|C|κ|α|F1|PABAK|Space|MMM|MiB)\b|\*\.\w+|\.\w+\b)"_s);
    static const QRegularExpression letters(u"[A-Za-z]{2,}"_s);
    return !QString(source).remove(words).contains(letters);
}

QString lupdate()
{
    for (const QString &name : {u"/usr/lib/qt6/bin/lupdate"_s, u"lupdate-qt6"_s, u"lupdate"_s})
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    return {};
}

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void everyTextOfTheSourcesIsThere();
    void everyTranslationIsWhole_data();
    void everyTranslationIsWhole();
    void wordsAreFoundWhenTheProgramRuns_data();
    void wordsAreFoundWhenTheProgramRuns();
    void qtsOwnButtonsSpeakBangla();
    void theSystemsLanguageIsTakenFirst_data();
    void theSystemsLanguageIsTakenFirst();
    void numbersKeepTheirDigits();
    void banglaHasAFont();
    void printedReportsCarryThatFont();
};

void TestTranslations::cleanup()
{
    speak(*qApp, Language::English);
}

void TestTranslations::everyTextOfTheSourcesIsThere()
{
    const QString tool = lupdate();
    if (tool.isEmpty())
        QSKIP("no lupdate (package qt6-l10n-tools): whether every text is translated was NOT "
              "checked");
    const QTemporaryDir work;
    const QString fresh = work.filePath(u"fresh_bn.ts"_s);
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(DOUBLEREAD_SOURCE_DIR));
    process.start(tool, {u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"core"_s,
                         u"ui"_s, u"app/window"_s, u"-ts"_s, fresh});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 0);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(!said.contains(u"lacks Q_OBJECT"), qPrintable(said)); // it guessed a context

    std::map<std::tuple<QString, QString, QString>, int> wanted;
    for (const Message &each : messagesIn(fresh))
        wanted[each.key()] += 1;
    for (const Message &each : messagesIn(folder + u"doubleread_bn.ts"_s))
        wanted[each.key()] -= 1;
    QStringList differences;
    for (const auto &[key, count] : wanted)
        if (count != 0)
            differences << (count > 0 ? u"missing: "_s : u"in no source: "_s) + std::get<0>(key) +
                               u": "_s + std::get<1>(key);
    QVERIFY2(differences.isEmpty(),
             qPrintable(u"run packaging/update-translations.sh\n"_s + differences.join(u'\n')));
}

void TestTranslations::everyTranslationIsWhole_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : {u"doubleread_bn.ts"_s, u"qt_bn.ts"_s})
        QTest::addRow("%s", qPrintable(file)) << file;
}

void TestTranslations::everyTranslationIsWhole()
{
    QFETCH(QString, file);
    const bool isOurs = file.startsWith(u"doubleread");
    const std::vector<Message> messages = messagesIn(folder + file);
    QVERIFY(messages.size() > 100);
    QStringList wrong;
    for (const Message &each : messages) {
        if (!each.state.isEmpty() || each.translation.isEmpty())
            wrong << u"not translated: "_s + each.text();
        else if (isOurs && skeletonOf(each.source) != skeletonOf(each.translation))
            wrong << u"arguments, markup or spaces differ: "_s + each.text() + u" -> "_s +
                         each.translation;
        else if (each.translation.contains(QRegularExpression(u"&[^& ]"_s)))
            wrong << u"an accelerator: "_s + each.text(); // Bangla has no keys to underline
        else if (!hasBangla(each.translation) && !isNoLanguage(each.source))
            wrong << u"not Bangla: "_s + each.text() + u" -> "_s + each.translation;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::wordsAreFoundWhenTheProgramRuns_data()
{
    // Asked for when the language is spoken: one of each way in which texts are written.
    using Ask = std::function<QString()>;
    QTest::addColumn<Ask>("ask");
    const auto row = [](const char *name, Ask ask) { QTest::newRow(name) << std::move(ask); };
    row("table of actions", [] { return textOf(ActionId::AddScans); });
    row("tool tip", [] { return toolTipOf(ActionId::Undo); });
    row("class with Q_OBJECT",
        [] { return QApplication::translate("doubleread::MainWindow", "People"); });
    row("words of scans", [] { return scanwords::state(ScanState::SignedOff); });
    row("words of triage", [] { return triagewords::decision({}); });
    row("words of review", [] { return reviewwords::choice(ResolutionChoice::RejectBoth); });
    row("kinds of history", [] { return kindText(static_cast<HistoryKind>(0)); });
    row("words of the protocol", [] { return shapeText(ShapeKind::Box); });
    row("refusals", [] {
        Actor reader;
        reader.user.id = Id<User>::create();
        reader.user.name = u"R"_s;
        return mayAddScans(reader).error().message;
    });
    row("refused keys", [] { return whyNotKey(ActionId::Undo, QKeySequence(Qt::Key_Tab)); });
    row("spoken for Qt", [] { return QCoreApplication::translate("QLineEdit", "&Paste"); });
}

void TestTranslations::wordsAreFoundWhenTheProgramRuns()
{
    QFETCH(std::function<QString()>, ask);
    speak(*qApp, Language::English);
    const QString english = ask();
    QVERIFY2(!english.isEmpty() && !hasBangla(english), qPrintable(english));
    speak(*qApp, Language::Bangla);
    QVERIFY2(hasBangla(ask()), qPrintable(english));
}

void TestTranslations::qtsOwnButtonsSpeakBangla()
{
    speak(*qApp, Language::Bangla);
    const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                               QDialogButtonBox::Close | QDialogButtonBox::Save |
                               QDialogButtonBox::Apply | QDialogButtonBox::Discard);
    for (const auto *button : box.buttons())
        QVERIFY2(hasBangla(button->text()), qPrintable(button->text()));
}

void TestTranslations::theSystemsLanguageIsTakenFirst_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<Language>("language");
    QTest::newRow("Bangladesh") << QStringList{u"bn-BD"_s, u"bn"_s} << Language::Bangla;
    QTest::newRow("West Bengal") << QStringList{u"bn-IN"_s} << Language::Bangla;
    QTest::newRow("American") << QStringList{u"en-US"_s} << Language::English;
    QTest::newRow("English, then Bangla")
        << QStringList{u"en-GB"_s, u"bn-BD"_s} << Language::English;
    QTest::newRow("Assamese, then Bangla")
        << QStringList{u"as-IN"_s, u"bn-IN"_s} << Language::Bangla;
    QTest::newRow("German") << QStringList{u"de-DE"_s} << Language::English;
    QTest::newRow("none") << QStringList{u"C"_s} << Language::English;
    QTest::newRow("nothing") << QStringList() << Language::English;
}

void TestTranslations::theSystemsLanguageIsTakenFirst()
{
    QFETCH(QStringList, wanted);
    QFETCH(Language, language);
    QCOMPARE(languageAmong(wanted), language);
    QCOMPARE(languageOf(u"bn"_s), Language::Bangla);
    QCOMPARE(languageOf(u"en"_s), Language::English);
}

/// Also where the system writes others: coordinates, measures and files have these.
void TestTranslations::numbersKeepTheirDigits()
{
    const QLocale ours = localeLike(QLocale(QLocale::Bengali, QLocale::Bangladesh));
    const QString number = ours.toString(1234);
    const QString date = ours.toString(QDate(2026, 3, 31), QLocale::ShortFormat);
    QCOMPARE(number, u"1,234"_s);
    QCOMPARE(date, u"31/03/2026"_s); // the day first, as in Bangladesh
    const QLocale german(QLocale::German);
    QCOMPARE(localeLike(german), german);
}

void TestTranslations::banglaHasAFont()
{
    QVERIFY2(QFontDatabase::families().contains(u"Noto Sans Bengali"_s),
             "package fonts-noto-core is missing");
}

void TestTranslations::printedReportsCarryThatFont()
{
    speak(*qApp, Language::Bangla);
    const QTemporaryDir work;
    const QString path = work.filePath(u"trail.pdf"_s);
    HistoryReport report;
    report.dataset = u"test"_s;
    report.madeAt = QDateTime::currentDateTimeUtc();
    QVERIFY(writeHistoryPdf(report, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("NotoSansBengali"));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
