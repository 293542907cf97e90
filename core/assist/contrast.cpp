#include "core/assist/contrast.h"

#include <algorithm>
#include <vector>

namespace doubleread {

namespace {
constexpr int enough = 256;              // places across that are looked at
constexpr double leastShare = 1.0 / 8.0; // of the window
constexpr size_t leftOut = 100;          // one in so many, at each end
} // namespace

Window closeWindow(const PixelImage &image, const Window &window, QRect part)
{
    std::vector<int> values;
    const int step = std::max(1, std::max(part.width(), part.height()) / enough);
    for (int row = part.top(); row <= part.bottom(); row += step)
        for (int column = part.left(); column <= part.right(); column += step)
            values.push_back(image.sample({column, row}));
    std::ranges::sort(values);
    const double black = window.center - window.width / 2;
    const double white = window.center + window.width / 2;
    double low = std::clamp(double(values[values.size() / leftOut]), black, white);
    double high =
        std::clamp(double(values[values.size() - 1 - values.size() / leftOut]), black, white);
    if (const double least = (white - black) * leastShare; high - low < least) {
        const double middle = (low + high) / 2;
        low = middle - least / 2;
        high = middle + least / 2;
    }
    return {.center = (low + high + 1) / 2, .width = std::max(1.0, high - low + 1)};
}

} // namespace doubleread
