#include "ui/reading/flagsheet.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace doubleread {

namespace {

constexpr int cardWidth = 420;
constexpr int commentHeight = 72;

} // namespace

FlagSheet::FlagSheet(QWidget *parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_comment(new QPlainTextEdit(this)),
      m_flag(new QPushButton(tr("Flag this scan"), this))
{
    setProperty("role", u"card"_s);
    setAccessibleName(tr("Flag this scan"));
    m_title->setProperty("role", u"section"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_comment);
    m_comment->setPlaceholderText(tr("What should be looked at again?"));
    m_comment->setAccessibleName(tr("Comment of the flag"));
    m_comment->setFixedHeight(commentHeight);
    m_comment->setTabChangesFocus(true);
    m_comment->installEventFilter(this);
    m_flag->setProperty("primary", true);
    m_flag->setToolTip(tr("Flag this scan (Ctrl+⏎)"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("Cancel (Esc)"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_flag);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->addWidget(m_title);
    layout->addWidget(m_comment);
    layout->addLayout(buttons);
    setFixedWidth(cardWidth);
    hide();

    connect(cancel, &QPushButton::clicked, this, &FlagSheet::close);
    connect(m_flag, &QPushButton::clicked, this, &FlagSheet::finish);
    connect(m_comment, &QPlainTextEdit::textChanged, this,
            [this] { m_flag->setEnabled(!m_comment->toPlainText().trimmed().isEmpty()); });
    parent->installEventFilter(this);
}

void FlagSheet::open(const QString &fileName)
{
    m_title->setText(
        fontMetrics().elidedText(tr("Flag %1").arg(fileName), Qt::ElideMiddle, cardWidth - 40));
    m_comment->clear();
    m_flag->setEnabled(false);
    place();
    show();
    raise();
    m_comment->setFocus(Qt::OtherFocusReason);
}

void FlagSheet::finish()
{
    const QString comment = m_comment->toPlainText().trimmed();
    if (comment.isEmpty())
        return;
    Q_EMIT flagged(comment);
    close();
}

void FlagSheet::close()
{
    hide();
    Q_EMIT closed();
}

void FlagSheet::place()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2,
         parentWidget()->height() - height() - 2 * theme::padding);
}

bool FlagSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_comment || !key)
        return QFrame::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    const bool sends = enter && press->modifiers().testFlag(Qt::ControlModifier);
    if (!sends && press->key() != Qt::Key_Escape)
        return QFrame::eventFilter(watched, event);
    event->accept(); // also keeps Ctrl+Enter from submitting the read
    if (event->type() == QEvent::KeyPress)
        sends ? finish() : close();
    return true;
}

} // namespace doubleread
