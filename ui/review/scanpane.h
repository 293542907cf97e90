#pragma once

#include "ui/canvas/canvasview.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace doubleread {

/// One of the views side by side: a line that says whose marks these are, and the scan below it.
class ScanPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ScanPane(QWidget *parent = nullptr);

    /// `style` gives colour and letter; `state` is the quiet word behind the title.
    void setHead(OverlayStyle style, const QString &title, const QString &state);
    void setTornOff(bool off);
    CanvasView &canvas() { return *m_canvas; }
    const CanvasView &canvas() const { return *m_canvas; }

Q_SIGNALS:
    void tearOffWanted(bool off);

private:
    QLabel *m_badge;
    QLabel *m_title;
    QLabel *m_state;
    QToolButton *m_tearOff;
    CanvasView *m_canvas;
};

} // namespace doubleread
