#include "ui/widgets/keycapbutton.h"

#include "core/base/literals.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <utility>

namespace doubleread {

namespace {

constexpr int capHeight = 20;
constexpr int gap = 8;
constexpr int leastWords = 3; // characters

} // namespace

KeyCapButton::KeyCapButton(QAction *action, Cap side, QWidget *parent)
    : QPushButton(parent), m_action(action), m_side(side)
{
    setObjectName(u"keyCapButton"_s);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &KeyCapButton::follow);
    follow();
}

void KeyCapButton::setPrimary(bool primary)
{
    if (property("primary").toBool() == primary)
        return; // polishing is slow
    setProperty("primary", primary);
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void KeyCapButton::setKey(const QString &key)
{
    m_ownKey = key;
    follow();
}

/// Actions tell of every change, mostly of one that is not seen here.
void KeyCapButton::follow()
{
    QString key = m_ownKey;
    if (key.isEmpty())
        key = m_action->property(heldKeyProperty).toString();
    if (key.isEmpty())
        key = m_action->shortcut().toString(QKeySequence::NativeText);
    key.replace(u"Return"_s, u"⏎"_s).replace(u'+', u' ');
    if (key != std::exchange(m_key, key) || text() != m_action->iconText()) {
        setText(m_action->iconText()); // the short one, where an action has two
        updateGeometry();
        update();
    }
    if (toolTip() != m_action->toolTip())
        setToolTip(m_action->toolTip());
    setAccessibleName(m_action->text());
    setEnabled(m_action->isEnabled());
}

QSize KeyCapButton::capSize() const
{
    if (m_key.isEmpty())
        return {};
    return {std::max(capHeight, fontMetrics().horizontalAdvance(m_key) + gap), capHeight};
}

void KeyCapButton::setWordless(bool wordless)
{
    if (std::exchange(m_wordless, wordless) != wordless)
        updateGeometry();
}

QSize KeyCapButton::sizeHint() const
{
    return m_wordless ? minimumSizeHint() : fullSize();
}

QSize KeyCapButton::fullSize() const
{
    // One px more: the advance is rounded, and a text a fraction wider than its room is elided.
    const int words = fontMetrics().horizontalAdvance(this->text()) + 1;
    const int cap = m_key.isEmpty() ? 0 : capSize().width() + gap;
    return {words + cap + 2 * theme::padding, 36};
}

QSize KeyCapButton::minimumSizeHint() const
{
    const int cap = m_key.isEmpty() ? fontMetrics().averageCharWidth() * 4 : capSize().width();
    return {cap + 2 * theme::padding, fullSize().height()};
}

void KeyCapButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);

    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = option.palette.color(QPalette::ButtonText);
    QRect area = rect().adjusted(theme::padding, 0, -theme::padding, 0);
    if (const QSize cap = capSize(); !cap.isEmpty()) {
        const int left = m_side == Cap::Before ? area.left() : area.right() - cap.width() + 1;
        const int top = (height() - cap.height()) / 2;
        const QRectF box(left + 0.5, top + 0.5, cap.width() - 1, cap.height() - 1);
        QColor edge = ink;
        edge.setAlphaF(0.35F);
        painter.setPen(edge);
        painter.drawRoundedRect(box, theme::radius - 1, theme::radius - 1);
        painter.setPen(ink);
        painter.drawText(box, Qt::AlignCenter, m_key);
        m_side == Cap::Before ? area.setLeft(left + cap.width() + gap) : area.setRight(left - gap);
    }
    if (area.width() < fontMetrics().averageCharWidth() * leastWords && !m_key.isEmpty())
        return; // the key says more than a letter would
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(this->text(), Qt::ElideRight, area.width()));
}

} // namespace doubleread
