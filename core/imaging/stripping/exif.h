#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace doubleread {

/// The content of an APP1 segment that says nothing but the orientation (1..8).
QByteArray orientationBlock(int orientation);

/// What an EXIF block (from "Exif" on) holds, by the names of its tags: "EXIF Make"; "EXIF" alone
/// for what cannot be read.
QStringList namesInExif(QByteArrayView block);

} // namespace doubleread
