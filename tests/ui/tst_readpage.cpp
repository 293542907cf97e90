#include "core/document/annotationdocument.h"
#include "tests/support/testdataset.h"
#include "ui/canvas/canvasview.h"
#include "ui/reading/activetime.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/noteedit.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace doubleread;

/// Every test draws with the mouse and the keys and then looks at what the dataset has.
class TestReadPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheFirstOpenScan();
    void drawingIsStoredAtOnce();
    void undoAndRedoAreStored();
    void editsFasterThanTheStoreKeepTheirOrder();
    void whatCannotBeStoredIsToldAndTakenBack();
    void noteIsStoredAndIsOneStep();
    void submitLocksAndGoesOn();
    void nothingFoundIsNegative();
    void anUntouchedScanIsNotSubmittedByAccident();
    void anUnfinishedShapeIsToldUntilItIsFinished();
    void theCursorFollowsTheScanUnderIt();
    void aWorklistThatIsDoneOpensWhereItBegins();
    void nothingFoundIsRefusedWithFindings();
    void fastPagingEndsOnTheRightScan();
    void undoReachesBackOverScans();
    void flagIsStoredAsAComment();
    void missingFileIsToldAndStillAnswered();
    void anotherPersonSeesOwnReadsOnly();
    void activeTimeLeavesOutIdleSpells();
    void activeTimeStopsWhileOneIsElsewhere();

private:
    void open(int scans);
    CanvasView &canvas() { return m_page->canvas(); }
    const ReadDesk &desk() { return m_page->desk(); }
    QPoint at(double x, double y);
    void drawBox(double left, double top, double right, double bottom);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    Read stored(int index);
    Read storedAfterEdit(int index, int revision);
    bool shows(int index);

    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<ReadPage> m_page;
};

void TestReadPage::init()
{
    m_dataset.reset();
}

void TestReadPage::cleanup()
{
    m_page.reset();
    m_dataset.reset();
}

void TestReadPage::open(int scans)
{
    m_dataset = std::make_unique<TestDataset>(scans);
    const PageContext context{.session = m_dataset->session(),
                              .images = m_dataset->images(),
                              .thumbnails = m_dataset->thumbnails()};
    m_page = std::make_unique<ReadPage>(context);
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activateWindow(); // shortcuts work in the active window only
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY(desk().isShown());
}

/// Widget px of a place on the scan.
QPoint TestReadPage::at(double x, double y)
{
    return canvas().viewTransform().map(QPointF(x, y)).toPoint();
}

void TestReadPage::drawBox(double left, double top, double right, double bottom)
{
    press(Qt::Key_B);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(left, top));
    QTest::mouseMove(&canvas(), at((left + right) / 2, (top + bottom) / 2));
    QTest::mouseMove(&canvas(), at(right, bottom));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(right, bottom));
}

void TestReadPage::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&canvas(), static_cast<Qt::Key>(key), modifiers);
}

Read TestReadPage::stored(int index)
{
    const auto rows = valueOf(m_dataset->session().scanRows({index + 1}));
    return valueOf(m_dataset->session().readOf(rows.front().scan.id));
}

Read TestReadPage::storedAfterEdit(int index, int revision)
{
    if (!QTest::qWaitFor([&] { return stored(index).revision >= revision; }, 5000))
        qWarning("the edits did not arrive");
    return stored(index);
}

/// Name, picture and read on screen all belong to this scan.
bool TestReadPage::shows(int index)
{
    if (!desk().isShown() || !canvas().picture())
        return false;
    const ReadyScan &scan = desk().scan();
    return scan.row == index && scan.scan.scan.fileName == TestDataset::fileName(index) &&
           canvas().picture()->sample({5, 5}) == TestDataset::grey(index) &&
           canvas().document() == &desk().document() &&
           desk().document().read().scan == scan.scan.scan.id;
}

void TestReadPage::showsTheFirstOpenScan()
{
    open(3);
    QVERIFY(shows(0));
    QVERIFY(canvas().hasFocus() || !m_page->isActiveWindow());
}

void TestReadPage::drawingIsStoredAtOnce()
{
    open(2);
    QSignalSpy saved(&m_dataset->session(), &DatasetSession::saved);
    drawBox(20, 30, 80, 90);
    QCOMPARE(desk().document().annotations().size(), 1UZ);
    QTRY_VERIFY(!saved.isEmpty());
    const Read read = stored(0);
    QCOMPARE(read.annotations.size(), 1UZ);
    QCOMPARE(read.annotations, desk().document().annotations());
    QCOMPARE(read.annotations.front().labelCode, u"fractured"_s);
    const Box drawn = boundingBox(read.annotations.front().shape);
    QVERIFY(std::abs(drawn.left - 20) < 1 && std::abs(drawn.bottom - 90) < 1);
    QVERIFY(stored(1).annotations.empty());
}

void TestReadPage::undoAndRedoAreStored()
{
    open(1);
    drawBox(20, 30, 80, 90);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(storedAfterEdit(0, 2).annotations.empty());
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(storedAfterEdit(0, 3).annotations.size(), 1UZ);
}

void TestReadPage::editsFasterThanTheStoreKeepTheirOrder()
{
    open(1);
    for (int number = 0; number < 20; ++number) {
        const int left = 8 + 28 * (number % 4);
        const int top = 8 + 30 * (number / 4);
        drawBox(left, top, left + 18, top + 20);
    }
    QCOMPARE(desk().document().annotations().size(), 20UZ);
    for (int number = 0; number < 5; ++number)
        press(Qt::Key_Z, Qt::ControlModifier);
    const Read read = storedAfterEdit(0, 25);
    QCOMPARE(read.revision, 25);
    QCOMPARE(read.annotations, desk().document().annotations());
    QCOMPARE(read.annotations.size(), 15UZ);
}

void TestReadPage::whatCannotBeStoredIsToldAndTakenBack()
{
    open(1);
    drawBox(8, 8, 30, 30);
    QCOMPARE(storedAfterEdit(0, 1).annotations.size(), 1UZ);
    // Somebody else is faster by one edit: the one drawn after it stands on an old revision.
    Assessment other;
    other.note = u"from elsewhere"_s;
    const auto stolen =
        m_dataset->session().storeEdit(desk().document().read(), PutAssessment{other});
    drawBox(50, 50, 90, 90);
    QCOMPARE(desk().document().annotations().size(), 2UZ);
    QCOMPARE(valueOf(stolen), 2);
    QTRY_VERIFY(desk().isShown() && desk().document().annotations().size() == 1UZ);
    QCOMPARE(desk().document().assessment().note, u"from elsewhere"_s);
    const auto bars = m_page->findChildren<MessageBar *>();
    QVERIFY(std::ranges::any_of(bars, [](MessageBar *bar) {
        return bar->isVisible() && bar->text().startsWith(u"Not saved"_s);
    }));
    drawBox(50, 50, 90, 90); // and work goes on
    QCOMPARE(storedAfterEdit(0, 3).annotations.size(), 2UZ);
}

void TestReadPage::noteIsStoredAndIsOneStep()
{
    open(1);
    const auto notes = m_page->findChildren<NoteEdit *>();
    const auto found = std::ranges::find_if(
        notes, [](NoteEdit *note) { return note->accessibleName() == u"Note on the scan"; });
    QVERIFY(found != notes.end());
    QTest::mouseClick(*found, Qt::LeftButton);
    QTest::keyClicks(*found, u"add a lateral view"_s);
    QTest::keyClick(*found, Qt::Key_Return);
    const Read read = storedAfterEdit(0, 18);
    QCOMPARE(read.assessment.note, u"add a lateral view"_s);
    QVERIFY(shows(0)); // the letters a and d turned no page
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(storedAfterEdit(0, 19).assessment.note.isEmpty());
}

void TestReadPage::submitLocksAndGoesOn()
{
    open(3);
    drawBox(20, 30, 80, 90);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shows(1));
    QTRY_COMPARE(stored(0).state, ReadState::Submitted);
    const Read read = stored(0);
    QCOMPARE(read.assessment.verdict, std::optional(Verdict::Positive));
    QVERIFY(read.submittedAt.isValid());

    press(Qt::Key_A); // back to what is locked
    QTRY_VERIFY(shows(0));
    QVERIFY(desk().document().isLocked());
    drawBox(10, 10, 50, 50);
    QCOMPARE(desk().document().annotations().size(), 1UZ);
    QCOMPARE(stored(0).annotations.size(), 1UZ);
}

void TestReadPage::nothingFoundIsNegative()
{
    open(2);
    press(Qt::Key_N);
    QTRY_VERIFY(shows(1));
    QTRY_COMPARE(stored(0).state, ReadState::Submitted);
    QCOMPARE(stored(0).assessment.verdict, std::optional(Verdict::Negative));
    press(Qt::Key_N);
    QTRY_COMPARE(stored(1).state, ReadState::Submitted);
    QTRY_VERIFY(desk().document().isLocked()); // the last one: stays, locked
    QVERIFY(shows(1));
}

/// Nothing drawn and nothing chosen is no answer; one key says that there is nothing.
void TestReadPage::anUntouchedScanIsNotSubmittedByAccident()
{
    open(3);
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *message = m_page->findChild<MessageBar *>();
    QVERIFY2(message->text().contains(u"no answer is chosen"_s), qPrintable(message->text()));
    QVERIFY(shows(0));
    QVERIFY(!desk().document().isLocked());
    press(Qt::Key_N);
    QTRY_VERIFY(shows(1));
    QTRY_COMPARE(stored(0).state, ReadState::Submitted);
}

void TestReadPage::anUnfinishedShapeIsToldUntilItIsFinished()
{
    open(2);
    auto *message = m_page->findChild<MessageBar *>();
    for (const bool finished : {true, false}) {
        press(Qt::Key_P);
        for (const QPoint corner : {at(100, 100), at(160, 100), at(130, 160)})
            QTest::mouseClick(&canvas(), Qt::LeftButton, {}, corner);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(message->text().contains(u"not finished"_s), qPrintable(message->text()));
        QVERIFY(message->isVisible());
        if (finished)
            press(Qt::Key_Return);
        else
            press(Qt::Key_Escape);
        QTRY_VERIFY(!message->isVisible());
    }
    QCOMPARE(desk().document().annotations().size(), 1U);
}

/// The mouse need not move for the status line to tell of the scan that is shown now.
void TestReadPage::theCursorFollowsTheScanUnderIt()
{
    open(2);
    QTRY_VERIFY(canvas().picture());
    QSignalSpy status(m_page.get(), &Page::statusChanged);
    QMouseEvent move(QEvent::MouseMove, at(20, 20), canvas().mapToGlobal(at(20, 20)), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &move);
    const auto told = [&] { return status.last().at(0).value<ScanStatus>(); };
    QTRY_VERIFY(!status.isEmpty() && told().cursor);
    press(Qt::Key_D);
    QTRY_VERIFY(shows(1));
    QTRY_VERIFY(told().cursor && told().value);
    QCOMPARE(*told().value, canvas().picture()->value(QPoint(static_cast<int>(told().cursor->x),
                                                             static_cast<int>(told().cursor->y))));
}

void TestReadPage::aWorklistThatIsDoneOpensWhereItBegins()
{
    open(1);
    press(Qt::Key_N);
    QTRY_COMPARE(stored(0).state, ReadState::Submitted);
    const PageContext context{.session = m_dataset->session(),
                              .images = m_dataset->images(),
                              .thumbnails = m_dataset->thumbnails()};
    m_page = std::make_unique<ReadPage>(context);
    m_page->show();
    m_page->activate();
    QTRY_VERIFY(shows(0));
    QVERIFY(desk().document().isLocked());
}

void TestReadPage::nothingFoundIsRefusedWithFindings()
{
    open(2);
    drawBox(20, 30, 80, 90);
    press(Qt::Key_N);
    QVERIFY(shows(0));
    QCOMPARE(stored(0).state, ReadState::Open);
    const auto bars = m_page->findChildren<MessageBar *>();
    QVERIFY(std::ranges::any_of(bars, [](MessageBar *bar) {
        return bar->isVisible() && bar->text().contains(u"Findings are drawn"_s);
    }));
}

void TestReadPage::fastPagingEndsOnTheRightScan()
{
    open(24);
    int row = 0;
    std::array<size_t, 24> drawn{};
    for (int key = 0; key < 60; ++key) { // there, half back, there again
        const bool forward = key < 20 || key >= 30;
        row = std::clamp(row + (forward ? 1 : -1), 0, 23);
        press(forward ? Qt::Key_D : Qt::Key_A);
        QVERIFY(!desk().isShown() || shows(desk().row()));
        if (key % 7 == 0 && desk().isShown()) { // an edit lands on what is shown
            const int shown = desk().row();
            const auto before = desk().document().annotations().size();
            const int left = 8 + 11 * (key / 7); // not where another is
            drawBox(left, 30, left + 6, 90);
            QCOMPARE(desk().row(), shown);
            QCOMPARE(desk().document().annotations().size(), before + 1);
            drawn[static_cast<size_t>(shown)] = before + 1;
        }
        QTest::qWait(5);
    }
    QTRY_VERIFY(shows(row));
    for (int index = 0; index < 24; ++index)
        QCOMPARE(stored(index).annotations.size(), drawn[static_cast<size_t>(index)]);
}

void TestReadPage::undoReachesBackOverScans()
{
    open(2);
    drawBox(20, 30, 80, 90);
    press(Qt::Key_D);
    QTRY_VERIFY(shows(1));
    press(Qt::Key_A);
    QTRY_VERIFY(shows(0));
    QCOMPARE(desk().document().annotations().size(), 1UZ);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk().document().annotations().empty());
    QVERIFY(storedAfterEdit(0, 2).annotations.empty());
}

void TestReadPage::flagIsStoredAsAComment()
{
    open(1);
    press(Qt::Key_X);
    auto *comment = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QVERIFY(comment && comment->isVisible());
    QTest::keyClicks(comment, u"rotated film"_s);
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!comment->isVisible());
    const Id<Scan> scan = desk().scan().scan.scan.id;
    QTRY_COMPARE(valueOf(m_dataset->session().comments(scan)).size(), 1UZ);
    QCOMPARE(valueOf(m_dataset->session().comments(scan)).front().text, u"rotated film"_s);
    QCOMPARE(stored(0).state, ReadState::Open); // Ctrl+Enter sent the comment, not the read
}

void TestReadPage::missingFileIsToldAndStillAnswered()
{
    m_dataset = std::make_unique<TestDataset>(2);
    QVERIFY(QFile::remove(m_dataset->path(TestDataset::fileName(0))));
    m_page = std::make_unique<ReadPage>(PageContext{.session = m_dataset->session(),
                                                    .images = m_dataset->images(),
                                                    .thumbnails = m_dataset->thumbnails()});
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activateWindow(); // shortcuts work in the active window only
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY(desk().isShown());
    QVERIFY(!canvas().picture());
    const auto bars = m_page->findChildren<MessageBar *>();
    QVERIFY(std::ranges::any_of(bars, [](MessageBar *bar) { return bar->isVisible(); }));
    for (QRadioButton *button : m_page->findChildren<QRadioButton *>()) {
        if (button->text() == u"Not readable")
            QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    QCOMPARE(storedAfterEdit(0, 1).assessment.verdict, std::optional(Verdict::NotReadable));
    press(Qt::Key_D);
    QTRY_VERIFY(shows(1));
}

void TestReadPage::anotherPersonSeesOwnReadsOnly()
{
    open(2);
    drawBox(20, 30, 80, 90);
    QCOMPARE(storedAfterEdit(0, 1).annotations.size(), 1UZ);
    m_dataset->actAs(u"reader-2"_s);
    m_page->activate();
    QTRY_VERIFY(desk().isShown());
    QCOMPARE(desk().document().read().reader, m_dataset->person(u"reader-2"_s).id);
    QVERIFY(desk().document().annotations().empty());
    QVERIFY(!desk().document().isLocked());
}

void TestReadPage::activeTimeLeavesOutIdleSpells()
{
    using namespace std::chrono_literals;
    ActiveTime time;
    const ActiveTime::Clock::time_point begin;
    time.start(begin);
    time.noteActivity(begin + 20s);
    time.noteActivity(begin + 80s);
    time.noteActivity(begin + 80s + 61s); // away
    time.noteActivity(begin + 80s + 61s + 5s);
    QCOMPARE(time.total(), std::chrono::milliseconds(85s));
}

void TestReadPage::activeTimeStopsWhileOneIsElsewhere()
{
    using namespace std::chrono_literals;
    ActiveTime time(10s); // from an earlier sitting
    const ActiveTime::Clock::time_point begin;
    time.start(begin);
    time.pause(begin + 5s);
    time.pause(begin + 9s); // nothing runs
    time.noteActivity(begin + 30s);
    time.noteActivity(begin + 32s);
    QCOMPARE(time.total(), std::chrono::milliseconds(17s));
}

QTEST_MAIN(TestReadPage)
#include "tst_readpage.moc"
