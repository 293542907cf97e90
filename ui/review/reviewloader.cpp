#include "ui/review/reviewloader.h"

#include "core/base/answer.h"
#include "ui/models/scansource.h"

#include <algorithm>
#include <utility>

namespace doubleread {

ReviewLoader::ReviewLoader(DatasetSession &session, ImageLoader &images, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_images(images),
      m_picture(new WantedPicture(images, this))
{
    connect(m_picture, &WantedPicture::arrived, this, &ReviewLoader::presentIfReady);
}

void ReviewLoader::want(qint64 position)
{
    m_wanted = position;
    m_picture->clear();
    if (position == 0)
        return;
    ask(position);
    presentIfReady();
}

void ReviewLoader::prefetch(const std::vector<qint64> &positions)
{
    m_ahead = positions;
    std::erase_if(m_entries, [this](const auto &entry) {
        return entry.first != m_wanted && std::ranges::find(m_ahead, entry.first) == m_ahead.end();
    });
    for (const qint64 position : m_ahead)
        ask(position);
    prefetchPictures();
}

void ReviewLoader::forget(const std::vector<qint64> &positions)
{
    if (positions.empty())
        m_entries.clear();
    for (const qint64 position : positions)
        m_entries.erase(position);
}

void ReviewLoader::ask(qint64 position)
{
    if (m_entries.contains(position))
        return;
    const int request = ++m_requests;
    m_entries[position].request = request;
    whenAnswered(m_session.scanRows({position}), this,
                 [this, position, request](const Result<std::vector<ScanRow>> &rows) {
                     takeRow(position, request, rows);
                 });
}

void ReviewLoader::takeRow(qint64 position, int request, const Result<std::vector<ScanRow>> &rows)
{
    const auto entry = m_entries.find(position);
    if (entry == m_entries.end() || entry->second.request != request)
        return;
    if (!rows || rows->empty()) {
        m_entries.erase(entry);
        if (position == m_wanted)
            Q_EMIT failed(position, rows ? Error{.code = Error::Code::NotFound,
                                                 .message = tr("This scan is not there"),
                                                 .file = {},
                                                 .place = {},
                                                 .remedy = tr("choose another scan")}
                                         : rows.error());
        return;
    }
    entry->second.row = rows->front();
    whenAnswered(m_session.review(rows->front().scan.id), this,
                 [this, position, request](const Result<Review> &review) {
                     takeReview(position, request, review);
                 });
    if (position == m_wanted)
        presentIfReady();
    else
        prefetchPictures();
}

void ReviewLoader::takeReview(qint64 position, int request, const Result<Review> &review)
{
    const auto entry = m_entries.find(position);
    if (entry == m_entries.end() || entry->second.request != request)
        return;
    entry->second.review = review;
    if (position == m_wanted)
        presentIfReady();
}

/// The picture is asked for as soon as the row tells its file, while the review is still coming.
void ReviewLoader::presentIfReady()
{
    const auto found = m_entries.find(m_wanted);
    if (found == m_entries.end() || !found->second.row)
        return;
    m_picture->want(sourceOf(*found->second.row));
    if (m_picture->isHere() && found->second.review)
        present();
}

void ReviewLoader::present()
{
    const qint64 position = std::exchange(m_wanted, 0);
    const auto entry = m_entries.extract(position);
    LoadedScan scan;
    scan.position = position;
    scan.row = *entry.mapped().row;
    scan.picture = m_picture->picture();
    scan.pictureError = m_picture->error();
    if (const Result<Review> &review = *entry.mapped().review; review)
        scan.review = *review;
    else
        scan.reviewError = review.error();
    Q_EMIT loaded(scan);
}

void ReviewLoader::prefetchPictures()
{
    std::vector<ImageSource> sources;
    for (const qint64 position : m_ahead) {
        const auto entry = m_entries.find(position);
        if (entry != m_entries.end() && entry->second.row)
            sources.push_back(sourceOf(*entry->second.row));
    }
    m_images.prefetch(std::move(sources));
}

} // namespace doubleread
