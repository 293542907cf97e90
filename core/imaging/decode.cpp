#include "core/imaging/decode.h"

#include "core/base/hash.h"
#include "core/base/problem.h"
#include "core/dicom/dicomimage.h"
#include "core/imaging/raster.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <new>

namespace doubleread {

namespace {

/// One kind of picture file: how it begins, what it is called, how it is read.
struct Kind
{
    FileKind kind;
    QLatin1StringView name;
    std::array<QLatin1StringView, 4> suffixes; ///< The first is the usual one.
    bool (*matches)(QByteArrayView bytes);
    Result<Raster> (*decode)(QByteArrayView bytes);
    Result<Outline> (*outline)(QByteArrayView bytes);
};

bool isJpeg(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xff\xd8\xff"));
}

bool isPng(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n"));
}

bool isTiff(QByteArrayView bytes) // classic and big, either byte order
{
    return bytes.startsWith(QByteArrayView("II*\0", 4)) ||
           bytes.startsWith(QByteArrayView("MM\0*", 4)) ||
           bytes.startsWith(QByteArrayView("II+\0", 4)) ||
           bytes.startsWith(QByteArrayView("MM\0+", 4));
}

bool isBmp(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("BM"));
}

// DICOM comes first: its leading 128 bytes may look like any other file.
constexpr std::array<Kind, 5> kinds{{{.kind = FileKind::Dicom,
                                      .name = "DICOM"_L1,
                                      .suffixes = {"dcm"_L1, "dicom"_L1, "dic"_L1, "ima"_L1},
                                      .matches = isDicom,
                                      .decode = decodeDicom,
                                      .outline = outlineOfDicom},
                                     {.kind = FileKind::Jpeg,
                                      .name = "JPEG"_L1,
                                      .suffixes = {"jpg"_L1, "jpeg"_L1, "jpe"_L1, "jfif"_L1},
                                      .matches = isJpeg,
                                      .decode = decodeJpeg,
                                      .outline = outlineOfJpeg},
                                     {.kind = FileKind::Png,
                                      .name = "PNG"_L1,
                                      .suffixes = {"png"_L1},
                                      .matches = isPng,
                                      .decode = decodePng,
                                      .outline = outlineOfPng},
                                     {.kind = FileKind::Tiff,
                                      .name = "TIFF"_L1,
                                      .suffixes = {"tif"_L1, "tiff"_L1},
                                      .matches = isTiff,
                                      .decode = decodeTiff,
                                      .outline = outlineOfTiff},
                                     {.kind = FileKind::Bmp,
                                      .name = "BMP"_L1,
                                      .suffixes = {"bmp"_L1, "dib"_L1},
                                      .matches = isBmp,
                                      .decode = decodeBmp,
                                      .outline = outlineOfBmp}}};

Error inFile(Error error, const QString &file)
{
    error.file = file;
    return error;
}

Result<const Kind *> kindOf(QByteArrayView bytes, const QString &file)
{
    for (const Kind &kind : kinds)
        if (kind.matches(bytes))
            return &kind;
    return fail(
        Error{.code = Error::Code::BadInput,
              .message = bytes.isEmpty()
                             ? Problem::tr("the file is empty")
                             : Problem::tr("the file is no DICOM, JPEG, PNG, TIFF or BMP picture"),
              .file = file,
              .place = Problem::tr("byte 0"),
              .remedy = Problem::tr("export the scan again as JPEG or PNG")});
}

Result<QByteArray> readBytes(const QString &path, qint64 most)
{
    QFile file(path);
    if (const QFileInfo info(path); info.exists() && !info.isFile()) // opening a pipe would wait
        return fail(Error{.code = Error::Code::BadInput,
                          .message = Problem::tr("is a folder, a device or a pipe"),
                          .file = path,
                          .place = {},
                          .remedy = Problem::tr("name a picture file")});
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error{.code = file.exists() ? Error::Code::Io : Error::Code::NotFound,
                          .message = file.errorString(),
                          .file = path,
                          .place = {},
                          .remedy = Problem::tr("check that the file exists and may be read")});
    if (file.size() > largestScanFile)
        return fail(Error{.code = Error::Code::BadInput,
                          .message = Problem::tr("the file is larger than any radiograph"),
                          .file = path,
                          .place = Problem::tr("byte %1").arg(largestScanFile),
                          .remedy = Problem::tr("export the scan again; at most 1 GiB is taken")});
    // read() takes as much memory as it is asked for before it reads, so never ask for more than
    // there is.
    const QByteArray bytes = file.read(std::min(most, std::max<qint64>(file.size(), 1)));
    if (file.error() != QFileDevice::NoError)
        return fail(Error{.code = Error::Code::Io,
                          .message = file.errorString(),
                          .file = path,
                          .place = {},
                          .remedy = Problem::tr("check the medium and try again")});
    return bytes;
}

bool hasSuffix(const Kind &kind, const QString &suffix)
{
    return !suffix.isEmpty() && std::ranges::find(kind.suffixes, suffix) != kind.suffixes.end();
}

std::optional<Warning> wrongSuffix(const Kind &kind, const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const auto isOf = [&suffix](const Kind &each) { return hasSuffix(each, suffix); };
    // DICOM files mostly are named by a number or a UID, of which any part may look like a suffix.
    const bool isFree = kind.kind == FileKind::Dicom && std::ranges::none_of(kinds, isOf);
    if (isFree || isOf(kind))
        return {};
    return Warning{file, Problem::tr("this is a %1 file though its name does not end in .%2")
                             .arg(kind.name, kind.suffixes.front())};
}

QByteArray hashOfPixels(const PixelImage &image)
{
    std::array<quint32, 3> head{static_cast<quint32>(image.size.width()),
                                static_cast<quint32>(image.size.height()),
                                static_cast<quint32>(image.bitsStored)};
    qToLittleEndian<quint32>(head.data(), static_cast<qsizetype>(head.size()), head.data());
    const QByteArrayView start(reinterpret_cast<const char *>(head.data()), sizeof head);
    return std::visit(
        [start](const auto &samples) {
            const auto size = static_cast<qsizetype>(samples.size() * sizeof(samples.front()));
            const QByteArrayView stored(reinterpret_cast<const char *>(samples.data()), size);
            if constexpr (QSysInfo::ByteOrder == QSysInfo::LittleEndian ||
                          sizeof(samples.front()) == 1)
                return sha256({start, stored});
            QByteArray little(size, Qt::Uninitialized);
            qToLittleEndian<std::remove_cvref_t<decltype(samples.front())>>(
                samples.data(), static_cast<qsizetype>(samples.size()), little.data());
            return sha256({start, little});
        },
        image.samples);
}

Decoded decodedFrom(Raster raster, FileKind kind, const QString &file)
{
    Decoded decoded;
    makeUpright(raster.image, raster.orientation);
    raster.image.damage = raster.damage;
    decoded.header = {.kind = kind,
                      .size = raster.image.size,
                      .bitsStored = raster.image.bitsStored,
                      .orientation = raster.orientation,
                      .damage = raster.damage,
                      .sha256 = {},
                      .pixelHash = {},
                      .spacing = raster.image.spacing};
    decoded.image = std::move(raster.image);
    for (const Warning &warning : raster.warnings)
        decoded.warnings.push_back({file + u": "_s + warning.place, warning.message});
    return decoded;
}

/// Everything but the reductions and the hash.
Result<Decoded> decodeSamples(QByteArrayView bytes, const QString &file)
{
    const Result<const Kind *> kind = kindOf(bytes, file);
    if (!kind)
        return fail(kind.error());
    try {
        Result<Raster> raster = (*kind)->decode(bytes);
        if (!raster)
            return fail(inFile(raster.error(), file));
        Decoded decoded = decodedFrom(std::move(*raster), (*kind)->kind, file);
        if (std::optional<Warning> warning = wrongSuffix(**kind, file))
            decoded.warnings.push_back(std::move(*warning));
        return decoded;
    } catch (const std::bad_alloc &) {
        return fail(Error{.code = Error::Code::Io,
                          .message = Problem::tr("there is not enough memory for this picture"),
                          .file = file,
                          .place = {},
                          .remedy = Problem::tr("close other programs and try again")});
    }
}

} // namespace

Result<Decoded> decodeBytes(QByteArrayView bytes, const QString &file)
{
    Result<Decoded> decoded = decodeSamples(bytes, file);
    if (decoded) {
        decoded->header.sha256 = sha256(bytes);
        makeReductions(decoded->image);
    }
    return decoded;
}

Result<Decoded> decodeFile(const QString &path)
{
    const Result<QByteArray> bytes = readBytes(path, largestScanFile);
    if (!bytes)
        return fail(bytes.error());
    return decodeBytes(*bytes, path);
}

Result<QByteArray> knownBytes(const QString &path, const QByteArray &known)
{
    Result<QByteArray> bytes = readBytes(path, largestScanFile);
    if (bytes && sha256(*bytes) != known)
        return fail(Error{
            .code = Error::Code::Damaged,
            .message = Problem::tr("the file was changed since it was added"),
            .file = path,
            .place = {},
            .remedy = Problem::tr("put the original back, or add the changed file as a scan")});
    return bytes;
}

Result<Decoded> decodeKnownFile(const QString &path, const QByteArray &known)
{
    const Result<QByteArray> bytes = knownBytes(path, known);
    if (!bytes)
        return fail(bytes.error());
    Result<Decoded> decoded = decodeSamples(*bytes, path);
    if (decoded) {
        decoded->header.sha256 = known;
        makeReductions(decoded->image);
    }
    return decoded;
}

Result<Inspected> inspectFile(const QString &path)
{
    const Result<QByteArray> bytes = readBytes(path, largestScanFile);
    if (!bytes)
        return fail(bytes.error());
    return inspectBytes(*bytes, path);
}

Result<Inspected> inspectBytes(QByteArrayView bytes, const QString &file)
{
    Result<Decoded> decoded = decodeSamples(bytes, file);
    if (!decoded)
        return fail(decoded.error());
    decoded->header.sha256 = sha256(bytes);
    decoded->header.pixelHash = hashOfPixels(decoded->image);
    decoded->header.look = lookOf(decoded->image);
    return Inspected{.header = std::move(decoded->header),
                     .warnings = std::move(decoded->warnings)};
}

Result<QSize> identifyHeader(const QString &path)
{
    constexpr qint64 enough = 256 << 10; // headers with an EXIF thumbnail and a colour profile
    Result<QByteArray> bytes = readBytes(path, enough);
    if (!bytes)
        return fail(bytes.error());
    const Result<const Kind *> kind = kindOf(*bytes, path);
    if (!kind)
        return fail(kind.error());
    Result<Outline> outline = (*kind)->outline(*bytes);
    if (!outline && bytes->size() == enough) { // a TIFF's directory may lie at its end
        bytes = readBytes(path, largestScanFile);
        if (!bytes)
            return fail(bytes.error());
        outline = (*kind)->outline(*bytes);
    }
    if (!outline)
        return fail(inFile(outline.error(), path));
    return uprightSize(outline->size, outline->orientation);
}

} // namespace doubleread
