// The views of Review in windows of their own: they stay in step, the keys work there, and nothing
// of a scan is left when the page goes.
#include "tests/ui/reviewfixture.h"
#include "ui/widgets/pagewindow.h"

#include <QSettings>
#include <QToolButton>

using namespace doubleread;
using namespace doubleread::test;

class TestTearOff final : public QObject, private ReviewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init()
    {
        QVERIFY(create(4, openProtocol()) && readAll());
        makePage();
        open(missed);
    }
    void cleanup() { drop(); }

    void aPaneGoesAndComesBack();
    void allGoTogetherByTheirKey();
    void theViewStaysInStep();
    void keysWorkThere();
    void typingBringsTheMainWindow();
    void goesWithThePage();
    void anotherPersonFindsThemBack();
    void placesAreRemembered();

private:
    QList<PageWindow *> windows() const
    {
        QList<PageWindow *> shown = m_page->findChildren<PageWindow *>();
        shown.removeIf([](const PageWindow *each) { return !each->isVisible(); });
        return shown;
    }
    QWidget *windowOf(int pane) const
    {
        return static_cast<QWidget &>(canvas(pane)).window(); // not the window of grey levels
    }
    void tearOff(const QString &title)
    {
        const auto buttons = m_page->findChildren<QToolButton *>();
        for (QToolButton *each : buttons)
            if (each->accessibleName() == title + u" in a window of its own"_s)
                each->click();
    }
    void away(int pane)
    {
        QVERIFY(QTest::qWaitForWindowActive(windowOf(pane)));
        QVERIFY(windowOf(pane) != m_page->QWidget::window());
    }

    QTemporaryDir m_settings;
};

void TestTearOff::aPaneGoesAndComesBack()
{
    tearOff(u"Consensus"_s);
    QCOMPARE(windows().size(), 1);
    away(2);
    QCOMPARE(windowOf(0), m_page->QWidget::window());
    QCOMPARE(windows().front()->windowTitle(), u"Consensus"_s);
    windows().front()->close();
    QCOMPARE(windows().size(), 0);
    QVERIFY(canvas(2).isVisible());
    QCOMPARE(windowOf(2), m_page->QWidget::window());
    QVERIFY(canvas(2).mapTo(m_page.get(), QPoint()).x() >
            canvas(1).mapTo(m_page.get(), QPoint()).x()); // where it was
}

void TestTearOff::allGoTogetherByTheirKey()
{
    press(Qt::Key_V, Qt::ShiftModifier);
    QCOMPARE(windows().size(), 1);
    away(0);
    QCOMPARE(windowOf(0), windowOf(2));
    press(Qt::Key_V, Qt::ShiftModifier); // pressed over there
    QCOMPARE(windows().size(), 0);
    QCOMPARE(windowOf(0), m_page->QWidget::window());
}

void TestTearOff::theViewStaysInStep()
{
    tearOff(u"Consensus"_s);
    away(2);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(canvas(2).viewState().zoom, 1.0 * canvas(2).devicePixelRatioF());
    QCOMPARE(canvas(0).viewState().zoom, canvas(2).viewState().zoom);
    wheel(canvas(0), {20, 20}, 120);
    QCOMPARE(canvas(2).viewState(), canvas(0).viewState());
    open(boundary);
    QCOMPARE(canvas(2).picture(), canvas(0).picture());
    QVERIFY(canvas(2).picture());
}

void TestTearOff::keysWorkThere()
{
    tearOff(u"Consensus"_s);
    away(2);
    press(Qt::Key_1); // accept first
    QTRY_VERIFY(stored(missed).disagreements.front().resolution.has_value());
    QVERIFY(windowOf(2)->isActiveWindow());
    press(Qt::Key_D); // next scan
    QTRY_VERIFY(m_page->shownPosition() != missed);
}

void TestTearOff::typingBringsTheMainWindow()
{
    tearOff(u"Consensus"_s);
    away(2);
    press(Qt::Key_C);
    QTRY_VERIFY(m_page->isActiveWindow());
    QVERIFY(m_page->isAncestorOf(QApplication::focusWidget()));
}

void TestTearOff::goesWithThePage()
{
    tearOff(u"First read"_s);
    press(Qt::Key_V, Qt::ShiftModifier); // brings back
    QCOMPARE(windows().size(), 0);
    tearOff(u"First read"_s);
    tearOff(u"Consensus"_s);
    QCOMPARE(windows().size(), 2);
    m_page->hide(); // the log-in page takes its place
    QCOMPARE(windows().size(), 0);
    m_page->show();
    QCOMPARE(windows().size(), 2);
}

void TestTearOff::anotherPersonFindsThemBack()
{
    tearOff(u"Consensus"_s);
    m_page->deactivate();
    m_page->hide();
    m_data.session->actAs(m_data.coordinator.id);
    m_page->show();
    m_page->activate();
    QCOMPARE(windows().size(), 0);
    QCOMPARE(windowOf(2), m_page->QWidget::window());
}

void TestTearOff::placesAreRemembered()
{
    tearOff(u"Consensus"_s);
    away(2);
    windowOf(2)->resize(700, 500);
    QTRY_COMPARE(windowOf(2)->size(), QSize(700, 500));
    windows().front()->close();
    tearOff(u"Consensus"_s);
    QTRY_COMPARE(windowOf(2)->size(), QSize(700, 500));
}

QTEST_MAIN(TestTearOff)
#include "tst_tearoff.moc"
