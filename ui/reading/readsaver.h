#pragma once

#include "core/session/datasetsession.h"

#include <QObject>

#include <map>

namespace doubleread {

/// Stores edits of reads the moment they are made. Edits may follow each other faster than the
/// store confirms them: each is sent on the revision that the one before will give, so that they
/// form one chain. When one fails the rest of its chain is void and failed() tells so once.
class ReadSaver final : public QObject
{
    Q_OBJECT

public:
    /// `session` is borrowed and must outlive the saver.
    explicit ReadSaver(DatasetSession &session, QObject *parent = nullptr);

    /// `read` is the read that was edited; of its content only the edit is looked at.
    void store(const Read &read, const ReadEdit &edit);
    /// The revision that the read will have once all is confirmed.
    int revisionOf(const Read &read) const;
    bool isPending(Id<Read> read) const;
    /// Begins a new chain from what the store has, after a failure or a submission.
    void forget(Id<Read> read);

Q_SIGNALS:
    void failed(doubleread::Id<doubleread::Read> read, const doubleread::Error &error);

private:
    struct Chain
    {
        int revision = 0;
        int pending = 0;
        quint64 number = 0; ///< Answers to a forgotten chain are dropped.
        bool broken = false;
    };

    void take(Id<Read> read, quint64 number, const Result<int> &answer);

    DatasetSession &m_session;
    std::map<Id<Read>, Chain> m_chains;
    quint64 m_lastNumber = 0;
};

} // namespace doubleread
