#include "ui/canvas/damagebanner.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace doubleread {

DamageBanner::DamageBanner(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // one draws under it as anywhere
    hide();
}

void DamageBanner::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    adjustSize();
    update();
}

QSize DamageBanner::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + theme::iconSize + 4 * theme::padding,
            theme::rowHeight};
}

void DamageBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor warning = theme::color(theme::Token::Warning, palette());
    painter.fillRect(rect(), theme::color(theme::Token::Raised, palette()));
    painter.fillRect(0, height() - 2, width(), 2, warning);
    const int top = (height() - theme::iconSize) / 2;
    icon(u"warning"_s, palette())
        .paint(&painter, {theme::padding, top, theme::iconSize, theme::iconSize});
    painter.setPen(theme::color(theme::Token::Text, palette()));
    const int left = theme::iconSize + 2 * theme::padding;
    const QRect room = rect().adjusted(left, 0, -theme::padding, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
}

} // namespace doubleread
