#include "ui/comments/threaddelegate.h"

#include "core/base/literals.h"
#include "ui/comments/threadmodel.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QLocale>
#include <QPainter>

namespace doubleread {

namespace {

using theme::Token;

constexpr int gutter = 28;  ///< Room for the pin's number.
constexpr int standIn = 16; ///< Of an answer.
constexpr int discSize = 18;
constexpr int above = 6; ///< And below the words.
constexpr int wrapping = Qt::TextWordWrap;

QString when(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) +
           local.time().toString(u" HH:mm"_s);
}

int indentOf(const ThreadLine &line)
{
    return gutter + (line.answer ? standIn : 0);
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

int headHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 2;
}

void paintPin(QPainter &painter, const QRectF &disc, int number)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::model);
    painter.drawEllipse(disc);
    QFont font = bold(painter.font());
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(disc, Qt::AlignCenter, QString::number(number));
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, theme::color(Token::Raised, option.palette));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, theme::color(Token::Window, option.palette));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(theme::color(Token::Accent, option.palette));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace

ThreadDelegate::ThreadDelegate(QListView *view) : QAbstractItemDelegate(view), m_view(view) {}

void ThreadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ThreadModel *>(index.model());
    const ThreadLine &line = model->line(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    const QRect words = option.rect.adjusted(indentOf(line), above, -theme::grid, -above);
    const int head = headHeight(option.font);
    if (line.answer) {
        painter->setPen(QPen(theme::color(Token::Hairline, option.palette), 2));
        const int left = words.left() - theme::grid * 2;
        painter->drawLine(left, option.rect.top(), left, option.rect.bottom());
    }
    if (line.pin > 0)
        paintPin(*painter,
                 QRectF(option.rect.left() + 4, words.top() + (head - discSize) / 2.0, discSize,
                        discSize),
                 line.pin);
    const QFont strong = bold(option.font);
    // Who is not named is not to be known by the time either.
    const QString time = line.comment.author.isNull() ? QString() : when(line.comment.at);
    const int timeWidth = QFontMetrics(option.font).horizontalAdvance(time) + theme::grid * 2;
    const QString author =
        QFontMetrics(strong).elidedText(line.author, Qt::ElideRight, words.width() - timeWidth);
    painter->setFont(strong);
    painter->setPen(theme::color(Token::Text, option.palette));
    painter->drawText(QRect(words.topLeft(), QSize(words.width(), head)), Qt::AlignLeft, author);
    painter->setFont(option.font);
    painter->drawText(words.adjusted(0, head, 0, 0), wrapping, line.comment.text);
    painter->setPen(theme::color(Token::SecondaryText, option.palette));
    const int after = QFontMetrics(strong).horizontalAdvance(author) + theme::grid * 2;
    painter->drawText(QRect(words.left() + after, words.top(), words.width() - after, head),
                      Qt::AlignLeft, time);
    painter->restore();
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ThreadModel *>(index.model());
    const ThreadLine &line = model->line(index.row());
    const int width = m_view->viewport()->width();
    const int room = std::max(width - indentOf(line) - theme::grid, 1);
    const QRect words = QFontMetrics(option.font)
                            .boundingRect(QRect(0, 0, room, 1 << 20), wrapping, line.comment.text);
    return {width, words.height() + headHeight(option.font) + 2 * above};
}

} // namespace doubleread
