#include "core/model/triage.h"
#include "tests/support/clicks.h"
#include "tests/support/testdataset.h"
#include "ui/models/scanlistmodel.h"
#include "ui/scans/quicklook.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/selectionbar.h"
#include "ui/scans/tagform.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/reasonpicker.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace doubleread;

namespace {

int differingPixels(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    return count;
}

} // namespace

class TestScansPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void listsAllScans();
    void filterBoxNarrows();
    void facetsNarrowAndCount();
    void spaceLooksAndArrowsGoOn();
    void quickLookCanTurnAndMeasure();
    void enterOpensThePageThatFits();
    void tableSharesTheSelection();
    void emptyDatasetOffersToAdd();
    void scrolledGalleryLooksAsIfPaintedAnew();
    void galleryIsAListToScreenReaders();
    void theCoordinatorAssignsWhatIsSelected();
    void selectedOnesAreKeptAtOnceAndTakenBack();
    void selectedOnesAreExcludedForAReason();
    void selectedOnesAreTagged();
    void lettersMeanThemselvesInTheFilter();
    void nobodyElseHasTheBar();

private:
    void open(int scans, const QString &person = u"reader-1"_s);
    void selectFirst(int count);
    Triage stored(int index);
    QPushButton *button(const QString &text);

    QTemporaryDir m_settings;
    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<ScansPage> m_page;
};

void TestScansPage::initTestCase()
{
    // The size of the pictures is remembered: not among the settings of whoever runs this.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void TestScansPage::cleanup()
{
    m_page.reset();
    m_dataset.reset();
}

void TestScansPage::open(int scans, const QString &person)
{
    m_dataset = std::make_unique<TestDataset>(scans);
    m_dataset->actAs(person);
    m_page = std::make_unique<ScansPage>(PageContext{.session = m_dataset->session(),
                                                     .images = m_dataset->images(),
                                                     .thumbnails = m_dataset->thumbnails()});
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activateWindow(); // shortcuts work in the active window only
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY(m_page->list().isListed());
    if (scans > 0)
        QTRY_VERIFY(m_page->list().scanRow(0));
}

void TestScansPage::listsAllScans()
{
    open(5);
    QCOMPARE(m_page->list().rowCount(), 5);
    QCOMPARE(m_page->gallery().currentIndex().row(), 0);
    QTRY_VERIFY(!m_dataset->thumbnails()
                     .cached({.file = m_page->list().scanRow(0)->file,
                              .sha256 = m_page->list().scanRow(0)->scan.sha256},
                             256)
                     .isNull());
}

/// What scrolling moved is what painting all of it again gives, but for the last line of pictures
/// that Qt scales half out of view.
void TestScansPage::scrolledGalleryLooksAsIfPaintedAnew()
{
    open(40);
    GridView &gallery = m_page->gallery();
    const auto seen = [&] {
        QTest::qWait(50);
        return m_page->screen()->grabWindow(m_page->winId()).toImage();
    };
    QScrollBar *bar = gallery.verticalScrollBar();
    QVERIFY(bar->maximum() > 400);
    for (const int by : {130, 150, -70}) {
        bar->setValue(bar->value() + by);
        QTest::qWait(600); // pictures that came into view are made
        bar->setValue(bar->value() + 20);
        const QImage scrolled = seen();
        gallery.viewport()->update();
        const int differing = differingPixels(scrolled, seen());
        QVERIFY2(differing < 2000, qPrintable(QString::number(differing)));
    }
}

void TestScansPage::filterBoxNarrows()
{
    open(12);
    QTest::keyClick(&m_page->gallery(), Qt::Key_F, Qt::ControlModifier);
    auto *box = m_page->findChild<QLineEdit *>(u"scanFilter"_s);
    QTest::keyClicks(box, u"scan-1"_s);
    QTRY_COMPARE(m_page->list().rowCount(), 3);
    box->clear();
    QTest::keyClicks(box, u"no such scan"_s);
    QTRY_COMPARE(m_page->list().rowCount(), 0);
    QPushButton *all = nullptr;
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Show all")
            all = button;
    }
    QVERIFY(all);
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(m_page->list().rowCount(), 12);
}

void TestScansPage::facetsNarrowAndCount()
{
    open(4);
    const auto facet = [this](const QString &name) -> QCheckBox * {
        for (QCheckBox *box : m_page->findChildren<QCheckBox *>()) {
            if (box->accessibleName() == name)
                return box;
        }
        return nullptr;
    };
    QTRY_VERIFY(facet(u"Own read: not read"_s));
    QVERIFY(!facet(u"Findings: without findings"_s)); // nothing is read: nobody knows
    QCheckBox *unread = facet(u"Own read: not read"_s);
    QVERIFY(unread->accessibleDescription().contains(u'4'));
    QTest::mouseClick(unread, Qt::LeftButton, {}, QPoint(8, unread->height() / 2));
    QTRY_COMPARE(m_page->list().filter().outcomes, std::vector{ReadOutcome::NotRead});
    QTRY_COMPARE(m_page->list().rowCount(), 4);
}

void TestScansPage::spaceLooksAndArrowsGoOn()
{
    open(3);
    QTest::keyClick(&m_page->gallery(), Qt::Key_Space);
    auto *look = m_page->findChild<QuickLook *>();
    QVERIFY(look->isVisible());
    QTest::keyClick(look, Qt::Key_Right);
    QCOMPARE(m_page->gallery().currentIndex().row(), 1);
    QVERIFY(look->isVisible());
    QTest::keyClick(look, Qt::Key_Space);
    QVERIFY(!look->isVisible());
}

void TestScansPage::quickLookCanTurnAndMeasure()
{
    open(3);
    QTest::keyClick(&m_page->gallery(), Qt::Key_Space);
    auto *look = m_page->findChild<QuickLook *>();
    auto &view = *look->findChild<CanvasView *>();
    QTRY_VERIFY(view.picture());
    QTest::keyClick(&view, Qt::Key_R);
    QCOMPARE(view.viewState().orientation.quarters, 1);
    QTest::keyClick(&view, Qt::Key_M);
    QCOMPARE(view.tool(), ToolId::Ruler);
    test::drag(view, {10, 10}, {30, 20});
    QTest::keyClick(&view, Qt::Key_Escape); // what was measured goes
    QVERIFY(look->isVisible());
    QTest::keyClick(&view, Qt::Key_F);
    QVERIFY(view.viewState().orientation.isUpright());
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!look->isVisible());
}

void TestScansPage::enterOpensThePageThatFits()
{
    open(3);
    QSignalSpy requested(m_page.get(), &Page::scanRequested);
    QTest::keyClick(&m_page->gallery(), Qt::Key_Right);
    QTest::keyClick(&m_page->gallery(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(0).value<PageId>(), PageId::Read);
    QCOMPARE(requested.first().at(1).toLongLong(), 2);

    m_dataset->actAs(u"officer"_s); // nothing to review yet: only a look
    QTest::keyClick(&m_page->gallery(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QVERIFY(m_page->findChild<QuickLook *>()->isVisible());
}

void TestScansPage::tableSharesTheSelection()
{
    open(3);
    QTest::keyClick(&m_page->gallery(), Qt::Key_T, Qt::ControlModifier);
    auto *table = m_page->findChild<QTableView *>();
    QVERIFY(table->isVisible());
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(m_page->gallery().currentIndex().row(), 1);
}

void TestScansPage::emptyDatasetOffersToAdd()
{
    open(0);
    QSignalSpy asked(m_page.get(), &Page::addScansRequested);
    QPushButton *add = nullptr;
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(u"Add scans"_s))
            add = button;
    }
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestScansPage::galleryIsAListToScreenReaders()
{
    open(3);
    QTRY_COMPARE(m_page->list().rowCount(), 3);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&m_page->gallery());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 3);
    QAccessibleInterface *last = list->child(2);
    QTRY_VERIFY(last->text(QAccessible::Name).contains(m_page->list().scanRow(2)->scan.fileName));
    QCOMPARE(list->indexOfChild(last), 2);
    QCOMPARE(last->parent(), list);
    QVERIFY(!last->state().selected);
    last->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(last->state().selected);
    QCOMPARE(m_page->gallery().currentIndex().row(), 2);
    QSignalSpy chosen(&m_page->gallery(), &GridView::chosen);
    list->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_page->gallery().currentIndex().row(), 1);
}

void TestScansPage::theCoordinatorAssignsWhatIsSelected()
{
    const auto button = [this] {
        const auto buttons = m_page->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [](QPushButton *each) { return each->text().startsWith(u"Assign"_s); });
        return found == buttons.end() ? nullptr : *found;
    };
    open(5);
    QVERIFY(!button()->isVisible()); // a reader assigns nothing
    open(5, u"coordinator"_s);
    GridView &gallery = m_page->gallery();
    gallery.setFocus();
    QTest::keyClick(&gallery, Qt::Key_Right);
    QTest::keyClick(&gallery, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&gallery, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(button()->text(), u"Assign 3 scans…"_s);
    QSignalSpy wanted(m_page.get(), &Page::worklistsRequested);
    QTest::mouseClick(button(), Qt::LeftButton);
    QTest::keyClick(&gallery, Qt::Key_L, Qt::ShiftModifier);
    QCOMPARE(wanted.size(), 2);
    for (const auto &asked : wanted)
        QCOMPARE(asked.front().value<std::vector<qint64>>(), (std::vector<qint64>{2, 3, 4}));
}

void TestScansPage::selectFirst(int count)
{
    QTest::keyClick(&m_page->gallery(), Qt::Key_Home);
    for (int i = 1; i < count; ++i)
        QTest::keyClick(&m_page->gallery(), Qt::Key_Right, Qt::ShiftModifier);
}

Triage TestScansPage::stored(int index)
{
    return triageOf(valueOf(m_dataset->session().scanRows({index + 1})).front().scan);
}

QPushButton *TestScansPage::button(const QString &text)
{
    for (QPushButton *button : m_page->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == text)
            return button;
    return nullptr;
}

void TestScansPage::selectedOnesAreKeptAtOnceAndTakenBack()
{
    open(5);
    selectFirst(3);
    auto *bar = m_page->findChild<SelectionBar *>();
    QCOMPARE(bar->findChild<QLabel *>()->text(), u"3 scans selected"_s);
    QTest::mouseClick(button(u"Keep"_s), Qt::LeftButton);
    QTRY_COMPARE(m_page->findChild<MessageBar *>()->text(),
                 u"3 scans changed.\nCtrl+Z takes it back."_s);
    for (int index : {0, 1, 2})
        QCOMPARE(stored(index).decision, TriageDecision::Keep);
    QCOMPARE(stored(3), Triage());
    QTest::keyClick(&m_page->gallery(), Qt::Key_Z, Qt::ControlModifier); // one deed
    QTRY_COMPARE(m_page->findChild<MessageBar *>()->text(), u"3 scans taken back."_s);
    for (int index : {0, 1, 2})
        QCOMPARE(stored(index), Triage());
    QTest::keyClick(&m_page->gallery(), Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(stored(2).decision, TriageDecision::Keep);
}

void TestScansPage::selectedOnesAreExcludedForAReason()
{
    open(4);
    QTest::keyClick(&m_page->gallery(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&m_page->gallery(), Qt::Key_X);
    auto *reasons = m_page->findChild<ReasonPicker *>()->findChild<QListWidget *>();
    QVERIFY(reasons->isVisible());
    QTest::keyClick(reasons, Qt::Key_2);
    for (int index : {0, 1, 2, 3})
        QCOMPARE(stored(index).reason, u"not a radiograph"_s);
    QVERIFY(m_page->gallery().hasFocus());
}

void TestScansPage::selectedOnesAreTagged()
{
    open(3);
    selectFirst(2);
    QTest::keyClick(&m_page->gallery(), Qt::Key_T);
    auto *form = m_page->findChild<TagForm *>();
    QVERIFY(form->isVisible());
    QVERIFY(!button(u"Tag"_s)->isEnabled()); // nothing is said yet
    const auto press = [&](const QString &name) {
        for (QCheckBox *box : form->findChildren<QCheckBox *>())
            if (box->text() == name) {
                box->setFocus();
                QTest::keyClick(box, Qt::Key_Space);
            }
    };
    press(u"hip"_s);
    press(u"lateral"_s);
    press(u"hardware"_s);
    QTest::keyClick(button(u"Tag"_s), Qt::Key_Return);
    QVERIFY(!form->isVisible());
    for (int index : {0, 1}) {
        QTRY_COMPARE(stored(index).regions, QStringList(u"hip"_s));
        QCOMPARE(stored(index).views, QStringList(u"lateral"_s));
        QVERIFY(stored(index).hardware);
        QCOMPARE(stored(index).decision, TriageDecision::Undecided);
    }
    QCOMPARE(stored(2), Triage());
}

void TestScansPage::lettersMeanThemselvesInTheFilter()
{
    open(2);
    QTest::keyClick(&m_page->gallery(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = m_page->findChild<QLineEdit *>(u"scanFilter"_s);
    QTest::keyClicks(filter, u"kxt"_s);
    QCOMPARE(filter->text(), u"kxt"_s);
    for (int index : {0, 1})
        QCOMPARE(stored(index), Triage());
}

void TestScansPage::nobodyElseHasTheBar()
{
    open(2);
    auto *bar = m_page->findChild<SelectionBar *>();
    QVERIFY(bar->isVisible());
    m_dataset->actAs(u"officer"_s);
    QTRY_VERIFY(!bar->isVisible());
    QTest::keyClick(&m_page->gallery(), Qt::Key_K);
    m_dataset->actAs(u"coordinator"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(stored(0), Triage());
}

QTEST_MAIN(TestScansPage)
#include "tst_scanspage.moc"
