#pragma once

#include <QByteArray>
#include <QSize>
#include <QtEndian>

#include <vector>

/// Small TIFF files written byte by byte.
namespace tifffixture {

struct Form
{
    QSize size{3, 2};
    int bits = 16;
    bool whiteIsZero = false;
    bool isSigned = false;
    int orientation = 1;
};

template <typename Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// One uncompressed strip of grey samples.
inline QByteArray file(const Form &form, const QByteArray &samples)
{
    constexpr quint16 shortType = 3;
    constexpr quint16 longType = 4;
    struct Entry
    {
        quint16 tag;
        quint16 type;
        quint32 value;
    };
    const auto number = [](int value) { return static_cast<quint32>(value); };
    constexpr quint32 headSize = 8;
    const std::vector<Entry> entries{
        {256, longType, number(form.size.width())},
        {257, longType, number(form.size.height())},
        {258, shortType, number(form.bits)},
        {259, shortType, 1},
        {262, shortType, form.whiteIsZero ? 0U : 1U},
        {273, longType, headSize},
        {274, shortType, number(form.orientation)},
        {277, shortType, 1},
        {278, longType, number(form.size.height())},
        {279, longType, static_cast<quint32>(samples.size())},
        {339, shortType, form.isSigned ? 2U : 1U},
    };
    QByteArray bytes = "II*" + QByteArray(1, '\0') +
                       little(headSize + static_cast<quint32>(samples.size())) + samples +
                       little(static_cast<quint16>(entries.size()));
    for (const Entry &entry : entries)
        bytes += little(entry.tag) + little(entry.type) + little(quint32{1}) + little(entry.value);
    return bytes + little(quint32{0});
}

} // namespace tifffixture
