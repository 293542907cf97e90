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
    {0x0008, 0x0005, Terms},     // SpecificCharacterSet
    {0x0008, 0x0008, Terms},     // ImageType
    {0x0008, 0x0016, ClassUid},  // SOPClassUID: says what kind of file it is
    {0x0008, 0x0018, Hashed},    // SOPInstanceUID
    {0x0008, 0x0020, Emptied},   // StudyDate
    {0x0008, 0x0030, Emptied},   // StudyTime
    {0x0008, 0x0050, Emptied},   // AccessionNumber
    {0x0008, 0x0060, Terms},     // Modality
    {0x0008, 0x0068, Terms},     // PresentationIntentType
    {0x0008, 0x0070, Terms},     // Manufacturer
    {0x0008, 0x0090, Emptied},   // ReferringPhysicianName
    {0x0008, 0x0100, Code},      // CodeValue
    {0x0008, 0x0102, Code},      // CodingSchemeDesignator
    {0x0008, 0x0104, Terms},     // CodeMeaning
    {0x0008, 0x2218, Items},     // AnatomicRegionSequence
    {0x0008, 0x2220, Items},     // AnatomicRegionModifierSequence
    {0x0010, 0x0010, Emptied},   // PatientName
    {0x0010, 0x0020, Pseudonym}, // PatientID
    {0x0010, 0x0030, Emptied},   // PatientBirthDate
    {0x0010, 0x0040, Emptied},   // PatientSex
    {0x0018, 0x0015, Terms},     // BodyPartExamined
    {0x0018, 0x0060, Numbers},   // KVP
    {0x0018, 0x1050, Numbers},   // SpatialResolution
    {0x0018, 0x1110, Numbers},   // DistanceSourceToDetector
    {0x0018, 0x1111, Numbers},   // DistanceSourceToPatient
    {0x0018, 0x1114, Numbers},   // EstimatedRadiographicMagnificationFactor
    {0x0018, 0x1164, Numbers},   // ImagerPixelSpacing
    {0x0018, 0x1508, Terms},     // PositionerType
    {0x0018, 0x5101, Terms},     // ViewPosition
    {0x0020, 0x000d, Hashed},    // StudyInstanceUID
    {0x0020, 0x000e, Hashed},    // SeriesInstanceUID
    {0x0020, 0x0010, Emptied},   // StudyID
    {0x0020, 0x0011, Numbers},   // SeriesNumber
    {0x0020, 0x0013, Numbers},   // InstanceNumber
    {0x0020, 0x0020, Terms},     // PatientOrientation
    {0x0020, 0x0060, Terms},     // Laterality
    {0x0020, 0x0062, Terms},     // ImageLaterality
    {0x0028, 0x0002, Numbers},   // SamplesPerPixel
    {0x0028, 0x0004, Terms},     // PhotometricInterpretation
    {0x0028, 0x0006, Numbers},   // PlanarConfiguration
    {0x0028, 0x0008, Numbers},   // NumberOfFrames
    {0x0028, 0x0010, Numbers},   // Rows
    {0x0028, 0x0011, Numbers},   // Columns
    {0x0028, 0x0030, Numbers},   // PixelSpacing
    {0x0028, 0x0034, Numbers},   // PixelAspectRatio
    {0x0028, 0x0100, Numbers},   // BitsAllocated
    {0x0028, 0x0101, Numbers},   // BitsStored
    {0x0028, 0x0102, Numbers},   // HighBit
    {0x0028, 0x0103, Numbers},   // PixelRepresentation
    {0x0028, 0x0106, Numbers},   // SmallestImagePixelValue
    {0x0028, 0x0107, Numbers},   // LargestImagePixelValue
    {0x0028, 0x0120, Numbers},   // PixelPaddingValue
    {0x0028, 0x0121, Numbers},   // PixelPaddingRangeLimit
    {0x0028, 0x0301, Terms},     // BurnedInAnnotation
    {0x0028, 0x0a02, Terms},     // PixelSpacingCalibrationType
    {0x0028, 0x1040, Terms},     // PixelIntensityRelationship
    {0x0028, 0x1041, Numbers},   // PixelIntensityRelationshipSign
    {0x0028, 0x1050, Numbers},   // WindowCenter
    {0x0028, 0x1051, Numbers},   // WindowWidth
    {0x0028, 0x1052, Numbers},   // RescaleIntercept
    {0x0028, 0x1053, Numbers},   // RescaleSlope
    {0x0028, 0x1054, Terms},     // RescaleType
    {0x0028, 0x1055, Terms},     // WindowCenterWidthExplanation
    {0x0028, 0x1056, Terms},     // VOILUTFunction
    {0x0028, 0x1101, Numbers},   // RedPaletteColorLookupTableDescriptor
    {0x0028, 0x1102, Numbers},   // GreenPaletteColorLookupTableDescriptor
    {0x0028, 0x1103, Numbers},   // BluePaletteColorLookupTableDescriptor
    {0x0028, 0x1201, Samples},   // RedPaletteColorLookupTableData
    {0x0028, 0x1202, Samples},   // GreenPaletteColorLookupTableData
    {0x0028, 0x1203, Samples},   // BluePaletteColorLookupTableData
    {0x0028, 0x2110, Numbers},   // LossyImageCompression
    {0x0028, 0x2112, Numbers},   // LossyImageCompressionRatio
    {0x0028, 0x2114, Terms},     // LossyImageCompressionMethod
    {0x0028, 0x3000, Items},     // ModalityLUTSequence
    {0x0028, 0x3002, Numbers},   // LUTDescriptor
    {0x0028, 0x3003, Terms},     // LUTExplanation
    {0x0028, 0x3004, Terms},     // ModalityLUTType
    {0x0028, 0x3006, Samples},   // LUTData
    {0x0028, 0x3010, Items},     // VOILUTSequence
    {0x0054, 0x0220, Items},     // ViewCodeSequence
    {0x0054, 0x0222, Items},     // ViewModifierCodeSequence
    {0x2050, 0x0020, Terms},     // PresentationLUTShape
});

constexpr bool isBefore(const Row &one, const Row &other)
{
    return one.group != other.group ? one.group < other.group : one.element < other.element;
}

static_assert(std::ranges::is_sorted(rows, isBefore));

} // namespace

std::optional<Kept> keptOf(quint16 group, quint16 element)
{
    const Row sought{.group = group, .element = element, .kept = Emptied};
    const auto *row = std::ranges::lower_bound(rows, sought, isBefore);
    if (row == rows.end() || row->group != group || row->element != element)
        return {};
    return row->kept;
}

} // namespace doubleread
