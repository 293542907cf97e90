#include "ui/canvas/minimap.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace doubleread {

namespace {
constexpr int longest = 152;   // widget px, longer side of the scan
constexpr int shadeAlpha = 96; // what is out of sight steps back and can still be recognised
constexpr int shortest = 24;   // of a very long and narrow one
constexpr QSize enough{4 * longest,
                       2 * longest}; // a view must have more: panes side by side do not
} // namespace

Minimap::Minimap(QWidget *view, std::function<QImage(QSize)> render)
    : QWidget(view), m_render(std::move(render))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Overview"));
    setAccessibleDescription(tr("The whole scan with a frame around the part that is in view"));
    setToolTip(tr("Overview: press or drag to go there"));
    hide();
}

void Minimap::follow(const Viewport &viewport, QSize picture)
{
    const QSize view = parentWidget()->size();
    const bool room = view.width() > enough.width() && view.height() > enough.height();
    if (picture.isEmpty() || !room || viewport.showsAll()) {
        hide();
        return;
    }
    m_viewport = viewport;
    const QSize turned = viewport.state().orientation.sizeOf(picture);
    m_scale = double(longest) / std::max(turned.width(), turned.height());
    const QSize small = (QSizeF(turned) * m_scale).toSize().expandedTo({shortest, shortest});
    const QSize whole = small + QSize(2, 2); // the hairline around it
    const QPoint corner(view.width() - whole.width() - theme::padding,
                        view.height() - whole.height() - theme::padding);
    setGeometry(QRect(corner, whole));
    show();
    update();
}

QRectF Minimap::frame() const
{
    const QRectF seen = m_viewport.visible();
    const QRectF here(seen.topLeft() * m_scale + QPointF(1, 1), seen.size() * m_scale);
    return here & QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
}

void Minimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Token::Hairline, palette()));
    const QRect inside = rect().adjusted(1, 1, -1, -1);
    painter.drawImage(inside, m_render(inside.size() * devicePixelRatioF()));
    QColor shade = theme::halo;
    shade.setAlpha(shadeAlpha);
    const QRegion outside = QRegion(inside) - frame().toAlignedRect();
    for (const QRect &part : outside)
        painter.fillRect(part, shade);
    painter.setPen(QPen(theme::color(theme::Token::Accent, palette()), 1.5));
    painter.drawRect(frame().adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT placeChosen(Point::fromQPointF((event->position() - QPointF(1, 1)) / m_scale));
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT placeChosen(Point::fromQPointF((event->position() - QPointF(1, 1)) / m_scale));
}

} // namespace doubleread
