// Threads of comments on spots of a scan: how they are put in order, and what keys and clicks on
// the Review page make of them, down to the database.
#include "core/document/annotationdocument.h"
#include "core/session/sessionworklists.h"
#include "tests/ui/reviewfixture.h"
#include "ui/canvas/pinlayer.h"
#include "ui/comments/commentspanel.h"
#include "ui/comments/threadmodel.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace doubleread;
using namespace doubleread::test;

namespace {

Comment said(const QString &text, int minute, std::optional<Point> spot = {},
             std::optional<Id<Comment>> parent = {})
{
    return {.id = Id<Comment>::create(),
            .scan = {},
            .author = {},
            .spot = spot,
            .parent = parent,
            .text = text,
            .at = QDateTime({2026, 1, 1}, {12, minute}, Qt::UTC)};
}

QStringList texts(const std::vector<ThreadLine> &lines)
{
    QStringList all;
    for (const ThreadLine &line : lines)
        all << (line.answer ? u"> "_s : QString()) + line.comment.text;
    return all;
}

} // namespace

class TestComments : public QObject, ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersFollowWhatTheyAnswer();
    void anAnswerToWhatIsNotSeenStandsForItself();
    void onlySpotsHaveNumbers();
    void threadsAreSteppedThrough();

    void byKeyItIsAboutTheDisagreementInHand();
    void byKeyItIsWhereTheMouseIs();
    void aRestingMousePointsAtNothing();
    void withNothingInHandItIsInTheMiddle();
    void byClickItIsWhereTheClickWas();
    void aSpotCanBeTakenAway();
    void escapeLeavesNoPin();
    void aPinLeadsToItsThread();
    void goingToAThreadZoomsToItsSpot();
    void aThreadIsAnswered();
    void readersAreSidesToTheOfficer();
    void pinsHideWithTheMarks();

    void aReaderSpeaksOnTheReadPage();
    void aReaderSeesOwnWordsOnly();
    void earlierWordsTellNothingOfARepeat();

private:
    CommentsPanel &panel() const { return *m_page->findChild<CommentsPanel *>(); }
    QListView &threads() const { return *panel().findChild<QListView *>(); }
    QPlainTextEdit &entry() const { return *panel().findChild<QPlainTextEdit *>(); }
    QPushButton *aim() const;
    PinLayer &pins(int pane) const { return *canvas(pane).findChild<PinLayer *>(); }
    std::vector<Comment> kept(qint64 position);
    void makeReadPage(double repeatShare = 0);
    void write(const QString &text);
    /// Said by the officer before the scan is opened.
    Comment told(qint64 position, const NewComment &comment);
    static void hover(CanvasView &view, QPointF image);
    void leaveWithTheMouse();

    std::unique_ptr<ReadPage> m_readPage;
};

void TestComments::init()
{
    QVERIFY(create(4, openProtocol()));
    QVERIFY(readAll());
    makePage();
}

void TestComments::cleanup()
{
    m_readPage.reset();
    drop();
}

/// Two scans that nobody has read; on the first of them the first reader has said "mine" and the
/// second one "theirs".
void TestComments::makeReadPage(double repeatShare)
{
    Protocol protocol = Protocol::standard();
    protocol.repeatShare = repeatShare;
    QVERIFY(create(2, protocol));
    const Id<Scan> scan = m_data.row(1)->scan.id;
    const Id<Scan> other = m_data.row(2)->scan.id;
    m_data.session->actAs(m_data.coordinator.id);
    if (repeatShare > 0)
        QVERIFY(answer(m_data.session->worklists().assign({.repeatShare = repeatShare})));
    m_data.session->actAs(m_data.second.id);
    QVERIFY(answer(m_data.session->addComment(scan, {.text = u"theirs"_s, .spot = Point{9, 9}})));
    m_data.session->actAs(m_data.first.id);
    QVERIFY(answer(m_data.session->addComment(scan, {.text = u"mine"_s, .spot = Point{80, 90}})));
    if (repeatShare > 0) // whichever comes first
        QVERIFY(answer(m_data.session->addComment(other, {.text = u"mine"_s})));
    m_images = std::make_unique<ImageLoader>();
    m_thumbnails = std::make_unique<ThumbnailLoader>(m_folder->filePath(u"thumbnails"_s));
    m_readPage = std::make_unique<ReadPage>(PageContext{*m_data.session, *m_images, *m_thumbnails});
    m_readPage->resize(1456, 900);
    m_readPage->show();
    QVERIFY(QTest::qWaitForWindowActive(m_readPage.get()));
    m_readPage->activate();
    QTRY_VERIFY(m_readPage->desk().isShown());
}

QPushButton *TestComments::aim() const
{
    for (QPushButton *button : panel().findChildren<QPushButton *>())
        if (button->isVisible() && button->accessibleName().startsWith(u"Take away"_s))
            return button;
    return nullptr;
}

std::vector<Comment> TestComments::kept(qint64 position)
{
    return answer(m_data.session->comments(stored(position).scan.id))
        .value_or(std::vector<Comment>());
}

Comment TestComments::told(qint64 position, const NewComment &comment)
{
    return answer(m_data.session->addComment(stored(position).scan.id, comment))
        .value_or(Comment{});
}

void TestComments::write(const QString &text)
{
    QCOMPARE(QApplication::focusWidget(), &entry());
    QTest::keyClicks(&entry(), text);
    QTest::keyClick(&entry(), Qt::Key_Return);
    QTRY_VERIFY(entry().toPlainText().isEmpty());
}

/// The mouse of the test before may still rest on a scan.
/// Without the pointer of the display, whose own events come when they like.
void TestComments::hover(CanvasView &view, QPointF image)
{
    const QPointF place = at(view, image);
    QMouseEvent move(QEvent::MouseMove, place, view.mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&view, &move);
}

void TestComments::leaveWithTheMouse()
{
    for (CanvasView *each : QApplication::activeWindow()->findChildren<CanvasView *>()) {
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(each, &leave);
    }
}

void TestComments::answersFollowWhatTheyAnswer()
{
    const Comment first = said(u"first"_s, 1);
    const Comment second = said(u"second"_s, 2);
    const Comment late = said(u"late"_s, 5, {}, first.id);
    const Comment early = said(u"early"_s, 3, {}, first.id);
    const Comment nested = said(u"nested"_s, 6, {}, late.id);
    const auto lines =
        threadsOf({nested, late, second, early, first}, [](const Comment &) { return u"A"_s; });
    QCOMPARE(texts(lines),
             (QStringList{u"first"_s, u"> early"_s, u"> late"_s, u"> nested"_s, u"second"_s}));
}

void TestComments::anAnswerToWhatIsNotSeenStandsForItself()
{
    const auto lines = threadsOf({said(u"mine"_s, 1, {}, Id<Comment>::create())},
                                 [](const Comment &) { return u"A"_s; });
    QCOMPARE(texts(lines), QStringList(u"mine"_s));
}

void TestComments::onlySpotsHaveNumbers()
{
    const Comment root = said(u"here"_s, 2, Point{3, 4});
    const auto lines = threadsOf({said(u"whole"_s, 1), root, said(u"answer"_s, 3, {}, root.id),
                                  said(u"there"_s, 4, Point{5, 6})},
                                 [](const Comment &) { return u"A"_s; });
    std::vector<int> numbers;
    for (const ThreadLine &line : lines)
        numbers.push_back(line.pin);
    QCOMPARE(numbers, (std::vector<int>{0, 1, 0, 2}));
    QCOMPARE(lines[2].spot, root.spot); // an answer is about the spot of its thread
}

void TestComments::threadsAreSteppedThrough()
{
    ThreadModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.nextThread(-1, 1), -1);
    const Comment root = said(u"one"_s, 1);
    model.setLines(threadsOf({root, said(u"answer"_s, 2, {}, root.id), said(u"two"_s, 3)},
                             [](const Comment &) { return u"A"_s; }));
    QCOMPARE(model.nextThread(-1, 1), 0);
    QCOMPARE(model.nextThread(0, 1), 2);
    QCOMPARE(model.nextThread(1, 1), 2);
    QCOMPARE(model.nextThread(2, 1), 0);
    QCOMPARE(model.nextThread(0, -1), 2);
}

void TestComments::byKeyItIsAboutTheDisagreementInHand()
{
    open(missed);
    leaveWithTheMouse();
    press(Qt::Key_C);
    write(u"a vessel?"_s);
    QTRY_COMPARE(kept(missed).size(), 1U);
    QCOMPARE(kept(missed).front().text, u"a vessel?"_s);
    QCOMPARE(kept(missed).front().spot, leftBox.center());
    QTRY_COMPARE(threads().model()->rowCount(), 1);
    QVERIFY(canvas(2).hasFocus()); // and the keys decide again
}

void TestComments::byKeyItIsWhereTheMouseIs()
{
    open(agreed);
    hover(canvas(1), {100, 50});
    press(Qt::Key_C);
    write(u"here"_s);
    QTRY_COMPARE(kept(agreed).size(), 1U);
    const Point spot = kept(agreed).front().spot.value_or(Point{});
    QVERIFY2(distance(spot, {100, 50}) < 2, qPrintable(QString::number(spot.x)));
}

/// The mouse lies where it was last needed; who goes on by key does not point at anything.
void TestComments::aRestingMousePointsAtNothing()
{
    open(missed);
    hover(canvas(1), {100, 50});
    press(Qt::Key_J);
    press(Qt::Key_C);
    write(u"this one"_s);
    QTRY_COMPARE(kept(missed).size(), 1U);
    QCOMPARE(kept(missed).front().spot, rightBox.center());
}

void TestComments::withNothingInHandItIsInTheMiddle()
{
    open(agreed);
    leaveWithTheMouse();
    const QPointF middle = canvas(2).viewTransform().inverted().map(
        QPointF(canvas(2).width() / 2.0, canvas(2).height() / 2.0));
    press(Qt::Key_C);
    QVERIFY(aim());
    QTest::keyClick(&entry(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&entry(), Qt::Key_Up);
    write(u"here"_s);
    QTRY_COMPARE(kept(agreed).size(), 1U);
    const Point spot = kept(agreed).front().spot.value_or(Point{});
    QVERIFY2(distance(spot, {middle.x() + 10, middle.y() - 1}) < 1e-6,
             qPrintable(QString::number(spot.x)));
}

void TestComments::byClickItIsWhereTheClickWas()
{
    open(agreed);
    leaveWithTheMouse();
    press(Qt::Key_C);
    QTest::mouseClick(&pins(0), Qt::LeftButton, {}, at(canvas(0), {70, 90}));
    QVERIFY(aim());
    QTest::mouseClick(&pins(2), Qt::LeftButton, {}, at(canvas(2), {40, 30})); // better there
    write(u"cortex is intact"_s);
    QTRY_COMPARE(kept(agreed).size(), 1U);
    const Point spot = kept(agreed).front().spot.value_or(Point{});
    QVERIFY(distance(spot, {40, 30}) < 2);
    QVERIFY(!aim());
}

void TestComments::aSpotCanBeTakenAway()
{
    open(missed);
    leaveWithTheMouse();
    press(Qt::Key_C);
    QVERIFY(aim());
    QTest::mouseClick(aim(), Qt::LeftButton);
    QVERIFY(!aim());
    write(u"about all of it"_s);
    QTRY_COMPARE(kept(missed).size(), 1U);
    QVERIFY(!kept(missed).front().spot);
}

void TestComments::escapeLeavesNoPin()
{
    open(agreed);
    leaveWithTheMouse();
    const QImage before = canvas(2).grab().toImage();
    press(Qt::Key_C);
    QTest::mouseClick(&pins(2), Qt::LeftButton, {}, at(canvas(2), {70, 90}));
    QVERIFY(canvas(2).grab().toImage() != before); // the pin of what is to be said
    press(Qt::Key_Escape);
    QCOMPARE(canvas(2).grab().toImage(), before);
    QVERIFY(canvas(2).hasFocus());
    QVERIFY(kept(agreed).empty());
}

void TestComments::aPinLeadsToItsThread()
{
    told(agreed, {.text = u"first"_s, .spot = Point{40, 60}});
    told(agreed, {.text = u"second"_s, .spot = Point{200, 300}});
    open(agreed);
    QTRY_COMPARE(threads().model()->rowCount(), 2);
    const QPoint head = at(canvas(1), {200, 300}) - QPoint(0, 18);
    QTest::mouseClick(&canvas(1), Qt::LeftButton, {}, head);
    QCOMPARE(threads().currentIndex().row(), 1);
}

void TestComments::goingToAThreadZoomsToItsSpot()
{
    told(agreed, {.text = u"first"_s, .spot = Point{40, 60}});
    told(agreed, {.text = u"second"_s, .spot = Point{200, 300}});
    open(agreed);
    QTRY_COMPARE(threads().model()->rowCount(), 2);
    const double zoom = canvas(0).viewState().zoom;
    press(Qt::Key_C, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ShiftModifier);
    QCOMPARE(threads().currentIndex().row(), 1);
    for (int pane = 0; pane < 3; ++pane) {
        QTRY_VERIFY(canvas(pane).viewState().zoom > zoom);
        QTRY_VERIFY(distance(canvas(pane).viewState().center, {200, 300}) < 1);
    }
}

void TestComments::aThreadIsAnswered()
{
    const Comment root = told(agreed, {.text = u"is it old?"_s, .spot = Point{40, 60}});
    open(agreed);
    QTRY_COMPARE(threads().model()->rowCount(), 1);
    threads().setFocus();
    QTest::keyClick(&threads(), Qt::Key_Down);
    QTest::keyClick(&threads(), Qt::Key_Return);
    QVERIFY(aim() && aim()->text().contains(u"answers"_s));
    write(u"healed"_s);
    QTRY_COMPARE(kept(agreed).size(), 2U);
    const std::vector<Comment> all = kept(agreed);
    const auto reply = std::ranges::find(all, u"healed"_s, &Comment::text);
    QVERIFY(reply != all.end());
    QCOMPARE(reply->parent, std::optional(root.id));
    QTRY_COMPARE(threads().model()->rowCount(), 2);
}

void TestComments::readersAreSidesToTheOfficer()
{
    QVERIFY(create(4, Protocol::standard())); // which hides who has read
    QVERIFY(readAll());
    makePage();
    const Id<Scan> scan = stored(agreed).scan.id;
    m_data.session->actAs(m_data.first.id);
    QVERIFY(answer(
        m_data.session->addComment(scan, {.text = u"by a reader"_s, .spot = Point{40, 60}})));
    m_data.session->actAs(m_data.second.id);
    QCOMPARE(answer(m_data.session->comments(scan))->size(), 0U); // the round is open
    m_data.session->actAs(m_data.officer.id);
    open(agreed);
    QTRY_COMPARE(threads().model()->rowCount(), 1);
    const QString shown = threads().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(shown.contains(u"Reader of the first read"_s) ||
                 shown.contains(u"Reader of the second read"_s),
             qPrintable(shown));
    QVERIFY(!shown.contains(m_data.first.name));
}

void TestComments::pinsHideWithTheMarks()
{
    told(agreed, {.text = u"first"_s, .spot = Point{160, 200}});
    open(agreed);
    QTRY_COMPARE(threads().model()->rowCount(), 1);
    const QImage seen = canvas(0).grab().toImage();
    canvas(2).setOverlaysHidden(true);
    QVERIFY(canvas(0).grab().toImage() != seen);
    QTest::mouseClick(&canvas(0), Qt::LeftButton, {}, at(canvas(0), {160, 200}) - QPoint(0, 18));
    QCOMPARE(threads().currentIndex().row(), -1);
}

void TestComments::aReaderSpeaksOnTheReadPage()
{
    makeReadPage();
    hover(m_readPage->canvas(), {120, 140});
    QTest::keyClick(&m_readPage->canvas(), Qt::Key_C);
    auto *entry = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(entry);
    QTest::keyClicks(entry, u"nutrient canal"_s);
    QTest::keyClick(entry, Qt::Key_Return, Qt::ControlModifier); // does not submit the read
    const Id<Scan> scan = m_data.row(1)->scan.id;
    QTRY_COMPARE(answer(m_data.session->comments(scan))->size(), 2U);
    const Comment kept = answer(m_data.session->comments(scan))->back();
    QCOMPARE(kept.text, u"nutrient canal"_s);
    QVERIFY(distance(kept.spot.value_or(Point{}), {120, 140}) < 2);
    QCOMPARE(m_readPage->desk().document().read().state, ReadState::Open);
    QTRY_VERIFY(m_readPage->canvas().hasFocus());
}

void TestComments::aReaderSeesOwnWordsOnly()
{
    makeReadPage();
    const auto *shown = m_readPage->findChild<ThreadModel *>();
    QTRY_COMPARE(shown->rowCount(), 1);
    QCOMPARE(shown->line(0).comment.text, u"mine"_s);
    QCOMPARE(shown->line(0).author, u"You"_s);
    QCOMPARE(shown->line(0).pin, 1);
    QTest::keyClick(&m_readPage->canvas(), Qt::Key_D); // nothing was said on the next scan
    QTRY_COMPARE(shown->rowCount(), 0);
    QTest::keyClick(&m_readPage->canvas(), Qt::Key_A);
    QTRY_COMPARE(shown->rowCount(), 1);
}

/// Where scans may come twice, what was said the first time would tell which ones do.
void TestComments::earlierWordsTellNothingOfARepeat()
{
    makeReadPage(0.5);
    const auto *shown = m_readPage->findChild<ThreadModel *>();
    leaveWithTheMouse();
    QTest::keyClick(&m_readPage->canvas(), Qt::Key_C);
    auto *entry = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(entry);
    QTest::keyClicks(entry, u"said now"_s);
    QTest::keyClick(entry, Qt::Key_Return);
    QTRY_COMPARE(shown->rowCount(), 1);
    QCOMPARE(shown->line(0).comment.text, u"said now"_s);
    QVERIFY(m_readPage->desk().scan().scan.scan.fileName.startsWith(u"Scan "_s));
}

QTEST_MAIN(TestComments)
#include "tst_comments.moc"
