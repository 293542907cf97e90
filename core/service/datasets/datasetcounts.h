#pragma once

#include "core/model/user.h"

#include <map>
#include <optional>
#include <vector>

namespace doubleread {

/// Counts of `doubleread-cli info`.
struct DatasetCounts
{
    struct Reader
    {
        QString name;
        Role role = Role::Radiologist;
        qint64 submitted = 0;
        qint64 open = 0;
        qint64 annotations = 0;
        // Of the submitted first reads:
        qint64 positive = 0;
        qint64 nothingFound = 0;
        qint64 notReadable = 0;
        /// Entries of the worklist; none where this person is not to know how far the reader is.
        std::optional<qint64> assigned = {};
        std::optional<qint64> notRead = {}; ///< Of them those that were not begun.
    };
    qint64 scans = 0;
    qint64 included = 0;
    qint64 excluded = 0;
    qint64 annotations = 0;
    std::map<QString, qint64> byState;
    std::map<QString, qint64> byRegion;
    std::vector<Reader> readers;
    qint64 disagreements = 0;
    qint64 openDisagreements = 0;
    qint64 signedOff = 0;
};

} // namespace doubleread
