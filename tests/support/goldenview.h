#pragma once

// Pictures of how something is painted, kept in tests/data/views and looked at once by a person.
#include "core/base/literals.h"

#include <QDir>
#include <QFile>
#include <QImage>

#include <algorithm>
#include <cstdlib>

namespace doubleread::test {

struct Tolerance
{
    int levels = 1;   ///< A pixel may be off by as many without being counted.
    double share = 0; ///< Of all pixels that may be off by more.
};

inline QString viewsFolder()
{
    return QStringLiteral(DOUBLEREAD_SOURCE_DIR "/tests/data/views/");
}

/// What is different from tests/data/views/NAME.png, for a message; empty when nothing is. With
/// DOUBLEREAD_WRITE_VIEWS set the file is written instead; else what was painted is left beside the
/// temporary files for comparison.
inline QString differenceFromView(const QString &name, const QImage &painted,
                                  Tolerance tolerance = {})
{
    const QString file = viewsFolder() + name + u".png"_s;
    if (qEnvironmentVariableIsSet("DOUBLEREAD_WRITE_VIEWS"))
        return painted.save(file) ? QString() : u"%1 cannot be written"_s.arg(file);
    const QImage kept = QImage(file).convertToFormat(QImage::Format_RGB32);
    const QImage now = painted.convertToFormat(QImage::Format_RGB32);
    if (kept.size() != now.size())
        return u"%1 has %2 x %3 pixels, painted were %4 x %5"_s.arg(file)
            .arg(kept.width())
            .arg(kept.height())
            .arg(now.width())
            .arg(now.height());
    qint64 off = 0;
    int most = 0;
    for (int y = 0; y < now.height(); ++y)
        for (int x = 0; x < now.width(); ++x) {
            const QRgb a = now.pixel(x, y);
            const QRgb b = kept.pixel(x, y);
            const int by = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                     std::abs(qBlue(a) - qBlue(b))});
            most = std::max(most, by);
            off += by > tolerance.levels ? 1 : 0;
        }
    if (static_cast<double>(off) <= tolerance.share * now.width() * now.height())
        return {};
    const QString seen = QDir::temp().filePath(u"painted-"_s + name + u".png"_s);
    now.save(seen);
    return u"%1 pixels are unlike %2, by up to %3 levels; painted was %4"_s.arg(off)
        .arg(file)
        .arg(most)
        .arg(seen);
}

} // namespace doubleread::test
