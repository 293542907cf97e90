// The rules of a dataset as people set and change them: parts, fields, keys and buttons by name.
#include "core/formats/protocolfile.h"
#include "core/session/sessionpeople.h"
#include "tests/support/testdataset.h"
#include "ui/exchange/newdatasetdialog.h"
#include "ui/protocol/fieldrow.h"
#include "ui/protocol/protocoldialog.h"
#include "ui/protocol/protocoleditor.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace doubleread;

namespace {

using Use = ProtocolEditor::Use;

/// The widget of this accessible name below `parent`, or null.
template <typename Widget>
Widget *named(const QWidget *parent, const QString &name)
{
    for (Widget *each : parent->findChildren<Widget *>())
        if (each->accessibleName() == name)
            return each;
    return nullptr;
}

template <typename Button = QPushButton>
Button *button(const QWidget *parent, const QString &text)
{
    for (Button *each : parent->findChildren<Button *>())
        if (each->text() == text)
            return each;
    return nullptr;
}

void typeInto(QLineEdit *line, const QString &text)
{
    QVERIFY(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

/// All problems that stand at fields.
QString problems(const ProtocolEditor &editor)
{
    QStringList texts;
    for (const QLabel *label : editor.findChildren<QLabel *>())
        if (label->property("role").toString() == u"error"_s && !label->text().isEmpty() &&
            !label->isHidden())
            texts << label->text();
    return texts.join(u'\n');
}

void choosePart(const ProtocolEditor &editor, const QString &title)
{
    auto *parts = named<QListWidget>(&editor, u"Parts of the protocol"_s);
    QVERIFY(parts);
    const auto found = parts->findItems(title, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(parts->viewport(), Qt::LeftButton, {},
                      parts->visualItemRect(found.front()).center());
    QCOMPARE(parts->currentItem(), found.front());
}

std::unique_ptr<ProtocolEditor> shown(Use use)
{
    auto editor = std::make_unique<ProtocolEditor>(use);
    editor->resize(940, 660);
    editor->show();
    editor->activateWindow();
    if (!QTest::qWaitForWindowActive(editor.get()))
        qFatal("not shown");
    return editor;
}

} // namespace

class ProtocolSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleCanBeSet();
    void labelsAreNamedMovedAndTakenAway();
    void attributesAreAskedAndAnswered();
    void problemsStandAtTheirField_data();
    void problemsStandAtTheirField();
    void whatNobodyTouchesStaysAsItIs();
    void keysAloneGoThroughTheParts();
    void filesAreOpenedAndSaved();
    void aBrokenFileIsToldAndChangesNothing();
    void aChangeMakesAVersion();
    void afterTheFirstReadAReasonIsNeeded();
    void aRefusalStandsAtTheField();
    void othersOnlyLook();
    void theNewDatasetTakesTheRules();
    void tabGoesDownANewDataset();
    void enterPressesTheButtonInHand();

private:
    Sheet *openSheet(TestDataset &dataset, QWidget &page, QStringList *notices = nullptr);
};

void ProtocolSheetTest::everyRuleCanBeSet()
{
    const auto editor = shown(Use::NewDataset);
    choosePart(*editor, u"Scans"_s);
    auto *regions = named<QPlainTextEdit>(editor.get(), u"Regions kept"_s);
    regions->setFocus();
    regions->selectAll();
    QTest::keyClicks(regions, u"hand"_s);
    QTest::keyClick(regions, Qt::Key_Return);
    QTest::keyClicks(regions, u"knee"_s);
    QCOMPARE(editor->protocol().regions, QStringList({u"hand"_s, u"knee"_s}));

    choosePart(*editor, u"Reading"_s);
    auto *reads = named<QComboBox>(editor.get(), u"Reads per scan"_s);
    reads->setFocus();
    QTest::keyClick(reads, Qt::Key_Down);
    QCOMPARE(editor->protocol().readsPerScan, 1);
    auto *repeats = named<QDoubleSpinBox>(editor.get(), u"Hidden repeats"_s);
    repeats->setFocus();
    QTest::keyClick(repeats, Qt::Key_Up);
    QTest::keyClick(repeats, Qt::Key_Up);
    QCOMPARE(editor->protocol().repeatShare, 0.1);
    QTest::mouseClick(
        named<QCheckBox>(editor.get(), u"Readers see the other read after the round"_s),
        Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(editor->protocol().readersSeeAfterRound);
    typeInto(named<QLineEdit>(editor.get(), u"Word for: Not readable"_s), u"useless"_s);
    QCOMPARE(editor->protocol().assessmentWords.last(), u"useless"_s);

    choosePart(*editor, u"Matching"_s);
    auto *gate = named<QDoubleSpinBox>(editor.get(), u"Matching gate"_s);
    gate->setFocus();
    QTest::keyClick(gate, Qt::Key_Up);
    QCOMPARE(editor->protocol().matchIou, 0.35);

    choosePart(*editor, u"Review and sign-off"_s);
    auto *rule = named<QComboBox>(editor.get(), u"The officer signs"_s);
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_Down);
    QCOMPARE(editor->protocol().rule, SignOffRule::DisputedOnly);
    for (const QString &name :
         {u"The officer sees the readers' names"_s, u"Every decision needs a reason"_s}) {
        auto *check = named<QCheckBox>(editor.get(), name);
        check->setFocus();
        QTest::keyClick(check, Qt::Key_Space);
    }
    QVERIFY(editor->protocol().officerSeesNames && editor->protocol().reasonRequired);
    auto *meaning = named<QPlainTextEdit>(editor.get(), u"What a signature means"_s);
    meaning->setFocus();
    meaning->selectAll();
    QTest::keyClicks(meaning, u"I confirm."_s);
    QCOMPARE(editor->protocol().signOffMeaning, u"I confirm."_s);
    QVERIFY(button(editor.get(), u"Use this protocol"_s)->isEnabled());
}

void ProtocolSheetTest::labelsAreNamedMovedAndTakenAway()
{
    const auto editor = shown(Use::NewDataset);
    QTest::mouseClick(button(editor.get(), u"Add label"_s), Qt::LeftButton);
    auto *name = named<QLineEdit>(editor.get(), u"Name of label 2"_s);
    QTRY_VERIFY(name && name->hasFocus());
    QTest::keyClicks(name, u"hardware"_s);
    QCOMPARE(editor->protocol().labels.size(), 2UL);
    QCOMPARE(editor->protocol().labels[1].code, u"hardware"_s); // follows the name
    typeInto(named<QLineEdit>(editor.get(), u"Code of label 2"_s), u"hw"_s);
    typeInto(named<QLineEdit>(editor.get(), u"Name of label 2"_s), u"Metal"_s);
    QCOMPARE(editor->protocol().labels[1].code, u"hw"_s); // until it was written
    QCOMPARE(editor->protocol().labels[1].name, u"Metal"_s);
    QVERIFY(editor->protocol().labels[0].color != editor->protocol().labels[1].color);
    QTest::mouseClick(named<QToolButton>(editor.get(), u"Move label 2 up"_s), Qt::LeftButton);
    QCOMPARE(editor->protocol().labels[0].code, u"hw"_s);
    QCOMPARE(named<QLineEdit>(editor.get(), u"Name of label 1"_s)->text(), u"Metal"_s);
    QTest::mouseClick(named<QToolButton>(editor.get(), u"Remove label 2"_s), Qt::LeftButton);
    QCOMPARE(editor->protocol().labels.size(), 1UL);
    QCOMPARE(editor->protocol().labels[0].code, u"hw"_s);
}

void ProtocolSheetTest::attributesAreAskedAndAnswered()
{
    const auto editor = shown(Use::NewDataset);
    choosePart(*editor, u"Attributes"_s);
    auto *tree = named<QTreeWidget>(editor.get(), u"Questions and their answers"_s);
    const auto write = [&](const QString &add, const QString &text) {
        QTest::mouseClick(button(editor.get(), add), Qt::LeftButton);
        const QPointer line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line && tree->isAncestorOf(line));
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!line || !line->isVisible()); // taken over once its events are done
    };
    write(u"Add question"_s, u"displaced"_s);
    QVERIFY(problems(*editor).contains(u"has no answers"_s));
    write(u"Add answer"_s, u"yes"_s);
    write(u"Add answer"_s, u"no"_s);
    const AttributeNode expected{.code = u"displaced"_s,
                                 .name = u"displaced"_s,
                                 .children = {{u"yes"_s, u"yes"_s, {}}, {u"no"_s, u"no"_s, {}}}};
    QCOMPARE(editor->protocol().attributes.size(), 1UL);
    QTRY_VERIFY(editor->protocol().attributes[0] == expected);
    QVERIFY2(problems(*editor).isEmpty(), qPrintable(problems(*editor)));
    QTest::mouseClick(button(editor.get(), u"Remove"_s), Qt::LeftButton);
    QCOMPARE(editor->protocol().attributes[0].children.size(), 1UL);
}

void ProtocolSheetTest::problemsStandAtTheirField_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("blank label") << u"Labels"_s << u"Name of label 1"_s << u""_s << u"is blank"_s;
    QTest::newRow("region twice") << u"Scans"_s << u"Regions kept"_s << u"hand\nHand"_s
                                  << u"is there twice"_s;
    QTest::newRow("mixed") << u"Scans"_s << u"Regions kept"_s << u"mixed"_s
                           << u"is no region of its own"_s;
    QTest::newRow("gate 0") << u"Matching"_s << u"Matching gate"_s << u"0"_s << u"is not above 0"_s;
    QTest::newRow("tolerance below the gate") << u"Matching"_s << u"Boundary tolerance"_s
                                              << u"0.1"_s << u"below the matching gate of 0.3"_s;
    QTest::newRow("no meaning") << u"Review and sign-off"_s << u"What a signature means"_s << u""_s
                                << u"is blank"_s;
    QTest::newRow("word twice") << u"Reading"_s << u"Word for: Nothing found"_s << u"Fractured"_s
                                << u"is there twice"_s;
}

void ProtocolSheetTest::problemsStandAtTheirField()
{
    QFETCH(QString, part);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, told);
    const auto editor = shown(Use::NewDataset);
    QVERIFY2(problems(*editor).isEmpty(), qPrintable(problems(*editor)));
    choosePart(*editor, part);
    if (auto *lines = named<QPlainTextEdit>(editor.get(), field)) {
        lines->setPlainText(text);
    } else if (auto *number = named<QDoubleSpinBox>(editor.get(), field)) {
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, text);
        QTest::keyClick(number, Qt::Key_Return);
    } else {
        typeInto(named<QLineEdit>(editor.get(), field), text);
    }
    QVERIFY2(problems(*editor).contains(told), qPrintable(problems(*editor)));
    QVERIFY(!button(editor.get(), u"Use this protocol"_s)->isEnabled());
    const auto *parts = named<QListWidget>(editor.get(), u"Parts of the protocol"_s);
    QVERIFY(!parts->findItems(part, Qt::MatchExactly).front()->icon().isNull());
}

void ProtocolSheetTest::whatNobodyTouchesStaysAsItIs()
{
    const auto editor = shown(Use::NewDataset);
    Protocol odd = Protocol::standard();
    odd.matchIou = 1.0 / 3;
    odd.repeatShare = 0.123456;
    odd.pointRadiusPx = 7.123456;
    editor->setProtocol(odd);
    choosePart(*editor, u"Matching"_s);
    choosePart(*editor, u"Reading"_s);
    QVERIFY(editor->protocol() == odd);
}

void ProtocolSheetTest::keysAloneGoThroughTheParts()
{
    const auto editor = shown(Use::NewDataset);
    auto *parts = named<QListWidget>(editor.get(), u"Parts of the protocol"_s);
    parts->setFocus();
    QTest::keyClick(parts, Qt::Key_Down);
    QCOMPARE(parts->currentItem()->text(), u"Attributes"_s);
    QTest::keyClick(parts, Qt::Key_End);
    QCOMPARE(parts->currentItem()->text(), u"Review and sign-off"_s);
    QTest::mouseClick(button(editor.get(), u"Back"_s), Qt::LeftButton);
    QCOMPARE(parts->currentItem()->text(), u"Matching"_s);
}

void ProtocolSheetTest::filesAreOpenedAndSaved()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"protocol.json"_s);
    Protocol other = Protocol::standard();
    other.labels.push_back({.code = u"cast"_s,
                            .name = u"Cast"_s,
                            .color = QColor(1, 2, 3),
                            .allowedShapes = {ShapeKind::Box}});
    other.rule = SignOffRule::DisputedOnly;
    QVERIFY(writeProtocolFile(other, path));
    const auto editor = shown(Use::NewDataset);
    editor->openFile(path);
    QVERIFY(editor->protocol() == other);
    QCOMPARE(named<QLineEdit>(editor.get(), u"Name of label 2"_s)->text(), u"Cast"_s);
    typeInto(named<QLineEdit>(editor.get(), u"Name of label 2"_s), u"Plaster"_s);
    editor->saveFile(path);
    const Result<Protocol> again = readProtocolFile(path);
    QVERIFY(again);
    QCOMPARE(again->labels[1].name, u"Plaster"_s);
}

void ProtocolSheetTest::aBrokenFileIsToldAndChangesNothing()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"protocol.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"reads_per_scan\": 3}") > 0);
    file.close();
    const auto editor = shown(Use::NewDataset);
    const Protocol before = editor->protocol();
    editor->openFile(file.fileName());
    QVERIFY(editor->protocol() == before);
    const QString said = editor->findChild<MessageBar *>()->text();
    QVERIFY2(said.contains(u"1 or 2"_s), qPrintable(said));
}

Sheet *ProtocolSheetTest::openSheet(TestDataset &dataset, QWidget &page, QStringList *notices)
{
    page.resize(1200, 800);
    page.show();
    page.activateWindow();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("not shown");
    return openProtocolSheet(dataset.session(), &page, [notices](const QString &notice) {
        if (notices)
            *notices << notice;
    });
}

void ProtocolSheetTest::aChangeMakesAVersion()
{
    TestDataset dataset(1);
    dataset.actAs(u"coordinator"_s);
    QWidget page;
    QStringList notices;
    const QPointer<Sheet> sheet = openSheet(dataset, page, &notices);
    QPushButton *make = button(sheet, u"Make version 2"_s);
    QVERIFY(make && !make->isEnabled());
    auto *editor = sheet->findChild<ProtocolEditor *>();
    choosePart(*editor, u"Matching"_s);
    auto *gate = named<QDoubleSpinBox>(sheet, u"Matching gate"_s);
    gate->setFocus();
    QTest::keyClick(gate, Qt::Key_Up);
    QTRY_VERIFY(make->isEnabled());
    QTest::mouseClick(make, Qt::LeftButton);
    QTRY_VERIFY(!sheet);
    QCOMPARE(notices.size(), 1);
    QTRY_COMPARE(dataset.session().info().protocol.version, 2);
    QCOMPARE(dataset.session().info().protocol.matchIou, 0.35);
    // The next time the history tells the difference.
    const QPointer<Sheet> again = openSheet(dataset, page);
    choosePart(*again->findChild<ProtocolEditor *>(), u"Versions"_s);
    const auto *versions = named<QPlainTextEdit>(again, u"Versions of the protocol"_s);
    QTRY_VERIFY(versions->toPlainText().contains(u"matching gate 0.3 → 0.35"_s));
    QVERIFY(versions->toPlainText().startsWith(u"Version 2"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!again);
}

void ProtocolSheetTest::afterTheFirstReadAReasonIsNeeded()
{
    TestDataset dataset(1);
    const ScanRow row = valueOf(dataset.session().scanRows({1})).front();
    const Read read = valueOf(dataset.session().readOf(row.scan.id));
    valueOf(dataset.session().submitRead(read, std::chrono::milliseconds(5)));
    dataset.actAs(u"coordinator"_s);
    QWidget page;
    const QPointer<Sheet> sheet = openSheet(dataset, page);
    auto *reason = named<QLineEdit>(sheet, u"Reason for the change"_s);
    QTRY_VERIFY(reason && reason->isVisible());
    choosePart(*sheet->findChild<ProtocolEditor *>(), u"Review and sign-off"_s);
    auto *check = named<QCheckBox>(sheet, u"Every decision needs a reason"_s);
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
    QPushButton *make = button(sheet, u"Make version 2"_s);
    QVERIFY(!make->isEnabled());
    typeInto(reason, u"the board wants it"_s);
    QTRY_VERIFY(make->isEnabled());
    QTest::mouseClick(make, Qt::LeftButton);
    QTRY_VERIFY(!sheet);
    const auto versions = valueOf(dataset.session().people().protocolHistory());
    QCOMPARE(versions.back().reason, u"the board wants it"_s);
}

void ProtocolSheetTest::aRefusalStandsAtTheField()
{
    const auto editor = shown(Use::Change);
    choosePart(*editor, u"Matching"_s);
    editor->showError(Error{.code = Error::Code::Forbidden,
                            .message = u"the region \"hand\" is in use"_s,
                            .file = {},
                            .place = u"/regions"_s,
                            .remedy = u"keep it"_s});
    const auto *parts = named<QListWidget>(editor.get(), u"Parts of the protocol"_s);
    QCOMPARE(parts->currentItem()->text(), u"Scans"_s);
    QVERIFY(problems(*editor).contains(u"is in use; keep it"_s));
    QVERIFY(named<QPlainTextEdit>(editor.get(), u"Regions kept"_s)->hasFocus());
}

void ProtocolSheetTest::othersOnlyLook()
{
    TestDataset dataset(1); // acts as reader-1
    QWidget page;
    const QPointer<Sheet> sheet = openSheet(dataset, page);
    QVERIFY(!named<QDoubleSpinBox>(sheet, u"Matching gate"_s)->isEnabled());
    for (const QPushButton *each : sheet->findChildren<QPushButton *>())
        QVERIFY(!each->text().startsWith(u"Make version"_s) || !each->isVisible());
    QTest::mouseClick(button(sheet, u"Close"_s), Qt::LeftButton);
    QTRY_VERIFY(!sheet);
}

void ProtocolSheetTest::theNewDatasetTakesTheRules()
{
    Protocol asked;
    NewDatasetDialog dialog([&](const Protocol &protocol, QWidget *) {
        asked = protocol;
        Protocol edited = protocol;
        edited.readsPerScan = 1;
        edited.labels.front().name = u"Fracture"_s;
        edited.labels.push_back(
            {.code = u"cast"_s, .name = u"Cast"_s, .color = Qt::red, .allowedShapes = {}});
        return std::optional(edited);
    });
    dialog.show();
    typeInto(named<QLineEdit>(&dialog, u"Labels"_s), u"fractured"_s);
    QTest::mouseClick(named<QPushButton>(&dialog, u"Edit the protocol"_s), Qt::LeftButton);
    QCOMPARE(asked.readsPerScan, 2);
    QCOMPARE(named<QLineEdit>(&dialog, u"Labels"_s)->text(), u"fractured, cast"_s);
    QCOMPARE(dialog.dataset().protocol.readsPerScan, 1);
    // Typing on keeps what is known of a label.
    typeInto(named<QLineEdit>(&dialog, u"Labels"_s), u"fractured, hardware"_s);
    const std::vector<Label> labels = dialog.dataset().protocol.labels;
    QCOMPARE(labels.size(), 2UL);
    QCOMPARE(labels[1].code, u"hardware"_s);
}

void ProtocolSheetTest::tabGoesDownANewDataset()
{
    NewDatasetDialog dialog([](const Protocol &, QWidget *) { return std::optional<Protocol>(); });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClicks(QApplication::focusWidget(), u"study"_s); // so that it can be created
    QVERIFY(button(&dialog, u"Create"_s)->isEnabled());
    const auto stop = [] {
        const QWidget *focus = QApplication::focusWidget();
        const auto *pressed = qobject_cast<const QPushButton *>(focus);
        return pressed && focus->accessibleName().isEmpty() ? pressed->text()
                                                            : focus->accessibleName();
    };
    const QStringList expected{u"Name"_s,
                               u"File"_s,
                               u"Choose files or folders"_s,
                               u"Labels"_s,
                               u"Edit the protocol"_s,
                               u"Coordinator"_s,
                               u"Create"_s,
                               u"Cancel"_s};
    QStringList gone;
    for (int i = 0; i < 2 * expected.size(); ++i) {
        gone << stop().remove(u'&');
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(gone, expected + expected);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(stop().remove(u'&'), u"Cancel"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // and does not create it
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int{QDialog::Rejected});
}

void ProtocolSheetTest::enterPressesTheButtonInHand()
{
    const auto editor = shown(Use::NewDataset);
    const QSignalSpy confirmed(editor.get(), &ProtocolEditor::confirmed);
    button(editor.get(), u"Next"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(named<QListWidget>(editor.get(), u"Parts of the protocol"_s)->currentRow(), 1);
    button(editor.get(), u"Use this protocol"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    QCOMPARE(confirmed.count(), 1);
}

QTEST_MAIN(ProtocolSheetTest)
#include "tst_protocolsheet.moc"
