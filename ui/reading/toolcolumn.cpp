#include "ui/reading/toolcolumn.h"

#include "core/base/literals.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int buttonEdge = 36;
constexpr int fewestColumns = 2;
constexpr int mostColumns = 4;
constexpr int lineHeight = 2 * theme::grid + 1;
constexpr int above = theme::padding - theme::grid;
constexpr int below = theme::padding;

int widthOf(int columns)
{
    return columns * buttonEdge + (columns + 1) * theme::grid;
}

bool isLine(const QWidget *item)
{
    return !qobject_cast<const QToolButton *>(item);
}

} // namespace

ToolColumn::ToolColumn(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout)
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Tools"));
    setFixedWidth(widthOf(m_columns));
    auto *outer = new QVBoxLayout(this);
    outer->setSizeConstraint(QLayout::SetNoConstraint); // its height is not that of two columns
    outer->setContentsMargins(0, above, 0, below);
    m_layout->setContentsMargins(theme::grid, 0, theme::grid, 0);
    outer->addLayout(m_layout);
    outer->addStretch(1);
    m_layout->setSpacing(theme::grid);
}

void ToolColumn::addTool(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setIconSize(QSize(theme::iconSize, theme::iconSize));
    button->setFixedSize(buttonEdge, buttonEdge);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text());
    m_items.push_back(button);
    arrange(m_columns);
}

void ToolColumn::addSeparator()
{
    m_items.push_back(createHairline(this));
    arrange(m_columns);
}

/// px, with everything around.
int ToolColumn::heightFor(int columns) const
{
    int height = above + below - theme::grid;
    int inRow = 0;
    for (const QWidget *item : m_items) {
        if (isLine(item)) {
            height += lineHeight + theme::grid;
            inRow = 0;
        } else if (inRow++ % columns == 0) {
            height += buttonEdge + theme::grid;
        }
    }
    return height;
}

QSize ToolColumn::minimumSizeHint() const
{
    return {widthOf(fewestColumns), heightFor(mostColumns)};
}

void ToolColumn::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int columns = fewestColumns;
    while (columns < mostColumns && heightFor(columns) > height())
        ++columns;
    if (columns != m_columns)
        arrange(columns);
}

void ToolColumn::arrange(int columns)
{
    m_columns = columns;
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
    for (int row = 0; row < m_layout->rowCount(); ++row)
        m_layout->setRowMinimumHeight(row, 0);
    int row = 0;
    int column = 0;
    for (QWidget *item : m_items) {
        if (isLine(item)) {
            row += column > 0 ? 1 : 0;
            column = 0;
            item->setFixedWidth(widthOf(columns) - 4 * theme::grid);
            m_layout->addWidget(item, row, 0, 1, columns, Qt::AlignHCenter);
            m_layout->setRowMinimumHeight(row++, lineHeight);
            continue;
        }
        m_layout->addWidget(item, row, column);
        row += (column + 1) / columns;
        column = (column + 1) % columns;
    }
    setFixedWidth(widthOf(columns));
}

} // namespace doubleread
