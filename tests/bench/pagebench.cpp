#include "tests/bench/pagebench.h"

#include "core/base/literals.h"
#include "core/document/annotationdocument.h"
#include "ui/canvas/canvasview.h"
#include "ui/reading/readdesk.h"
#include "ui/reading/readpage.h"

#include <QTest>
#include <QTimer>

namespace doubleread::bench {

namespace {
constexpr int patienceMs = 10000;
}

PageBench::PageBench(WatchedApplication &application, const QString &dataset)
    : m_application(application)
{
    m_window.resize(1920, 1040);
    m_window.show();
    m_window.setWantedPerson(u"reader-1"_s);
    m_window.openDataset(dataset);
    const bool shown = QTest::qWaitFor(
        [this] {
            m_page = m_window.findChild<ReadPage *>();
            return m_page && m_page->desk().isShown();
        },
        patienceMs);
    if (!shown)
        qFatal("the first scan was not shown");
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window))
        qFatal("the window was not activated");
    QTest::qWait(300);
    m_application.setOnPainted([this] { check(); });
}

PageBench::~PageBench()
{
    m_application.setOnPainted({});
}

CanvasView &PageBench::canvas()
{
    return m_page->canvas();
}

int PageBench::row() const
{
    return m_page->desk().row();
}

/// After every paint with a picture: all on screen must be of one scan.
void PageBench::check()
{
    const ReadDesk &desk = m_page->desk();
    if (!desk.isShown() || canvas().picture() != desk.scan().picture ||
        canvas().document() != &desk.document() ||
        desk.document().read().scan != desk.scan().scan.scan.id ||
        canvas().picture()->size != desk.scan().scan.scan.size) {
        ++m_mixedUp;
        return;
    }
    m_painted = m_painted || desk.scan().row == m_awaited;
}

double PageBench::untilPainted(int row, const QElapsedTimer &timer)
{
    QTimer waking; // so that waiting ends when nothing comes
    waking.start(50);
    while (!m_painted && timer.elapsed() < patienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (!m_painted || m_page->desk().row() != row)
        qFatal("the scan in row %d was not shown", row);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void PageBench::press(Qt::Key key)
{
    QTest::keyClick(&canvas(), key);
}

double PageBench::stepForward()
{
    m_painted = false;
    m_awaited = row() + 1;
    QElapsedTimer timer;
    timer.start();
    press(Qt::Key_D);
    return untilPainted(m_awaited, timer);
}

double PageBench::jumpTo(qint64 position)
{
    m_awaited = static_cast<int>(position) - 1;
    m_painted = m_awaited == row(); // there already
    QElapsedTimer timer;
    timer.start();
    m_page->showScan(position);
    return untilPainted(m_awaited, timer);
}

} // namespace doubleread::bench
