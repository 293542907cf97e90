#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace doubleread {

struct CsvRow
{
    qint64 line = 0; ///< Where it begins, from 1.
    QStringList fields;
};

/// The rows of a UTF-8 text with commas and with quotes where needed (a quote within an unquoted
/// field is itself), any line ends; blank lines are left out. Fails, with the line, on a quote that
/// is never closed and on fields of more than 64 KiB.
Result<std::vector<CsvRow>> csvRows(const QByteArray &text, const QString &file);

/// The field, quoted if it holds a comma, a quote or a line end.
QByteArray csvField(const QString &text);

} // namespace doubleread
