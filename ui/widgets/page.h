#pragma once

#include "core/base/error.h"
#include "core/geometry/point.h"

#include <QSize>
#include <QWidget>

#include <optional>
#include <vector>

namespace doubleread {

class DatasetSession;
class ImageLoader;
class ThumbnailLoader;

enum class PageId { Scans, Triage, Read, Review, Statistics };

/// What every page works with. Borrowed: the main window owns them and outlives the pages.
struct PageContext
{
    DatasetSession &session;
    ImageLoader &images;
    ThumbnailLoader &thumbnails;
};

/// What the status bar tells of the scan in view.
struct ScanStatus
{
    QString fileName;
    QSize size; ///< px, upright.
    int bitsStored = 0;
    std::optional<Point> cursor; ///< Image px; none while the mouse is elsewhere.
    std::optional<double> value; ///< Of the pixel under the cursor.
    double windowWidth = 0;
    double windowLevel = 0;
    QString windowName; ///< Of the file's own window in effect; else empty.
    double zoom = 0;    ///< 1 = one image pixel on one screen pixel.
    QString view;       ///< What of it could mislead: "turned 90°"; see viewWords().
    QString remark;     ///< At the right end: "no pixel spacing: lengths in px".
};

/// One page of the main window. A page owns its actions and state; the window only stacks pages.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The page comes into view: refresh what may be old and take the focus.
    virtual void activate() = 0;
    /// Another page comes into view: finish or cancel what is half drawn.
    virtual void deactivate() {}
    /// Shows the scan at `position` (Scan::position), where the page can.
    virtual void showScan(qint64 position) = 0;
    /// Shows these scans (positions) alone, where the page can; `what` says which they are.
    virtual void showScans(const QString &what, const std::vector<qint64> &positions)
    {
        Q_UNUSED(what)
        Q_UNUSED(positions)
    }
    /// The entry of the scan list that is in hand (see ScanIndex); 0: none.
    virtual qint64 currentScan() const { return 0; }
    /// Scans (positions) that are selected, more than the one in hand; where the page can.
    virtual std::vector<qint64> selectedScans() const { return {}; }
    /// Actions for the window's menus, in order; nullptr separates.
    virtual QList<QAction *> menuActions() const { return {}; }

Q_SIGNALS:
    /// Another page shall show this scan.
    void scanRequested(doubleread::PageId page, qint64 position);
    /// The gallery shall show these scans alone; `what` says which they are.
    void scansRequested(const QString &what, const std::vector<qint64> &positions);
    void statusChanged(const doubleread::ScanStatus &status);
    void errorRaised(const doubleread::Error &error);
    void noticeRaised(const QString &text);
    /// What a notice said holds no longer.
    void noticeOutdated(const QString &text);
    /// The page's empty state asks for it; the shell has the dialogs.
    void addScansRequested();
    /// These scans (positions) are to be assigned to readers.
    void worklistsRequested(const std::vector<qint64> &scans);
    void importRequested();
};

} // namespace doubleread
