#include "app/cli/commands.h"
#include "app/cli/desk.h"
#include "core/base/filewriting.h"
#include "core/imaging/decode.h"
#include "core/imaging/pngwriting.h"
#include "core/intake/intakeworkers.h"
#include "core/model/names.h"
#include "core/service/scans/scans.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <memory>

namespace doubleread::cli {

namespace {

struct Arguments
{
    QString source;
    QString scan;
    QString window;
    bool raw = false;
    QString out;
};

/// One scan's file and what it is called to this person.
struct Source
{
    QString file;
    QString name;
    QByteArray sha256; ///< Of the bytes; empty where any are right.
};

/// What was written.
struct Picture
{
    QByteArray png;
    QJsonObject json; ///< "window", or "offset".
    QString text;
    std::vector<Warning> warnings;
};

/// "CENTRE,WIDTH"
Result<std::optional<Window>> windowFrom(const QString &text)
{
    if (text.isEmpty())
        return std::optional<Window>();
    const QStringList parts = text.split(u',');
    bool isCentre = false;
    bool isWidth = false;
    const Window window{.center = parts.value(0).toDouble(&isCentre),
                        .width = parts.value(1).toDouble(&isWidth)};
    const bool finite = std::isfinite(window.center) && std::isfinite(window.width);
    if (parts.size() != 2 || !isCentre || !isWidth || !finite || window.width <= 0)
        return fail(Error::Code::InvalidArgument, u"'%1' is no window"_s.arg(text),
                    u"write --window CENTRE,WIDTH, two numbers of which the width is above 0"_s);
    return std::optional(window);
}

bool isDataset(const Arguments &arguments)
{
    QFile file(arguments.source);
    return !arguments.scan.isEmpty() || arguments.source.endsWith(u".doubleread"_s) ||
           (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly) &&
            file.read(16).startsWith("SQLite format 3"));
}

Result<Source> sourceOf(const Arguments &arguments, Console &console)
{
    if (!isDataset(arguments))
        return Source{.file = arguments.source, .name = arguments.source, .sha256 = {}};
    if (arguments.scan.isEmpty())
        return fail(Error::Code::InvalidArgument, u"which scan of the dataset is not said"_s,
                    u"name it by --scan"_s);
    const Result<Desk> desk = sitDown(arguments.source, Access::ReadOnly, console, mayLook);
    if (!desk)
        return fail(desk.error());
    Result<ScanRow> row = scanShownAs(*desk->database, desk->actor, arguments.scan);
    if (!row)
        return fail(row.error());
    return Source{.file = row->file,
                  .name = row->place ? row->scan.fileName : row->file,
                  .sha256 = row->scan.sha256};
}

/// The bytes that may be decoded here: a scan's are known, a file from outside is opened by a
/// worker first.
Result<QByteArray> knownHash(const Source &source)
{
    if (!source.sha256.isEmpty())
        return source.sha256;
    const Result<Intake> passed = IntakeWorkers().takeIn(source.file, {.lookOnly = true});
    return passed ? passed->sourceSha256 : Result<QByteArray>(fail(passed.error()));
}

Result<Decoded> decodedFrom(const Source &source)
{
    const Result<QByteArray> hash = knownHash(source);
    Result<Decoded> decoded =
        hash ? decodeKnownFile(source.file, *hash) : Result<Decoded>(fail(hash.error()));
    if (!decoded) {
        Error error = decoded.error();
        error.file = source.name;
        return fail(error);
    }
    for (Warning &warning : decoded->warnings)
        if (warning.place.startsWith(source.file))
            warning.place = source.name + warning.place.mid(source.file.size());
    return decoded;
}

Result<Picture> viewOf(const PixelImage &image, const std::optional<Window> &asked)
{
    const Window window = asked ? inSamples(image, *asked) : defaultWindow(image);
    const Window shown = asked ? *asked : inValues(image, window);
    Result<QByteArray> png = pngOfView(image, window);
    if (!png)
        return fail(png.error());
    return Picture{.png = *std::move(png),
                   .json = {{u"bits"_s, 8},
                            {u"window"_s, QJsonObject{{u"centre"_s, shown.center},
                                                      {u"width"_s, shown.width},
                                                      {u"is_curve"_s, window.curve != nullptr}}}},
                   .text = window.curve
                               ? u"8 bit through the file's own curve"_s
                               : u"8 bit through window %1,%2"_s.arg(shown.center).arg(shown.width),
                   .warnings = {}};
}

Result<Picture> valuesOf(const PixelImage &image, const QString &name)
{
    Result<ValuesPng> png = pngOfValues(image);
    if (!png)
        return fail(png.error());
    Picture picture{.png = std::move(png->bytes),
                    .json = {{u"bits"_s, 16}, {u"offset"_s, png->offset}},
                    .text = u"16 bit, value + %1"_s.arg(png->offset),
                    .warnings = {}};
    if (png->rounded)
        picture.warnings.push_back({name, u"values are rounded to whole numbers"_s});
    if (png->clipped > 0)
        picture.warnings.push_back(
            {name,
             u"the values of %1 pixels do not fit into 16 bits and were cut"_s.arg(png->clipped)});
    return picture;
}

Result<void> checkTarget(const Arguments &arguments, const Source &source)
{
    const QFileInfo out(arguments.out);
    for (const QString &taken : {source.file, arguments.source})
        if (out.exists() && out.canonicalFilePath() == QFileInfo(taken).canonicalFilePath())
            return fail(Error{.code = Error::Code::InvalidArgument,
                              .message = u"the scan would be overwritten"_s,
                              .file = arguments.out,
                              .place = {},
                              .remedy = u"name another file by --out"_s});
    return {};
}

Result<ExitStatus> run(const Arguments &arguments, Console &console)
{
    const Result<std::optional<Window>> window = windowFrom(arguments.window);
    if (!window)
        return fail(window.error());
    const Result<Source> source = sourceOf(arguments, console);
    if (!source)
        return fail(source.error());
    if (const Result<void> fits = checkTarget(arguments, *source); !fits)
        return fail(fits.error());
    const Result<Decoded> decoded = decodedFrom(*source);
    if (!decoded)
        return fail(decoded.error());
    Result<Picture> picture =
        arguments.raw ? valuesOf(decoded->image, source->name) : viewOf(decoded->image, *window);
    if (!picture)
        return fail(picture.error());
    if (const Result<void> written = writeFileDurably(arguments.out, picture->png); !written)
        return fail(written.error());
    std::vector<Warning> warnings = decoded->warnings;
    std::ranges::move(picture->warnings, std::back_inserter(warnings));
    console.warnings(warnings);
    const QSize size = decoded->image.size;
    QJsonObject json = picture->json;
    json.insert(u"out"_s, arguments.out);
    json.insert(u"width"_s, size.width());
    json.insert(u"height"_s, size.height());
    json.insert(u"damage"_s, nameOf(decoded->header.damage));
    json.insert(u"warnings"_s, warningsJson(warnings));
    console.done(json, {u"%1: %2x%3 pixels, %4"_s.arg(arguments.out)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(picture->text)});
    return ExitStatus::Done;
}

} // namespace

Action declareRender(Syntax &syntax)
{
    const auto arguments = std::make_shared<Arguments>();
    syntax.positional("FILE|DATASET", arguments->source,
                      "A DICOM, JPEG, PNG, TIFF or BMP file, or a dataset");
    syntax.option("--scan", "NAME", arguments->scan, "The scan of the dataset");
    syntax.option(
        "--window", "CENTRE,WIDTH", arguments->window,
        "In values after rescale or modality table, as the status bar shows them. Without "
        "it the file's own first window, table or curve, else the range that occurs. What "
        "is written is 8 bit, upright, and white where the scan is shown white");
    syntax.flag(
        "--raw", arguments->raw,
        "16 bit instead: each pixel is its value, upright, never inverted and through no "
        "window. Values are the stored ones after rescale or modality table, rounded; where "
        "they can be negative (the file stores signed values, or its intercept is negative) "
        "32768 is added to all");
    syntax.exclusive("--window", "--raw");
    syntax.required("--out", "FILE.png", arguments->out, "What to write; replaced if it exists");
    return [arguments](Console &console) { return run(*arguments, console); };
}

} // namespace doubleread::cli
