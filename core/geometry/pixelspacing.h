#pragma once

namespace doubleread {

/// Size of a pixel on the detector or in the patient, in mm.
struct PixelSpacing
{
    enum class Kind { Calibrated, Imager };

    double columnMm = 0; ///< Between the centres of neighbouring columns.
    double rowMm = 0;    ///< Between the centres of neighbouring rows.
    Kind kind = Kind::Calibrated;

    bool operator==(const PixelSpacing &) const = default;
};

} // namespace doubleread
