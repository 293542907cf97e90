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
constexpr int columns = 2;

} // namespace

ToolColumn::ToolColumn(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout)
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Tools"));
    setFixedWidth(columns * buttonEdge + (columns + 1) * theme::grid);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, theme::padding - theme::grid, 0, theme::padding);
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
    m_layout->addWidget(button, m_row, m_column);
    m_row += (m_column + 1) / columns;
    m_column = (m_column + 1) % columns;
}

void ToolColumn::addSeparator()
{
    QWidget *line = createHairline(this);
    line->setFixedWidth(width() - 4 * theme::grid);
    m_row += m_column > 0 ? 1 : 0;
    m_column = 0;
    m_layout->addWidget(line, m_row, 0, 1, columns, Qt::AlignHCenter);
    m_layout->setRowMinimumHeight(m_row, 2 * theme::grid + 1);
    ++m_row;
}

} // namespace doubleread
