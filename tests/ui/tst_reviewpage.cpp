// Looking around on the review page: panes, scans, comments.
#include "core/session/sessionworklists.h"
#include "tests/ui/reviewfixture.h"
#include "ui/review/reviewpanes.h"

#include <QLabel>
#include <QPlainTextEdit>

#include <map>

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
    void theCoordinatorLooksOnceTheRoundIsClosed();
    void aReaderWalksThroughTheOwnScans();
    void oneReadIsShownBesideTheConsensus();
    void conflictFollowsConflictAcrossScans();
    void backFromTheFirstConflictIsTheLastOfTheScanBefore();
    void oneKeyEachDecidesEveryConflict();
    void theViewGoesToTheLesionInAllPanes();
    void answersAreLookedAtOnTheWholeScan();
    void keysWaitForTheScanThatIsComing();
    void namesOfReadersAreNowhere();
    void sidesStayTheSameForAScan();
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

void TestReviewPage::theCoordinatorLooksOnceTheRoundIsClosed()
{
    m_data.session->actAs(m_data.coordinator.id);
    m_page->activate();
    QTRY_COMPARE(m_page->shownPosition(), 0);
    QTRY_VERIFY(everythingSaid().contains(u"once the reading round is closed"_s));
    QVERIFY(answer(m_data.session->worklists().closeRound()));
    m_page->activate();
    QTRY_VERIFY(m_page->shownPosition() != 0);
    open(missed);
    QVERIFY(canvas(0).isVisible() && canvas(1).isVisible());
    QVERIFY(everythingSaid().contains(m_data.first.name)); // sides are for the officer only
    const Review before = stored(missed);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_X})
        press(key);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(100);
    QVERIFY(!openSheet());
    QCOMPARE(stored(missed), before);
    QTRY_VERIFY(everythingSaid().contains(u"medical officer decides and signs"_s));
}

/// From scan to scan, as where the officer is is not told.
void TestReviewPage::aReaderWalksThroughTheOwnScans()
{
    Protocol protocol = openProtocol();
    protocol.readersSeeAfterRound = true;
    QVERIFY(create(4, protocol) && readAll());
    m_data.session->actAs(m_data.coordinator.id);
    QVERIFY(answer(m_data.session->worklists().closeRound()));
    makePage();
    m_data.session->actAs(m_data.first.id);
    m_page->activate();
    QTRY_VERIFY(m_page->shownPosition() != 0);
    open(agreed);
    press(Qt::Key_J);
    QTRY_VERIFY(m_page->shownPosition() != agreed);
    QVERIFY(!everythingSaid().contains(u"is decided"_s));
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

/// missed has two conflicts, boundary and answers one each; agreed has none and is passed over.
void TestReviewPage::conflictFollowsConflictAcrossScans()
{
    open(missed);
    QCOMPARE(list().currentIndex().row(), 0);
    press(Qt::Key_J);
    QCOMPARE(m_page->shownPosition(), missed);
    QCOMPARE(list().currentIndex().row(), 1);
    press(Qt::Key_J);
    QTRY_COMPARE(m_page->shownPosition(), boundary);
    QCOMPARE(list().currentIndex().row(), 0);
    press(Qt::Key_J);
    QTRY_COMPARE(m_page->shownPosition(), answers);
    press(Qt::Key_J); // round the end
    QTRY_COMPARE(m_page->shownPosition(), missed);
}

void TestReviewPage::backFromTheFirstConflictIsTheLastOfTheScanBefore()
{
    open(boundary);
    press(Qt::Key_J, Qt::ShiftModifier);
    QTRY_COMPARE(m_page->shownPosition(), missed);
    QCOMPARE(list().currentIndex().row(), 1);
    press(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(list().currentIndex().row(), 0);
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    press(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(notices.count(), 1);
    QCOMPARE(m_page->shownPosition(), missed);
}

/// The mouse is not touched: a digit decides and the next one comes, Enter crosses to the next
/// scan.
void TestReviewPage::oneKeyEachDecidesEveryConflict()
{
    open(missed);
    press(Qt::Key_1);
    press(Qt::Key_2);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->shownPosition(), boundary);
    press(Qt::Key_5);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->shownPosition(), answers);
    press(Qt::Key_1);
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    press(Qt::Key_Return);
    QCOMPARE(notices.count(), 1); // nothing is open any more
    for (const qint64 position : {missed, boundary, answers})
        for (const Disagreement &each : stored(position).disagreements)
            QVERIFY(each.resolution);
}

void TestReviewPage::theViewGoesToTheLesionInAllPanes()
{
    open(missed);
    press(Qt::Key_J);
    const auto isAround = [this](const Box &box) {
        for (int pane = 0; pane < 3; ++pane) {
            const QPointF middle = canvas(pane).viewTransform().map(
                QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2));
            const QPointF off = middle - QRectF(canvas(pane).rect()).center();
            if (std::abs(off.x()) > 3 || std::abs(off.y()) > 3)
                return false;
        }
        return canvas(0).viewState().zoom > 1;
    };
    QTRY_VERIFY(isAround(rightBox));
    press(Qt::Key_J, Qt::ShiftModifier);
    QTRY_VERIFY(isAround(leftBox));
}

void TestReviewPage::answersAreLookedAtOnTheWholeScan()
{
    open(missed);
    QTRY_VERIFY(!canvas(2).viewState().fitted);
    open(answers);
    QTRY_VERIFY(canvas(2).viewState().fitted);
}

/// A key that comes while the next scan is on its way decides nothing on the one that goes.
void TestReviewPage::keysWaitForTheScanThatIsComing()
{
    constexpr qint64 last = 8; // too far to be fetched ahead
    QVERIFY(create(last, openProtocol()));
    for (qint64 position = 1; position <= last; ++position) {
        QVERIFY(m_data.read(m_data.first, position, {marked(leftBox)}, Verdict::NotReadable));
        QVERIFY(m_data.read(m_data.second, position, {}, Verdict::NotReadable));
    }
    makePage();
    open(1);
    const Review before = stored(1);
    m_page->showScan(last);
    QCOMPARE(m_page->shownPosition(), 1);
    press(Qt::Key_1);
    QTRY_COMPARE(m_page->shownPosition(), last);
    QCOMPARE(stored(1), before);
}

void TestReviewPage::namesOfReadersAreNowhere()
{
    QVERIFY(create(4, Protocol::standard()));
    QVERIFY(readAll());
    makePage();
    QSignalSpy status(m_page.get(), &Page::statusChanged);
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    for (const qint64 position : {missed, boundary, agreed, answers}) {
        open(position);
        press(Qt::Key_J);
        const QString seen = everythingSaid();
        QVERIFY(seen.contains(u"First read"_s));
        for (const User &reader : {m_data.first, m_data.second}) {
            QVERIFY2(!seen.contains(reader.name), qPrintable(seen));
            QVERIFY(!seen.contains(reader.id.toString()));
        }
    }
    for (const QList<QVariant> &each : status)
        QVERIFY(!each[0].value<ScanStatus>().remark.contains(u"reader-"_s));
    for (const QList<QVariant> &each : notices)
        QVERIFY(!each[0].toString().contains(u"reader-"_s));
}

/// The same at each opening, whoever of the officers looks, and in the contact sheet's way.
void TestReviewPage::sidesStayTheSameForAScan()
{
    constexpr int scans = 16; // by chance all alike once in 2^15 times
    QVERIFY(create(scans, Protocol::standard()));
    for (qint64 position = 1; position <= scans; ++position) {
        QVERIFY(m_data.read(m_data.first, position, {marked(leftBox)}, Verdict::NotReadable));
        QVERIFY(m_data.read(m_data.second, position, {}, Verdict::NotReadable));
    }
    makePage();
    std::map<qint64, QString> told;
    const auto words = [this] { return list().model()->index(0, 0).data().toString(); };
    for (qint64 position = 1; position <= scans; ++position) {
        open(position);
        told[position] = words();
        const bool first = told[position].startsWith(u"Only in the first read"_s);
        QCOMPARE(stored(position).disagreements[0].kind,
                 first ? DisagreementKind::MissedBySecond : DisagreementKind::MissedByFirst);
        QCOMPARE(stored(position).reads[first ? 0 : 1].annotations.size(), 1U);
    }
    const auto differs = [&](const auto &one) { return one.second != told[1]; };
    QVERIFY(std::ranges::any_of(told, differs)); // shuffled
    makePage();
    for (qint64 position = scans; position >= 1; --position) {
        open(position);
        QCOMPARE(words(), told[position]);
    }
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
