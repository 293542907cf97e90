#include "core/store/database/row.h"

#include <QSqlQuery>

namespace doubleread {

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

QVariant Row::value(int column) const
{
    return isNull(column) ? QVariant() : m_query.value(column);
}

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

QByteArray Row::utf8(int column) const
{
    return text(column).toUtf8();
}

qint64 Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

double Row::real(int column) const
{
    return m_query.value(column).toDouble();
}

QDateTime Row::time(int column) const
{
    return isNull(column) ? QDateTime()
                          : QDateTime::fromString(text(column), Qt::ISODateWithMs).toUTC();
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace doubleread
