#include "ui/triage/triagefeed.h"

#include "core/base/answer.h"
#include "ui/models/scanlistmodel.h"

#include <array>

namespace doubleread {

ImageSource sourceOf(const ScanRow &row)
{
    return {.file = row.file, .sha256 = row.scan.sha256};
}

TriageFeed::TriageFeed(ScanListModel &list, ImageLoader &images, QObject *parent)
    : QObject(parent), m_list(list), m_images(images)
{
    connect(&list, &ScanListModel::rowsLoaded, this, [this](int first, int last) {
        if (isWaiting() && m_wanted >= first && m_wanted <= last)
            deliver();
        if (m_wanted >= 0)
            prefetch();
    });
    connect(&list, &ScanListModel::failed, this, [this](const Error &error) {
        if (isWaiting())
            Q_EMIT failed(m_wanted, error);
    });
}

void TriageFeed::want(int row)
{
    if (row != m_wanted && m_wanted >= 0)
        m_direction = row > m_wanted ? 1 : -1;
    m_wanted = row;
    m_delivered = false;
    m_pictureError.reset();
    m_beside.clear();
    deliver();
    prefetch();
}

void TriageFeed::clear()
{
    m_wanted = -1;
    m_delivered = true;
    m_loading.cancel();
    m_loadingScan = {};
}

void TriageFeed::setBeside(std::vector<ImageSource> sources)
{
    m_beside = std::move(sources);
    prefetch();
}

void TriageFeed::deliver()
{
    const ScanRow *scan = m_list.scanRow(m_wanted);
    if (!scan)
        return;
    const Picture picture = m_images.cached(sourceOf(*scan));
    if (!picture && !m_pictureError) {
        fetchPicture(*scan);
        return;
    }
    m_delivered = true;
    Q_EMIT ready(
        {.row = m_wanted, .scan = *scan, .picture = picture, .pictureError = m_pictureError});
}

void TriageFeed::fetchPicture(const ScanRow &scan)
{
    if (m_loadingScan == scan.scan.id)
        return;
    m_loading.cancel(); // somebody paged past it
    m_loadingScan = scan.scan.id;
    m_loading = m_images.load(sourceOf(scan));
    whenAnswered(m_loading, this, [this, id = scan.scan.id](const Result<Picture> &picture) {
        if (m_loadingScan != id)
            return;
        m_loadingScan = {};
        const ScanRow *wanted = isWaiting() ? m_list.scanRow(m_wanted) : nullptr;
        if (!wanted || wanted->scan.id != id)
            return;
        if (!picture)
            m_pictureError = picture.error();
        deliver();
    });
}

void TriageFeed::prefetch()
{
    if (m_wanted < 0)
        return;
    std::vector<ImageSource> pictures;
    for (const int step : {1, 2, 3, 4, -1})
        if (const ScanRow *row = m_list.scanRow(m_wanted + step * m_direction))
            pictures.push_back(sourceOf(*row));
    pictures.insert(pictures.end(), m_beside.begin(), m_beside.end());
    m_images.prefetch(std::move(pictures));
}

} // namespace doubleread
