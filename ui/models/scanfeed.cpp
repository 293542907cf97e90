#include "ui/models/scanfeed.h"

#include "ui/models/scanlistmodel.h"
#include "ui/models/scansource.h"

namespace doubleread {

ScanFeed::ScanFeed(ScanListModel &list, ImageLoader &images, int ahead, QObject *parent)
    : QObject(parent),
      m_list(list),
      m_images(images),
      m_picture(new WantedPicture(images, this)),
      m_ahead(ahead)
{
    connect(m_picture, &WantedPicture::arrived, this, &ScanFeed::look);
    connect(&list, &ScanListModel::rowsLoaded, this, [this](int first, int last) {
        if (m_wanted >= first && m_wanted <= last)
            look();
        lookAhead();
    });
    connect(&list, &ScanListModel::failed, this, [this](const Error &error) {
        if (isWaiting())
            Q_EMIT failed(m_wanted, error);
    });
}

void ScanFeed::want(int row)
{
    if (row != m_wanted && m_wanted >= 0)
        m_direction = row > m_wanted ? 1 : -1;
    m_wanted = row;
    m_delivered = false;
    m_beside.clear();
    if (m_picture->error())
        m_picture->clear(); // tried again
    look();
    lookAhead();
}

void ScanFeed::look()
{
    if (!isWaiting())
        return;
    const ScanRow *scan = m_list.scanRow(m_wanted);
    if (!scan)
        return;
    m_picture->want(sourceOf(*scan));
    if ((m_gate && !m_gate(*scan)) || !m_picture->isHere())
        return;
    m_delivered = true;
    Q_EMIT ready({.row = m_wanted,
                  .scan = *scan,
                  .picture = m_picture->picture(),
                  .pictureError = m_picture->error()});
}

void ScanFeed::clear()
{
    m_wanted = -1;
    m_delivered = true;
    m_beside.clear();
    m_picture->clear();
}

void ScanFeed::setBeside(std::vector<ImageSource> sources)
{
    m_beside = std::move(sources);
    lookAhead();
}

void ScanFeed::lookAhead()
{
    if (m_wanted < 0)
        return;
    std::vector<ScanRow> rows;
    std::vector<ImageSource> pictures;
    const auto add = [&](int step) {
        if (const ScanRow *row = m_list.scanRow(m_wanted + step * m_direction)) {
            rows.push_back(*row);
            pictures.push_back(sourceOf(*row));
        }
    };
    for (int step = 1; step <= m_ahead; ++step)
        add(step);
    add(-1);
    pictures.insert(pictures.end(), m_beside.begin(), m_beside.end());
    m_images.prefetch(std::move(pictures));
    Q_EMIT lookedAhead(rows);
}

} // namespace doubleread
