#pragma once

#include "core/base/error.h"
#include "core/model/protocol.h"
#include "core/model/review.h"
#include "core/model/trail.h"

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
    QString readOnlyWhy; ///< A sentence for the banner; empty when writable.
    bool passwordProtected = false;
    Protocol protocol;
    std::vector<User> people;
    qint64 scanCount = 0;
    int round = 1;
    bool roundClosed = false;
};

/// What this person still has to do and has done.
struct Progress
{
    qint64 done = 0;
    qint64 total = 0;
};

/// Which list a page walks through.
enum class ScanListKind {
    All,     ///< Every scan (Scans page).
    Reading, ///< This person's worklist: what is not excluded.
    Review,  ///< What the officer may decide or sign: both reads submitted; disputed ones first.
};

struct ScanFilter
{
    ScanListKind list = ScanListKind::All;
    QString text; ///< Part of the file name, without regard to case.
    std::vector<ScanState> states;
    QStringList regions;
    QStringList views;
    QStringList sites;
    std::vector<Damage> damages;
    std::optional<bool> withFindings;

    bool operator==(const ScanFilter &) const = default;
};

/// The scans that a filter lets through, in order, as positions (Scan::position). When nothing is
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
    Scan scan;                        ///< `state` is masked for a reader: nothing of others' reads.
    QString file;                     ///< Absolute path of the scan's file.
    std::optional<ReadState> ownRead; ///< This person's primary read; none: not read yet.
    int openDisagreements = 0;        ///< For the officer and, after the round, the coordinator.
    std::vector<Annotation> overlay; ///< This person's own marks, or the consensus for the officer.
    std::optional<SignOff> signOff;
};

/// One value by which the gallery can be narrowed, with how many scans have it.
struct Facet
{
    QString group; ///< "state", "region", "view", "site", "damage", "findings".
    QString value; ///< Stable word (names.h) or the site itself.
    qint64 count = 0;
};

struct AddOptions
{
    QString site;
    bool copy = false; ///< Copy the files into NAME.files/ by SHA-256.
};

/// A file that was not taken, or taken with damage.
struct FileRemark
{
    QString file;
    QString message;
};

struct AddReport
{
    qint64 added = 0;
    qint64 already = 0;              ///< Same bytes as a scan that is there.
    std::vector<FileRemark> damaged; ///< Taken and flagged.
    std::vector<FileRemark> refused;
};

enum class Rest { Unread, NothingFound };        ///< Scans that the file does not list.
enum class NewLabels { Create, Skip, Refuse };   ///< Labels that the protocol lacks.
enum class Existing { Refuse, Append, Replace }; ///< Open annotations that are there already.
enum class AfterImport { LeaveOpen, Submit };

struct ImportRequest
{
    Id<User> reader;
    QString format; ///< Empty or "auto": by content.
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
    QString path; ///< File, or folder for formats of one file per scan.
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
    qint64 scansCompared = 0;
    qint64 matched = 0;
    qint64 onlyFirst = 0;
    qint64 onlySecond = 0;
    std::vector<Row> disagreements;
};

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
