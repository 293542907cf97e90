#include "core/base/problem.h"
#include "core/formats/fracatlasparts.h"
#include "core/formats/reading.h"

#include <algorithm>
#include <cmath>

namespace doubleread::fracatlas {

namespace {

constexpr double sameVertex = 1e-6;   ///< px; the files hold the same digits.
constexpr double yoloDecimals = 1e-4; ///< Of the image's size.

QString stemOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.first(dot) : name;
}

bool sameVertices(const Shape &one, const Shape &other)
{
    return one.index() == other.index() &&
           std::ranges::equal(verticesOf(one), verticesOf(other), [](Point a, Point b) {
               return std::abs(a.x - b.x) <= sameVertex && std::abs(a.y - b.y) <= sameVertex;
           });
}

bool near(const Box &one, const Box &other, double across, double down)
{
    return std::abs(one.left - other.left) <= across &&
           std::abs(one.right - other.right) <= across && std::abs(one.top - other.top) <= down &&
           std::abs(one.bottom - other.bottom) <= down;
}

/// Whether the boxes stand for the annotations, within `pixels` and the rounding of YOLO's numbers.
bool boxesDiffer(const ImageAnnotations &truth, const ImageAnnotations &other, double pixels)
{
    const QSizeF size = truth.size;
    return !std::ranges::equal(
        truth.annotations, other.annotations, [&](const Annotation &a, const Annotation &b) {
            return a.labelCode == b.labelCode && near(boundingBox(a.shape), boundingBox(b.shape),
                                                      pixels + yoloDecimals * size.width(),
                                                      pixels + yoloDecimals * size.height());
        });
}

bool polygonsDiffer(const ImageAnnotations &truth, const ImageAnnotations &other)
{
    return !std::ranges::equal(
        truth.annotations, other.annotations, [](const Annotation &a, const Annotation &b) {
            return a.labelCode == b.labelCode && sameVertices(a.shape, b.shape);
        });
}

QString annotationsText(qsizetype count)
{
    return count == 1 ? Problem::tr("%1 annotation").arg(count)
                      : Problem::tr("%1 annotations").arg(count);
}

} // namespace

Contradictions::Contradictions(const AnnotationSet &set) : m_set(set)
{
    for (size_t at = 0; at < set.images.size(); ++at) {
        m_byName[set.images[at].fileName] = at;
        m_byStem[stemOf(set.images[at].fileName)] = at;
    }
}

const ImageAnnotations *Contradictions::imageOf(const ImageAnnotations &other) const
{
    const auto &index = other.nameIsStem ? m_byStem : m_byName;
    const auto found = index.constFind(other.fileName);
    return found == index.constEnd() ? nullptr : &m_set.images[*found];
}

void Contradictions::warn(const QString &file, const QString &place, const QString &message)
{
    m_warnings.push_back(warningAt(file, place, message));
}

void Contradictions::compare(const AnnotationSet &other, const QString &kind,
                             const Differs &differs)
{
    for (const ImageAnnotations &image : other.images) {
        const ImageAnnotations *truth = imageOf(image);
        if (!truth)
            warn(image.file, image.place,
                 Problem::tr("has %1, which dataset.csv does not list").arg(image.fileName));
        else if (differs(*truth, image))
            warn(image.file, image.place,
                 Problem::tr("%1 has %2 in %3 that are not the %4 of COCO; COCO counts")
                     .arg(truth->fileName, annotationsText(std::ssize(image.annotations)), kind,
                          annotationsText(std::ssize(truth->annotations))));
    }
}

void Contradictions::compareVgg(const AnnotationSet &vgg)
{
    compare(vgg, u"VGG"_s, polygonsDiffer);
    QHash<QString, bool> listed;
    for (const ImageAnnotations &image : vgg.images)
        listed[image.fileName] = true;
    for (const ImageAnnotations &image : m_set.images)
        if (!image.annotations.empty() && !listed.contains(image.fileName))
            warn(image.file, image.place,
                 Problem::tr("%1 has %2 that VGG lacks")
                     .arg(image.fileName, annotationsText(std::ssize(image.annotations))));
}

void Contradictions::compareYolo(const AnnotationSet &yolo)
{
    compare(yolo, u"YOLO"_s, [](const ImageAnnotations &truth, const ImageAnnotations &other) {
        return boxesDiffer(truth, other, 0);
    });
}

void Contradictions::compareVoc(const AnnotationSet &voc)
{
    compare(voc, u"Pascal VOC"_s, [](const ImageAnnotations &truth, const ImageAnnotations &other) {
        return boxesDiffer(truth, other, 1); // cut off to whole pixels
    });
    for (const ImageAnnotations &image : voc.images)
        if (const ImageAnnotations *truth = imageOf(image);
            truth && image.size.isValid() && truth->size.isValid() && truth->size != image.size)
            warn(image.file, u"/annotation/size"_s,
                 Problem::tr("says %1x%2 of %3, which has %4x%5 in COCO")
                     .arg(image.size.width())
                     .arg(image.size.height())
                     .arg(truth->fileName)
                     .arg(truth->size.width())
                     .arg(truth->size.height()));
}

void Contradictions::compareFolder(const std::vector<InputFile> &pictures, bool areFractured)
{
    for (const InputFile &picture : pictures) {
        const auto found = m_byName.constFind(picture.baseName());
        if (found == m_byName.constEnd())
            warn(picture.shown, {}, Problem::tr("is not listed in dataset.csv"));
        else if (m_set.images[*found].annotations.empty() == areFractured)
            warn(picture.shown, {},
                 areFractured
                     ? Problem::tr("lies among the fractured, but COCO marks nothing on it")
                     : Problem::tr("lies among the others, but COCO marks something on it"));
    }
}

void Contradictions::compareAttributes(const QString &file)
{
    for (const ImageAnnotations &image : m_set.images) {
        if (!image.attributes)
            continue;
        const QString counted = annotationsText(std::ssize(image.annotations));
        if (image.attributes->fractured &&
            *image.attributes->fractured == image.annotations.empty())
            warn(file, image.fileName,
                 *image.attributes->fractured
                     ? Problem::tr("is called fractured, but COCO marks nothing on it; COCO counts")
                     : Problem::tr("is not called fractured, but has %1 in COCO, which counts")
                           .arg(counted));
        if (image.attributes->fractureCount &&
            *image.attributes->fractureCount != std::ssize(image.annotations))
            warn(file, image.fileName,
                 Problem::tr("is said to have %1 fractures, but has %2 in COCO, which counts")
                     .arg(*image.attributes->fractureCount)
                     .arg(counted));
    }
}

} // namespace doubleread::fracatlas
