#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace doubleread {

/// Tells when nobody has touched keyboard, mouse or screen of the program for a while.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(QObject *parent = nullptr);

    /// Watches from now on; no time at all: not.
    void start(std::chrono::milliseconds limit);
    void stop();

Q_SIGNALS:
    void idle(); ///< Once; start() again.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();

    QTimer m_timer;
    QElapsedTimer m_sinceTouch;
    std::chrono::milliseconds m_limit{};
};

} // namespace doubleread
