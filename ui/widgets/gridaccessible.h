#pragma once

#include <QAccessibleWidget>

#include <map>

namespace doubleread {

class GridView;

/// The grid as a list of its cells for screen readers and whoever drives the window through AT-SPI;
/// Qt knows only its own views. A cell is made when it is asked for.
class GridAccessible final : public QAccessibleWidget
{
public:
    explicit GridAccessible(GridView &view);
    ~GridAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int row) const override;
    QAccessibleInterface *childAt(int x, int y) const override; ///< Screen px.
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    const GridView &m_view;
    mutable std::map<int, QAccessible::Id> m_cells; ///< By row; Qt owns them.
};

/// Makes Qt use GridAccessible for every GridView. Calling again does nothing.
void installGridAccessible();

} // namespace doubleread
