#include "ui/reading/findingdelegate.h"

#include "ui/models/annotationlistmodel.h"
#include "ui/widgets/labelbadge.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace doubleread {

using theme::Token;

FindingDelegate::FindingDelegate(const AnnotationListModel &model, QObject *parent)
    : QAbstractItemDelegate(parent), m_model(model)
{
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QRect area = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(area, theme::color(Token::Raised, option.palette));
        painter->fillRect(QRect(area.topLeft(), QSize(2, area.height())),
                          theme::color(Token::Accent, option.palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(area, theme::color(Token::Window, option.palette));
    }
    QRectF badge(QPointF(area.left() + theme::padding, 0), labelBadgeSize);
    badge.moveTop(area.center().y() - badge.height() / 2 + 0.5);
    paintLabelBadge(*painter, badge, m_model.badge(index.row()), m_model.color(index.row()));

    const int left = static_cast<int>(badge.right()) + theme::padding;
    const QRect words(left, area.top() + 6, area.right() - left - theme::padding, 18);
    const QFontMetrics metrics(option.font);
    const auto line = [&](const QRect &where, const QString &text, Token color) {
        painter->setPen(theme::color(color, option.palette));
        painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(text, Qt::ElideRight, where.width()));
    };
    painter->setFont(option.font);
    line(words, m_model.title(index.row()), Token::Text);
    QFont quiet = option.font;
    quiet.setPixelSize(12);
    painter->setFont(quiet);
    line(words.translated(0, 18), m_model.detail(index.row()), Token::SecondaryText);
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

} // namespace doubleread
