#include "ui/reading/readfeed.h"

#include "core/base/answer.h"
#include "ui/models/scanlistmodel.h"

#include <algorithm>

namespace doubleread {

namespace {

constexpr size_t keptReads = 64;
constexpr int ahead = 2;

} // namespace

ReadFeed::ReadFeed(ScanListModel &list, ImageLoader &images, DatasetSession &session,
                   QObject *parent)
    : QObject(parent),
      m_list(list),
      m_session(session),
      m_feed(new ScanFeed(list, images, ahead, this))
{
    m_feed->setGate([this](const ScanRow &scan) {
        if (m_reads.contains(scan.entry))
            return true;
        fetchRead(scan);
        return false;
    });
    connect(m_feed, &ScanFeed::ready, this, &ReadFeed::tell);
    connect(m_feed, &ScanFeed::failed, this, &ReadFeed::failed);
    connect(m_feed, &ScanFeed::lookedAhead, this, &ReadFeed::fetchAhead);
    connect(&session, &DatasetSession::scansChanged, this, &ReadFeed::onScansChanged);
}

void ReadFeed::tell(const PicturedScan &scan)
{
    Q_EMIT ready({.row = scan.row,
                  .scan = scan.scan,
                  .read = m_reads.at(scan.scan.entry),
                  .picture = scan.picture,
                  .pictureError = scan.pictureError});
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
    const bool isWanted = m_feed->isWaiting() && m_list.positionOf(wanted()) == entry;
    if (!read) {
        if (isWanted)
            Q_EMIT failed(wanted(), read.error());
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
        m_feed->look();
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
    m_feed->clear();
}

void ReadFeed::fetchAhead(const std::vector<ScanRow> &rows)
{
    for (const ScanRow &row : rows)
        if (!m_reads.contains(row.entry))
            fetchRead(row);
    forgetFar();
}

void ReadFeed::forgetFar()
{
    if (m_reads.size() <= keptReads)
        return;
    std::set<qint64> near;
    for (int step = -2; step <= 2; ++step) {
        if (const ScanRow *row = m_list.scanRow(wanted() + step))
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
    for (int row = wanted() - 2; row <= wanted() + 2; ++row) {
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
