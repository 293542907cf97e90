#include "core/store/rescue/rawpages.h"

#include "core/base/problem.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>

namespace doubleread {

namespace {

constexpr int tableLeaf = 0x0d;
constexpr int tableInterior = 0x05;
constexpr int indexLeaf = 0x0a;
constexpr int indexInterior = 0x02;
constexpr qint64 headerBytes = 100; ///< At the start of the first page.
constexpr quint32 trunkOffset = 32; ///< Of the number of the first page of the free list.

/// A number of 1 to 9 bytes, seven bits each; moves `at` behind it, to `end` + 1 if it is cut off.
qint64 varint(const uchar *bytes, qint64 &at, qint64 end)
{
    quint64 value = 0;
    for (int index = 0; index < 9; ++index) {
        if (at >= end) {
            at = end + 1;
            return 0;
        }
        const uchar byte = bytes[at++];
        if (index == 8)
            return static_cast<qint64>((value << 8) | byte);
        value = (value << 7) | (byte & 0x7fU);
        if (byte < 0x80)
            break;
    }
    return static_cast<qint64>(value);
}

qint64 integer(const uchar *bytes, int size)
{
    auto value = static_cast<quint64>(bytes[0] >= 0x80 ? -1 : 0);
    for (int index = 0; index < size; ++index)
        value = (value << 8) | bytes[index];
    return static_cast<qint64>(value);
}

/// Bytes that a value of a serial type takes; -1: there is no such type.
qint64 sizeOf(qint64 type)
{
    static constexpr std::array<qint64, 12> sizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1};
    if (type < 0)
        return -1;
    return type < 12 ? sizes.at(static_cast<std::size_t>(type)) : (type - 12) / 2;
}

QVariant valueOf(qint64 type, const uchar *bytes)
{
    const qint64 size = sizeOf(type);
    const auto *text = reinterpret_cast<const char *>(bytes);
    if (type == 0)
        return {};
    if (type == 7)
        return std::bit_cast<double>(qFromBigEndian<quint64>(bytes));
    if (type == 8 || type == 9)
        return type - 8;
    if (type < 7)
        return integer(bytes, static_cast<int>(size));
    if (type % 2 == 0)
        return QByteArray(text, size);
    return QString::fromUtf8(text, size);
}

/// All values of a record, or none when it does not come out even.
std::optional<std::vector<QVariant>> record(const QByteArray &payload)
{
    const auto *bytes = reinterpret_cast<const uchar *>(payload.constData());
    qint64 at = 0;
    const qint64 header = varint(bytes, at, payload.size());
    if (header < at || header > payload.size())
        return {};
    std::vector<QVariant> values;
    qint64 body = header;
    while (at < header) {
        const qint64 type = varint(bytes, at, header);
        const qint64 size = sizeOf(type);
        if (at > header || size < 0 || size > payload.size() - body)
            return {};
        values.push_back(valueOf(type, bytes + body));
        body += size;
    }
    return body == payload.size() && !values.empty() ? std::optional(std::move(values))
                                                     : std::nullopt;
}

} // namespace

Result<std::unique_ptr<RawPages>> RawPages::open(const QString &file)
{
    std::unique_ptr<RawPages> pages(new RawPages);
    pages->m_file.setFileName(file);
    if (!pages->m_file.open(QIODevice::ReadOnly))
        return fail(
            Error{.code = Error::Code::Io,
                  .message = Problem::tr("cannot be read: %1").arg(pages->m_file.errorString()),
                  .file = file,
                  .place = {},
                  .remedy = Problem::tr("check the permissions")});
    pages->m_size = pages->m_file.size();
    pages->m_bytes = pages->m_file.map(0, pages->m_size);
    if (!pages->m_bytes)
        return fail(Error{.code = Error::Code::Damaged,
                          .message = Problem::tr("holds nothing that could be read"),
                          .file = file,
                          .place = {},
                          .remedy = Problem::tr("restore a backup")});
    const QByteArrayView magic("SQLite format 3\0", 16);
    const bool known =
        pages->m_size >= headerBytes &&
        std::equal(magic.begin(), magic.end(), reinterpret_cast<const char *>(pages->m_bytes));
    const auto stored = known ? qFromBigEndian<quint16>(pages->m_bytes + 16) : quint16{4096};
    if (stored == 1 || (stored >= 512 && std::has_single_bit(stored)))
        pages->m_pageSize = stored == 1 ? 65536 : stored;
    pages->m_usable = pages->m_pageSize - (known ? pages->m_bytes[20] : 0);
    pages->m_count =
        static_cast<quint32>(std::min<qint64>(pages->m_size / pages->m_pageSize, 0x7fffffff));
    return pages;
}

const uchar *RawPages::at(quint32 page) const
{
    return m_bytes + static_cast<qint64>(page - 1) * m_pageSize;
}

int RawPages::type(quint32 page) const
{
    if (page < 1 || page > m_count)
        return 0;
    return at(page)[page == 1 ? headerBytes : 0];
}

bool RawPages::isInterior(quint32 page) const
{
    return type(page) == tableInterior || type(page) == indexInterior;
}

bool RawPages::isOfTable(quint32 page) const
{
    return type(page) == tableLeaf || type(page) == tableInterior;
}

bool RawPages::isOfIndex(quint32 page) const
{
    return type(page) == indexLeaf || type(page) == indexInterior;
}

qint64 RawPages::number(quint32 page, qint64 offset, int bytes) const
{
    qint64 value = 0;
    for (int index = 0; index < bytes; ++index)
        value = (value << 8) | at(page)[offset + index];
    return value;
}

/// Where the page's cells begin.
std::vector<qint64> RawPages::cells(quint32 page) const
{
    std::vector<qint64> offsets;
    if (!isOfTable(page) && !isOfIndex(page))
        return offsets;
    const qint64 head = page == 1 ? headerBytes : 0;
    const qint64 first = head + (isInterior(page) ? 12 : 8);
    const qint64 count = std::min(number(page, head + 3, 2), (m_usable - first) / 2);
    for (qint64 index = 0; index < count; ++index)
        if (const qint64 cell = number(page, first + 2 * index, 2);
            cell >= first + 2 * count && cell < m_usable - 3)
            offsets.push_back(cell);
    return offsets;
}

std::vector<RawRow> RawPages::rows(quint32 page) const
{
    std::vector<RawRow> found;
    if (type(page) == tableInterior)
        return found; // it only leads to others
    for (const qint64 cell : cells(page))
        if (std::optional<RawRow> one = row(page, cell))
            found.push_back(std::move(*one));
    return found;
}

std::vector<quint32> RawPages::children(quint32 page) const
{
    std::vector<quint32> found;
    if (!isInterior(page))
        return found;
    for (const qint64 cell : cells(page))
        found.push_back(static_cast<quint32>(number(page, cell, 4)));
    found.push_back(static_cast<quint32>(number(page, (page == 1 ? headerBytes : 0) + 8, 4)));
    std::erase_if(found, [this](quint32 child) { return child < 2 || child > m_count; });
    return found;
}

std::optional<RawRow> RawPages::row(quint32 page, qint64 offset) const
{
    qint64 at = offset + (type(page) == indexInterior ? 4 : 0);
    const qint64 size = varint(this->at(page), at, m_usable);
    RawRow row;
    if (type(page) == tableLeaf)
        row.rowid = varint(this->at(page), at, m_usable);
    if (at > m_usable || size < 2 || size > m_size)
        return {};
    const std::optional<QByteArray> bytes = payload(page, at, size);
    if (!bytes)
        return {};
    auto values = record(*bytes);
    if (!values)
        return {};
    row.values = std::move(*values);
    return row;
}

/// What begins on the page and, where that is too small, goes on in a chain of others.
std::optional<QByteArray> RawPages::payload(quint32 page, qint64 offset, qint64 size) const
{
    const qint64 most = type(page) == tableLeaf ? m_usable - 35 : ((m_usable - 12) * 64 / 255) - 23;
    const qint64 least = ((m_usable - 12) * 32 / 255) - 23;
    const qint64 even = least + ((size - least) % (m_usable - 4));
    const qint64 spilled = even <= most ? even : least;
    const qint64 here = size <= most ? size : spilled;
    if (offset + here + (here < size ? 4 : 0) > m_usable)
        return {};
    QByteArray bytes(reinterpret_cast<const char *>(at(page) + offset), here);
    auto next = here < size ? static_cast<quint32>(number(page, offset + here, 4)) : 0U;
    while (bytes.size() < size) {
        if (next < 2 || next > m_count)
            return {};
        const qint64 part = std::min(size - bytes.size(), m_usable - 4);
        bytes.append(reinterpret_cast<const char *>(at(next) + 4), part);
        next = static_cast<quint32>(number(next, 0, 4));
    }
    return bytes;
}

std::set<quint32> RawPages::freePages() const
{
    std::set<quint32> free;
    if (m_count == 0)
        return free;
    auto trunk = static_cast<quint32>(number(1, trunkOffset, 4));
    while (trunk >= 2 && trunk <= m_count && free.insert(trunk).second) {
        const qint64 count = std::min(number(trunk, 4, 4), (m_usable / 4) - 2);
        for (qint64 index = 0; index < count; ++index)
            free.insert(static_cast<quint32>(number(trunk, 8 + (4 * index), 4)));
        trunk = static_cast<quint32>(number(trunk, 0, 4));
    }
    return free;
}

} // namespace doubleread
