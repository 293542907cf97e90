#pragma once

// What the writers of core/formats share.

#include "core/formats/format.h"

namespace doubleread {

/// A set that has been looked through before writing.
struct Writable
{
    const AnnotationSet &set;
    QStringList labels; ///< Those of the set, then any others that annotations have.
};

enum class Sizes { Needed, NotNeeded };

/// Fails when annotations have no label, images have no size although it is needed, or two images
/// have one name; the message lists the scans.
Result<Writable> writable(const AnnotationSet &set, Sizes sizes);

/// Counts what a format cannot carry, for one warning of each kind.
class Losses
{
public:
    void addLeftOut(const ImageAnnotations &image) { add(m_leftOut, image); }
    void addAsBox(const ImageAnnotations &image) { add(m_asBoxes, image); }
    void addSegments(const ImageAnnotations &image) { add(m_segments, image); }
    void addAsPolygon(const ImageAnnotations &image) { add(m_asPolygons, image); }
    void addAsPixels(const ImageAnnotations &image) { add(m_asPixels, image); }
    void addTooSmall(const ImageAnnotations &image) { add(m_tooSmall, image); }
    void addHidden(const ImageAnnotations &image) { add(m_hidden, image); }
    /// Counts the annotation if it is a polygon with holes, or with more rings than one.
    void addRings(const ImageAnnotations &image, const Shape &shape, bool severalOutersLost);

    std::vector<Warning> warnings(const QString &formatName) const;

private:
    struct Count
    {
        qint64 annotations = 0;
        QString firstImage;
    };
    static void add(Count &count, const ImageAnnotations &image);

    Count m_leftOut;
    Count m_asBoxes;
    Count m_asPolygons;
    Count m_asPixels;
    Count m_tooSmall;
    Count m_hidden;
    Count m_holes;
    Count m_rings;
    Count m_segments;
};

/// What the set holds beside its shapes (tags, attributes, splits, answers, remarks, crowd flags,
/// images with nothing found) and a format that carries `carries` loses: one warning of each kind.
/// Writers tell of shapes themselves, by Losses.
std::vector<Warning> lossesBeside(const AnnotationSet &set, Contents carries,
                                  const QString &formatName);

/// The image's name with another suffix instead of its own.
QString renamed(const QString &imageName, const QString &suffix);

/// In the order in which JavaScript keeps an object's keys: those that are array indices first, by
/// number, then the others as they came.
void sortLikeKeys(std::vector<OutputFile> &files);

/// Fails when two files have one name, naming it.
Result<void> checkNames(const std::vector<OutputFile> &files);

} // namespace doubleread
