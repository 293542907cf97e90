#pragma once

#include "core/model/worklist.h"
#include "core/session/datasetsession.h"

#include <QObject>

#include <optional>
#include <vector>

namespace doubleread {

/// What this person has asked to have back, and what became of it.
class TakeBackDesk final : public QObject
{
    Q_OBJECT

public:
    /// `session` is borrowed and must outlive the desk.
    explicit TakeBackDesk(DatasetSession &session, QObject *parent = nullptr);

    /// Asks anew; changed() follows.
    void refresh();
    /// The latest request for this read, or, while it is open, the one by which it was given back.
    std::optional<TakeBack> of(const Read &read) const;
    /// changed() or failed() follows.
    void ask(Id<Read> read, const QString &reason);

Q_SIGNALS:
    void changed();
    void failed(const doubleread::Error &error);

private:
    DatasetSession &m_session;
    std::vector<TakeBack> m_requests;
    quint64 m_question = 0; ///< Answers to older questions are dropped.
};

} // namespace doubleread
