#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/model/user.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace doubleread {

enum class Rest { Unread, NothingFound };        ///< Scans that the file does not list.
enum class NewLabels { Create, Skip, Refuse };   ///< Labels that the protocol lacks.
enum class Existing { Refuse, Append, Replace }; ///< Open annotations that are there already.
enum class AfterImport { LeaveOpen, Submit };

/// What becomes of the annotations of one label of the files.
struct LabelChoice
{
    enum class What { Map, Create, Skip };
    What what = What::Map;
    QString target = {}; ///< Map: code or name of a label that the protocol has.

    bool operator==(const LabelChoice &) const = default;
};

/// Annotation files that are to be read.
struct ImportSource
{
    QStringList paths;
    QString format;          ///< Empty or "auto": by content.
    QString labelsFile = {}; ///< labels.txt for YOLO; empty: the one in the folder.
};

struct ImportRequest
{
    Id<User> reader;
    QString newReader = {}; ///< Instead of `reader`: a radiologist who is added with the readings.
    QString format;         ///< Empty or "auto": by content.
    QStringList paths;
    QString labelsFile;      ///< labels.txt for YOLO; empty: the one in the folder.
    QString assessmentsFile; ///< CSV image_id,fractured or with the reader's name; may be empty.
    Rest rest = Rest::Unread;
    NewLabels newLabels = NewLabels::Create; ///< Of labels that `labels` does not speak of.
    Existing existing = Existing::Refuse;
    AfterImport after = AfterImport::LeaveOpen;
    /// By the label's name in the files; empty: annotations without a label.
    std::map<QString, LabelChoice> labels = {};
};

/// A label as the files have it, on scans of the dataset.
struct FileLabel
{
    QString name; ///< Empty: annotations without a label.
    QString code; ///< Of the protocol's label of that code or name; empty: it is new.
    qint64 annotations = 0;
    qint64 scans = 0;
};

/// What an import would bring, before anything is changed.
struct ImportPreview
{
    QString format; ///< Id of the row of the table of formats.
    qint64 files = 0;
    qint64 listed = 0;       ///< Images that the files name.
    qint64 scans = 0;        ///< Of the dataset, among those.
    qint64 annotations = 0;  ///< On these scans.
    qint64 nothingFound = 0; ///< Of these scans, without any.
    qint64 rest = 0;         ///< Scans of the dataset that the files do not name.
    QStringList unmatched;   ///< Names of images that no scan has.
    std::vector<FileLabel> labels;
    std::vector<Warning> warnings; ///< What was repaired or left out.
    qint64 open = 0;   ///< Of these scans: on which the reader has open annotations already.
    qint64 locked = 0; ///< Of these scans: that the reader has submitted.
    bool mayCreateLabels = false;
    std::optional<Error> refusal; ///< Why it would be refused as it is asked for.
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
    QString path;                   ///< File, or folder for formats of one file per scan.
    QString assessmentsFile = {};   ///< CSV of the scan-level answers; empty: none is written.
    bool pictures = false;          ///< With the scans' own files, where the format has a place.
    std::vector<qint64> scans = {}; ///< Positions; empty: all.
};

struct ExportReport
{
    QStringList files;
    qint64 scans = 0;
    qint64 annotations = 0;
    std::vector<Warning> warnings;
};

/// dataset.csv in or out.
struct AttributesReport
{
    qint64 scans = 0;   ///< Of the dataset, in the file.
    qint64 changed = 0; ///< Of these, by an import.
    std::vector<Warning> warnings;
    QStringList unmatched; ///< Image names that no scan has.
};

/// What became of one of the formats that were asked for.
struct FormatExport
{
    QString format; ///< Id of the row of the table.
    QString path;   ///< File or folder that it went to.
    std::optional<Error> error;
    ExportReport report; ///< Where there is no error.
};

} // namespace doubleread
