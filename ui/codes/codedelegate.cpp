#include "ui/codes/codedelegate.h"

#include "core/base/literals.h"
#include "ui/codes/codelistmodel.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace doubleread {

using theme::Token;

namespace {

constexpr int digitWidth = 20;
constexpr int codeWidth = 72;
constexpr int signWidth = 16;

/// What is written at the right of the name.
QString remark(const CodeListModel::Row &row)
{
    switch (row.kind) {
    case CodeListModel::Kind::Recent:
        return CodeListModel::tr("used before · %1").arg(row.above);
    case CodeListModel::Kind::Level:
    case CodeListModel::Kind::Typed:
        return row.above;
    }
    return {};
}

} // namespace

CodeDelegate::CodeDelegate(const CodeListModel &model, QObject *parent)
    : QAbstractItemDelegate(parent), m_model(model)
{
}

void CodeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const CodeListModel::Row *row = m_model.row(index.row());
    if (!row)
        return;
    painter->save();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect,
                          theme::color(chosen ? Token::Raised : Token::Window, option.palette));
    if (chosen)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())),
                          theme::color(Token::Accent, option.palette));
    QRect rest = option.rect.adjusted(theme::padding, 0, -theme::padding, 0);
    painter->setFont(option.font);
    const auto write = [&](int width, const QString &text, Token color) {
        painter->setPen(theme::color(color, option.palette));
        painter->drawText(QRect(rest.topLeft(), QSize(width, rest.height())), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, width));
        rest.setLeft(rest.left() + width);
    };
    if (row->digit > 0)
        write(digitWidth, QString::number(row->digit), Token::SecondaryText);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    const int wanted = painter->fontMetrics().horizontalAdvance(row->node->code) + theme::padding;
    write(std::clamp(wanted, codeWidth, std::max(codeWidth, rest.width() / 2)), row->node->code,
          Token::Text);
    painter->setFont(option.font);
    if (!row->node->children.empty() && row->kind != CodeListModel::Kind::Typed) {
        painter->setPen(theme::color(Token::SecondaryText, option.palette));
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, u"›"_s);
    }
    rest.setRight(rest.right() - signWidth);
    const int name = painter->fontMetrics().horizontalAdvance(row->node->name);
    write(std::min(name + theme::padding, rest.width()), row->node->name, Token::Text);
    if (rest.width() > codeWidth)
        write(rest.width(), remark(*row), Token::SecondaryText);
    painter->restore();
}

QSize CodeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, theme::rowHeight};
}

} // namespace doubleread
