#include "core/formats/annotationset.h"

#include <algorithm>

namespace doubleread {

namespace {

Contents ringsOf(const Polygon &polygon)
{
    const auto outers = std::ranges::count(polygon.rings, Ring::Role::Outer, &Ring::role);
    Contents contents = Content::Polygons;
    contents.setFlag(Content::Parts, outers > 1);
    contents.setFlag(Content::Holes, outers < std::ssize(polygon.rings));
    return contents;
}

} // namespace

Contents contentsOf(const Annotation &annotation)
{
    Contents contents;
    switch (kindOf(annotation.shape)) {
    case ShapeKind::Box:
        contents = Content::Boxes;
        break;
    case ShapeKind::Polygon:
        contents = ringsOf(std::get<Polygon>(annotation.shape));
        break;
    case ShapeKind::Line:
        contents = Content::Lines;
        break;
    case ShapeKind::Point:
        contents = Content::Points;
        break;
    }
    contents.setFlag(Content::Crowds, annotation.crowd);
    contents.setFlag(Content::Answers, !annotation.attributes.empty());
    contents.setFlag(Content::Remarks, annotation.certainty || !annotation.note.isEmpty());
    return contents;
}

Contents contentsOf(const ImageAnnotations &image)
{
    Contents contents;
    for (const Annotation &annotation : image.annotations)
        contents |= contentsOf(annotation);
    contents.setFlag(Content::NothingFound, image.annotations.empty());
    contents.setFlag(Content::Tags, !image.tags.isEmpty());
    contents.setFlag(Content::Attributes, image.attributes.has_value());
    contents.setFlag(Content::Splits, !image.split.isEmpty());
    return contents;
}

Contents contentsOf(const AnnotationSet &set)
{
    Contents contents;
    for (const ImageAnnotations &image : set.images)
        contents |= contentsOf(image);
    return contents;
}

} // namespace doubleread
