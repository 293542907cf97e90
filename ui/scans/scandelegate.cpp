#include "ui/scans/scandelegate.h"

#include "core/session/datasetsession.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scanpainting.h"
#include "ui/models/thumbnailfeeder.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace doubleread {

namespace {

using theme::Token;

constexpr int spacing = 6; // half of what lies between two cards
constexpr int nameHeight = 30;

} // namespace

ScanDelegate::ScanDelegate(const ScanListModel &list, const ThumbnailFeeder &feeder,
                           const DatasetSession &session, QObject *parent)
    : QAbstractItemDelegate(parent), m_list(list), m_feeder(feeder), m_session(session)
{
}

QSize ScanDelegate::cellFor(int pictureEdge)
{
    return {pictureEdge + 2 * spacing, pictureEdge + nameHeight + 2 * spacing};
}

void ScanDelegate::paintCard(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const QRectF card = QRectF(option.rect).adjusted(spacing, spacing, -spacing, -spacing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hot = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(selected ? Token::AccentMuted : Token::Panel, option.palette));
    painter.drawRoundedRect(card, theme::radius, theme::radius);
    const Token edge = selected || focused ? Token::Accent
                       : hot               ? Token::SecondaryText
                                           : Token::Hairline;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::color(edge, option.palette), focused ? 2 : 1));
    painter.drawRoundedRect(card, theme::radius, theme::radius);
}

void ScanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(*painter, option);
    const QRect inner = option.rect.adjusted(spacing + 1, spacing + 1, -spacing - 1, -spacing - 1);
    const QRect area = inner.adjusted(0, 0, 0, -nameHeight);
    painter->fillRect(area, theme::color(Token::Surround, option.palette));
    if (const ScanRow *row = m_list.scanRow(index.row())) {
        if (row->place)
            scanpainting::paintPlace(*painter, area, *row->place);
        else
            scanpainting::paintPicture(*painter, area, m_feeder.picture(*row), *row,
                                       m_session.info().protocol);
        QFont small = option.font;
        small.setPixelSize(12);
        painter->setFont(small);
        scanpainting::paintBadge(*painter, area.topLeft() + QPoint(4, 4), *row);
        if (row->scan.damage != Damage::None)
            scanpainting::paintPlate(*painter, QRect(area.right() - 27, area.top() + 4, 24, 24),
                                     u"damage"_s, scanwords::Tone::Attention);
        if (row->signOff)
            scanpainting::paintPlate(*painter, QRect(area.right() - 27, area.bottom() - 27, 24, 24),
                                     u"seal"_s, scanwords::Tone::Good);
        painter->setFont(option.font);
        painter->setPen(theme::color(Token::Text, option.palette));
        const QRect words(inner.left() + 8, area.bottom() + 1, inner.width() - 16, nameHeight);
        painter->drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(row->scan.fileName, Qt::ElideMiddle, words.width()));
    }
    painter->restore();
}

QSize ScanDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return cellFor(m_feeder.edge());
}

} // namespace doubleread
