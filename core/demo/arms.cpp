#include "core/demo/anatomy.h"

#include <cmath>

namespace doubleread {

namespace {

/// One bone of a finger from a to b, wide at its ends.
Bone fingerBone(QPointF a, QPointF b, double base, double middle, double head)
{
    const QPointF along = b - a;
    const double length = std::hypot(along.x(), along.y());
    const QPointF unit = along / length;
    const QPointF side(-unit.y(), unit.x());
    Outline points;
    const auto add = [&](double t, double u) { points.push_back(a + along * t + side * u); };
    add(0.03, 0);
    add(0.0, base * 0.7);
    add(0.05, base);
    add(0.2, middle * 1.15);
    add(0.5, middle);
    add(0.75, middle * 1.08);
    add(0.9, head);
    add(0.98, head * 0.7);
    add(1.0, 0);
    add(0.98, -head * 0.7);
    add(0.9, -head);
    add(0.75, -middle * 1.08);
    add(0.5, -middle);
    add(0.2, -middle * 1.15);
    add(0.05, -base);
    add(0.0, -base * 0.7);
    Bone bone = longBone(points, a, b, middle, middle * 0.36);
    bone.shellEndMm = 0.6;
    bone.spongy = 0.36;
    return bone;
}

struct Ray
{
    QPointF base; ///< Of the metacarpal, mm; the wrist is at 0, 0 and the fingers point up.
    double angle; ///< From straight up, radians, positive towards the thumb (+x).
    std::array<double, 4> lengths;
    double width;
};

constexpr double gap = 1.7; // of a joint, mm

void addRay(Scene &scene, const Ray &ray, Dice &dice)
{
    QPointF at = ray.base;
    double angle = ray.angle;
    double width = ray.width;
    Outline left;
    Outline right;
    for (size_t i = 0; i < ray.lengths.size() && ray.lengths[i] > 0; ++i) {
        const QPointF unit(std::sin(angle), -std::cos(angle));
        const QPointF end = at + unit * ray.lengths[i];
        const bool last = i + 1 == ray.lengths.size() || ray.lengths[i + 1] == 0;
        scene.bones.push_back(fingerBone(at, end, width * 1.35, width * (last ? 0.7 : 0.8),
                                         last ? width * 0.85 : width * 1.2));
        if (i < 2)
            scene.spots.push_back({scene.bones.size() - 1, at + unit * ray.lengths[i] * 0.5, unit,
                                   width * 0.8, false});
        const QPointF side(unit.y(), -unit.x());
        const double skin = width * 1.2 + (i == 0 ? 5.0 : 3.6);
        left.push_back(at + side * skin);
        right.insert(right.begin(), at - side * skin);
        if (last) {
            left.push_back(end + side * skin * 0.9 + unit * 1);
            left.push_back(end + unit * 5.5);
            right.insert(right.begin(), end - side * skin * 0.9 + unit * 1);
        }
        at = end + unit * gap;
        angle += dice.between(-0.04, 0.04);
        width *= 0.86;
    }
    left.insert(left.end(), right.begin(), right.end());
    scene.tissue.push_back(smooth(left));
}

void addWrist(Scene &scene, Dice &dice)
{
    constexpr std::array<std::array<double, 5>, 8> carpals{{{14.5, -11, 10.5, 6.5, 0.8},
                                                            {1, -8.5, 9, 7.5, 0},
                                                            {-12, -9.5, 7.5, 7.5, 0.3},
                                                            {-14, -13, 4.5, 5.5, 0},
                                                            {20.5, -22.5, 7.5, 6.5, 0.4},
                                                            {11.5, -25, 5.5, 7, 0},
                                                            {2, -22, 7, 11, 0},
                                                            {-9, -22.5, 8.5, 8.5, -0.4}}};
    for (const auto &[x, y, w, h, turn] : carpals)
        scene.bones.push_back(roundBone({x, y}, w, h, turn, dice));
    Bone radius = longBone({{22, -3},
                            {12, 1},
                            {-2, 2},
                            {-6, 6},
                            {-5, 18},
                            {-1, 38},
                            {1, 80},
                            {2, 300},
                            {15, 300},
                            {14, 80},
                            {16, 38},
                            {23, 14},
                            {25, 0}},
                           {10, 0}, {8, 300}, 7.5, 3.0);
    radius.shellEndMm = 0.8;
    Bone ulna = longBone({{-10, 6},
                          {-18, 3},
                          {-20, -2},
                          {-23, 4},
                          {-22, 16},
                          {-20, 38},
                          {-20, 80},
                          {-21, 300},
                          {-10, 300},
                          {-11, 80},
                          {-11, 38},
                          {-9, 16}},
                         {-15, 4}, {-16, 300}, 6, 2.6);
    ulna.shellEndMm = 0.8;
    scene.bones.push_back(radius);
    scene.spots.push_back({scene.bones.size() - 1, {9, 18}, {0, 1}, 13, false});
    scene.spots.push_back({scene.bones.size() - 1, {7, 80}, {0, 1}, 7.5, true});
    scene.bones.push_back(ulna);
    scene.spots.push_back({scene.bones.size() - 1, {-16, 60}, {0, 1}, 5.5, true});
}

} // namespace

Scene handScene(Dice &dice)
{
    Scene scene;
    scene.region = QStringLiteral("hand");
    scene.tissueRadiusMm = 17;
    const double spread = dice.between(0.8, 1.15);
    addRay(scene, {{24, -29}, 0.72 * spread, {44, 31, 22, 0}, 5.6}, dice);
    addRay(scene, {{13.5, -33}, 0.2 * spread, {65, 39, 23, 16}, 4.7}, dice);
    addRay(scene, {{2.5, -34}, 0.03 * spread, {62, 43, 27, 17}, 4.8}, dice);
    addRay(scene, {{-7, -33}, -0.1 * spread, {56, 40, 26, 17}, 4.3}, dice);
    addRay(scene, {{-15.5, -31}, -0.25 * spread, {51, 32, 18, 15}, 4.0}, dice);
    addWrist(scene, dice);
    scene.tissue.push_back(smooth({{-30, 330},
                                   {-31, 120},
                                   {-29, 40},
                                   {-27, 4},
                                   {-31, -30},
                                   {-36, -62},
                                   {-33, -88},
                                   {-14, -100},
                                   {10, -104},
                                   {32, -98},
                                   {38, -74},
                                   {46, -52},
                                   {42, -28},
                                   {33, 0},
                                   {31, 40},
                                   {33, 120},
                                   {34, 330}}));
    scene.view = {-140, -225, 280, dice.between(330, 380)};
    return scene;
}

Scene shoulderScene(Dice &dice)
{
    Scene scene;
    scene.region = QStringLiteral("shoulder");
    scene.tissueRadiusMm = 75;
    scene.tissue = {smooth({{-58, 400},
                            {-60, 200},
                            {-62, 90},
                            {-60, 20},
                            {-46, -30},
                            {-14, -56},
                            {40, -72},
                            {90, -92},
                            {130, -120},
                            {150, -170},
                            {300, -170},
                            {300, 400},
                            {90, 400},
                            {56, 200},
                            {46, 120},
                            {30, 140},
                            {16, 220},
                            {10, 400}})};
    // Ribs first: they lie behind everything.
    for (int rib = 0; rib < 6; ++rib) {
        const double y = -50 + rib * 34;
        Bone bone = longBone({{225, y - 30},
                              {150, y - 38},
                              {100, y - 10},
                              {78, y + 36},
                              {82, y + 60},
                              {92, y + 62},
                              {90, y + 40},
                              {110, y},
                              {152, y - 26},
                              {225, y - 18}},
                             {}, {}, 4, 1.0);
        bone.spongy = 0.12;
        scene.bones.push_back(bone);
    }
    Bone blade = longBone({{34, -18},
                           {38, 0},
                           {35, 18},
                           {44, 40},
                           {58, 80},
                           {74, 122},
                           {84, 130},
                           {98, 90},
                           {112, 30},
                           {116, -14},
                           {100, -26},
                           {70, -32},
                           {50, -28}},
                          {}, {}, 3.2, 1.0);
    blade.spongy = 0.12;
    scene.bones.push_back(blade);
    scene.bones.push_back(
        longBone({{30, -20}, {39, -20}, {43, 0}, {39, 22}, {30, 20}, {34, 0}}, {}, {}, 7, 1.6));
    scene.bones.push_back(longBone(
        {{52, -30}, {40, -34}, {28, -24}, {22, -12}, {27, -8}, {36, -16}, {48, -18}, {62, -24}}, {},
        {}, 5, 1.2));
    scene.bones.push_back(longBone({{-22, -34},
                                    {-12, -46},
                                    {4, -50},
                                    {14, -42},
                                    {40, -36},
                                    {84, -28},
                                    {112, -16},
                                    {110, -10},
                                    {80, -18},
                                    {38, -26},
                                    {8, -32},
                                    {-10, -28},
                                    {-22, -28}},
                                   {}, {}, 5, 1.4));
    Bone clavicle = longBone({{14, -52},
                              {16, -42},
                              {30, -42},
                              {60, -52},
                              {100, -62},
                              {150, -58},
                              {190, -56},
                              {190, -72},
                              {150, -74},
                              {100, -77},
                              {60, -67},
                              {30, -55}},
                             {14, -47}, {190, -64}, 6, 2.4);
    scene.bones.push_back(clavicle);
    scene.spots.push_back({scene.bones.size() - 1, {85, -66}, {0.97, -0.22}, 7, true});
    Bone humerus = longBone({{20, -12},
                             {25, 2},
                             {20, 18},
                             {9, 30},
                             {3, 44},
                             {0, 70},
                             {-3, 120},
                             {-4, 400},
                             {-28, 400},
                             {-28, 120},
                             {-31, 70},
                             {-33, 40},
                             {-33, 12},
                             {-29, -6},
                             {-22, -13},
                             {-12, -19},
                             {2, -25},
                             {13, -21}},
                            {-8, -24}, {-16, 400}, 12, 4.6);
    humerus.shellEndMm = 1.0;
    scene.bones.push_back(humerus);
    scene.spots.push_back({scene.bones.size() - 1, {-15, 40}, {0.1, 0.99}, 18, false});
    scene.spots.push_back({scene.bones.size() - 1, {-16, 130}, {0, 1}, 12, true});
    scene.view = {-95, dice.between(-130, -110), 265, 320};
    return scene;
}

} // namespace doubleread
