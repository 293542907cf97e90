#include "ui/protocol/attributeseditor.h"

#include "core/base/literals.h"
#include "core/model/codetree.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int nameColumn = 0;
constexpr int codeColumn = 1;
constexpr int levelsColumn = 2;
constexpr int nameWidth = 320;
constexpr int codeWidth = 140;
constexpr int treeHeight = 300;

bool isTree(const QTreeWidgetItem *item)
{
    return item->checkState(levelsColumn) == Qt::Checked;
}

/// Questions and answers take turns, unless the answers lie in levels.
bool isQuestion(const QTreeWidgetItem *item)
{
    for (const QTreeWidgetItem *above = item->parent(); above; above = above->parent())
        if (isTree(above))
            return false;
    return !item->parent() || !isQuestion(item->parent());
}

/// The question that has this answer.
QTreeWidgetItem *questionOf(QTreeWidgetItem *item)
{
    while (!isQuestion(item))
        item = item->parent();
    return item;
}

QTreeWidgetItem *itemFor(const AttributeNode &node)
{
    auto *item = new QTreeWidgetItem({node.name, node.code});
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    if (node.tree)
        item->setCheckState(levelsColumn, Qt::Checked);
    for (const AttributeNode &child : node.children)
        item->addChild(itemFor(child));
    return item;
}

/// An answer that may have questions of its own.
bool opensQuestions(QTreeWidgetItem *item)
{
    return item && !isQuestion(item) && !isTree(questionOf(item));
}

/// Questions alone say whether their answers lie in levels.
void tellKinds(QTreeWidgetItem *item)
{
    if (!isQuestion(item))
        item->setData(levelsColumn, Qt::CheckStateRole, {});
    else if (!isTree(item))
        item->setCheckState(levelsColumn, Qt::Unchecked);
    for (int child = 0; child < item->childCount(); ++child)
        tellKinds(item->child(child));
}

/// Of a question in levels, the first; of others all.
void unfold(QTreeWidgetItem *item)
{
    item->setExpanded(true);
    for (int child = 0; child < item->childCount() && !isTree(item); ++child)
        unfold(item->child(child));
}

/// Cells that are ticked, not written.
class Ticked final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *, const QStyleOptionViewItem &,
                          const QModelIndex &) const override
    {
        return nullptr;
    }
};

AttributeNode nodeOf(const QTreeWidgetItem &item)
{
    AttributeNode node{.code = item.text(codeColumn).trimmed(),
                       .name = item.text(nameColumn).trimmed(),
                       .tree = isTree(&item)};
    for (int child = 0; child < item.childCount(); ++child)
        node.children.push_back(nodeOf(*item.child(child)));
    return node;
}

} // namespace

AttributesEditor::AttributesEditor(QWidget *parent)
    : QWidget(parent),
      m_tree(new QTreeWidget(this)),
      m_addQuestion(new QPushButton(tr("Add question"), this)),
      m_addAnswer(new QPushButton(tr("Add answer"), this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_addCodes(new QPushButton(tr("Add fracture codes"), this))
{
    m_tree->setAccessibleName(tr("Questions and their answers"));
    m_tree->setHeaderLabels({tr("Name"), tr("Code"), tr("Answers in levels")});
    m_tree->header()->resizeSection(nameColumn, nameWidth);
    m_tree->header()->resizeSection(codeColumn, codeWidth);
    m_tree->setItemDelegateForColumn(levelsColumn, new Ticked(m_tree));
    m_tree->setMinimumHeight(treeHeight);
    m_tree->setTabKeyNavigation(false);
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * theme::grid);
    for (QPushButton *each : {m_addQuestion, m_addAnswer, m_remove}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    buttons->addStretch(1);
    m_addCodes->setAutoDefault(false);
    m_addCodes->setToolTip(
        tr("A tree of bone, segment, type and group, for the regions of this dataset"));
    buttons->addWidget(m_addCodes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    connect(m_addQuestion, &QPushButton::clicked, this, &AttributesEditor::addQuestion);
    connect(m_addAnswer, &QPushButton::clicked, this, &AttributesEditor::addAnswer);
    connect(m_remove, &QPushButton::clicked, this, &AttributesEditor::removeCurrent);
    connect(m_addCodes, &QPushButton::clicked, this, &AttributesEditor::codesWanted);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &AttributesEditor::enableButtons);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (m_filling)
            return;
        if (column == nameColumn && item->text(codeColumn).isEmpty())
            item->setText(codeColumn, item->text(nameColumn).trimmed());
        if (column == levelsColumn) {
            const QScopedValueRollback filling(m_filling, true);
            tellKinds(item);
        }
        Q_EMIT changed();
    });
    enableButtons();
}

/// A cell that is being written tells its text when it goes.
AttributesEditor::~AttributesEditor()
{
    m_tree->disconnect(this);
    delete m_tree;
}

void AttributesEditor::setAttributes(const std::vector<AttributeNode> &attributes)
{
    const QScopedValueRollback filling(m_filling, true);
    m_tree->clear();
    for (const AttributeNode &node : attributes)
        m_tree->addTopLevelItem(itemFor(node));
    for (int index = 0; index < m_tree->topLevelItemCount(); ++index) {
        tellKinds(m_tree->topLevelItem(index));
        unfold(m_tree->topLevelItem(index));
    }
    enableButtons();
}

void AttributesEditor::add(const AttributeNode &question)
{
    std::vector<AttributeNode> all = attributes();
    all.push_back(question);
    setAttributes(all);
    m_tree->setCurrentItem(m_tree->topLevelItem(m_tree->topLevelItemCount() - 1));
    Q_EMIT changed();
}

std::vector<AttributeNode> AttributesEditor::attributes() const
{
    std::vector<AttributeNode> nodes;
    for (int index = 0; index < m_tree->topLevelItemCount(); ++index)
        nodes.push_back(nodeOf(*m_tree->topLevelItem(index)));
    return nodes;
}

/// "/attributes/0/children/1/code" -> the second answer of the first question.
QTreeWidgetItem *AttributesEditor::itemAt(const QString &place) const
{
    const QStringList path = place.split(u'/').mid(2);
    QTreeWidgetItem *item = nullptr;
    for (const QString &part : path) {
        bool isNumber = false;
        const int index = part.toInt(&isNumber);
        if (!isNumber)
            continue;
        item = item ? item->child(index) : m_tree->topLevelItem(index);
        if (!item)
            return nullptr;
    }
    return item;
}

QStringList AttributesEditor::setProblems(const std::vector<ProtocolProblem> &problems)
{
    const QScopedValueRollback filling(m_filling, true);
    for (QTreeWidgetItemIterator each(m_tree); *each; ++each)
        for (const int column : {nameColumn, codeColumn})
            (*each)->setData(column, Qt::ForegroundRole, {});
    QStringList texts;
    for (const ProtocolProblem &problem : problems) {
        if (problem.place != u"/attributes"_s && !problem.place.startsWith(u"/attributes/"_s))
            continue;
        QTreeWidgetItem *item = itemAt(problem.place);
        if (item)
            for (const int column : {nameColumn, codeColumn})
                item->setForeground(column, theme::color(theme::Token::Error, palette()));
        const QString said = u"%1; %2"_s.arg(problem.message, problem.remedy);
        const QString name = item ? item->text(nameColumn) : QString();
        texts << (name.isEmpty() ? said : u"%1: %2"_s.arg(name, said));
    }
    return texts;
}

void AttributesEditor::edit(QTreeWidgetItem *item)
{
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    m_tree->setCurrentItem(item, nameColumn);
    m_tree->editItem(item, nameColumn);
    Q_EMIT changed();
}

/// Below the chosen answer; else at the end.
void AttributesEditor::addQuestion()
{
    auto *item = new QTreeWidgetItem;
    QTreeWidgetItem *current = m_tree->currentItem();
    if (opensQuestions(current)) {
        current->addChild(item);
        current->setExpanded(true);
    } else {
        m_tree->addTopLevelItem(item);
    }
    tellKinds(item);
    edit(item);
}

/// Below the chosen answer where answers lie in levels, else beside it.
void AttributesEditor::addAnswer()
{
    QTreeWidgetItem *current = m_tree->currentItem();
    if (!current)
        return;
    QTreeWidgetItem *above = isTree(questionOf(current)) ? current : questionOf(current);
    auto *item = new QTreeWidgetItem;
    above->addChild(item);
    above->setExpanded(true);
    edit(item);
}

void AttributesEditor::removeCurrent()
{
    delete m_tree->currentItem();
    enableButtons();
    Q_EMIT changed();
}

void AttributesEditor::enableButtons()
{
    QTreeWidgetItem *current = m_tree->currentItem();
    m_addAnswer->setEnabled(current != nullptr);
    m_remove->setEnabled(current != nullptr);
    const std::vector<AttributeNode> all = attributes();
    m_addCodes->setEnabled(std::ranges::find(all, fractureCodes({}).code, &AttributeNode::code) ==
                           all.end());
    m_addQuestion->setToolTip(opensQuestions(current) ? tr("A question that this answer opens")
                                                      : tr("A question about each finding"));
}

/// Who may only look is offered nothing to do.
void AttributesEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::EnabledChange)
        return;
    for (QPushButton *each : {m_addQuestion, m_addAnswer, m_remove, m_addCodes})
        each->setVisible(isEnabled());
}

} // namespace doubleread
