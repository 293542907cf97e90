#pragma once

#include "core/dicom/dataset.h"
#include "core/dicom/dicomimage.h"

namespace doubleread {

/// The tables of a sequence (modality or VOI). `first` is in stored values, or the modality's, as
/// the file has it: signed where those are. What is not well formed is left out with a warning.
std::vector<DicomTable> tablesOf(const DataSet &set, const DicomTag &sequence, bool isSigned,
                                 std::vector<Warning> &warnings);

} // namespace doubleread
