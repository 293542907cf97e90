#include "ui/widgets/reasonpicker.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int cardWidth = 320;
constexpr QStringView otherWord = u"other: ";

} // namespace

ReasonPicker::ReasonPicker(QWidget *parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_other(new QLineEdit(this))
{
    setProperty("role", u"card"_s);
    setAccessibleName(tr("Reason"));
    m_title->setProperty("role", u"section"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_list->setAccessibleName(tr("Reason"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    m_other->setPlaceholderText(tr("Reason in your own words, then ⏎"));
    m_other->setAccessibleName(tr("Reason in your own words"));
    m_other->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_title);
    layout->addWidget(m_list);
    layout->addWidget(m_other);
    setFixedWidth(cardWidth);
    hide();
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    parent->installEventFilter(this);
}

void ReasonPicker::open(const QString &title, const QStringList &reasons, const QString &current)
{
    m_reasons = reasons;
    m_title->setText(fontMetrics().elidedText(title, Qt::ElideMiddle, cardWidth - 32));
    m_list->clear();
    for (qsizetype index = 0; index < reasons.size(); ++index)
        m_list->addItem(index < 9 ? u"%1   %2"_s.arg(index + 1).arg(reasons.at(index))
                                  : u"     "_s + reasons.at(index));
    m_list->addItem(tr("0   other…"));
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint({0, theme::rowHeight});
    m_list->setFixedHeight(std::min(m_list->count(), 12) * theme::rowHeight + 2);
    const qsizetype known = reasons.indexOf(current);
    const bool own = known < 0 && current.startsWith(otherWord);
    const qsizetype first = own ? reasons.size() : 0;
    m_list->setCurrentRow(static_cast<int>(known >= 0 ? known : first));
    m_other->setText(own ? current.sliced(otherWord.size()) : QString());
    m_other->hide();
    place();
    show();
    raise();
    m_list->setFocus(Qt::OtherFocusReason);
}

/// True: that was a reason, or the field for one.
bool ReasonPicker::choose(int row)
{
    if (row < 0 || row > m_reasons.size())
        return false;
    m_list->setCurrentRow(row);
    if (row < m_reasons.size()) {
        finish(m_reasons.at(row));
        return true;
    }
    m_other->show();
    place();
    m_other->setFocus(Qt::OtherFocusReason);
    m_other->selectAll();
    return true;
}

void ReasonPicker::finish(const QString &reason)
{
    close();
    Q_EMIT chosen(reason);
}

void ReasonPicker::close()
{
    hide();
    Q_EMIT closed();
}

void ReasonPicker::place()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2,
         parentWidget()->height() - height() - 2 * theme::padding);
}

bool ReasonPicker::press(const QKeyEvent &event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (event.key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (m_other->hasFocus()) {
        if (enter && !m_other->text().trimmed().isEmpty())
            finish(otherWord.toString() + m_other->text().trimmed());
        return enter;
    }
    if (enter)
        return choose(m_list->currentRow());
    if (event.key() == Qt::Key_0)
        return choose(static_cast<int>(m_reasons.size()));
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9)
        return choose(event.key() - Qt::Key_1);
    return event.key() != Qt::Key_Up && event.key() != Qt::Key_Down;
}

bool ReasonPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_list || watched == m_other) {
        if (event->type() == QEvent::ShortcutOverride) { // before the page's own shortcuts
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress)
            return press(*static_cast<QKeyEvent *>(event));
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace doubleread
