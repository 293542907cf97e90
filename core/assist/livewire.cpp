#include "core/assist/livewire.h"

#include "core/assist/contrast.h"
#include "core/base/literals.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/imgproc/segmentation.hpp>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

constexpr double weakEdge = 16; // Canny's thresholds
constexpr double strongEdge = 60;
constexpr int smoothings = 6; // of the steps from cell to cell

/// 0 on edges, else 1; nothing that was gone along already draws the wire again.
cv::Mat awayFromEdges(const cv::Mat &grey, const std::vector<cv::Point> &gone)
{
    cv::Mat edges;
    cv::Canny(grey, edges, weakEdge, strongEdge);
    constexpr int wide = 3; // cells
    cv::polylines(edges, std::vector<std::vector<cv::Point>>{gone}, false, 0, wide);
    cv::Mat away;
    cv::threshold(edges, away, 254, 1, cv::THRESH_BINARY_INV);
    return away;
}

/// The same way without its steps; both ends stay.
std::vector<Point> smoothed(std::vector<Point> path)
{
    for (int round = 0; round < smoothings; ++round) {
        const std::vector<Point> before = path;
        for (size_t i = 1; i + 1 < path.size(); ++i)
            path[i] = (before[i - 1] + before[i + 1]) * 0.25 + before[i] * 0.5;
    }
    return path;
}

} // namespace

struct LiveWire::Scissors
{
    cv::segmentation::IntelligentScissorsMB map;
};

LiveWire::LiveWire() : m_scissors(std::make_unique<Scissors>()) {}

LiveWire::~LiveWire() = default;

Result<std::shared_ptr<const LiveWire>>
LiveWire::from(const PixelImage &image, const Window &window, const Start &start, int grain)
{
    const QPoint pixel(static_cast<int>(std::floor(start.at.x)),
                       static_cast<int>(std::floor(start.at.y)));
    const QRect all(QPoint(), image.size);
    const QPoint inside(std::clamp(pixel.x(), 0, std::max(0, image.size.width() - 1)),
                        std::clamp(pixel.y(), 0, std::max(0, image.size.height() - 1)));
    const int far = reach * grain;
    const QRect part = QRect(inside - QPoint(far, far), QSize(2 * far + 1, 2 * far + 1)) & all;
    const auto seen = applyWindow(image, closeWindow(image, window, part), part);
    if (!seen)
        return fail(seen.error());
    try {
        const cv::Mat rgb(seen->height(), seen->width(), CV_8UC4,
                          const_cast<uchar *>(seen->constBits()),
                          static_cast<size_t>(seen->bytesPerLine()));
        cv::Mat grey;
        cv::extractChannel(rgb, grey, 0);
        if (grain > 1) {
            const double share = 1.0 / grain;
            cv::resize(grey.clone(), grey, {}, share, share, cv::INTER_AREA);
        }
        const std::shared_ptr<LiveWire> wire(new LiveWire);
        wire->m_start = start.at;
        wire->m_part = part;
        wire->m_cells = {grey.cols, grey.rows};
        std::vector<cv::Point> gone;
        for (const Point place : start.gone) {
            const QPoint cell = wire->cellAt(place);
            gone.emplace_back(cell.x(), cell.y());
        }
        const QPoint cell = wire->cellAt(start.at);
        wire->m_scissors->map.setGradientMagnitudeMaxLimit(160)
            .applyImageFeatures(awayFromEdges(grey, gone), {}, {}, grey)
            .buildMap({cell.x(), cell.y()});
        return std::shared_ptr<const LiveWire>(wire);
    } catch (const cv::Exception &exception) {
        return fail(Error::Code::InvalidArgument, QString::fromStdString(exception.err));
    }
}

QPoint LiveWire::cellAt(Point image) const
{
    const double across = double(m_cells.width()) / m_part.width();
    const double down = double(m_cells.height()) / m_part.height();
    return {std::clamp(static_cast<int>(std::floor((image.x - m_part.left()) * across)), 0,
                       m_cells.width() - 1),
            std::clamp(static_cast<int>(std::floor((image.y - m_part.top()) * down)), 0,
                       m_cells.height() - 1)};
}

Point LiveWire::middleOf(QPoint cell) const
{
    const double across = double(m_part.width()) / m_cells.width();
    const double down = double(m_part.height()) / m_cells.height();
    return {m_part.left() + (cell.x() + 0.5) * across, m_part.top() + (cell.y() + 0.5) * down};
}

std::vector<Point> LiveWire::path(Point end) const
{
    std::vector<Point> path{m_start};
    const QPoint target = cellAt(end);
    try {
        std::vector<cv::Point> along;
        m_scissors->map.getContour({target.x(), target.y()}, along);
        for (const cv::Point place : along)
            path.push_back(middleOf({place.x, place.y}));
        if (path.size() > 2) { // the ends are places, not pixels
            path.erase(path.begin() + 1);
            path.pop_back();
        }
    } catch (const cv::Exception &) { // no way there: straight on
        path.resize(1);
    }
    path.push_back(end);
    return smoothed(std::move(path));
}

} // namespace doubleread
