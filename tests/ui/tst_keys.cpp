// Which keys do what: table, profiles, and what the person changes.
#include "core/base/literals.h"
#include "ui/keys/keyeditor.h"
#include "ui/keys/keyfield.h"
#include "ui/keys/keysdialog.h"
#include "ui/widgets/holdkey.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/keymap.h"
#include "ui/widgets/keyprofiles.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <ranges>

using namespace doubleread;

namespace {

const KeyProfile &profileNamed(const char *id)
{
    return *std::ranges::find(keyProfiles(), QLatin1StringView(id),
                              [](const KeyProfile &one) { return QLatin1StringView(one.id); });
}

QKeySequence key(const QString &portable)
{
    return QKeySequence::fromString(portable, QKeySequence::PortableText);
}

/// The row of the action chosen, as a person would find it.
void choose(KeyEditor &editor, ActionId id)
{
    auto *table = editor.findChild<QTableView *>();
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 0).data() == textOf(id) &&
            table->model()->index(row, 1).data() == textOf(specOf(id).context))
            table->setCurrentIndex(table->model()->index(row, 0));
    table->setFocus();
}

QPushButton *button(const KeyEditor &editor, const QString &text)
{
    const auto buttons = editor.findChildren<QPushButton *>();
    const auto found = std::ranges::find(buttons, text, &QPushButton::text);
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void noKeyMeansTwoThingsInOnePlace_data();
    void noKeyMeansTwoThingsInOnePlace();
    void triageTakesOnlyTheseKeysFromTheView();
    void profilesNameTheirActionsOnce();
    void everyActionHasANameForSettings();
    void actionsAndTheirButtonsFollow();
    void aHeldKeyFollows();
    void aTriageKeyWinsOverOneOfTheView();
    void changesAreRemembered();
    void whatSettingsSayWronglyIsPassedOver();
    void aKeyIsChangedInTheEditor();
    void aTakenKeyIsWarnedOfAndCanBeTaken();
    void keysThatDrawAreNotGivenAway();
    void aKeyIsRemovedAndPutBack();
    void aProfileKeepsWhatDoesNotClash();
    void keysAreFoundByNameAndByKey();

private:
    QTemporaryDir m_folder;
};

void TestKeys::initTestCase()
{
    QCoreApplication::setOrganizationName(u"doubleread-tests"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void TestKeys::init()
{
    QSettings().clear();
    KeyMap::current().load();
}

void TestKeys::noKeyMeansTwoThingsInOnePlace_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(keyProfiles().size()); ++i)
        QTest::newRow(keyProfiles()[static_cast<size_t>(i)].id) << i;
}

void TestKeys::noKeyMeansTwoThingsInOnePlace()
{
    QFETCH(const int, index);
    KeyMap &map = KeyMap::current();
    map.setProfile(keyProfiles()[static_cast<size_t>(index)]);
    for (const ActionSpec &spec : actionTable()) {
        const QList<QKeySequence> keys = map.keysOf(spec.id);
        for (const KeyConflict &conflict : map.conflictsOf(spec.id, keys))
            QFAIL(qPrintable(u"%1: \"%2\" and \"%3\""_s.arg(
                conflict.key.toString(), textOf(spec.id), textOf(conflict.with))));
        for (const QKeySequence &each : keys) {
            QCOMPARE(each.count(), 1);
            QVERIFY(!each.toString().isEmpty());
            if (canBeChanged(spec.id))
                QVERIFY2(whyNotKey(spec.id, each).isEmpty() || spec.id == ActionId::ShowAllScans,
                         spec.text);
        }
    }
}

/// By the plan, keys of the view that clash with Triage's own are off there; no more than these.
void TestKeys::triageTakesOnlyTheseKeysFromTheView()
{
    using enum ActionId;
    constexpr std::array off{Magnify, HideOverlays, RulerTool};
    for (const ActionSpec &spec : actionTable())
        for (const ActionSpec &own : actionTable())
            if (spec.context == ActionContext::Everywhere && own.context == ActionContext::Triage)
                for (const QKeySequence &each : keysOf(spec.id))
                    QVERIFY2(!keysOf(own.id).contains(each) ||
                                 std::ranges::find(off, spec.id) != off.end(),
                             spec.text);
}

void TestKeys::profilesNameTheirActionsOnce()
{
    for (const KeyProfile &profile : keyProfiles())
        for (const ProfileKeys &keys : profile.keys)
            QCOMPARE(std::ranges::count(profile.keys, keys.action, &ProfileKeys::action), 1);
    QVERIFY(keyProfiles()[0].keys.empty());
}

void TestKeys::everyActionHasANameForSettings()
{
    QCOMPARE(idNameOf(ActionId::BoxTool), u"BoxTool"_s);
    for (const ActionSpec &spec : actionTable())
        QCOMPARE(actionNamed(idNameOf(spec.id)), spec.id);
    QCOMPARE(actionNamed(u"NoSuchThing"_s), std::nullopt);
}

void TestKeys::actionsAndTheirButtonsFollow()
{
    QWidget page;
    QAction *action = createAction(ActionId::BoxTool, &page);
    KeyCapButton held(createAction(ActionId::Blink, &page), KeyCapButton::Cap::Before, &page);
    const QSize narrow = held.sizeHint();
    QSignalSpy triggered(action, &QAction::triggered);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    KeyMap::current().setKeys(ActionId::BoxTool, {key(u"Ctrl+Shift+X"_s)});
    KeyMap::current().setKeys(ActionId::Blink, {key(u"Home"_s)});
    QTest::keyClick(&page, Qt::Key_B);
    QCOMPARE(triggered.size(), 0);
    QTest::keyClick(&page, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(action->toolTip().contains(u"Ctrl+Shift+X"_s));
    QVERIFY(held.sizeHint().width() > narrow.width());
}

void TestKeys::aHeldKeyFollows()
{
    QWidget page;
    page.setFocusPolicy(Qt::StrongFocus);
    HoldKey hold(ActionId::Blink, &page);
    QSignalSpy held(&hold, &HoldKey::held);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    KeyMap::current().setKeys(ActionId::Blink, {key(u"Y"_s)});
    QTest::keyPress(&page, Qt::Key_Z);
    QTest::keyRelease(&page, Qt::Key_Z);
    QCOMPARE(held.size(), 0);
    QTest::keyPress(&page, Qt::Key_Y);
    QTest::keyRelease(&page, Qt::Key_Y);
    QCOMPARE(held.size(), 2);
}

void TestKeys::aTriageKeyWinsOverOneOfTheView()
{
    KeyMap::current().setProfile(profileNamed("ohif"));
    QWidget page;
    const QAction *turn = createAction(ActionId::TurnLeft, &page, ActionContext::Triage);
    QCOMPARE(turn->shortcuts(), QList<QKeySequence>{key(u"Shift+R"_s)}); // L is a leg there
    QWidget reading;
    QVERIFY(createAction(ActionId::TurnLeft, &reading)->shortcuts().contains(key(u"L"_s)));
}

void TestKeys::changesAreRemembered()
{
    KeyMap::current().setProfile(profileNamed("cvat"));
    KeyMap::current().setKeys(ActionId::Invert, {key(u"F8"_s), key(u"Ctrl+,"_s)});
    KeyMap::current().setKeys(ActionId::Fit, {});
    KeyMap::current().load();
    QCOMPARE(QLatin1StringView(KeyMap::current().profile().id), "cvat"_L1);
    QCOMPARE(keysOf(ActionId::Invert), QList({key(u"F8"_s), key(u"Ctrl+,"_s)}));
    QVERIFY(keysOf(ActionId::Fit).isEmpty());
    QCOMPARE(keysOf(ActionId::NextScan).first(), key(u"F"_s));
    KeyMap::current().resetAll();
    KeyMap::current().load();
    QCOMPARE(keysOf(ActionId::Invert), QList({key(u"I"_s)}));
}

void TestKeys::whatSettingsSayWronglyIsPassedOver()
{
    QSettings settings;
    settings.setValue(u"keys/profile"_s, u"emacs"_s);
    settings.setValue(u"keys/own/NoSuchThing"_s, u"F5"_s);
    settings.setValue(u"keys/own/ChooseLabel"_s, u"F6"_s); // depends on what is drawn
    settings.setValue(u"keys/own/Clahe"_s, u"I"_s);        // which inverts
    settings.setValue(u"keys/own/Sharpen"_s, u"F7"_s);
    KeyMap::current().load();
    QCOMPARE(&KeyMap::current().profile(), keyProfiles().data());
    QVERIFY(keysOf(ActionId::ChooseLabel).contains(key(u"1"_s)));
    QCOMPARE(keysOf(ActionId::Clahe), QList({key(u"K"_s)}));
    QCOMPARE(keysOf(ActionId::Sharpen), QList({key(u"F7"_s)}));
}

void TestKeys::aKeyIsChangedInTheEditor()
{
    KeyEditor editor;
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    choose(editor, ActionId::PolygonTool);
    QTest::keyClick(editor.focusWidget(), Qt::Key_Return);
    auto *field = qobject_cast<KeyField *>(editor.focusWidget());
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Shift); // a modifier alone waits for its key
    QTest::keyClick(field, Qt::Key_F9);
    QCOMPARE(keysOf(ActionId::PolygonTool), QList({key(u"F9"_s)}));
    QCOMPARE(editor.focusWidget(), editor.findChild<QTableView *>());
    QTest::mouseClick(button(editor, u"Add another…"_s), Qt::LeftButton);
    QTest::keyClick(editor.focusWidget(), Qt::Key_P);
    QCOMPARE(keysOf(ActionId::PolygonTool), QList({key(u"F9"_s), key(u"P"_s)}));
}

void TestKeys::aTakenKeyIsWarnedOfAndCanBeTaken()
{
    KeyEditor editor;
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    choose(editor, ActionId::PolygonTool);
    QTest::keyClick(editor.focusWidget(), Qt::Key_Return);
    QTest::keyClick(editor.focusWidget(), Qt::Key_F);
    QCOMPARE(keysOf(ActionId::PolygonTool), QList({key(u"P"_s)})); // not yet
    const auto labels = editor.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(textOf(ActionId::Fit));
    }));
    QPushButton *force = button(editor, u"Take it from there"_s);
    QVERIFY(force->isVisible() && force->hasFocus());
    QTest::keyClick(force, Qt::Key_Return);
    QCOMPARE(keysOf(ActionId::PolygonTool), QList({key(u"F"_s)}));
    QVERIFY(keysOf(ActionId::Fit).isEmpty());
}

void TestKeys::keysThatDrawAreNotGivenAway()
{
    KeyEditor editor;
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    choose(editor, ActionId::PolygonTool);
    for (const Qt::Key taken : {Qt::Key_1, Qt::Key_Backspace, Qt::Key_Space}) {
        QTest::mouseClick(button(editor, u"Change…"_s), Qt::LeftButton);
        QTest::keyClick(editor.focusWidget(), taken);
        QVERIFY(!button(editor, u"Take it from there"_s)->isVisible());
        QCOMPARE(keysOf(ActionId::PolygonTool), QList({key(u"P"_s)}));
    }
    QTest::keyClick(editor.focusWidget(), Qt::Key_Escape);
    QVERIFY(editor.isVisible());
    choose(editor, ActionId::Blink); // is held
    QTest::mouseClick(button(editor, u"Change…"_s), Qt::LeftButton);
    QTest::keyClick(editor.focusWidget(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(keysOf(ActionId::Blink), QList({key(u"Z"_s)}));
}

void TestKeys::aKeyIsRemovedAndPutBack()
{
    KeyEditor editor;
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    choose(editor, ActionId::Fit);
    QTest::keyClick(editor.focusWidget(), Qt::Key_Delete);
    QVERIFY(keysOf(ActionId::Fit).isEmpty());
    KeyMap::current().setKeys(ActionId::PolygonTool, {key(u"F"_s), key(u"P"_s)});
    QTest::mouseClick(button(editor, u"As it was"_s), Qt::LeftButton);
    QCOMPARE(keysOf(ActionId::Fit), QList({key(u"F"_s)}));
    QCOMPARE(keysOf(ActionId::PolygonTool), QList({key(u"P"_s)}));
}

void TestKeys::aProfileKeepsWhatDoesNotClash()
{
    KeyMap &map = KeyMap::current();
    map.setKeys(ActionId::Invert, {key(u"F8"_s)});
    map.setKeys(ActionId::Clahe, {key(u"="_s)}); // OHIF's key for fitting
    KeyEditor editor;
    auto *profiles = editor.findChild<QComboBox *>();
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    profiles->setFocus();
    QTest::keyClick(profiles, Qt::Key_End);
    QCOMPARE(QLatin1StringView(map.profile().id), "ohif"_L1);
    QCOMPARE(keysOf(ActionId::Invert), QList({key(u"F8"_s)}));
    QCOMPARE(keysOf(ActionId::Clahe), QList({key(u"K"_s)}));
    QCOMPARE(keysOf(ActionId::Fit).first(), key(u"="_s));
}

void TestKeys::keysAreFoundByNameAndByKey()
{
    KeysDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto shown = [&] {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->isVisible() && label->property("role") == u"secondary"_s)
                texts << label->text();
        return texts;
    };
    const auto all = shown().size();
    QVERIFY(all > 60);
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto change = std::ranges::find(buttons, u"Change keys…"_s, &QPushButton::text);
    QVERIFY(change != buttons.end()); // no letter underlined beside one without
    auto *field = qobject_cast<QLineEdit *>(dialog.focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"accept FIRST"_s);
    QCOMPARE(shown(), QStringList{textOf(ActionId::AcceptFirst)});
    field->selectAll();
    QTest::keyClicks(field, u"ctrl+p"_s);
    QVERIFY(shown().contains(textOf(ActionId::ShowProtocol)));
    field->selectAll();
    QTest::keyClicks(field, u"no such key"_s);
    QCOMPARE(shown(), QStringList{u"No key is named so."_s});
    field->clear();
    QCOMPARE(shown().size(), all);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestKeys)

#include "tst_keys.moc"
