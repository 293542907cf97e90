#pragma once

#include "core/model/user.h"

#include <map>
#include <optional>
#include <vector>

namespace doubleread {

/// Counts of `doubleread-cli info`, as far as the person who asks may know them: what is not theirs
/// to know is missing, which is not the same as none.
struct DatasetCounts
{
    struct Found
    {
        qint64 annotations = 0;
        // Of the submitted first reads:
        qint64 positive = 0;
        qint64 nothingFound = 0;
        qint64 notReadable = 0;
    };
    struct Reader
    {
        QString name;
        Role role = Role::Radiologist;
        qint64 submitted = 0;
        qint64 open = 0;
        std::optional<Found> found = {};
        /// Entries of the worklist; none where this person is not to know how far the reader is.
        std::optional<qint64> assigned = {};
        std::optional<qint64> notRead = {}; ///< Of them those that were not begun.
    };
    qint64 scans = 0;
    qint64 included = 0;
    qint64 excluded = 0;
    std::optional<qint64> annotations;
    std::map<QString, qint64> byState;
    std::map<QString, qint64> byRegion;
    std::vector<Reader> readers;
    std::optional<qint64> disagreements;
    std::optional<qint64> openDisagreements;
    qint64 signedOff = 0;
};

} // namespace doubleread
