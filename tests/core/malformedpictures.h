#pragma once

#include "core/imaging/jpegwriting.h"
#include "dicomfixture.h"
#include "tifffixture.h"

#include <QBuffer>
#include <QImage>

#include <functional>

/// Right pictures of each kind, and what wrong ones are made of.
namespace malformed {

inline constexpr QSize size(200, 160);

/// Rows of which no two are alike.
inline int toneAt(int x, int y)
{
    const auto noise = static_cast<quint32>(x * 7919 + y * 104729) * 2654435761U;
    return 40 + (x + y) / 2 + static_cast<int>(noise >> 29);
}

inline QByteArray eightBits(QSize of = size)
{
    QByteArray samples;
    for (int y = 0; y < of.height(); ++y)
        for (int x = 0; x < of.width(); ++x)
            samples += static_cast<char>(toneAt(x, y));
    return samples;
}

inline QByteArray sixteenBits()
{
    QByteArray samples;
    for (const char tone : eightBits())
        samples += dicomfixture::word(static_cast<uchar>(tone) * 200);
    return samples;
}

inline QByteArray jpeg()
{
    std::vector<quint8> samples;
    for (const char tone : eightBits())
        samples.push_back(static_cast<quint8>(tone));
    return *doubleread::encodeJpeg(samples, size, 90);
}

inline QByteArray saved(const char *format)
{
    QImage image(size, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>(toneAt(x, y));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

inline QByteArray replaced(QByteArray bytes, qsizetype at, const QByteArray &by)
{
    return bytes.replace(at, by.size(), by);
}

inline QByteArray big(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

inline QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4); // behind Qt's length
}

/// Zeros without end in the LZW of TIFF: each code is the run before and one zero more.
inline QByteArray lzwZeros(int codes)
{
    QByteArray bytes;
    quint32 bits = 0;
    int waiting = 0;
    int width = 9;
    const auto put = [&](quint32 code) {
        bits = bits << width | code;
        for (waiting += width; waiting >= 8; waiting -= 8)
            bytes += static_cast<char>(bits >> (waiting - 8));
    };
    put(256);
    put(0);
    quint32 next = 258;
    for (int count = 0; count < codes; ++count) {
        put(next++);
        if (next == 4093) { // the table is full
            put(256);
            width = 9;
            put(0);
            next = 258;
        } else if (next == 511 || next == 1023 || next == 2047) {
            ++width;
        }
    }
    put(257);
    bits <<= 8 - waiting;
    bytes += static_cast<char>(bits);
    return bytes;
}

struct Tiff
{
    QSize size = malformed::size;
    int bits = 8;
    int compression = 1; // none
    int rowsPerStrip = 160;
    int predictor = 1; // none
};

/// Its directory lies before the strips, as in many files.
inline QByteArray tiff(const Tiff &form, const QList<QByteArray> &strips)
{
    const auto count = static_cast<quint32>(strips.size());
    constexpr quint32 entries = 10;
    const quint32 tables = 8 + 2 + entries * 12 + 4;
    const auto entry = [](int tag, int type, quint32 number, quint32 value) {
        return tifffixture::little(static_cast<quint16>(tag)) +
               tifffixture::little(static_cast<quint16>(type)) + tifffixture::little(number) +
               tifffixture::little(value);
    };
    QByteArray offsets;
    QByteArray lengths;
    quint32 at = tables + 8 * count;
    for (const QByteArray &strip : strips) {
        offsets += tifffixture::little(at);
        lengths += tifffixture::little(static_cast<quint32>(strip.size()));
        at += static_cast<quint32>(strip.size());
    }
    const auto number = [](int value) { return static_cast<quint32>(value); };
    const bool one = count == 1; // then the table's place holds its only value
    const quint32 data = tables + 8;
    return QByteArray("II*\0", 4) + tifffixture::little(quint32{8}) +
           tifffixture::little(static_cast<quint16>(entries)) +
           entry(256, 4, 1, number(form.size.width())) +
           entry(257, 4, 1, number(form.size.height())) + entry(258, 3, 1, number(form.bits)) +
           entry(259, 3, 1, number(form.compression)) + entry(262, 3, 1, 1) +
           entry(273, 4, count, one ? data : tables) + entry(277, 3, 1, 1) +
           entry(278, 4, 1, number(form.rowsPerStrip)) +
           entry(279, 4, count,
                 one ? number(static_cast<int>(strips[0].size())) : tables + 4 * count) +
           entry(317, 3, 1, number(form.predictor)) + tifffixture::little(quint32{0}) + offsets +
           lengths + strips.join();
}

/// Each sample less the one before it, as predictor 2 has them.
inline QByteArray differences(QByteArray samples)
{
    for (int y = 0; y < size.height(); ++y)
        for (int x = size.width() - 1; x > 0; --x) {
            const qsizetype at = qsizetype{y} * size.width() + x;
            samples[at] = static_cast<char>(samples[at] - samples[at - 1]);
        }
    return samples;
}

inline QList<QByteArray> fourStrips(const std::function<QByteArray(const QByteArray &)> &packed)
{
    const QByteArray all = eightBits();
    QList<QByteArray> strips;
    for (int strip = 0; strip < 4; ++strip)
        strips << packed(all.sliced(strip * all.size() / 4, all.size() / 4));
    return strips;
}

/// A chunk before the picture data; its checksum is right.
inline QByteArray withChunk(const QByteArray &png, const QByteArray &name,
                            const QByteArray &content)
{
    quint32 sum = 0xffffffff;
    for (const char byte : name + content) {
        sum ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
    }
    QByteArray bytes = png;
    return bytes.insert(33, big(static_cast<quint32>(content.size())) + name + content +
                                big(~sum)); // behind IHDR
}

inline dicomfixture::Form dicomForm(int rows = size.height(), int columns = size.width())
{
    return {.rows = rows, .columns = columns, .stored = 16};
}

} // namespace malformed
