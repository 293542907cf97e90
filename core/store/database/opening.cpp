#include "core/store/database/opening.h"

#include "core/base/filewriting.h"
#include "core/base/problem.h"
#include "core/store/database/damagewords.h"
#include "core/store/rescue/backups.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

namespace doubleread {

namespace {

constexpr int waitForWriterMs = 2000;
constexpr qint64 quicklyChecked = 8 << 20; ///< Bytes; some 30 ms.

bool hasJournal(const QString &file)
{
    return QFileInfo(file + u"-wal"_s).size() > 0;
}

/// Why the file cannot be written to; empty when it can.
QString whyNotWritable(const QString &file)
{
    if (!isWritable(file))
        return Problem::tr(
            "The file may not be written to, so the dataset is open for reading only.");
    if (!isWritable(QFileInfo(file).absolutePath()))
        return Problem::tr(
            "The folder may not be written to, so the dataset is open for reading only.");
    return {};
}

Error readOnlyError(const QString &file, const QString &why)
{
    return Error{.code = Error::Code::ReadOnly,
                 .message = why.endsWith(u'.') ? why.chopped(1) : why,
                 .file = file,
                 .place = {},
                 .remedy = Problem::tr("change its permissions, or copy the dataset")};
}

Error busyError(const QString &file, const QString &holder)
{
    return Error{.code = Error::Code::Busy,
                 .message = Problem::tr("is being written to by %1")
                                .arg(holder.isEmpty() ? Problem::tr("another program") : holder),
                 .file = file,
                 .place = {},
                 .remedy = Problem::tr("close it there and try again")};
}

/// Takes the lock or says in `opened` why the dataset is for reading only.
Result<void> lockForWriting(Opened &opened, Access access)
{
    opened.readOnlyWhy = whyNotWritable(opened.path);
    if (!opened.readOnlyWhy.isEmpty()) {
        if (access == Access::Write)
            return fail(readOnlyError(opened.path, opened.readOnlyWhy));
        return {};
    }
    QElapsedTimer waited;
    waited.start();
    const int patience = access == Access::Write ? waitForWriterMs : 100;
    do {
        Result<std::unique_ptr<WriteLock>> lock = WriteLock::tryToTake(opened.path);
        if (!lock) {
            if (access == Access::Write)
                return fail(lock.error());
            opened.readOnlyWhy = Problem::tr("The dataset is open for reading only: it %1.")
                                     .arg(lock.error().message);
            return {};
        }
        opened.lock = std::move(*lock);
        if (!opened.lock)
            QThread::msleep(20);
    } while (!opened.lock && !waited.hasExpired(patience));
    if (opened.lock)
        return {};
    opened.heldBy = WriteLock::holder(opened.path);
    if (access == Access::Write)
        return fail(busyError(opened.path, opened.heldBy));
    if (opened.heldBy.isEmpty())
        opened.heldBy = Problem::tr("another program");
    opened.readOnlyWhy =
        Problem::tr("%1 is writing to this dataset; here it is open for reading only.")
            .arg(opened.heldBy);
    return {};
}

/// A file that nobody can write to needs no log beside it, and may lie where none can be made.
dialect::Mode readingMode(const Opened &opened)
{
    const bool isStill = opened.heldBy.isEmpty() && WriteLock::holder(opened.path).isEmpty() &&
                         !hasJournal(opened.path) && !whyNotWritable(opened.path).isEmpty();
    return isStill ? dialect::Mode::Immutable : dialect::Mode::Read;
}

Result<void> connect(Opened &opened, Checking checking)
{
    const bool writes = opened.lock != nullptr;
    const dialect::Mode reading = writes ? dialect::Mode::Read : readingMode(opened);
    // Whoever holds the lock may look without leaving a log behind.
    const dialect::Mode quietly =
        writes && !hasJournal(opened.path) ? dialect::Mode::Immutable : reading;
    const bool inOrder = writes ? opened.lock->lastHolderClosed() : closedInOrder(opened.path);
    const bool othersWrite = !writes && !WriteLock::holder(opened.path).isEmpty();
    const bool later =
        checking == Checking::LargeLater && QFileInfo(opened.path).size() > quicklyChecked;
    const bool unsure = !inOrder && !othersWrite && checking != Checking::Never;
    if (unsure && later)
        opened.pendingCheck = [file = opened.path, reading] { return quickCheck(file, reading); };
    else if (unsure)
        if (const Result<void> checked = quickCheck(opened.path, quietly); !checked)
            return checked;
    Result<std::unique_ptr<Connection>> connection =
        Connection::open(opened.path, writes ? dialect::Mode::Write : reading);
    if (!connection)
        return fail(connection.error());
    opened.connection = std::move(*connection);
    return {};
}

} // namespace

Error newerSchema(const QString &file, int version)
{
    return Error{
        .code = Error::Code::Newer,
        .message =
            Problem::tr("was made by a newer version of DoubleRead (schema %1, known up to %2)")
                .arg(QString::number(version), QString::number(dialect::newestSchema())),
        .file = file,
        .place = {},
        .remedy = Problem::tr("open it with that version; the file was left as it is")};
}

Result<void> quickCheck(const QString &file, dialect::Mode mode)
{
    const auto connection = Connection::open(file, mode);
    if (!connection)
        return fail(connection.error());
    QString problem;
    const auto ran = (*connection)
                         ->run(
                             u"PRAGMA quick_check(1)"_s, {},
                             [&](const Row &row) -> Result<void> {
                                 if (row.text(0) != u"ok"_s)
                                     problem = damageWords(row.text(0));
                                 return {};
                             },
                             Connection::Keep::Nothing);
    if (!ran)
        return fail(ran.error());
    if (!problem.isEmpty())
        return fail(Error{.code = Error::Code::Damaged,
                          .message = Problem::tr("is damaged: %1").arg(problem),
                          .file = file,
                          .place = {},
                          .remedy = damageRemedy(file)});
    return {};
}

QString resolved(const QString &path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical; // empty: it is not there
}

Result<Opened> openFile(const QString &path, Access access, Checking checking)
{
    Opened opened;
    opened.path = resolved(path);
    Result<std::unique_ptr<OpenFileNote>> note =
        OpenFileNote::take(opened.path, [&]() -> Result<void> {
            const Result<FileHeader> header =
                readFileHeader(opened.path, dialect::newestSchema(), hasJournal(opened.path));
            if (header)
                return {};
            Error error = header.error();
            error.file = path;
            return fail(error);
        });
    if (!note)
        return fail(note.error());
    opened.note = std::move(*note);
    if (checking == Checking::Never)
        opened.readOnlyWhy =
            Problem::tr("The dataset is damaged; what is left of it is open for reading.");
    else if (access == Access::ReadOnly)
        opened.readOnlyWhy = Problem::tr("The dataset is open for reading only.");
    else if (const Result<void> locked = lockForWriting(opened, access); !locked)
        return fail(locked.error());
    if (const Result<void> connected = connect(opened, checking); !connected)
        return fail(connected.error());
    return opened;
}

} // namespace doubleread
