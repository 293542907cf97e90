#pragma once

#include "core/imaging/stripping/stripping.h"

#include <span>

// What the strippers of one kind of file are called. Only this room's own files include it.

namespace doubleread {

Result<StrippedPicture> strippedJpeg(QByteArrayView bytes);
Result<StrippedPicture> strippedPng(QByteArrayView bytes);
Result<StrippedPicture> strippedTiff(QByteArrayView bytes);
Result<StrippedPicture> strippedBmp(QByteArrayView bytes);

/// Blanks the contents of comments and of the applications' own segments of a JPEG stream that lies
/// within another file, or of what is left of one, without moving a byte.
void blankJpegWords(std::span<char> stream, QStringList &removed);

/// Notes it once.
inline void note(QStringList &removed, const QString &what)
{
    if (!removed.contains(what))
        removed << what;
}

/// Sets the bytes to zero and answers whether any was not.
bool blank(std::span<char> bytes);

} // namespace doubleread
