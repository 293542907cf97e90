#pragma once

#include "core/base/result.h"
#include "core/service/reports.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace doubleread {

class SessionExchange;
class SessionHistory;
class SessionPackages;
class SessionPeople;
class SessionStatistics;
class SessionWorklists;
struct RelinkPlan;
struct SessionPrivate;

/// An open dataset as the window sees it. Lives on the interface thread and never blocks it: every
/// call is queued, first in first out, for the StoreThread, which has the only connection, and is
/// answered by a future. Values cross, objects do not. Who may see or do what is decided below this
/// class (service functions and the WHERE clauses of the repositories), so the window and the
/// command line enforce the same rules.
class DatasetSession final : public QObject
{
    Q_OBJECT

public:
    /// Starts opening. Exactly one of opened() and openFailed() follows.
    /// A dataset that another program is writing to opens read-only; DatasetInfo::heldBy says who.
    /// A large one that was not closed in order is checked meanwhile: writes wait for that, and
    /// where damage is found, saveFailed() tells and the dataset is read-only from then on.
    static std::unique_ptr<DatasetSession> open(const QString &path);
    /// Opens what is left of a damaged dataset, for reading only and unchecked.
    static std::unique_ptr<DatasetSession> openDamaged(const QString &path);
    /// Creates the file (refuses to overwrite) with one coordinator, then opens it.
    static std::unique_ptr<DatasetSession> create(const QString &path, const NewDataset &what);

    /// Finishes every queued write before it returns.
    ~DatasetSession() override;

    const DatasetInfo &info() const; ///< As of the last opened() or infoChanged().
    bool isReadOnly() const { return info().readOnly; }

    /// Chooses the person at the desk of an unprotected dataset; every later call acts as this
    /// person. In a protected one people().logIn() does that.
    void actAs(Id<User> person);
    const User &person() const; ///< Without id while nobody is logged in.

    // What belongs together is called through these parts, under the same rules.
    SessionPeople &people();         ///< People, passwords, the protocol.
    SessionWorklists &worklists();   ///< Triage, assignment, taking back, the round.
    SessionHistory &history();       ///< The audit trail.
    SessionExchange &exchange();     ///< Annotation files.
    SessionPackages &packages();     ///< Reader packages.
    SessionStatistics &statistics(); ///< Agreement.

    // Scans, as this person may see them
    QFuture<Result<ScanIndex>> scanIndex(const ScanFilter &filter);
    /// Rows of these scans (see ScanIndex), at most 500 a call, in the order asked for.
    QFuture<Result<std::vector<ScanRow>>> scanRows(std::vector<qint64> positions);
    /// Position of the first scan from `from` on (then from the first one on) that this person has
    /// to read and has not submitted; 0: none is left.
    QFuture<Result<qint64>> nextToRead(qint64 from);
    QFuture<Result<std::vector<Facet>>> facets(const ScanFilter &filter);
    /// `progress` counts files done; cancel() leaves what was added so far.
    QFuture<Result<AddReport>> addScans(const QStringList &paths, const AddOptions &options);

    // Scans whose files were moved; see relinking.h
    QFuture<Result<RelinkPlan>> scansOutOfPlace();
    QFuture<Result<void>> relinkScans(const RelinkPlan &plan);

    // Reads of this person
    /// The person's read of the scan; a fresh one, not stored until its first edit, if there is
    /// none.
    QFuture<Result<Read>> readOf(Id<Scan> scan, ReadPurpose purpose = ReadPurpose::Primary);
    /// Stores one edit durably. `read` names id, scan and reader; its revision is the one the edit
    /// was made on. Answers the new revision. Fails with Conflict, Forbidden (submitted) or
    /// ReadOnly.
    QFuture<Result<int>> storeEdit(const Read &read, const ReadEdit &edit);
    /// Stores how long the open read has been worked on in all: the greater time counts.
    QFuture<Result<void>> storeActiveTime(const Read &read);
    /// Submits; the last read of a scan starts its comparison in the same transaction. A read that
    /// was never edited is stored with it (nothing found). `activeTime` is added to the stored one.
    QFuture<Result<Read>> submitRead(const Read &read, std::chrono::milliseconds activeTime);
    QFuture<Result<Progress>> readingProgress();

    // Review
    QFuture<Result<Review>> review(Id<Scan> scan);
    /// Stores disagreements, assessment and consensus as one decision; answers the new revision.
    QFuture<Result<int>> storeReview(Id<Scan> scan, int revision, const ReviewContent &content,
                                     const QString &what);
    QFuture<Result<Review>> signOff(Id<Scan> scan, int revision, const SignOffWords &words);
    /// All of them or none, each with its own signature.
    QFuture<Result<std::vector<Review>>> signOffMany(const std::vector<SignOffRequest> &requests,
                                                     const SignOffWords &words);
    QFuture<Result<Review>> reopen(Id<Scan> scan, const QString &reason);
    /// Of a compared scan, void ones too, oldest first.
    QFuture<Result<std::vector<SignOff>>> signatures(Id<Scan> scan);
    QFuture<Result<Progress>> reviewProgress();

    // Comments
    QFuture<Result<std::vector<Comment>>> comments(Id<Scan> scan);
    QFuture<Result<Comment>> addComment(Id<Scan> scan, const NewComment &comment);
    /// Raises a disagreement by hand (flag with a comment), which others see once the scan's reads
    /// are compared.
    QFuture<Result<Comment>> flag(Id<Scan> scan, const QString &text);

Q_SIGNALS:
    void opened();
    void openFailed(const doubleread::Error &error);
    void infoChanged();
    void personChanged();
    /// Rows of these scans changed (positions); empty: all may have changed, counts included.
    void scansChanged(const std::vector<qint64> &positions);
    /// A package went out, came back or was called off.
    void packagesChanged();
    /// A write was confirmed durable; the status bar counts from here.
    void saved(const QDateTime &at);
    /// A write failed; nothing of it was kept.
    void saveFailed(const doubleread::Error &error);
    /// Today's copy of the dataset could not be made; the work goes on.
    void backupFailed(const doubleread::Error &error);
    /// Work on the store thread that takes long: 0..total; total 0 when done.
    void progressChanged(int done, int total, const QString &what);

private:
    DatasetSession();

    std::unique_ptr<SessionPrivate> d;
};

} // namespace doubleread
