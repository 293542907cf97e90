#include "core/store/database/transaction.h"

#include "core/base/problem.h"
#include "core/store/database/dialect.h"

#include <QLoggingCategory>

namespace doubleread {

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database)
{
    if (const Result<qint64> began = database.change(QLatin1StringView(dialect::begin)); !began)
        return fail(began.error());
    std::unique_ptr<Transaction> transaction(new Transaction(database));
    if (!database.watchedTables().empty()) // what was written outside of any stays unspoken of
        if (const Result<void> forgotten = forgetTouchedRows(database); !forgotten)
            return fail(forgotten.error());
    return transaction;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_database.rolledBack();
    if (const Result<qint64> undone = m_database.change(u"ROLLBACK"_s); !undone)
        qWarning("rolling back: %s", qPrintable(undone.error().text()));
}

Result<void> Transaction::commit()
{
    if (const Result<void> told = checkIsTold(); !told)
        return told;
    if (const Result<qint64> committed = m_database.change(u"COMMIT"_s); !committed)
        return fail(committed.error());
    m_open = false;
    m_database.committed();
    return {};
}

Result<void> Transaction::checkIsTold()
{
    if (m_database.watchedTables().empty())
        return {};
    const Result<bool> untold = hasTouchedRows(m_database);
    if (!untold)
        return fail(untold.error());
    if (!*untold)
        return {};
    const Result<QByteArray> rows = takeTouchedRows(m_database, m_database.watchedTables());
    return fail(
        Error{.code = Error::Code::Internal,
              .message = Problem::tr("a change that the audit trail does not speak of: %1")
                             .arg(rows ? QString::fromUtf8(rows->left(200)) : QString()),
              .file = m_database.path(),
              .place = {},
              .remedy = Problem::tr("nothing of this step was stored; please report this fault")});
}

} // namespace doubleread
