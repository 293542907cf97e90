#pragma once

#include "core/service/datasets/recovery.h"

#include <QThreadPool>
#include <QTimer>

namespace doubleread {

struct SessionPrivate;

/// The copy of each day of a dataset that is open for writing, made beside the work: by a
/// connection of its own on a thread of its own.
class SessionBackups
{
public:
    explicit SessionBackups(SessionPrivate &session);
    ~SessionBackups();
    SessionBackups(const SessionBackups &) = delete;
    SessionBackups &operator=(const SessionBackups &) = delete;

    /// On the store's thread: when the dataset has been opened and is known to be sound.
    void begin(Database &database);

private:
    SessionPrivate &m_session;
    QThreadPool m_pool;
    QTimer m_hourly; ///< Who leaves the window open for days has a copy of each.
};

} // namespace doubleread
