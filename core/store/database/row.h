#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QVariant>

QT_BEGIN_NAMESPACE
class QSqlQuery;
QT_END_NAMESPACE

namespace doubleread {

/// The row that a statement stands on, by column from 0. Valid within the call that gets it.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    bool isNull(int column) const;
    QVariant value(int column) const; ///< In the type that it is stored in; invalid for NULL.
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QByteArray utf8(int column) const; ///< Text as UTF-8: canonical JSON.
    qint64 integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    double real(int column) const;
    bool flag(int column) const { return integer(column) != 0; }
    QDateTime time(int column) const; ///< UTC; invalid for NULL.
    template <typename Entity>
    Id<Entity> id(int column) const
    {
        return Id<Entity>::fromString(text(column));
    }

private:
    const QSqlQuery &m_query;
};

/// A time as the store keeps it: ISO 8601, UTC, milliseconds.
QString timeText(const QDateTime &time);

} // namespace doubleread
