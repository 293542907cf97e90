#include "core/document/annotationdocument.h"
#include "core/session/sessionworklists.h"
#include "tests/support/testdataset.h"
#include "ui/canvas/canvasview.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scanwords.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"
#include "ui/widgets/gridview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace doubleread;

/// What the Read page says of a worklist: how far one is, what was answered, asking a read back.
class TestReadPageWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void progressFollowsWhatIsSubmitted();
    void readingGoesOnWhereItStopped();
    void answersLookDifferent();
    void askedBackReadsAreOpenAgain();
    void declinedRequestsSayWhyAndMayBeMadeAgain();
    void aHiddenRepeatLooksLikeAnyOtherScan();
    void timeIsCountedOnAfterAPause();

private:
    void open();
    void assignTo(const QString &reader, double repeatShare);
    CanvasView &canvas() { return m_page->canvas(); }
    const ReadDesk &desk() const { return m_page->desk(); }
    GridView *strip() const { return m_page->findChild<GridView *>(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool says(const QString &text) const;
    QPushButton *askButton() const;
    void askBack(const QString &reason);
    void answerAll(bool granted, const QString &remark);
    bool isAt(int row) const { return desk().isShown() && desk().row() == row; }

    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<ReadPage> m_page;
};

void TestReadPageWords::cleanup()
{
    m_page.reset();
    m_dataset.reset();
}

void TestReadPageWords::open()
{
    m_page = std::make_unique<ReadPage>(PageContext{.session = m_dataset->session(),
                                                    .images = m_dataset->images(),
                                                    .thumbnails = m_dataset->thumbnails()});
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activateWindow(); // shortcuts work in the active window only
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY(desk().isShown());
}

void TestReadPageWords::assignTo(const QString &reader, double repeatShare)
{
    m_dataset->actAs(u"coordinator"_s);
    valueOf(m_dataset->session().worklists().assign(
        {.readers = {m_dataset->person(reader).id}, .repeatShare = repeatShare}));
    m_dataset->actAs(reader);
}

void TestReadPageWords::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&canvas(), static_cast<Qt::Key>(key), modifiers);
}

bool TestReadPageWords::says(const QString &text) const
{
    const auto labels = m_page->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

QPushButton *TestReadPageWords::askButton() const
{
    const auto buttons = m_page->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(
        buttons, [](QPushButton *each) { return each->text() == u"Ask to have it back…"; });
    return found == buttons.end() ? nullptr : *found;
}

void TestReadPageWords::askBack(const QString &reason)
{
    QTRY_VERIFY(askButton()->isVisible() && askButton()->isEnabled());
    QTest::mouseClick(askButton(), Qt::LeftButton);
    auto *words = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    QTRY_VERIFY(words && words->isVisible());
    QTest::keyClicks(words, reason);
    QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(says(u"Asked to have it back: “%1”"_s.arg(reason)));
    QVERIFY(!askButton()->isVisible()); // once is enough
}

/// The coordinator sits down and answers, then the reader comes back.
void TestReadPageWords::answerAll(bool granted, const QString &remark)
{
    const User reader = m_dataset->session().person();
    m_page.reset();
    m_dataset->actAs(u"coordinator"_s);
    for (const TakeBack &each : valueOf(m_dataset->session().worklists().takeBacks()))
        if (!each.answer)
            QVERIFY(awaited(m_dataset->session().worklists().answerTakeBack(each, granted, remark))
                        .has_value());
    m_dataset->actAs(reader.name);
    open();
}

void TestReadPageWords::progressFollowsWhatIsSubmitted()
{
    m_dataset = std::make_unique<TestDataset>(3);
    open();
    QTRY_VERIFY(says(u"0 / 3"_s));
    press(Qt::Key_N);
    QTRY_VERIFY(says(u"1 / 3"_s));
    press(Qt::Key_D); // to look at another is not to read it
    QTRY_VERIFY(isAt(2));
    QVERIFY(says(u"1 / 3"_s));
    m_page.reset();
    assignTo(u"reader-1"_s, 1.0 / 3);
    open();
    QTRY_VERIFY(says(u"1 / 4"_s)); // the repeat counts like any other
}

void TestReadPageWords::readingGoesOnWhereItStopped()
{
    m_dataset = std::make_unique<TestDataset>(6);
    assignTo(u"reader-1"_s, 0);
    open();
    press(Qt::Key_N);
    QTRY_VERIFY(isAt(1));
    press(Qt::Key_D); // left out for now
    QTRY_VERIFY(isAt(2));
    press(Qt::Key_N);
    QTRY_VERIFY(isAt(3));
    m_page->deactivate();
    m_page.reset();
    open();
    QTRY_VERIFY(isAt(1)); // the first that is open
    press(Qt::Key_N);
    QTRY_VERIFY(isAt(3)); // past what is done
}

void TestReadPageWords::answersLookDifferent()
{
    m_dataset = std::make_unique<TestDataset>(4);
    open();
    press(Qt::Key_N); // nothing found
    QTRY_VERIFY(isAt(1));
    for (QRadioButton *button : m_page->findChildren<QRadioButton *>())
        if (button->text() == u"Not readable")
            QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isAt(2));
    press(Qt::Key_B);
    const auto at = [this](double x, double y) {
        return canvas().viewTransform().map(QPointF(x, y)).toPoint();
    };
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(20, 20));
    QTest::mouseMove(&canvas(), at(60, 60));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(60, 60));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isAt(3));
    QTRY_VERIFY(says(u"3 / 4"_s));
    const auto rows = valueOf(m_dataset->session().scanRows({1, 2, 3, 4}));
    std::set<QString> words;
    std::set<QString> icons;
    for (const ScanRow &row : rows) {
        words.insert(scanwords::badge(row).text);
        icons.insert(scanwords::badge(row).icon);
    }
    QCOMPARE(words, (std::set<QString>{u"read, nothing found"_s, u"read, not readable"_s,
                                       u"read, positive"_s, u"not read"_s}));
    QCOMPARE(icons.size(), 4UZ);
}

void TestReadPageWords::askedBackReadsAreOpenAgain()
{
    m_dataset = std::make_unique<TestDataset>(2);
    open();
    QVERIFY(!askButton()->isVisible()); // of an open read there is nothing to ask back
    press(Qt::Key_N);
    QTRY_VERIFY(isAt(1));
    press(Qt::Key_A);
    QTRY_VERIFY(isAt(0) && desk().document().isLocked());
    QTRY_COMPARE(desk().document().read().state, ReadState::Submitted);
    askBack(u"the ulna"_s);
    answerAll(true, u"go on"_s);
    QTRY_VERIFY(isAt(0)); // the first that is open
    QVERIFY(!desk().document().isLocked());
    QTRY_VERIFY(says(u"Given back: “go on”"_s));
    QTRY_VERIFY(says(u"0 / 2"_s));
    press(Qt::Key_N);
    QTRY_VERIFY(says(u"1 / 2"_s));
    press(Qt::Key_A);
    QTRY_VERIFY(isAt(0) && desk().document().read().state == ReadState::Submitted);
    QVERIFY(!says(u"Given back"_s)); // it is done with
}

void TestReadPageWords::declinedRequestsSayWhyAndMayBeMadeAgain()
{
    m_dataset = std::make_unique<TestDataset>(1);
    open();
    press(Qt::Key_N);
    QTRY_VERIFY(desk().isShown() && desk().document().read().state == ReadState::Submitted);
    askBack(u"not sure"_s);
    answerAll(false, u"be sure"_s);
    QTRY_VERIFY(desk().isShown());
    QTRY_VERIFY(says(u"Not given back: “be sure”"_s));
    QVERIFY(desk().document().isLocked());
    askBack(u"I am sure"_s);
}

/// Nothing in the page tells it from any other: it is blank, and no word says what it is.
void TestReadPageWords::aHiddenRepeatLooksLikeAnyOtherScan()
{
    m_dataset = std::make_unique<TestDataset>(4);
    assignTo(u"reader-1"_s, 0.5);
    open();
    QTRY_VERIFY(says(u"0 / 6"_s));
    std::map<QString, int> seen; // by what no person sees
    std::set<QString> names;
    for (int row = 0; row < 6; ++row) {
        QTRY_VERIFY(isAt(row));
        QVERIFY(canvas().picture());
        const ReadyScan &scan = desk().scan();
        ++seen[scan.scan.scan.id.toString()];
        names.insert(scan.scan.scan.fileName);
        QVERIFY(desk().document().annotations().empty());
        QVERIFY(!desk().document().assessment().verdict);
        QVERIFY(!desk().document().isLocked());
        QCOMPARE(scanwords::badge(scan.scan).text, u"not read"_s);
        QVERIFY(!says(u"epeat"_s) && !says(u"again"_s));
        press(Qt::Key_N);
        QTRY_VERIFY(says(u"%1 / 6"_s.arg(row + 1)));
    }
    QCOMPARE(seen.size(), 4UZ);
    QCOMPARE(names.size(), 6UZ);
    QCOMPARE(std::ranges::count_if(seen, [](const auto &each) { return each.second == 2; }), 2);
    // Both reads are there, each by itself.
    for (int row = 0; row < 6; ++row) {
        QTRY_VERIFY(strip()->model()->index(row, 0).isValid());
        QTest::keyClick(&canvas(), Qt::Key_A);
    }
    QTRY_VERIFY(isAt(0) && desk().document().isLocked());
}

void TestReadPageWords::timeIsCountedOnAfterAPause()
{
    m_dataset = std::make_unique<TestDataset>(1);
    open();
    press(Qt::Key_B);
    const auto at = [this](double x, double y) {
        return canvas().viewTransform().map(QPointF(x, y)).toPoint();
    };
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(20, 20));
    QTest::mouseMove(&canvas(), at(60, 60));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(60, 60));
    const Id<Scan> scan = desk().scan().scan.scan.id;
    QTRY_COMPARE(valueOf(m_dataset->session().readOf(scan)).annotations.size(), 1UZ);
    QTest::qWait(30); // time that passes is what is measured
    m_page->deactivate();
    QTRY_VERIFY(valueOf(m_dataset->session().readOf(scan)).activeTime.count() >= 30);
    const auto before = valueOf(m_dataset->session().readOf(scan)).activeTime;
    QTest::qWait(300); // elsewhere
    m_page.reset();
    open();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(valueOf(m_dataset->session().readOf(scan)).state, ReadState::Submitted);
    const auto after = valueOf(m_dataset->session().readOf(scan)).activeTime;
    QVERIFY(after >= before);
}

QTEST_MAIN(TestReadPageWords)
#include "tst_readpagewords.moc"
