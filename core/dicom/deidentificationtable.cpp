#include "core/dicom/deidentificationtable.h"

#include <algorithm>
#include <array>

namespace doubleread {

namespace {

struct Row
{
    quint16 group;
    quint16 element;
    Kept kept;
};

using enum Kept;

// Sorted by tag. What PS3.15 table E.1-1 does not name stays under its Basic Profile; of that, only
// what the picture needs or a reader looks for. What it names with Z or D is emptied or replaced.
constexpr auto rows = std::to_array<Row>({
    {0x0008, 0x0005, AsIs},      // SpecificCharacterSet
    {0x0008, 0x0008, AsIs},      // ImageType
    {0x0008, 0x0016, AsIs},      // SOPClassUID: says what kind of file it is
    {0x0008, 0x0018, Hashed},    // SOPInstanceUID
    {0x0008, 0x0020, Emptied},   // StudyDate
    {0x0008, 0x0030, Emptied},   // StudyTime
    {0x0008, 0x0050, Emptied},   // AccessionNumber
    {0x0008, 0x0060, AsIs},      // Modality
    {0x0008, 0x0068, AsIs},      // PresentationIntentType
    {0x0008, 0x0070, AsIs},      // Manufacturer
    {0x0008, 0x0090, Emptied},   // ReferringPhysicianName
    {0x0008, 0x0100, AsIs},      // CodeValue
    {0x0008, 0x0102, AsIs},      // CodingSchemeDesignator
    {0x0008, 0x0104, AsIs},      // CodeMeaning
    {0x0008, 0x2218, Items},     // AnatomicRegionSequence
    {0x0008, 0x2220, Items},     // AnatomicRegionModifierSequence
    {0x0010, 0x0010, Emptied},   // PatientName
    {0x0010, 0x0020, Pseudonym}, // PatientID
    {0x0010, 0x0030, Emptied},   // PatientBirthDate
    {0x0010, 0x0040, Emptied},   // PatientSex
    {0x0018, 0x0015, AsIs},      // BodyPartExamined
    {0x0018, 0x0060, AsIs},      // KVP
    {0x0018, 0x1050, AsIs},      // SpatialResolution
    {0x0018, 0x1110, AsIs},      // DistanceSourceToDetector
    {0x0018, 0x1111, AsIs},      // DistanceSourceToPatient
    {0x0018, 0x1114, AsIs},      // EstimatedRadiographicMagnificationFactor
    {0x0018, 0x1164, AsIs},      // ImagerPixelSpacing
    {0x0018, 0x1401, AsIs},      // AcquisitionDeviceProcessingCode
    {0x0018, 0x1508, AsIs},      // PositionerType
    {0x0018, 0x5101, AsIs},      // ViewPosition
    {0x0020, 0x000d, Hashed},    // StudyInstanceUID
    {0x0020, 0x000e, Hashed},    // SeriesInstanceUID
    {0x0020, 0x0010, Emptied},   // StudyID
    {0x0020, 0x0011, AsIs},      // SeriesNumber
    {0x0020, 0x0013, AsIs},      // InstanceNumber
    {0x0020, 0x0020, AsIs},      // PatientOrientation
    {0x0020, 0x0060, AsIs},      // Laterality
    {0x0020, 0x0062, AsIs},      // ImageLaterality
    {0x0028, 0x0002, AsIs},      // SamplesPerPixel
    {0x0028, 0x0004, AsIs},      // PhotometricInterpretation
    {0x0028, 0x0006, AsIs},      // PlanarConfiguration
    {0x0028, 0x0008, AsIs},      // NumberOfFrames
    {0x0028, 0x0010, AsIs},      // Rows
    {0x0028, 0x0011, AsIs},      // Columns
    {0x0028, 0x0030, AsIs},      // PixelSpacing
    {0x0028, 0x0034, AsIs},      // PixelAspectRatio
    {0x0028, 0x0100, AsIs},      // BitsAllocated
    {0x0028, 0x0101, AsIs},      // BitsStored
    {0x0028, 0x0102, AsIs},      // HighBit
    {0x0028, 0x0103, AsIs},      // PixelRepresentation
    {0x0028, 0x0106, AsIs},      // SmallestImagePixelValue
    {0x0028, 0x0107, AsIs},      // LargestImagePixelValue
    {0x0028, 0x0120, AsIs},      // PixelPaddingValue
    {0x0028, 0x0121, AsIs},      // PixelPaddingRangeLimit
    {0x0028, 0x0301, AsIs},      // BurnedInAnnotation
    {0x0028, 0x0a02, AsIs},      // PixelSpacingCalibrationType
    {0x0028, 0x1040, AsIs},      // PixelIntensityRelationship
    {0x0028, 0x1041, AsIs},      // PixelIntensityRelationshipSign
    {0x0028, 0x1050, AsIs},      // WindowCenter
    {0x0028, 0x1051, AsIs},      // WindowWidth
    {0x0028, 0x1052, AsIs},      // RescaleIntercept
    {0x0028, 0x1053, AsIs},      // RescaleSlope
    {0x0028, 0x1054, AsIs},      // RescaleType
    {0x0028, 0x1055, AsIs},      // WindowCenterWidthExplanation
    {0x0028, 0x1056, AsIs},      // VOILUTFunction
    {0x0028, 0x1101, AsIs},      // RedPaletteColorLookupTableDescriptor
    {0x0028, 0x1102, AsIs},      // GreenPaletteColorLookupTableDescriptor
    {0x0028, 0x1103, AsIs},      // BluePaletteColorLookupTableDescriptor
    {0x0028, 0x1201, AsIs},      // RedPaletteColorLookupTableData
    {0x0028, 0x1202, AsIs},      // GreenPaletteColorLookupTableData
    {0x0028, 0x1203, AsIs},      // BluePaletteColorLookupTableData
    {0x0028, 0x2110, AsIs},      // LossyImageCompression
    {0x0028, 0x2112, AsIs},      // LossyImageCompressionRatio
    {0x0028, 0x2114, AsIs},      // LossyImageCompressionMethod
    {0x0028, 0x3000, Items},     // ModalityLUTSequence
    {0x0028, 0x3002, AsIs},      // LUTDescriptor
    {0x0028, 0x3003, AsIs},      // LUTExplanation
    {0x0028, 0x3004, AsIs},      // ModalityLUTType
    {0x0028, 0x3006, AsIs},      // LUTData
    {0x0028, 0x3010, Items},     // VOILUTSequence
    {0x0054, 0x0220, Items},     // ViewCodeSequence
    {0x0054, 0x0222, Items},     // ViewModifierCodeSequence
    {0x2050, 0x0020, AsIs},      // PresentationLUTShape
});

constexpr bool isBefore(const Row &one, const Row &other)
{
    return one.group != other.group ? one.group < other.group : one.element < other.element;
}

static_assert(std::ranges::is_sorted(rows, isBefore));

} // namespace

std::optional<Kept> keptOf(quint16 group, quint16 element)
{
    const Row sought{.group = group, .element = element, .kept = AsIs};
    const auto *row = std::ranges::lower_bound(rows, sought, isBefore);
    if (row == rows.end() || row->group != group || row->element != element)
        return {};
    return row->kept;
}

} // namespace doubleread
