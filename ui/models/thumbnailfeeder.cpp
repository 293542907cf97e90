#include "ui/models/thumbnailfeeder.h"

#include "core/imaging/thumbnailloader.h"
#include "ui/models/scanlistmodel.h"
#include "ui/models/scansource.h"
#include "ui/widgets/gridview.h"

#include <QTimer>

namespace doubleread {

ThumbnailFeeder::ThumbnailFeeder(GridView &view, const ScanListModel &model,
                                 ThumbnailLoader &loader)
    : QObject(&view), m_view(view), m_model(model), m_loader(loader)
{
    connect(&view, &GridView::viewChanged, this, &ThumbnailFeeder::schedule);
    connect(&model, &ScanListModel::rowsLoaded, this, &ThumbnailFeeder::schedule);
    connect(&loader, &ThumbnailLoader::ready, this, &ThumbnailFeeder::repaint);
}

void ThumbnailFeeder::setEdge(int edge)
{
    m_edge = edge;
    schedule();
}

/// Only the cells of that scan: painting the whole view for each thumbnail makes scrolling stutter.
void ThumbnailFeeder::repaint(const QByteArray &sha256)
{
    const auto [first, last] = m_view.rowsInView();
    for (int row = first; row <= last; ++row) {
        const ScanRow *scan = m_model.scanRow(row);
        if (scan && scan->scan.sha256 == sha256)
            m_view.viewport()->update(m_view.visualRect(m_model.index(row, 0)));
    }
}

void ThumbnailFeeder::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, &ThumbnailFeeder::request);
}

void ThumbnailFeeder::request()
{
    m_scheduled = false;
    if (!m_view.isVisible())
        return;
    const auto [first, last] = m_view.rowsInView();
    std::vector<ImageSource> sources;
    for (int row = first; row <= last; ++row) {
        if (const ScanRow *scan = m_model.scanRow(row); scan && !scan->place)
            sources.push_back(sourceOf(*scan));
    }
    m_loader.request(std::move(sources), m_edge);
}

QImage ThumbnailFeeder::picture(const ScanRow &row) const
{
    return row.place ? QImage() : m_loader.cached(sourceOf(row), m_edge);
}

} // namespace doubleread
