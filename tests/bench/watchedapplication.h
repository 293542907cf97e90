#pragma once

#include <QApplication>

#include <functional>

namespace doubleread::bench {

/// Tells how long the interface thread was busy with one event, and when a scan has been painted:
/// at the end of the event in which a canvas with a picture painted, all of the window was.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    void setOnPainted(std::function<void()> onPainted) { m_onPainted = std::move(onPainted); }
    void resetLongest() { m_longest = 0; }
    double longest() const { return m_longest; } ///< ms, since resetLongest().

private:
    std::function<void()> m_onPainted;
    double m_longest = 0;
    int m_depth = 0;
    bool m_painted = false;
};

} // namespace doubleread::bench
