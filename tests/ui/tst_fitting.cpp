// Everything that the window can show fits a screen of 1280 x 800, in both languages: pages, sheets
// over them, dialogs.
#include "tests/support/testdataset.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/page.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace doubleread;

namespace {

constexpr QSize smallest(1280, 800); ///< Of the screens that are served, px.
constexpr QSize enlarged(960, 540);  ///< One of 1920 x 1080 on which all is twice as large.
constexpr QSize frame(8, 40);        ///< What a window manager puts around a window, px.

bool fits(QSize size, QSize room)
{
    return size.width() <= room.width() && size.height() <= room.height();
}

QString text(QSize size)
{
    return u"%1 x %2"_s.arg(size.width()).arg(size.height());
}

const char *nameOf(Language language)
{
    return language == Language::Bangla ? "Bangla" : "English";
}

void addLanguages()
{
    QTest::addColumn<Language>("language");
    for (const Language language : {Language::English, Language::Bangla})
        QTest::newRow(nameOf(language)) << language;
}

/// What a dialog cannot be made smaller than, as the person would find out.
QSize leastOf(const QWidget &widget)
{
    const QSize least = widget.minimumSize().expandedTo(widget.minimumSizeHint());
    return widget.layout() ? least.expandedTo(widget.layout()->totalMinimumSize()) : least;
}

} // namespace

class TestFitting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyPageFits_data();
    void everyPageFits();
    void everySheetAndDialogFits_data();
    void everySheetAndDialogFits();
    void noPartOfTheProtocolIsSqueezed_data();
    void noPartOfTheProtocolIsSqueezed();

private:
    void open(const QString &person);
    void judge(const QString &what, QSize least, QSize room);
    void judgeDialog(const QString &what, QDialog &dialog);
    void judgeSheets(const QString &what);
    void trigger(QAction &action);

    QTemporaryDir m_settings;
    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_tooLarge;
    int m_judged = 0;
};

void TestFitting::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    theme::apply(*qApp, theme::Scheme::Dark);
}

void TestFitting::cleanup()
{
    m_window.reset();
    speak(*qApp, Language::English);
}

void TestFitting::open(const QString &person)
{
    m_window.reset();
    m_dataset = std::make_unique<TestDataset>(3);
    m_window = std::make_unique<MainWindow>();
    m_window->setWantedPerson(person);
    m_window->resize(smallest - frame);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openDataset(m_dataset->close());
    QTRY_VERIFY(m_window->findChild<Page *>());
}

void TestFitting::judge(const QString &what, QSize least, QSize room)
{
    ++m_judged;
    if (!fits(least, room))
        m_tooLarge << u"%1: %2 in %3"_s.arg(what, text(least), text(room));
}

void TestFitting::judgeDialog(const QString &what, QDialog &dialog)
{
    if (!qobject_cast<QFileDialog *>(&dialog)) { // Qt's own
        judge(what, leastOf(dialog), smallest - frame);
        judge(what + u", as it opens"_s, dialog.size(),
              dialog.screen()->availableSize().expandedTo(leastOf(dialog)));
    }
    dialog.reject();
}

void TestFitting::judgeSheets(const QString &what)
{
    for (Sheet *sheet : m_window->findChildren<Sheet *>()) {
        if (!sheet->isVisible())
            continue;
        const auto *card = sheet->findChild<QFrame *>({}, Qt::FindDirectChildrenOnly);
        judge(what, leastOf(*card), card->size());
        sheet->close();
    }
}

/// What it opens is judged and closed again, however it waits.
void TestFitting::trigger(QAction &action)
{
    const QString what = action.text();
    QTimer waiting;
    connect(&waiting, &QTimer::timeout, this, [&] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            judgeDialog(what, *dialog);
    });
    waiting.start(50);
    action.trigger();
    waiting.stop();
    QApplication::processEvents();
    judgeSheets(what);
}

void TestFitting::everyPageFits_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<Language>("language");
    for (const QString &person : {u"coordinator"_s, u"reader-1"_s})
        for (const Language language : {Language::English, Language::Bangla})
            QTest::addRow("%s, %s", qPrintable(person), nameOf(language)) << person << language;
}

void TestFitting::everyPageFits()
{
    QFETCH(QString, person);
    QFETCH(Language, language);
    speak(*qApp, language);
    m_tooLarge.clear();
    open(person);
    int pages = 0;
    for (auto *action : m_window->findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!action->isCheckable() || action->text() == textOf(ActionId::ToggleFullScreen) ||
            action->text() == textOf(ActionId::ToggleLightScheme))
            continue;
        action->trigger();
        QApplication::processEvents();
        const QSize screen = language == Language::English ? enlarged : smallest;
        judge(action->text(), leastOf(*m_window), screen - frame);
        ++pages;
    }
    QVERIFY(pages >= 4);
    QVERIFY2(m_tooLarge.isEmpty(), qPrintable(m_tooLarge.join(u'\n')));
}

void TestFitting::everySheetAndDialogFits_data()
{
    addLanguages();
}

void TestFitting::everySheetAndDialogFits()
{
    QFETCH(Language, language);
    speak(*qApp, language);
    m_tooLarge.clear();
    m_judged = 0;
    open(u"coordinator"_s);
    const QStringList others{textOf(ActionId::Quit), textOf(ActionId::Lock),
                             textOf(ActionId::LogOut), textOf(ActionId::SwitchPerson),
                             textOf(ActionId::BackUp)};
    for (auto *action : m_window->findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
        if (action->isEnabled() && !action->isCheckable() && !others.contains(action->text()))
            trigger(*action);
    QVERIFY2(m_judged >= 20, qPrintable(QString::number(m_judged)));
    QVERIFY2(m_tooLarge.isEmpty(), qPrintable(m_tooLarge.join(u'\n')));
}

void TestFitting::noPartOfTheProtocolIsSqueezed_data()
{
    addLanguages();
}

/// Also for those who may only look, part by part: what does not fit scrolls.
void TestFitting::noPartOfTheProtocolIsSqueezed()
{
    QFETCH(Language, language);
    speak(*qApp, language);
    open(u"reader-1"_s);
    for (auto *action : m_window->findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
        if (action->text() == textOf(ActionId::ShowProtocol))
            action->trigger();
    auto *parts = m_window->findChild<QListWidget *>(u"parts"_s);
    QVERIFY(parts && parts->isVisible());
    for (int row = 0; row < parts->count(); ++row)
        QVERIFY(parts->visualItemRect(parts->item(row)).height() >= theme::denseRowHeight);
    for (int row = 0; row < parts->count(); ++row) {
        parts->setCurrentRow(row);
        QApplication::processEvents();
        for (const auto *scroll : parts->parentWidget()->findChildren<QScrollArea *>())
            if (scroll->isVisible() && scroll->widget())
                QVERIFY(scroll->widget()->height() >= scroll->widget()->minimumSizeHint().height());
    }
}

QTEST_MAIN(TestFitting)
#include "tst_fitting.moc"
