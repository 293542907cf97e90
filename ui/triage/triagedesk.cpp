#include "ui/triage/triagedesk.h"

#include "core/base/answer.h"
#include "core/session/sessionworklists.h"
#include "ui/models/scanlistmodel.h"

#include <algorithm>
#include <utility>

namespace doubleread {

namespace {

constexpr auto countingPause = std::chrono::milliseconds(400);
constexpr int ahead = 4; // scans fetched: two keys each are quick

qint64 &countOf(TriageCounts &counts, TriageDecision decision)
{
    switch (decision) {
    case TriageDecision::Keep:
        return counts.kept;
    case TriageDecision::Exclude:
        return counts.excluded;
    case TriageDecision::Undecided:
        break;
    }
    return counts.undecided;
}

} // namespace

TriageDesk::TriageDesk(ScanListModel &list, ImageLoader &images, DatasetSession &session,
                       QObject *parent)
    : QObject(parent),
      m_list(list),
      m_session(session),
      m_feed(new ScanFeed(list, images, ahead, this)),
      m_history(session.worklists().triageHistory())
{
    connect(m_feed, &ScanFeed::ready, this, [this](const PicturedScan &scan) {
        m_shown = scan;
        Q_EMIT shown();
    });
    connect(m_feed, &ScanFeed::failed, this, &TriageDesk::failed);
    connect(&list, &ScanListModel::rowsLoaded, this, [this](int first, int last) {
        if (!isShown() || m_shown.row < first || m_shown.row > last)
            return;
        const ScanRow *row = m_list.scanRow(m_shown.row);
        if (row && row->scan.id == m_shown.scan.scan.id && row->scan != m_shown.scan.scan) {
            m_shown.scan = *row; // somebody else changed it
            Q_EMIT triageChanged();
        }
    });
    connect(&session, &DatasetSession::scansChanged, this, &TriageDesk::onScansChanged);
    m_counting.setSingleShot(true);
    m_counting.setInterval(countingPause);
    connect(&m_counting, &QTimer::timeout, this, &TriageDesk::recount);
}

void TriageDesk::want(int row)
{
    if (row < 0 || row >= m_list.rowCount())
        return;
    m_feed->want(row);
    if (m_feed->isWaiting())
        Q_EMIT waiting(row);
}

void TriageDesk::clear()
{
    m_feed->clear();
    m_shown = {};
    m_known.clear();
}

Triage TriageDesk::triageOf(const ScanRow &row) const
{
    const auto known = m_known.find(row.scan.position);
    return known == m_known.end() ? doubleread::triageOf(row.scan) : known->second.triage;
}

int TriageDesk::nextRow() const
{
    const int count = m_list.rowCount();
    const int now = row();
    if (m_list.filter().list != ScanListKind::Triage)
        return now + 1 < count ? now + 1 : -1;
    for (int step = 1; step < count; ++step) {
        const int next = (now + step) % count;
        const qint64 position = m_list.positionOf(next);
        const auto known = m_known.find(position);
        if (known != m_known.end() ? known->second.triage.decision == TriageDecision::Undecided
                                   : !m_list.isLoaded(next) || m_list.scanRow(next)->scan.triage ==
                                                                   TriageDecision::Undecided)
            return next;
    }
    return -1;
}

void TriageDesk::adjustCounts(const TriageStep &step)
{
    const auto site = std::ranges::find(m_counts, step.site, &TriageCounts::site);
    if (site == m_counts.end()) {
        m_counting.start();
        return;
    }
    --countOf(*site, step.before.decision);
    ++countOf(*site, step.after.decision);
}

/// From now on this holds here.
void TriageDesk::hold(const Steps &steps)
{
    ++m_version;
    for (const TriageStep &step : steps) {
        Known &known = m_known[step.position];
        known.triage = step.after;
        ++known.pending;
        adjustCounts(step);
    }
    Q_EMIT countsChanged();
    Q_EMIT triageChanged();
}

void TriageDesk::settle(const Steps &steps)
{
    for (const TriageStep &step : steps)
        if (const auto known = m_known.find(step.position);
            known != m_known.end() && known->second.pending > 0)
            --known->second.pending;
}

/// What the store has holds again.
void TriageDesk::forget(const Steps &steps)
{
    ++m_version;
    for (const TriageStep &step : steps) {
        m_known.erase(step.position);
        m_history.forget(step.position);
    }
    m_counting.start();
    Q_EMIT triageChanged();
}

bool TriageDesk::changeMany(const std::vector<ScanRow> &rows, const TriageChange &change)
{
    Steps steps;
    std::vector<qint64> positions;
    for (const ScanRow &row : rows) {
        const Triage before = triageOf(row);
        const Triage after = applied(before, change, m_session.info().protocol);
        if (after == before)
            continue;
        positions.push_back(row.scan.position);
        steps.push_back({.position = row.scan.position,
                         .before = before,
                         .after = after,
                         .site = row.scan.site});
    }
    if (steps.empty())
        return false;
    hold(steps);
    m_history.push(steps);
    whenAnswered(m_session.worklists().triage(positions, change), this,
                 [this, steps, positions, change](const Result<Steps> &done) {
                     settle(steps);
                     if (done)
                         return;
                     forget(steps);
                     Q_EMIT refused(positions, change, done.error());
                 });
    return true;
}

void TriageDesk::changeAt(const std::vector<qint64> &positions, const TriageChange &change)
{
    whenAnswered(m_session.worklists().triage(positions, change), this,
                 [this, positions, change](const Result<Steps> &done) {
                     if (done)
                         m_history.push(*done);
                     else
                         Q_EMIT refused(positions, change, done.error());
                 });
}

void TriageDesk::take(const Steps &steps)
{
    if (steps.empty())
        return;
    hold(steps);
    whenAnswered(m_session.worklists().takeSteps(steps), this,
                 [this, steps](const Result<void> &taken) {
                     settle(steps);
                     if (taken)
                         return;
                     forget(steps);
                     Q_EMIT refused({}, {}, taken.error());
                 });
}

std::vector<TriageStep> TriageDesk::undo()
{
    Steps steps = m_history.undo();
    take(steps);
    return steps;
}

std::vector<TriageStep> TriageDesk::redo()
{
    Steps steps = m_history.redo();
    take(steps);
    return steps;
}

void TriageDesk::recount()
{
    whenAnswered(m_session.worklists().triageCounts(), this,
                 [this, version = m_version](const Result<std::vector<TriageCounts>> &counts) {
                     if (!counts)
                         return;
                     if (version != m_version) { // it went on meanwhile
                         m_counting.start();
                         return;
                     }
                     m_counts = *counts;
                     Q_EMIT countsChanged();
                 });
}

void TriageDesk::onScansChanged(const std::vector<qint64> &positions)
{
    if (positions.empty())
        std::erase_if(m_known, [](const auto &entry) { return entry.second.pending == 0; });
    for (const qint64 position : positions)
        if (const auto known = m_known.find(position);
            known != m_known.end() && known->second.pending == 0)
            m_known.erase(known);
    Q_EMIT triageChanged();
    if (!m_counting.isActive())
        m_counting.start();
}

} // namespace doubleread
