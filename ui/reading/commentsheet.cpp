#include "ui/reading/commentsheet.h"

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

CommentSheet::CommentSheet(QWidget *parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_comment(new QPlainTextEdit(this)),
      m_send(new QPushButton(this))
{
    setProperty("role", u"card"_s);
    setAccessibleName(tr("Comment"));
    m_title->setProperty("role", u"section"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setFixedHeight(commentHeight);
    m_comment->setTabChangesFocus(true);
    m_comment->installEventFilter(this);
    m_send->setProperty("primary", true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("Cancel (Esc)"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->addWidget(m_title);
    layout->addWidget(m_comment);
    layout->addLayout(buttons);
    setFixedWidth(cardWidth);
    hide();

    connect(cancel, &QPushButton::clicked, this, &CommentSheet::close);
    connect(m_send, &QPushButton::clicked, this, &CommentSheet::finish);
    connect(m_comment, &QPlainTextEdit::textChanged, this,
            [this] { m_send->setEnabled(!m_comment->toPlainText().trimmed().isEmpty()); });
    parent->installEventFilter(this);
}

void CommentSheet::open(const QString &title, const QString &placeholder, const QString &verb)
{
    m_title->setText(fontMetrics().elidedText(title, Qt::ElideMiddle, cardWidth - 40));
    m_comment->setPlaceholderText(placeholder);
    m_comment->setAccessibleDescription(placeholder);
    m_send->setText(verb);
    m_send->setAccessibleName(verb);
    m_send->setToolTip(tr("%1 (Ctrl+⏎)").arg(verb));
    m_comment->clear();
    m_send->setEnabled(false);
    place();
    show();
    raise();
    m_comment->setFocus(Qt::OtherFocusReason);
}

void CommentSheet::finish()
{
    const QString comment = m_comment->toPlainText().trimmed();
    if (comment.isEmpty())
        return;
    Q_EMIT sent(comment);
    close();
}

void CommentSheet::close()
{
    hide();
    Q_EMIT closed();
}

void CommentSheet::place()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2,
         parentWidget()->height() - height() - 2 * theme::padding);
}

bool CommentSheet::eventFilter(QObject *watched, QEvent *event)
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
