#include "ui/scans/selectionbar.h"

#include "core/base/literals.h"
#include "ui/models/scanwords.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>

namespace doubleread {

SelectionBar::SelectionBar(const QList<QAction *> &actions, QWidget *parent)
    : QFrame(parent), m_count(new QLabel(this))
{
    setProperty("role", u"panel"_s);
    setAccessibleName(tr("Selection"));
    m_count->setProperty("role", u"section"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::padding, 2 * theme::grid, theme::padding, 2 * theme::grid);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_count);
    layout->addStretch(1);
    for (QAction *action : actions) {
        if (action)
            layout->addWidget(new KeyCapButton(action, KeyCapButton::Cap::Before, this));
        else
            layout->addSpacing(theme::padding);
    }
}

void SelectionBar::addLast(QWidget *widget)
{
    layout()->addWidget(widget);
}

void SelectionBar::setCount(qint64 selected)
{
    m_count->setText(selected == 0 ? tr("Nothing selected")
                                   : tr("%1 selected").arg(scanwords::scans(selected)));
}

} // namespace doubleread
