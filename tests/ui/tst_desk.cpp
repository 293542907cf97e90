// Who is at the desk: logging in, locking, switching, leaving, and the people, in the real window
// with real keys.
#include "core/session/sessionpeople.h"
#include "tests/support/testdataset.h"
#include "ui/people/loginpage.h"
#include "ui/people/passwordfield.h"
#include "ui/people/peoplepanel.h"
#include "ui/people/personlist.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace doubleread;

namespace {

const QString chiefs = u"chief of all scans"_s;
const QString readers = u"reader one's words"_s;
const QString others = u"reader two's words"_s;

/// A dataset file with four people, protected or not, closed again.
std::unique_ptr<TestDataset> closedDataset(bool isProtected)
{
    auto made = std::make_unique<TestDataset>(3);
    if (isProtected) {
        made->actAs(u"coordinator"_s);
        SessionPeople &people = made->session().people();
        valueOf(people.setPassword(made->person(u"coordinator"_s).id, {}, chiefs));
        valueOf(people.setPassword(made->person(u"reader-1"_s).id, {}, readers));
        valueOf(people.setPassword(made->person(u"reader-2"_s).id, {}, others));
    }
    return made;
}

/// By accessible name, among what is visible.
template <typename Widget>
Widget *named(const QWidget *root, const QString &name)
{
    for (Widget *each : root->findChildren<Widget *>())
        if (each->isVisible() && each->accessibleName() == name)
            return each;
    return nullptr;
}

QPushButton *button(const QWidget *root, const QString &text)
{
    for (auto *each : root->findChildren<QPushButton *>())
        if (each->isVisible() && each->text() == text)
            return each;
    return nullptr;
}

} // namespace

class TestDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void aProtectedDatasetAsksWhoComes();
    void aWrongPasswordIsSaidInPlace();
    void whoHasNoPasswordIsTold();
    void lockingHidesEverythingAndComesBackToTheSamePlace();
    void anIdleWindowLocksItself();
    void anotherPersonGetsOwnPages();
    void loggingOutLeavesNobody();
    void rolesDisableWhatTheyMayNot_data();
    void rolesDisableWhatTheyMayNot();
    void thePeopleAreManaged();
    void theFirstPasswordProtects();
    void onesOwnPasswordIsChanged();

private:
    void open(bool isProtected);
    void logIn(const QString &person, const QString &password);
    LogInPage *logInPage() const { return m_window->findChild<LogInPage *>(); }
    bool isAsking() const { return logInPage()->isVisible(); }
    QAction *action(ActionId id) const;
    Page *page() const;
    QString everyVisibleText() const;

    QTemporaryDir m_settings;
    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<MainWindow> m_window;
};

void TestDesk::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void TestDesk::cleanup()
{
    m_window.reset();
    m_dataset.reset();
    preferences::lockAfterSeconds.setValue(600);
}

void TestDesk::open(bool isProtected)
{
    m_dataset = closedDataset(isProtected);
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow();
    m_window->openDataset(m_dataset->close());
    if (isProtected)
        QTRY_VERIFY(isAsking());
    else
        QTRY_VERIFY(page());
}

/// As a person does: up or down to the name, the password, Enter.
void TestDesk::logIn(const QString &person, const QString &password)
{
    QTRY_VERIFY(isAsking());
    auto *people = named<PersonList>(logInPage(), u"People"_s);
    QVERIFY(people);
    QTRY_VERIFY(people->isEnabled());
    m_window->activateWindow(); // a dialog may have been closed
    QTRY_VERIFY(m_window->isActiveWindow());
    people->setFocus();
    QTest::keyClick(people, Qt::Key_Home);
    while (people->person()->name != person && people->currentRow() + 1 < people->count())
        QTest::keyClick(people, Qt::Key_Down);
    QCOMPARE(people->person()->name, person);
    QTest::keyClick(people, Qt::Key_Tab);
    auto *field = qobject_cast<PasswordField *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, password);
    QTest::keyClick(field, Qt::Key_Return);
}

QAction *TestDesk::action(ActionId id) const
{
    for (QAction *each : m_window->actions())
        if (each->text() == textOf(id))
            return each;
    return nullptr;
}

Page *TestDesk::page() const
{
    for (auto *each : m_window->findChildren<Page *>())
        if (each->isVisible())
            return each;
    return nullptr;
}

QString TestDesk::everyVisibleText() const
{
    QString all;
    for (const auto *each : m_window->findChildren<QWidget *>()) {
        if (!each->isVisible())
            continue;
        all += each->toolTip() + u'\n' + each->accessibleName() + u'\n' +
               each->accessibleDescription() + u'\n';
        if (const auto *label = qobject_cast<const QLabel *>(each))
            all += label->text() + u'\n';
        if (const auto *line = qobject_cast<const QLineEdit *>(each))
            all += line->text() + u'\n';
        if (const auto *tool = qobject_cast<const QAbstractButton *>(each))
            all += tool->text() + u'\n';
    }
    return all;
}

void TestDesk::aProtectedDatasetAsksWhoComes()
{
    open(true);
    QVERIFY(!page());
    QVERIFY(!everyVisibleText().contains(u"scan-"_s));
    QVERIFY(!action(ActionId::AddScans)->isEnabled());
    logIn(u"reader-1"_s, readers);
    QTRY_VERIFY(page());
    QVERIFY(!isAsking());
    const auto *person = m_window->findChild<QToolButton *>(u"person"_s);
    QVERIFY(person && person->isVisible());
    QVERIFY(person->accessibleName().contains(u"reader-1"_s));
    for (const QAction *offered : person->menu()->actions())
        QVERIFY2(!offered->text().contains(u"reader-2"_s), "nobody is chosen without a password");
}

void TestDesk::aWrongPasswordIsSaidInPlace()
{
    open(true);
    logIn(u"reader-1"_s, chiefs);
    QTRY_VERIFY(everyVisibleText().contains(u"not the password of reader-1"_s));
    QVERIFY(isAsking() && !page());
    const auto *field = qobject_cast<PasswordField *>(QApplication::focusWidget());
    QVERIFY2(field && field->selectedText() == chiefs, "it can be typed over at once");
    QVERIFY(!everyVisibleText().contains(chiefs) || field->echoMode() == QLineEdit::Password);
    QTest::keyClicks(QApplication::focusWidget(), readers);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(page());
}

void TestDesk::whoHasNoPasswordIsTold()
{
    open(true);
    auto *people = named<PersonList>(logInPage(), u"People"_s);
    people->setFocus();
    QTest::keyClicks(people, u"officer"_s);
    QVERIFY(everyVisibleText().contains(u"officer has no password yet"_s));
    QVERIFY(!button(logInPage(), u"Log in"_s)->isEnabled());
    QVERIFY(people->hasFocus());
}

void TestDesk::lockingHidesEverythingAndComesBackToTheSamePlace()
{
    open(true);
    logIn(u"reader-1"_s, readers);
    QTRY_VERIFY(everyVisibleText().contains(u"scan-"_s));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    const Page *before = page();
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(isAsking());
    QVERIFY(!page());
    QVERIFY2(!everyVisibleText().contains(u"scan-"_s), qPrintable(everyVisibleText()));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY2(isAsking() && !page(), "no key leads past the lock");
    for (const ActionId id : {ActionId::AddScans, ActionId::ExportAnnotations,
                              ActionId::ManagePeople, ActionId::LogOut, ActionId::ChangePassword})
        QVERIFY2(!action(id)->isEnabled(), qPrintable(textOf(id)));

    auto *field = qobject_cast<PasswordField *>(QApplication::focusWidget());
    QVERIFY2(field, "only the password is left to type");
    QTest::keyClicks(field, others);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(everyVisibleText().contains(u"not the password of reader-1"_s));
    QTest::keyClicks(QApplication::focusWidget(), readers);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(page());
    QCOMPARE(page(), before);
}

void TestDesk::anIdleWindowLocksItself()
{
    preferences::lockAfterSeconds.setValue(1);
    open(true);
    logIn(u"reader-1"_s, readers);
    QTRY_VERIFY(page());
    QDialog dialog(m_window.get());
    QTimer::singleShot(0, &dialog, &QDialog::exec); // comes back when the dialog is closed
    QTRY_VERIFY_WITH_TIMEOUT(isAsking(), 10000);
    QVERIFY2(!dialog.isVisible(), "what lies over the window goes too");
    QVERIFY(!page());
    logIn(u"reader-1"_s, readers);
    QTRY_VERIFY(page());
    QTRY_VERIFY_WITH_TIMEOUT(isAsking(), 10000);
}

void TestDesk::anotherPersonGetsOwnPages()
{
    open(true);
    logIn(u"reader-1"_s, readers);
    QTRY_VERIFY(page());
    const QPointer<Page> before = page();
    QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    logIn(u"reader-2"_s, others);
    QTRY_VERIFY(page());
    QVERIFY2(!before, "the pages of the one before are gone");
    QVERIFY(
        m_window->findChild<QToolButton *>(u"person"_s)->accessibleName().contains(u"reader-2"_s));
    QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    logIn(u"coordinator"_s, chiefs);
    QTRY_VERIFY(page());
    QVERIFY(action(ActionId::AddScans)->isEnabled());
}

void TestDesk::loggingOutLeavesNobody()
{
    open(true);
    logIn(u"coordinator"_s, chiefs);
    QTRY_VERIFY(page());
    action(ActionId::LogOut)->trigger();
    QTRY_VERIFY(isAsking());
    QVERIFY(m_window->findChildren<Page *>().isEmpty());
    QVERIFY(!action(ActionId::ExportAnnotations)->isEnabled());
    QVERIFY(!action(ActionId::Lock)->isEnabled());
    logIn(u"coordinator"_s, chiefs);
    QTRY_VERIFY(page());
}

void TestDesk::rolesDisableWhatTheyMayNot_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<bool>("addScans");
    QTest::addColumn<bool>("import");
    QTest::addColumn<bool>("people");
    QTest::newRow("coordinator") << u"coordinator"_s << true << true << true;
    QTest::newRow("radiologist") << u"reader-1"_s << false << true << false;
    QTest::newRow("medical officer") << u"officer"_s << false << false << false;
}

void TestDesk::rolesDisableWhatTheyMayNot()
{
    QFETCH(const QString, person);
    QFETCH(const bool, addScans);
    QFETCH(const bool, import);
    QFETCH(const bool, people);
    open(false);
    const auto *button = m_window->findChild<QToolButton *>(u"person"_s);
    QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(button->menu()->isVisible());
    QTest::keyClick(button->menu(), Qt::Key_Home);
    while (!button->menu()->activeAction()->text().startsWith(person))
        QTest::keyClick(button->menu(), Qt::Key_Down);
    QTest::keyClick(button->menu(), Qt::Key_Return);
    QTRY_VERIFY(button->accessibleName().contains(person));
    const auto check = [&](ActionId id, bool expected) {
        QCOMPARE(action(id)->isEnabled(), expected);
        if (!expected)
            QVERIFY2(action(id)->toolTip().contains(person), qPrintable(action(id)->toolTip()));
    };
    check(ActionId::AddScans, addScans);
    check(ActionId::ImportAnnotations, import);
    check(ActionId::ManagePeople, people);
    QVERIFY(!action(ActionId::Lock)->isEnabled());
    QVERIFY(action(ActionId::Lock)->toolTip().contains(u"no passwords"_s));
}

void TestDesk::thePeopleAreManaged()
{
    open(true);
    logIn(u"coordinator"_s, chiefs);
    QTRY_VERIFY(page());
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *panel = m_window->findChild<PeoplePanel *>();
    QTRY_VERIFY(panel->isVisible());
    auto *table = named<QTableView>(panel, u"People"_s);
    QCOMPARE(table->model()->rowCount(), 4);
    const auto cell = [&](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 0), u"coordinator (you)"_s);
    QCOMPARE(cell(3, 3), u"none yet"_s);

    QTest::mouseClick(button(panel, u"Add person…"_s), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), u"Dr New"_s);
    auto *role = named<QComboBox>(panel, u"Role"_s);
    role->setCurrentIndex(1);
    named<PasswordField>(panel, u"New password"_s)->setText(u"officer of the new kind"_s);
    QVERIFY(!button(panel, u"Add"_s)->isEnabled());
    named<PasswordField>(panel, u"New password again"_s)->setText(u"officer of the new kind"_s);
    QTest::mouseClick(button(panel, u"Add"_s), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 5);
    QTRY_VERIFY(everyVisibleText().contains(u"Dr New has been added and can log in."_s));
    QCOMPARE(cell(4, 1), u"medical officer"_s);
    QTRY_COMPARE(cell(4, 3), u"set"_s);

    QCOMPARE(table->currentIndex().row(), 4);
    QTest::mouseClick(button(panel, u"Disable"_s), Qt::LeftButton);
    QTRY_COMPARE(cell(4, 2), u"disabled"_s);
    QTRY_VERIFY(button(panel, u"Enable"_s));
    QTest::mouseClick(button(panel, u"Enable"_s), Qt::LeftButton);
    QTRY_COMPARE(cell(4, 2), u"enabled"_s);

    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::mouseClick(button(panel, u"Disable"_s), Qt::LeftButton);
    QTRY_VERIFY(everyVisibleText().contains(u"last coordinator"_s));
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_VERIFY(!panel->isVisible());
}

void TestDesk::theFirstPasswordProtects()
{
    open(false);
    m_window->findChild<QToolButton *>(u"person"_s)->menu()->actions().front()->trigger();
    QTRY_VERIFY(action(ActionId::ManagePeople)->isEnabled());
    action(ActionId::ManagePeople)->trigger();
    auto *panel = m_window->findChild<PeoplePanel *>();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(!button(panel, u"Set password…"_s)->isEnabled());
    QTest::mouseClick(button(panel, u"Protect…"_s), Qt::LeftButton);
    auto *once = named<PasswordField>(panel, u"New password"_s);
    QTest::keyClicks(once, u"short"_s);
    QVERIFY(everyVisibleText().contains(u"Too short"_s));
    once->clear();
    QTest::keyClicks(once, u"coordinator1"_s);
    QVERIFY(everyVisibleText().contains(u"Easy to guess"_s));
    once->clear();
    QTest::keyClicks(once, chiefs);
    QTest::keyClick(once, Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"something else"_s);
    QVERIFY(everyVisibleText().contains(u"not the same"_s));
    QVERIFY(!button(panel, u"Protect"_s)->isEnabled());
    qobject_cast<PasswordField *>(QApplication::focusWidget())->clear();
    QTest::keyClicks(QApplication::focusWidget(), chiefs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(everyVisibleText().contains(u"The dataset is protected"_s));
    QTRY_VERIFY(button(panel, u"Set password…"_s)->isEnabled());
    QVERIFY(!button(panel, u"Protect…"_s));
    QVERIFY(!everyVisibleText().contains(u"not protected"_s));
    QTRY_VERIFY(action(ActionId::Lock)->isEnabled());
    QTest::mouseClick(button(panel, u"Close"_s), Qt::LeftButton);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    logIn(u"coordinator"_s, chiefs);
    QTRY_VERIFY(page());
}

void TestDesk::onesOwnPasswordIsChanged()
{
    open(true);
    logIn(u"reader-1"_s, readers);
    QTRY_VERIFY(page());
    action(ActionId::ChangePassword)->trigger();
    auto *panel = m_window->findChild<PeoplePanel *>();
    QTRY_VERIFY(panel->isVisible());
    QVERIFY2(!named<QTableView>(panel, u"People"_s), "the others are the coordinator's");
    const auto type = [&](const QString &current) {
        named<PasswordField>(panel, u"Current password"_s)->setText(current);
        named<PasswordField>(panel, u"New password"_s)->setText(u"the next one's words"_s);
        named<PasswordField>(panel, u"New password again"_s)->setText(u"the next one's words"_s);
        QTest::mouseClick(button(panel, u"Set password"_s), Qt::LeftButton);
    };
    type(others);
    QTRY_VERIFY(everyVisibleText().contains(u"not the password of reader-1"_s));
    type(readers);
    QTRY_VERIFY(!panel->isVisible());
    QVERIFY(everyVisibleText().contains(u"reader-1 has a new password."_s));
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    logIn(u"reader-1"_s, u"the next one's words"_s);
    QTRY_VERIFY(page());
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
