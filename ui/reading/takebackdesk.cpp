#include "ui/reading/takebackdesk.h"

#include "core/base/answer.h"
#include "core/session/sessionworklists.h"

#include <algorithm>

namespace doubleread {

TakeBackDesk::TakeBackDesk(DatasetSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&session, &DatasetSession::scansChanged, this, &TakeBackDesk::refresh);
}

void TakeBackDesk::refresh()
{
    whenAnswered(m_session.worklists().takeBacks(), this,
                 [this, question = ++m_question](const Result<std::vector<TakeBack>> &requests) {
                     if (question != m_question || !requests || *requests == m_requests)
                         return;
                     m_requests = *requests;
                     Q_EMIT changed();
                 });
}

std::optional<TakeBack> TakeBackDesk::of(const Read &read) const
{
    const auto concerns = [&](const TakeBack &request) {
        const bool granted = request.answer && request.answer->granted;
        if (!granted)
            return request.read == read.id;
        // In a package the withdrawn read is not there: the request is about the one given back.
        const bool gaveBack = request.read == read.id ||
                              (request.scan == read.scan && request.answer->at == read.startedAt);
        return gaveBack && read.state == ReadState::Open; // until it is submitted again
    };
    const auto found = std::ranges::find_if(m_requests, concerns); // the latest stands first
    return found == m_requests.end() ? std::nullopt : std::optional(*found);
}

void TakeBackDesk::ask(Id<Read> read, const QString &reason)
{
    whenAnswered(m_session.worklists().askBack(read, reason), this,
                 [this](const Result<TakeBack> &request) {
                     if (request)
                         refresh();
                     else
                         Q_EMIT failed(request.error());
                 });
}

} // namespace doubleread
