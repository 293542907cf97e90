// What the keys of triage do to the scan in view.
#include "core/service/scans/triagehistory.h"
#include "core/session/sessionpeople.h"
#include "core/session/sessionworklists.h"
#include "tests/ui/triagefixture.h"
#include "ui/shell/pagetable.h"
#include "ui/triage/triagekeys.h"
#include "ui/widgets/emptystate.h"

#include <QLineEdit>

using namespace doubleread;
using namespace doubleread::test;

class TestTriagePage final : public QObject, TriageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { drop(); }

    void twoKeysKeepAScan();
    void everyKeyDoesWhatItSays_data();
    void everyKeyDoesWhatItSays();
    void aKeyPressedAgainTakesOff();
    void secondRegionAddsSecondViewReplaces();
    void enterWithoutRegionAsksOnce();
    void excludingTakesTwoKeys();
    void excludingInOwnWords();
    void escapeLeavesTheScanAsItWas();
    void whatAKeyDidShowsForAMoment();
    void clickingAKeyIsPressingIt();
    void keysFasterThanTheStoreAreAllTaken();
    void protocolsOwnRegionsHaveDigits();
    void aCoordinatorConfirmsWhatWasRead();
    void whoMayNotTriageHasNoSuchPage_data();
    void whoMayNotTriageHasNoSuchPage();
    void aMissingFileCanStillBeDecided();
};

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
        found = found || (spec.id == PageId::Triage && spec.isFor(static_cast<Role>(role), {}));
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
