#include "ui/triage/alikeindex.h"

#include "core/base/answer.h"
#include "core/service/scans/lookfiller.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionworklists.h"

#include <QtConcurrentRun>

namespace doubleread {

namespace {

constexpr auto refreshPause = std::chrono::milliseconds(500);

} // namespace

AlikeIndex::AlikeIndex(DatasetSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(refreshPause);
    connect(&m_refreshing, &QTimer::timeout, this, &AlikeIndex::refresh);
    connect(&session, &DatasetSession::scansChanged, this,
            [this](const std::vector<qint64> &positions) {
                if (m_started && positions.empty()) // scans may have come
                    m_refreshing.start();
            });
}

void AlikeIndex::start()
{
    if (std::exchange(m_started, true))
        return;
    LookFiller &filler = m_session.worklists().lookFiller();
    connect(&filler, &LookFiller::finished, this, [this](qint64 computed) {
        if (computed > 0)
            refresh();
    });
    refresh();
    filler.start();
}

void AlikeIndex::refresh()
{
    const quint64 request = ++m_request;
    whenAnswered(m_session.worklists().scanLooks(), this,
                 [this, request](const Result<std::vector<ScanLook>> &looks) {
                     if (!looks || request != m_request)
                         return;
                     whenAnswered(
                         QtConcurrent::run([looks = *looks] { return alikeGroups(looks); }), this,
                         [this, request](const std::vector<AlikeGroup> &groups) {
                             if (request == m_request)
                                 take(groups);
                         });
                 });
}

void AlikeIndex::take(const std::vector<AlikeGroup> &groups)
{
    m_groups.clear();
    for (const AlikeGroup &group : groups) {
        const auto shared = std::make_shared<const AlikeGroup>(group);
        for (const ScanLook &each : group)
            m_groups[each.position] = shared;
    }
    Q_EMIT changed();
}

AlikeGroup AlikeIndex::groupOf(qint64 position) const
{
    const auto group = m_groups.find(position);
    return group == m_groups.end() ? AlikeGroup() : *group->second;
}

} // namespace doubleread
