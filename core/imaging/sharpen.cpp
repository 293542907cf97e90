#include "core/imaging/sharpen.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace doubleread {

namespace {

constexpr double amount = 1;
constexpr double radiusShare = 1.0 / 400; // of the longer side, as standard deviation

template <typename Sample>
std::vector<Sample> sharpenedSamples(const std::vector<Sample> &samples, QSize size, int top)
{
    constexpr int type = sizeof(Sample) == 1 ? CV_8UC1 : CV_16UC1;
    const double sigma = std::max(1.0, radiusShare * std::max(size.width(), size.height()));
    const cv::Mat in(size.height(), size.width(), type, const_cast<Sample *>(samples.data()));
    cv::Mat soft;
    cv::GaussianBlur(in, soft, {}, sigma, sigma, cv::BORDER_REPLICATE);
    std::vector<Sample> result(samples.size());
    cv::Mat out(size.height(), size.width(), type, result.data());
    cv::addWeighted(in, 1 + amount, soft, -amount, 0, out); // saturates at the type's bounds
    for (Sample &sample : result)
        sample = static_cast<Sample>(std::min<int>(sample, top));
    return result;
}

} // namespace

Picture sharpened(const PixelImage &image)
{
    if (image.size.isEmpty())
        return nullptr;
    try {
        auto made = std::make_shared<PixelImage>();
        made->size = image.size;
        made->bitsStored = image.bitsStored;
        made->inverted = image.inverted;
        const int top = (1 << std::clamp(image.bitsStored, 1, 16)) - 1;
        made->samples = std::visit(
            [&](const auto &samples) {
                return Samples(sharpenedSamples(samples, image.size, top));
            },
            image.samples);
        makeReductions(*made);
        return made;
    } catch (const std::exception &) { // OpenCV's, or no memory: it is looked at as it is
        return nullptr;
    }
}

} // namespace doubleread
