#include "ui/review/scanpane.h"

#include "core/base/literals.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/yieldinglabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int badgeSize = 18;
constexpr int smallIcon = 16;

struct Badge
{
    QColor color;
    QString letter;
};

Badge badgeOf(OverlayStyle style)
{
    switch (style) {
    case OverlayStyle::First:
        return {theme::firstRead, u"A"_s};
    case OverlayStyle::Second:
        return {theme::secondRead, u"B"_s};
    case OverlayStyle::Own:
    case OverlayStyle::Consensus:
        return {theme::consensus, u"C"_s};
    case OverlayStyle::Disagreement:
        return {theme::openDisagreement, u"!"_s};
    }
    return {};
}

QPixmap badgePixmap(OverlayStyle style, const QWidget &widget)
{
    const Badge badge = badgeOf(style);
    QPixmap pixmap(QSize(badgeSize, badgeSize) * widget.devicePixelRatio());
    pixmap.setDevicePixelRatio(widget.devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(theme::Token::SecondaryText, widget.palette())); // white on white
    painter.setBrush(badge.color);
    const QRect box(0, 0, badgeSize, badgeSize);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                            theme::radius);
    QFont font = widget.font();
    font.setPixelSize(12);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(box, Qt::AlignCenter, badge.letter);
    return pixmap;
}

} // namespace

ScanPane::ScanPane(QWidget *parent)
    : QWidget(parent),
      m_badge(new QLabel(this)),
      m_title(new QLabel(this)),
      m_state(new YieldingLabel(this)),
      m_tearOff(new QToolButton(this)),
      m_canvas(new CanvasView(this))
{
    auto *head = new QFrame(this);
    head->setProperty("role", u"panel"_s);
    head->setFixedHeight(theme::headerHeight);
    m_title->setProperty("role", u"section"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_state->setProperty("role", u"secondary"_s);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(theme::padding, 0, theme::padding, 0);
    line->setSpacing(2 * theme::grid);
    line->addWidget(m_badge);
    line->addWidget(m_title);
    line->addWidget(m_state, 1);
    line->addWidget(m_tearOff);
    m_tearOff->setCheckable(true);
    m_tearOff->setFocusPolicy(Qt::TabFocus);
    m_tearOff->setIcon(icon(u"tear-off"_s));
    m_tearOff->setIconSize(QSize(smallIcon, smallIcon));
    connect(m_tearOff, &QToolButton::clicked, this, &ScanPane::tearOffWanted);
    setTornOff(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_canvas, 1);
}

void ScanPane::setTornOff(bool off)
{
    m_tearOff->setChecked(off);
    m_tearOff->setToolTip(off ? tr("Put it back beside the others")
                              : tr("In a window of its own, for a second monitor"));
}

void ScanPane::setHead(OverlayStyle style, const QString &title, const QString &state)
{
    m_badge->setPixmap(badgePixmap(style, *this));
    m_title->setText(title);
    m_state->setText(state);
    m_state->setToolTip(plainToolTip(state));
    m_tearOff->setAccessibleName(tr("%1 in a window of its own").arg(title));
    m_canvas->setAccessibleName(state.isEmpty() ? title : tr("%1, %2").arg(title, state));
}

} // namespace doubleread
