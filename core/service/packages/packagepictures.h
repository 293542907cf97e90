#pragma once

#include "core/model/scan.h"
#include "core/store/database/database.h"

namespace doubleread {

// The pictures of a package. Not for callers of the service.

/// What Scan::path says in a package that has the scan's picture in it.
QString packedPath(const QString &fileName);
bool isPacked(const Scan &scan);

/// Where the scan's picture is, unpacked under its SHA-256 when it is not there yet: in NAME.files
/// beside the package, or in the user's cache where that cannot be written. What does not unpack is
/// told as a file that is not there.
QString unpackedPicture(Database &package, const Scan &scan);

} // namespace doubleread
