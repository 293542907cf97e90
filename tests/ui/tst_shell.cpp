#include "core/base/literals.h"
#include "ui/people/passwordfield.h"
#include "ui/shell/datasetfolders.h"
#include "ui/shell/droppedpaths.h"
#include "ui/shell/memorymenu.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/buttonaccessible.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

#include <cmath>
#include <map>

using namespace doubleread;

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionHasATextAndNamesItsKey();
    void everyIconDrawsSomething();
    void textIsReadableOnEverySurface_data();
    void textIsReadableOnEverySurface();
    void givenPathsAreSortedByWhatTheyAre();
    void datasetIsProposedBesideTheFolder();
    void screenReadersClickButtons();
    void passwordsAreTypedAndLookedAtByKeys();
    void memoryIsChosenAndRemembered();
};

namespace {

void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// WCAG 2.1 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

void TestShell::everyActionHasATextAndNamesItsKey()
{
    QWidget owner;
    for (const ActionSpec &spec : actionTable()) {
        const QAction *action = createAction(spec.id, &owner);
        QVERIFY(!action->text().isEmpty());
        if (*spec.keys != '\0')
            QVERIFY2(action->toolTip().contains(keyTextOf(spec.id)), spec.text);
        QCOMPARE(action->shortcuts().isEmpty(), *spec.keys == '\0' || spec.use != KeyUse::Press);
    }
}

void TestShell::everyIconDrawsSomething()
{
    for (const ActionSpec &spec : actionTable()) {
        if (*spec.icon == '\0')
            continue;
        const QImage image = icon(QString::fromLatin1(spec.icon)).pixmap(theme::iconSize).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y)
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = qAlpha(image.pixel(x, y)) > 128;
        QVERIFY2(drawn, spec.icon);
    }
}

void TestShell::textIsReadableOnEverySurface_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("dark") << static_cast<int>(theme::Scheme::Dark);
    QTest::newRow("light") << static_cast<int>(theme::Scheme::Light);
}

void TestShell::textIsReadableOnEverySurface()
{
    QFETCH(int, scheme);
    theme::apply(*qApp, static_cast<theme::Scheme>(scheme));
    const QPalette palette = QApplication::palette();
    using enum theme::Token;
    for (const theme::Token surface : {Window, Panel, Raised, Sunken})
        for (const theme::Token text :
             {Text, SecondaryText, Success, theme::Token::Warning, theme::Token::Error}) {
            const double ratio =
                contrast(theme::color(text, palette), theme::color(surface, palette));
            QVERIFY2(ratio >= 4.5,
                     qPrintable(u"text %1 on surface %2: %3"_s.arg(static_cast<int>(text))
                                    .arg(static_cast<int>(surface))
                                    .arg(ratio)));
        }
    QVERIFY(contrast(theme::color(OnAccent, palette), theme::color(Primary, palette)) >= 4.5);
}

void TestShell::givenPathsAreSortedByWhatTheyAre()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QVERIFY(dir.mkpath(u"scans"_s) && dir.mkpath(u"yolo/train"_s));
    for (const QString &name :
         {u"a.doubleread"_s, u"one.JPG"_s, u"marks.xml"_s, u"scans/reader.json"_s,
          u"scans/two.png"_s, u"yolo/labels.txt"_s, u"yolo/train/one.txt"_s})
        touch(dir.filePath(name));

    const GivenPaths given = sortPaths({dir.filePath(u"one.JPG"_s), dir.filePath(u"a.doubleread"_s),
                                        dir.filePath(u"scans"_s), dir.filePath(u"marks.xml"_s),
                                        dir.filePath(u"yolo"_s)});
    QCOMPARE(given.dataset, dir.filePath(u"a.doubleread"_s));
    QCOMPARE(given.scans, QStringList({dir.filePath(u"one.JPG"_s), dir.filePath(u"scans"_s)}));
    QCOMPARE(given.annotations,
             QStringList({dir.filePath(u"scans/reader.json"_s), dir.filePath(u"marks.xml"_s),
                          dir.filePath(u"yolo"_s)}));
}

void TestShell::datasetIsProposedBesideTheFolder()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QVERIFY(dir.mkpath(u"hospital"_s));
    touch(dir.filePath(u"hospital/one.jpg"_s));
    const QString expected = dir.filePath(u"hospital.doubleread"_s);
    QCOMPARE(datasetPathFor({dir.filePath(u"hospital"_s)}), expected);
    QCOMPARE(datasetPathFor({dir.filePath(u"hospital/one.jpg"_s)}), expected);
}

void TestShell::screenReadersClickButtons()
{
    installButtonAccessible();
    QToolButton tab;
    QAccessibleInterface *button = QAccessible::queryAccessibleInterface(&tab);
    QCOMPARE(button->role(), QAccessible::Button);
    QAction action(u"Scans"_s);
    action.setCheckable(true);
    tab.setDefaultAction(&action); // checkable only now
    QCOMPARE(button->role(), QAccessible::CheckBox);
    QCOMPARE(button->text(QAccessible::Name), u"Scans"_s);
    QSignalSpy triggered(&action, &QAction::triggered);
    button->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QTRY_COMPARE(triggered.size(), 1);
    QVERIFY(button->state().checked);
}

void TestShell::passwordsAreTypedAndLookedAtByKeys()
{
    QWidget form;
    auto *first = new PasswordField(u"Password"_s, &form);
    auto *second = new PasswordField(u"Password again"_s, &form);
    auto *layout = new QVBoxLayout(&form);
    layout->addWidget(first);
    layout->addWidget(second);
    form.show();
    form.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    first->setFocus();
    QTest::keyClicks(first, u"secret"_s);
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), second); // who types the second goes on typing
    QTest::keyClick(second, Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(first->echoMode(), QLineEdit::Normal);
    QCOMPARE(first->text(), u"secret"_s);
    QCOMPARE(first->findChild<QToolButton *>()->accessibleName(), u"Hide the password"_s);
}

void TestShell::memoryIsChosenAndRemembered()
{
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const auto ticked = [](const MemoryMenu &menu) {
        for (const QAction *each : menu.actions())
            if (each->isChecked())
                return each->text();
        return QString();
    };
    MemoryMenu menu;
    QCOMPARE(ticked(menu), u"512 MiB"_s);
    QSignalSpy chosen(&menu, &MemoryMenu::chosen);
    for (QAction *each : menu.actions())
        if (each->text() == u"2048 MiB"_s)
            each->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(preferences::pictureCacheMegabytes.value(), 2048);
    preferences::pictureCacheMegabytes.setValue(700); // another amount
    QCOMPARE(ticked(MemoryMenu()), u"700 MiB"_s);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
