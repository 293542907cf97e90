#pragma once

#include "core/model/trail.h"
#include "core/store/database/database.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace doubleread {

/// One thing that is not as the audit trail says.
struct TrailProblem
{
    QString table; ///< "trail", "read", ...
    QString row;   ///< Its key, parts divided by "/"; for people a name is put in its place.
    std::optional<qint64> entry; ///< The entry that is broken, or that last spoke of the row.
    QString problem;             ///< "entry 3 was altered", "was altered", "is missing", ...
};

/// What checking the audit trail, and all that it speaks of, has found.
struct TrailCheck
{
    qint64 entries = 0; ///< That are there.
    TrailHead head;
    qint64 problemCount = 0;
    std::vector<TrailProblem> problems; ///< The first ones; not more than `shown`.
    QStringList notices; ///< What the trail itself tells was lost or saved; no break of it.

    static constexpr std::size_t shown = 1000;
    bool isWhole() const { return problemCount == 0; }
    QString problem() const { return problems.empty() ? QString() : problems.front().problem; }
    void tell(TrailProblem problem);
};

/// An entry of a chain against what the chain has come to; moves `reached` on. Gaps, altered and
/// unlinked entries are each told, under `table` and `prefix` (of the row's key).
void checkEntry(TrailCheck &check, const TrailEntry &entry, TrailHead &reached,
                const QString &table = u"trail"_s, const QString &prefix = {});

/// What the trail last said of each row, by its name.
struct KnownRow
{
    QByteArray digest; ///< Empty: that it is gone.
    qint64 entry = 0;
};
using KnownRows = QHash<QByteArray, KnownRow>;
/// Takes what an entry says of rows; false when it is not as the store writes it.
bool learnRows(KnownRows &known, const QByteArray &rows, qint64 entry);

/// The chain of entries and its head; that every row of every table is as the last entry that
/// speaks of it says, none missing and none more; the trails of packages; the locks of the file,
/// its indexes and pages.
/// Problems name rows by their keys. Signatures are not looked at.
Result<TrailCheck> checkTrail(Database &database);

} // namespace doubleread
