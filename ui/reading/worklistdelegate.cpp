#include "ui/reading/worklistdelegate.h"

#include "ui/models/scanlistmodel.h"
#include "ui/models/scanpainting.h"
#include "ui/models/scanwords.h"
#include "ui/models/thumbnailfeeder.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace doubleread {

namespace {

using theme::Token;

/// Sideways cropped rather than letterboxed: at this size a strip of bars tells nothing.
void paintCropped(QPainter &painter, const QRect &area, const QImage &image)
{
    const QSize scaled = image.size().scaled(area.size(), Qt::KeepAspectRatioByExpanding);
    const double factor = static_cast<double>(image.width()) / scaled.width();
    QRectF source(0, 0, area.width() * factor, area.height() * factor);
    source.moveCenter(QRectF(image.rect()).center());
    painter.drawImage(QRectF(area), image, source);
}

void paintState(QPainter &painter, const QRect &area, const ScanRow &row, const QPalette &palette)
{
    QRect corner(0, 0, 16, 16);
    corner.moveBottomRight(area.bottomRight());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(Token::Window, palette));
    if (row.ownRead == ReadState::Submitted) {
        painter.drawRoundedRect(corner, theme::radius, theme::radius);
        scanpainting::paintMark(painter, corner.adjusted(1, 1, -1, -1),
                                scanwords::outcomeIcon(outcomeOf(row.ownRead, row.ownVerdict)),
                                theme::color(Token::Success, palette));
    } else if (row.ownRead == ReadState::Open) {
        painter.drawRoundedRect(corner, theme::radius, theme::radius);
        painter.setBrush(theme::color(Token::Accent, palette));
        painter.drawEllipse(QRectF(corner).center(), 3, 3);
    }
    if (row.scan.damage != Damage::None) {
        corner.moveTopRight(area.topRight());
        painter.setBrush(theme::color(Token::Window, palette));
        painter.drawRoundedRect(corner, theme::radius, theme::radius);
        scanpainting::paintMark(painter, corner.adjusted(1, 1, -1, -1), u"damage"_s,
                                theme::color(Token::Warning, palette));
    }
}

} // namespace

WorklistDelegate::WorklistDelegate(const ScanListModel &list, const ThumbnailFeeder &feeder,
                                   QObject *parent)
    : QAbstractItemDelegate(parent), m_list(list), m_feeder(feeder)
{
}

void WorklistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QRect area = option.rect.adjusted(3, 8, -3, -8);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->fillRect(area, theme::color(Token::Surround, option.palette));
    if (const ScanRow *row = m_list.scanRow(index.row())) {
        const QImage image = m_feeder.picture(*row);
        if (!current && row->ownRead == ReadState::Submitted)
            painter->setOpacity(0.55); // done: steps back
        if (row->place)
            scanpainting::paintPlace(*painter, area, *row->place);
        else if (image.isNull())
            scanpainting::paintMark(*painter, area, u"image"_s,
                                    theme::color(Token::Hairline, option.palette));
        else
            paintCropped(*painter, area, image);
        painter->setOpacity(1);
        paintState(*painter, area, *row, option.palette);
    }
    const bool hot = option.state.testFlag(QStyle::State_MouseOver);
    const Token edge = current ? Token::Accent : hot ? Token::SecondaryText : Token::Hairline;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme::color(edge, option.palette), current ? 2 : 1));
    painter->drawRoundedRect(QRectF(area).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
    painter->restore();
}

QSize WorklistDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {cellWidth, cellHeight};
}

} // namespace doubleread
