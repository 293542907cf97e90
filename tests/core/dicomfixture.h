#pragma once

#include "core/base/literals.h"

#include <QByteArray>
#include <QList>
#include <QtEndian>

/// Small DICOM files written byte by byte, so that tests can make right ones and wrong ones.
namespace dicomfixture {

inline QByteArray word(int value)
{
    QByteArray bytes(2, '\0');
    qToLittleEndian<quint16>(static_cast<quint16>(value), bytes.data());
    return bytes;
}

inline QByteArray words(const QList<int> &values)
{
    QByteArray bytes;
    for (const int value : values)
        bytes += word(value);
    return bytes;
}

inline QByteArray doubleWord(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian<quint32>(value, bytes.data());
    return bytes;
}

/// An element in explicit little endian; `length` lies where it is given.
inline QByteArray element(int group, int number, const QByteArray &vr, QByteArray value,
                          qint64 length = -1)
{
    if (value.size() % 2 != 0)
        value += vr == "UI" || vr == "OB" ? '\0' : ' ';
    const auto said = static_cast<quint32>(length < 0 ? value.size() : length);
    const QByteArray head = word(group) + word(number) + vr;
    const bool isLong = vr == "OB" || vr == "OW" || vr == "SQ" || vr == "UN";
    return head + (isLong ? QByteArray(2, '\0') + doubleWord(said) : word(static_cast<int>(said))) +
           value;
}

inline QByteArray preamble()
{
    return QByteArray(128, '\0') + "DICM";
}

inline QByteArray meta(const QByteArray &syntax = "1.2.840.10008.1.2.1")
{
    const QByteArray inside = element(0x0002, 0x0010, "UI", syntax);
    return element(0x0002, 0x0000, "UL", doubleWord(static_cast<quint32>(inside.size()))) + inside;
}

/// What a picture of one grey sample per pixel says of itself.
struct Form
{
    int rows = 2;
    int columns = 3;
    int allocated = 16;
    int stored = 12;
    bool isSigned = false;
    QByteArray photometric = "MONOCHROME2";
    QByteArray before28 = {}; ///< Elements of lower groups.
    QByteArray after28 = {};  ///< Elements behind (0028,0103).
};

inline QByteArray header(const Form &form)
{
    return element(0x0008, 0x0060, "CS", "DX") + form.before28 +
           element(0x0028, 0x0002, "US", word(1)) +
           element(0x0028, 0x0004, "CS", form.photometric) +
           element(0x0028, 0x0010, "US", word(form.rows)) +
           element(0x0028, 0x0011, "US", word(form.columns)) +
           element(0x0028, 0x0100, "US", word(form.allocated)) +
           element(0x0028, 0x0101, "US", word(form.stored)) +
           element(0x0028, 0x0102, "US", word(form.stored - 1)) +
           element(0x0028, 0x0103, "US", word(form.isSigned ? 1 : 0)) + form.after28;
}

inline QByteArray dataSet(const Form &form, const QByteArray &pixels)
{
    return header(form) + element(0x7fe0, 0x0010, form.allocated == 8 ? "OB" : "OW", pixels);
}

inline QByteArray file(const Form &form, const QByteArray &pixels)
{
    return preamble() + meta() + dataSet(form, pixels);
}

/// A compressed picture in one fragment.
inline QByteArray compressed(const Form &form, const QByteArray &syntax, const QByteArray &stream)
{
    const QByteArray padded = stream + QByteArray(stream.size() % 2, '\0');
    const auto item = [](int number, const QByteArray &value) {
        return word(0xfffe) + word(number) + doubleWord(static_cast<quint32>(value.size())) + value;
    };
    return preamble() + meta(syntax) + header(form) +
           element(0x7fe0, 0x0010, "OB", item(0xe000, {}) + item(0xe000, padded) + item(0xe0dd, {}),
                   0xffffffff);
}

/// A sequence with these items.
inline QByteArray sequence(int group, int number, const QList<QByteArray> &items)
{
    QByteArray inside;
    for (const QByteArray &each : items)
        inside +=
            word(0xfffe) + word(0xe000) + doubleWord(static_cast<quint32>(each.size())) + each;
    return element(group, number, "SQ", inside);
}

inline QByteArray table(int first, const QList<int> &values, int bits)
{
    return element(0x0028, 0x3002, "US", words({static_cast<int>(values.size()), first, bits})) +
           element(0x0028, 0x3006, "OW", words(values));
}

} // namespace dicomfixture
