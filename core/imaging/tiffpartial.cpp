#include "core/imaging/tiffpartial.h"

#include <QByteArray>
#include <QtEndian>

#include <tiffio.h>

#include <algorithm>

namespace doubleread {

namespace {

QByteArrayView storedPart(TIFF *tiff, quint32 strip, QByteArrayView file)
{
    const quint64 offset = TIFFGetStrileOffset(tiff, strip);
    const auto size = static_cast<quint64>(file.size());
    if (offset >= size)
        return {};
    const quint64 length = std::min<quint64>(TIFFGetStrileByteCount(tiff, strip), size - offset);
    return file.sliced(static_cast<qsizetype>(offset), static_cast<qsizetype>(length));
}

/// What the decoder makes of it over a ground of `fill`.
QByteArray decodedOver(char fill, TIFF *tiff, quint32 strip, QByteArray stored, qsizetype length)
{
    QByteArray out(length, fill);
    TIFFReadFromUserBuffer(tiff, strip, stored.data(), stored.size(), out.data(), out.size());
    return out;
}

/// Rows that do not depend on the ground, without the blank ones at the end: a decoder may clear
/// what it cannot fill.
int rowsIn(const QByteArray &one, const QByteArray &other, const StripForm &form)
{
    int filled = 0;
    for (int row = 0; row < form.rows; ++row) {
        const QByteArrayView line = QByteArrayView(one).sliced(row * form.rowBytes, form.rowBytes);
        if (line != QByteArrayView(other).sliced(row * form.rowBytes, form.rowBytes))
            break;
        if (std::ranges::any_of(line, [](char byte) { return byte != 0; }))
            filled = row + 1;
    }
    return filled;
}

template <typename Sample>
void addUp(std::span<char> bytes, qsizetype rowBytes)
{
    for (size_t begin = 0; begin < bytes.size(); begin += static_cast<size_t>(rowBytes)) {
        Sample sum = 0;
        for (size_t at = begin; at < begin + static_cast<size_t>(rowBytes); at += sizeof(Sample)) {
            sum = static_cast<Sample>(sum + qFromUnaligned<Sample>(bytes.data() + at));
            qToUnaligned(sum, bytes.data() + at);
        }
    }
}

/// What libtiff does only behind a strip that is whole.
void finish(TIFF *tiff, const StripForm &form, std::span<char> rows)
{
    if (form.deep && TIFFIsByteSwapped(tiff) != 0)
        for (size_t at = 0; at + 1 < rows.size(); at += 2)
            std::swap(rows[at], rows[at + 1]);
    quint16 predictor = PREDICTOR_NONE;
    TIFFGetField(tiff, TIFFTAG_PREDICTOR, &predictor);
    if (predictor != PREDICTOR_HORIZONTAL)
        return;
    if (form.deep)
        addUp<quint16>(rows, form.rowBytes);
    else
        addUp<quint8>(rows, form.rowBytes);
}

} // namespace

int readPartOfStrip(TIFF *tiff, quint32 strip, QByteArrayView file, const StripForm &form,
                    std::span<char> block)
{
    std::ranges::fill(block, '\0');
    const qsizetype length = form.rowBytes * form.rows;
    const QByteArray stored = storedPart(tiff, strip, file).toByteArray();
    if (stored.isEmpty() || length > static_cast<qsizetype>(block.size()))
        return 0;
    quint16 compression = COMPRESSION_NONE;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_COMPRESSION, &compression);
    const bool plain = compression == COMPRESSION_NONE;
    const QByteArray decoded = plain ? stored.first(std::min(stored.size(), length))
                                     : decodedOver('\0', tiff, strip, stored, length);
    const int rows = plain
                         ? static_cast<int>(decoded.size() / form.rowBytes)
                         : rowsIn(decoded, decodedOver('\xff', tiff, strip, stored, length), form);
    std::copy_n(decoded.begin(), rows * form.rowBytes, block.begin());
    finish(tiff, form, block.first(static_cast<size_t>(rows * form.rowBytes)));
    return rows;
}

} // namespace doubleread
