#include "core/service/datasetsession.h"

#include "core/formats/format.h"
#include "core/service/datasets.h"
#include "core/service/exchange.h"
#include "core/service/people.h"
#include "core/service/reading.h"
#include "core/service/reviewing.h"
#include "core/service/scans.h"
#include "core/service/storethread.h"

#include <algorithm>
#include <array>

namespace doubleread {

struct DatasetSession::Private
{
    explicit Private(DatasetSession *owner) : session(owner) {}

    DatasetSession *session;
    DatasetInfo info;
    User person;
    StoreThread store;

    Actor actor() const { return {.user = person, .roles = RoleCheck::Enforced}; }

    /// Has `work` done on the interface thread, unless the session has gone by then.
    template <typename Work>
    void tell(Work work) const
    {
        QMetaObject::invokeMethod(session, std::move(work), Qt::QueuedConnection);
    }

    /// Queues a question: work(Database &) -> Result.
    template <typename Work>
    auto ask(Work work)
    {
        return store.post(StoreThread::Kind::Query,
                          [work = std::move(work)](StoreThread::Connection &connection,
                                                   const StoreThread::Cancelled &) {
                              using Answer = decltype(work(*connection));
                              return connection ? work(*connection) : Answer(notOpen());
                          });
    }

    /// Queues a change; afterwards says that it was saved, or that it was not.
    template <typename Work>
    auto write(Work work)
    {
        return store.post(StoreThread::Kind::Write,
                          [this, work = std::move(work)](StoreThread::Connection &connection,
                                                         const StoreThread::Cancelled &cancelled) {
                              using Answer = decltype(work(*connection, cancelled));
                              Answer answer =
                                  connection ? work(*connection, cancelled) : Answer(notOpen());
                              tellSaved(answer ? std::optional<Error>() : answer.error());
                              return answer;
                          });
    }

    /// A change of one scan, whose row is then out of date.
    template <typename Work>
    auto writeScan(Id<Scan> scan, Work work)
    {
        return write([this, scan, work = std::move(work)](Database &database,
                                                          const StoreThread::Cancelled &) {
            auto answer = work(database);
            if (answer)
                if (const Result<qint64> position = positionOf(database, scan))
                    tell(
                        [this, position = *position] { Q_EMIT session->scansChanged({position}); });
            return answer;
        });
    }

    static std::unexpected<Error> notOpen()
    {
        return fail(Error::Code::NotFound, u"no dataset is open"_s);
    }

    /// What the rules or the input refused was never on its way to the file.
    static bool isRefusal(const Error &error)
    {
        using enum Error::Code;
        static constexpr std::array refusals{InvalidArgument, NotFound,    AlreadyExists, BadInput,
                                             Forbidden,       Unsupported, Cancelled};
        return std::ranges::find(refusals, error.code) != refusals.end();
    }

    void tellSaved(const std::optional<Error> &error) const
    {
        if (error && isRefusal(*error))
            return;
        tell([this, error, at = QDateTime::currentDateTimeUtc()] {
            if (error)
                Q_EMIT session->saveFailed(*error);
            else
                Q_EMIT session->saved(at);
        });
    }

    /// Reads the description anew on the store's thread and hands it over.
    void refreshInfo(Database &database)
    {
        if (Result<DatasetInfo> fresh = datasetInfo(database))
            tell([this, fresh = std::move(*fresh)] {
                info = fresh;
                Q_EMIT session->infoChanged();
            });
    }

    ProgressReport progress(const QString &what, const StoreThread::Cancelled &cancelled) const
    {
        return [this, what, cancelled](int done, int total) {
            tell([this, done, total, what] { Q_EMIT session->progressChanged(done, total, what); });
            return !cancelled();
        };
    }
    void tellProgressDone(const QString &what) const
    {
        tell([this, what] { Q_EMIT session->progressChanged(0, 0, what); });
    }

    void start(std::function<Result<std::unique_ptr<Database>>()> connect);
    void tellOpened(const Result<DatasetInfo> &found);
};

void DatasetSession::Private::tellOpened(const Result<DatasetInfo> &found)
{
    tell([this, found] {
        if (!found) {
            Q_EMIT session->openFailed(found.error());
            return;
        }
        info = *found;
        if (!info.people.empty())
            person = info.people.front();
        Q_EMIT session->opened();
    });
}

void DatasetSession::Private::start(std::function<Result<std::unique_ptr<Database>>()> connect)
{
    store.post(StoreThread::Kind::Write,
               [this, connect = std::move(connect)](StoreThread::Connection &connection,
                                                    const StoreThread::Cancelled &) {
                   Result<std::unique_ptr<Database>> opened = connect();
                   Result<DatasetInfo> found =
                       opened ? datasetInfo(**opened) : Result<DatasetInfo>(fail(opened.error()));
                   if (found)
                       connection = std::move(*opened);
                   tellOpened(found);
                   return true;
               });
}

DatasetSession::DatasetSession() : d(std::make_unique<Private>(this)) {}

DatasetSession::~DatasetSession()
{
    d->store.finish(); // while all that the last answers touch is still there
}

std::unique_ptr<DatasetSession> DatasetSession::open(const QString &path)
{
    std::unique_ptr<DatasetSession> session(new DatasetSession);
    session->d->start([path] { return openDataset(path, Access::WriteIfPossible); });
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
    if (found == d->info.people.end())
        return;
    d->person = *found;
    Q_EMIT scansChanged({}); // another person may see other states
}

const User &DatasetSession::person() const
{
    return d->person;
}

QFuture<Result<User>> DatasetSession::addPerson(const QString &name, Role role)
{
    return d->write(
        [this, actor = d->actor(), name, role](Database &database, const StoreThread::Cancelled &) {
            Result<User> added = doubleread::addPerson(database, actor, name, role);
            if (added)
                d->refreshInfo(database);
            return added;
        });
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

QFuture<Result<Read>> DatasetSession::readOf(Id<Scan> scan)
{
    return d->ask([actor = d->actor(), scan](Database &database) {
        return doubleread::readOf(database, actor, scan);
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
                                                const QString &printedName)
{
    return d->writeScan(
        scan, [actor = d->actor(), scan, revision, printedName](Database &database) {
            return doubleread::signOff(database, actor, scan, revision, printedName);
        });
}

QFuture<Result<Review>> DatasetSession::reopen(Id<Scan> scan, const QString &reason)
{
    return d->writeScan(scan, [actor = d->actor(), scan, reason](Database &database) {
        return doubleread::reopen(database, actor, scan, reason);
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

QFuture<Result<Comment>> DatasetSession::addComment(Id<Scan> scan, const QString &text,
                                                    std::optional<Point> spot)
{
    return d->writeScan(scan, [actor = d->actor(), scan, text, spot](Database &database) {
        return doubleread::addComment(database, actor, scan, text, spot);
    });
}

QFuture<Result<Comment>> DatasetSession::flag(Id<Scan> scan, const QString &text)
{
    return d->writeScan(scan, [actor = d->actor(), scan, text](Database &database) {
        return doubleread::flag(database, actor, scan, text);
    });
}

QFuture<Result<QStringList>> DatasetSession::annotationFilesAmong(const QStringList &paths)
{
    return d->ask([paths](Database &) -> Result<QStringList> {
        return doubleread::annotationFilesAmong(paths);
    });
}

QFuture<Result<ImportReport>> DatasetSession::importRead(const ImportRequest &request)
{
    return d->write([this, actor = d->actor(), request](Database &database,
                                                        const StoreThread::Cancelled &cancelled) {
        const QString what = tr("Importing annotations");
        Result<ImportReport> report =
            doubleread::importRead(database, actor, request, d->progress(what, cancelled));
        d->tellProgressDone(what);
        if (report) {
            d->refreshInfo(database);
            d->tell([this] { Q_EMIT scansChanged({}); });
        }
        return report;
    });
}

QFuture<Result<ExportReport>> DatasetSession::exportAnnotations(const ExportRequest &request)
{
    return d->ask([actor = d->actor(), request](Database &database) {
        return doubleread::exportAnnotations(database, actor, request);
    });
}

QFuture<Result<std::vector<TrailEntry>>> DatasetSession::trail(Id<Scan> scan)
{
    return d->ask([actor = d->actor(), scan](Database &database) {
        return doubleread::trailOf(database, actor, scan);
    });
}

} // namespace doubleread
