// Packages through the window: written by the coordinator, read by their reader on what could be
// another machine, brought back. Driven by keys and clicks; what counts is what the files hold.
#include "core/document/annotationdocument.h"
#include "core/service/packages/packages.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionpackages.h"
#include "core/session/sessionpeople.h"
#include "tests/core/servicefixture.h"
#include "tests/support/testdataset.h"
#include "ui/canvas/canvasview.h"
#include "ui/exchange/exportpackagedialog.h"
#include "ui/exchange/handbackdialog.h"
#include "ui/exchange/mergepackagesdialog.h"
#include "ui/exchange/openpackagedialog.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace doubleread;

class TestPackageWindow final : public QObject
{
    Q_OBJECT

public:
    static void initMain();

private Q_SLOTS:
    void init();
    void cleanup();

    void thePackageIsWrittenForTheChosenReader();
    void sealingNeedsAPassword();
    void aTakenNameIsNotOverwritten();
    void openingAPackageLeadsToItsReadersWorklist();
    void aSealedPackageAsksForThePassword();
    void whatCameBackIsTold();
    void refusedPackagesAreTold();
    void aLostPackageIsCalledOff();
    void aPackageIsHandedBackSealed();

private:
    QString path(const QString &name) const { return m_study->folder.filePath(name); }
    std::unique_ptr<DatasetSession> opened(const QString &file, const QString &person);
    QString exported(const QString &reader, bool sealed = false);
    void protect();
    template <typename Dialog>
    Dialog &show(std::unique_ptr<QDialog> &place, std::unique_ptr<Dialog> dialog)
    {
        Dialog &shown = *dialog;
        place = std::move(dialog);
        shown.show();
        shown.activateWindow();
        if (!QTest::qWaitForWindowActive(&shown))
            qWarning("the dialog is not active");
        return shown;
    }
    static QLineEdit &line(QWidget &dialog, const QString &name);
    static QPushButton &button(QWidget &dialog, const QString &text);
    static void type(QLineEdit &line, const QString &text);
    static QString told(const QWidget &dialog) { return dialog.findChild<MessageBar *>()->text(); }

    std::unique_ptr<ServiceFixture> m_study;
    std::unique_ptr<DatasetSession> m_session;
    std::unique_ptr<QDialog> m_dialog;
};

/// The window's preferences go to a folder of the test's own.
void TestPackageWindow::initMain()
{
    static const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    qputenv("XDG_CACHE_HOME", settings.path().toUtf8());
}

void TestPackageWindow::init()
{
    m_study = std::make_unique<ServiceFixture>();
    m_study->addScans(3);
}

void TestPackageWindow::cleanup()
{
    m_dialog.reset();
    m_session.reset();
    m_study.reset();
}

/// Closes the file for the test itself: one writes at a time.
std::unique_ptr<DatasetSession> TestPackageWindow::opened(const QString &file,
                                                          const QString &person)
{
    m_study->database.reset();
    auto session = DatasetSession::open(file);
    QSignalSpy spy(session.get(), &DatasetSession::opened);
    if (!spy.wait(10000))
        qFatal("not opened");
    if (session->info().passwordProtected)
        valueOf(session->people().logIn(m_study->people.at(person).id, person + u"'s secret"_s));
    else
        session->actAs(m_study->people.at(person).id);
    return session;
}

QString TestPackageWindow::exported(const QString &reader, bool sealed)
{
    const PackageRequest request{.reader = m_study->people.at(reader).id,
                                 .file = path(reader + u".doubleread"_s),
                                 .sealed = sealed,
                                 .pictures = true};
    return must(exportPackage(*m_study->database, m_study->as(u"chief"_s), request)).file;
}

void TestPackageWindow::protect()
{
    for (const QString &name : {u"chief"_s, u"a"_s})
        must(setPassword(*m_study->database, m_study->as(u"chief"_s), m_study->people.at(name).id,
                         {}, name + u"'s secret"_s));
}

QLineEdit &TestPackageWindow::line(QWidget &dialog, const QString &name)
{
    for (QLineEdit *each : dialog.findChildren<QLineEdit *>())
        if (each->accessibleName() == name)
            return *each;
    qFatal("no line %s", qPrintable(name));
}

QPushButton &TestPackageWindow::button(QWidget &dialog, const QString &text)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>())
        if (each->text().remove(u'&') == text)
            return *each;
    qFatal("no button %s", qPrintable(text));
}

void TestPackageWindow::type(QLineEdit &line, const QString &text)
{
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, text);
}

void TestPackageWindow::thePackageIsWrittenForTheChosenReader()
{
    m_session = opened(m_study->file, u"chief"_s);
    auto &dialog = show(m_dialog, std::make_unique<ExportPackageDialog>(*m_session));
    auto *reader = dialog.findChild<QComboBox *>();
    QCOMPARE(reader->count(), 2); // a and b, and nobody who does not read
    reader->setFocus();
    QTest::keyClick(reader, Qt::Key_Down);
    QCOMPARE(reader->currentText(), u"b"_s);
    const QString proposed = line(dialog, u"File"_s).text();
    QCOMPARE(proposed, path(u"study - b.doubleread"_s));
    QTest::keyClick(&line(dialog, u"File"_s), Qt::Key_Return); // the default button
    QTRY_VERIFY(QFile::exists(proposed));
    QTRY_VERIFY2(told(dialog).contains(u"3 scans for b"_s), qPrintable(told(dialog)));
    m_session.reset();
    const auto package = must(openDataset(proposed, Access::ReadOnly));
    QCOMPARE(must(packageOf(*package))->readerName, u"b"_s);
    QTest::mouseClick(&button(dialog, u"Done"_s), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestPackageWindow::sealingNeedsAPassword()
{
    protect();
    m_session = opened(m_study->file, u"chief"_s);
    auto &dialog = show(m_dialog, std::make_unique<ExportPackageDialog>(*m_session));
    QCheckBox *sealed = nullptr;
    for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
        if (box->text().contains(u"password"_s))
            sealed = box;
    QVERIFY(sealed && sealed->isEnabled() && sealed->isChecked());
    QTest::keyClick(dialog.findChild<QComboBox *>(), Qt::Key_Down); // b has no password
    QVERIFY(!sealed->isEnabled() && !sealed->isChecked());
    QTest::keyClick(dialog.findChild<QComboBox *>(), Qt::Key_Up);
    QTest::mouseClick(&button(dialog, u"Export"_s), Qt::LeftButton);
    QTRY_VERIFY2(told(dialog).contains(u"password"_s), qPrintable(told(dialog)));
    QVERIFY(isSealedPackage(path(u"study - a.doubleread"_s)));
}

void TestPackageWindow::aTakenNameIsNotOverwritten()
{
    const QString there = exported(u"a"_s);
    m_session = opened(m_study->file, u"chief"_s);
    auto &dialog = show(m_dialog, std::make_unique<ExportPackageDialog>(*m_session));
    type(line(dialog, u"File"_s), there);
    QVERIFY(!button(dialog, u"Export"_s).isEnabled());
    QVERIFY2(told(dialog).contains(u"exists already"_s), qPrintable(told(dialog)));
    type(line(dialog, u"File"_s), path(u"other"_s));
    QVERIFY(button(dialog, u"Export"_s).isEnabled());
    QTest::keyClick(&line(dialog, u"File"_s), Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path(u"other.doubleread"_s)));
}

/// What the reader does on another machine: open the file, read, close. Then it comes home.
void TestPackageWindow::openingAPackageLeadsToItsReadersWorklist()
{
    QDir(m_study->folder.path()).mkdir(u"elsewhere"_s);
    const QString package = path(u"elsewhere/a.doubleread"_s);
    QVERIFY(QFile::rename(exported(u"a"_s), package));
    {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        window.openPaths({package});
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(window.findChild<ReadPage *>());
        auto *page = window.findChild<ReadPage *>();
        QVERIFY(page->isVisible());
        QTRY_VERIFY(page->desk().isShown());
        QVERIFY2(told(window).contains(u"package of a"_s), qPrintable(told(window)));
        for (const QAction *action : window.findChildren<QAction *>()) {
            if (action->text() == u"Hand back package…"_s)
                QVERIFY(action->isVisible());
            if (action->text() == u"Export package…"_s || action->text() == u"Merge packages…"_s)
                QVERIFY(!action->isVisible() && !action->isEnabled());
            if (action->text() == u"Add scans…"_s)
                QVERIFY(!action->isEnabled());
        }
        for (int number = 0; number < 3; ++number) {
            QTRY_VERIFY(page->desk().isShown() && page->desk().scan().row == number);
            QTest::keyClick(&page->canvas(), Qt::Key_N); // nothing found, submit, next
        }
        QTRY_VERIFY(page->desk().document().read().state == ReadState::Submitted);
    }
    QVERIFY(QFile::exists(path(u"elsewhere/a.files"_s))); // its pictures, unpacked beside it
    const MergeReport report =
        must(mergePackage(*m_study->database, m_study->as(u"chief"_s), package));
    QCOMPARE(report.submitted, 3);
    QVERIFY(report.finished);
}

void TestPackageWindow::aSealedPackageAsksForThePassword()
{
    protect();
    const QString sealed = exported(u"a"_s, true);
    auto &dialog = show(m_dialog, std::make_unique<OpenPackageDialog>(sealed));
    type(line(dialog, u"Password"_s), u"guess"_s);
    QTest::keyClick(&line(dialog, u"Password"_s), Qt::Key_Return);
    QTRY_VERIFY2(told(dialog).contains(u"password"_s), qPrintable(told(dialog)));
    QVERIFY(!QFile::exists(dialog.path()));
    type(line(dialog, u"Password"_s), u"a's secret"_s);
    QTest::keyClick(&line(dialog, u"Password"_s), Qt::Key_Return);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    const auto package = must(openDataset(dialog.path(), Access::ReadOnly));
    QCOMPARE(must(packageOf(*package))->readerName, u"a"_s);
}

void TestPackageWindow::whatCameBackIsTold()
{
    const QString file = exported(u"a"_s);
    {
        const auto package = must(openDataset(file, Access::Write));
        const Actor reader = must(deskCoordinator(*package));
        Read read = must(readOf(*package, reader, m_study->scan(0).id));
        read.revision = must(
            storeEdit(*package, reader, read,
                      PutAnnotation{.annotation = ServiceFixture::box(10, 20, 30), .index = 0}));
    }
    m_session = opened(m_study->file, u"chief"_s);
    QSignalSpy changed(m_session.get(), &DatasetSession::scansChanged);
    {
        auto &dialog = show(m_dialog, std::make_unique<MergePackagesDialog>(*m_session));
        QTRY_COMPARE(dialog.findChildren<QTreeWidget *>().size(), 2);
        type(line(dialog, u"Packages"_s), file);
        QTest::keyClick(&line(dialog, u"Packages"_s), Qt::Key_Return);
        QTRY_VERIFY2(told(dialog).contains(u"merged: 1"_s), qPrintable(told(dialog)));
        const QString row = dialog.findChild<QTreeWidget *>()->topLevelItem(0)->text(1);
        QVERIFY2(row.contains(u"reads: 1 (submitted: 0)"_s), qPrintable(row));
        QVERIFY2(!row.contains(u"findings"_s), qPrintable(row)); // the round is open
        QVERIFY(changed.count() > 0);
    }
    auto &again = show(m_dialog, std::make_unique<MergePackagesDialog>(*m_session));
    type(line(again, u"Packages"_s), file);
    QTest::keyClick(&line(again, u"Packages"_s), Qt::Key_Return);
    QTRY_VERIFY(told(again).contains(u"merged: 1"_s));
    const QString row = again.findChild<QTreeWidget *>()->topLevelItem(0)->text(1);
    QVERIFY2(row.contains(u"Nothing is new"_s), qPrintable(row));
}

void TestPackageWindow::refusedPackagesAreTold()
{
    const QString good = exported(u"a"_s);
    m_session = opened(m_study->file, u"chief"_s);
    const QString picture = path(u"scans/scan-0.png"_s);
    auto &dialog = show(m_dialog, std::make_unique<MergePackagesDialog>(*m_session));
    type(line(dialog, u"Packages"_s), picture);
    QTest::keyClick(&line(dialog, u"Packages"_s), Qt::Key_Return);
    QTRY_VERIFY2(told(dialog).contains(u"scan-0.png"_s), qPrintable(told(dialog)));
    QVERIFY(button(dialog, u"Merge"_s).isEnabled());          // another file may be tried
    QVERIFY(!dialog.findChild<QTreeWidget *>()->isVisible()); // it is told once
    line(dialog, u"Packages"_s).clear();
    QVERIFY(!dialog.findChild<MessageBar *>()->isVisible()); // and was about that file
    type(line(dialog, u"Packages"_s), picture + u"; "_s + good);
    QTest::keyClick(&line(dialog, u"Packages"_s), Qt::Key_Return);
    QTRY_VERIFY2(told(dialog).contains(u"merged: 1, refused: 1"_s), qPrintable(told(dialog)));
    QVERIFY(dialog.findChild<QTreeWidget *>()->topLevelItem(0)->text(1).startsWith(u"refused: "_s));
}

void TestPackageWindow::aLostPackageIsCalledOff()
{
    exported(u"a"_s);
    exported(u"b"_s);
    m_session = opened(m_study->file, u"chief"_s);
    auto &dialog = show(m_dialog, std::make_unique<MergePackagesDialog>(*m_session));
    QTreeWidget *out = nullptr;
    for (QTreeWidget *list : dialog.findChildren<QTreeWidget *>())
        if (list->accessibleName() == u"Packages that are out"_s)
            out = list;
    QVERIFY(out);
    QTRY_COMPARE(out->topLevelItemCount(), 2);
    QTRY_VERIFY(dialog.height() >= dialog.layout()->totalHeightForWidth(dialog.width())); // it grew
    QPushButton &callOff = button(dialog, u"Call off"_s);
    QVERIFY(!callOff.isEnabled());
    out->setFocus();
    QTest::keyClick(out, Qt::Key_Down);
    QTest::keyClick(out, Qt::Key_Up);
    type(line(dialog, u"Reason for calling the package off"_s), u"lost with the laptop"_s);
    QVERIFY(callOff.isEnabled());
    QTest::mouseClick(&callOff, Qt::LeftButton);
    QTRY_COMPARE(out->topLevelItemCount(), 1);
}

void TestPackageWindow::aPackageIsHandedBackSealed()
{
    const QString file = exported(u"a"_s);
    m_session = opened(file, u"a"_s);
    auto &dialog = show(m_dialog, std::make_unique<HandBackDialog>(*m_session));
    const QString home = line(dialog, u"File"_s).text();
    QCOMPARE(home, path(u"a (handed back).doubleread"_s));
    QTest::keyClick(&line(dialog, u"File"_s), Qt::Key_Return);
    QTRY_VERIFY2(told(dialog).contains(u"is written"_s), qPrintable(told(dialog)));
    QVERIFY(isSealedPackage(home));
    m_session = opened(m_study->file, u"chief"_s);
    const auto merged = awaited(m_session->packages().merge({home}));
    QVERIFY(merged.front().has_value());
}

QTEST_MAIN(TestPackageWindow)
#include "tst_packagewindow.moc"
