#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace doubleread {

/// A word over the foot of the scan that shows for half a second what a key did. The mouse goes
/// through it.
class FlashLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit FlashLabel(QWidget *parent);

    enum class Tone { Done, Refused };
    void flash(const QString &text, Tone tone = Tone::Done);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QString m_text;
    Tone m_tone = Tone::Done;
    QBasicTimer m_timer;
};

} // namespace doubleread
