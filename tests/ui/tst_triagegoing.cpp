// The way through the scans of triage: forth, back, where one stopped, what is left.
#include "core/session/sessionworklists.h"
#include "tests/ui/triagefixture.h"
#include "ui/models/scanlistmodel.h"
#include "ui/scans/scanspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/gridview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QSignalSpy>

using namespace doubleread;
using namespace doubleread::test;

class TestTriageGoing final : public QObject, TriageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { drop(); }

    void backspaceAndArrowsGoBackAndForth();
    void undoStepsBackThroughScansAndRedoForth();
    void undoReachesBeyondTheListThatIsDone();
    void undoTakesBackWhatTheGalleryDid();
    void countsAreLive();
    void goesOnWhereThePersonStopped();
    void decidedOnesAreShownWhenAsked();
    void sitesAreGoneThroughOneByOne();
    void aDatasetOpenForReadingOnlyIsLookedThrough();
};

void TestTriageGoing::backspaceAndArrowsGoBackAndForth()
{
    open(3);
    press(Qt::Key_D);
    QTRY_VERIFY(shows(1));
    press(Qt::Key_Right);
    QTRY_VERIFY(shows(2));
    press(Qt::Key_Backspace);
    QTRY_VERIFY(shows(1));
    press(Qt::Key_A);
    QTRY_VERIFY(shows(0));
    press(Qt::Key_Backspace); // there is none before
    QVERIFY(shows(0));
    for (int index : {0, 1, 2})
        QCOMPARE(stored(index), Triage());
}

void TestTriageGoing::undoStepsBackThroughScansAndRedoForth()
{
    open(3);
    press(Qt::Key_H);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(1));
    press(Qt::Key_X);
    QTest::keyClick(reasons(), Qt::Key_1);
    QTRY_VERIFY(shows(2));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(shows(1));
    QCOMPARE(stored(1), Triage());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(shows(0));
    QCOMPARE(stored(0), tagged({u"hand"_s}));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(0), Triage());
    press(Qt::Key_Z, Qt::ControlModifier); // nothing left
    for (int times = 0; times < 3; ++times)
        press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_VERIFY(shows(1));
    QCOMPARE(stored(0), kept({u"hand"_s}));
    QCOMPARE(stored(1), excluded(u"other region"_s));
}

void TestTriageGoing::undoReachesBeyondTheListThatIsDone()
{
    open(1);
    press(Qt::Key_S);
    press(Qt::Key_Return);
    auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTRY_COMPARE(text(u"triageCounts"_s), u"1 kept · 0 excluded · 0 to go"_s);
    QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(shows(0));
    QVERIFY(!empty->isVisible());
    QCOMPARE(stored(0), tagged({u"shoulder"_s}));
}

void TestTriageGoing::undoTakesBackWhatTheGalleryDid()
{
    open(5);
    press(Qt::Key_H);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(1));
    m_page->deactivate();
    ScansPage gallery(PageContext{.session = session(),
                                  .images = m_dataset->images(),
                                  .thumbnails = m_dataset->thumbnails()});
    gallery.show();
    gallery.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&gallery));
    gallery.activate();
    QTRY_COMPARE(gallery.list().rowCount(), 5);
    QTRY_VERIFY(gallery.gallery().hasFocus());
    QTest::keyClick(&gallery.gallery(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&gallery.gallery(), Qt::Key_K);
    QTRY_COMPARE(text(u"triageCounts"_s), u"5 kept · 0 excluded · 0 to go"_s);
    gallery.hide();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY(m_page->findChild<EmptyState *>()->isVisible());   // nothing is left here
    QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier); // the four of the gallery
    QCOMPARE(flashed(), u"4 scans: undone"_s);
    QCOMPARE(text(u"triageCounts"_s), u"1 kept · 0 excluded · 4 to go"_s);
    QTRY_VERIFY(shows(1));
    press(Qt::Key_Z, Qt::ControlModifier); // and the one that was kept here
    QTRY_VERIFY(shows(0));
    QCOMPARE(stored(0), tagged({u"hand"_s}));
    press(Qt::Key_Y, Qt::ControlModifier);
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(text(u"triageCounts"_s), u"5 kept · 0 excluded · 0 to go"_s);
}

void TestTriageGoing::countsAreLive()
{
    open(4);
    QTRY_COMPARE(text(u"triageCounts"_s), u"0 kept · 0 excluded · 4 to go"_s);
    press(Qt::Key_H);
    press(Qt::Key_Return);
    QCOMPARE(text(u"triageCounts"_s), u"1 kept · 0 excluded · 3 to go"_s); // at once
    QTRY_VERIFY(shows(1));
    press(Qt::Key_X);
    QTest::keyClick(reasons(), Qt::Key_1);
    QCOMPARE(text(u"triageCounts"_s), u"1 kept · 1 excluded · 2 to go"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(u"triageCounts"_s), u"1 kept · 0 excluded · 3 to go"_s);
    m_dataset->actAs(u"reader-2"_s); // somebody else, elsewhere
    valueOf(session().worklists().triage({4}, {.decision = TriageDecision::Keep}));
    QTRY_COMPARE(text(u"triageCounts"_s), u"2 kept · 0 excluded · 2 to go"_s);
}

void TestTriageGoing::goesOnWhereThePersonStopped()
{
    open(6);
    press(Qt::Key_D); // passed over
    QTRY_VERIFY(shows(1));
    press(Qt::Key_H);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(2));
    m_page.reset();
    show();
    QVERIFY(shows(2));
    press(Qt::Key_L); // begun, not decided
    m_page.reset();
    show();
    QVERIFY(shows(2));
    m_dataset->actAs(u"reader-2"_s); // who has not begun
    QTRY_VERIFY(shows(0));
}

void TestTriageGoing::decidedOnesAreShownWhenAsked()
{
    open(3);
    press(Qt::Key_H);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(1));
    m_page.reset();
    show();
    QVERIFY(shows(1));
    QVERIFY(desk().row() == 0); // the first is decided
    auto *only = m_page->findChild<QCheckBox *>();
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QTRY_COMPARE(desk().row(), 1);
    QTRY_VERIFY(shows(1));
    press(Qt::Key_A);
    QTRY_VERIFY(shows(0));
    QCOMPARE(desk().triage().decision, TriageDecision::Keep);
}

void TestTriageGoing::sitesAreGoneThroughOneByOne()
{
    m_dataset = std::make_unique<TestDataset>(2);
    m_dataset->actAs(u"coordinator"_s);
    for (int index : {2, 3, 4}) {
        QImage image(TestDataset::size, QImage::Format_Grayscale8);
        image.fill(
            QColor(TestDataset::grey(index), TestDataset::grey(index), TestDataset::grey(index)));
        image.save(m_dataset->path(TestDataset::fileName(index)));
        valueOf(session().addScans({m_dataset->path(TestDataset::fileName(index))},
                                   {.site = u"Clinic B"_s}));
    }
    m_dataset->actAs(u"reader-1"_s);
    show();
    QVERIFY(shows(0));
    auto *sites = m_page->findChild<QComboBox *>();
    QTRY_VERIFY(sites->isVisible());
    QCOMPARE(sites->count(), 3);
    QCOMPARE(sites->itemText(2), u"Clinic B: 3 to go"_s);
    sites->setFocus();
    QTest::keyClick(sites, Qt::Key_Down);
    QTest::keyClick(sites, Qt::Key_Down);
    QTRY_VERIFY(shows(2));
    QCOMPARE(text(u"triageCounts"_s), u"0 kept · 0 excluded · 3 to go"_s);
    for (int index : {2, 3, 4}) {
        QTRY_VERIFY(shows(index));
        press(Qt::Key_P);
        press(Qt::Key_Return);
    }
    auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(stored(0), Triage());
    QCOMPARE(sites->itemText(2), u"Clinic B: 0 to go"_s);
}

void TestTriageGoing::aDatasetOpenForReadingOnlyIsLookedThrough()
{
    open(2);
    const auto reader = DatasetSession::open(m_dataset->path(u"test.doubleread"_s));
    QSignalSpy opened(reader.get(), &DatasetSession::opened);
    QVERIFY(opened.wait(10000));
    QVERIFY(reader->isReadOnly()); // this program writes to it elsewhere
    reader->actAs(m_dataset->person(u"reader-1"_s).id);
    m_page = std::make_unique<TriagePage>(PageContext{
        .session = *reader, .images = m_dataset->images(), .thumbnails = m_dataset->thumbnails()});
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY(shows(0));
    press(Qt::Key_H);
    press(Qt::Key_Return);
    QVERIFY(shows(0));
    press(Qt::Key_D);
    QTRY_VERIFY(shows(1));
    QCOMPARE(stored(0), Triage());
    m_page.reset();
}

QTEST_MAIN(TestTriageGoing)
#include "tst_triagegoing.moc"
