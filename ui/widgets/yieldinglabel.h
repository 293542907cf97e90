#pragma once

#include <QLabel>
#include <QPainter>

namespace doubleread {

/// One line of plain text that is shortened where there is no room, instead of widening the window.
class YieldingLabel final : public QLabel
{
public:
    explicit YieldingLabel(QWidget *parent = nullptr) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
    }
    /// Where not even so many characters have room it says nothing.
    void setLeast(int characters) { m_least = characters; }
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QFontMetrics metrics = fontMetrics();
        if (width() < m_least * metrics.averageCharWidth() &&
            metrics.horizontalAdvance(text()) > width())
            return;
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(text(), Qt::ElideRight, width()));
    }

private:
    int m_least = 0;
};

} // namespace doubleread
