#pragma once

#include "core/imaging/imageloader.h"
#include "core/model/scanlist.h"

namespace doubleread {

/// Where the picture of a scan comes from.
inline ImageSource sourceOf(const ScanRow &row)
{
    return {.file = row.file, .sha256 = row.scan.sha256, .spacing = row.scan.spacing};
}

} // namespace doubleread
