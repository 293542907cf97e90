#pragma once

#include "core/model/package.h"
#include "core/model/review.h"
#include "core/model/worklist.h"
#include "core/store/database/database.h"

#include <map>
#include <vector>

namespace doubleread {

/// What a package that comes back holds. It is a file from outside: check() before anything else.
class PackageContent
{
public:
    explicit PackageContent(Database &package) : m_package(package) {}

    /// That its tables, views, indices and triggers are exactly those of a dataset, and no value
    /// is larger than this program would have written. Fails with BadInput.
    Result<void> check();

    struct Entry
    {
        qint64 sequence = 0;
        QString action;
        QString subject;
        QByteArray content; ///< Canonical JSON.
        QByteArray hash;
    };
    Result<Entry> entry(qint64 sequence); ///< Of its trail. Fails with NotFound.
    Result<qint64> entryCount();
    /// Ids of those who did anything after the first entry, as text.
    Result<std::vector<QString>> actors();
    /// When each read was last changed, by the package's clock, UTC.
    Result<std::map<Id<Read>, QDateTime>> lastChanges();

    Result<std::vector<Scan>> scans();
    Result<std::vector<Id<Scan>>> repeats();    ///< Scans that are to be read a second time.
    Result<std::vector<Read>> reads();          ///< With their annotations; everybody's.
    Result<std::vector<TakeBack>> openWishes(); ///< Not answered yet.
    Result<std::vector<Comment>> comments();    ///< Everybody's, oldest first within a scan.

private:
    Result<void> checkSchema();
    Result<void> checkSizes();

    Database &m_package;
};

} // namespace doubleread
