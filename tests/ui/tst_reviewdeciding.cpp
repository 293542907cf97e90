// Deciding on the review page: one key each, what is stored, and taking it back.
#include "tests/ui/reviewfixture.h"
#include "ui/widgets/messagebar.h"

#include <QRadioButton>

using namespace doubleread;
using namespace doubleread::test;

class TestReviewDeciding : public QObject, ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { drop(); }

    void acceptingFirstIsStoredAndGoesOn();
    void acceptingSecondIsStored();
    void rejectingLeavesNothingInTheConsensus();
    void mergingIsSeenBeforeItIsTaken();
    void mergingAsksWhoseLabelItTakes();
    void aReasonIsAskedForWhereItIsDemanded();
    void aReasonCanBeGivenByKey();
    void redrawingTakesWhatWasDrawn();
    void theSameKeySwapsWhatIsRedrawn();
    void drawingTakesThePlaceOfTheOutline();
    void leavingARedrawingStoresNothing();
    void undoAndRedoReachTheDatabase();
    void whatHoldsNoLongerIsNotSaid();
    void undoAndRedoGoFromScanToScan();
    void undoLeavesSignedScansAlone();
    void undoLeavesWhatOthersDecidedAlone();
    void choosingAnAnswerResolvesTheDisagreement();
    void aFlagIsAnOpenDisagreement();
    void typedDigitsAreNoDecisions();
    void aReviewChangedElsewhereIsLoadedAgain();
};

void TestReviewDeciding::init()
{
    QVERIFY(create(4, openProtocol()));
    QVERIFY(readAll());
    makePage();
}

void TestReviewDeciding::acceptingFirstIsStoredAndGoesOn()
{
    open(missed);
    press(Qt::Key_1);
    const Review review = stored(missed);
    QVERIFY(review.disagreements[0].resolution);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::AcceptFirst);
    QCOMPARE(review.disagreements[0].resolution->by, m_data.officer.id);
    QCOMPARE(review.consensus.annotations.size(), 1U);
    QCOMPARE(review.consensus.annotations[0].shape, Shape(leftBox));
    QCOMPARE(review.consensus.annotations[0].provenance.parents.front(),
             review.reads[0].annotations[0].id);
    QCOMPARE(list().currentIndex().row(), 1);
}

void TestReviewDeciding::acceptingSecondIsStored()
{
    open(boundary);
    press(Qt::Key_2);
    const Review review = stored(boundary);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::AcceptSecond);
    QCOMPARE(review.consensus.annotations[0].shape, Shape(shiftedBox));
}

void TestReviewDeciding::rejectingLeavesNothingInTheConsensus()
{
    open(boundary);
    press(Qt::Key_5);
    const Review review = stored(boundary);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::RejectBoth);
    QVERIFY(review.consensus.annotations.empty());
}

void TestReviewDeciding::mergingIsSeenBeforeItIsTaken()
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
    QCOMPARE(boundingBox(review.consensus.annotations[0].shape), rightBox.intersected(shiftedBox));
}

void TestReviewDeciding::mergingAsksWhoseLabelItTakes()
{
    Protocol protocol = openProtocol();
    protocol.labels.push_back({.code = u"hardware"_s,
                               .name = u"hardware"_s,
                               .color = standardLabelColor(1),
                               .allowedShapes = {}});
    QVERIFY(create(2, protocol));
    for (const qint64 position : {1, 2}) {
        QVERIFY(m_data.read(m_data.first, position, {marked(rightBox)}, Verdict::Positive));
        QVERIFY(m_data.read(m_data.second, position, {marked(shiftedBox, u"hardware"_s)},
                            Verdict::Positive));
    }
    makePage();
    const auto merge = [this](qint64 position, std::optional<Qt::Key> words) {
        open(position);
        press(Qt::Key_3);
        QVERIFY(everythingSaid().contains(u"A: fractured"_s));
        QVERIFY(everythingSaid().contains(u"B: hardware"_s));
        if (words)
            press(*words);
        press(Qt::Key_Return);
    };
    merge(1, std::nullopt);
    QCOMPARE(stored(1).disagreements[0].resolution->wordsOf, std::optional(ReadSide::First));
    QCOMPARE(stored(1).consensus.annotations.at(0).labelCode, u"fractured"_s);
    merge(2, Qt::Key_2);
    QCOMPARE(stored(2).disagreements[0].resolution->choice, ResolutionChoice::Merge);
    QCOMPARE(stored(2).disagreements[0].resolution->wordsOf, std::optional(ReadSide::Second));
    QCOMPARE(stored(2).consensus.annotations.at(0).labelCode, u"hardware"_s);
    QVERIFY(list().model()->index(0, 0).data().toString().contains(u"label of the second"_s));
}

void TestReviewDeciding::aReasonIsAskedForWhereItIsDemanded()
{
    Protocol protocol = openProtocol();
    protocol.reasonRequired = true;
    QVERIFY(create(1, protocol));
    QVERIFY(m_data.read(m_data.first, 1, {marked(leftBox)}, Verdict::Positive));
    QVERIFY(m_data.read(m_data.second, 1, {marked(rightBox)}, Verdict::Positive));
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

void TestReviewDeciding::aReasonCanBeGivenByKey()
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

void TestReviewDeciding::redrawingTakesWhatWasDrawn()
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

void TestReviewDeciding::theSameKeySwapsWhatIsRedrawn()
{
    open(boundary);
    const auto outline = [this] {
        return std::get<Box>(canvas(2).document()->annotations().front().shape);
    };
    press(Qt::Key_4);
    QCOMPARE(outline(), rightBox); // the first read's
    press(Qt::Key_4);
    QCOMPARE(outline(), shiftedBox);
    press(Qt::Key_4);
    QCOMPARE(outline(), rightBox);
    press(Qt::Key_2);
    QCOMPARE(outline(), shiftedBox);
    press(Qt::Key_Return);
    const Review review = stored(boundary);
    QCOMPARE(review.disagreements[0].resolution->choice, ResolutionChoice::Redraw);
    QCOMPARE(std::get<Box>(review.consensus.annotations.front().shape), shiftedBox);
}

void TestReviewDeciding::drawingTakesThePlaceOfTheOutline()
{
    open(boundary);
    press(Qt::Key_4);
    CanvasView &consensus = canvas(2);
    press(Qt::Key_B);
    QCOMPARE(consensus.tool(), ToolId::Box);
    drag(consensus, QPointF(210, 230), QPointF(260, 280));
    const auto &drawn = consensus.document()->annotations();
    QCOMPARE(drawn.size(), 1U);
    drag(consensus, QPointF(220, 240), QPointF(280, 290)); // not yet right
    QCOMPARE(drawn.size(), 1U);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(drawn.size(), 1U);
    QVERIFY(std::get<Box>(drawn.front().shape).left < 215);
    press(Qt::Key_Return);
    const Review review = stored(boundary);
    QCOMPARE(review.consensus.annotations.size(), 1U);
    QVERIFY(std::get<Box>(review.consensus.annotations[0].shape).right < 265);
    QCOMPARE(review.consensus.annotations[0].labelCode, u"fractured"_s);
    QCOMPARE(review.consensus.annotations[0].provenance.parents.size(), 2U);
}

void TestReviewDeciding::leavingARedrawingStoresNothing()
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

void TestReviewDeciding::undoAndRedoReachTheDatabase()
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

void TestReviewDeciding::whatHoldsNoLongerIsNotSaid()
{
    MessageBar bar;
    connect(m_page.get(), &Page::noticeRaised, &bar,
            [&](const QString &text) { bar.show(MessageBar::Kind::Information, text); });
    connect(m_page.get(), &Page::noticeOutdated, &bar, &MessageBar::retract);
    open(boundary);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bar.isVisible());
    QVERIFY(bar.text().contains(u"is still open"_s));
    press(Qt::Key_1);
    QVERIFY(!bar.isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    bar.show(MessageBar::Kind::Error, u"something else went wrong"_s);
    press(Qt::Key_1);
    QVERIFY(bar.isVisible()); // that is no notice of this page
}

void TestReviewDeciding::undoAndRedoGoFromScanToScan()
{
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    const auto told = [&] { return notices.isEmpty() ? QString() : notices.last()[0].toString(); };
    open(boundary);
    press(Qt::Key_2);
    open(missed);
    press(Qt::Key_1);
    open(answers);
    press(Qt::Key_Z, Qt::ControlModifier); // nothing was decided here
    QTRY_COMPARE(m_page->shownPosition(), missed);
    QVERIFY(!stored(missed).disagreements[0].resolution);
    QCOMPARE(list().currentIndex().row(), 0);
    QCOMPARE(told(), u"Back at scan-001.png: its last decision is undone."_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_page->shownPosition(), boundary);
    QVERIFY(!stored(boundary).disagreements[0].resolution);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(told(), u"There is nothing to undo."_s);
    press(Qt::Key_Y, Qt::ControlModifier); // on this scan
    QVERIFY(stored(boundary).disagreements[0].resolution);
    press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(m_page->shownPosition(), missed);
    QVERIFY(stored(missed).disagreements[0].resolution);
    QCOMPARE(told(), u"Back at scan-001.png: its decision is made again."_s);
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(told(), u"There is nothing to do again."_s);
}

void TestReviewDeciding::undoLeavesSignedScansAlone()
{
    open(missed);
    press(Qt::Key_1);
    open(boundary);
    press(Qt::Key_1);
    const Review decided = stored(boundary);
    QVERIFY(answer(m_data.session->signOff(decided.scan.id, decided.revision,
                                           {.printedName = m_data.officer.name, .password = {}})));
    const Review sealed = stored(boundary);
    open(answers);
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_page->shownPosition(), boundary); // signed unseen
    QCOMPARE(notices.last()[0].toString(), u"scan-002.png is signed off and stays as it is."_s);
    QCOMPARE(stored(boundary), sealed);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_page->shownPosition(), missed); // decided before it
    QVERIFY(!stored(missed).disagreements[0].resolution);
    QCOMPARE(stored(boundary), sealed);
}

void TestReviewDeciding::undoLeavesWhatOthersDecidedAlone()
{
    open(boundary);
    press(Qt::Key_1);
    open(answers);
    const Review before = stored(boundary);
    ReviewContent other{.disagreements = before.disagreements,
                        .assessment = before.consensus.assessment,
                        .annotations = {}};
    other.disagreements[0].resolution->choice = ResolutionChoice::RejectBoth;
    QVERIFY(answer(m_data.session->storeReview(before.scan.id, before.revision, other, u"t"_s)));
    const Review elsewhere = stored(boundary);
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_page->shownPosition(), boundary);
    QCOMPARE(notices.last()[0].toString(),
             u"scan-002.png was changed elsewhere and stays as it is."_s);
    QCOMPARE(stored(boundary), elsewhere);
}

void TestReviewDeciding::choosingAnAnswerResolvesTheDisagreement()
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

void TestReviewDeciding::aFlagIsAnOpenDisagreement()
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

void TestReviewDeciding::typedDigitsAreNoDecisions()
{
    open(missed);
    const Review before = stored(missed);
    press(Qt::Key_C);
    QTest::keyClicks(QApplication::focusWidget(), u"12345 vzj"_s);
    press(Qt::Key_Escape);
    QCOMPARE(stored(missed), before);
    QCOMPARE(list().currentIndex().row(), 0);
}

void TestReviewDeciding::aReviewChangedElsewhereIsLoadedAgain()
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

QTEST_MAIN(TestReviewDeciding)
#include "tst_reviewdeciding.moc"
