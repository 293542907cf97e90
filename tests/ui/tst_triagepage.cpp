#include "core/model/triage.h"
#include "core/service/scans/triagehistory.h"
#include "core/session/sessionpeople.h"
#include "core/session/sessionworklists.h"
#include "tests/support/testdataset.h"
#include "ui/canvas/canvasview.h"
#include "ui/models/scanlistmodel.h"
#include "ui/scans/scanspage.h"
#include "ui/shell/pagetable.h"
#include "ui/triage/alikestrip.h"
#include "ui/triage/aliketile.h"
#include "ui/triage/flashlabel.h"
#include "ui/triage/triagedesk.h"
#include "ui/triage/triagekeys.h"
#include "ui/triage/triagepage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/gridview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/reasonpicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace doubleread;

namespace {

Triage tagged(const QStringList &regions)
{
    Triage triage;
    triage.regions = regions;
    return triage;
}

Triage kept(const QStringList &regions)
{
    Triage triage = tagged(regions);
    triage.decision = TriageDecision::Keep;
    return triage;
}

Triage excluded(const QString &reason)
{
    Triage triage;
    triage.decision = TriageDecision::Exclude;
    triage.reason = reason;
    return triage;
}

} // namespace

/// Every test presses the keys of a person and then looks at what the dataset has.
class TestTriagePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void twoKeysKeepAScan();
    void everyKeyDoesWhatItSays_data();
    void everyKeyDoesWhatItSays();
    void aKeyPressedAgainTakesOff();
    void secondRegionAddsSecondViewReplaces();
    void enterWithoutRegionAsksOnce();
    void excludingTakesTwoKeys();
    void excludingInOwnWords();
    void escapeLeavesTheScanAsItWas();
    void backspaceAndArrowsGoBackAndForth();
    void whatAKeyDidShowsForAMoment();
    void undoStepsBackThroughScansAndRedoForth();
    void undoReachesBeyondTheListThatIsDone();
    void undoTakesBackWhatTheGalleryDid();
    void aDatasetOpenForReadingOnlyIsLookedThrough();
    void countsAreLive();
    void goesOnWhereThePersonStopped();
    void decidedOnesAreShownWhenAsked();
    void clickingAKeyIsPressingIt();
    void keysFasterThanTheStoreAreAllTaken();
    void sitesAreGoneThroughOneByOne();
    void protocolsOwnRegionsHaveDigits();
    void nearIdenticalScansLieBesideEachOther();
    void copiesAreExcludedAndTakenBackTogether();
    void holdingZComparesInPlace();
    void goingToTheCopyShowsIt();
    void aCoordinatorConfirmsWhatWasRead();
    void whoMayNotTriageHasNoSuchPage_data();
    void whoMayNotTriageHasNoSuchPage();
    void aMissingFileCanStillBeDecided();

private:
    void open(int scans, const QString &person = u"reader-1"_s);
    void show();
    CanvasView &canvas() { return m_page->canvas(); }
    const TriageDesk &desk() const { return m_page->desk(); }
    DatasetSession &session() { return m_dataset->session(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool shows(int index);
    Triage stored(int index);
    QString text(const QString &name);
    QString flashed() { return m_page->findChild<FlashLabel *>()->text(); }
    QListWidget *reasons()
    {
        return m_page->findChild<ReasonPicker *>()->findChild<QListWidget *>();
    }
    QPushButton *button(const QString &text);
    void addCopies();

    std::unique_ptr<TestDataset> m_dataset;
    std::unique_ptr<TriagePage> m_page;
};

void TestTriagePage::cleanup()
{
    m_page.reset();
    m_dataset.reset();
}

void TestTriagePage::open(int scans, const QString &person)
{
    m_dataset = std::make_unique<TestDataset>(scans);
    m_dataset->actAs(person);
    show();
}

void TestTriagePage::show()
{
    m_page = std::make_unique<TriagePage>(PageContext{.session = m_dataset->session(),
                                                      .images = m_dataset->images(),
                                                      .thumbnails = m_dataset->thumbnails()});
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activateWindow(); // shortcuts work in the active window only
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_VERIFY(desk().isShown());
}

void TestTriagePage::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&canvas(), static_cast<Qt::Key>(key), modifiers);
}

/// Name and picture on screen are of this scan.
bool TestTriagePage::shows(int index)
{
    return desk().isShown() && canvas().picture() &&
           desk().scan().scan.scan.fileName == TestDataset::fileName(index) &&
           canvas().picture()->sample({5, 5}) == TestDataset::grey(index);
}

Triage TestTriagePage::stored(int index)
{
    return triageOf(valueOf(session().scanRows({index + 1})).front().scan);
}

/// Of the label of this accessible or object name.
QString TestTriagePage::text(const QString &name)
{
    const auto *label = m_page->findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

QPushButton *TestTriagePage::button(const QString &text)
{
    for (QPushButton *button : m_page->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == text)
            return button;
    return nullptr;
}

void TestTriagePage::twoKeysKeepAScan()
{
    open(3);
    QVERIFY(shows(0));
    QVERIFY(canvas().hasFocus());
    press(Qt::Key_H);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(1));
    QCOMPARE(stored(0), kept({u"hand"_s}));
    QCOMPARE(stored(1), Triage());
}

void TestTriagePage::everyKeyDoesWhatItSays_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("regions");
    QTest::addColumn<QString>("views");
    QTest::addColumn<QString>("flags");
    QTest::newRow("H") << int(Qt::Key_H) << u"hand"_s << QString() << QString();
    QTest::newRow("L") << int(Qt::Key_L) << u"leg"_s << QString() << QString();
    QTest::newRow("P") << int(Qt::Key_P) << u"hip"_s << QString() << QString();
    QTest::newRow("S") << int(Qt::Key_S) << u"shoulder"_s << QString() << QString();
    QTest::newRow("Q") << int(Qt::Key_Q) << QString() << u"frontal"_s << QString();
    QTest::newRow("W") << int(Qt::Key_W) << QString() << u"lateral"_s << QString();
    QTest::newRow("E") << int(Qt::Key_E) << QString() << u"oblique"_s << QString();
    QTest::newRow("B") << int(Qt::Key_B) << QString() << QString() << u"hardware"_s;
    QTest::newRow("M") << int(Qt::Key_M) << QString() << QString() << u"multi-scan"_s;
}

void TestTriagePage::everyKeyDoesWhatItSays()
{
    QFETCH(int, key);
    QFETCH(QString, regions);
    QFETCH(QString, views);
    QFETCH(QString, flags);
    open(1);
    press(key);
    const Triage now = stored(0);
    QCOMPARE(now.regions.join(u','), regions);
    QCOMPARE(now.views.join(u','), views);
    QCOMPARE(now.hardware, flags == u"hardware");
    QCOMPARE(now.multiScan, flags == u"multi-scan");
    QCOMPARE(now.decision, TriageDecision::Undecided);
    QVERIFY(shows(0));
    QCOMPARE(flashed(), regions + views + flags);
}

void TestTriagePage::aKeyPressedAgainTakesOff()
{
    open(1);
    for (const Qt::Key key : {Qt::Key_H, Qt::Key_Q, Qt::Key_B, Qt::Key_M})
        press(key);
    for (const Qt::Key key : {Qt::Key_H, Qt::Key_Q, Qt::Key_B, Qt::Key_M})
        press(key);
    QCOMPARE(stored(0), Triage());
    QCOMPARE(flashed(), u"multi-scan taken off"_s);
}

void TestTriagePage::secondRegionAddsSecondViewReplaces()
{
    open(1);
    press(Qt::Key_P);
    press(Qt::Key_L);
    press(Qt::Key_Q);
    press(Qt::Key_W);
    QCOMPARE(stored(0).regions, QStringList({u"leg"_s, u"hip"_s})); // in the protocol's order
    QCOMPARE(stored(0).views, QStringList({u"lateral"_s}));
    press(Qt::Key_M); // several radiographs in one file may have several views
    press(Qt::Key_E);
    QCOMPARE(stored(0).views, QStringList({u"lateral"_s, u"oblique"_s}));
}

void TestTriagePage::enterWithoutRegionAsksOnce()
{
    open(2);
    press(Qt::Key_Return);
    QVERIFY(flashed().startsWith(u"Which region?"_s));
    QVERIFY(shows(0));
    QCOMPARE(stored(0), Triage());
    press(Qt::Key_Return);
    QTRY_VERIFY(shows(1));
    QCOMPARE(stored(0).decision, TriageDecision::Keep);
}

void TestTriagePage::excludingTakesTwoKeys()
{
    open(2);
    press(Qt::Key_X);
    QVERIFY(reasons()->isVisible());
    QTest::keyClick(reasons(), Qt::Key_3);
    QVERIFY(!reasons()->isVisible());
    QTRY_VERIFY(shows(1));
    QCOMPARE(stored(0), excluded(u"poor quality"_s));
    QVERIFY(canvas().hasFocus());
    press(Qt::Key_X); // arrows and Enter do as well
    QTest::keyClick(reasons(), Qt::Key_Down);
    QTest::keyClick(reasons(), Qt::Key_Return);
    QTRY_COMPARE(stored(1).reason, u"not a radiograph"_s);
}

void TestTriagePage::excludingInOwnWords()
{
    open(2);
    press(Qt::Key_X);
    QTest::keyClick(reasons(), Qt::Key_0);
    auto *words = m_page->findChild<ReasonPicker *>()->findChild<QLineEdit *>();
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"cast hides all"_s); // keys of triage among them
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_VERIFY(shows(1));
    QCOMPARE(stored(0).reason, u"other: cast hides all"_s);
}

void TestTriagePage::escapeLeavesTheScanAsItWas()
{
    open(1);
    press(Qt::Key_X);
    QTest::keyClick(reasons(), Qt::Key_Escape);
    QVERIFY(!reasons()->isVisible());
    QVERIFY(canvas().hasFocus());
    QCOMPARE(stored(0), Triage());
}

void TestTriagePage::backspaceAndArrowsGoBackAndForth()
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

void TestTriagePage::whatAKeyDidShowsForAMoment()
{
    open(2);
    auto *flash = m_page->findChild<FlashLabel *>();
    QVERIFY(!flash->isVisible());
    press(Qt::Key_L);
    QVERIFY(flash->isVisible());
    QCOMPARE(flash->text(), u"leg"_s);
    press(Qt::Key_Return);
    QCOMPARE(flash->text(), u"kept · leg"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!flash->isVisible(), 2000);
}

void TestTriagePage::undoStepsBackThroughScansAndRedoForth()
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

void TestTriagePage::undoReachesBeyondTheListThatIsDone()
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

void TestTriagePage::undoTakesBackWhatTheGalleryDid()
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
    QTRY_COMPARE(text(u"triageCounts"_s), u"1 kept · 0 excluded · 4 to go"_s);
    QTRY_VERIFY(shows(1));
    press(Qt::Key_Z, Qt::ControlModifier); // and the one that was kept here
    QTRY_VERIFY(shows(0));
    QCOMPARE(stored(0), tagged({u"hand"_s}));
    press(Qt::Key_Y, Qt::ControlModifier);
    press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(text(u"triageCounts"_s), u"5 kept · 0 excluded · 0 to go"_s);
}

void TestTriagePage::aDatasetOpenForReadingOnlyIsLookedThrough()
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

void TestTriagePage::countsAreLive()
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

void TestTriagePage::goesOnWhereThePersonStopped()
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

void TestTriagePage::decidedOnesAreShownWhenAsked()
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

void TestTriagePage::clickingAKeyIsPressingIt()
{
    open(2);
    const auto key = [this](const QString &name) -> TriageKey * {
        for (TriageKey *each : m_page->findChildren<TriageKey *>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    };
    QVERIFY(key(u"leg"_s));
    QTest::mouseClick(key(u"leg"_s), Qt::LeftButton);
    QVERIFY(key(u"leg"_s)->isChecked());
    QCOMPARE(stored(0).regions, QStringList(u"leg"_s));
    QTest::mouseClick(key(u"keep and next"_s), Qt::LeftButton);
    QTRY_VERIFY(shows(1));
    QVERIFY(!key(u"leg"_s)->isChecked());
    QVERIFY(!key(u"keep and next"_s)->isChecked());
}

void TestTriagePage::keysFasterThanTheStoreAreAllTaken()
{
    open(30);
    QTRY_VERIFY(shows(0));
    for (int index = 0; index < 30; ++index) { // nobody waits for anything
        QVERIFY(QTest::qWaitFor([&] { return shows(index); }, 5000));
        press(index % 2 ? Qt::Key_L : Qt::Key_H);
        press(Qt::Key_Return);
    }
    QTRY_VERIFY(m_page->findChild<EmptyState *>()->isVisible());
    for (int index = 0; index < 30; ++index)
        QCOMPARE(stored(index), kept({index % 2 ? u"leg"_s : u"hand"_s}));
}

void TestTriagePage::sitesAreGoneThroughOneByOne()
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

void TestTriagePage::protocolsOwnRegionsHaveDigits()
{
    m_dataset = std::make_unique<TestDataset>(1);
    m_dataset->actAs(u"coordinator"_s);
    Protocol protocol = session().info().protocol;
    protocol.regions = {u"knee"_s, u"hand"_s, u"ankle"_s};
    valueOf(session().people().setProtocol(protocol, {}));
    QTRY_COMPARE(session().info().protocol.regions.size(), 3);
    show();
    press(Qt::Key_2);
    press(Qt::Key_H);
    press(Qt::Key_S); // no shoulder in this protocol
    QCOMPARE(stored(0).regions, QStringList({u"hand"_s, u"ankle"_s}));
}

namespace {

/// A picture with something in it to be recognised by.
QImage drawn(int seed)
{
    QImage image(200, 260, QImage::Format_Grayscale8);
    image.fill(QColor(20, 20, 20));
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 24; ++i) {
        const int grey = 60 + (i * 53 + seed * 31) % 190;
        painter.setBrush(QColor(grey, grey, grey));
        painter.drawEllipse((i * 37 + seed * 71) % 170, (i * 61 + seed * 29) % 220, 20 + i, 30);
    }
    return image;
}

} // namespace

/// Scans 1 and 2 are other pictures; 3 and 4 are copies of the first one, smaller and compressed.
void TestTriagePage::addCopies()
{
    m_dataset = std::make_unique<TestDataset>(0);
    const QImage one = drawn(1);
    QVERIFY(one.save(m_dataset->path(u"one.png"_s)));
    QVERIFY(drawn(5).save(m_dataset->path(u"other.png"_s)));
    QVERIFY(one.scaled(160, 208, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .save(m_dataset->path(u"small.png"_s)));
    QVERIFY(one.save(m_dataset->path(u"compressed.jpg"_s), nullptr, 80));
    m_dataset->actAs(u"coordinator"_s);
    for (const QString &name : {u"one.png"_s, u"other.png"_s, u"small.png"_s, u"compressed.jpg"_s})
        QCOMPARE(m_dataset->add({m_dataset->path(name)}).added, 1);
    m_dataset->actAs(u"reader-1"_s);
    show();
    QCOMPARE(desk().scan().scan.scan.fileName, u"one.png"_s);
    auto *strip = m_page->findChild<AlikeStrip *>();
    QTRY_VERIFY(strip->isVisible());
    QTRY_COMPARE(strip->rows().size(), 2);
}

void TestTriagePage::nearIdenticalScansLieBesideEachOther()
{
    addCopies();
    auto *strip = m_page->findChild<AlikeStrip *>();
    const auto tiles = m_page->findChildren<AlikeTile *>();
    QCOMPARE(tiles.size(), 2);
    QVERIFY(tiles.front()->accessibleName().startsWith(u"small.png"_s));
    QCOMPARE(strip->chosen()->scan.fileName, u"small.png"_s);
    press(Qt::Key_J);
    QCOMPARE(strip->chosen()->scan.fileName, u"compressed.jpg"_s);
    press(Qt::Key_J);
    QCOMPARE(strip->chosen()->scan.fileName, u"small.png"_s);
    press(Qt::Key_D);
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"other.png"_s);
    QVERIFY(!strip->isVisible());
}

void TestTriagePage::copiesAreExcludedAndTakenBackTogether()
{
    addCopies();
    press(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(stored(2), excluded(u"duplicate"_s));
    QCOMPARE(stored(3), Triage());
    QCOMPARE(desk().scan().scan.scan.fileName, u"one.png"_s); // still in view
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"small.png"_s); // what was undone is shown
    QCOMPARE(stored(2), Triage());
    press(Qt::Key_A);
    press(Qt::Key_A);
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"one.png"_s);
    QTRY_COMPARE(m_page->findChild<AlikeStrip *>()->rows().size(), 2);
    press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    for (int index : {2, 3})
        QCOMPARE(stored(index).reason, u"duplicate"_s);
    for (const AlikeTile *tile : m_page->findChildren<AlikeTile *>())
        QVERIFY(tile->accessibleName().contains(u"excluded: duplicate"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    for (int index : {2, 3})
        QCOMPARE(stored(index), Triage());
    press(Qt::Key_H);
    press(Qt::Key_Return); // the excluded ones would have been passed over
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"other.png"_s);
}

void TestTriagePage::holdingZComparesInPlace()
{
    addCopies();
    const Picture own = canvas().picture();
    const ImageSource copy = sourceOf(*m_page->findChild<AlikeStrip *>()->chosen());
    QTRY_VERIFY(m_dataset->images().cached(copy));
    QTest::keyPress(&canvas(), Qt::Key_Z);
    QCOMPARE(canvas().picture(), m_dataset->images().cached(copy));
    QTest::keyRelease(&canvas(), Qt::Key_Z);
    QCOMPARE(canvas().picture(), own);
}

void TestTriagePage::goingToTheCopyShowsIt()
{
    addCopies();
    press(Qt::Key_G);
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"small.png"_s);
    QTRY_COMPARE(m_page->findChild<AlikeStrip *>()->rows().size(), 2);
    QCOMPARE(m_page->findChild<AlikeStrip *>()->chosen()->scan.fileName, u"one.png"_s);
    press(Qt::Key_G); // and back
    QTRY_COMPARE(desk().scan().scan.scan.fileName, u"one.png"_s);
}

void TestTriagePage::aCoordinatorConfirmsWhatWasRead()
{
    m_dataset = std::make_unique<TestDataset>(2);
    const ScanRow row = valueOf(session().scanRows({1})).front();
    Read read = valueOf(session().readOf(row.scan.id));
    valueOf(session().storeEdit(
        read, PutAssessment{{.verdict = Verdict::Negative, .tags = {}, .note = {}}}));
    m_dataset->actAs(u"coordinator"_s);
    show();
    QVERIFY(shows(0));
    press(Qt::Key_X);
    QTest::keyClick(reasons(), Qt::Key_1);
    QTRY_VERIFY(button(u"Exclude it"_s));
    QCOMPARE(stored(0), Triage());
    press(Qt::Key_H); // the page below gets none
    QTest::keyClick(button(u"Cancel"_s), Qt::Key_Space);
    QCOMPARE(stored(0), Triage());
    QCOMPARE(stored(1), Triage());

    press(Qt::Key_A);
    QTRY_VERIFY(shows(0));
    press(Qt::Key_X);
    QTest::keyClick(reasons(), Qt::Key_1);
    QTRY_VERIFY(button(u"Exclude it"_s));
    QTest::keyClick(button(u"Exclude it"_s), Qt::Key_Return);
    QTRY_COMPARE(stored(0).decision, TriageDecision::Exclude);
    QTRY_VERIFY(session().worklists().triageHistory().canUndo());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored(0), Triage());
}

void TestTriagePage::whoMayNotTriageHasNoSuchPage_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("has");
    QTest::newRow("coordinator") << int(Role::Coordinator) << true;
    QTest::newRow("radiologist") << int(Role::Radiologist) << true;
    QTest::newRow("medical officer") << int(Role::MedicalOfficer) << false;
    QTest::newRow("researcher") << int(Role::Researcher) << false;
}

void TestTriagePage::whoMayNotTriageHasNoSuchPage()
{
    QFETCH(int, role);
    QFETCH(bool, has);
    bool found = false;
    for (const PageSpec &spec : pageTable())
        found = found || (spec.id == PageId::Triage && spec.isFor(static_cast<Role>(role)));
    QCOMPARE(found, has);
}

void TestTriagePage::aMissingFileCanStillBeDecided()
{
    m_dataset = std::make_unique<TestDataset>(2);
    QVERIFY(QFile::remove(m_dataset->path(TestDataset::fileName(0))));
    show();
    QTRY_COMPARE(desk().scan().scan.scan.fileName, TestDataset::fileName(0));
    QTRY_VERIFY(desk().scan().pictureError);
    press(Qt::Key_X);
    QTest::keyClick(reasons(), Qt::Key_2);
    QTRY_VERIFY(shows(1));
    QCOMPARE(stored(0).reason, u"not a radiograph"_s);
}

QTEST_MAIN(TestTriagePage)
#include "tst_triagepage.moc"
