#include "ui/triage/flashlabel.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTimerEvent>

namespace doubleread {

namespace {

constexpr int shownMs = 500;

} // namespace

FlashLabel::FlashLabel(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QFont large = font();
    large.setPixelSize(20);
    large.setWeight(QFont::DemiBold);
    setFont(large);
    hide();
    parent->installEventFilter(this);
}

void FlashLabel::flash(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    place();
    show();
    raise();
    update();
    m_timer.start(shownMs, this);
}

void FlashLabel::place()
{
    const int room = parentWidget()->width() - 4 * theme::padding;
    const int wanted = fontMetrics().horizontalAdvance(m_text) + 4 * theme::padding;
    resize(std::min(wanted, room), fontMetrics().height() + 2 * theme::padding);
    move((parentWidget()->width() - width()) / 2,
         parentWidget()->height() - height() - 2 * theme::padding);
}

void FlashLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor plate = theme::color(theme::Token::Raised, palette());
    plate.setAlphaF(0.92F);
    painter.setBrush(plate);
    painter.drawRoundedRect(rect(), 2 * theme::radius, 2 * theme::radius);
    painter.setPen(
        theme::color(m_tone == Tone::Done ? theme::Token::Text : theme::Token::Warning, palette()));
    const QRect room = rect().adjusted(theme::padding, 0, -theme::padding, 0);
    painter.drawText(room, Qt::AlignCenter,
                     fontMetrics().elidedText(m_text, Qt::ElideMiddle, room.width()));
}

void FlashLabel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    hide();
}

bool FlashLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace doubleread
