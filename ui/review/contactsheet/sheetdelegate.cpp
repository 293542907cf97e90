#include "ui/review/contactsheet/sheetdelegate.h"

#include "core/imaging/thumbnailloader.h"
#include "core/session/datasetsession.h"
#include "core/workflow/workflow.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scanpainting.h"
#include "ui/models/scansource.h"
#include "ui/models/thumbnailfeeder.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace doubleread {

namespace {

using Mark = SheetMarks::Mark;
using theme::Token;

constexpr int spacing = 6; // half of what lies between two cards
constexpr int wordsHeight = 48;
constexpr int markSize = 28;
constexpr int smallText = 12;
constexpr double leftOutOpacity = 0.35;

struct Plate
{
    QString icon;
    scanwords::Tone tone = scanwords::Tone::Attention;
};

Plate plateOf(Mark mark)
{
    switch (mark) {
    case Mark::Chosen:
        return {.icon = u"check"_s, .tone = scanwords::Tone::Good};
    case Mark::Contradicts:
        return {.icon = u"warning"_s};
    case Mark::LeftOut:
    case Mark::NotSeen:
        break;
    }
    return {.icon = u"close"_s};
}

} // namespace

SheetDelegate::SheetDelegate(const Sources &sources, QObject *parent)
    : QAbstractItemDelegate(parent), m_sources(sources)
{
}

QSize SheetDelegate::cellFor(int pictureEdge)
{
    return {pictureEdge + 2 * spacing, pictureEdge + wordsHeight + 2 * spacing};
}

void SheetDelegate::paintCard(QPainter &painter, const QStyleOptionViewItem &option,
                              Mark mark) const
{
    const QRectF card = QRectF(option.rect).adjusted(spacing, spacing, -spacing, -spacing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.setBrush(theme::color(selected ? Token::AccentMuted : Token::Panel, option.palette));
    Token edge = mark == Mark::Chosen ? Token::Success : Token::Hairline;
    if (selected || focused)
        edge = Token::Accent;
    painter.setPen(QPen(theme::color(edge, option.palette), focused ? 2 : 1));
    painter.drawRoundedRect(card, theme::radius, theme::radius);
}

/// File name, and below it what the consensus says.
void SheetDelegate::paintWords(QPainter &painter, const QStyleOptionViewItem &option,
                               const QRect &area, const ScanRow &row) const
{
    const QRect upper = area.adjusted(8, 4, -8, -area.height() / 2);
    const QRect lower = area.adjusted(8, area.height() / 2, -8, -4);
    painter.setFont(option.font);
    painter.setPen(theme::color(Token::Text, option.palette));
    painter.drawText(
        upper, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(row.scan.fileName, Qt::ElideMiddle, upper.width()));
    QFont small = option.font;
    small.setPixelSize(smallText);
    painter.setFont(small);
    painter.setPen(theme::color(Token::SecondaryText, option.palette));
    const QString answer =
        reviewwords::verdict(row.consensusVerdict, m_sources.session.info().protocol);
    const auto count = static_cast<qint64>(row.overlay.size());
    const bool fits =
        checkAnswer(row.consensusVerdict, row.overlay.size(), m_sources.session.info().protocol)
            .has_value();
    QString words = count > 0 ? answer + u" · "_s + scanwords::findings(count) : answer;
    if (!fits)
        words = count > 0 ? tr("%1, which contradicts").arg(words)
                          : tr("%1, but nothing is drawn").arg(words);
    painter.drawText(lower, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, lower.width()));
}

void SheetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const ScanRow *row = m_sources.list.scanRow(index.row());
    const Mark mark = row ? m_sources.marks.of(*row) : Mark::NotSeen;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(*painter, option, mark);
    const QRect inner = option.rect.adjusted(spacing + 1, spacing + 1, -spacing - 1, -spacing - 1);
    const QRect area = inner.adjusted(0, 0, 0, -wordsHeight);
    painter->fillRect(area, theme::color(Token::Surround, option.palette));
    if (row) {
        const QImage image = m_sources.thumbnails.cached(sourceOf(*row), m_sources.feeder.edge());
        painter->setOpacity(mark == Mark::LeftOut ? leftOutOpacity : 1);
        scanpainting::paintPicture(*painter, area, image, *row, m_sources.session.info().protocol);
        painter->setOpacity(1);
        if (mark != Mark::NotSeen)
            scanpainting::paintPlate(
                *painter, QRect(area.right() - markSize - 4, area.top() + 4, markSize, markSize),
                plateOf(mark).icon, plateOf(mark).tone);
        paintWords(*painter, option,
                   QRect(inner.left(), area.bottom() + 1, inner.width(), wordsHeight), *row);
    }
    painter->restore();
}

QSize SheetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return cellFor(m_sources.feeder.edge());
}

} // namespace doubleread
