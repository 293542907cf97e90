#pragma once

#include "core/base/literals.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImage>
#include <QtEndian>

#include <algorithm>
#include <utility>
#include <vector>

/// Picture files that say SECRET wherever their form has room for words.
namespace doubleread::words {

inline QByteArray saved(const char *form)
{
    QImage image(64, 48, QImage::Format_Grayscale8);
    for (int row = 0; row < image.height(); ++row)
        for (int column = 0; column < image.width(); ++column)
            image.scanLine(row)[column] = static_cast<uchar>((row * 7 + column * column) % 251);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, form);
    return bytes;
}

template <typename Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

template <typename Number>
QByteArray big(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

inline QByteArray segment(int marker, const QByteArray &content)
{
    return QByteArray("\xff", 1) + static_cast<char>(marker) +
           big(static_cast<quint16>(content.size() + 2)) + content;
}

/// EXIF of an orientation and an artist.
inline QByteArray exif(int orientation)
{
    const QByteArray artist("SECRET^Ann\0", 11);
    return QByteArray("Exif\0\0II*\0\x08\0\0\0", 14) + little(quint16{2}) +
           little(quint16{0x0112}) + little(quint16{3}) + little(quint32{1}) +
           little(static_cast<quint32>(orientation)) + little(quint16{0x013b}) +
           little(quint16{2}) + little(static_cast<quint32>(artist.size())) + little(quint32{38}) +
           little(quint32{0}) + artist;
}

inline QByteArray jpegWithWords(int orientation = 1)
{
    const QByteArray plain = saved("JPG");
    return plain.first(2) + segment(0xe1, exif(orientation)) +
           segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET</x:xmpmeta>") +
           segment(0xe2, QByteArray("ICC_PROFILE\0\1\1SECRET", 20)) +
           segment(0xed, "Photoshop 3.0\0SECRET") + segment(0xfe, "SECRET clinic") +
           plain.sliced(2) + "SECRET behind";
}

/// The words come after the first scan, and the end is missing.
inline QByteArray jpegWithLateWords()
{
    const QByteArray plain = saved("JPG");
    return plain.first(plain.size() - 2) + segment(0xfe, "SECRET") +
           segment(0xe1, QByteArray("Exif\0\0SECRET", 12)) + QByteArray("\xff\xd9", 2);
}

inline QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : type + content) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xedb88320U : crc >> 1U;
    }
    return big(static_cast<quint32>(content.size())) + type + content + big(~crc);
}

inline QByteArray pngWithWords()
{
    const QByteArray plain = saved("PNG");
    constexpr qsizetype head = 8 + 25;
    return plain.first(head) + chunk("tEXt", QByteArray("Author\0SECRET", 13)) +
           chunk("tEXt", QByteArray("SECRET^Ann\0x", 12)) + chunk("eXIf", "II*\0SECRET") +
           plain.sliced(head) + "SECRET behind";
}

struct TiffEntry
{
    quint16 tag;
    quint16 type;
    quint32 count;
    quint32 value;
};

/// Uncompressed 8-bit grey: head, one strip, words, directory, words.
inline QByteArray tiff(std::vector<TiffEntry> more, const QByteArray &wordsThere)
{
    constexpr quint32 width = 40;
    constexpr quint32 height = 30;
    QByteArray strip;
    for (quint32 pixel = 0; pixel < width * height; ++pixel)
        strip += static_cast<char>(pixel * 13 % 255);
    const auto wordsAt = static_cast<quint32>(8 + strip.size());
    std::vector<TiffEntry> entries{
        {256, 3, 1, width}, {257, 3, 1, height}, {258, 3, 1, 8},
        {259, 3, 1, 1},     {262, 3, 1, 1},      {273, 4, 1, 8},
        {277, 3, 1, 1},     {278, 3, 1, height}, {279, 4, 1, width * height}};
    for (TiffEntry &entry : more) {
        entry.value = wordsAt;
        entries.push_back(entry);
    }
    std::ranges::sort(entries, {}, &TiffEntry::tag);
    QByteArray file = QByteArray("II*\0", 4) +
                      little(static_cast<quint32>(wordsAt + wordsThere.size())) + strip +
                      wordsThere + little(static_cast<quint16>(entries.size()));
    for (const TiffEntry &entry : entries)
        file += little(entry.tag) + little(entry.type) + little(entry.count) + little(entry.value);
    return file + little(quint32{0});
}

inline QByteArray plainTiff()
{
    return tiff({}, {});
}

inline QByteArray tiffWithWords()
{
    const QByteArray said("SECRET^Ann\0\0", 12);
    return tiff({{315, 2, 12, 0}, {65000, 7, 12, 0}}, said);
}

inline QByteArray bmpWithWords()
{
    return saved("BMP") + "SECRET behind";
}

inline std::vector<std::pair<const char *, QByteArray>> allWithWords()
{
    return {{"JPEG", jpegWithWords()},
            {"JPEG, turned", jpegWithWords(6)},
            {"JPEG, words behind the scan", jpegWithLateWords()},
            {"PNG", pngWithWords()},
            {"TIFF", tiffWithWords()},
            {"BMP", bmpWithWords()}};
}

/// The first JPEGs, sorted.
inline QStringList picturesBelow(const QString &folder, qsizetype most)
{
    QStringList files;
    QDirIterator each(folder, {u"*.jpg"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files << each.next();
    std::ranges::sort(files);
    return files.first(std::min(most, files.size()));
}

} // namespace doubleread::words
