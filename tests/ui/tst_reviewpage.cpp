// The review page driven by real keys and clicks on a real dataset; what counts is what the
// database holds afterwards.
#include "core/imaging/thumbnailloader.h"
#include "tests/support/clicks.h"
#include "tests/support/readdataset.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewpanes.h"
#include "ui/review/scanpane.h"
#include "ui/widgets/sheet.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace doubleread;
using namespace doubleread::test;

namespace {

constexpr Box left{40, 60, 100, 120};
constexpr Box right{200, 220, 280, 300};
constexpr Box farRight{235, 220, 315, 300}; ///< IoU 45/115 of `right` is 0.39: boundary.

// Positions of the scans that the fixture makes; disputed ones come first in the review.
constexpr qint64 missed = 1;   ///< `left` only in one read, `right` only in the other.
constexpr qint64 boundary = 2; ///< One lesion, two outlines.
constexpr qint64 agreed = 3;   ///< Both found nothing.
constexpr qint64 answers = 4;  ///< Different scan-level answers, nothing drawn.

} // namespace

class TestReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsADisputedScanFirstWithItsReads();
    void acceptingFirstIsStoredAndGoesOn();
    void acceptingSecondIsStored();
    void rejectingLeavesNothingInTheConsensus();
    void mergingIsSeenBeforeItIsTaken();
    void aReasonIsAskedForWhereItIsDemanded();
    void aReasonCanBeGivenByKey();
    void redrawingTakesWhatWasDrawn();
    void leavingARedrawingStoresNothing();
    void undoAndRedoReachTheDatabase();
    void choosingAnAnswerResolvesTheDisagreement();
    void aFlagIsAnOpenDisagreement();
    void aCommentIsKept();
    void typedDigitsAreNoDecisions();
    void signingOffLocksTheScan();
    void openDisagreementsKeepFromSigning();
    void reopeningNeedsAReason();
    void agreedScansAreSignedOneAfterAnother();
    void panesStayInStep();
    void fastPagingEndsAtTheRightScan();
    void blinkAndAllInOneViewChangeNothingStored();
    void aReviewChangedElsewhereIsLoadedAgain();
    void aBegunCommentWaitsForItsScan();
    void aReaderIsToldWhoReviews();
    void oneReadIsShownBesideTheConsensus();

private:
    void open(qint64 position);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    CanvasView &canvas(int pane) const;
    QAbstractItemView &list() const;
    Sheet *openSheet() const;
    Review stored(qint64 position);
    void decideAllOf(qint64 position, Qt::Key key);
    void makePage();

    std::unique_ptr<QTemporaryDir> m_folder;
    ReadDataset m_data;
    std::unique_ptr<ImageLoader> m_images;
    std::unique_ptr<ThumbnailLoader> m_thumbnails;
    std::unique_ptr<ReviewPage> m_page;
};

void TestReviewPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Protocol protocol = Protocol::standard();
    protocol.officerSeesNames = true; // sides as the readers were added
    QVERIFY(m_data.create(m_folder->path(), {u"a.png"_s, u"b.png"_s, u"c.png"_s, u"d.png"_s},
                          protocol));
    const auto [first, second] = std::pair(m_data.first, m_data.second);
    QVERIFY(m_data.read(first, missed, {marked(left)}, Verdict::Positive));
    QVERIFY(m_data.read(second, missed, {marked(right)}, Verdict::Positive));
    QVERIFY(m_data.read(first, boundary, {marked(right)}, Verdict::Positive));
    QVERIFY(m_data.read(second, boundary, {marked(farRight)}, Verdict::Positive));
    QVERIFY(m_data.read(first, agreed, {}, Verdict::Negative));
    QVERIFY(m_data.read(second, agreed, {}, Verdict::Negative));
    QVERIFY(m_data.read(first, answers, {}, Verdict::Negative));
    QVERIFY(m_data.read(second, answers, {}, Verdict::NotReadable));
    m_data.session->actAs(m_data.officer.id);
    makePage();
}

void TestReviewPage::makePage()
{
    m_images = std::make_unique<ImageLoader>();
    m_thumbnails = std::make_unique<ThumbnailLoader>(m_folder->filePath(u"thumbnails"_s));
    m_page = std::make_unique<ReviewPage>(PageContext{*m_data.session, *m_images, *m_thumbnails});
    m_page->resize(1456, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
}

void TestReviewPage::cleanup()
{
    m_page.reset();
    m_thumbnails.reset();
    m_images.reset();
    m_data = {};
    m_folder.reset();
}

void TestReviewPage::open(qint64 position)
{
    m_page->showScan(position);
    QTRY_COMPARE(m_page->shownPosition(), position);
}

void TestReviewPage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_page.get(), key, modifiers);
}

CanvasView &TestReviewPage::canvas(int pane) const
{
    return m_page->findChildren<ScanPane *>().at(pane)->canvas();
}

QAbstractItemView &TestReviewPage::list() const
{
    const auto views = m_page->findChildren<QAbstractItemView *>();
    return **std::ranges::find(views, u"Disagreements"_s, &QWidget::accessibleName);
}

Sheet *TestReviewPage::openSheet() const
{
    for (Sheet *sheet : m_page->findChildren<Sheet *>())
        if (sheet->isOpen())
            return sheet;
    return nullptr;
}

Review TestReviewPage::stored(qint64 position)
{
    const Result<Review> review = m_data.review(position);
    if (!review)
        qWarning().noquote() << review.error().text();
    return review.value_or(Review{});
}

void TestReviewPage::decideAllOf(qint64 position, Qt::Key key)
{
    open(position);
    for (int i = list().model()->rowCount(); i > 0; --i)
        press(key);
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

void TestReviewPage::acceptingFirstIsStoredAndGoesOn()
{
    open(missed);
    press(Qt::Key_1);
    const Review review = stored(missed);
    QVERIFY(review.disagreements[0].resolution);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::AcceptFirst);
    QCOMPARE(review.disagreements[0].resolution->by, m_data.officer.id);
    QCOMPARE(review.consensus.annotations.size(), 1U);
    QCOMPARE(review.consensus.annotations[0].shape, Shape(left));
    QCOMPARE(review.consensus.annotations[0].provenance.parents.front(),
             review.reads[0].annotations[0].id);
    QCOMPARE(list().currentIndex().row(), 1);
}

void TestReviewPage::acceptingSecondIsStored()
{
    open(boundary);
    press(Qt::Key_2);
    const Review review = stored(boundary);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::AcceptSecond);
    QCOMPARE(review.consensus.annotations[0].shape, Shape(farRight));
}

void TestReviewPage::rejectingLeavesNothingInTheConsensus()
{
    open(boundary);
    press(Qt::Key_5);
    const Review review = stored(boundary);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::RejectBoth);
    QVERIFY(review.consensus.annotations.empty());
}

void TestReviewPage::mergingIsSeenBeforeItIsTaken()
{
    open(boundary);
    const Review before = stored(boundary);
    press(Qt::Key_3); // the mean outline
    press(Qt::Key_U);
    QVERIFY(canvas(2).accessibleName().contains(u"preview"_s));
    QCOMPARE(stored(boundary), before);
    press(Qt::Key_3); // the next kind: the intersection
    press(Qt::Key_Escape);
    QCOMPARE(stored(boundary), before);
    press(Qt::Key_3);
    press(Qt::Key_I);
    press(Qt::Key_Return);
    const Review review = stored(boundary);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::Merge);
    QCOMPARE(review.disagreements[0].resolution->merge, MergeKind::Intersection);
    QCOMPARE(review.consensus.annotations.size(), 1U);
    QCOMPARE(review.consensus.annotations[0].provenance.origin, Origin::Merged);
    QCOMPARE(boundingBox(review.consensus.annotations[0].shape), right.intersected(farRight));
}

void TestReviewPage::aReasonIsAskedForWhereItIsDemanded()
{
    cleanup();
    m_folder = std::make_unique<QTemporaryDir>();
    Protocol protocol = Protocol::standard();
    protocol.officerSeesNames = true;
    protocol.reasonRequired = true;
    QVERIFY(m_data.create(m_folder->path(), {u"a.png"_s}, protocol));
    QVERIFY(m_data.read(m_data.first, 1, {marked(left)}, Verdict::Positive));
    QVERIFY(m_data.read(m_data.second, 1, {marked(right)}, Verdict::Positive));
    m_data.session->actAs(m_data.officer.id);
    makePage();
    QTRY_COMPARE(m_page->shownPosition(), 1);
    const Review before = stored(1);
    press(Qt::Key_1);
    press(Qt::Key_Return); // without a word it does not go
    QCOMPARE(stored(1), before);
    press(Qt::Key_Escape);
    QCOMPARE(stored(1), before);
    press(Qt::Key_1);
    QTest::keyClicks(QApplication::focusWidget(), u"seen in 2 views"_s);
    press(Qt::Key_Return);
    QCOMPARE(stored(1).disagreements[0].resolution->reason, u"seen in 2 views"_s);
    QVERIFY(list().model()->index(0, 0).data().toString().contains(u"seen in 2 views"_s));
    QCOMPARE(list().currentIndex().row(), 1);
    press(Qt::Key_5);
    press(Qt::Key_Up); // said before
    press(Qt::Key_Return);
    QCOMPARE(stored(1).disagreements[1].resolution->reason, u"seen in 2 views"_s);
    QCOMPARE(stored(1).disagreements[1].resolution->choice, ResolutionChoice::RejectBoth);
}

void TestReviewPage::aReasonCanBeGivenByKey()
{
    open(missed);
    press(Qt::Key_E);
    press(Qt::Key_1);
    QTest::keyClicks(QApplication::focusWidget(), u"clear"_s);
    press(Qt::Key_Return);
    QCOMPARE(stored(missed).disagreements[0].resolution->reason, u"clear"_s);
    press(Qt::Key_2); // asks no more
    QVERIFY(stored(missed).disagreements[1].resolution);
    press(Qt::Key_E); // of what was decided
    QTest::keyClicks(QApplication::focusWidget(), u"as well"_s);
    press(Qt::Key_Return);
    QCOMPARE(stored(missed).disagreements[1].resolution->reason, u"as well"_s);
}

void TestReviewPage::redrawingTakesWhatWasDrawn()
{
    open(boundary);
    press(Qt::Key_4);
    press(Qt::Key_3); // from nothing: the polygon tool
    CanvasView &consensus = canvas(2);
    QCOMPARE(consensus.tool(), ToolId::Polygon);
    for (const QPointF vertex : {QPointF(210, 230), QPointF(270, 230), QPointF(240, 290)})
        click(consensus, vertex);
    press(Qt::Key_Return); // the outline
    QVERIFY(!stored(boundary).disagreements[0].resolution);
    press(Qt::Key_Return); // the decision
    const Review review = stored(boundary);
    QVERIFY(review.disagreements[0].resolution);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::Redraw);
    QCOMPARE(review.consensus.annotations.size(), 1U);
    QCOMPARE(verticesOf(review.consensus.annotations[0].shape).size(), 3U);
    QCOMPARE(review.consensus.annotations[0].labelCode, u"fractured"_s);
    QCOMPARE(review.consensus.annotations[0].provenance.parents.size(), 2U);
}

void TestReviewPage::leavingARedrawingStoresNothing()
{
    open(boundary);
    const Review before = stored(boundary);
    press(Qt::Key_4);
    press(Qt::Key_Delete);
    press(Qt::Key_Escape);
    QCOMPARE(stored(boundary), before);
    press(Qt::Key_1); // decides again
    QCOMPARE(stored(boundary).disagreements[0].resolution->choice, ResolutionChoice::AcceptFirst);
}

void TestReviewPage::undoAndRedoReachTheDatabase()
{
    open(missed);
    press(Qt::Key_1);
    press(Qt::Key_2);
    QCOMPARE(stored(missed).consensus.annotations.size(), 2U);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!stored(missed).disagreements[1].resolution);
    open(boundary); // the history waits for one to come back
    open(missed);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!stored(missed).disagreements[0].resolution);
    QVERIFY(stored(missed).consensus.annotations.empty());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(stored(missed).disagreements[0].resolution);
    QVERIFY(stored(missed).disagreements[1].resolution);
    QCOMPARE(stored(missed).consensus.annotations.size(), 2U);
}

void TestReviewPage::choosingAnAnswerResolvesTheDisagreement()
{
    open(answers);
    QCOMPARE(list().model()->rowCount(), 1);
    const auto buttons = m_page->findChildren<QRadioButton *>();
    const auto negative = std::ranges::find(buttons, u"Not fractured"_s, &QRadioButton::text);
    QVERIFY(negative != buttons.end());
    QTest::mouseClick(*negative, Qt::LeftButton, {}, QPoint(8, (*negative)->height() / 2));
    const Review review = stored(answers);
    QVERIFY(review.disagreements[0].resolution);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::AcceptFirst);
    QCOMPARE(review.consensus.assessment.verdict, Verdict::Negative);
}

void TestReviewPage::aFlagIsAnOpenDisagreement()
{
    open(agreed);
    press(Qt::Key_X);
    QTest::keyClicks(QApplication::focusWidget(), u"look at the ulna 1 2"_s);
    press(Qt::Key_Return);
    QCOMPARE(stored(agreed).disagreements.size(), 1U);
    QCOMPARE(stored(agreed).disagreements[0].kind, DisagreementKind::Raised);
    QCOMPARE(stored(agreed).disagreements[0].comment, u"look at the ulna 1 2"_s);
    press(Qt::Key_5); // settled
    QVERIFY(stored(agreed).disagreements[0].resolution);
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

void TestReviewPage::typedDigitsAreNoDecisions()
{
    open(missed);
    const Review before = stored(missed);
    press(Qt::Key_C);
    QTest::keyClicks(QApplication::focusWidget(), u"12345 vzj"_s);
    press(Qt::Key_Escape);
    QCOMPARE(stored(missed), before);
    QCOMPARE(list().currentIndex().row(), 0);
}

void TestReviewPage::signingOffLocksTheScan()
{
    decideAllOf(missed, Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(openSheet());
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(name);
    QCOMPARE(name->text(), m_data.officer.name);
    press(Qt::Key_Return);
    QVERIFY(!openSheet());
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

void TestReviewPage::openDisagreementsKeepFromSigning()
{
    open(missed);
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!openSheet());
    QVERIFY(!stored(missed).signOff);
}

void TestReviewPage::reopeningNeedsAReason()
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

void TestReviewPage::agreedScansAreSignedOneAfterAnother()
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

void TestReviewPage::aReviewChangedElsewhereIsLoadedAgain()
{
    open(boundary);
    const Review before = stored(boundary);
    ReviewContent other{.disagreements = before.disagreements,
                        .assessment = before.consensus.assessment,
                        .annotations = {}};
    other.disagreements[0].resolution = Resolution{.choice = ResolutionChoice::RejectBoth,
                                                   .merge = {},
                                                   .reason = {},
                                                   .by = m_data.officer.id,
                                                   .at = QDateTime::currentDateTimeUtc()};
    QVERIFY(answer(m_data.session->storeReview(before.scan.id, before.revision, other, u"t"_s)));
    const Review elsewhere = stored(boundary);
    QSignalSpy errors(m_page.get(), &Page::errorRaised);
    press(Qt::Key_1);
    QTRY_COMPARE(errors.count(), 1);
    QCOMPARE(errors[0][0].value<Error>().code, Error::Code::Conflict);
    QCOMPARE(stored(boundary), elsewhere);
    QTRY_VERIFY(list().model()->index(0, 0).data().toString().contains(u"Both rejected"_s));
    press(Qt::Key_1); // seen now, so it counts
    QCOMPARE(stored(boundary).disagreements[0].resolution->choice, ResolutionChoice::AcceptFirst);
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
    cleanup();
    m_folder = std::make_unique<QTemporaryDir>();
    Protocol protocol = Protocol::standard();
    protocol.readsPerScan = 1;
    QVERIFY(m_data.create(m_folder->path(), {u"a.png"_s}, protocol));
    QVERIFY(m_data.read(m_data.first, 1, {marked(left)}, Verdict::Positive));
    m_data.session->actAs(m_data.officer.id);
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
