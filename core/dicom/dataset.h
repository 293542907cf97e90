#pragma once

#include "core/dicom/layout.h"

#include <QStringList>

#include <memory>
#include <vector>

class DcmDataset;

// What DCMTK has read. Only core/dicom's own files include it.

namespace doubleread {

/// A tag and the name that PS3.6 gives it.
struct DicomTag
{
    quint16 group = 0;
    quint16 element = 0;
    const char *name = "";

    QString text() const; ///< "0028,0010 Rows"
};

namespace tags {
inline constexpr DicomTag sopClass{0x0008, 0x0016, "SOPClassUID"};
inline constexpr DicomTag modality{0x0008, 0x0060, "Modality"};
inline constexpr DicomTag conversionType{0x0008, 0x0064, "ConversionType"};
inline constexpr DicomTag imagerPixelSpacing{0x0018, 0x1164, "ImagerPixelSpacing"};
inline constexpr DicomTag samplesPerPixel{0x0028, 0x0002, "SamplesPerPixel"};
inline constexpr DicomTag photometric{0x0028, 0x0004, "PhotometricInterpretation"};
inline constexpr DicomTag planarConfiguration{0x0028, 0x0006, "PlanarConfiguration"};
inline constexpr DicomTag frames{0x0028, 0x0008, "NumberOfFrames"};
inline constexpr DicomTag rows{0x0028, 0x0010, "Rows"};
inline constexpr DicomTag columns{0x0028, 0x0011, "Columns"};
inline constexpr DicomTag pixelSpacing{0x0028, 0x0030, "PixelSpacing"};
inline constexpr DicomTag pixelAspectRatio{0x0028, 0x0034, "PixelAspectRatio"};
inline constexpr DicomTag bitsAllocated{0x0028, 0x0100, "BitsAllocated"};
inline constexpr DicomTag bitsStored{0x0028, 0x0101, "BitsStored"};
inline constexpr DicomTag highBit{0x0028, 0x0102, "HighBit"};
inline constexpr DicomTag pixelRepresentation{0x0028, 0x0103, "PixelRepresentation"};
inline constexpr DicomTag burnedInAnnotation{0x0028, 0x0301, "BurnedInAnnotation"};
inline constexpr DicomTag windowCenter{0x0028, 0x1050, "WindowCenter"};
inline constexpr DicomTag windowWidth{0x0028, 0x1051, "WindowWidth"};
inline constexpr DicomTag rescaleIntercept{0x0028, 0x1052, "RescaleIntercept"};
inline constexpr DicomTag rescaleSlope{0x0028, 0x1053, "RescaleSlope"};
inline constexpr DicomTag windowExplanation{0x0028, 0x1055, "WindowCenterWidthExplanation"};
inline constexpr DicomTag voiLutFunction{0x0028, 0x1056, "VOILUTFunction"};
inline constexpr DicomTag modalityLuts{0x0028, 0x3000, "ModalityLUTSequence"};
inline constexpr DicomTag lutDescriptor{0x0028, 0x3002, "LUTDescriptor"};
inline constexpr DicomTag lutExplanation{0x0028, 0x3003, "LUTExplanation"};
inline constexpr DicomTag lutData{0x0028, 0x3006, "LUTData"};
inline constexpr DicomTag voiLuts{0x0028, 0x3010, "VOILUTSequence"};
inline constexpr DicomTag presentationLutShape{0x2050, 0x0020, "PresentationLUTShape"};
inline constexpr DicomTag pixelData{0x7fe0, 0x0010, "PixelData"};
} // namespace tags

/// The Error of an attribute that is not as it should be.
std::unexpected<Error> badAttribute(const DicomTag &tag, const QString &message);

/// A DICOM file read into memory; copies share it. Nothing of what is asked for changes it but
/// decoding, which replaces the picture data.
class DataSet
{
public:
    /// Fails with BadInput or Unsupported (a transfer syntax that nobody knows).
    static Result<DataSet> read(QByteArrayView bytes);

    const DicomLayout &layout() const { return m_layout; }
    /// What layout().pixelData counts from.
    QByteArrayView bytes() const { return m_bytes; }
    DcmDataset &elements() const { return *m_elements; }

    bool has(const DicomTag &tag) const;
    /// A number of an attribute of whole numbers; nothing where it is missing or no number.
    std::optional<int> whole(const DicomTag &tag) const;
    /// The numbers of an attribute of decimal strings, up to the first that is none.
    std::vector<double> decimals(const DicomTag &tag) const;
    QStringList words(const DicomTag &tag) const; ///< Trimmed.

private:
    DataSet() = default;

    QByteArray m_owned; ///< What was inflated or repaired.
    QByteArrayView m_bytes;
    DicomLayout m_layout;
    std::shared_ptr<DcmDataset> m_elements;
};

} // namespace doubleread
