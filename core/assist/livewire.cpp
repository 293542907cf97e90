#include "core/assist/livewire.h"

#include "core/base/literals.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/imgproc/segmentation.hpp>

#include <algorithm>
#include <cmath>

namespace doubleread {

struct LiveWire::Scissors
{
    cv::segmentation::IntelligentScissorsMB map;
};

LiveWire::LiveWire() : m_scissors(std::make_unique<Scissors>()) {}

LiveWire::~LiveWire() = default;

Result<std::shared_ptr<const LiveWire>> LiveWire::from(const PixelImage &image, Window window,
                                                       Point start, int grain)
{
    const QPoint pixel(static_cast<int>(std::floor(start.x)),
                       static_cast<int>(std::floor(start.y)));
    const QRect all(QPoint(), image.size);
    const QPoint inside(std::clamp(pixel.x(), 0, std::max(0, image.size.width() - 1)),
                        std::clamp(pixel.y(), 0, std::max(0, image.size.height() - 1)));
    const int far = reach * grain;
    const QRect part = QRect(inside - QPoint(far, far), QSize(2 * far + 1, 2 * far + 1)) & all;
    const auto seen = applyWindow(image, window, part);
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
        wire->m_start = start;
        wire->m_part = part;
        wire->m_cells = {grey.cols, grey.rows};
        const QPoint cell = wire->cellAt(start);
        wire->m_scissors->map.setEdgeFeatureCannyParameters(16, 60)
            .setGradientMagnitudeMaxLimit(160)
            .applyImage(grey)
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
    return path;
}

} // namespace doubleread
