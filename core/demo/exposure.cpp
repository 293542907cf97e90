#include "core/demo/exposure.h"

#include "core/demo/film.h"

#include <QRect>

#include <algorithm>
#include <cmath>

namespace doubleread {

namespace {

// Attenuation per mm at some 60 kV.
constexpr float tissuePerMm = 0.021F;
constexpr float fatShare = 0.72F; // of tissue's
constexpr float fatMm = 5;        // under the skin
constexpr float bonePerMm = 0.068F;
constexpr float metalPerMm = 0.55F;

/// Length of the beam inside a round body of radius r at depth s from its outline.
float chord(float s, float r)
{
    const float d = std::min(s, r);
    return d <= 0 ? 0 : 2 * std::sqrt(d * (2 * r - d));
}

QRect boundsOf(const std::vector<Outline> &outlines, QSize size, double margin)
{
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    for (const Outline &outline : outlines)
        for (const QPointF point : outline) {
            left = std::min(left, point.x());
            right = std::max(right, point.x());
            top = std::min(top, point.y());
            bottom = std::max(bottom, point.y());
        }
    const QRect bounds(QPoint(static_cast<int>(std::floor(std::max(left - margin, -1e6))),
                              static_cast<int>(std::floor(std::max(top - margin, -1e6)))),
                       QPoint(static_cast<int>(std::min(right + margin, 1e6)),
                              static_cast<int>(std::min(bottom + margin, 1e6))));
    return bounds.intersected(QRect(QPoint(), size));
}

/// Everything in px of the picture that is being made, which may be finer than the result.
struct Painter
{
    QSize size;
    Placement placement;
    Field attenuation;
    Field sponge; ///< Texture of spongy bone, around 0.

    void addTissue(const Scene &scene, Dice &dice);
    void addBone(const Bone &bone);
    Field thicknessOf(const Bone &bone, const Field &depth, QRect bounds) const;
    void addBroken(const Bone &bone, QRect bounds, const Field &thickness);
    void addMetal(const Metal &metal);
    void addLetter(QChar letter, QPointF at, double height);

    std::vector<Outline> placed(const std::vector<Outline> &outlines) const
    {
        std::vector<Outline> result;
        for (const Outline &outline : outlines)
            result.push_back(placement.map(outline));
        return result;
    }
};

void Painter::addTissue(const Scene &scene, Dice &dice)
{
    const auto perPx = static_cast<float>(1 / placement.scale);
    const auto radius = static_cast<float>(scene.tissueRadiusMm);
    const float lumps = 1.4F / std::max(radius, 35.0F); // thick parts average out
    Field depth = depthInside(size, placed(scene.tissue));
    blur(depth, 1.5 * placement.scale);
    const Field muscles = cloud(size, 22 * placement.scale, dice);
    const Field strands = cloud(size, 5 * placement.scale, dice);
    for (size_t i = 0; i < depth.values.size(); ++i) {
        const float s = depth.values[i] * perPx;
        const float whole = chord(s, radius);
        const float lean = chord(s - fatMm, radius - fatMm);
        const float texture = 1 + lumps * muscles.values[i] + lumps * 0.35F * strands.values[i];
        attenuation.values[i] += tissuePerMm * (fatShare * (whole - lean) + lean * texture);
    }
}

/// 0 at the ends of the axis, 1 in the middle half.
float alongShaft(const Bone &bone, QPointF point)
{
    const QPointF axis = bone.to - bone.from;
    const double length = QPointF::dotProduct(axis, axis);
    if (length == 0)
        return 0;
    const double t = std::clamp(QPointF::dotProduct(point - bone.from, axis) / length, 0.0, 1.0);
    const double x = std::clamp((0.5 - std::abs(t - 0.5)) / 0.3, 0.0, 1.0);
    return static_cast<float>(x * x * (3 - 2 * x));
}

/// Where a point of the broken bone was before it broke, and how much of it is left there (the
/// dark line is where bone is missing).
class Fracture
{
public:
    Fracture(const Break &what, const Placement &placement)
        : m_break(what),
          m_axis(placement.direction(what.axis)),
          m_across(-m_axis.y(), m_axis.x()),
          m_center(placement.map(what.center)),
          m_scale(placement.scale)
    {
        Dice dice(what.seed);
        for (double &jag : m_jags)
            jag = dice.between(-1, 1) * what.halfWidthMm * 0.14;
    }

    float share(QPointF point, QPointF *source) const
    {
        const QPointF mm = (point - m_center) / m_scale;
        const double across = QPointF::dotProduct(mm, m_across);
        const double beyond =
            QPointF::dotProduct(mm, m_axis) - across * m_break.slope - jag(across);
        *source = beyond > 0 ? before(mm) : point;
        const double d = beyond / std::max(m_break.gapMm, 0.1);
        const double depth = 0.5 + 0.35 * jag(across * 1.7 + 3) / (0.14 * m_break.halfWidthMm);
        return static_cast<float>(1 - depth * std::exp(-d * d));
    }

private:
    double jag(double across) const
    {
        const double t = std::clamp((across / m_break.halfWidthMm + 1.5) / 3, 0.0, 0.999) *
                         static_cast<double>(m_jags.size() - 1);
        const auto i = static_cast<size_t>(t);
        const double f = t - static_cast<double>(i);
        return m_jags[i] * (1 - f) + m_jags[i + 1] * f;
    }

    QPointF before(QPointF mm) const
    {
        const QPointF moved = mm - m_across * m_break.shiftMm;
        const double c = std::cos(-m_break.angle);
        const double s = std::sin(-m_break.angle);
        return m_center +
               QPointF(c * moved.x() - s * moved.y(), s * moved.x() + c * moved.y()) * m_scale;
    }

    Break m_break;
    QPointF m_axis;
    QPointF m_across;
    QPointF m_center;
    double m_scale;
    std::array<double, 12> m_jags{};
};

void Painter::addBone(const Bone &bone)
{
    const std::vector<Outline> outlines = placed(bone.outlines);
    const double margin = bone.broken ? 12 * placement.scale : 3;
    const QRect bounds = boundsOf(outlines, size, margin);
    if (bounds.isEmpty())
        return;
    std::vector<Outline> local = outlines;
    for (Outline &outline : local)
        for (QPointF &point : outline)
            point -= bounds.topLeft();
    Field depth = depthInside(bounds.size(), local);
    blur(depth, 1); // takes away the steps of slanting edges

    addBroken(bone, bounds, thicknessOf(bone, depth, bounds));
}

/// mm of compact bone along the beam; `depth` covers `bounds`.
Field Painter::thicknessOf(const Bone &bone, const Field &depth, QRect bounds) const
{
    Bone mapped = bone;
    mapped.from = placement.map(bone.from) - bounds.topLeft();
    mapped.to = placement.map(bone.to) - bounds.topLeft();
    const auto perPx = static_cast<float>(1 / placement.scale);
    const auto radiusShaft = static_cast<float>(bone.radiusMm);
    const auto radiusEnd = static_cast<float>(bone.radiusEndMm);
    Field thickness(bounds.size());
    for (int y = 0; y < bounds.height(); ++y)
        for (int x = 0; x < bounds.width(); ++x) {
            const float s = (depth.row(y)[x] - 0.5F) * perPx;
            if (s <= 0)
                continue;
            const float shaft = alongShaft(mapped, QPointF(x, y));
            const auto shell = static_cast<float>(bone.shellEndMm) * (1 - shaft) +
                               static_cast<float>(bone.shellMm) * shaft;
            const float radius = radiusEnd + (radiusShaft - radiusEnd) * shaft;
            const float inner = chord(s - shell, radius - shell);
            const float texture =
                1 + (0.15F - 0.07F * shaft) * sponge.row(y + bounds.y())[x + bounds.x()];
            const float density = static_cast<float>(bone.spongy) * (1 - 0.55F * shaft) * texture;
            thickness.row(y)[x] = chord(s, radius) - inner + inner * density;
        }
    return thickness;
}

void Painter::addBroken(const Bone &bone, QRect bounds, const Field &thickness)
{
    const std::optional<Fracture> fracture =
        bone.broken ? std::optional<Fracture>(std::in_place, *bone.broken, placement)
                    : std::nullopt;
    for (int y = 0; y < bounds.height(); ++y)
        for (int x = 0; x < bounds.width(); ++x) {
            float value = thickness.row(y)[x];
            if (fracture) {
                QPointF source;
                const QPointF here = QPointF(bounds.x() + x + 0.5, bounds.y() + y + 0.5);
                const float share = fracture->share(here, &source);
                source -= bounds.topLeft();
                value = share * thickness.at(source.x(), source.y());
            }
            attenuation.row(y + bounds.y())[x + bounds.x()] += bonePerMm * value;
        }
}

void Painter::addMetal(const Metal &metal)
{
    const std::vector<Outline> outlines{placement.map(metal.outline)};
    const QRect bounds = boundsOf(outlines, size, 2);
    if (bounds.isEmpty())
        return;
    std::vector<Outline> local = outlines;
    for (QPointF &point : local.front())
        point -= bounds.topLeft();
    const Field depth = depthInside(bounds.size(), local);
    const auto full = static_cast<float>(metal.thicknessMm) * metalPerMm;
    for (int y = 0; y < bounds.height(); ++y)
        for (int x = 0; x < bounds.width(); ++x) {
            float &value = attenuation.row(y + bounds.y())[x + bounds.x()];
            value += full * std::clamp(depth.row(y)[x] - 0.5F, 0.0F, 1.0F);
        }
}

/// A lead letter made of thick strokes.
void Painter::addLetter(QChar letter, QPointF at, double height)
{
    const double w = height * 0.2;
    const double h = height;
    std::vector<Outline> strokes{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    if (letter == u'L') {
        strokes.push_back({{0, h - w}, {h * 0.62, h - w}, {h * 0.62, h}, {0, h}});
    } else {
        strokes.push_back(smooth({{w, 0},
                                  {h * 0.5, 0},
                                  {h * 0.66, h * 0.27},
                                  {h * 0.5, h * 0.55},
                                  {w, h * 0.55},
                                  {w, h * 0.55 - w},
                                  {h * 0.4, h * 0.55 - w},
                                  {h * 0.46, h * 0.27},
                                  {h * 0.4, w},
                                  {w, w}},
                                 4));
        strokes.push_back({{w, h * 0.5}, {w * 2, h * 0.5}, {h * 0.68, h}, {h * 0.68 - w * 1.1, h}});
    }
    for (Outline &stroke : strokes)
        for (QPointF &point : stroke)
            point += at;
    const QRect bounds = boundsOf(strokes, size, 2);
    if (bounds.isEmpty())
        return;
    for (Outline &stroke : strokes)
        for (QPointF &point : stroke)
            point -= bounds.topLeft();
    const Field depth = depthInside(bounds.size(), strokes);
    for (int y = 0; y < bounds.height(); ++y)
        for (int x = 0; x < bounds.width(); ++x)
            attenuation.row(y + bounds.y())[x + bounds.x()] +=
                3.2F * std::min(depth.row(y)[x], 1.0F);
}

} // namespace

std::vector<quint8> expose(const Scene &scene, const Exposure &exposure, Dice &dice)
{
    // Small pictures are painted finer and averaged, which smooths every edge.
    const int factor = exposure.size.width() < 800 ? 2 : 1;
    Placement placement = exposure.placement;
    placement.scale *= factor;
    placement.to *= factor;
    Painter painter{.size = exposure.size * factor,
                    .placement = placement,
                    .attenuation = Field(exposure.size * factor),
                    .sponge =
                        cloud(exposure.size * factor, std::max(1.2, 0.9 * placement.scale), dice)};
    const Field coarse = cloud(painter.size, std::max(2.5, 2.6 * placement.scale), dice);
    for (size_t i = 0; i < coarse.values.size(); ++i)
        painter.sponge.values[i] = 0.65F * painter.sponge.values[i] + 0.4F * coarse.values[i];
    painter.addTissue(scene, dice);
    for (const Bone &bone : scene.bones)
        painter.addBone(bone);
    for (const Metal &metal : scene.metal)
        painter.addMetal(metal);
    if (!exposure.marker.isNull())
        painter.addLetter(exposure.marker, exposure.markerAt * factor,
                          0.042 * painter.size.height());
    Field field =
        factor == 1 ? std::move(painter.attenuation) : reduced(painter.attenuation, factor);
    blur(field,
         factor == 1 ? std::max(1.2, 0.28 * exposure.placement.scale) : 0.75); // focus, grain
    return develop(std::move(field), exposure, dice);
}

} // namespace doubleread
