#include "ui/widgets/keycap.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QPainter>

namespace doubleread {

KeyCap::KeyCap(QAction *action, QWidget *parent) : QToolButton(parent)
{
    setText(action->shortcut().toString(QKeySequence::NativeText).replace(u"Return"_s, u"⏎"_s));
    setToolTip(action->toolTip());
    setAccessibleName(action->text());
    setFocusPolicy(Qt::NoFocus); // the key itself is the quicker way
    connect(this, &QToolButton::clicked, action, &QAction::trigger);
}

QSize KeyCap::sizeHint() const
{
    return {std::max(20, fontMetrics().horizontalAdvance(text()) + 2 * theme::grid), 20};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(theme::color(theme::Token::Sunken, palette()));
    painter.setPen(theme::color(theme::Token::Hairline, palette()));
    painter.drawRoundedRect(box, theme::radius - 1, theme::radius - 1);
    QFont bold = font();
    bold.setPixelSize(11);
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme::color(theme::Token::Text, palette()));
    painter.drawText(box, Qt::AlignCenter, text());
}

} // namespace doubleread
