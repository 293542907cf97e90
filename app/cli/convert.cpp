#include "app/cli/commands.h"
#include "app/cli/formatwords.h"
#include "core/base/counted.h"
#include "core/base/filewriting.h"
#include "core/formats/format.h"
#include "core/formats/zip.h"
#include "core/imaging/decode.h"
#include "core/service/scans/scans.h"

#include <QDir>
#include <QFileInfo>
#include <QMultiHash>

#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString from = u"auto"_s;
    QString to;
    QString in;
    QString out;
    QString images;
    QString labels;
    QString dialect = u"full"_s;
};

/// Name and upright size of each picture in the folder.
Result<std::vector<ScanName>> picturesIn(const QString &folder)
{
    std::vector<ScanName> pictures;
    if (folder.isEmpty())
        return pictures;
    const Result<QStringList> files = pictureFiles({folder});
    if (!files)
        return fail(files.error());
    for (const QString &file : *files) {
        const Result<QSize> size = identifyHeader(file);
        if (!size)
            return fail(size.error());
        pictures.push_back(
            {.id = Id<Scan>::create(), .fileName = QFileInfo(file).fileName(), .size = *size});
    }
    return pictures;
}

/// YOLO files and masks name their images without suffix: gives them the pictures' names, where
/// just one picture can be meant.
void completeNames(AnnotationSet &set, const std::vector<ScanName> &pictures)
{
    QMultiHash<QString, QString> names;
    for (const ScanName &picture : pictures)
        names.insert(QFileInfo(picture.fileName).completeBaseName(), picture.fileName);
    QStringList incomplete;
    for (ImageAnnotations &image : set.images) {
        if (!image.nameIsStem)
            continue;
        if (names.count(image.fileName) != 1) {
            incomplete.append(image.fileName);
            continue;
        }
        image.fileName = names.value(image.fileName);
        image.nameIsStem = false;
    }
    if (!incomplete.isEmpty())
        set.warnings.push_back(
            {incomplete.front(),
             u"is named without a suffix, like %1 more; --images tells what the pictures are "
             u"called"_s.arg(incomplete.size() - 1)});
}

Result<AnnotationSet> readSet(const Arguments &arguments)
{
    const Result<std::vector<ScanName>> pictures = picturesIn(arguments.images);
    if (!pictures)
        return fail(pictures.error());
    const ReadOptions options{.labelsFile = arguments.labels, .imageSize = imageSizesOf(*pictures)};
    Result<AnnotationSet> set = readAnnotations({arguments.in}, arguments.from, options);
    if (!set)
        return set;
    for (ImageAnnotations &image : set->images)
        if (!image.size.isValid())
            image.size = options.imageSize(image.fileName).value_or(QSize());
    completeNames(*set, *pictures);
    return set;
}

Result<void> writeFiles(const std::vector<OutputFile> &files, const Arguments &arguments)
{
    const bool intoFolder = formatById(arguments.to)->onePerScan;
    if (intoFolder && arguments.out.endsWith(u".zip"_s, Qt::CaseInsensitive)) {
        const Result<QByteArray> zip = zipped(files);
        return zip ? writeFileDurably(arguments.out, *zip) : fail(zip.error());
    }
    for (const OutputFile &file : files) {
        const QString path = intoFolder ? QDir(arguments.out).filePath(file.name) : arguments.out;
        if (intoFolder)
            QDir().mkpath(QFileInfo(path).path());
        const Result<QByteArray> bytes = contentOf(file);
        if (!bytes)
            return fail(bytes.error());
        if (Result<void> written = writeFileDurably(path, *bytes); !written)
            return written;
    }
    return {};
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    Result<AnnotationSet> set = readSet(arguments);
    if (!set)
        return fail(set.error());
    console.warnings(set->warnings);
    const Dialect dialect = arguments.dialect == u"full"_s ? Dialect::Full : Dialect::Makesense;
    const Result<WrittenSet> written = writeAnnotations(arguments.to, *set, dialect);
    if (!written)
        return fail(written.error());
    console.warnings(written->warnings);
    const Result<void> stored = writeFiles(written->files, arguments);
    if (!stored)
        return fail(stored.error());
    std::vector<Warning> warnings = set->warnings;
    warnings.insert(warnings.end(), written->warnings.begin(), written->warnings.end());
    console.done({{u"images"_s, written->images},
                  {u"annotations"_s, written->annotations},
                  {u"warnings"_s, warningsJson(warnings)}},
                 {u"wrote %1 on %2"_s.arg(
                     counted(written->annotations, u"%1 annotation"_s, u"%1 annotations"_s),
                     counted(written->images, u"%1 image"_s, u"%1 images"_s))});
    return ExitStatus::Done;
}

} // namespace

Action declareConvert(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("IN", arguments->in, "A file, or a folder or zip of them");
    syntax.positional("OUT", arguments->out,
                      "The file, or the folder or zip for formats of one file a scan");
    syntax.choice("--from", arguments->from, formatWordsAndAuto(), "Without it by content");
    syntax.requiredChoice("--to", arguments->to, formatWords(), "What to write");
    syntax.choice<QString>("--dialect", arguments->dialect,
                           {{u"full"_s, u"full"_s}, {u"makesense"_s, u"makesense"_s}},
                           "All that the format can say (full), or as makesense.ai writes it");
    syntax.option("--images", "DIR", arguments->images,
                  "The pictures, for the sizes and names that YOLO files do not have");
    syntax.option("--labels", "labels.txt", arguments->labels,
                  "Class names of YOLO files and masks; without it labels.txt beside them");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
