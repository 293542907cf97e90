#pragma once

#include "core/imaging/imageloader.h"
#include "core/model/scanlist.h"

#include <QObject>

#include <optional>

namespace doubleread {

class ScanListModel;

/// A scan and its picture.
struct TriagedScan
{
    int row = -1;
    ScanRow scan;
    Picture picture;                   ///< Null when it cannot be decoded:
    std::optional<Error> pictureError; ///< then this says why.
};

/// Brings a scan and its picture together and tells when both are here. Fetches ahead: four in the
/// order of travel, since two keys a scan are quick, one behind, and what is compared with it.
class TriageFeed final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the feed.
    TriageFeed(ScanListModel &list, ImageLoader &images, QObject *parent = nullptr);

    /// Wants the scan in this row of the list: ready() follows, within this call when all is here.
    /// A wish that is overtaken by a newer one is never answered.
    void want(int row);
    void clear();                 ///< Nothing is wanted any more.
    void resume() { prefetch(); } ///< Another page's wishes replaced ours.
    int wanted() const { return m_wanted; }
    bool isWaiting() const { return m_wanted >= 0 && !m_delivered; }

    void setBeside(std::vector<ImageSource> sources); ///< Fetched after the next scans.

Q_SIGNALS:
    void ready(const doubleread::TriagedScan &scan);
    void failed(int row, const doubleread::Error &error);

private:
    void deliver();
    void fetchPicture(const ScanRow &scan);
    void prefetch();

    ScanListModel &m_list;
    ImageLoader &m_images;
    int m_wanted = -1;
    int m_direction = 1;
    bool m_delivered = true;
    QFuture<Result<Picture>> m_loading;
    Id<Scan> m_loadingScan;
    std::optional<Error> m_pictureError; ///< Of the wanted scan.
    std::vector<ImageSource> m_beside;
};

ImageSource sourceOf(const ScanRow &row);

} // namespace doubleread
