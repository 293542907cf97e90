#pragma once

#include "core/dicom/dicomimage.h"
#include "core/dicom/frame.h"

namespace doubleread {

/// Sets samples and bits from the frame: bits that belong to no pixel (overlays) cut off, signed
/// values moved up, colours turned grey.
void setSamples(DicomImage &image, const Frame &frame, const PixelForm &form);

/// Does or describes the modality's transformation. To be called after setSamples().
void setModality(DicomImage &image, const DataSet &set, const PixelForm &form);

/// Windows and tables for display, and which end is white. To be called after setModality().
void setDisplay(DicomImage &image, const DataSet &set, const PixelForm &form);

void setSpacing(DicomImage &image, const DataSet &set);

} // namespace doubleread
