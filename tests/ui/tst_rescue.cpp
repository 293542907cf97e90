// Files that are no dataset, damaged datasets, backups and moved scans in the real window: nothing
// is closed for a file that cannot be opened, what is offered is said in plain words, and it helps.
#include "core/service/datasets/datasets.h"
#include "core/service/datasets/recovery.h"
#include "tests/core/servicefixture.h"
#include "tests/support/testdataset.h"
#include "ui/exchange/relinkdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rescuesheet.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace doubleread;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// Overwrites the page from which a table is read.
void damage(const QString &file, const QString &table)
{
    qint64 page = 0;
    {
        QSqlDatabase engine = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"pages"_s);
        engine.setDatabaseName(file);
        QVERIFY(engine.open());
        QSqlQuery query(engine);
        QVERIFY(query.exec(u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(table)));
        QVERIFY(query.next());
        page = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(u"pages"_s);
    QFile f(file);
    QVERIFY(f.open(QIODevice::ReadWrite));
    QVERIFY(f.seek((page - 1) * 4096));
    QCOMPARE(f.write(QByteArray(4096, '\xaa')), 4096);
}

/// Writes the name into the file dialog as soon as it is there, and accepts; again where a list of
/// completions took the key.
void answerFileDialog(const QString &file)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, file, seen = false]() mutable {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog && seen)
            timer->deleteLater();
        if (!dialog)
            return;
        seen = true;
        auto *name = dialog->findChild<QLineEdit *>();
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    });
    timer->start(50);
}

} // namespace

class TestRescue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aWrongFileClosesNothing_data();
    void aWrongFileClosesNothing();
    void theOpenDatasetIsNotOpenedTwice();
    void anotherDatasetTakesThePlace();
    void goesBackToABackup();
    void goesBackWhereTheHeaderIsGone();
    void savesWhatCanBeRead();
    void looksAtWhatIsLeft();
    void offersNoBackupWhereThereIsNone();
    void tellsThatChangesAreMissing();
    void backsUpAndRefusesToOverwrite();
    void relinksMovedScansAfterAPreview();

private:
    QPushButton *button(const QString &text) const;
    bool isOffering() const { return m_window->findChild<RescueSheet *>()->isOpen(); }
    bool isOpen() const { return m_window->findChild<Page *>() != nullptr; }
    QString told() const { return m_window->findChild<MessageBar *>()->text(); }
    QString visibleText() const;
    void open();
    QAction *action(const QString &text) const;
    void backUpNow() const;

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
};

void TestRescue::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestRescue::init()
{
    TestDataset made(3);
    m_file = m_folder.filePath(u"study.doubleread"_s);
    const QString copy = m_folder.filePath(u"copy.doubleread"_s);
    for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
        QFile::remove(m_folder.filePath(name));
    QDir(m_folder.filePath(u"study.backups"_s)).removeRecursively();
    QVERIFY(backUp(made.close(), copy));
    QVERIFY(QFile::rename(copy, m_file));
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestRescue::cleanup()
{
    m_window.reset();
}

void TestRescue::backUpNow() const
{
    const QDir folder(m_folder.filePath(u"study.backups"_s));
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(backUp(m_file, folder.filePath(u"2026-03-09.doubleread"_s)));
}

QPushButton *TestRescue::button(const QString &text) const
{
    for (auto *each : m_window->findChildren<QPushButton *>())
        if (each->isVisible() && each->text().remove(u'&') == text)
            return each;
    return nullptr;
}

QString TestRescue::visibleText() const
{
    QStringList texts;
    for (const auto *label : m_window->findChildren<QLabel *>())
        if (label->isVisible())
            texts << label->text();
    return texts.join(u'\n');
}

void TestRescue::open()
{
    m_window->openDataset(m_file);
    QTRY_VERIFY(isOpen());
}

QAction *TestRescue::action(const QString &text) const
{
    for (auto *each : m_window->findChildren<QAction *>())
        if (each->text() == text)
            return each;
    return nullptr;
}

void TestRescue::aWrongFileClosesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("picture") << u"scan.jpg"_s << QByteArray("\xff\xd8\xff\xe0 and so on")
                             << u"is not a dataset"_s;
    QTest::newRow("text") << u"text.doubleread"_s << QByteArray("dear diary") << u"not a dataset"_s;
    QTest::newRow("empty") << u"empty.doubleread"_s << QByteArray() << u"is empty"_s;
    QTest::newRow("another program's")
        << u"other.doubleread"_s << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0')
        << u"belongs to another program"_s;
}

void TestRescue::aWrongFileClosesNothing()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    open();
    const QWidget *page = m_window->findChild<Page *>();
    const QString title = m_window->windowTitle();
    const QString wrong = m_folder.filePath(name);
    QFile file(wrong);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    answerFileDialog(wrong);
    action(u"Open dataset…"_s)->trigger();
    QTRY_VERIFY2(told().contains(words), qPrintable(told()));
    QVERIFY2(told().contains(name), qPrintable(told()));
    QVERIFY(told().contains(u'\n')); // the remedy
    QCOMPARE(m_window->findChild<Page *>(), page);
    QCOMPARE(m_window->windowTitle(), title);
    QVERIFY(!isOffering());
}

void TestRescue::theOpenDatasetIsNotOpenedTwice()
{
    open();
    const QWidget *page = m_window->findChild<Page *>();
    m_window->openDataset(m_file);
    QVERIFY2(told().contains(u"is open already"_s), qPrintable(told()));
    QCOMPARE(m_window->findChild<Page *>(), page);
}

void TestRescue::anotherDatasetTakesThePlace()
{
    open();
    const QString other = m_folder.filePath(u"other-study.doubleread"_s);
    QVERIFY(backUp(m_file, other));
    const QPointer<QWidget> page = m_window->findChild<Page *>();
    m_window->openDataset(other);
    QTRY_VERIFY(!page);
    QTRY_VERIFY(isOpen());
    must(openDataset(m_file, Access::Write)); // the first one is not held any more
    QVERIFY(QFile::resize(m_file, QFileInfo(m_file).size() / 2));
    m_window->openDataset(m_file); // a damaged one is offered beside what is open
    QTRY_VERIFY(isOffering());
    QVERIFY(isOpen());
}

/// Somebody wrote over the beginning: that it was a dataset is known by its backups alone.
void TestRescue::goesBackWhereTheHeaderIsGone()
{
    backUpNow();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(100, 'x'));
    file.close();
    m_window->openDataset(m_file);
    QTRY_VERIFY(isOffering());
    QTest::mouseClick(button(u"Open a backup"_s), Qt::LeftButton);
    QTRY_VERIFY(isOpen());
}

void TestRescue::goesBackToABackup()
{
    backUpNow();
    damage(m_file, u"person"_s);
    const QByteArray damaged = contentOf(m_file);
    m_window->openDataset(m_file);
    QTRY_VERIFY(isOffering());
    QVERIFY(visibleText().contains(u"study.doubleread is damaged"_s));
    QCOMPARE(contentOf(m_file), damaged);
    QPushButton *back = button(u"Open a backup"_s);
    QVERIFY(back);
    QCOMPARE(QApplication::focusWidget(), back);
    QTest::keyClick(back, Qt::Key_Space);
    QTRY_VERIFY(isOpen());
    QVERIFY(!isOffering());
    QTRY_VERIFY2(told().contains(u"study.damaged-"_s), qPrintable(told()));
    const QStringList aside =
        QDir(m_folder.path()).entryList({u"study.damaged-*.doubleread"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contentOf(m_folder.filePath(aside.front())), damaged);
}

void TestRescue::savesWhatCanBeRead()
{
    backUpNow();
    damage(m_file, u"person"_s);
    m_window->openDataset(m_file);
    QTRY_VERIFY(isOffering());
    const QString target = m_folder.filePath(u"saved.doubleread"_s);
    answerFileDialog(target);
    QTest::mouseClick(button(u"Salvage into a new file…"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Open what was saved"_s), 10000);
    QVERIFY2(visibleText().contains(u"Nothing is missing."_s), qPrintable(visibleText()));
    QVERIFY(QFile::exists(target));
    QTest::keyClick(button(u"Open what was saved"_s), Qt::Key_Space);
    QTRY_VERIFY(isOpen());
}

void TestRescue::looksAtWhatIsLeft()
{
    damage(m_file, u"package_entry"_s);
    const QByteArray damaged = contentOf(m_file);
    m_window->openDataset(m_file);
    QTRY_VERIFY(isOffering());
    QTest::mouseClick(button(u"Look at what is left"_s), Qt::LeftButton);
    QTRY_VERIFY(isOpen());
    QCOMPARE(contentOf(m_file), damaged);
    QVERIFY2(told().contains(u"damaged"_s), qPrintable(told()));
}

void TestRescue::offersNoBackupWhereThereIsNone()
{
    QVERIFY(QFile::resize(m_file, QFile(m_file).size() / 2));
    m_window->openDataset(m_file);
    QTRY_VERIFY(isOffering());
    QVERIFY(!button(u"Open a backup"_s)->isEnabled());
    QVERIFY(!button(u"Look at what is left"_s)->isEnabled());
    QVERIFY(visibleText().contains(u"no backup"_s));
    QCOMPARE(QApplication::focusWidget(), button(u"Salvage into a new file…"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!isOffering());
    m_window->openDataset(m_folder.filePath(u"none.doubleread"_s));
    QTRY_VERIFY(!told().isEmpty()); // not there: nothing to rescue
    QVERIFY(!isOffering());
}

void TestRescue::tellsThatChangesAreMissing()
{
    const QString old = m_folder.filePath(u"old.doubleread"_s);
    QVERIFY(QFile::copy(m_file, old));
    {
        const auto session = DatasetSession::open(m_file);
        bool opened = false;
        connect(session.get(), &DatasetSession::opened, session.get(), [&] { opened = true; });
        QTRY_VERIFY(opened);
        session->actAs(session->info().people.front().id);
        QVERIFY(valueOf(session->scanIndex({})).count > 0);
        valueOf(session->addComment(valueOf(session->scanRows({1})).front().scan.id,
                                    {.text = u"later"_s, .spot = {}, .parent = {}}));
    }
    QVERIFY(QFile::remove(m_file));
    QVERIFY(QFile::rename(old, m_file));
    m_window->openDataset(m_file);
    QTRY_VERIFY(isOpen());
    QTRY_VERIFY2(told().contains(u"Changes are missing from this dataset."_s), qPrintable(told()));
}

void TestRescue::backsUpAndRefusesToOverwrite()
{
    open();
    const QString copy = m_folder.filePath(u"copy.doubleread"_s);
    answerFileDialog(copy);
    action(u"Back up now…"_s)->trigger();
    QTRY_VERIFY2(told().contains(u"A whole copy"_s), qPrintable(told()));
    const QByteArray before = contentOf(copy);
    QVERIFY(must(verifyTrail(*must(openDataset(copy, Access::ReadOnly)))).isWhole());
    answerFileDialog(copy);
    action(u"Back up now…"_s)->trigger();
    QTRY_VERIFY2(told().contains(u"is there already"_s), qPrintable(told()));
    QCOMPARE(contentOf(copy), before);
}

void TestRescue::relinksMovedScansAfterAPreview()
{
    TestDataset made(3);
    made.actAs(u"coordinator"_s);
    const QDir folder(made.path({}));
    QVERIFY(folder.mkpath(u"moved/deep"_s));
    const auto move = [&](int scan, const QString &to) {
        return QFile::rename(made.path(TestDataset::fileName(scan)), folder.filePath(to));
    };
    QVERIFY(move(0, u"moved/deep/"_s + TestDataset::fileName(0)));
    QVERIFY(move(1, u"moved/renamed.png"_s));
    RelinkDialog dialog(made.session());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto *bar = dialog.findChild<MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"2 of 3"_s), qPrintable(bar->text()));
    QTest::keyClicks(QApplication::focusWidget(), folder.filePath(u"moved"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2(bar->text().contains(u"Found by content: 2"_s), qPrintable(bar->text()));
    const auto path = [&](qint64 position) {
        return valueOf(made.session().scanRows({position})).front().scan.path;
    };
    QVERIFY(path(1).endsWith(TestDataset::fileName(0)) && !path(1).contains(u"moved"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // "Relink 2"
    QTRY_VERIFY2(bar->text().contains(u"new place: 2"_s), qPrintable(bar->text()));
    QCOMPARE(path(1), u"moved/deep/"_s + TestDataset::fileName(0));
    QCOMPARE(path(2), u"moved/renamed.png"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // "Done"
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

QTEST_MAIN(TestRescue)
#include "tst_rescue.moc"
