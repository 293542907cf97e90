#pragma once

#include "core/imaging/decode.h"

#include <QStringList>

#include <optional>

namespace doubleread {

/// What is to become of a file that comes into a dataset.
struct IntakeRequest
{
    bool copy = false;  ///< Store a copy without what is not the picture.
    bool toJpg = false; ///< Store the JPG that gets published.
    /// For deidentified(); DICOM files are refused without.
    std::optional<QByteArray> key = {};
    bool lookOnly = false; ///< Store nothing: only find out whether the file can be decoded.
};

/// A file on its way into a dataset.
struct Intake
{
    ScanHeader header;       ///< Of what is stored; damage and spacing are the source's.
    QByteArray sourceSha256; ///< Of the file as it came.
    /// To be stored instead of the file; none: the file is good where it lies.
    std::optional<QByteArray> bytes = {};
    bool isDicom = false; ///< Of the source.
    QString patientKey = {};
    // What was taken out of the copy; names, never values.
    QStringList removed = {};
    QStringList replaced = {};
    QStringList emptied = {};
    std::vector<Warning> warnings = {}; ///< Their places do not name the file.
};

/// Reads the file once and makes of it what is asked for; a DICOM file always becomes a
/// de-identified copy, but where it is only looked at. The picture of a copy is the source's to the
/// bit (but for toJpg), which is checked. Fails as inspectFile(), deidentified() and stripped(),
/// and with Forbidden for DICOM without a key. Reentrant; runs on any thread.
Result<Intake> takeIn(const QString &file, const IntakeRequest &request);
/// The same of bytes that are in memory and are always copied; `file` is named in errors.
Result<Intake> takeInBytes(const QByteArray &bytes, const QString &file,
                           const IntakeRequest &request);

/// Whether the file is a DICOM file by its first bytes.
bool isDicomFile(const QString &file);

} // namespace doubleread
