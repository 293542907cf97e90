// The contact sheet: many scans looked at side by side and signed in one act, by the keyboard.
#include "tests/ui/reviewfixture.h"
#include "ui/widgets/gridview.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QSlider>

#include <set>

using namespace doubleread;
using namespace doubleread::test;

namespace {

constexpr int pictureEdge = 224;
constexpr int scans = 18; ///< More than the view holds.
constexpr qint64 disputed = 5;
constexpr qint64 decidedScan = 6;

} // namespace

class TestContactSheet : public QObject, ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { drop(); }

    void listsAgreedScansAlone();
    void onlyWhatWasOnTheScreenIsSigned();
    void whatFlitsPastWasNotLookedAt();
    void singleOnesAreLeftOut();
    void severalAreLeftOutTogether();
    void eachScanGetsItsOwnSignature();
    void thePasswordIsAskedForOnce();
    void decidedScansAreSignedTogetherToo();
    void whatChangedSinceIsRefused();
    void aScanIsOpenedAndTheSheetComesBack();
    void keysOfTheReviewDoNothingThere();
    void anAnswerWithoutItsFindingIsNotSigned();
    void aScanThatComesLateLeavesTheKeysWithTheSheet();

private:
    GridView &grid() const { return *named<GridView>(u"Scans of the contact sheet"_s); }
    QString seen() const { return named<QLabel>(u"What was looked at"_s)->text(); }
    void showSheet();
    void lookAtAll();
    int signedCount();
};

void TestContactSheet::init()
{
    Protocol protocol = openProtocol();
    QVERIFY(create(scans, protocol));
    for (qint64 position = 1; position <= scans; ++position) {
        const bool conflict = position == disputed || position == decidedScan;
        const std::vector<Annotation> marks =
            conflict ? std::vector{marked(leftBox)} : std::vector<Annotation>{};
        const Verdict verdict = conflict ? Verdict::NotReadable : Verdict::Negative;
        QVERIFY(m_data.read(m_data.first, position, marks, verdict));
        QVERIFY(m_data.read(m_data.second, position, {}, verdict));
    }
    makePage();
    decideAllOf(decidedScan, Qt::Key_1);
}

void TestContactSheet::showSheet()
{
    m_page->resize(1456, 760); // two lines of cells, and a bit
    press(Qt::Key_G);
    QTRY_VERIFY(grid().isVisible());
    named<QSlider>(u"Size of the pictures"_s)->setValue(pictureEdge);
    QTRY_COMPARE(grid().model()->rowCount(), scans - 2);
    QTRY_VERIFY(!seen().startsWith(u"0 of"_s));
}

/// Page by page, as long as each needs: nothing is skipped by going down.
void TestContactSheet::lookAtAll()
{
    const auto allOfThisPage = [this] {
        const int bottom = grid().verticalScrollBar()->value() + grid().viewport()->height();
        const int lines = bottom / grid().cellSize().height();
        const int passed = std::min(scans - 2, lines * grid().cellsPerLine());
        return seen().section(u' ', 0, 0).toInt() >= passed;
    };
    QTRY_VERIFY(allOfThisPage());
    while (grid().currentIndex().row() < scans - 3) {
        press(Qt::Key_PageDown);
        QTRY_VERIFY(allOfThisPage());
    }
    QTRY_COMPARE(seen(), u"%1 of %1 looked at"_s.arg(scans - 2));
}

int TestContactSheet::signedCount()
{
    int count = 0;
    for (qint64 position = 1; position <= scans; ++position)
        count += stored(position).signOff ? 1 : 0;
    return count;
}

void TestContactSheet::listsAgreedScansAlone()
{
    showSheet();
    for (int row = 0; row < grid().model()->rowCount(); ++row) {
        QTRY_VERIFY(!grid().model()->index(row, 0).data().toString().isEmpty());
        QVERIFY(grid().model()->index(row, 0).data().toString() != u"scan-005.png"_s);
    }
    QVERIFY(named<QPushButton>(u"Agreed (16)"_s));
    QVERIFY(named<QPushButton>(u"Decided (1)"_s));
    QVERIFY(grid().hasFocus());
}

void TestContactSheet::onlyWhatWasOnTheScreenIsSigned()
{
    showSheet();
    const int whole =
        grid().cellsPerLine() * (grid().viewport()->height() / grid().cellSize().height());
    QVERIFY(whole > 0 && whole < scans - 2);
    QTRY_COMPARE(seen(), u"%1 of 16 looked at"_s.arg(whole));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(openSheet());
    QCOMPARE(named<QListWidget>(u"Scans that are signed"_s)->count(), whole);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    QCOMPARE(signedCount(), whole);
    QTRY_COMPARE(grid().model()->rowCount(), scans - 2 - whole);
}

void TestContactSheet::whatFlitsPastWasNotLookedAt()
{
    showSheet();
    QScrollBar *bar = grid().verticalScrollBar();
    bar->setValue(bar->maximum());
    bar->setValue(0);
    const int whole =
        grid().cellsPerLine() * (grid().viewport()->height() / grid().cellSize().height());
    QTRY_COMPARE(seen(), u"%1 of 16 looked at"_s.arg(whole));
}

void TestContactSheet::singleOnesAreLeftOut()
{
    showSheet();
    lookAtAll();
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QCOMPARE(seen(), u"16 of 16 looked at · 1 left out"_s);
    QVERIFY(named<QPushButton>(u"Sign 15 scans…"_s));
    press(Qt::Key_Space); // taken in again
    QVERIFY(named<QPushButton>(u"Sign 16 scans…"_s));
    press(Qt::Key_Space);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    QCOMPARE(signedCount(), 15);
    QVERIFY(!stored(2).signOff);
}

void TestContactSheet::severalAreLeftOutTogether()
{
    showSheet();
    lookAtAll();
    press(Qt::Key_Home);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Space);
    QCOMPARE(seen(), u"16 of 16 looked at · 3 left out"_s);
}

void TestContactSheet::eachScanGetsItsOwnSignature()
{
    showSheet();
    lookAtAll();
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(openSheet());
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    QCOMPARE(notices.last()[0].toString(), u"Signed off: 16 scans."_s);
    std::set<QByteArray> contents;
    for (qint64 position = 1; position <= scans; ++position)
        if (const Review review = stored(position); review.signOff)
            contents.insert(review.signOff->contentSha256);
    QCOMPARE(contents.size(), 16U);
    QTRY_COMPARE(grid().model()->rowCount(), 0);
}

void TestContactSheet::thePasswordIsAskedForOnce()
{
    m_page.reset();
    QVERIFY(protect());
    makePage();
    QTRY_VERIFY(m_page->shownPosition() != 0);
    showSheet();
    lookAtAll();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(openSheet());
    type(u"wrong one"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(named<QLabel>(u"Why it was not signed"_s)->text().contains(u"password"_s));
    QCOMPARE(signedCount(), 0);
    type(officersPassword);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    std::set<QByteArray> signatures;
    for (qint64 position = 1; position <= scans; ++position)
        if (const Review review = stored(position); review.signOff)
            signatures.insert(review.signOff->signature);
    QCOMPARE(signatures.size(), 16U);
}

void TestContactSheet::decidedScansAreSignedTogetherToo()
{
    showSheet();
    press(Qt::Key_2);
    QTRY_COMPARE(grid().model()->rowCount(), 1);
    QTRY_COMPARE(seen(), u"1 of 1 looked at"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    QVERIFY(stored(decidedScan).signOff);
    QCOMPARE(signedCount(), 1);
}

/// Between the look and the signature somebody flags a scan: nothing is signed, and it says which.
void TestContactSheet::whatChangedSinceIsRefused()
{
    showSheet();
    lookAtAll();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(openSheet());
    QVERIFY(answer(m_data.session->flag(stored(3).scan.id, u"look at this"_s)));
    press(Qt::Key_Return);
    QTRY_VERIFY(named<QLabel>(u"Why it was not signed"_s)->text().contains(u"scan-003.png"_s));
    QVERIFY(named<QLabel>(u"Why it was not signed"_s)->isVisible());
    QCOMPARE(signedCount(), 0);
    press(Qt::Key_Escape);
    QTRY_COMPARE(grid().model()->rowCount(), scans - 3); // it is disputed now
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openSheet());
    QCOMPARE(signedCount(), scans - 3);
}

void TestContactSheet::aScanIsOpenedAndTheSheetComesBack()
{
    showSheet();
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    const QString before = seen();
    press(Qt::Key_Return);
    QTRY_COMPARE(m_page->shownPosition(), 2);
    QVERIFY(!grid().isVisible());
    press(Qt::Key_G);
    QTRY_VERIFY(grid().isVisible());
    QTRY_COMPARE(grid().model()->rowCount(), scans - 2);
    QTRY_COMPARE(seen(), before);
    press(Qt::Key_Escape);
    QVERIFY(!grid().isVisible());
    QCOMPARE(m_page->shownPosition(), 2);
}

void TestContactSheet::keysOfTheReviewDoNothingThere()
{
    open(disputed);
    const Review before = stored(disputed);
    showSheet();
    press(Qt::Key_1);
    press(Qt::Key_5);
    press(Qt::Key_X);
    press(Qt::Key_J);
    QCOMPARE(stored(disputed), before);
    QVERIFY(grid().isVisible());
}

/// It is told and left out; the others are signed all the same.
void TestContactSheet::anAnswerWithoutItsFindingIsNotSigned()
{
    QVERIFY(create(2, openProtocol()));
    for (const qint64 position : {1, 2}) {
        QVERIFY(m_data.read(m_data.first, position, {marked(leftBox)}, Verdict::Positive));
        QVERIFY(m_data.read(m_data.second, position, {marked(rightBox)}, Verdict::Positive));
    }
    makePage();
    decideAllOf(1, Qt::Key_5);
    decideAllOf(2, Qt::Key_1);
    press(Qt::Key_G);
    QTRY_VERIFY(grid().isVisible());
    press(Qt::Key_2);
    QTRY_COMPARE(seen(), u"2 of 2 looked at · cannot be signed: 1"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(openSheet());
    QCOMPARE(named<QListWidget>(u"Scans that are signed"_s)->count(), 1);
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(2).signOff);
    QVERIFY(!stored(1).signOff);
}

void TestContactSheet::aScanThatComesLateLeavesTheKeysWithTheSheet()
{
    QTRY_VERIFY(m_page->shownPosition() != 0 && m_page->shownPosition() != disputed);
    showSheet();
    m_page->showScan(disputed); // as one that was on its way
    QTRY_COMPARE(m_page->shownPosition(), disputed);
    QVERIFY(grid().hasFocus());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
}

QTEST_MAIN(TestContactSheet)
#include "tst_contactsheet.moc"
