#pragma once

#include "core/session/datasetsession.h"
#include "ui/models/scanfeed.h"

#include <map>
#include <set>

namespace doubleread {

class ScanListModel;

/// All that it takes to show one scan for reading.
struct ReadyScan
{
    int row = -1;
    ScanRow scan;
    Read read;
    Picture picture;                   ///< Null when it cannot be decoded:
    std::optional<Error> pictureError; ///< then this says why.
};

/// Brings a scan, its picture and this person's read of it together and tells when all three are
/// here. Fetches ahead: two in the order of travel, one behind.
class ReadFeed final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feed.
    ReadFeed(ScanListModel &list, ImageLoader &images, DatasetSession &session,
             QObject *parent = nullptr);

    /// Wants the scan in this row of the list: ready() follows, within this call when all is here.
    /// A wish that is overtaken by a newer one is never answered.
    void want(int row) { m_feed->want(row); }
    int wanted() const { return m_feed->wanted(); }

    /// A read as it stands here, newer than the stored one that was fetched.
    void keep(qint64 entry, const Read &read);
    /// Drops the read so that it is fetched again when it is wanted.
    void drop(qint64 entry);
    /// Drops all, as when another person sits down. Nothing is wanted then.
    void clear();

Q_SIGNALS:
    void ready(const doubleread::ReadyScan &scan);
    void failed(int row, const doubleread::Error &error);
    /// A read was changed by something else (an import, another program).
    void readChanged(qint64 entry, const doubleread::Read &read);

private:
    void tell(const PicturedScan &scan);
    void fetchRead(const ScanRow &scan);
    void takeRead(qint64 entry, const Result<Read> &read);
    void fetchAhead(const std::vector<ScanRow> &rows);
    void forgetFar();
    void onScansChanged(const std::vector<qint64> &positions);

    ScanListModel &m_list;
    DatasetSession &m_session;
    ScanFeed *m_feed;
    std::map<qint64, Read> m_reads; ///< By entry: a scan may stand in the list twice.
    std::set<qint64> m_asked;
    quint64 m_generation = 0; ///< Answers from before clear() are dropped.
};

} // namespace doubleread
