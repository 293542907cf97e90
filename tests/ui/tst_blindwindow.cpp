// Blinding as an attack on the window: whatever others have read, a reader's window says and looks
// the same, in every widget, tip, list and picture of every page.
#include "core/session/sessionworklists.h"
#include "tests/support/readdataset.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;
using namespace doubleread::test;

namespace {

/// What the second reader and the officer have done.
enum class Others { Nothing, Alike, Different, Signed, Elsewhere };

/// Whether the protocol shows readers the other reads after the round, and whether it is over.
enum class Sharing { Never, LaterOn, NeverThough, Now };

const QStringList files{u"one.png"_s, u"two.png"_s, u"three.png"_s, u"four.png"_s};

bool signScan(ReadDataset &study, qint64 position)
{
    study.session->actAs(study.officer.id);
    const Result<Review> open = study.review(position);
    return open &&
           answer(study.session->signOff(open->scan.id, open->revision, {.printedName = u"Dr O"_s}))
               .has_value();
}

/// Two of four scans read by the first reader; answers the dataset's file, closed.
QString studyIn(const QString &folder, Others others, Sharing sharing)
{
    ReadDataset study;
    Protocol protocol = Protocol::standard();
    protocol.readersSeeAfterRound = sharing == Sharing::LaterOn || sharing == Sharing::Now;
    const auto mark = [](double left) {
        return std::vector{marked(Box::fromSize(left, 40, 60, 60))};
    };
    bool made = study.create(folder, files, std::move(protocol));
    for (const qint64 position : {1, 2})
        made = made && study.read(study.first, position, mark(30), Verdict::Positive);
    if (others == Others::Elsewhere)
        made = made && study.read(study.second, 3, mark(30), Verdict::Positive);
    else if (others != Others::Nothing)
        for (const qint64 position : {1, 2, 3})
            made = made && study.read(study.second, position,
                                      mark(others == Others::Different && position == 1 ? 200 : 30),
                                      Verdict::Positive);
    if (others == Others::Signed)
        made = made && signScan(study, 1);
    if (sharing == Sharing::NeverThough || sharing == Sharing::Now) {
        study.session->actAs(study.coordinator.id);
        made = made && answer(study.session->worklists().closeRound()).has_value();
    }
    if (!made)
        qFatal("the study cannot be made");
    return QDir(folder).filePath(u"test.doubleread"_s);
}

/// Everything that the rows of a list would say, in all roles that hold words.
void addModel(QStringList &lines, const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role :
                 {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole, Qt::StatusTipRole,
                  Qt::WhatsThisRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                lines << index.data(role).toString();
            if (column == 0 && model.hasChildren(index))
                addModel(lines, model, index);
        }
}

void addWidget(QStringList &lines, const QWidget &widget)
{
    lines << widget.toolTip() << widget.statusTip() << widget.whatsThis() << widget.accessibleName()
          << widget.accessibleDescription() << (widget.isHidden() ? u"hidden"_s : u"there"_s)
          << (widget.isEnabled() ? u"on"_s : u"off"_s);
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        lines << label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        lines << button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        lines << line->text() << line->placeholderText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        lines << text->toPlainText();
    if (const auto *bar = qobject_cast<const QProgressBar *>(&widget))
        lines << bar->text() << QString::number(bar->maximum());
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        for (const QAction *action : menu->actions())
            lines << action->text() << action->toolTip()
                  << (action->isEnabled() ? u"on"_s : u"off"_s);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        addModel(lines, *view->model());
}

} // namespace

class TestBlindWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWindowTellsNothing_data();
    void theWindowTellsNothing();
    void afterTheRoundTheOtherReadIsShown();

private:
    /// What the window says and how it looks, page after page.
    struct Seen
    {
        QStringList words;
        std::vector<QImage> pictures;
    };
    static Seen everything(Others others, Sharing sharing);
    static Seen page(MainWindow &window, const QString &folder);

    QTemporaryDir m_settings;
};

void TestBlindWindow::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

TestBlindWindow::Seen TestBlindWindow::page(MainWindow &window, const QString &folder)
{
    static const QRegularExpression chance(
        u"\\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\}?"_s);
    Seen seen;
    const auto look = [&] {
        Seen now;
        addWidget(now.words, window);
        for (const auto *each : window.findChildren<QWidget *>())
            addWidget(now.words, *each);
        now.words.replaceInStrings(folder, u"FOLDER"_s);
        now.words.replaceInStrings(chance, u"ID"_s);
        now.pictures = {window.grab().toImage()};
        return now;
    };
    int quiet = 0; // rows, pictures and counts come one after the other
    const bool settled = QTest::qWaitFor(
        [&] {
            Seen now = look();
            quiet = now.words == seen.words && now.pictures == seen.pictures ? quiet + 1 : 0;
            seen = std::move(now);
            return quiet > 60;
        },
        30000);
    if (!settled)
        qFatal("the window does not come to rest");
    return seen;
}

TestBlindWindow::Seen TestBlindWindow::everything(Others others, Sharing sharing)
{
    QTemporaryDir folder;
    MainWindow window;
    window.resize(1400, 900);
    window.setWantedPerson(u"reader-1"_s);
    window.show();
    window.openDataset(studyIn(folder.path(), others, sharing));
    if (!QTest::qWaitFor([&] { return window.findChild<Page *>() != nullptr; }, 10000))
        qFatal("the dataset is not opened");
    Seen all;
    for (QAction *action : window.actions()) {
        if (!action->isCheckable() || !action->shortcut().toString().startsWith(u"Ctrl+"_s))
            continue; // the tabs of pages
        action->trigger();
        Seen one = page(window, folder.path());
        all.words << u"--- "_s + action->text() << one.words;
        all.pictures.push_back(one.pictures.front());
    }
    return all;
}

void TestBlindWindow::theWindowTellsNothing_data()
{
    QTest::addColumn<int>("others");
    QTest::addColumn<int>("sharing");
    const auto row = [](const char *name, Others others, Sharing sharing) {
        QTest::newRow(name) << static_cast<int>(others) << static_cast<int>(sharing);
    };
    row("read alike", Others::Alike, Sharing::Never);
    row("read differently", Others::Different, Sharing::Never);
    row("signed off", Others::Signed, Sharing::Never);
    row("signed off, shown later on", Others::Signed, Sharing::LaterOn);
    row("signed off, the round is over", Others::Signed, Sharing::NeverThough);
    row("scans not read by oneself", Others::Elsewhere, Sharing::Now);
}

void TestBlindWindow::theWindowTellsNothing()
{
    QFETCH(const int, others);
    QFETCH(const int, sharing);
    static std::map<int, Seen> without;
    if (!without.contains(sharing))
        without[sharing] = everything(Others::Nothing, static_cast<Sharing>(sharing));
    const Seen &alone = without[sharing];
    const Seen now = everything(static_cast<Others>(others), static_cast<Sharing>(sharing));
    QVERIFY(alone.words.filter(u"one.png"_s).size() > 0);
    for (qsizetype i = 0; i < std::max(alone.words.size(), now.words.size()); ++i)
        QVERIFY2(alone.words.value(i) == now.words.value(i),
                 qPrintable(u"\"%1\" became \"%2\" after \"%3\""_s.arg(
                     alone.words.value(i), now.words.value(i), now.words.value(i - 1))));
    QCOMPARE(now.pictures.size(), alone.pictures.size());
    for (size_t i = 0; i < now.pictures.size(); ++i)
        QVERIFY2(now.pictures[i] == alone.pictures[i], "the window looks different");
}

/// Where the protocol says so: to look at.
void TestBlindWindow::afterTheRoundTheOtherReadIsShown()
{
    const Seen open = everything(Others::Different, Sharing::Now);
    QVERIFY(!everything(Others::Different, Sharing::NeverThough).words.contains(u"First read"_s));
    for (const QString &words :
         {u"First read"_s, u"Second read"_s, u"reader-1 · submitted"_s, u"submitted"_s,
          u"shown once it is signed"_s, u"The medical officer decides and signs."_s})
        QVERIFY2(open.words.contains(words), qPrintable(words));
    QVERIFY(!open.words.contains(u"reader-2 · submitted"_s));
}

QTEST_MAIN(TestBlindWindow)
#include "tst_blindwindow.moc"
