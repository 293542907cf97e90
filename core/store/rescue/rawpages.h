#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QVariant>

#include <optional>
#include <set>
#include <vector>

namespace doubleread {

/// A row as a page holds it, without knowing of which table.
struct RawRow
{
    std::optional<qint64> rowid;  ///< Of a table with one.
    std::vector<QVariant> values; ///< In the types that they are stored in; invalid for NULL.
};

/// The pages of an SQLite file, read without the engine and without trust: whatever is broken is
/// left out. Format: https://www.sqlite.org/fileformat2.html
class RawPages
{
public:
    /// Where the header is broken, pages are taken to have the size that this program writes.
    static Result<std::unique_ptr<RawPages>> open(const QString &file);

    quint32 count() const { return m_count; } ///< Pages are numbered from 1.
    bool isInterior(quint32 page) const;
    bool isOfTable(quint32 page) const; ///< With row ids; leaf or interior.
    bool isOfIndex(quint32 page) const; ///< Or of a table without them; leaf or interior.
    std::vector<RawRow> rows(quint32 page) const;
    std::vector<quint32> children(quint32 page) const;
    std::set<quint32> freePages() const; ///< What they hold is of the past.

private:
    RawPages() = default;

    struct Cell;
    const uchar *at(quint32 page) const;
    int type(quint32 page) const;
    qint64 number(quint32 page, qint64 offset, int bytes) const;
    std::vector<qint64> cells(quint32 page) const;
    std::optional<RawRow> row(quint32 page, qint64 offset) const;
    std::optional<QByteArray> payload(quint32 page, qint64 offset, qint64 size) const;

    QFile m_file;
    const uchar *m_bytes = nullptr;
    qint64 m_size = 0;
    qint64 m_pageSize = 4096;
    qint64 m_usable = 4096; ///< Bytes of a page that hold content.
    quint32 m_count = 0;
};

} // namespace doubleread
