#include "core/store/database/connection.h"

#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

namespace doubleread {

namespace {

/// With "doubleread.store.debug" on: each statement, without what is bound to it, and its rows.
Q_LOGGING_CATEGORY(statements, "doubleread.store", QtWarningMsg)

/// Only an invalid QVariant is NULL: Qt's null strings and byte arrays are empty values to us.
QVariant bound(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString(u""_s);
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

Connection::Connection(QString file, QString name)
    : m_file(std::move(file)),
      m_name(std::move(name)),
      m_engine(QSqlDatabase::addDatabase(QLatin1StringView(dialect::driver), m_name))
{
}

Connection::~Connection()
{
    m_prepared.clear();
    m_engine.close();
    m_engine = {};
    QSqlDatabase::removeDatabase(m_name);
}

std::unexpected<Error> Connection::failure(const QSqlError &error) const
{
    return fail(dialect::translated(error, m_file));
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, dialect::Mode mode)
{
    std::unique_ptr<Connection> connection(
        new Connection(file, QUuid::createUuid().toString(QUuid::Id128)));
    connection->m_engine.setConnectOptions(dialect::connectOptions(mode));
    connection->m_engine.setDatabaseName(dialect::connectionName(file, mode));
    if (!connection->m_engine.open())
        return connection->failure(connection->m_engine.lastError());
    for (const QString &setting : dialect::settings(mode))
        if (const Result<void> set = connection->define(setting); !set)
            return fail(set.error());
    return connection;
}

Result<qint64> Connection::run(const QString &sql, const Parameters &parameters, const Take &take,
                               Keep keep)
{
    std::unique_ptr<QSqlQuery> query;
    if (const auto found = m_prepared.find(sql); found != m_prepared.end()) {
        query = std::move(found->second);
        m_prepared.erase(found);
    } else {
        query = std::make_unique<QSqlQuery>(m_engine);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return failure(query->lastError());
    }
    for (const auto &[name, value] : parameters)
        query->bindValue(u':' + name, bound(value));
    if (!query->exec())
        return failure(query->lastError());
    Result<void> taken;
    qint64 rows = 0;
    while (taken && query->next()) {
        ++rows;
        if (take)
            taken = take(Row(*query));
    }
    if (taken && query->lastError().isValid())
        taken = failure(query->lastError());
    const qint64 changed = query->isSelect() ? 0 : query->numRowsAffected();
    query->finish();
    qCDebug(statements).noquote() << rows << sql;
    if (keep == Keep::Prepared)
        m_prepared.emplace(sql, std::move(query));
    if (!taken)
        return fail(taken.error());
    return changed;
}

Result<void> Connection::define(const QString &sql)
{
    QSqlQuery query(m_engine);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(query.lastError());
    return {};
}

} // namespace doubleread
