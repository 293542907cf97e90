#pragma once

#include <QtGlobal>

#include <algorithm>

namespace doubleread {

/// Bytes of decoded scans and of thumbnails that may stay in memory.
struct CacheBudget
{
    qint64 pictures = 0;
    qint64 thumbnails = 0;

    static constexpr int least = 64;      ///< MiB; a scan of 16 bits, 2304x2880 px, takes 18.
    static constexpr int usual = 512;     ///< MiB
    static constexpr int most = 64 << 10; ///< MiB

    /// Shares out what the user grants to both together.
    static constexpr CacheBudget of(int mebibytes)
    {
        constexpr qint64 mostThumbnails = 96LL << 20; // two screens full, of the largest
        const qint64 total = qint64{std::clamp(mebibytes, least, most)} << 20;
        const qint64 thumbnails = std::min(total / 8, mostThumbnails);
        return {.pictures = total - thumbnails, .thumbnails = thumbnails};
    }
};

} // namespace doubleread
