#pragma once

#include "core/base/literals.h"
#include "core/model/review.h"
#include "core/model/scan.h"
#include "core/model/user.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace doubleread {

/// What an entry of the audit trail is about. The numbers are those of the store's own query.
enum class HistoryKind { Dataset, People, Scans, Worklists, Reads, Reviews, SignOffs, Comments };
inline constexpr int historyKindCount = 8;

/// Which entries are asked for; everything that is empty does not limit them.
struct HistoryFilter
{
    std::optional<Id<Scan>> scan = {};
    std::optional<Id<User>> person = {}; ///< Who did it.
    std::optional<HistoryKind> kind = {};
    QDateTime from = {};  ///< UTC, included.
    QDateTime until = {}; ///< UTC, not included.

    bool operator==(const HistoryFilter &) const = default;
};

/// The entries of a filter by their keys, oldest first. A key is only good for asking for the row.
struct HistoryIndex
{
    std::vector<qint64> keys;
};

/// An entry of the audit trail as people read it.
struct HistoryEntry
{
    qint64 key = 0;
    std::optional<qint64> number; ///< In the trail; none where it would tell what others did.
    QDateTime at;                 ///< UTC.
    QString who;                  ///< A name, "a reader" where names are hidden, or "DoubleRead".
    HistoryKind kind = HistoryKind::Dataset;
    QString action;   ///< The trail's own word: "read.submitted".
    QString what;     ///< What was done, a sentence without its subject and full stop.
    QString scan;     ///< File name; empty when it is about no scan.
    qint64 place = 0; ///< Position of the scan; 0: none.
    QString before;   ///< Old value in words; empty where there was none or it may not be seen.
    QString after;    ///< New value.
    QString reason;
    QByteArray hash; ///< Of the entry; empty where its number is.
};

/// A signature as the report of the audit trail lists it.
struct HistorySignature
{
    QString scan; ///< File name.
    SignOff signOff;
    QString voidedBy; ///< Name of who reopened the scan; empty when it stands.
};

/// What is printed of the audit trail.
struct HistoryReport
{
    QString dataset;  ///< Its name.
    QString scan;     ///< File name; empty: the report is about the whole dataset.
    QString madeBy;   ///< Name.
    QDateTime madeAt; ///< UTC.
    int protocolVersion = 1;
    QStringList protocol; ///< In a few lines.
    bool whole = true;    ///< The check of the trail found nothing.
    QStringList problems; ///< What it found, as far as this person may be told.
    QString head;         ///< "118:" and the hash; empty for who must not learn the number.
    QString scope;        ///< Why entries are left out; empty when all are there.
    std::vector<HistorySignature> signatures;
    std::vector<HistoryEntry> entries; ///< Oldest first.
};

/// The words by which kinds are chosen on the command line, and as people read them.
QString nameOf(HistoryKind kind);
std::optional<HistoryKind> historyKindFrom(const QString &name);
QString kindText(HistoryKind kind);

/// "2026-11-23 12:40:05 UTC"
QString utcText(const QDateTime &at);

} // namespace doubleread
