#include "ui/widgets/gridview.h"

#include "ui/widgets/gridaccessible.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionViewItem>
#include <QWheelEvent>

#include <algorithm>

namespace doubleread {

namespace {

constexpr int margin = 6; // around the grid, px

} // namespace

GridView::GridView(Flow flow, QWidget *parent) : QAbstractItemView(parent), m_flow(flow)
{
    installGridAccessible();
    const bool wrapped = flow == Flow::Wrapped;
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(wrapped ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    if (wrapped)
        setViewportMargins(margin, margin, margin, margin);
    setSelectionMode(wrapped ? ExtendedSelection : SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
}

void GridView::setCellSize(QSize size)
{
    if (size == m_cell)
        return;
    const auto [first, last] = rowsInView();
    m_cell = size;
    updateGeometries();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    else if (first <= last)
        scrollTo(model()->index(first, 0), PositionAtTop);
    viewport()->update();
    Q_EMIT viewChanged();
}

int GridView::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int GridView::cellsPerLine() const
{
    if (m_flow == Flow::SingleLine)
        return std::max(1, rowCount());
    return std::max(1, viewport()->width() / m_cell.width());
}

int GridView::cellWidth() const
{
    return m_flow == Flow::SingleLine
               ? m_cell.width()
               : std::max(m_cell.width(), viewport()->width() / cellsPerLine());
}

QRect GridView::cellRect(int row) const
{
    const int perLine = cellsPerLine();
    return {(row % perLine) * cellWidth(), (row / perLine) * m_cell.height(), cellWidth(),
            m_cell.height()};
}

std::pair<int, int> GridView::rowsInView() const
{
    const int count = rowCount();
    if (count == 0)
        return {0, -1};
    if (m_flow == Flow::SingleLine) {
        const int first = horizontalOffset() / m_cell.width();
        return {first, std::min(count - 1,
                                (horizontalOffset() + viewport()->width() - 1) / m_cell.width())};
    }
    const int perLine = cellsPerLine();
    const int firstLine = verticalOffset() / m_cell.height();
    const int lastLine = (verticalOffset() + viewport()->height() - 1) / m_cell.height();
    return {std::min(count - 1, firstLine * perLine),
            std::min(count - 1, (lastLine + 1) * perLine - 1)};
}

void GridView::center(int row)
{
    const QRect cell = cellRect(row);
    horizontalScrollBar()->setValue(cell.center().x() - viewport()->width() / 2);
    verticalScrollBar()->setValue(cell.center().y() - viewport()->height() / 2);
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return cellRect(index.row()).translated(-horizontalOffset(), -verticalOffset());
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect cell = cellRect(index.row());
    if (hint == PositionAtCenter || m_flow == Flow::SingleLine) {
        center(index.row());
        return;
    }
    QScrollBar *bar = verticalScrollBar();
    const int height = viewport()->height();
    if (hint == PositionAtTop || cell.top() < bar->value())
        bar->setValue(cell.top());
    else if (hint == PositionAtBottom || cell.bottom() >= bar->value() + height)
        bar->setValue(cell.bottom() + 1 - height);
}

QModelIndex GridView::indexAt(const QPoint &point) const
{
    const QPoint place = point + QPoint(horizontalOffset(), verticalOffset());
    const int column = place.x() / cellWidth();
    if (place.x() < 0 || column >= cellsPerLine() || place.y() < 0)
        return {};
    const int line = m_flow == Flow::Wrapped ? place.y() / m_cell.height() : 0;
    const int row = line * cellsPerLine() + column;
    return row < rowCount() ? model()->index(row, 0, rootIndex()) : QModelIndex();
}

void GridView::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
    Q_EMIT viewChanged();
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rowCount() == 0)
        return {};
    const QModelIndex current = currentIndex();
    const int row = current.isValid() ? rowAfter(current.row(), action) : 0;
    return model()->index(std::clamp(row, 0, rowCount() - 1), 0, rootIndex());
}

int GridView::rowAfter(int row, CursorAction action) const
{
    const int perLine = m_flow == Flow::Wrapped ? cellsPerLine() : 1;
    const int page = std::max(1, viewport()->height() / m_cell.height()) * perLine;
    const auto ifThere = [&](int there) { return there >= 0 && there < rowCount() ? there : row; };
    switch (action) {
    case MoveUp:
        return ifThere(row - perLine);
    case MoveDown:
        return ifThere(row + perLine);
    case MoveLeft:
    case MovePrevious:
        return row - 1;
    case MoveRight:
    case MoveNext:
        return row + 1;
    case MoveHome:
        return 0;
    case MoveEnd:
        return rowCount() - 1;
    case MovePageUp:
        return row - page;
    case MovePageDown:
        return row + page;
    }
    return row;
}

int GridView::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

int GridView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool GridView::isIndexHidden(const QModelIndex &index) const
{
    return index.column() != 0;
}

void GridView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QRect area = rect.normalized().translated(horizontalOffset(), verticalOffset());
    const int perLine = cellsPerLine();
    const int lastLine = (rowCount() - 1) / perLine;
    const int firstColumn = std::clamp(area.left() / cellWidth(), 0, perLine - 1);
    const int lastColumn = std::clamp(area.right() / cellWidth(), 0, perLine - 1);
    QItemSelection selection;
    for (int line = std::max(0, area.top() / m_cell.height());
         line <= std::min(lastLine, area.bottom() / m_cell.height()); ++line) {
        const int first = line * perLine + firstColumn;
        const int last = std::min(rowCount() - 1, line * perLine + lastColumn);
        if (first <= last)
            selection.select(model()->index(first, 0), model()->index(last, 0));
    }
    selectionModel()->select(selection, flags);
}

QRegion GridView::visualRegionForSelection(const QItemSelection &) const
{
    return viewport()->rect(); // only what is in view is painted anyhow
}

void GridView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State base = option.state & ~QStyle::State_HasFocus;
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const auto [first, last] = rowsInView();
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = visualRect(index);
        if (!event->region().intersects(option.rect))
            continue;
        option.state = base;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, option.rect.contains(mouse));
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (m_flow == Flow::SingleLine && currentIndex().isValid())
        center(currentIndex().row());
    Q_EMIT viewChanged();
}

void GridView::wheelEvent(QWheelEvent *event)
{
    if (m_flow == Flow::Wrapped) {
        QAbstractItemView::wheelEvent(event);
        return;
    }
    const QPoint turn = event->angleDelta();
    const int most = std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : turn.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - most);
    event->accept();
}

/// Moves what is painted; only what comes into view is new, and the cell that the mouse leaves or
/// comes to.
void GridView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    for (const QPoint at : {mouse, mouse + QPoint(dx, dy)}) {
        QRect around(QPoint(), 2 * QSize(cellWidth(), m_cell.height()));
        around.moveCenter(at);
        viewport()->update(around);
    }
    Q_EMIT viewChanged();
}

void GridView::updateGeometries()
{
    const int perLine = cellsPerLine();
    const int lines = (rowCount() + perLine - 1) / perLine;
    const QSize port = viewport()->size();
    if (m_flow == Flow::Wrapped) {
        verticalScrollBar()->setRange(0, std::max(0, lines * m_cell.height() - port.height()));
        verticalScrollBar()->setPageStep(port.height());
        verticalScrollBar()->setSingleStep(m_cell.height() / 3);
        horizontalScrollBar()->setRange(0, 0);
    } else {
        horizontalScrollBar()->setRange(0, std::max(0, rowCount() * m_cell.width() - port.width()));
        horizontalScrollBar()->setPageStep(port.width());
        horizontalScrollBar()->setSingleStep(m_cell.width());
        verticalScrollBar()->setRange(0, 0);
    }
    QAbstractItemView::updateGeometries();
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (!QAccessible::isActive() || !current.isValid() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(current.row());
    QAccessible::updateAccessibility(&event);
}

void GridView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    viewport()->update();
    Q_EMIT viewChanged();
}

} // namespace doubleread
