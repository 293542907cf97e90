#pragma once

#include "core/base/result.h"
#include "core/model/history.h"

namespace doubleread {

/// The report of the audit trail as a PDF, A4: what was checked and found, the protocol, the
/// signatures, every entry; the protocol's version and the head's number stand on each page.
/// Durable: the file is whole or as it was before. Needs a QGuiApplication, for the fonts.
Result<void> writeHistoryPdf(const HistoryReport &report, const QString &path);

} // namespace doubleread
