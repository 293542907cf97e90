#include "core/imaging/stripping/stripping.h"

#include "core/base/problem.h"
#include "core/imaging/raster.h"
#include "core/imaging/stripping/strips.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

struct Kind
{
    QByteArrayView begin;
    Result<StrippedPicture> (*strip)(QByteArrayView bytes);
};

constexpr std::array kinds{
    Kind{.begin = QByteArrayView("\xff\xd8\xff", 3), .strip = strippedJpeg},
    Kind{.begin = QByteArrayView("\x89PNG\r\n\x1a\n", 8), .strip = strippedPng},
    Kind{.begin = QByteArrayView("II*\0", 4), .strip = strippedTiff},
    Kind{.begin = QByteArrayView("MM\0*", 4), .strip = strippedTiff},
    Kind{.begin = QByteArrayView("II+\0", 4), .strip = strippedTiff},
    Kind{.begin = QByteArrayView("MM\0+", 4), .strip = strippedTiff},
    Kind{.begin = QByteArrayView("BM", 2), .strip = strippedBmp},
};

} // namespace

bool blank(std::span<char> bytes)
{
    const bool held = std::ranges::any_of(bytes, [](char byte) { return byte != 0; });
    std::ranges::fill(bytes, '\0');
    return held;
}

Result<StrippedPicture> stripped(QByteArrayView bytes)
{
    const auto *kind =
        std::ranges::find_if(kinds, [&](const Kind &each) { return bytes.startsWith(each.begin); });
    if (kind == kinds.end())
        return badPicture(Problem::tr("byte 0"),
                          Problem::tr("the file is no JPEG, PNG, TIFF or BMP picture"));
    return kind->strip(bytes);
}

} // namespace doubleread
