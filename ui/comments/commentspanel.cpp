#include "ui/comments/commentspanel.h"

#include "core/base/literals.h"
#include "ui/comments/threaddelegate.h"
#include "ui/comments/threadmodel.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace doubleread {

namespace {

constexpr int leastList = 96; ///< px, if there is so much to say; what is around it scrolls then.
constexpr int entryLines = 3; ///< The entry grows up to this many lines.

} // namespace

CommentsPanel::CommentsPanel(QAction *writeComment, QWidget *parent)
    : QWidget(parent),
      m_model(new ThreadModel(this)),
      m_list(new QListView(this)),
      m_answer(new QPushButton(tr("Answer"), this)),
      m_aim(new QPushButton(this)),
      m_entry(new QPlainTextEdit(this))
{
    auto *head = new SectionHeader(tr("Comments"), this);
    m_answer->setProperty("role", u"flat"_s);
    m_answer->setToolTip(tr("Answer the comment in hand (Enter in the list)"));
    m_answer->setAutoDefault(false);
    head->addTrailing(m_answer);
    head->addTrailing(new KeyCap(writeComment, head));
    createEntry();
    createList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(head);
    layout->addWidget(m_aim);
    layout->addWidget(m_entry);
    layout->addWidget(m_list, 1);
    connect(m_answer, &QPushButton::clicked, this, &CommentsPanel::answer);
    connect(m_aim, &QPushButton::clicked, this, &CommentsPanel::dropAim);
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (m_writing) // the press that moved the focus may be about to choose a spot
            QTimer::singleShot(0, this, &CommentsPanel::followFocus);
    });
    setPurpose(Purpose::Comment);
    showAim();
    fitEntry();
    setThreads({});
}

void CommentsPanel::createEntry()
{
    m_entry->setTabChangesFocus(true);
    m_entry->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_entry->installEventFilter(this);
    m_aim->setProperty("role", u"flat"_s);
    m_aim->setAutoDefault(false);
    connect(m_entry, &QPlainTextEdit::textChanged, this, &CommentsPanel::fitEntry);
}

void CommentsPanel::createList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ThreadDelegate(m_list));
    m_list->setAccessibleName(tr("Comments on this scan"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                m_answer->setEnabled(current.isValid() && m_entry->isEnabled());
                if (!m_quiet)
                    Q_EMIT currentChanged(current.isValid() ? current.row() : -1);
            });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT currentChanged(index.row()); });
    connect(m_list, &QListView::doubleClicked, this, &CommentsPanel::answer);
}

/// The line in hand stays in hand.
void CommentsPanel::setThreads(std::vector<ThreadLine> lines)
{
    const int row = current();
    const Id<Comment> kept = row < 0 ? Id<Comment>() : m_model->line(row).comment.id;
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model->setLines(std::move(lines));
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(kept)));
    }
    m_list->setVisible(m_model->rowCount() > 0 || m_listHeight == 0);
    m_answer->setVisible(m_model->rowCount() > 0);
    m_answer->setEnabled(current() >= 0 && m_entry->isEnabled());
    fitList();
}

void CommentsPanel::setReadOnly(bool readOnly)
{
    m_entry->setEnabled(!readOnly);
    m_answer->setEnabled(current() >= 0 && !readOnly);
}

void CommentsPanel::setListHeight(int most)
{
    m_listHeight = most;
    setThreads(m_model->lines());
}

int CommentsPanel::current() const
{
    return m_list->currentIndex().row();
}

void CommentsPanel::select(int row)
{
    if (row >= 0 && row == current())
        Q_EMIT currentChanged(row); // looked at once more
    else
        m_list->setCurrentIndex(m_model->index(row));
}

void CommentsPanel::step(int threads)
{
    select(m_model->nextThread(current(), threads));
}

void CommentsPanel::startWriting(Purpose purpose)
{
    setPurpose(purpose);
    setWriting(true);
    m_entry->setFocus(Qt::ShortcutFocusReason);
}

/// An answer belongs to the thread, whose first comment has the spot.
void CommentsPanel::answer()
{
    if (current() < 0 || !m_entry->isEnabled())
        return;
    m_spot.reset();
    m_parent = m_model->line(m_model->firstOfThread(current())).comment.id;
    startWriting(Purpose::Comment);
    showAim();
    Q_EMIT spotChanged();
}

void CommentsPanel::setSpot(std::optional<Point> spot)
{
    m_spot = spot;
    m_parent.reset();
    showAim();
    Q_EMIT spotChanged();
}

void CommentsPanel::dropAim()
{
    setSpot({});
    m_entry->setFocus();
}

void CommentsPanel::showAim()
{
    QString text;
    if (m_spot)
        text = tr("on the spot %1, %2  ✕")
                   .arg(QString::number(std::floor(m_spot->x)),
                        QString::number(std::floor(m_spot->y)));
    else if (const int row = m_parent ? m_model->rowOf(*m_parent) : -1; row >= 0)
        text = tr("answers %1  ✕").arg(m_model->line(row).author);
    m_aim->setText(plainCaption(text));
    m_aim->setAccessibleName(tr("Take away: %1").arg(text.chopped(text.isEmpty() ? 0 : 3)));
    m_aim->setToolTip(tr("Take away, so that the words are about the whole scan"));
    m_aim->setVisible(m_purpose == Purpose::Comment && !text.isEmpty());
}

void CommentsPanel::setPurpose(Purpose purpose)
{
    m_purpose = purpose;
    const bool flag = purpose == Purpose::Flag;
    m_entry->setPlaceholderText(flag ? tr("What should be looked at again?")
                                     : tr("Say why; a click or the arrows say where"));
    m_entry->setAccessibleName(flag ? tr("Words of the flag") : tr("New comment"));
    m_entry->setToolTip(tr("Enter keeps it, Shift+Enter starts a line, Esc goes back to the scan"));
    showAim();
}

void CommentsPanel::setDraft(const NewComment &draft)
{
    m_entry->setPlainText(draft.text);
    m_spot = draft.spot;
    m_parent = draft.parent;
    setPurpose(Purpose::Comment);
    Q_EMIT spotChanged();
}

NewComment CommentsPanel::draft() const
{
    return {.text = m_entry->toPlainText().trimmed(), .spot = m_spot, .parent = m_parent};
}

void CommentsPanel::setWriting(bool writing)
{
    m_writing = writing;
    const bool placing = writing && m_purpose == Purpose::Comment; // a flag is about the scan
    if (std::exchange(m_placing, placing) != placing)
        Q_EMIT placingChanged(placing);
}

/// Whoever went elsewhere does not write any more; a spot without a word was not meant.
void CommentsPanel::followFocus()
{
    if (!m_writing || m_entry->hasFocus() || m_aim->hasFocus())
        return;
    setWriting(false);
    if (draft().text.isEmpty() && (m_spot || m_parent))
        setSpot({});
}

void CommentsPanel::leave()
{
    setPurpose(Purpose::Comment);
    setWriting(false);
    if (draft().text.isEmpty())
        setSpot({});
    Q_EMIT left();
}

bool CommentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool mine = watched == m_entry || watched == m_list;
    if (mine && event->type() == QEvent::FocusIn)
        comeIntoView();
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!mine || !key)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (watched == m_entry && event->type() == QEvent::KeyPress && nudge(*press))
        return true;
    const bool newLine = watched == m_entry && press->modifiers().testFlag(Qt::ShiftModifier);
    if (press->key() != Qt::Key_Escape && (!enter || newLine))
        return false;
    event->accept(); // Ctrl+Enter is no submitting here
    if (event->type() == QEvent::KeyPress)
        !enter ? leave() : watched == m_entry ? send() : answer();
    return true;
}

/// What it is in may have scrolled it away.
void CommentsPanel::comeIntoView()
{
    for (QWidget *around = parentWidget(); around; around = around->parentWidget())
        if (auto *scroll = qobject_cast<QScrollArea *>(around))
            scroll->ensureWidgetVisible(m_list->hasFocus() ? static_cast<QWidget *>(m_list)
                                                           : m_entry);
}

/// Before there are words the arrows move the pin; 10 px a step with Shift, as everywhere.
bool CommentsPanel::nudge(const QKeyEvent &key)
{
    static constexpr auto arrows = std::to_array<std::pair<Qt::Key, Point>>({
        {Qt::Key_Left, {-1, 0}},
        {Qt::Key_Right, {1, 0}},
        {Qt::Key_Up, {0, -1}},
        {Qt::Key_Down, {0, 1}},
    });
    const auto arrow = std::ranges::find(arrows, static_cast<Qt::Key>(key.key()),
                                         [](const auto &each) { return each.first; });
    if (arrow == arrows.end() || !m_spot || !m_entry->toPlainText().isEmpty())
        return false;
    const double step = key.modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    Q_EMIT spotNudged(Point{arrow->second.x * step, arrow->second.y * step});
    return true;
}

void CommentsPanel::send()
{
    if (!draft().text.isEmpty())
        Q_EMIT written(m_purpose, draft());
}

void CommentsPanel::resizeEvent(QResizeEvent *)
{
    fitList();
}

void CommentsPanel::fitEntry()
{
    const int lines = std::clamp(m_entry->blockCount(), 1, entryLines);
    const int line = m_entry->fontMetrics().lineSpacing();
    m_entry->setFixedHeight(lines * line + 6 * theme::grid);
}

void CommentsPanel::fitList()
{
    const int most = m_listHeight == 0 ? leastList : m_listHeight;
    int height = 0;
    for (int row = 0; row < m_model->rowCount() && height < most; ++row)
        height += m_list->sizeHintForIndex(m_model->index(row)).height();
    height = std::min(height, most);
    if (m_listHeight == 0)
        m_list->setMinimumHeight(std::max(height, theme::rowHeight));
    else
        m_list->setFixedHeight(height);
}

} // namespace doubleread
