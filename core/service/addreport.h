#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace doubleread {

struct AddOptions
{
    QString site;
    /// Copy the files into NAME.files/ by SHA-256, without what is not the picture. DICOM files
    /// always are, de-identified.
    bool copy = false;
    bool toJpg = false; ///< Store the JPG that gets published (publishedJpeg()); implies copying.
};

/// A file that was not taken, or taken with damage.
struct FileRemark
{
    QString file;
    QString message;
};

/// What was taken out of the copy of a scan: names of attributes, never values, and nothing that
/// tells where the scan came from.
struct DeidentifiedScan
{
    QString scan;            ///< As it is called in the dataset.
    QByteArray sourceSha256; ///< By which whoever has the source finds the scan.
    QStringList removed;
    QStringList replaced;
    QStringList emptied;
    std::vector<Warning> warnings; ///< Places are parts of the file.
};

struct AddReport
{
    qint64 added = 0;
    qint64 already = 0;               ///< Same bytes and name as a scan that is there.
    std::vector<FileRemark> damaged;  ///< Taken and flagged.
    std::vector<FileRemark> warnings; ///< Taken, with something to look at.
    std::vector<FileRemark> refused;
    std::vector<DeidentifiedScan> deidentified; ///< In the order of adding.
};

} // namespace doubleread
