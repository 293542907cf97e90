#pragma once

#include "core/base/damage.h"
#include "core/base/result.h"
#include "core/geometry/pixelspacing.h"

#include <QByteArrayView>
#include <QSize>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace doubleread {

/// A window that a DICOM file brings (PS3.3 C.11.2.1), in samples of DicomImage.
struct DicomWindow
{
    enum class Function {
        Linear, ///< C.11.2.1.2.1; LINEAR_EXACT is turned into it.
        Sigmoid
    };

    double center = 0;
    double width = 1; ///< At least 1.
    QString name;     ///< What the file calls it, may be empty.
    Function function = Function::Linear;
};

/// A table that a DICOM file brings instead of a window (PS3.3 C.11.2.1.1).
struct DicomTable
{
    int first = 0;               ///< The modality's value that values[0] is for, and lower ones.
    std::vector<quint16> values; ///< Never empty; what is behind the last gets the last.
    int bits = 8;                ///< Of the values.
    QString name;
};

/// Windows and tables that are taken of one file.
constexpr int mostDicomViews = 16;

/// The picture of a DICOM file, as stored: the modality's transformation is described by `slope`
/// and `intercept` or, where the file has a table for it, done; no window is applied.
struct DicomImage
{
    QSize size; ///< px
    int bitsStored = 8;
    /// Row-major, all bits kept; signed values are moved up by half of their range (which
    /// `intercept` takes back), colours are grey by their luminance.
    std::variant<std::vector<quint8>, std::vector<quint16>> samples;
    bool highMeansDark = false;
    double slope = 1; ///< Above 0. The modality's value is slope * sample + intercept.
    double intercept = 0;
    std::vector<DicomWindow> windows;
    std::vector<DicomTable> tables; ///< With the windows at most mostDicomViews.
    std::optional<PixelSpacing> spacing;
    double pixelAspect = 1;        ///< Height of a pixel by its width, if there is no spacing.
    Damage damage = Damage::None;  ///< Truncated: what is missing is one flat tone.
    std::vector<Warning> warnings; ///< Places are tags.
};

/// The first frame of the picture. Reads uncompressed, deflated, RLE, JPEG baseline, extended and
/// lossless, JPEG-LS and JPEG 2000 files, also without preamble and meta information. Fails with
/// BadInput or Unsupported; places are tags ("0028,0010 Rows") or bytes.
Result<DicomImage> readDicomImage(QByteArrayView bytes);

/// Its width and height by the header alone. Fails as readDicomImage().
Result<QSize> sizeOfDicom(QByteArrayView bytes);

/// Whether the bytes are a DICOM file: by the mark at byte 128, or for files without it by a first
/// element that such files begin with.
bool isDicom(QByteArrayView bytes);

} // namespace doubleread
