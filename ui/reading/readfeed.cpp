#include "ui/reading/readfeed.h"

#include "core/base/answer.h"
#include "ui/models/scanlistmodel.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr size_t keptReads = 64;

ImageSource sourceOf(const ScanRow &row)
{
    return {.file = row.file, .sha256 = row.scan.sha256};
}

} // namespace

ReadFeed::ReadFeed(ScanListModel &list, ImageLoader &images, DatasetSession &session,
                   QObject *parent)
    : QObject(parent), m_list(list), m_images(images), m_session(session)
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
    connect(&session, &DatasetSession::scansChanged, this, &ReadFeed::onScansChanged);
}

void ReadFeed::want(int row)
{
    if (row != m_wanted && m_wanted >= 0)
        m_direction = row > m_wanted ? 1 : -1;
    m_wanted = row;
    m_delivered = false;
    m_pictureError.reset();
    deliver();
    prefetch();
}

void ReadFeed::deliver()
{
    const ScanRow *scan = m_list.scanRow(m_wanted);
    if (!scan)
        return;
    const auto read = m_reads.find(scan->entry);
    if (read == m_reads.end())
        fetchRead(*scan);
    const Picture picture = m_images.cached(sourceOf(*scan));
    if (!picture && !m_pictureError)
        fetchPicture(*scan);
    if (read == m_reads.end() || (!picture && !m_pictureError))
        return;
    m_delivered = true;
    Q_EMIT ready({.row = m_wanted,
                  .scan = *scan,
                  .read = read->second,
                  .picture = picture,
                  .pictureError = m_pictureError});
}

void ReadFeed::fetchPicture(const ScanRow &scan)
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

void ReadFeed::fetchRead(const ScanRow &scan)
{
    const qint64 entry = scan.entry;
    if (!m_asked.insert(entry).second)
        return;
    const quint64 generation = m_generation;
    whenAnswered(m_session.readOf(scan.scan.id, purposeOfEntry(entry)), this,
                 [this, entry, generation](const Result<Read> &read) {
                     if (generation == m_generation)
                         takeRead(entry, read);
                 });
}

void ReadFeed::takeRead(qint64 entry, const Result<Read> &read)
{
    m_asked.erase(entry);
    const bool isWanted = isWaiting() && m_list.positionOf(m_wanted) == entry;
    if (!read) {
        if (isWanted)
            Q_EMIT failed(m_wanted, read.error());
        return;
    }
    const auto known = m_reads.find(entry);
    if (known == m_reads.end()) {
        m_reads.emplace(entry, *read);
    } else if (read->id != known->second.id || read->revision > known->second.revision ||
               read->state != known->second.state) {
        // A fresh read gets a new id each time until its first edit is stored: the same to us.
        if (read->revision == 0 && known->second.revision == 0)
            return;
        known->second = *read;
        Q_EMIT readChanged(entry, *read);
    }
    if (isWanted)
        deliver();
}

void ReadFeed::keep(qint64 entry, const Read &read)
{
    m_reads.insert_or_assign(entry, read);
}

void ReadFeed::drop(qint64 entry)
{
    m_reads.erase(entry);
}

void ReadFeed::clear()
{
    ++m_generation;
    m_reads.clear();
    m_asked.clear();
    m_wanted = -1;
    m_delivered = true;
}

void ReadFeed::prefetch()
{
    std::vector<ImageSource> pictures;
    for (const int step : {1, 2, -1}) {
        const ScanRow *row = m_list.scanRow(m_wanted + step * m_direction);
        if (!row)
            continue;
        pictures.push_back(sourceOf(*row));
        if (!m_reads.contains(row->entry))
            fetchRead(*row);
    }
    m_images.prefetch(std::move(pictures));
    forgetFar();
}

void ReadFeed::forgetFar()
{
    if (m_reads.size() <= keptReads)
        return;
    std::set<qint64> near;
    for (int step = -2; step <= 2; ++step) {
        if (const ScanRow *row = m_list.scanRow(m_wanted + step))
            near.insert(row->entry);
    }
    std::erase_if(m_reads, [&](const auto &entry) { return !near.contains(entry.first); });
}

void ReadFeed::onScansChanged(const std::vector<qint64> &positions)
{
    const std::set<qint64> changed(positions.begin(), positions.end());
    const auto concerns = [&](qint64 entry) {
        return changed.empty() || changed.contains(positionOfEntry(entry));
    };
    std::set<qint64> near;
    for (int row = m_wanted - 2; row <= m_wanted + 2; ++row) {
        const ScanRow *scan = m_list.scanRow(row);
        if (!scan || !concerns(scan->entry))
            continue;
        near.insert(scan->entry);
        if (m_reads.contains(scan->entry))
            fetchRead(*scan);
    }
    std::erase_if(m_reads, [&](const auto &known) { // fetched again when they are wanted
        return concerns(known.first) && !near.contains(known.first);
    });
}

} // namespace doubleread
