#pragma once

#include <QObject>

namespace doubleread {

class GridView;
class ScanListModel;
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
