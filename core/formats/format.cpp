#include "core/formats/format.h"

#include "core/base/problem.h"
#include "core/formats/coco.h"
#include "core/formats/cvat.h"
#include "core/formats/fracatlas.h"
#include "core/formats/inputfile.h"
#include "core/formats/jsonfiles.h"
#include "core/formats/labelme.h"
#include "core/formats/masks.h"
#include "core/formats/shapecsv.h"
#include "core/formats/tags.h"
#include "core/formats/vgg.h"
#include "core/formats/voc.h"
#include "core/formats/writing.h"
#include "core/formats/yolo.h"
#include "core/formats/yoloseg.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

constexpr Contents everyShape =
    Content::Boxes | Content::Polygons | Content::Parts | Content::Holes | Content::Crowds |
    Content::Lines | Content::Points | Content::NothingFound | Content::Answers | Content::Remarks;

// Looked at in this order when a format is to be found by content.
constexpr auto table = std::to_array<Format>({
    {.id = "fracatlas",
     .displayName = QT_TRANSLATE_NOOP("Formats", "FracAtlas, the whole published layout"),
     .suffix = "",
     .onePerScan = true,
     .carries = Content::Polygons | Content::Parts | Content::Attributes | Content::Splits |
                Content::NothingFound,
     .matches = fracatlas::matches,
     .read = fracatlas::read,
     .write = fracatlas::write},
    {.id = "coco",
     .displayName = QT_TRANSLATE_NOOP("Formats", "COCO JSON"),
     .suffix = "json",
     .onePerScan = false,
     .carries = Content::Boxes | Content::Polygons | Content::Parts | Content::Holes |
                Content::Crowds | Content::NothingFound | Content::Answers | Content::Remarks,
     .matches = coco::matches,
     .read = coco::read,
     .write = coco::write},
    {.id = "json-tags",
     .displayName = QT_TRANSLATE_NOOP("Formats", "makesense.ai JSON of tags"),
     .suffix = "json",
     .onePerScan = false,
     .carries = Content::Tags | Content::NothingFound,
     .matches = tagjson::matches,
     .read = tagjson::read,
     .write = tagjson::write},
    {.id = "labelme",
     .displayName = QT_TRANSLATE_NOOP("Formats", "labelme JSON"),
     .suffix = "json",
     .onePerScan = true,
     .carries = everyShape | Content::Tags,
     .matches = labelme::matches,
     .read = labelme::read,
     .write = labelme::write},
    {.id = "vgg",
     .displayName = QT_TRANSLATE_NOOP("Formats", "VGG JSON"),
     .suffix = "json",
     .onePerScan = false,
     .carries = Content::Boxes | Content::Polygons | Content::Lines | Content::Points |
                Content::NothingFound | Content::Answers,
     .matches = vgg::matches,
     .read = vgg::read,
     .write = vgg::write},
    {.id = "cvat",
     .displayName = QT_TRANSLATE_NOOP("Formats", "CVAT for images 1.1"),
     .suffix = "xml",
     .onePerScan = false,
     .carries = everyShape | Content::Tags,
     .matches = cvat::matches,
     .read = cvat::read,
     .write = cvat::write},
    {.id = "voc",
     .displayName = QT_TRANSLATE_NOOP("Formats", "Pascal VOC XML"),
     .suffix = "xml",
     .onePerScan = true,
     .carries = Content::Boxes | Content::NothingFound,
     .matches = voc::matches,
     .read = voc::read,
     .write = voc::write},
    {.id = "masks",
     .displayName = QT_TRANSLATE_NOOP("Formats", "PNG masks"),
     .suffix = "png",
     .onePerScan = true,
     .carries = Content::Polygons | Content::Parts | Content::Holes | Content::NothingFound,
     .matches = masks::matches,
     .read = masks::read,
     .write = masks::write},
    {.id = "yolo-seg",
     .displayName = QT_TRANSLATE_NOOP("Formats", "YOLO segmentation text"),
     .suffix = "txt",
     .onePerScan = true,
     .carries = Content::Polygons | Content::NothingFound,
     .matches = yoloseg::matches,
     .read = yoloseg::read,
     .write = yoloseg::write},
    {.id = "yolo",
     .displayName = QT_TRANSLATE_NOOP("Formats", "YOLO text"),
     .suffix = "txt",
     .onePerScan = true,
     .carries = Content::Boxes | Content::NothingFound,
     .matches = yolo::matches,
     .read = yolo::read,
     .write = yolo::write},
    {.id = "csv-tags",
     .displayName = QT_TRANSLATE_NOOP("Formats", "makesense.ai CSV of tags"),
     .suffix = "csv",
     .onePerScan = false,
     .carries = Content::Tags | Content::NothingFound,
     .matches = tagcsv::matches,
     .read = tagcsv::read,
     .write = tagcsv::write},
    {.id = "csv-points",
     .displayName = QT_TRANSLATE_NOOP("Formats", "makesense.ai CSV of points"),
     .suffix = "csv",
     .onePerScan = false,
     .carries = Content::Points,
     .matches = pointcsv::matches,
     .read = pointcsv::read,
     .write = pointcsv::write},
    {.id = "csv-lines",
     .displayName = QT_TRANSLATE_NOOP("Formats", "makesense.ai CSV of lines"),
     .suffix = "csv",
     .onePerScan = false,
     .carries = Content::Lines,
     .matches = linecsv::matches,
     .read = linecsv::read,
     .write = linecsv::write},
    {.id = "csv",
     .displayName = QT_TRANSLATE_NOOP("Formats", "makesense.ai CSV of boxes"),
     .suffix = "csv",
     .onePerScan = false,
     .carries = Content::Boxes,
     .matches = boxcsv::matches,
     .read = boxcsv::read,
     .write = boxcsv::write},
});

QString allIds()
{
    QStringList ids;
    for (const Format &format : table)
        ids.append(QString::fromLatin1(format.id));
    return ids.join(u", "_s);
}

Result<const Format *> formatNamed(const QString &id)
{
    if (const Format *format = formatById(id))
        return format;
    return fail(Error::Code::InvalidArgument, Problem::tr("there is no format %1").arg(id),
                Problem::tr("take one of %1").arg(allIds()));
}

Result<const Format *> formatOf(std::span<const InputFile> files, const QString &shown)
{
    const auto found =
        std::ranges::find_if(table, [&](const Format &format) { return format.matches(files); });
    if (found != table.end())
        return &*found;
    if (const Result<void> text = checkJson(files); !text)
        return fail(text.error());
    return fail(Error{
        .code = Error::Code::BadInput,
        .message = Problem::tr("is not an annotation file of a format that can be told by its "
                               "content"),
        .file = shown,
        .place = {},
        .remedy = Problem::tr("name the format: one of %1").arg(allIds())});
}

/// Files that look like those of another format and are therefore passed over are told.
void warnOfOthers(std::span<const InputFile> files, const Format &format, AnnotationSet &set)
{
    const auto isOf = [](const InputFile &file, const Format &kind) {
        return file.hasSuffix(QString::fromLatin1(kind.suffix));
    };
    if (*format.suffix == '\0' ||
        std::ranges::none_of(files, [&](const InputFile &file) { return isOf(file, format); }))
        return; // then all of them were read
    std::vector<const InputFile *> others;
    for (const InputFile &file : files)
        if (!isOf(file, format) && !yolo::isLabelsFile(file) &&
            std::ranges::any_of(table, [&](const Format &kind) { return isOf(file, kind); }))
            others.push_back(&file);
    if (!others.empty())
        set.warnings.push_back(
            {others.front()->shown,
             Problem::tr("is not of the format %1 and not read, nor are %2 other files")
                 .arg(QString::fromLatin1(format.id))
                 .arg(others.size() - 1)});
}

void letWatch(std::vector<InputFile> &files, const std::shared_ptr<ReadingWatch> &watch)
{
    if (watch)
        for (InputFile &file : files)
            file.watch = watch;
}

void beginCounting(const std::vector<InputFile> &files, ReadingWatch &watch)
{
    qint64 bytes = 0;
    for (const InputFile &file : files)
        bytes += file.size();
    watch.begin(bytes);
}

Result<AnnotationSet> readBy(const Format &format, std::span<const InputFile> files,
                             const ReadOptions &options)
{
    Result<AnnotationSet> set = format.read(files, options);
    if (set) {
        set->format = QString::fromLatin1(format.id);
        set->files = std::ssize(files);
        warnOfOthers(files, format, *set);
    } else if (set.error().remedy.isEmpty()) {
        set.error().remedy = Problem::tr("correct the file there, or export it again");
    }
    return set;
}

std::unexpected<Error> stopped()
{
    return fail(Error::Code::Cancelled, Problem::tr("reading was stopped; nothing was changed"));
}

} // namespace

std::span<const Format> formats()
{
    return table;
}

QString displayNameOf(const Format &format)
{
    return QCoreApplication::translate("Formats", format.displayName);
}

const Format *formatById(const QString &id)
{
    const auto found = std::ranges::find_if(
        table, [&](const Format &format) { return id == QLatin1StringView(format.id); });
    return found == table.end() ? nullptr : &*found;
}

Result<AnnotationSet> readAnnotations(const QStringList &paths, const QString &formatId,
                                      const ReadOptions &options)
{
    Result<std::vector<InputFile>> files = inputFiles(paths);
    if (!files)
        return fail(files.error());
    if (files->empty())
        return fail(
            Error{.code = Error::Code::BadInput,
                  .message = Problem::tr("holds no file"),
                  .file = paths.value(0),
                  .place = {},
                  .remedy = Problem::tr("name annotation files, or folders or zips of them")});
    letWatch(*files, options.watch);
    const Result<const Format *> format =
        formatId == u"auto" ? formatOf(*files, paths.value(0)) : formatNamed(formatId);
    if (format && options.watch)
        beginCounting(*files, *options.watch);
    if (options.watch && options.watch->isStopped())
        return stopped();
    if (!format)
        return fail(format.error());
    Result<AnnotationSet> set = readBy(**format, *files, options);
    return options.watch && options.watch->isStopped() ? stopped() : std::move(set);
}

QStringList annotationFilesAmong(const QStringList &paths)
{
    QStringList found;
    for (const QString &path : paths)
        if (const Result<std::vector<InputFile>> files = inputFiles({path});
            files && !files->empty() && formatOf(*files, path))
            found.append(path);
    return found;
}

Result<WrittenSet> writeAnnotations(const QString &formatId, const AnnotationSet &set,
                                    Dialect dialect)
{
    const Result<const Format *> format = formatNamed(formatId);
    if (!format)
        return fail(format.error());
    Result<WrittenSet> written = (*format)->write(set, dialect);
    if (written)
        std::ranges::move(lossesBeside(set, (*format)->carries, displayNameOf(**format)),
                          std::back_inserter(written->warnings));
    return written;
}

} // namespace doubleread
