// Codes are given to findings by keys alone: on a canvas as Read has it, and while redrawing.
#include "tests/ui/canvasdesk.h"
#include "tests/ui/reviewfixture.h"
#include "ui/codes/answerspanel.h"
#include "ui/codes/codepicker.h"
#include "ui/codes/findingcodes.h"

#include <QListView>
#include <QSignalSpy>

using namespace doubleread;
using namespace doubleread::test;

namespace {

std::vector<AttributeNode> questions()
{
    return {fractureCodes({u"hand"_s}),
            {.code = u"displaced"_s,
             .name = u"Displacement"_s,
             .children = {{.code = u"no"_s, .name = u"not displaced"_s},
                          {.code = u"yes"_s, .name = u"displaced"_s}}}};
}

/// A canvas with two findings, the first one selected, and the questions about it.
struct CodedDesk : Desk
{
    CodedDesk()
        : Desk({annotationOf(Box{100, 100, 200, 200}), annotationOf(Box{220, 100, 280, 200})}),
          codes(&view)
    {
        view.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&view);
        codes.setQuestions(questions());
        codes.setDocument(&document);
        document.select({document.annotations()[0].id});
    }
    CodePicker &picker() { return *view.findChild<CodePicker *>(); }
    void keys(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), which, modifiers);
    }
    QString answer(const QString &question, size_t finding = 0)
    {
        const Answers &answers = document.annotations()[finding].attributes;
        const auto found = answers.find(question);
        return found == answers.end() ? QString() : found->second;
    }
    int rows() { return picker().findChild<QListView *>()->model()->rowCount(); }

    FindingCodes codes;
};

} // namespace

class TestCodes final : public QObject, private ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { drop(); }

    void aTypedCodeIsTaken()
    {
        CodedDesk desk;
        desk.codes.begin();
        QVERIFY(desk.picker().isOpen());
        desk.keys(u"23a2"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.answer(u"fracture_code"_s), u"23-A2"_s);
        QVERIFY(desk.picker().isOpen()); // the next question
        desk.keys(u"2"_s);               // its answers begin with no digit: the second one
        QCOMPARE(desk.answer(u"displaced"_s), u"yes"_s);
        QVERIFY(!desk.picker().isOpen());
        QCOMPARE(desk.document.history().count(), 2);
        desk.document.undo();
        QCOMPARE(desk.answer(u"displaced"_s), QString());
    }

    void theTreeIsWalkedByArrows()
    {
        CodedDesk desk;
        desk.codes.begin();
        desk.key(Qt::Key_Right); // into the radius and ulna, on 21
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Right); // into 22, on 22-A
        desk.key(Qt::Key_Left);  // back, on 22
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.answer(u"fracture_code"_s), u"23"_s);
    }

    void wordsSearch()
    {
        CodedDesk desk;
        desk.codes.begin();
        desk.keys(u"scaph"_s);
        QCOMPARE(desk.rows(), 1);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.answer(u"fracture_code"_s), u"72"_s);
    }

    void nothingFoundTakesNothing()
    {
        CodedDesk desk;
        desk.codes.begin();
        desk.keys(u"moon"_s);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.picker().isOpen());
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.picker().isOpen());
        QCOMPARE(desk.document.history().count(), 0);
    }

    void usedCodesComeFirstUntilAnotherPersonSits()
    {
        CodedDesk desk;
        const auto first = [&] {
            desk.document.select({desk.document.annotations()[1].id});
            desk.codes.begin();
            return desk.picker().findChild<QListView *>()->model()->index(0, 0).data().toString();
        };
        desk.codes.begin();
        desk.keys(u"72"_s);
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_Escape);
        QVERIFY(first().startsWith(u"72 "_s));
        desk.key(Qt::Key_Escape);
        desk.codes.forget();
        QVERIFY(first().startsWith(u"2 "_s));
    }

    void anAnswerIsChangedAndTakenBack()
    {
        CodedDesk desk;
        desk.document.answer(desk.document.selection(), questions(), u"fracture_code"_s, u"23"_s);
        desk.codes.begin(u"fracture_code"_s);
        desk.key(Qt::Key_Tab); // to the other question and back
        desk.key(Qt::Key_Backtab);
        desk.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(desk.answer(u"fracture_code"_s), QString());
        QVERIFY(!desk.picker().isOpen());
    }

    void withoutAFindingItIsTold()
    {
        CodedDesk desk;
        QSignalSpy refused(&desk.codes, &FindingCodes::refused);
        QSignalSpy settled(&desk.codes, &FindingCodes::settled);
        desk.document.select({});
        desk.codes.begin();
        QCOMPARE(refused.count(), 1);
        QCOMPARE(settled.count(), 0);
        desk.codes.setQuestions({});
        desk.document.select({desk.document.annotations()[0].id});
        QCOMPARE(settled.count(), 1);
        QCOMPARE(settled[0][0], refused[0][0]);
        desk.codes.begin();
        QCOMPARE(refused.count(), 2);
        QVERIFY(!desk.picker().isOpen());
    }

    void anotherFindingEndsAsking()
    {
        CodedDesk desk;
        desk.codes.begin();
        desk.document.select({desk.document.annotations()[1].id});
        QVERIFY(!desk.picker().isOpen());
        desk.codes.begin();
        desk.codes.setDocument(nullptr);
        QVERIFY(!desk.picker().isOpen());
    }

    void theListSaysWhatIsAskedAndAnswered()
    {
        AnswersPanel panel;
        panel.setQuestions(questions());
        panel.show({{u"fracture_code"_s, u"23-A"_s}}, true);
        panel.QWidget::show();
        const QList<QPushButton *> rows = panel.findChildren<QPushButton *>();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0]->accessibleName().contains(u"23-A radius and ulna › distal end"_s));
        QVERIFY(rows[1]->accessibleName().contains(u"no answer"_s));
        QSignalSpy asked(&panel, &AnswersPanel::asked);
        QTest::mouseClick(rows[1], Qt::LeftButton);
        QCOMPARE(asked.first().first().toString(), u"displaced"_s);
    }

    void whatIsRedrawnIsCodedAndKeepsItsCode()
    {
        Protocol protocol = openProtocol();
        protocol.attributes = questions();
        QVERIFY(create(4, protocol) && readAll());
        makePage();
        open(boundary);
        press(Qt::Key_4);
        press(Qt::Key_E, Qt::ShiftModifier);
        type(u"23b"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Escape); // the next question
        press(Qt::Key_Return); // take what is drawn
        QTRY_VERIFY(!stored(boundary).consensus.annotations.empty() &&
                    !stored(boundary).consensus.annotations.front().attributes.empty());
        QCOMPARE(stored(boundary).consensus.annotations.front().attributes,
                 (Answers{{u"fracture_code"_s, u"23-B"_s}}));
    }
};

QTEST_MAIN(TestCodes)
#include "tst_codes.moc"
