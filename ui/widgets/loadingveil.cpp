#include "ui/widgets/loadingveil.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTimerEvent>

namespace doubleread {

namespace {

constexpr int tickMs = 40;
constexpr int ticksBeforeSpinner = 4;
constexpr int ticksPerTurn = 25;
constexpr int spinnerEdge = 28;
constexpr QColor quiet{0x9B, 0xA5, 0xB0}; // on black, in both schemes

} // namespace

LoadingVeil::LoadingVeil(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    parent->installEventFilter(this);
    hide();
}

void LoadingVeil::showFor(const QString &name)
{
    m_name = name;
    m_ticks = 0;
    setAccessibleName(tr("Loading %1").arg(name));
    setGeometry(parentWidget()->rect());
    m_timer.start(tickMs, this);
    show();
    raise();
    update();
}

void LoadingVeil::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Token::Surround, palette()));
    painter.setPen(quiet);
    const QRect words(0, height() / 2 + spinnerEdge, width(), theme::rowHeight);
    painter.drawText(
        words, Qt::AlignCenter,
        painter.fontMetrics().elidedText(m_name, Qt::ElideMiddle, width() - 2 * theme::padding));
    if (m_ticks < ticksBeforeSpinner)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(quiet, 2, Qt::SolidLine, Qt::RoundCap));
    QRectF circle(0, 0, spinnerEdge, spinnerEdge);
    circle.moveCenter(QRectF(rect()).center());
    painter.drawArc(circle, -m_ticks * 360 * 16 / ticksPerTurn, 270 * 16);
}

void LoadingVeil::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    if (++m_ticks >= ticksBeforeSpinner)
        update();
}

void LoadingVeil::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

bool LoadingVeil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace doubleread
