#pragma once

#include "core/base/result.h"
#include "core/formats/annotationset.h"
#include "core/model/scan.h"

#include <functional>
#include <memory>
#include <span>

namespace doubleread {

struct InputFile;
class ReadingWatch;

struct ReadOptions
{
    QString labelsFile; ///< YOLO's class names; empty: labels.txt or classes.txt beside the files.
    /// Upright size, px, of the image of this name, which may lack its suffix; needed for YOLO.
    std::function<std::optional<QSize>(const QString &name)> imageSize;
    std::shared_ptr<ReadingWatch> watch = {}; ///< Who waits and may stop it; null: nobody.
};

/// makesense.ai's way of writing, or ours, which keeps all that the format can carry.
enum class Dialect { Full, Makesense };

struct OutputFile
{
    QString name; ///< Relative, for a folder or a zip; may lie in folders ("images/a.jpg").
    QByteArray bytes;
    QString copyOf = {}; ///< A file on disk whose bytes they are, instead of `bytes`.
};

/// Its bytes, read from `copyOf` where that is set.
Result<QByteArray> contentOf(const OutputFile &file);

struct WrittenSet
{
    std::vector<OutputFile> files;
    qint64 images = 0;             ///< That the files name.
    qint64 annotations = 0;        ///< That the files hold.
    std::vector<Warning> warnings; ///< What the format cannot carry and therefore lost.
};

/// One row of the table of formats: what the command line and the dialogs offer.
struct Format
{
    const char *id;          ///< "coco"; also the provenance of what was read.
    const char *displayName; ///< For QCoreApplication::translate("Formats", ...).
    const char *suffix;      ///< Of its files, without a dot; empty where they are of many kinds.
    bool onePerScan;         ///< Several files, written into a folder or a zip instead of to one.
    Contents carries;        ///< In the full dialect.
    bool (*matches)(std::span<const InputFile> files); ///< By content; wrong files match too.
    Result<AnnotationSet> (*read)(std::span<const InputFile> files, const ReadOptions &options);
    Result<WrittenSet> (*write)(const AnnotationSet &set, Dialect dialect);
};

std::span<const Format> formats();
const Format *formatById(const QString &id); ///< Null when there is none.
QString displayNameOf(const Format &format); ///< In the user's language.

/// Everything in these files, folders (with their folders) and zips. `formatId` is a row of the
/// table or "auto", which looks at the content. Complete or an error with file, place and remedy.
Result<AnnotationSet> readAnnotations(const QStringList &paths, const QString &formatId,
                                      const ReadOptions &options);

/// Those of the files that are, by themselves and by content, of one of the formats.
QStringList annotationFilesAmong(const QStringList &paths);

/// The files that hold the set; fails when an annotation has no label or two images would share
/// one file, naming them. Images need a valid size where the format declares one or counts in
/// fractions. What the format does not carry is told. Nothing is written to disk.
Result<WrittenSet> writeAnnotations(const QString &formatId, const AnnotationSet &set,
                                    Dialect dialect);

/// A scan as files can name it.
struct ScanName
{
    Id<Scan> id;
    QString fileName;
    QSize size; ///< Upright, px.
};

struct MatchedImage
{
    Id<Scan> scan;
    ImageAnnotations image; ///< Its annotations lie within the scan.
};

struct MatchedSet
{
    QString format = {}; ///< As AnnotationSet has it.
    qsizetype files = 0; ///< As well.
    qint64 listed = 0;   ///< Images that the files name.
    QString project;
    QStringList labels;
    std::vector<MatchedImage> images; ///< At most one for a scan.
    QStringList unmatched;            ///< Names of images that no scan has.
    std::vector<Warning> warnings;    ///< Those of the set first.
};

/// Ties images to scans by base name: exactly, else without folder prefix or case. Fails when a
/// name is ambiguous, when two records name one scan and when no scan is left. Vertices outside a
/// scan are clamped (told beyond 1e-6 px); shapes wholly outside are left out and told, as are
/// images that no scan has. Other sizes than declared, no area and crossing rings are told.
/// `goesOn` is asked before each image; Cancelled once it says no.
Result<MatchedSet> matchToScans(AnnotationSet set, std::span<const ScanName> scans,
                                const std::function<bool()> &goesOn = {});

/// ReadOptions::imageSize for these scans. Keeps a copy of what it needs.
std::function<std::optional<QSize>(const QString &)> imageSizesOf(std::span<const ScanName> scans);

} // namespace doubleread
