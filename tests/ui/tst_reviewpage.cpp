// Looking around on the review page: panes, scans, comments.
#include "tests/ui/reviewfixture.h"
#include "ui/review/reviewpanes.h"

#include <QLabel>
#include <QPlainTextEdit>

using namespace doubleread;
using namespace doubleread::test;

class TestReviewPage : public QObject, ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { drop(); }

    void showsADisputedScanFirstWithItsReads();
    void aCommentIsKept();
    void panesStayInStep();
    void fastPagingEndsAtTheRightScan();
    void blinkAndAllInOneViewChangeNothingStored();
    void aBegunCommentWaitsForItsScan();
    void aReaderIsToldWhoReviews();
    void oneReadIsShownBesideTheConsensus();
};

void TestReviewPage::init()
{
    QVERIFY(create(4, openProtocol()));
    QVERIFY(readAll());
    makePage();
}

void TestReviewPage::showsADisputedScanFirstWithItsReads()
{
    QTRY_VERIFY(m_page->shownPosition() != 0);
    QVERIFY(m_page->shownPosition() != agreed);
    open(missed);
    QCOMPARE(list().model()->rowCount(), 2);
    QCOMPARE(list().currentIndex().row(), 0);
    QCOMPARE(list().model()->index(0, 0).data().toString(),
             u"Only in the first read: fractured · nothing near it in the other read, open"_s);
    QVERIFY(canvas(0).picture());
    QCOMPARE(canvas(0).picture(), canvas(2).picture());
}

void TestReviewPage::aCommentIsKept()
{
    open(agreed);
    press(Qt::Key_C);
    QTest::keyClicks(QApplication::focusWidget(), u"seen twice"_s);
    press(Qt::Key_Return);
    const Id<Scan> scan = stored(agreed).scan.id;
    const auto kept = answer(m_data.session->comments(scan));
    QVERIFY(kept);
    QCOMPARE(kept->size(), 1U);
    QCOMPARE(kept->front().text, u"seen twice"_s);
}

void TestReviewPage::panesStayInStep()
{
    open(missed);
    QTest::qWait(200); // the view has arrived at the first disagreement
    canvas(1).oneToOne();
    QTRY_COMPARE(canvas(0).viewState().zoom, 1.0); // it glides there
    QCOMPARE(canvas(2).viewState(), canvas(1).viewState());
    canvas(0).setFocus();
    press(Qt::Key_I);
    for (int pane = 0; pane < 3; ++pane)
        QCOMPARE(canvas(pane).viewState().polarity, Polarity::Inverted);
}

void TestReviewPage::fastPagingEndsAtTheRightScan()
{
    QTRY_VERIFY(m_page->shownPosition() != 0);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_A);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_D);
    QTest::qWait(300);
    const Result<ScanRow> row = m_data.row(m_page->shownPosition());
    QVERIFY(row);
    const Picture shown = m_images->cached({.file = row->file, .sha256 = row->scan.sha256});
    QVERIFY(shown);
    for (int pane = 0; pane < 3; ++pane)
        QCOMPARE(canvas(pane).picture(), shown);
}

void TestReviewPage::blinkAndAllInOneViewChangeNothingStored()
{
    open(missed);
    const Review before = stored(missed);
    QTest::keyPress(QApplication::focusWidget(), Qt::Key_Z);
    QTest::qWait(50);
    QVERIFY(canvas(2).accessibleName().startsWith(u"First read"_s));
    QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Z);
    QVERIFY(canvas(2).accessibleName().startsWith(u"Consensus"_s));
    press(Qt::Key_V);
    QVERIFY(!canvas(0).isVisible());
    QVERIFY(canvas(2).isVisible());
    press(Qt::Key_V);
    QVERIFY(canvas(0).isVisible());
    QCOMPARE(stored(missed), before);
}

void TestReviewPage::aBegunCommentWaitsForItsScan()
{
    open(missed);
    press(Qt::Key_C);
    auto *entry = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QTest::keyClicks(entry, u"half a thou"_s);
    press(Qt::Key_Escape);
    open(agreed);
    QVERIFY(entry->toPlainText().isEmpty());
    open(missed);
    QCOMPARE(entry->toPlainText(), u"half a thou"_s);
}

void TestReviewPage::aReaderIsToldWhoReviews()
{
    m_data.session->actAs(m_data.first.id);
    m_page->activate();
    QTRY_COMPARE(m_page->shownPosition(), 0);
    const auto labels = m_page->findChildren<QLabel *>();
    QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"medical officer"_s);
    }));
}

void TestReviewPage::oneReadIsShownBesideTheConsensus()
{
    Protocol protocol = Protocol::standard();
    protocol.readsPerScan = 1;
    QVERIFY(create(1, protocol));
    QVERIFY(m_data.read(m_data.first, 1, {marked(leftBox)}, Verdict::Positive));
    makePage();
    QTRY_COMPARE(m_page->shownPosition(), 1);
    QVERIFY(canvas(0).isVisible());
    QVERIFY(!canvas(1).isVisible());
    QVERIFY(canvas(2).isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(stored(1).signOff);
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
