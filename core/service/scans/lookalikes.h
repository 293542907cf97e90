#pragma once

#include "core/imaging/look.h"
#include "core/store/database/database.h"
#include "core/workflow/workflow.h"

#include <functional>
#include <map>
#include <vector>

namespace doubleread {

/// What is known of a scan's likeness to others. Nothing of anybody's reads.
struct ScanLook
{
    qint64 position = 0; ///< Scan::position.
    QByteArray sha256;
    QByteArray pixelHash;
    Look look; ///< Nothing to see where it was not computed yet.

    bool operator==(const ScanLook &) const = default;
};

/// How two scans of a group are alike, the nearest first.
enum class Likeness { SameFile, SamePixels, Similar, Mirrored };

struct LikenessOf
{
    Likeness kind = Likeness::Similar;
    int bits = 0;           ///< In which the hashes differ; mirrored ones as mirrored.
    double correlation = 1; ///< Of the cells.
};

LikenessOf likenessOf(const ScanLook &one, const ScanLook &other);

/// Scans that are alike, pairwise or through others between them: two or more, in order of their
/// positions.
using AlikeGroup = std::vector<ScanLook>;

/// In the order of their first scans. Pure; some hundred ms at 14,068 scans.
std::vector<AlikeGroup> alikeGroups(const std::vector<ScanLook> &looks);

Result<std::vector<ScanLook>> scanLooks(Database &database);

/// A scan whose look is to be computed.
struct LookWish
{
    qint64 position = 0;
    QString file; ///< Absolute.
    QByteArray sha256;
};

/// The next scans after this position that have no look yet; at most `limit`.
Result<std::vector<LookWish>> missingLooks(Database &database, qint64 after, int limit);
Result<qint64> missingLookCount(Database &database);

/// What was computed: scans whose file cannot be read or is another than was added are left out, to
/// be tried again when the dataset is opened the next time. On any thread.
std::vector<ScanLook> computedLooks(const std::vector<LookWish> &wishes);

/// Keeps them, as the program's own work: nobody decided anything.
Result<void> storeLooks(Database &database, const std::vector<ScanLook> &looks);

} // namespace doubleread
