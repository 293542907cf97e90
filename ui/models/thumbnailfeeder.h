#pragma once

#include <QImage>
#include <QObject>

namespace doubleread {

class GridView;
class ScanListModel;
struct ScanRow;
class ThumbnailLoader;

/// Asks for the thumbnails of what a view shows, and repaints it when they come. Only the view that
/// is on screen asks, since each wish replaces the one before.
class ThumbnailFeeder final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed; the view shows the model.
    ThumbnailFeeder(GridView &view, const ScanListModel &model, ThumbnailLoader &loader);

    void setEdge(int edge); ///< Device px of the longer side.
    int edge() const { return m_edge; }
    /// What the view paints of the row; null while it is on its way, and where pictures are not to
    /// be shown beside each other (ScanRow::place).
    QImage picture(const ScanRow &row) const;

private:
    void repaint(const QByteArray &sha256);
    void schedule();
    void request();

    GridView &m_view;
    const ScanListModel &m_model;
    ThumbnailLoader &m_loader;
    int m_edge = 128;
    bool m_scheduled = false;
};

} // namespace doubleread
