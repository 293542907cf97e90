#pragma once

#include "core/store/database/database.h"
#include "core/store/database/transaction.h"
#include "core/store/protocolrepository.h"
#include "core/store/scans/scanlistrepository.h"
#include "core/store/scans/viewer.h"
#include "core/store/trail/canonicalobject.h"
#include "core/workflow/workflow.h"

namespace doubleread {

// What the use cases share. Not for callers of the service.

Viewer viewerOf(const Actor &actor);

/// The same, and in seeing others' reads as the protocol and the round say.
Result<Viewer> viewerAfterRound(Database &database, const Actor &actor);

/// A scan list as this person may see it.
Result<ScanListRepository> scanListFor(Database &database, const Actor &actor);

/// Whether the person reads scans without names, some of them twice
/// (ScanListRepository::hidesScans).
Result<bool> scansAreHidden(Database &database, const Actor &actor);

/// The scan, named as the person knows it who has this read of it.
Result<Scan> scanOfRead(Database &database, const Actor &actor, Id<Scan> scan, ReadPurpose purpose);

/// Appends to the trail; a null actor stands for the program itself.
Result<void> record(Database &database, Id<User> actor, const QString &action,
                    const QString &subject, std::optional<qint64> scan,
                    const CanonicalObject &content);

QString subjectOf(const Scan &scan);
QString subjectOf(const Read &read);

std::unexpected<Error> forbidden(const QString &message, const QString &remedy = {});
std::unexpected<Error> invalid(const QString &message, const QString &remedy = {});

/// Runs `work` as one transaction: committed when it answers a value, else rolled back.
template <typename Work>
auto inTransaction(Database &database, Work work) -> decltype(work())
{
    const auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    auto result = work();
    if (!result)
        return result;
    if (const Result<void> committed = (*transaction)->commit(); !committed)
        return fail(committed.error());
    return result;
}

} // namespace doubleread
