#include "core/session/datasetsession.h"

#include "core/service/adjudication/reviewing.h"
#include "core/service/datasets/datasets.h"
#include "core/service/reading/reading.h"
#include "core/service/scans/relinking.h"
#include "core/service/scans/scans.h"
#include "core/session/sessionprivate.h"

#include <algorithm>

namespace doubleread {

DatasetSession::DatasetSession() : d(std::make_unique<SessionPrivate>(this)) {}

DatasetSession::~DatasetSession()
{
    d->checking.waitForDone(); // it posts to the store
    d->store.finish();         // while all that the last answers touch is still there
}

std::unique_ptr<DatasetSession> DatasetSession::open(const QString &path)
{
    std::unique_ptr<DatasetSession> session(new DatasetSession);
    session->d->start(
        [path] { return openDataset(path, Access::WriteIfPossible, Checking::LargeLater); });
    return session;
}

std::unique_ptr<DatasetSession> DatasetSession::openDamaged(const QString &path)
{
    std::unique_ptr<DatasetSession> session(new DatasetSession);
    session->d->start([path] { return openDataset(path, Access::ReadOnly, Checking::Never); });
    return session;
}

std::unique_ptr<DatasetSession> DatasetSession::create(const QString &path, const NewDataset &what)
{
    std::unique_ptr<DatasetSession> session(new DatasetSession);
    session->d->start([path, what] { return createDataset(path, what); });
    return session;
}

const DatasetInfo &DatasetSession::info() const
{
    return d->info;
}

void DatasetSession::actAs(Id<User> person)
{
    const auto found = std::ranges::find(d->info.people, person, &User::id);
    if (found != d->info.people.end() && !found->disabled && !d->info.passwordProtected)
        d->becomes(*found);
}

const User &DatasetSession::person() const
{
    return d->person;
}

SessionPeople &DatasetSession::people()
{
    return d->people;
}

SessionWorklists &DatasetSession::worklists()
{
    return d->worklists;
}

SessionExchange &DatasetSession::exchange()
{
    return d->exchange;
}

SessionHistory &DatasetSession::history()
{
    return d->history;
}

SessionPackages &DatasetSession::packages()
{
    return d->packages;
}

SessionStatistics &DatasetSession::statistics()
{
    return d->statistics;
}

QFuture<Result<ScanIndex>> DatasetSession::scanIndex(const ScanFilter &filter)
{
    return d->ask([actor = d->actor(), filter](Database &database) {
        return doubleread::scanIndex(database, actor, filter);
    });
}

QFuture<Result<std::vector<ScanRow>>> DatasetSession::scanRows(std::vector<qint64> positions)
{
    return d->ask([actor = d->actor(), positions = std::move(positions)](Database &database) {
        return doubleread::scanRows(database, actor, positions);
    });
}

QFuture<Result<qint64>> DatasetSession::nextToRead(qint64 from)
{
    return d->ask([actor = d->actor(), from](Database &database) {
        return doubleread::nextToRead(database, actor, from);
    });
}

QFuture<Result<std::vector<Facet>>> DatasetSession::facets(const ScanFilter &filter)
{
    return d->ask([actor = d->actor(), filter](Database &database) {
        return doubleread::facets(database, actor, filter);
    });
}

QFuture<Result<AddReport>> DatasetSession::addScans(const QStringList &paths,
                                                    const AddOptions &options)
{
    return d->write([this, actor = d->actor(), paths,
                     options](Database &database, const StoreThread::Cancelled &cancelled) {
        const QString what = tr("Adding scans");
        Result<AddReport> report =
            doubleread::addScans(database, actor, paths, options, d->progress(what, cancelled));
        d->tellProgressDone(what);
        d->refreshInfo(database);
        d->tell([this] { Q_EMIT scansChanged({}); });
        return report;
    });
}

QFuture<Result<RelinkPlan>> DatasetSession::scansOutOfPlace()
{
    return d->ask([actor = d->actor()](Database &database) {
        return doubleread::scansOutOfPlace(database, actor);
    });
}

QFuture<Result<void>> DatasetSession::relinkScans(const RelinkPlan &plan)
{
    return d->write(
        [this, actor = d->actor(), plan](Database &database, const StoreThread::Cancelled &) {
            Result<void> done = doubleread::relinkScans(database, actor, plan);
            if (done)
                d->tell([this] { Q_EMIT scansChanged({}); });
            return done;
        });
}

QFuture<Result<Read>> DatasetSession::readOf(Id<Scan> scan, ReadPurpose purpose)
{
    return d->ask([actor = d->actor(), scan, purpose](Database &database) {
        return doubleread::readOf(database, actor, scan, purpose);
    });
}

QFuture<Result<void>> DatasetSession::storeActiveTime(const Read &read)
{
    return d->write([actor = d->actor(), read](Database &database, const StoreThread::Cancelled &) {
        return doubleread::storeActiveTime(database, actor, read);
    });
}

QFuture<Result<int>> DatasetSession::storeEdit(const Read &read, const ReadEdit &edit)
{
    return d->writeScan(read.scan, [actor = d->actor(), read, edit](Database &database) {
        return doubleread::storeEdit(database, actor, read, edit);
    });
}

QFuture<Result<Read>> DatasetSession::submitRead(const Read &read,
                                                 std::chrono::milliseconds activeTime)
{
    return d->writeScan(read.scan, [actor = d->actor(), read, activeTime](Database &database) {
        return doubleread::submitRead(database, actor, read, activeTime);
    });
}

QFuture<Result<Progress>> DatasetSession::readingProgress()
{
    return d->ask([actor = d->actor()](Database &database) {
        return doubleread::readingProgress(database, actor);
    });
}

QFuture<Result<Review>> DatasetSession::review(Id<Scan> scan)
{
    return d->ask([actor = d->actor(), scan](Database &database) {
        return doubleread::review(database, actor, scan);
    });
}

QFuture<Result<int>> DatasetSession::storeReview(Id<Scan> scan, int revision,
                                                 const ReviewContent &content, const QString &what)
{
    return d->writeScan(
        scan, [actor = d->actor(), scan, revision, content, what](Database &database) {
            return doubleread::storeReview(database, actor, scan, revision, content, what);
        });
}

QFuture<Result<Review>> DatasetSession::signOff(Id<Scan> scan, int revision,
                                                const SignOffWords &words)
{
    return d->writeScan(scan, [actor = d->actor(), scan, revision, words](Database &database) {
        return doubleread::signOff(database, actor, scan, revision, words);
    });
}

QFuture<Result<std::vector<Review>>>
DatasetSession::signOffMany(const std::vector<SignOffRequest> &requests, const SignOffWords &words)
{
    return d->write([this, actor = d->actor(), requests, words](Database &database,
                                                                const StoreThread::Cancelled &) {
        auto signedOff = doubleread::signOffMany(database, actor, requests, words);
        if (signedOff)
            d->tell([this] { Q_EMIT scansChanged({}); });
        return signedOff;
    });
}

QFuture<Result<Review>> DatasetSession::reopen(Id<Scan> scan, const QString &reason)
{
    return d->writeScan(scan, [actor = d->actor(), scan, reason](Database &database) {
        return doubleread::reopen(database, actor, scan, reason);
    });
}

QFuture<Result<std::vector<SignOff>>> DatasetSession::signatures(Id<Scan> scan)
{
    return d->ask([actor = d->actor(), scan](Database &database) {
        return doubleread::signatures(database, actor, scan);
    });
}

QFuture<Result<Progress>> DatasetSession::reviewProgress()
{
    return d->ask([actor = d->actor()](Database &database) {
        return doubleread::reviewProgress(database, actor);
    });
}

QFuture<Result<std::vector<Comment>>> DatasetSession::comments(Id<Scan> scan)
{
    return d->ask([actor = d->actor(), scan](Database &database) {
        return doubleread::comments(database, actor, scan);
    });
}

QFuture<Result<Comment>> DatasetSession::addComment(Id<Scan> scan, const NewComment &comment)
{
    return d->writeScan(scan, [actor = d->actor(), scan, comment](Database &database) {
        return doubleread::addComment(database, actor, scan, comment);
    });
}

QFuture<Result<Comment>> DatasetSession::flag(Id<Scan> scan, const QString &text)
{
    return d->writeScan(scan, [actor = d->actor(), scan, text](Database &database) {
        return doubleread::flag(database, actor, scan, text);
    });
}

} // namespace doubleread
