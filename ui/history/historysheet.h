#pragma once

#include "core/session/datasetsession.h"

#include <optional>

class QWidget;

namespace doubleread {

class Sheet;

/// Opens the history of the dataset, or of one scan first, as a sheet over `page`; it deletes
/// itself when it is closed. `session` is borrowed: close the sheet before it goes.
Sheet *openHistorySheet(DatasetSession &session, std::optional<Id<Scan>> scan,
                        const QString &fileName, QWidget *page);

} // namespace doubleread
