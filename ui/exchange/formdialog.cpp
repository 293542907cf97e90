#include "ui/exchange/formdialog.h"

#include "core/base/literals.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace doubleread {

namespace {

constexpr int dialogWidth = 560;

/// What of a field Tab stops at, in the order in which it was made.
void collectStops(QWidget *field, std::vector<QWidget *> &stops)
{
    if ((field->focusPolicy() & Qt::TabFocus) != 0 && !field->focusProxy()) {
        stops.push_back(field);
        return;
    }
    for (QWidget *part : field->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        collectStops(part, stops);
}

} // namespace

FormDialog::FormDialog(const QString &title, const QString &about, const QString &verb,
                       QWidget *parent)
    : QDialog(parent),
      m_message(new MessageBar(this)),
      m_form(new QFormLayout),
      m_below(new QVBoxLayout)
{
    setWindowTitle(title);
    setMinimumWidth(dialogWidth);
    auto *heading = new QLabel(title, this);
    heading->setProperty("role", u"title"_s);
    auto *explanation = new QLabel(about, this);
    explanation->setProperty("role", u"secondary"_s);
    explanation->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(this);
    m_action = new QPushButton(verb, buttons);
    m_action->setProperty("primary", true); // before anything asks for its style
    m_action->setDefault(true);
    buttons->addButton(m_action, QDialogButtonBox::ActionRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setIcon({});
    m_cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setHorizontalSpacing(theme::padding * 2);
    m_form->setVerticalSpacing(theme::padding);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding * 2, theme::padding * 2, theme::padding * 2,
                               theme::padding * 2);
    layout->setSpacing(theme::padding);
    layout->addWidget(heading);
    layout->addWidget(explanation);
    layout->addWidget(m_message);
    layout->addLayout(m_form);
    layout->addLayout(m_below, 1);
    layout->addWidget(buttons);
}

void FormDialog::addField(const QString &name, QWidget *field)
{
    auto *label = new QLabel(name, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    field->setAccessibleName(name);
    m_form->addRow(label, field);
    m_fields.push_back(field);
}

/// Typing begins in the first field.
void FormDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_fields.empty() || std::exchange(m_ordered, true))
        return;
    m_fields.front()->setFocus(Qt::TabFocusReason);
}

/// The buttons were made before the fields; Tab goes down the form as the eye does, and round.
bool FormDialog::focusNextPrevChild(bool next)
{
    std::vector<QWidget *> stops;
    collectStops(m_message, stops);
    for (QWidget *field : m_fields)
        collectStops(field, stops);
    for (int row = 0; row < m_below->count(); ++row)
        if (QWidget *widget = m_below->itemAt(row)->widget())
            collectStops(widget, stops);
    stops.insert(stops.end(), {m_action, m_cancel});
    std::erase_if(stops, [](const QWidget *stop) {
        return (stop->focusPolicy() & Qt::TabFocus) == 0 || !stop->isVisible() ||
               !stop->isEnabled();
    });
    const auto at = std::ranges::find(stops, focusWidget());
    if (at == stops.end())
        return QDialog::focusNextPrevChild(next);
    const auto count = std::ssize(stops);
    const auto to = (at - stops.begin() + (next ? 1 : count - 1)) % count;
    stops[static_cast<size_t>(to)]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void FormDialog::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*event))
        QDialog::keyPressEvent(event);
}

/// Whatever comes into it later finds room.
bool FormDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        growToContent();
    return done;
}

void FormDialog::setDone()
{
    for (QWidget *field : m_fields)
        field->setEnabled(false);
    m_action->setText(tr("Done"));
    m_cancel->hide();
    m_action->setFocus();
}

void FormDialog::addBelow(QWidget *widget, Qt::Alignment alignment)
{
    m_below->addWidget(widget, 0, alignment);
}

void FormDialog::showError(const Error &error)
{
    m_message->show(error);
    growToContent();
}

void FormDialog::showMessage(const QString &text)
{
    m_message->show(MessageBar::Kind::Information, text);
    growToContent();
}

void FormDialog::offer(const QString &text, const QString &deed, std::function<void()> act)
{
    m_message->show(MessageBar::Kind::Warning, text);
    m_message->offer(deed, std::move(act));
    growToContent();
}

/// A message or a report needs room: the dialog grows about its middle, as far as the screen goes,
/// and never shrinks.
void FormDialog::growToContent()
{
    layout()->activate();
    const QRect room = screen()->availableGeometry();
    const QSize frame = frameGeometry().size() - size();
    // The window system tells of the new size later: what was asked for counts until then.
    const QPoint middle = pos() == m_grown.topLeft() ? m_grown.center() : frameGeometry().center();
    const int wide =
        std::min(std::max(width(), layout()->sizeHint().width()), room.width() - frame.width());
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                   : layout()->totalSizeHint().height();
    resize(wide, std::min(std::max(height(), high), room.height() - frame.height()));
    m_grown = QRect({}, size() + frame);
    m_grown.moveCenter(middle);
    m_grown.moveTo(std::clamp(m_grown.left(), room.left(),
                              std::max(room.left(), room.right() - m_grown.width())),
                   std::clamp(m_grown.top(), room.top(),
                              std::max(room.top(), room.bottom() - m_grown.height())));
    move(m_grown.topLeft());
}

void FormDialog::clearMessage()
{
    m_message->dismiss();
}

} // namespace doubleread
