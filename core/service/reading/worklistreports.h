#pragma once

#include "core/model/scanlist.h"
#include "core/model/worklist.h"
#include "core/workflow/assigning.h"

#include <optional>
#include <vector>

namespace doubleread {

/// How scans are to be handed out to readers.
struct AssignRequest
{
    AssignMode mode = AssignMode::All;
    std::vector<Id<User>> readers = {}; ///< None: every radiologist who is not disabled.
    std::vector<qint64> scans = {};     ///< Positions; none: those of the filter.
    ScanFilter filter = {};             ///< Excluded scans are left out in any case.
    bool includedOnly = false;          ///< Not those that nobody has triaged.
    quint64 seed = 1;
    std::optional<double> repeatShare = {}; ///< Another than the protocol's.
};

/// What was handed out, or would be.
struct AssignReport
{
    struct Reader
    {
        Id<User> id;
        QString name;
        qint64 assigned = 0; ///< Scans in the whole worklist.
        qint64 repeats = 0;  ///< Hidden second reads in it.
        qint64 added = 0;    ///< Scans of them that are new.
        qint64 removed = 0;
        qint64 kept = 0; ///< Begun, so not taken away.
    };
    struct Pair
    {
        QString first;
        QString second;
        qint64 scans = 0; ///< That both read.
    };
    std::vector<Reader> readers;
    std::vector<Pair> pairs;
    qint64 scans = 0;     ///< Handed out.
    qint64 untriaged = 0; ///< Of them those that nobody has triaged.
    qint64 tooFew = 0;    ///< Of them those with fewer readers than the protocol asks for.
};

/// What is missing when the reading round is closed.
struct RoundReport
{
    int round = 1;
    bool closed = false;
    qint64 missing = 0;   ///< Reads that nobody has begun.
    qint64 open = 0;      ///< Reads that were begun and not submitted.
    qint64 askedBack = 0; ///< Submitted reads that readers asked for, not answered yet.
};

/// Reads to have back.
struct TakeBackRequest
{
    Id<User> reader;
    std::vector<Id<Scan>> scans; ///< None: every submitted read of the reader.
    QString reason;
};

struct TakeBackReport
{
    qint64 asked = 0;
    qint64 granted = 0;
    qint64 declined = 0;
    qint64 decisionsVoid = 0; ///< Scans on which the officer had decided already.
};

} // namespace doubleread
