#include "ui/codes/codepicker.h"

#include "core/base/literals.h"
#include "ui/codes/codedelegate.h"
#include "ui/codes/codelistmodel.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int cardWidth = 480;
constexpr int mostRows = 10; ///< Without scrolling.
constexpr size_t mostFound = 50;
constexpr qsizetype mostRecent = 3;

bool beginsWithDigit(const std::vector<AttributeNode> &nodes)
{
    return std::ranges::any_of(nodes, [](const AttributeNode &node) {
        return (!node.code.isEmpty() && node.code.front().isDigit()) ||
               beginsWithDigit(node.children);
    });
}

QString aboveOf(CodePath path)
{
    path.pop_back();
    return namesOf(path);
}

} // namespace

CodePicker::CodePicker(QWidget *parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_path(new QLabel(this)),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_none(new QLabel(tr("No code has that."), this)),
      m_keys(new QLabel(this)),
      m_model(new CodeListModel(this))
{
    setProperty("role", u"card"_s);
    m_title->setProperty("role", u"section"_s);
    for (QLabel *label : {m_title, m_path})
        label->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_path, m_none, m_keys})
        label->setProperty("role", u"secondary"_s);
    m_keys->setProperty("role", u"small"_s);
    m_field->setPlaceholderText(tr("Code or words"));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CodeDelegate(*m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Codes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::padding, theme::padding, theme::padding, theme::padding);
    layout->setSpacing(2 * theme::grid);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_title, m_field, m_path, m_list, m_none, m_keys})
        layout->addWidget(each);
    hide();
    connect(m_field, &QLineEdit::textEdited, this, &CodePicker::follow);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { take(index.row()); });
    parent->installEventFilter(this);
}

void CodePicker::open(const AttributeNode &question, const QString &current,
                      const QStringList &recent, bool others)
{
    m_model->setRows({}); // they point into the question before
    m_question = question;
    if (!m_question.tree)
        for (AttributeNode &answer : m_question.children)
            answer.children.clear(); // questions that it opens, asked by themselves
    m_current = current;
    m_recent = recent;
    m_digitsChoose = !beginsWithDigit(m_question.children);
    m_title->setText(question.name);
    setAccessibleName(question.name);
    m_field->setAccessibleName(question.name);
    QStringList keys{tr("⏎ take")};
    if (m_question.tree)
        keys << tr("→ into it") << tr("← back");
    if (others)
        keys << tr("Tab next question");
    if (!current.isEmpty())
        keys << tr("Ctrl+Del none");
    m_keys->setText((keys << tr("Esc leave")).join(u"  ·  "_s));
    m_field->setText(current);
    show();
    raise();
    follow();
    m_field->selectAll(); // what is typed takes its place
    m_field->setFocus(Qt::OtherFocusReason);
}

void CodePicker::close()
{
    if (!isVisible())
        return;
    hide();
    Q_EMIT closed();
}

void CodePicker::place()
{
    setFixedWidth(std::min(cardWidth, parentWidget()->width() - 2 * theme::padding));
    adjustSize();
    move((parentWidget()->width() - width()) / 2,
         std::max(0, parentWidget()->height() - height() - 2 * theme::padding));
}

/// The list that fits what stands in the field.
void CodePicker::follow()
{
    const QString text = m_field->text().trimmed();
    const CodePath path = pathOfTyped(m_question, text);
    if (text.isEmpty())
        listFirst();
    else if (!path.empty())
        list(path);
    else
        search(text);
    const bool any = m_model->rowCount() > 0;
    m_path->setText(namesOf(path));
    m_path->setVisible(!path.empty());
    m_none->setVisible(!any);
    m_list->setVisible(any);
    m_list->setFixedHeight(std::min(m_model->rowCount(), mostRows) * theme::rowHeight +
                           2 * m_list->frameWidth());
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    place();
}

std::vector<const AttributeNode *> CodePicker::level(const CodePath &path) const
{
    std::vector<const AttributeNode *> nodes;
    for (const AttributeNode &node : path.empty() ? m_question.children : path.back()->children)
        nodes.push_back(&node);
    return nodes;
}

/// What was typed, then what lies below it.
void CodePicker::list(const CodePath &path)
{
    std::vector<CodeListModel::Row> rows{
        {.node = path.back(), .above = {}, .kind = CodeListModel::Kind::Typed}};
    for (const AttributeNode *node : level(path))
        rows.push_back({.node = node, .above = {}});
    m_model->setRows(std::move(rows));
}

void CodePicker::search(const QString &text)
{
    std::vector<CodeListModel::Row> rows;
    for (const CodePath &path : findCodes(m_question, text, mostFound))
        rows.push_back({.node = path.back(), .above = aboveOf(path)});
    m_model->setRows(std::move(rows));
}

void CodePicker::listFirst()
{
    std::vector<CodeListModel::Row> rows;
    if (m_question.tree)
        for (const QString &code : m_recent.first(std::min(mostRecent, m_recent.size())))
            if (const CodePath path = pathTo(m_question, code); !path.empty())
                rows.push_back({.node = path.back(),
                                .above = aboveOf(path),
                                .kind = CodeListModel::Kind::Recent});
    for (const AttributeNode *node : level({}))
        rows.push_back({.node = node, .above = {}});
    for (size_t index = 0; m_digitsChoose && index < std::min<size_t>(rows.size(), 9); ++index)
        rows[index].digit = static_cast<int>(index) + 1;
    m_model->setRows(std::move(rows));
}

void CodePicker::take(int row)
{
    const CodeListModel::Row *shown = m_model->row(row);
    if (!shown)
        return;
    const QString code = shown->node->code;
    Q_EMIT chosen(m_question.code, code);
}

/// One level down, into what the list stands on.
void CodePicker::descend()
{
    const CodeListModel::Row *shown = m_model->row(m_list->currentIndex().row());
    if (!shown)
        return;
    m_field->setText(QString(shown->node->code));
    follow();
    if (m_model->rowCount() > 1)
        m_list->setCurrentIndex(m_model->index(1));
}

/// One level up, standing on where it was.
void CodePicker::ascend()
{
    CodePath path = pathOfTyped(m_question, m_field->text());
    const AttributeNode *left = path.empty() ? nullptr : path.back();
    if (!path.empty())
        path.pop_back();
    m_field->setText(path.empty() ? QString() : path.back()->code);
    follow();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->row(row)->node == left &&
            m_model->row(row)->kind == CodeListModel::Kind::Level)
            m_list->setCurrentIndex(m_model->index(row));
}

bool CodePicker::pressArrow(int key)
{
    const bool atEnd =
        m_field->cursorPosition() == m_field->text().size() || m_field->hasSelectedText();
    const int rows = m_model->rowCount();
    const int now = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0)
            m_list->setCurrentIndex(
                m_model->index((now + (key == Qt::Key_Down ? 1 : rows - 1)) % rows));
        return true;
    case Qt::Key_Right:
        if (atEnd)
            descend();
        return atEnd;
    case Qt::Key_Left:
        if (atEnd)
            ascend();
        return atEnd;
    default:
        return false;
    }
}

bool CodePicker::pressDigit(const QString &text)
{
    const int digit = text.size() == 1 ? text.toInt() : 0;
    const CodeListModel::Row *shown = m_model->row(digit - 1);
    if (!m_digitsChoose || digit == 0 || !shown || shown->digit != digit)
        return false;
    if (shown->node->children.empty())
        take(digit - 1);
    else {
        m_list->setCurrentIndex(m_model->index(digit - 1));
        descend();
    }
    return true;
}

/// True: done with; false: the field's.
bool CodePicker::press(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex().row());
        return true;
    case Qt::Key_Tab:
        Q_EMIT stepped(1);
        return true;
    case Qt::Key_Backtab:
        Q_EMIT stepped(-1);
        return true;
    case Qt::Key_Delete:
        if (event.modifiers().testFlag(Qt::ControlModifier))
            Q_EMIT chosen(m_question.code, QString());
        return event.modifiers().testFlag(Qt::ControlModifier);
    default:
        return pressArrow(event.key()) || pressDigit(event.text());
    }
}

bool CodePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field) {
        if (event->type() == QEvent::ShortcutOverride) { // before the page's own shortcuts
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress)
            return press(*static_cast<QKeyEvent *>(event));
        if (event->type() == QEvent::FocusOut &&
            static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
            close(); // a click beside it leaves it
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace doubleread
