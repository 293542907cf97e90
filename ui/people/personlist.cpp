#include "ui/people/personlist.h"

#include "core/base/literals.h"
#include "ui/models/scanwords.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace doubleread {

namespace {

using theme::Token;

constexpr int lineHeight = 36;
constexpr int mostLines = 8;
constexpr int roleShare = 3; ///< The role takes at most this part of a line.
constexpr int roleText = Qt::UserRole;

class PersonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, lineHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintBackground(*painter, option);
        QRect line = option.rect.adjusted(theme::padding, 0, -theme::padding, 0);
        const QFontMetrics &metrics = option.fontMetrics;
        const QString role = metrics.elidedText(index.data(roleText).toString(), Qt::ElideRight,
                                                line.width() / roleShare);
        painter->setPen(theme::color(Token::SecondaryText, option.palette));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, role);
        line.setWidth(line.width() - metrics.horizontalAdvance(role) - theme::padding);
        painter->setPen(theme::color(Token::Text, option.palette));
        painter->drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(index.data().toString(), Qt::ElideMiddle, line.width()));
        painter->restore();
    }

private:
    static void paintBackground(QPainter &painter, const QStyleOptionViewItem &option)
    {
        const QRectF card = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(
                theme::color(selected ? Token::AccentMuted : Token::Raised, option.palette));
            painter.drawRoundedRect(card, theme::radius, theme::radius);
        }
        if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(theme::color(Token::Accent, option.palette));
            painter.drawRoundedRect(card, theme::radius, theme::radius);
        }
    }
};

} // namespace

PersonList::PersonList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new PersonDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("People"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void PersonList::setPeople(const std::vector<User> &people, Id<User> chosen)
{
    clear();
    m_people.clear();
    for (const User &person : people) {
        if (person.disabled)
            continue;
        auto *item = new QListWidgetItem(person.name, this);
        const QString role = scanwords::role(person.role);
        item->setData(roleText, role);
        item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(person.name, role));
        m_people.push_back(person);
    }
    const auto found = std::ranges::find(m_people, chosen, &User::id);
    setCurrentRow(found == m_people.end() ? 0 : static_cast<int>(found - m_people.begin()));
    updateGeometry();
}

const User *PersonList::person() const
{
    const int row = currentRow();
    return row < 0 ? nullptr : &m_people[static_cast<size_t>(row)];
}

QSize PersonList::sizeHint() const
{
    const int lines = std::clamp(count(), 1, mostLines);
    return {QListWidget::sizeHint().width(), lines * lineHeight + 2 * frameWidth() + 2};
}

QSize PersonList::minimumSizeHint() const
{
    return {QListWidget::minimumSizeHint().width(), 2 * lineHeight};
}

} // namespace doubleread
