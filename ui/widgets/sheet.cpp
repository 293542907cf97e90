#include "ui/widgets/sheet.h"

#include "core/base/literals.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int margin = 24; ///< Least distance of the card from the page's borders.
constexpr int cardPadding = 20;
constexpr QColor dim{0, 0, 0, 150};

} // namespace

Sheet::Sheet(const QString &title, QWidget *content, int width, QWidget *page)
    : QFrame(page),
      m_card(new QFrame(this)),
      m_title(new QLabel(m_card)),
      m_content(content),
      m_width(width)
{
    m_card->setProperty("role", u"card"_s);
    m_title->setProperty("role", u"title"_s);
    m_title->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(cardPadding, cardPadding, cardPadding, cardPadding);
    layout->setSpacing(theme::padding);
    layout->addWidget(m_title);
    layout->addWidget(content, 1);
    setTitle(title);
    setVisible(false);
    page->installEventFilter(this);
    m_card->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &Sheet::keepFocus);
}

Sheet::~Sheet()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus leaves what it still holds
}

/// The page below may list anew meanwhile and reach for the keys, which are the sheet's until it is
/// closed; or another sheet's that was opened over it.
void Sheet::keepFocus(QWidget *before, QWidget *now)
{
    if (!isVisible() || !now || !parentWidget()->isAncestorOf(now))
        return;
    for (const QWidget *each = now; each; each = each->parentWidget())
        if (qobject_cast<const Sheet *>(each))
            return;
    const bool still = before && isAncestorOf(before) && before->isVisible() && before->isEnabled();
    (still ? before : m_content)->setFocus(Qt::OtherFocusReason);
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::open(QWidget *focus)
{
    place(0);
    setVisible(true);
    raise();
    focus->setFocus(Qt::OtherFocusReason);
}

void Sheet::close()
{
    if (!isVisible())
        return;
    setVisible(false);
    Q_EMIT closed();
}

void Sheet::place(int least)
{
    setGeometry(parentWidget()->rect());
    const int width = std::min(m_width, this->width() - 2 * margin);
    const int wanted =
        m_card->hasHeightForWidth() ? m_card->heightForWidth(width) : m_card->sizeHint().height();
    const int height = std::min(std::max(wanted, least), this->height() - 2 * margin);
    m_card->setGeometry((this->width() - width) / 2, (this->height() - height) / 2, width, height);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_card && event->type() == QEvent::LayoutRequest && isVisible())
        place(m_card->height()); // it may grow while it is open, and jumps about no further
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place(0);
    return QFrame::eventFilter(watched, event);
}

/// Goes round within the card instead of leaving it.
bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *widget = QApplication::focusWidget();
    if (!widget || !isAncestorOf(widget))
        widget = m_content;
    for (QWidget *other = widget;;) {
        other = next ? other->nextInFocusChain() : other->previousInFocusChain();
        if (other == widget)
            return true;
        if (isAncestorOf(other) && other->isVisible() && other->isEnabled() &&
            (other->focusPolicy() & Qt::TabFocus)) {
            other->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
}

/// What the widgets of the card have left alone.
void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    pressFocusedButton(*event);
    event->accept(); // the page below gets none
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void Sheet::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), dim);
}

} // namespace doubleread
