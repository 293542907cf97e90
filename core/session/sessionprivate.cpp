#include "core/session/sessionprivate.h"

#include "core/service/datasets/datasets.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

/// What the rules or the input refused was never on its way to the file.
bool isRefusal(const Error &error)
{
    using enum Error::Code;
    static constexpr std::array refusals{InvalidArgument, NotFound,    AlreadyExists, BadInput,
                                         Forbidden,       Unsupported, Cancelled,     Unconfirmed};
    return std::ranges::find(refusals, error.code) != refusals.end();
}

} // namespace

void SessionPrivate::becomes(const User &user)
{
    person = user;
    Q_EMIT session->personChanged();
    Q_EMIT session->scansChanged({}); // another person may see other states
}

void SessionPrivate::tellSaved(const std::optional<Error> &error) const
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

void SessionPrivate::refreshInfo(Database &database)
{
    if (Result<DatasetInfo> fresh = datasetInfo(database))
        tell([this, fresh = std::move(*fresh)] {
            info = fresh;
            const auto self = std::ranges::find(info.people, person.id, &User::id);
            if (self != info.people.end())
                person = *self; // disabled, perhaps, or with a new password
            Q_EMIT session->infoChanged();
        });
}

ProgressReport SessionPrivate::progress(const QString &what,
                                        const StoreThread::Cancelled &cancelled) const
{
    return [this, what, cancelled](int done, int total) {
        tell([this, done, total, what] { Q_EMIT session->progressChanged(done, total, what); });
        return !cancelled();
    };
}

void SessionPrivate::tellProgressDone(const QString &what) const
{
    tell([this, what] { Q_EMIT session->progressChanged(0, 0, what); });
}

void SessionPrivate::beginCheck(const std::function<Result<void>()> &pending)
{
    checking.setMaxThreadCount(1);
    check = QtConcurrent::run(&checking, [this, pending] {
        Result<void> found = pending();
        store.post( // this answer will be there, or almost, when it runs
            StoreThread::Kind::Write,
            [this](StoreThread::Connection &connection, const StoreThread::Cancelled &) {
                finishCheck(connection);
                return true;
            });
        return found;
    });
}

/// Waits for the check, if one is on its way, and takes what it found.
void SessionPrivate::finishCheck(const StoreThread::Connection &connection)
{
    if (!check || !connection)
        return;
    const Result<void> found = std::exchange(check, {})->result();
    connection->noteChecked(found);
    if (found) {
        backups.begin(*connection);
        return;
    }
    refreshInfo(*connection);
    tell([this, error = found.error()] { Q_EMIT session->saveFailed(error); });
}

void SessionPrivate::tellOpened(const Result<DatasetInfo> &found)
{
    tell([this, found] {
        if (!found) {
            Q_EMIT session->openFailed(found.error());
            return;
        }
        info = *found;
        const auto first = std::ranges::find(info.people, false, &User::disabled);
        if (first != info.people.end() && !info.passwordProtected)
            person = *first;
        Q_EMIT session->opened();
    });
}

void SessionPrivate::start(std::function<Result<std::unique_ptr<Database>>()> connect)
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
                   if (connection && connection->pendingCheck())
                       beginCheck(connection->pendingCheck());
                   else if (connection)
                       backups.begin(*connection);
                   return true;
               });
}

} // namespace doubleread
