#include "core/assist/outlining.h"

#include "core/assist/contrast.h"
#include "core/base/literals.h"
#include "core/base/problem.h"
#include "core/geometry/distances.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

constexpr double worked = 192;       // cells across a box that are worked on
constexpr double largestScale = 8;   // cells a px: what is small is looked at closely
constexpr double marginShare = 0.15; // of the box, looked at around it
constexpr int rounds = 2;
constexpr int unsure = 11;        // cells across the border that may still move
constexpr int finer = 4;          // the mask's border is traced at this many times its size
constexpr double smallest = 4;    // px of a box's side
constexpr double coarsest = 0.35; // px that a vertex may always be left out for

constexpr int firstLevel = 12;
constexpr int levelStep = 6;
constexpr size_t shortest = 12;      // px of border
constexpr double leastSpan = 0.1;    // of the box, by what is around an area
constexpr double leastArea = 0.02;   // of the box
constexpr double leastScore = 12;    // of Sobel's; JPEG's blocks in an empty ground stay below 8
constexpr double aside = 0.25;       // of the score, for what leaves out the middle
constexpr int bandWidth = 13;        // px
constexpr double leastContrast = 16; // grey levels between both sides of the border

using Contour = std::vector<cv::Point>;

Error nothingFound()
{
    Error error;
    error.message = Problem::tr("nothing stands out from its surroundings in this box");
    error.remedy = Problem::tr("draw the outline by hand");
    return error;
}

/// The box with a margin, on whole pixels of the picture.
QRect workedOn(const Box &box, QSize size)
{
    const double around = std::max(2.0, marginShare * std::max(box.width(), box.height()));
    const QRectF part(QPointF(box.left - around, box.top - around),
                      QPointF(box.right + around, box.bottom + around));
    return part.toAlignedRect() & QRect(QPoint(), size);
}

/// The box itself, likewise.
QRect pixelsOf(const Box &box, QSize size)
{
    return QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom)).toAlignedRect() &
           QRect(QPoint(), size);
}

cv::Mat greyOf(const QImage &seen, double scale)
{
    const cv::Mat rgb(seen.height(), seen.width(), CV_8UC4, const_cast<uchar *>(seen.constBits()),
                      static_cast<size_t>(seen.bytesPerLine()));
    cv::Mat stored;
    cv::extractChannel(rgb, stored, 0);
    cv::Mat grey;
    cv::resize(stored, grey, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    cv::GaussianBlur(grey, grey, {}, std::max(1.0, scale / 2));
    return grey;
}

cv::Mat steepnessOf(const cv::Mat &grey)
{
    cv::Mat across;
    cv::Mat down;
    cv::Sobel(grey, across, CV_32F, 1, 0);
    cv::Sobel(grey, down, CV_32F, 0, 1);
    cv::Mat steepness;
    cv::magnitude(across, down, steepness);
    return steepness;
}

/// How much of the middle of the box lies within: a box is drawn around what is meant.
double middleShare(const Contour &contour, const cv::Size &box)
{
    constexpr int places = 5; // each way
    int within = 0;
    for (int row = 0; row < places; ++row) {
        for (int column = 0; column < places; ++column) {
            const auto along = [](int place, int length) {
                return static_cast<float>(length) *
                       (0.25F + 0.5F * static_cast<float>(place) / (places - 1));
            };
            const cv::Point2f at(along(column, box.width), along(row, box.height));
            within += cv::pointPolygonTest(contour, at, false) >= 0 ? 1 : 0;
        }
    }
    return static_cast<double>(within) / (places * places);
}

double scoreOf(const Contour &contour, const cv::Mat &steepness)
{
    const double box = static_cast<double>(steepness.size().area());
    const double span = cv::boundingRect(contour).area() / box;
    if (contour.size() < shortest || span < leastSpan || cv::contourArea(contour) < leastArea * box)
        return 0;
    double steep = 0;
    double cut = 0;
    for (const cv::Point at : contour) {
        if (at.x == 0 || at.y == 0 || at.x == steepness.cols - 1 || at.y == steepness.rows - 1)
            ++cut;
        else
            steep += static_cast<double>(steepness.at<float>(at));
    }
    const auto length = static_cast<double>(contour.size());
    const double closed = steep / length * std::sqrt(span) * (1 - cut / length);
    return closed * (aside + (1 - aside) * middleShare(contour, steepness.size()));
}

/// Of what lies just inside against what lies just outside.
double contrastAcross(const Contour &contour, const cv::Mat &grey)
{
    cv::Mat area = cv::Mat::zeros(grey.size(), CV_8U);
    cv::drawContours(area, std::vector<Contour>{contour}, 0, 255, cv::FILLED);
    const cv::Mat band = cv::getStructuringElement(cv::MORPH_ELLIPSE, {bandWidth, bandWidth});
    cv::Mat wider;
    cv::Mat narrower;
    cv::dilate(area, wider, band);
    cv::erode(area, narrower, band);
    return std::abs(cv::mean(grey, area - narrower)[0] - cv::mean(grey, wider - area)[0]);
}

/// The border of what stands out most within `inside`: of all areas that are brighter or darker
/// than some level the one with the steepest border, the more so the more of `inside` it spans and
/// the less it is cut off by its sides. Holes are filled. Empty when there is hardly any contrast.
Contour standingOut(const cv::Mat &grey, const cv::Rect &inside)
{
    const cv::Mat within = grey(inside);
    const cv::Mat steepness = steepnessOf(grey)(inside);
    Contour best;
    double bestScore = leastScore;
    for (const int kind : {cv::THRESH_BINARY, cv::THRESH_BINARY_INV}) {
        for (int level = firstLevel; level < 255; level += levelStep) {
            cv::Mat mask;
            cv::threshold(within, mask, level, 255, kind);
            std::vector<Contour> contours;
            cv::findContours(mask, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
            for (Contour &contour : contours) {
                const double score = scoreOf(contour, steepness);
                if (score > bestScore) {
                    bestScore = score;
                    best = std::move(contour);
                }
            }
        }
    }
    if (best.empty() || contrastAcross(best, within) < leastContrast)
        return {};
    for (cv::Point &at : best)
        at += inside.tl();
    return best;
}

/// The border of the largest piece, in px of the mask.
std::vector<Point> borderOf(const cv::Mat &mask)
{
    cv::Mat smooth;
    cv::resize(mask, smooth, {}, finer, finer, cv::INTER_LINEAR);
    cv::GaussianBlur(smooth, smooth, {}, finer);
    cv::threshold(smooth, smooth, 127, 255, cv::THRESH_BINARY);
    std::vector<Contour> pieces;
    cv::findContours(smooth, pieces, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    const auto largest = std::ranges::max_element(
        pieces, {}, [](const Contour &piece) { return cv::contourArea(piece); });
    std::vector<Point> border;
    if (largest != pieces.end())
        for (const cv::Point place : *largest)
            border.push_back(Point{place.x + 0.5, place.y + 0.5} * (1.0 / finer));
    return border;
}

/// An area whose border is within a few cells of `contour`, where what is inside and what is
/// outside differ most.
cv::Mat refined(const cv::Mat &grey, const Contour &contour, const cv::Rect &inside)
{
    cv::Mat area = cv::Mat::zeros(grey.size(), CV_8U);
    cv::drawContours(area, std::vector<Contour>{contour}, 0, 255, cv::FILLED);
    const cv::Mat band = cv::getStructuringElement(cv::MORPH_ELLIPSE, {unsure, unsure});
    cv::Mat wider;
    cv::Mat narrower;
    cv::dilate(area, wider, band);
    cv::erode(area, narrower, band);
    cv::Mat mask(grey.size(), CV_8UC1, cv::Scalar(cv::GC_BGD));
    mask(inside).setTo(cv::GC_PR_BGD, wider(inside));
    mask(inside).setTo(cv::GC_PR_FGD, area(inside));
    mask(inside).setTo(cv::GC_FGD, narrower(inside));
    cv::Mat picture;
    cv::cvtColor(grey, picture, cv::COLOR_GRAY2BGR);
    cv::Mat background;
    cv::Mat foreground;
    cv::setRNGSeed(1); // the same box gives the same outline
    try {
        cv::grabCut(picture, mask, {}, background, foreground, rounds, cv::GC_INIT_WITH_MASK);
    } catch (const cv::Exception &) { // nothing of one of the two: there is nothing to weigh
        return area;
    }
    return (mask & 1) * 255; // sure or likely
}

} // namespace

Result<Polygon> outlineWithin(const PixelImage &image, const Window &window, const Box &box)
{
    const QRect part = workedOn(box, image.size);
    const QRect pixels = pixelsOf(box, image.size);
    if (box.width() < smallest || box.height() < smallest || pixels.isEmpty())
        return fail(nothingFound());
    const auto seen = applyWindow(image, closeWindow(image, window, pixels), part);
    if (!seen)
        return fail(seen.error());
    try {
        const double scale =
            std::min(largestScale, worked / std::max(pixels.width(), pixels.height()));
        const cv::Mat grey = greyOf(*seen, scale);
        const auto cells = [&](double length) {
            return static_cast<int>(std::lround(length * scale));
        };
        const cv::Rect inside = cv::Rect(cells(box.left - part.left()), cells(box.top - part.top()),
                                         cells(box.width()), cells(box.height())) &
                                cv::Rect(0, 0, grey.cols, grey.rows);
        const Contour contour = standingOut(grey, inside);
        if (contour.empty())
            return fail(nothingFound());
        std::vector<Point> border = borderOf(refined(grey, contour, inside));
        for (Point &place : border)
            place = Point{static_cast<double>(part.left()), static_cast<double>(part.top())} +
                    place * (1 / scale);
        border = simplifiedOutline(border, std::max(coarsest, 0.5 / scale));
        if (border.size() < 3 || boundingBox(border).isEmpty())
            return fail(nothingFound());
        return Polygon::fromVertices(std::move(border));
    } catch (const cv::Exception &exception) {
        return fail(Error::Code::InvalidArgument, QString::fromStdString(exception.err));
    }
}

} // namespace doubleread
