#pragma once

#include "core/base/result.h"
#include "core/store/database/dialect.h"
#include "core/store/database/parameters.h"
#include "core/store/database/row.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <map>
#include <memory>

namespace doubleread {

/// One connection of the engine and its prepared statements. Seen by core/store only.
class Connection
{
public:
    /// Connects and applies the settings of the mode.
    static Result<std::unique_ptr<Connection>> open(const QString &file, dialect::Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    enum class Keep { Prepared, Nothing };
    using Take = std::function<Result<void>(const Row &)>;

    /// Runs a statement, gives its rows to `take`, answers how many rows it changed.
    Result<qint64> run(const QString &sql, const Parameters &parameters, const Take &take,
                       Keep keep);
    Result<void> define(const QString &sql);

private:
    Connection(QString file, QString name);

    std::unexpected<Error> failure(const QSqlError &error) const;

    QString m_file;
    QString m_name;
    QSqlDatabase m_engine;
    std::map<QString, std::unique_ptr<QSqlQuery>> m_prepared; ///< Those not in use, by their text.
};

} // namespace doubleread
