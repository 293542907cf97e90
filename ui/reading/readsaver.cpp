#include "ui/reading/readsaver.h"

#include "core/base/answer.h"

namespace doubleread {

ReadSaver::ReadSaver(DatasetSession &session, QObject *parent) : QObject(parent), m_session(session)
{
}

void ReadSaver::store(const Read &read, const ReadEdit &edit)
{
    auto found = m_chains.find(read.id);
    if (found == m_chains.end()) {
        const Chain chain{.revision = read.revision, .pending = 0, .number = ++m_lastNumber};
        found = m_chains.emplace(read.id, chain).first;
    }
    Chain &chain = found->second;
    if (chain.broken)
        return;
    Read base = read;
    base.annotations.clear(); // only who, what and which revision is needed
    base.revision = chain.revision++;
    ++chain.pending;
    const quint64 number = chain.number;
    whenAnswered(
        m_session.storeEdit(base, edit), this,
        [this, id = read.id, number](const Result<int> &answer) { take(id, number, answer); });
}

int ReadSaver::revisionOf(const Read &read) const
{
    const auto found = m_chains.find(read.id);
    return found == m_chains.end() ? read.revision : found->second.revision;
}

bool ReadSaver::isPending(Id<Read> read) const
{
    const auto found = m_chains.find(read);
    return found != m_chains.end() && found->second.pending > 0;
}

void ReadSaver::forget(Id<Read> read)
{
    m_chains.erase(read);
}

void ReadSaver::take(Id<Read> read, quint64 number, const Result<int> &answer)
{
    const auto found = m_chains.find(read);
    if (found == m_chains.end() || found->second.number != number)
        return;
    Chain &chain = found->second;
    --chain.pending;
    if (answer || chain.broken)
        return;
    chain.broken = true;
    Q_EMIT failed(read, answer.error());
}

} // namespace doubleread
