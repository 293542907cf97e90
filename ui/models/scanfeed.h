#pragma once

#include "core/model/scanlist.h"
#include "ui/models/wantedpicture.h"

#include <functional>
#include <vector>

namespace doubleread {

class ScanListModel;

/// A scan of a list and its picture.
struct PicturedScan
{
    int row = -1;
    ScanRow scan;
    Picture picture;                   ///< Null when it cannot be decoded:
    std::optional<Error> pictureError; ///< then this says why.
};

/// Brings the scans of a list to a page: tells a scan once it and its picture are both here, so
/// that nothing of one scan is ever shown with another. Fetches pictures ahead in the order of
/// travel, and one behind.
class ScanFeed final : public QObject
{
    Q_OBJECT

public:
    /// Whether all else that the page shows of a scan is here; if not it is on its way, and look()
    /// is called when it came.
    using Gate = std::function<bool(const ScanRow &)>;

    /// Both are borrowed and must outlive the feed.
    ScanFeed(ScanListModel &list, ImageLoader &images, int ahead, QObject *parent = nullptr);
    void setGate(Gate gate) { m_gate = std::move(gate); }

    /// Wants the scan in this row of the list: ready() follows, within this call when all is here.
    /// A wish that is overtaken by a newer one is never answered.
    void want(int row);
    void look();                   ///< Whether what is waited for is here now.
    void clear();                  ///< Nothing is wanted any more.
    void resume() { lookAhead(); } ///< Another page's wishes replaced ours.
    int wanted() const { return m_wanted; }
    bool isWaiting() const { return m_wanted >= 0 && !m_delivered; }

    void setBeside(std::vector<ImageSource> sources); ///< Fetched after the next scans.

Q_SIGNALS:
    void ready(const doubleread::PicturedScan &scan);
    void failed(int row, const doubleread::Error &error);
    /// The pictures of these, the most urgent first, are being fetched ahead.
    void lookedAhead(const std::vector<doubleread::ScanRow> &rows);

private:
    void lookAhead();

    ScanListModel &m_list;
    ImageLoader &m_images;
    WantedPicture *m_picture;
    Gate m_gate;
    int m_ahead;
    int m_wanted = -1;
    int m_direction = 1;
    bool m_delivered = true;
    std::vector<ImageSource> m_beside;
};

} // namespace doubleread
