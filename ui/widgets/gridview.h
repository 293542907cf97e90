#pragma once

#include <QAbstractItemView>

namespace doubleread {

/// Cells of one size in a grid that scrolls down, or in a single line that scrolls sideways. Where
/// a cell lies is arithmetic, so that a list of a million costs what one of a hundred does (a
/// QListView lays out every row).
class GridView final : public QAbstractItemView
{
    Q_OBJECT

public:
    enum class Flow { Wrapped, SingleLine };

    explicit GridView(Flow flow, QWidget *parent = nullptr);

    /// px, spacing included. Cells of a wrapped grid are widened until they fill the line.
    void setCellSize(QSize size);
    QSize cellSize() const { return m_cell; }
    int cellsPerLine() const;
    /// First and last row of the model that can be seen; last < first when there is none.
    std::pair<int, int> rowsInView() const;
    /// Scrolls so that the row lies in the middle, where there is enough on both sides.
    void center(int row);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;

Q_SIGNALS:
    /// Other rows came into view, or the same ones may have changed.
    void viewChanged();
    /// A cell was pressed by other means than the mouse.
    void chosen(const QModelIndex &index);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

private:
    int rowCount() const;
    int cellWidth() const;         ///< As widened.
    QRect cellRect(int row) const; ///< In the coordinates of all that can be scrolled to.
    int rowAfter(int row, CursorAction action) const;

    Flow m_flow;
    QSize m_cell{160, 160};
};

} // namespace doubleread
