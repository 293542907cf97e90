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
                                                       Point start)
{
    const QPoint pixel(static_cast<int>(std::floor(start.x)),
                       static_cast<int>(std::floor(start.y)));
    const QRect all(QPoint(), image.size);
    const QPoint inside(std::clamp(pixel.x(), 0, std::max(0, image.size.width() - 1)),
                        std::clamp(pixel.y(), 0, std::max(0, image.size.height() - 1)));
    const QRect part =
        QRect(inside - QPoint(reach, reach), QSize(2 * reach + 1, 2 * reach + 1)) & all;
    const auto seen = applyWindow(image, window, part);
    if (!seen)
        return fail(seen.error());
    try {
        const cv::Mat rgb(seen->height(), seen->width(), CV_8UC4,
                          const_cast<uchar *>(seen->constBits()),
                          static_cast<size_t>(seen->bytesPerLine()));
        cv::Mat grey;
        cv::extractChannel(rgb, grey, 0);
        const std::shared_ptr<LiveWire> wire(new LiveWire);
        wire->m_start = start;
        wire->m_part = part;
        wire->m_scissors->map.setEdgeFeatureCannyParameters(16, 60)
            .setGradientMagnitudeMaxLimit(160)
            .applyImage(grey)
            .buildMap({inside.x() - part.x(), inside.y() - part.y()});
        return std::shared_ptr<const LiveWire>(wire);
    } catch (const cv::Exception &exception) {
        return fail(Error::Code::InvalidArgument, QString::fromStdString(exception.err));
    }
}

std::vector<Point> LiveWire::path(Point end) const
{
    std::vector<Point> path{m_start};
    const cv::Point target(
        std::clamp(static_cast<int>(std::floor(end.x)), m_part.left(), m_part.right()) -
            m_part.left(),
        std::clamp(static_cast<int>(std::floor(end.y)), m_part.top(), m_part.bottom()) -
            m_part.top());
    try {
        std::vector<cv::Point> along;
        m_scissors->map.getContour(target, along);
        for (const cv::Point place : along)
            path.push_back({m_part.left() + place.x + 0.5, m_part.top() + place.y + 0.5});
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
