#pragma once

#include "core/base/error.h"
#include "core/model/package.h"
#include "core/model/protocol.h"
#include "core/model/scanlist.h"
#include "core/model/trail.h"
#include "core/service/addreport.h"
#include "core/service/exchangereports.h"

#include <map>
#include <optional>
#include <vector>

namespace doubleread {

/// What a new dataset starts with.
struct NewDataset
{
    QString name;
    Protocol protocol = Protocol::standard();
    QString coordinator; ///< Name of its first person.
};

struct DatasetInfo
{
    QString name;
    QString path;
    bool readOnly = false;
    QString heldBy;      ///< "user@host, process 123, since ..." when another program is writing.
    QString lossText;    ///< A sentence when what was stored here once is gone; else empty.
    QString readOnlyWhy; ///< A sentence for the banner; empty when writable.
    bool passwordProtected = false;
    Protocol protocol;
    std::vector<User> people;
    qint64 scanCount = 0;
    int round = 1;
    bool roundClosed = false;
    std::optional<PackageToken> package; ///< This is a package, and only its reader works in it.
    bool namesHidden = false; ///< Readers know scans by their places in the worklist alone.
};

/// What this person still has to do and has done.
struct Progress
{
    qint64 done = 0;
    qint64 total = 0;
};

/// One of the scans that are signed in one act, and the revision of its review that was looked at.
struct SignOffRequest
{
    Id<Scan> scan;
    int revision = 0;
};

/// What the person who signs types in.
struct SignOffWords
{
    QString printedName;
    QString password = {}; ///< Asked for once more; not looked at in an unprotected dataset.
};

/// Comparison of the whole dataset, or of one scan.
struct CompareReport
{
    struct Row
    {
        QString scan; ///< File name.
        DisagreementKind kind;
        double iou = 0;
        bool open = true;
        Id<Disagreement> id;
    };
    /// Versions of the protocol that the comparisons were made by; 0 without any.
    int firstProtocol = 0;
    int lastProtocol = 0;
    qint64 scansCompared = 0;
    qint64 matched = 0;
    qint64 onlyFirst = 0;
    qint64 onlySecond = 0;
    std::vector<Row> disagreements;
};

} // namespace doubleread
