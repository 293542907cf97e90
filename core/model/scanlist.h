#pragma once

#include "core/model/review.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace doubleread {

/// Which list a page walks through.
enum class ScanListKind {
    All,     ///< Every scan (Scans page).
    Reading, ///< This person's worklist: what is not excluded.
    Triage,  ///< What nobody has kept or excluded yet.
    Review, ///< What the officer may decide, sign or reopen: disputed ones first, signed ones last.
};

/// A list is made of entries. An entry is the position of a scan; in a reader's worklist a scan
/// that the same person reads a second time (ReadPurpose::Repeat) stands there again, under this
/// entry.
inline constexpr qint64 firstRepeatEntry = qint64{1} << 40;
constexpr qint64 repeatEntry(qint64 position)
{
    return firstRepeatEntry + position;
}
constexpr ReadPurpose purposeOfEntry(qint64 entry)
{
    return entry < firstRepeatEntry ? ReadPurpose::Primary : ReadPurpose::Repeat;
}
constexpr qint64 positionOfEntry(qint64 entry)
{
    return entry < firstRepeatEntry ? entry : entry - firstRepeatEntry;
}

struct ScanFilter
{
    ScanListKind list = ScanListKind::All;
    QString text; ///< Part of the file name, without regard to case.
    std::vector<ScanState> states;
    QStringList regions;
    QStringList views;
    QStringList sites;
    QStringList patients; ///< Patient keys; who may not know them is refused.
    std::vector<Damage> damages;
    std::optional<bool> withFindings;  ///< Either way of what was read and can be read.
    std::vector<ReadOutcome> outcomes; ///< Of this person's own reads.
    std::vector<qint64> among;         ///< Positions; empty: any scan.

    bool operator==(const ScanFilter &) const = default;
};

/// The scans that a filter lets through, in order, as entries: positions (Scan::position) but for
/// hidden repeats. When nothing is
/// filtered and nothing left out, `positions` is empty and the list is 1..count: so opening a
/// dataset of a million scans costs what opening one of a hundred does.
struct ScanIndex
{
    qint64 count = 0;
    std::vector<qint64> positions;

    qint64 position(qint64 row) const
    {
        return positions.empty() ? row + 1 : positions[static_cast<size_t>(row)];
    }
};

/// One scan in a list, with what this person may know of it.
struct ScanRow
{
    qint64 entry = 0;                 ///< What it was asked for by.
    Scan scan;                        ///< `state` is masked for a reader: nothing of others' reads.
    QString file;                     ///< Absolute path of the scan's file.
    std::optional<ReadState> ownRead; ///< This person's read of the entry; none: not read yet.
    std::optional<Verdict> ownVerdict; ///< Its answer, as far as it was given.
    bool toRead = false;               ///< This person is to read it, or has.
    int openDisagreements = 0;         ///< For the officer and, after the round, the coordinator.
    int reviewRevision = 0;            ///< Review::revision, for those who see the consensus.
    std::optional<Verdict> consensusVerdict; ///< For them too.
    std::vector<Annotation> overlay; ///< This person's own marks, or the consensus for the officer.
    std::optional<SignOff> signOff;
    /// Where scans may stand in a worklist twice, which is not to be noticed: the place in it, from
    /// 1. Then `scan.fileName` is made of it, and the picture is not to be shown beside others.
    std::optional<qint64> place;
};

/// One value by which the gallery can be narrowed, with how many scans have it.
struct Facet
{
    QString group; ///< "state", "region", "view", "site", "damage", "findings", "read".
    QString value; ///< Stable word (names.h), the site itself, or "with" and "without".
    qint64 count = 0;
};

} // namespace doubleread
