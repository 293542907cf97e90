#pragma once

#include "core/base/error.h"
#include "core/model/annotation.h"
#include "core/model/read.h"

#include <QFlags>
#include <QSize>
#include <QStringList>

#include <optional>
#include <vector>

namespace doubleread {

/// What files can say of images. A format carries some of it; the rest is told as lost.
enum class Content {
    Boxes = 0x1,
    Polygons = 0x2, ///< Of one outer ring; without this flag they become boxes where it has Boxes.
    Parts = 0x4,    ///< Polygons of several outer rings stay one annotation.
    Holes = 0x8,
    Crowds = 0x10,
    Lines = 0x20,
    Points = 0x40,
    Tags = 0x80,
    Attributes = 0x100,   ///< ScanAttributes.
    Splits = 0x200,       ///< ImageAnnotations::split.
    NothingFound = 0x400, ///< Images without any annotation are in it, in the full dialect.
    Answers = 0x800,      ///< Annotation::attributes.
    Remarks = 0x1000,     ///< Certainty and note of an annotation.
};
Q_DECLARE_FLAGS(Contents, Content)
Q_DECLARE_OPERATORS_FOR_FLAGS(Contents)

/// What dataset.csv of the published layout says of an image.
struct ScanAttributes
{
    QStringList regions; ///< In the order of its columns; more than one is "mixed".
    QStringList views;
    bool hardware = false;
    bool multiScan = false;
    /// As stated, also where the annotations say otherwise; none: as the annotations say.
    std::optional<bool> fractured = {};
    std::optional<int> fractureCount = {};

    bool operator==(const ScanAttributes &) const = default;
};

/// What files say about one image.
struct ImageAnnotations
{
    QString fileName;                    ///< As the file has it, with its folder prefix if any.
    bool nameIsStem = false;             ///< The file names images without their suffix (YOLO).
    QSize size;                          ///< Declared, px; invalid when the file does not say.
    qint64 fileBytes = -1;               ///< Bytes of the image file; -1 when not known.
    std::vector<Annotation> annotations; ///< Image pixels, fresh ids, label codes as in the file.
    QStringList annotationPlaces;        ///< Of each in `file`; empty for what no file said.
    QStringList tags;
    std::optional<Verdict> verdict;           ///< Where a file answers for the image as a whole.
    std::optional<ScanAttributes> attributes; ///< Where a file has them.
    QString split;   ///< Name of the list that the image is in: train, valid, test; else empty.
    QString picture; ///< The image's own file on disk, where one lies beside; else empty.
    QString file;    ///< The annotation file, as the user named it.
    QString place;   ///< Of the image's record in it.
};

/// Everything that annotation files say, in their order and not yet tied to scans.
struct AnnotationSet
{
    QString format = {}; ///< Id of the row of the table that read it.
    qsizetype files = 0; ///< That it was looked for in.
    QString project;
    int protocolVersion = 0; ///< Of the rules that it was made under; 0: not known.
    QStringList labels;      ///< Names in file order, also those that nothing uses.
    std::vector<ImageAnnotations> images;
    std::vector<Warning> warnings;
};

Contents contentsOf(const Annotation &annotation);
Contents contentsOf(const ImageAnnotations &image);
/// What is in the set, be it in one image alone.
Contents contentsOf(const AnnotationSet &set);

} // namespace doubleread
