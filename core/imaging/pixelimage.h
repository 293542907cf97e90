#pragma once

#include "core/base/damage.h"
#include "core/geometry/pixelspacing.h"
#include "core/imaging/window.h"

#include <QPoint>
#include <QSize>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace doubleread {

/// Stored values, row-major without padding. Pictures of up to 8 bits stay bytes: they are most of
/// all scans, and the next one must be painted within a frame.
using Samples = std::variant<std::vector<quint8>, std::vector<quint16>>;

/// The pixels of one scan, upright. A value; shared between threads as a Picture.
struct PixelImage
{
    QSize size; ///< px, EXIF orientation applied.
    int bitsStored = 8;
    bool inverted = false; ///< The lowest value means white (MONOCHROME1, min-is-white).
    Samples samples;       ///< size.width() * size.height() of them.
    double slope = 1;      ///< What the status bar shows is slope * sample + intercept.
    double intercept = 0;
    std::optional<PixelSpacing> spacing;
    /// Height of a pixel by its width, where nothing else is known of its size.
    double pixelAspect = 1;
    std::vector<FileWindow>
        windows;                  ///< The file's own, the first one is its default; may be empty.
    Damage damage = Damage::None; ///< Truncated: the missing part is one flat tone.
    /// Half, quarter, ... of `samples`, each rounded up and averaged, until the longer side is
    /// below 256 px: what a view that is zoomed out paints from. Empty for small pictures.
    std::vector<Samples> reduced;

    /// The stored value at a column and row inside the picture.
    int sample(QPoint pixel) const;
    /// slope * sample + intercept.
    double value(QPoint pixel) const { return slope * sample(pixel) + intercept; }
    qint64 bytes() const; ///< Memory taken by the samples, reduced ones included.
};

/// A decoded scan as it travels from the decoders to the canvas.
using Picture = std::shared_ptr<const PixelImage>;

/// Size of `reduced[level - 1]`; level 0 is `size` itself.
QSize reducedSize(QSize size, int level);

/// Fills `reduced`.
void makeReductions(PixelImage &image);

} // namespace doubleread
