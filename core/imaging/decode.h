#pragma once

#include "core/base/damage.h"
#include "core/base/result.h"
#include "core/imaging/look.h"
#include "core/imaging/pixelimage.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace doubleread {

enum class FileKind { Dicom, Jpeg, Png, Tiff, Bmp };

/// What a file says of itself and what decoding it found.
struct ScanHeader
{
    FileKind kind = FileKind::Jpeg;
    QSize size; ///< Upright, px.
    int bitsStored = 8;
    int orientation = 1; ///< EXIF's 1..8 as stored in the file; already applied to the picture.
    Damage damage = Damage::None;
    QByteArray sha256; ///< Of the file's bytes.
    /// SHA-256 over width, height and bits stored (three little-endian 32-bit numbers) and the
    /// upright samples (row-major, one byte each up to 8 bits stored, else two, little-endian).
    QByteArray pixelHash; ///< Empty unless inspectFile() made it.
    std::optional<PixelSpacing> spacing;
    Look look = {}; ///< Only of inspectFile().
};

struct Decoded
{
    PixelImage image; ///< Upright.
    ScanHeader header;
    std::vector<Warning> warnings;
};

struct Inspected
{
    ScanHeader header;
    std::vector<Warning> warnings;
};

constexpr qint64 largestSide = 65535;            ///< px
constexpr qint64 mostPixels = 256LL << 20;       ///< 256 Mpixel
constexpr qint64 largestScanFile = 1024LL << 20; ///< bytes

/// Decodes a DICOM, JPEG, PNG, TIFF or BMP file to grey; content decides which, not the suffix.
/// Sizes are checked before memory is taken. A picture that ends early or is damaged inside is
/// kept: header.damage says so, a warning tells, and what is missing is one flat tone. Fails with
/// NotFound, Io, BadInput (place: part of the file and byte offset, or a tag) or Unsupported (CMYK,
/// palettes). `image.reduced` is filled. Reentrant; runs on any thread.
Result<Decoded> decodeFile(const QString &path);

/// The same for bytes that are in memory; `file` is named in errors and its suffix checked.
Result<Decoded> decodeBytes(QByteArrayView bytes, const QString &file);

/// The file's bytes if they are the ones with the SHA-256 `known`; else fails with Damaged, so that
/// no decoder sees what was put in a scan's place.
Result<QByteArray> knownBytes(const QString &path, const QByteArray &known);
/// Decodes knownBytes().
Result<Decoded> decodeKnownFile(const QString &path, const QByteArray &known);

/// Reads the file once: SHA-256, decoding to the end, damage and pixel hash. For adding scans.
Result<Inspected> inspectFile(const QString &path);

/// The same for bytes that are in memory; `file` is named in errors and its suffix checked.
Result<Inspected> inspectBytes(QByteArrayView bytes, const QString &file);

/// Upright size by the file's header alone, without decoding: some microseconds, says nothing about
/// damage. Fails as decodeFile().
Result<QSize> identifyHeader(const QString &path);

} // namespace doubleread
