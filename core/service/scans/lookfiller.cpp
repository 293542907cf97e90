#include "core/service/scans/lookfiller.h"

#include "core/base/answer.h"
#include "core/session/sessionprivate.h"

#include <QtConcurrentRun>

namespace doubleread {

namespace {

constexpr int batchSize = 16; // scans decoded, then stored, together

} // namespace

LookFiller::~LookFiller()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void LookFiller::start()
{
    if (m_state != State::Idle || m_session.info.readOnly)
        return;
    m_state = State::Running;
    whenAnswered(m_session.ask([](Database &database) { return missingLookCount(database); }), this,
                 [this](const Result<qint64> &count) {
                     m_total = count ? *count : 0;
                     next();
                 });
}

void LookFiller::next()
{
    whenAnswered(m_session.ask([after = m_after](Database &database) {
        return missingLooks(database, after, batchSize);
    }),
                 this, [this](const Result<std::vector<LookWish>> &wishes) {
                     if (!wishes || wishes->empty())
                         end();
                     else
                         compute(*wishes);
                 });
}

void LookFiller::compute(const std::vector<LookWish> &wishes)
{
    m_after = wishes.back().position;
    m_tried += std::ssize(wishes);
    whenAnswered(QtConcurrent::run(&m_pool, [wishes] { return computedLooks(wishes); }), this,
                 [this](const std::vector<ScanLook> &looks) { keep(looks); });
}

void LookFiller::keep(const std::vector<ScanLook> &looks)
{
    if (m_session.person.id.isNull()) { // nobody is there to sign what is written
        end();
        return;
    }
    const auto stored =
        m_session.write([looks](Database &database, const StoreThread::Cancelled &) {
            return storeLooks(database, looks);
        });
    whenAnswered(stored, this, [this, count = std::ssize(looks)](const Result<void> &kept) {
        if (!kept) {
            end();
            return;
        }
        m_computed += count;
        tell();
        next();
    });
}

void LookFiller::tell()
{
    Q_EMIT m_session.session->progressChanged(static_cast<int>(m_tried), static_cast<int>(m_total),
                                              tr("Looking for near-identical scans"));
}

void LookFiller::end()
{
    if (m_tried > 0)
        Q_EMIT m_session.session->progressChanged(0, 0, tr("Looking for near-identical scans"));
    m_state = State::Done;
    Q_EMIT finished(m_computed);
}

} // namespace doubleread
