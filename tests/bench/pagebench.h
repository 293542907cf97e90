#pragma once

#include "tests/bench/watchedapplication.h"
#include "ui/shell/mainwindow.h"

#include <QElapsedTimer>

namespace doubleread {
class CanvasView;
class ReadPage;
} // namespace doubleread

namespace doubleread::bench {

/// The real window with a dataset open and reader-1 at the desk, driven by keys.
class PageBench
{
public:
    PageBench(WatchedApplication &application, const QString &dataset);
    ~PageBench();

    MainWindow &window() { return m_window; }
    CanvasView &canvas();
    int row() const;

    /// From the key to the scan of the next row on screen, ms; negative when it never came.
    double stepForward();
    /// From asking for the scan at this position, as a click in the gallery does, to it on screen.
    double jumpTo(qint64 position);
    void press(Qt::Key key);
    /// How often a scan was on screen with the picture, the marks or the name of another.
    int mixedUp() const { return m_mixedUp; }

private:
    double untilPainted(int row, const QElapsedTimer &timer);
    void check();

    WatchedApplication &m_application;
    MainWindow m_window;
    ReadPage *m_page = nullptr;
    int m_awaited = -1;
    bool m_painted = false;
    int m_mixedUp = 0;
};

} // namespace doubleread::bench
