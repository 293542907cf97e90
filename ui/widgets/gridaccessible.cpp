#include "ui/widgets/gridaccessible.h"

#include "core/base/literals.h"
#include "ui/widgets/gridview.h"

#include <QPointer>

namespace doubleread {

namespace {

class GridCell final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    GridCell(GridView &view, int row) : m_view(&view), m_row(row) {}

    int row() const { return m_row; }

    bool isValid() const override { return m_view && index().isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    QString text(QAccessible::Text part) const override;
    QRect rect() const override;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {toggleAction(), pressAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QModelIndex index() const
    {
        return m_view->model() ? m_view->model()->index(m_row, 0) : QModelIndex();
    }

    QPointer<GridView> m_view;
    int m_row;
};

QAccessible::State GridCell::state() const
{
    QAccessible::State state;
    if (!isValid())
        return state;
    const QModelIndex index = this->index();
    state.selectable = true;
    state.selected = m_view->selectionModel()->isSelected(index);
    state.focusable = true;
    state.focused = m_view->hasFocus() && m_view->currentIndex() == index;
    state.active = m_view->currentIndex() == index;
    state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index));
    return state;
}

QString GridCell::text(QAccessible::Text part) const
{
    if (!isValid())
        return {};
    if (part == QAccessible::Name)
        return index().data(Qt::AccessibleTextRole).toString();
    if (part == QAccessible::Description)
        return index().data(Qt::AccessibleDescriptionRole).toString();
    return {};
}

QRect GridCell::rect() const
{
    if (!isValid())
        return {};
    const QRect cell = m_view->visualRect(index());
    return {m_view->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
}

void GridCell::doAction(const QString &name)
{
    if (!isValid())
        return;
    m_view->setCurrentIndex(index());
    if (name == pressAction())
        Q_EMIT m_view->chosen(index());
}

QAccessibleInterface *makeGridAccessible(const QString &className, QObject *object)
{
    auto *view = className == u"doubleread::GridView" ? qobject_cast<GridView *>(object) : nullptr;
    return view ? new GridAccessible(*view) : nullptr;
}

} // namespace

GridAccessible::GridAccessible(GridView &view)
    : QAccessibleWidget(&view, QAccessible::List), m_view(view)
{
}

GridAccessible::~GridAccessible()
{
    for (const auto &[row, id] : m_cells)
        QAccessible::deleteAccessibleInterface(id);
}

int GridAccessible::childCount() const
{
    return m_view.model() ? m_view.model()->rowCount() : 0;
}

QAccessibleInterface *GridAccessible::child(int row) const
{
    if (row < 0 || row >= childCount())
        return nullptr;
    const auto known = m_cells.find(row);
    if (known != m_cells.end())
        return QAccessible::accessibleInterface(known->second);
    auto *cell = new GridCell(*static_cast<GridView *>(widget()), row);
    m_cells.emplace(row, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

QAccessibleInterface *GridAccessible::childAt(int x, int y) const
{
    return child(m_view.indexAt(m_view.viewport()->mapFromGlobal(QPoint(x, y))).row());
}

QAccessibleInterface *GridAccessible::focusChild() const
{
    return m_view.hasFocus() ? child(m_view.currentIndex().row()) : nullptr;
}

int GridAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const GridCell *>(child);
    return cell ? cell->row() : -1;
}

void installGridAccessible()
{
    QAccessible::installFactory(makeGridAccessible);
}

} // namespace doubleread
