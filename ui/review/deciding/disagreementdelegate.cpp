#include "ui/review/deciding/disagreementdelegate.h"

#include "ui/review/deciding/disagreementmodel.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace doubleread {

namespace {

using theme::Token;

constexpr int discSize = 18;
constexpr int rowHeight = 52;
constexpr int currentBar = 3; ///< Width of the mark of the row in hand.

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, theme::color(Token::Raised, option.palette));
        QRect bar = option.rect;
        bar.setWidth(currentBar);
        painter.fillRect(bar, theme::color(Token::Accent, option.palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, theme::color(Token::Window, option.palette));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(theme::color(Token::Accent, option.palette));
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void paintOpenDisc(QPainter &painter, const QRectF &disc)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::openDisagreement);
    painter.drawEllipse(disc);
    QFont bold = painter.font();
    bold.setBold(true);
    bold.setPixelSize(12);
    painter.setFont(bold);
    painter.setPen(Qt::white);
    painter.drawText(disc, Qt::AlignCenter, QStringLiteral("!"));
}

void paintTick(QPainter &painter, const QRectF &disc, const QColor &color)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
    const QPointF center = disc.center();
    painter.drawPolyline(QPolygonF{center + QPointF(-3.5, 0.2), center + QPointF(-1, 2.8),
                                   center + QPointF(3.8, -2.6)});
}

} // namespace

void DisagreementDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto *model = qobject_cast<const DisagreementModel *>(index.model());
    Q_ASSERT(model);
    const DisagreementModel::Row &row = model->row(index.row());
    const bool open = row.decision.isEmpty();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);

    const QRect inner = option.rect.adjusted(theme::padding + currentBar, 8, -theme::padding, -8);
    const QRectF disc(inner.left(), option.rect.center().y() - discSize / 2, discSize, discSize);
    if (open)
        paintOpenDisc(*painter, disc);
    else
        paintTick(*painter, disc, theme::color(Token::Success, option.palette));

    const QColor strong = theme::color(open ? Token::Text : Token::SecondaryText, option.palette);
    const QRect text = inner.adjusted(discSize + theme::padding, 0, 0, 0);
    const QFontMetrics metrics(option.font);
    painter->setFont(option.font);
    painter->setPen(strong);
    painter->drawText(text, Qt::AlignTop | Qt::AlignLeft,
                      metrics.elidedText(row.kind, Qt::ElideRight, text.width()));

    QFont small = option.font;
    small.setPixelSize(12);
    painter->setFont(small);
    const QString below = open ? row.details : row.decision + QStringLiteral(" · ") + row.details;
    painter->setPen(theme::color(Token::SecondaryText, option.palette));
    painter->drawText(text, Qt::AlignBottom | Qt::AlignLeft,
                      QFontMetrics(small).elidedText(below, Qt::ElideRight, text.width()));
    painter->restore();
}

QSize DisagreementDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme::sidePanelWidth / 2, rowHeight};
}

} // namespace doubleread
