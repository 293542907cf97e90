#include "core/demo/readers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

using Json = nlohmann::ordered_json;

/// The lesion as this reader draws it: shifted, scaled, its vertices unsteady, inside the picture.
Outline drawn(const Outline &outline, const DemoReader &reader, QSize size, Dice &dice)
{
    QPointF center;
    for (const QPointF point : outline)
        center += point / static_cast<double>(outline.size());
    double radius = 0;
    for (const QPointF point : outline)
        radius = std::max(radius, std::hypot(point.x() - center.x(), point.y() - center.y()));
    const double step = reader.spread * radius;
    const QPointF shift(dice.between(-1.6, 1.6) * step, dice.between(-1.6, 1.6) * step);
    const double scale = 1 + reader.spread * dice.between(-1.5, 2.5);
    Outline result;
    for (const QPointF point : outline) {
        const QPointF unsteady(double{dice.normal()} * 0.4 * step,
                               double{dice.normal()} * 0.4 * step);
        const QPointF at = center + shift + (point - center) * scale + unsteady;
        result.push_back({std::clamp(at.x(), 0.0, double(size.width())),
                          std::clamp(at.y(), 0.0, double(size.height()))});
    }
    return result;
}

Json annotation(int id, int image, int category, const Outline &outline)
{
    Json ring = Json::array();
    double left = outline.front().x();
    double right = left;
    double top = outline.front().y();
    double bottom = top;
    double twiceArea = 0;
    for (size_t i = 0; i < outline.size(); ++i) {
        const QPointF a = outline[i];
        const QPointF b = outline[(i + 1) % outline.size()];
        ring.push_back(a.x());
        ring.push_back(a.y());
        left = std::min(left, a.x());
        right = std::max(right, a.x());
        top = std::min(top, a.y());
        bottom = std::max(bottom, a.y());
        twiceArea += a.x() * b.y() - b.x() * a.y();
    }
    return {{"id", id},
            {"iscrowd", 0},
            {"image_id", image},
            {"category_id", category},
            {"segmentation", Json::array({ring})},
            {"bbox", {left, top, right - left, bottom - top}},
            {"area", std::abs(twiceArea) / 2}};
}

bool sees(const Lesion &lesion, const DemoReader &reader, Dice &dice)
{
    switch (lesion.kind) {
    case Lesion::Kind::Fracture:
        return !dice.chance(reader.misses);
    case Lesion::Kind::Hardware:
        return !dice.chance(reader.misses / 2);
    case Lesion::Kind::Decoy:
        return dice.chance(reader.invents);
    }
    return false;
}

} // namespace

DemoReading readAll(const std::vector<PhantomScan> &scans, const DemoReader &reader)
{
    Dice dice(reader.seed);
    DemoReading reading;
    Json images = Json::array();
    Json annotations = Json::array();
    for (const PhantomScan &scan : scans) {
        const int image = static_cast<int>(images.size()) + 1;
        images.push_back({{"id", image},
                          {"width", scan.size.width()},
                          {"height", scan.size.height()},
                          {"file_name", scan.name.toStdString()}});
        bool fractured = false;
        for (const Lesion &lesion : scan.lesions) {
            if (!sees(lesion, reader, dice))
                continue;
            const bool hardware = lesion.kind == Lesion::Kind::Hardware;
            fractured = fractured || !hardware;
            annotations.push_back(annotation(reading.annotations++, image, hardware ? 2 : 1,
                                             drawn(lesion.outline, reader, scan.size, dice)));
        }
        reading.fractured.push_back(fractured);
    }
    const Json file{{"info", {{"description", "my-project-name"}}},
                    {"images", images},
                    {"annotations", annotations},
                    {"categories", Json::array({{{"id", 1}, {"name", "fractured"}},
                                                {{"id", 2}, {"name", "hardware"}}})}};
    reading.coco = QByteArray::fromStdString(file.dump());
    return reading;
}

} // namespace doubleread
