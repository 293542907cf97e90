#include "ui/review/commentspanel.h"

#include "ui/review/reviewwords.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int entryLines = 3; ///< The entry grows up to this many lines.

QString lineOf(const Comment &comment, const QString &author, const QColor &quiet)
{
    return u"<p style='margin:0 0 8px 0'><b>%1</b> <span style='color:%2'>%3</span><br>%4</p>"_s
        .arg(author.toHtmlEscaped(), quiet.name(), reviewwords::when(comment.at).toHtmlEscaped(),
             comment.text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

} // namespace

CommentsPanel::CommentsPanel(QAction *writeComment, QWidget *parent)
    : QWidget(parent),
      m_entry(new QPlainTextEdit(this)),
      m_scroll(new QScrollArea(this)),
      m_lines(new QLabel)
{
    auto *head = new SectionHeader(tr("Comments"), this);
    head->addTrailing(new KeyCap(writeComment, head));
    m_entry->setTabChangesFocus(true);
    m_entry->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_entry->installEventFilter(this);
    connect(m_entry, &QPlainTextEdit::textChanged, this, &CommentsPanel::fitEntry);
    setPurpose(Purpose::Comment);

    m_lines->setWordWrap(true);
    m_lines->setTextFormat(Qt::RichText); // escaped in lineOf()
    m_lines->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setAccessibleName(tr("Comments on this scan"));
    m_scroll->setWidget(m_lines);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_lines->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(head);
    layout->addWidget(m_entry);
    layout->addWidget(m_scroll, 1);
    fitEntry();
}

void CommentsPanel::setComments(const std::vector<Comment> &comments,
                                const std::function<QString(Id<User>)> &nameOf)
{
    QString html;
    for (const Comment &comment : comments)
        html += lineOf(comment, nameOf(comment.author),
                       theme::color(theme::Token::SecondaryText, palette()));
    m_lines->setText(html);
}

void CommentsPanel::setReadOnly(bool readOnly)
{
    m_entry->setEnabled(!readOnly);
}

void CommentsPanel::startWriting(Purpose purpose)
{
    setPurpose(purpose);
    m_entry->setFocus(Qt::ShortcutFocusReason);
}

void CommentsPanel::setPurpose(Purpose purpose)
{
    m_purpose = purpose;
    const bool flag = purpose == Purpose::Flag;
    m_entry->setPlaceholderText(flag ? tr("What should be looked at again?")
                                     : tr("Say why, on the spot…"));
    m_entry->setAccessibleName(flag ? tr("Words of the flag") : tr("New comment"));
    m_entry->setToolTip(tr("Enter keeps it, Shift+Enter starts a line, Esc goes back to the scan"));
}

void CommentsPanel::setDraft(const QString &text)
{
    m_entry->setPlainText(text);
    setPurpose(Purpose::Comment);
}

QString CommentsPanel::draft() const
{
    return m_entry->toPlainText().trimmed();
}

bool CommentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_entry || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        setPurpose(Purpose::Comment);
        Q_EMIT left();
        return true;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || key->modifiers().testFlag(Qt::ShiftModifier))
        return false;
    send();
    return true;
}

void CommentsPanel::send()
{
    if (!draft().isEmpty())
        Q_EMIT written(m_purpose, draft());
}

void CommentsPanel::fitEntry()
{
    const int lines = std::clamp(m_entry->blockCount(), 1, entryLines);
    const int line = m_entry->fontMetrics().lineSpacing();
    m_entry->setFixedHeight(lines * line + 6 * theme::grid);
}

} // namespace doubleread
