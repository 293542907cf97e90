#pragma once

#include "core/service/agreement/agreement.h"

namespace doubleread {

/// Two readings of the same scans that lie in files, without a dataset.
struct FilePair
{
    QString first; ///< File, folder or zip of any annotation format.
    QString second;
    QString images;     ///< Folder with the pictures, for their sizes; may be empty.
    QString labelsFile; ///< Class names of YOLO files; may be empty.
    /// CSV files of scan-level answers: none, one with both readers' columns, or one for each.
    QStringList assessments;
    Bootstrap bootstrap = {};
};

/// The scans are those that any of the files lists, in the order of their names; one that a file
/// does not list was read with nothing found by it. `warnings` gets what was repaired or left out.
Result<AgreementData> agreementDataOfFiles(const FilePair &files, std::vector<Warning> &warnings);

} // namespace doubleread
