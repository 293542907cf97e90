#include "core/store/transaction.h"

#include "core/store/dialect.h"

#include <QLoggingCategory>

namespace doubleread {

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database)
{
    if (const Result<qint64> began = database.change(QLatin1StringView(dialect::begin)); !began)
        return fail(began.error());
    return std::unique_ptr<Transaction>(new Transaction(database));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (const Result<qint64> undone = m_database.change(u"ROLLBACK"_s); !undone)
        qWarning("rolling back: %s", qPrintable(undone.error().text()));
}

Result<void> Transaction::commit()
{
    if (const Result<qint64> committed = m_database.change(u"COMMIT"_s); !committed)
        return fail(committed.error());
    m_open = false;
    return {};
}

} // namespace doubleread
