#pragma once

#include "core/base/result.h"
#include "core/model/annotation.h"
#include "core/model/scan.h"

#include <QSize>
#include <QStringList>

#include <functional>
#include <span>

namespace doubleread {

struct InputFile;

/// What an annotation file says about one image.
struct ImageAnnotations
{
    QString fileName;                    ///< As the file has it, with its folder prefix if any.
    bool nameIsStem = false;             ///< The file names images without their suffix (YOLO).
    QSize size;                          ///< Declared, px; invalid when the file does not say.
    qint64 fileBytes = -1;               ///< Bytes of the image file; -1 when not known.
    std::vector<Annotation> annotations; ///< Image pixels, fresh ids, label codes as in the file.
    QStringList annotationPlaces;        ///< Of each in `file`; empty for what no file said.
    QStringList tags;
    QString file;  ///< The annotation file, as the user named it.
    QString place; ///< Of the image's record in it.
};

/// Everything that annotation files say, in their order and not yet tied to scans.
struct AnnotationSet
{
    QString project;
    int protocolVersion = 0; ///< Of the rules that it was made under; 0: not known.
    QStringList labels;      ///< Names in file order, also those that nothing uses.
    std::vector<ImageAnnotations> images;
    std::vector<Warning> warnings;
};

struct ReadOptions
{
    QString labelsFile; ///< YOLO's class names; empty: labels.txt or classes.txt beside the files.
    /// Upright size, px, of the image of this name, which may lack its suffix; needed for YOLO.
    std::function<std::optional<QSize>(const QString &name)> imageSize;
};

/// makesense.ai's way of writing, or ours, which keeps all that the format can carry.
enum class Dialect { Full, Makesense };

struct OutputFile
{
    QString name; ///< Relative, for a folder or a zip.
    QByteArray bytes;
};

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
    const char *suffix;      ///< Of its files, without a dot.
    bool onePerScan;         ///< Written into a folder instead of to one file.
    bool (*matches)(std::span<const InputFile> files); ///< By content; wrong files match too.
    Result<AnnotationSet> (*read)(std::span<const InputFile> files, const ReadOptions &options);
    Result<WrittenSet> (*write)(const AnnotationSet &set, Dialect dialect);
};

std::span<const Format> formats();
const Format *formatById(const QString &id); ///< Null when there is none.

/// Everything in these files, folders (with their folders) and zips. `formatId` is a row of the
/// table or "auto", which looks at the content. Complete or an error with file, place and remedy.
Result<AnnotationSet> readAnnotations(const QStringList &paths, const QString &formatId,
                                      const ReadOptions &options);

/// Those of the files that are, by themselves and by content, of one of the formats.
QStringList annotationFilesAmong(const QStringList &paths);

/// The files that hold the set; fails when an annotation has no label or two images would share
/// one file, naming them. Images need a valid size, except in VGG. Nothing is written to disk.
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
Result<MatchedSet> matchToScans(AnnotationSet set, std::span<const ScanName> scans);

/// ReadOptions::imageSize for these scans. Keeps a copy of what it needs.
std::function<std::optional<QSize>(const QString &)> imageSizesOf(std::span<const ScanName> scans);

} // namespace doubleread
