#pragma once

#include "core/imaging/imageloader.h"
#include "core/session/datasetsession.h"

#include <QObject>

#include <map>
#include <optional>
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
/// here, so that nothing of one scan is ever shown with another. Fetches ahead: two in the order of
/// travel, one behind.
class ReadFeed final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the feed.
    ReadFeed(ScanListModel &list, ImageLoader &images, DatasetSession &session,
             QObject *parent = nullptr);

    /// Wants the scan in this row of the list: ready() follows, within this call when all is here.
    /// A wish that is overtaken by a newer one is never answered.
    void want(int row);
    int wanted() const { return m_wanted; }
    bool isWaiting() const { return m_wanted >= 0 && !m_delivered; }

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
    void deliver();
    void fetchPicture(const ScanRow &scan);
    void fetchRead(const ScanRow &scan);
    void takeRead(qint64 entry, const Result<Read> &read);
    void prefetch();
    void forgetFar();
    void onScansChanged(const std::vector<qint64> &positions);

    ScanListModel &m_list;
    ImageLoader &m_images;
    DatasetSession &m_session;
    int m_wanted = -1;
    int m_direction = 1;
    bool m_delivered = true;
    std::map<qint64, Read> m_reads; ///< By entry: a scan may stand in the list twice.
    std::set<qint64> m_asked;
    QFuture<Result<Picture>> m_loading;
    Id<Scan> m_loadingScan;
    std::optional<Error> m_pictureError; ///< Of the wanted scan.
    quint64 m_generation = 0;            ///< Answers from before clear() are dropped.
};

} // namespace doubleread
