#pragma once

#include "core/session/datasetsession.h"
#include "ui/models/wantedpicture.h"

#include <map>

namespace doubleread {

/// All that the review page shows of one scan, loaded together so that picture, reads and document
/// can only ever be of the same scan.
struct LoadedScan
{
    qint64 position = 0;
    ScanRow row;
    Picture picture;                   ///< Null when the file cannot be shown.
    std::optional<Error> pictureError; ///< Why.
    std::optional<Review> review;
    std::optional<Error> reviewError; ///< Why there is none: this person may not see it.
};

/// Brings scans to the review page: asks for row, review and picture, keeps those of the scans
/// around it ready. Answers for a scan that is no longer wanted are kept for later, never shown.
class ReviewLoader final : public QObject
{
    Q_OBJECT

public:
    ReviewLoader(DatasetSession &session, ImageLoader &images, QObject *parent);

    /// loaded() or failed() follows, at once when all of it is ready.
    void want(qint64 position);
    /// In order of urgency; what is neither here nor wanted is forgotten.
    void prefetch(const std::vector<qint64> &positions);
    /// What is known of these may be out of date; empty: of all.
    void forget(const std::vector<qint64> &positions);

Q_SIGNALS:
    void loaded(const doubleread::LoadedScan &scan);
    void failed(qint64 position, const doubleread::Error &error);

private:
    struct Entry
    {
        int request = 0; ///< Answers to an older one are dropped.
        std::optional<ScanRow> row;
        std::optional<Result<Review>> review;
    };

    void ask(qint64 position);
    void takeRow(qint64 position, int request, const Result<std::vector<ScanRow>> &rows);
    void takeReview(qint64 position, int request, const Result<Review> &review);
    void presentIfReady();
    void prefetchPictures();
    void present();

    DatasetSession &m_session;
    ImageLoader &m_images;
    WantedPicture *m_picture;
    std::map<qint64, Entry> m_entries;
    std::vector<qint64> m_ahead;
    qint64 m_wanted = 0; ///< 0: nothing is.
    int m_requests = 0;
};

} // namespace doubleread
