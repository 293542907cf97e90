#include "core/base/literals.h"
#include "tests/bench/bareview.h"
#include "tests/bench/measures.h"
#include "tests/bench/watchedapplication.h"
#include "ui/canvas/canvasview.h"
#include "ui/shell/mainwindow.h"
#include "ui/triage/flashlabel.h"
#include "ui/triage/triagedesk.h"
#include "ui/triage/triagepage.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <limits>

// Two keys a scan in the real window, as somebody does who knows at a glance. Every scan is kept,
// so the store has its work as well.

namespace doubleread::bench {

namespace {

constexpr int steps = 80;
constexpr int lookMs = 150; // at a scan, between the two keys
constexpr int patienceMs = 10000;
constexpr double stall = 16;

class TriageBench
{
public:
    TriageBench(WatchedApplication &application, const QString &dataset);
    ~TriageBench() { m_application.setOnPainted({}); }

    /// From Enter to the next scan on screen, ms.
    double keep();

private:
    const PicturedScan &scan() const { return m_page->desk().scan(); }

    WatchedApplication &m_application;
    MainWindow m_window;
    TriagePage *m_page = nullptr;
    qint64 m_before = 0;
    bool m_painted = false;
};

TriageBench::TriageBench(WatchedApplication &application, const QString &dataset)
    : m_application(application)
{
    m_window.resize(1920, 1040);
    m_window.show();
    m_window.setWantedPerson(u"coordinator"_s);
    m_window.openDataset(dataset);
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window))
        qFatal("the window was not activated");
    const bool there = QTest::qWaitFor(
        [this] { return (m_page = m_window.findChild<TriagePage *>()) != nullptr; }, patienceMs);
    QTest::keyClick(&m_window, Qt::Key_5, Qt::ControlModifier);
    if (!there || !QTest::qWaitFor([this] { return m_page->desk().isShown(); }, patienceMs))
        qFatal("the first scan was not shown");
    QTest::qWait(300);
    m_application.setOnPainted([this] {
        m_painted = m_painted || (scan().scan.scan.position != m_before &&
                                  m_page->canvas().picture() == scan().picture);
    });
}

double TriageBench::keep()
{
    QTest::keyClick(&m_page->canvas(), Qt::Key_H);
    QTest::qWait(lookMs);
    m_before = scan().scan.scan.position;
    m_painted = false;
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&m_page->canvas(), Qt::Key_Return);
    QTimer waking; // so that waiting ends when nothing comes
    waking.start(50);
    while (!m_painted && timer.elapsed() < patienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (!m_painted)
        qFatal("the scan after %lld was not shown, last done: %s", static_cast<long long>(m_before),
               qPrintable(m_page->findChild<FlashLabel *>()->accessibleName()));
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

std::vector<Row> measureTriage(WatchedApplication &application, const Data &data)
{
    std::vector<Row> rows;
    for (const int scans : {sizes[1], sizes[2]}) {
        TriageBench bench(application, datasetOf(data, scans));
        std::vector<double> times;
        times.reserve(steps);
        application.resetLongest();
        for (int step = 0; step < steps; ++step)
            times.push_back(bench.keep());
        const auto add = [&](const QString &what, double measured, double budget) {
            rows.push_back({.what = what, .measured = measured, .floor = {}, .budget = budget});
        };
        add(u"triage: next scan, median, %L1 scans"_s.arg(scans), percentile(times, 0.5), 8);
        add(u"triage: next scan, p95, %L1 scans"_s.arg(scans), percentile(times, 0.95), 16.7);
        add(u"triage: longest event, %L1 scans"_s.arg(scans), application.longest(), stall);
    }
    return rows;
}

} // namespace doubleread::bench
