#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace doubleread {

/// A picture file without what is not the picture.
struct StrippedPicture
{
    QByteArray bytes;
    QStringList removed; ///< What it was, never what it said: "EXIF GPSLatitude", "comment".
};

/// A JPEG, PNG, TIFF or BMP file without EXIF (but for the orientation of a JPEG), XMP, comments,
/// texts, colour profiles, thumbnails, further pictures and what follows the picture. The coded
/// picture is copied as it is, also where it ends early or is damaged. A file that is so already
/// comes back unchanged, with nothing removed. Fails with BadInput or Unsupported where the form is
/// not known well enough to say what is picture.
Result<StrippedPicture> stripped(QByteArrayView bytes);

} // namespace doubleread
