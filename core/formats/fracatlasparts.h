#pragma once

// What reader and writer of the published layout share.

#include "core/formats/format.h"
#include "core/formats/inputfile.h"

#include <QHash>

#include <array>
#include <functional>

namespace doubleread::fracatlas {

inline constexpr QStringView cocoFolder = u"COCO JSON";
inline constexpr QStringView vggFolder = u"VGG JSON";
inline constexpr QStringView yoloFolder = u"YOLO";
inline constexpr QStringView vocFolder = u"PASCAL VOC";
inline constexpr QStringView splitFolder = u"Fracture Split";
inline constexpr QStringView fracturedFolder = u"Fractured";
inline constexpr QStringView otherFolder = u"Non_fractured";

/// A box as the published YOLO files have it: centre and size in fractions of the image, 4
/// decimals.
std::array<QByteArray, 4> yoloNumbers(const Box &box, QSizeF image);

/// The corners in the published VOC files: whole pixels, cut off from those numbers.
std::array<int, 4> vocCorners(const std::array<QByteArray, 4> &yolo, QSizeF image);

/// The files of the layout, by their folders.
struct Parts
{
    std::optional<InputFile> attributes; ///< dataset.csv, the one nearest to the top.
    std::vector<InputFile> coco;
    std::vector<InputFile> vgg;
    std::vector<InputFile> yolo;
    std::vector<InputFile> voc;
    std::vector<InputFile> splits;
    std::vector<InputFile> fractured; ///< Pictures, as are the others.
    std::vector<InputFile> others;
};
Parts partsOf(std::span<const InputFile> files);

/// Lists what other files of the layout say otherwise than the set, whose annotations are COCO's.
class Contradictions
{
public:
    explicit Contradictions(const AnnotationSet &set);

    void compareVgg(const AnnotationSet &vgg);
    void compareYolo(const AnnotationSet &yolo);
    void compareVoc(const AnnotationSet &voc);
    void compareFolder(const std::vector<InputFile> &pictures, bool areFractured);
    void compareAttributes(const QString &file);
    std::vector<Warning> take() { return std::move(m_warnings); }

private:
    using Differs = std::function<bool(const ImageAnnotations &, const ImageAnnotations &)>;

    const ImageAnnotations *imageOf(const ImageAnnotations &other) const;
    void compare(const AnnotationSet &other, const QString &kind, const Differs &differs);
    void warn(const QString &file, const QString &place, const QString &message);

    const AnnotationSet &m_set;
    QHash<QString, size_t> m_byName;
    QHash<QString, size_t> m_byStem;
    std::vector<Warning> m_warnings;
};

} // namespace doubleread::fracatlas
