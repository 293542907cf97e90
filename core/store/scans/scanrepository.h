#pragma once

#include "core/model/scan.h"
#include "core/store/database/database.h"

#include <map>
#include <vector>

namespace doubleread {

/// The scans and what they are; who may see which state is ScanListRepository's business.
class ScanRepository
{
public:
    explicit ScanRepository(Database &database) : m_database(database) {}

    /// Adds the scan as the last one; answers its position.
    Result<qint64> add(const Scan &scan);
    Result<qint64> count(); ///< By the last position: does not grow with the dataset.

    Result<qint64> notExcludedCount();
    Result<std::map<ScanState, qint64>> countByState(); ///< True states, over an index.

    Result<Scan> byId(Id<Scan> id);   ///< Fails with NotFound.
    Result<Scan> at(qint64 position); ///< Fails with NotFound.
    Result<std::vector<Scan>> named(const QString &fileName);
    /// Whether a scan of this content and name is there. The same bytes under another name are
    /// another record: published datasets hold such twins, each with its own annotations. The
    /// content may be that of the source.
    Result<bool> has(const QByteArray &sha256, const QString &fileName);
    /// The same under any name.
    Result<bool> has(const QByteArray &sha256);
    /// All scans in order; stops at the first error `take` gives.
    Result<void> each(const std::function<Result<void>(const Scan &)> &take);

    Result<void> setState(qint64 position, ScanState state);
    /// Where the file of the scan lies now: relative to the dataset's folder, or absolute.
    Result<void> setPath(qint64 position, const QString &path);

    /// Columns of `scan` (alias s) in the order in which fromRow() takes them.
    static QString columns();
    static constexpr int columnCount = 24;
    static Result<Scan> fromRow(const Row &row);

private:
    Database &m_database;
};

} // namespace doubleread
