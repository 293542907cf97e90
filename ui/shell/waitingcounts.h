#pragma once

#include "ui/widgets/page.h"

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <memory>
#include <set>

namespace doubleread {

class DatasetSession;

/// Counts what waits for the person at the desk, page by page, a little after scans have changed:
/// counting takes longer the more was read, so that it does not follow every edit.
class WaitingCounts final : public QObject
{
    Q_OBJECT

public:
    explicit WaitingCounts(QObject *parent);

    /// Counts for these pages of whoever acts in the session, now and whenever scans change.
    void follow(DatasetSession &session, std::set<PageId> pages);
    void countSoon();
    void stop();

Q_SIGNALS:
    /// `waits`: something is left to do there.
    void counted(doubleread::PageId page, const QString &text, bool waits);
    /// To the coordinator: reads that are asked back have become more, or none is left.
    void askedBack(bool any);

private:
    void count();
    void countTriage();
    void countReads();
    void countReviews();
    void countTakeBacks();

    QTimer m_pause;
    DatasetSession *m_session = nullptr;
    std::unique_ptr<QObject> m_following; ///< Goes with what is followed: late answers are dropped.
    std::set<PageId> m_pages;
    std::ptrdiff_t m_askedBack = 0; ///< As last counted.
};

} // namespace doubleread
