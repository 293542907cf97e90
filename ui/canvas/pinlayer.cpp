#include "ui/canvas/pinlayer.h"

#include "ui/canvas/canvasview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace doubleread {

namespace {

constexpr double headRadius = 10; ///< Device-independent px, as all below.
constexpr double headAbove = 18;  ///< The head's centre over the spot, which so stays in sight.
constexpr int fontSize = 12;

/// A drop that points at the spot.
QPainterPath pinAt(QPointF spot)
{
    const QPointF head = spot - QPointF(0, headAbove);
    QPainterPath tail;
    tail.moveTo(spot);
    tail.lineTo(head + QPointF(-headRadius * 0.75, headRadius * 0.6));
    tail.lineTo(head + QPointF(headRadius * 0.75, headRadius * 0.6));
    tail.closeSubpath();
    QPainterPath path;
    path.addEllipse(head, headRadius, headRadius);
    return path.united(tail);
}

void paintPin(QPainter &painter, QPointF spot, const QString &label, const QColor &fill)
{
    const QPainterPath path = pinAt(spot);
    painter.setPen(QPen(theme::halo, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.fillPath(path, fill);
    painter.setPen(Qt::black);
    const QPointF head = spot - QPointF(0, headAbove);
    const QRectF box(head - QPointF(headRadius, headRadius),
                     QSizeF(2 * headRadius, 2 * headRadius));
    painter.drawText(box, Qt::AlignCenter, label);
}

} // namespace

PinLayer::PinLayer(CanvasView &view) : QWidget(&view), m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setGeometry(view.rect());
    lower();                        // veils, banners and cards of the canvas are above it
    qApp->installEventFilter(this); // of the view, and keys wherever they go
    connect(&view, &CanvasView::cursorMoved, this,
            [this](std::optional<Point> position) { m_cursor = position; });
    show();
}

std::optional<Point> PinLayer::pointedAt() const
{
    return m_mouse == m_atKeyBefore ? std::nullopt : m_cursor;
}

void PinLayer::forgetMouse()
{
    m_atKeyBefore = m_atKey = m_mouse;
}

std::optional<Point> PinLayer::middle() const
{
    if (!m_view.picture())
        return {};
    const QPointF image = m_view.viewTransform().inverted().map(QRectF(m_view.rect()).center());
    return inside({image.x(), image.y()});
}

Point PinLayer::inside(Point spot) const
{
    const QSizeF size = m_view.picture() ? QSizeF(m_view.picture()->size) : QSizeF();
    return {std::clamp(spot.x, 0.0, size.width()), std::clamp(spot.y, 0.0, size.height())};
}

/// Every key comes as an override first, shortcuts too: to the window and to widgets up to it.
void PinLayer::follow(const QEvent &event)
{
    static constexpr std::array modifiers{Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt,
                                          Qt::Key_AltGr, Qt::Key_Meta};
    const auto &key = static_cast<const QKeyEvent &>(event);
    if (key.isAutoRepeat() || std::ranges::find(modifiers, key.key()) != modifiers.end())
        return;
    if (event.type() == QEvent::KeyRelease)
        m_keyDown = 0;
    else if (std::exchange(m_keyDown, key.key()) != key.key())
        m_atKeyBefore = std::exchange(m_atKey, m_mouse);
}

void PinLayer::setPins(std::vector<Pin> pins)
{
    if (pins == m_pins)
        return;
    m_pins = std::move(pins);
    update();
}

void PinLayer::setDraft(std::optional<Point> spot)
{
    m_draft = spot;
    update();
}

/// What it has no use for goes on to the canvas below.
void PinLayer::setPlacing(bool placing)
{
    m_placing = placing;
    setAttribute(Qt::WA_TransparentForMouseEvents, !placing);
    placing ? setCursor(Qt::CrossCursor) : unsetCursor();
}

QPointF PinLayer::placeOf(Point spot) const
{
    return m_view.viewTransform().map(QPointF(spot.x, spot.y));
}

bool PinLayer::isHidden() const
{
    return !m_view.picture() || m_view.viewState().overlaysHidden;
}

std::optional<int> PinLayer::pinAt(QPointF position) const
{
    if (isHidden())
        return {};
    for (size_t index = m_pins.size(); index-- > 0;) { // the last one is painted on top
        const QPointF head = placeOf(m_pins[index].spot) - QPointF(0, headAbove);
        if (std::hypot(position.x() - head.x(), position.y() - head.y()) <= headRadius)
            return static_cast<int>(index);
    }
    return {};
}

void PinLayer::paintEvent(QPaintEvent *)
{
    if (isHidden())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = font();
    bold.setBold(true);
    bold.setPixelSize(fontSize);
    painter.setFont(bold);
    for (size_t index = 0; index < m_pins.size(); ++index)
        paintPin(painter, placeOf(m_pins[index].spot), QString::number(index + 1),
                 m_pins[index].current ? QColor(Qt::white) : theme::model);
    if (m_draft)
        paintPin(painter, placeOf(*m_draft), QStringLiteral("+"), Qt::white);
}

void PinLayer::mousePressEvent(QMouseEvent *event)
{
    if (!m_placing || event->button() != Qt::LeftButton || !m_view.picture()) {
        event->ignore();
        return;
    }
    const QPointF image = m_view.viewTransform().inverted().map(event->position());
    const QSize size = m_view.picture()->size;
    const bool inside =
        image.x() >= 0 && image.y() >= 0 && image.x() < size.width() && image.y() < size.height();
    if (inside)
        Q_EMIT placed(Point{image.x(), image.y()});
}

/// Clicks on a pin do not reach the tools.
bool PinLayer::filterMouse(QEvent *event)
{
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || m_view.isDrawing())
        return false;
    const std::optional<int> pin = pinAt(mouse->position());
    if (!pin)
        return false;
    if (event->type() == QEvent::MouseButtonPress)
        Q_EMIT activated(*pin);
    return true;
}

bool PinLayer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyRelease)
        follow(*event);
    if (watched != &m_view)
        return false;
    switch (event->type()) {
    case QEvent::MouseMove:
        m_mouse = static_cast<QMouseEvent *>(event)->globalPosition();
        break;
    case QEvent::Resize:
        setGeometry(m_view.rect());
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return filterMouse(event);
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const std::optional<int> pin = pinAt(help->pos());
        if (!pin)
            break;
        QToolTip::showText(help->globalPos(), plainToolTip(m_pins[static_cast<size_t>(*pin)].text),
                           &m_view);
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace doubleread
