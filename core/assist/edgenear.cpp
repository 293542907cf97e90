#include "core/assist/edgenear.h"

#include "core/assist/contrast.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace doubleread {

namespace {

constexpr double steepEnough = 100; // of Sobel's, grey levels
constexpr int seenAround = 3;       // radii, that tell how much contrast there is

/// CV_32F
cv::Mat steepnessOf(const QImage &seen)
{
    const cv::Mat rgb(seen.height(), seen.width(), CV_8UC4, const_cast<uchar *>(seen.constBits()),
                      static_cast<size_t>(seen.bytesPerLine()));
    cv::Mat grey;
    cv::extractChannel(rgb, grey, 0);
    cv::GaussianBlur(grey, grey, {}, 1); // of noise
    cv::Mat across;
    cv::Mat down;
    cv::Sobel(grey, across, CV_32F, 1, 0);
    cv::Sobel(grey, down, CV_32F, 0, 1);
    cv::Mat steepness;
    cv::magnitude(across, down, steepness);
    return steepness;
}

} // namespace

Point edgeNear(const PixelImage &image, const Window &window, Point at, double radius)
{
    const QRect all(QPoint(), image.size);
    const QPoint pixel(static_cast<int>(std::floor(at.x)), static_cast<int>(std::floor(at.y)));
    const auto around = [&](int far) {
        return QRect(pixel - QPoint(far, far), QSize(2 * far + 1, 2 * far + 1)) & all;
    };
    const int reach = static_cast<int>(std::floor(radius));
    const QRect part = around(reach + 2);
    if (reach < 1 || part.isEmpty())
        return at;
    const auto seen =
        applyWindow(image, closeWindow(image, window, around(seenAround * reach + 2)), part);
    if (!seen)
        return at;
    const cv::Mat steepness = steepnessOf(*seen);
    Point best = at;
    double most = steepEnough;
    for (int y = 0; y < seen->height(); ++y) {
        for (int x = 0; x < seen->width(); ++x) {
            const Point middle{part.left() + x + 0.5, part.top() + y + 0.5};
            const double share = distance(middle, at) / radius;
            if (share > 1)
                continue;
            const double weighed =
                static_cast<double>(steepness.at<float>(y, x)) * (1 - share * share / 2);
            if (weighed > most) {
                most = weighed;
                best = middle;
            }
        }
    }
    return best;
}

} // namespace doubleread
