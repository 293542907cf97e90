#include "ui/shell/waitingcounts.h"

#include "core/base/answer.h"
#include "core/base/literals.h"
#include "core/model/triage.h"
#include "core/session/datasetsession.h"
#include "core/session/sessionworklists.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <utility>

namespace doubleread {

namespace {

constexpr auto pause = std::chrono::milliseconds(300);

} // namespace

WaitingCounts::WaitingCounts(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &WaitingCounts::count);
}

void WaitingCounts::follow(DatasetSession &session, std::set<PageId> pages)
{
    stop();
    m_session = &session;
    m_pages = std::move(pages);
    m_following = std::make_unique<QObject>();
    connect(&session, &DatasetSession::scansChanged, m_following.get(), [this] { countSoon(); });
    countSoon();
}

void WaitingCounts::countSoon()
{
    if (m_session && !m_pause.isActive())
        m_pause.start();
}

void WaitingCounts::stop()
{
    m_pause.stop();
    m_following.reset();
    m_session = nullptr;
    m_askedBack = 0;
}

void WaitingCounts::count()
{
    if (m_pages.contains(PageId::Triage))
        countTriage();
    if (m_pages.contains(PageId::Read))
        countReads();
    if (m_pages.contains(PageId::Review) && m_session->person().role == Role::MedicalOfficer)
        countReviews();
    if (m_session->person().role == Role::Coordinator)
        countTakeBacks();
}

void WaitingCounts::countTriage()
{
    whenAnswered(m_session->worklists().triageCounts(), m_following.get(),
                 [this](const Result<std::vector<TriageCounts>> &sites) {
                     if (!sites)
                         return;
                     qint64 undecided = 0;
                     for (const TriageCounts &site : *sites)
                         undecided += site.undecided;
                     Q_EMIT counted(PageId::Triage, QLocale().toString(undecided), undecided > 0);
                 });
}

void WaitingCounts::countReads()
{
    whenAnswered(
        m_session->readingProgress(), m_following.get(), [this](const Result<Progress> &progress) {
            if (progress)
                Q_EMIT counted(PageId::Read, u"%1 / %2"_s.arg(progress->done).arg(progress->total),
                               progress->done < progress->total);
        });
}

void WaitingCounts::countReviews()
{
    whenAnswered(
        m_session->reviewProgress(), m_following.get(), [this](const Result<Progress> &progress) {
            if (progress)
                Q_EMIT counted(PageId::Review, QString::number(progress->total - progress->done),
                               progress->done < progress->total);
        });
}

void WaitingCounts::countTakeBacks()
{
    whenAnswered(m_session->worklists().takeBacks(), m_following.get(),
                 [this](const Result<std::vector<TakeBack>> &requests) {
                     if (!requests)
                         return;
                     const auto open = std::ranges::count_if(
                         *requests, [](const TakeBack &each) { return !each.answer; });
                     const bool more = open > std::exchange(m_askedBack, open);
                     if (more || open == 0)
                         Q_EMIT askedBack(more);
                 });
}

} // namespace doubleread
