#pragma once

#include "core/base/result.h"
#include "core/geometry/point.h"
#include "core/imaging/pixelimage.h"

#include <QPoint>
#include <QRect>

#include <memory>
#include <vector>

namespace doubleread {

/// Paths that follow edges of the picture from one place on (Mortensen and Barrett's intelligent
/// scissors). Made once per place, on any thread, in about 0.1 s; asked for paths then, on one
/// thread at a time, in less than a frame.
class LiveWire
{
public:
    static constexpr int reach = 240; ///< Cells around the start in which edges are followed.

    struct Start
    {
        Point at; ///< Image px, inside.
        /// The way until there: where another edge leads on, it is not gone again.
        std::vector<Point> gone = {};
    };
    /// From `start` on, as the picture looks through `window`; the less contrast there is around,
    /// the closer it looks. A cell has `grain` px a side: more of them where the picture is seen
    /// small, and the path goes as far on screen as ever. Fails when the picture has no pixels
    /// there.
    static Result<std::shared_ptr<const LiveWire>>
    from(const PixelImage &image, const Window &window, const Start &start, int grain = 1);
    ~LiveWire();

    Point start() const { return m_start; }
    /// Along the edges to `end`, both ends included, the steps from cell to cell smoothed; beyond
    /// reach straight on from the border of it.
    std::vector<Point> path(Point end) const;

private:
    struct Scissors;
    LiveWire();
    QPoint cellAt(Point image) const; ///< The nearest one.
    Point middleOf(QPoint cell) const;

    Point m_start;
    QRect m_part;  ///< Of the picture, px.
    QSize m_cells; ///< That lie over it.
    std::unique_ptr<Scissors> m_scissors;
};

} // namespace doubleread
