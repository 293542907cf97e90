#pragma once

#include "core/geometry/orientation.h"
#include "core/imaging/window.h"

#include <optional>

namespace doubleread {

/// How a scan is looked at. Views that show the same scan can share it, whatever their sizes.
struct ViewState
{
    Point center;                 ///< Image px in the middle of the view.
    double zoom = 1;              ///< Device px per image px, from fit to 64.
    bool fitted = true;           ///< Follows the size of the view: centre and zoom are the view's.
    std::optional<Window> window; ///< None: the picture's own default.
    Polarity polarity = Polarity::Normal;
    bool clahe = false;
    bool sharpened = false;
    Orientation orientation = {}; ///< How the picture lies.
    bool overlaysHidden = false;

    bool operator==(const ViewState &) const = default;
};

} // namespace doubleread
