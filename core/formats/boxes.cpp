#include "core/formats/boxes.h"

namespace doubleread {

std::vector<LabelledBox> boxesOf(const ImageAnnotations &image, Dialect dialect, Losses &losses)
{
    std::vector<LabelledBox> boxes;
    for (const Annotation &annotation : image.annotations) {
        const ShapeKind kind = kindOf(annotation.shape);
        const bool isPolygon = kind == ShapeKind::Polygon && dialect == Dialect::Full;
        if (kind != ShapeKind::Box && !isPolygon) {
            losses.addLeftOut(image);
            continue;
        }
        if (isPolygon)
            losses.addAsBox(image);
        boxes.push_back({boundingBox(annotation.shape), annotation.labelCode});
    }
    return boxes;
}

} // namespace doubleread
