#include "core/assist/outlining.h"

#include "core/base/literals.h"
#include "core/base/problem.h"
#include "core/geometry/distances.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

constexpr int longest = 256; // px that are worked on
constexpr int rounds = 4;
constexpr int finer = 4;       // the mask's border is traced at this many times its size
constexpr double smallest = 4; // px of a box's side

Error nothingFound()
{
    Error error;
    error.message = Problem::tr("nothing stands out from its surroundings in this box");
    error.remedy = Problem::tr("draw the outline by hand");
    return error;
}

/// The box with its surroundings, on whole pixels of the picture.
QRect workedOn(const Box &box, QSize size)
{
    const double around = 0.5 * std::max(box.width(), box.height());
    const QRectF part(QPointF(box.left - around, box.top - around),
                      QPointF(box.right + around, box.bottom + around));
    return part.toAlignedRect() & QRect(QPoint(), size);
}

cv::Mat coloured(const QImage &seen, double scale)
{
    const cv::Mat rgb(seen.height(), seen.width(), CV_8UC4, const_cast<uchar *>(seen.constBits()),
                      static_cast<size_t>(seen.bytesPerLine()));
    cv::Mat picture;
    cv::cvtColor(rgb, picture, cv::COLOR_BGRA2BGR);
    if (scale < 1)
        cv::resize(picture, picture, {}, scale, scale, cv::INTER_AREA);
    return picture;
}

/// The border of the largest piece, in px of the mask.
std::vector<Point> borderOf(const cv::Mat &mask)
{
    cv::Mat smooth;
    cv::resize(mask, smooth, {}, finer, finer, cv::INTER_LINEAR);
    cv::GaussianBlur(smooth, smooth, {}, finer);
    cv::threshold(smooth, smooth, 127, 255, cv::THRESH_BINARY);
    std::vector<std::vector<cv::Point>> pieces;
    cv::findContours(smooth, pieces, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    const auto largest = std::ranges::max_element(
        pieces, {}, [](const std::vector<cv::Point> &piece) { return cv::contourArea(piece); });
    std::vector<Point> border;
    if (largest != pieces.end())
        for (const cv::Point place : *largest)
            border.push_back(Point{place.x + 0.5, place.y + 0.5} * (1.0 / finer));
    return border;
}

cv::Mat foregroundOf(const cv::Mat &picture, const cv::Rect &inside)
{
    cv::Mat mask;
    cv::Mat background;
    cv::Mat foreground;
    cv::setRNGSeed(1); // the same box gives the same outline
    cv::grabCut(picture, mask, inside, background, foreground, rounds, cv::GC_INIT_WITH_RECT);
    return (mask & 1) * 255; // sure or likely
}

} // namespace

Result<Polygon> outlineWithin(const PixelImage &image, Window window, const Box &box)
{
    const QRect part = workedOn(box, image.size);
    if (box.width() < smallest || box.height() < smallest || part.isEmpty())
        return fail(nothingFound());
    const auto seen = applyWindow(image, window, part);
    if (!seen)
        return fail(seen.error());
    try {
        const double scale = std::min(1.0, double(longest) / std::max(part.width(), part.height()));
        const cv::Mat picture = coloured(*seen, scale);
        const auto px = [&](double length) {
            return static_cast<int>(std::lround(length * scale));
        };
        const cv::Rect inside = cv::Rect(px(box.left - part.left()), px(box.top - part.top()),
                                         px(box.width()), px(box.height())) &
                                cv::Rect(1, 1, picture.cols - 2, picture.rows - 2);
        if (inside.width < 2 || inside.height < 2)
            return fail(nothingFound());
        std::vector<Point> border = borderOf(foregroundOf(picture, inside));
        for (Point &place : border)
            place = Point{static_cast<double>(part.left()), static_cast<double>(part.top())} +
                    place * (1 / scale);
        border = simplifiedOutline(border, 0.5 / scale);
        if (border.size() < 3 || boundingBox(border).isEmpty())
            return fail(nothingFound());
        return Polygon::fromVertices(std::move(border));
    } catch (const cv::Exception &exception) {
        return fail(Error::Code::InvalidArgument, QString::fromStdString(exception.err));
    }
}

} // namespace doubleread
