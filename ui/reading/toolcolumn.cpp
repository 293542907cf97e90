#include "ui/reading/toolcolumn.h"

#include "core/base/literals.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int buttonEdge = 36;

} // namespace

ToolColumn::ToolColumn(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout)
{
    setProperty("role", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Tools"));
    setFixedWidth(theme::toolColumnWidth);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, theme::padding - theme::grid, 0, theme::padding);
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
    m_layout->addWidget(button, 0, Qt::AlignHCenter);
}

void ToolColumn::addSeparator()
{
    QWidget *line = createHairline(this);
    line->setFixedWidth(buttonEdge - 2 * theme::grid);
    m_layout->addSpacing(theme::grid);
    m_layout->addWidget(line, 0, Qt::AlignHCenter);
    m_layout->addSpacing(theme::grid);
}

} // namespace doubleread
