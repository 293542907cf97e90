#pragma once

#include "core/base/error.h"
#include "core/model/package.h"
#include "core/model/protocol.h"
#include "core/model/scanlist.h"
#include "core/model/trail.h"
#include "core/service/addreport.h"

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

enum class Rest { Unread, NothingFound };        ///< Scans that the file does not list.
enum class NewLabels { Create, Skip, Refuse };   ///< Labels that the protocol lacks.
enum class Existing { Refuse, Append, Replace }; ///< Open annotations that are there already.
enum class AfterImport { LeaveOpen, Submit };

struct ImportRequest
{
    Id<User> reader;
    QString newReader = {}; ///< Instead of `reader`: a radiologist who is added with the readings.
    QString format;         ///< Empty or "auto": by content.
    QStringList paths;
    QString labelsFile;      ///< labels.txt for YOLO; empty: the one in the folder.
    QString assessmentsFile; ///< CSV image_id,fractured or with the reader's name; may be empty.
    Rest rest = Rest::Unread;
    NewLabels newLabels = NewLabels::Create;
    Existing existing = Existing::Refuse;
    AfterImport after = AfterImport::LeaveOpen;
};

struct ImportReport
{
    qint64 scans = 0;       ///< Reads that came in.
    qint64 annotations = 0; ///< Annotations that came in.
    std::vector<Warning> warnings;
    QStringList unmatched; ///< Image names that no scan has.
};

struct ExportRequest
{
    std::optional<Id<User>> reader; ///< One reader's reads; none: the consensus.
    QString format = u"coco"_s;
    QString dialect = u"full"_s;
    QString path;                 ///< File, or folder for formats of one file per scan.
    QString assessmentsFile = {}; ///< CSV of the scan-level answers; empty: none is written.
};

struct ExportReport
{
    QStringList files;
    qint64 scans = 0;
    qint64 annotations = 0;
    std::vector<Warning> warnings;
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
