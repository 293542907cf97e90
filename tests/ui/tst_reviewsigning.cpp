// Signing, reopening and what is told about signatures.
#include "tests/ui/reviewfixture.h"

#include <QLineEdit>

using namespace doubleread;
using namespace doubleread::test;

class TestReviewSigning : public QObject, ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { drop(); }

    void signingOffLocksTheScan();
    void openDisagreementsKeepFromSigning();
    void reopeningNeedsAReason();
    void agreedScansAreSignedOneAfterAnother();
};

void TestReviewSigning::init()
{
    QVERIFY(create(4, openProtocol()));
    QVERIFY(readAll());
    makePage();
}

void TestReviewSigning::signingOffLocksTheScan()
{
    decideAllOf(missed, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(name);
    QCOMPARE(name->text(), m_data.officer.name);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    QTRY_VERIFY(stored(missed).signOff);
    const Review review = stored(missed);
    QCOMPARE(review.signOff->printedName, m_data.officer.name);
    QCOMPARE(review.signOff->officer, m_data.officer.id);
    QVERIFY(!review.signOff->meaning.isEmpty());
    QCOMPARE(review.scan.state, ScanState::SignedOff);
    press(Qt::Key_5);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(missed), review);
}

void TestReviewSigning::openDisagreementsKeepFromSigning()
{
    open(missed);
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!openSheet());
    QVERIFY(!stored(missed).signOff);
}

void TestReviewSigning::reopeningNeedsAReason()
{
    decideAllOf(boundary, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(boundary).signOff);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    Sheet *sheet = openSheet();
    QVERIFY(sheet);
    const auto buttons = sheet->findChildren<QPushButton *>();
    const auto confirm = std::ranges::find(buttons, u"Reopen scan"_s, &QPushButton::text);
    QVERIFY(!(*confirm)->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"   "_s);
    QVERIFY(!(*confirm)->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"wrong side"_s);
    QVERIFY((*confirm)->isEnabled());
    QTest::mouseClick(*confirm, Qt::LeftButton);
    QTRY_VERIFY(!stored(boundary).signOff);
    QCOMPARE(stored(boundary).consensus.version, 2);
    press(Qt::Key_2); // it can be decided again
    QCOMPARE(stored(boundary).disagreements[0].resolution->choice, ResolutionChoice::AcceptSecond);
}

void TestReviewSigning::agreedScansAreSignedOneAfterAnother()
{
    decideAllOf(boundary, Qt::Key_1);
    open(agreed);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->shownPosition() != agreed);
    QVERIFY(stored(agreed).signOff);
    QVERIFY(!stored(m_page->shownPosition()).signOff);
}

QTEST_MAIN(TestReviewSigning)
#include "tst_reviewsigning.moc"
