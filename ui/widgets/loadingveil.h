#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace doubleread {

/// Lies black over a scan's place while the scan is on its way: its name and a quiet spinner. The
/// spinner shows after a moment only, so that quick ones do not flicker.
class LoadingVeil final : public QWidget
{
    Q_OBJECT

public:
    /// Covers all of `parent`.
    explicit LoadingVeil(QWidget *parent);

    void showFor(const QString &name);
    const QString &name() const { return m_name; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_name;
    QBasicTimer m_timer;
    int m_ticks = 0;
};

} // namespace doubleread
