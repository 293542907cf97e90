#pragma once

#include "core/base/result.h"
#include "core/model/scanlist.h"

namespace doubleread::cli {

/// The filter that an expression asks for: KEY=VALUE[,VALUE...] joined by "and", where KEY is name
/// (part of the file name), state, region, view, site, damage or findings (yes, no). A value that
/// holds spaces or commas stands in single quotes. Fails with InvalidArgument, naming the term.
Result<ScanFilter> scanFilterFrom(const QString &expression);

} // namespace doubleread::cli
