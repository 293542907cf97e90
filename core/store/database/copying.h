#pragma once

#include "core/base/result.h"

namespace doubleread {

/// Fills the new file `copy` with what is committed in a dataset, as of one instant. The dataset is
/// read by a connection that cannot write, while others may. Not durable yet when it returns.
Result<void> fillCopy(const QString &datasetFile, const QString &copy);

} // namespace doubleread
