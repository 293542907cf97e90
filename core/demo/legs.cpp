#include "core/demo/anatomy.h"

namespace doubleread {

namespace {

// Right leg from the front, mm. Origin: middle of the tibia's plateau; +x is medial.

Bone femur()
{
    Bone bone = longBone({{-15, -420}, {-15, -250}, {-15, -140}, {-17, -95}, {-24, -68},
                          {-34, -50},  {-40, -34},  {-41, -18},  {-37, -7},  {-27, -3},
                          {-15, -5},   {-8, -13},   {-1, -18},   {6, -13},   {14, -4},
                          {26, -1},    {38, -5},    {43, -17},   {43, -33},  {36, -50},
                          {26, -66},   {18, -92},   {15, -140},  {14, -250}, {14, -420}},
                         {0, -420}, {0, 0}, 15, 5.5);
    bone.shellEndMm = 0.9;
    bone.spongy = 0.34;
    return bone;
}

Bone tibia()
{
    return longBone({{-38, 3},   {-41, 10},  {-37, 22},  {-27, 42},  {-20, 70},  {-15, 110},
                     {-13, 180}, {-12, 250}, {-14, 300}, {-19, 330}, {-23, 345}, {-22, 353},
                     {-14, 356}, {0, 356},   {12, 357},  {16, 361},  {18, 371},  {23, 376},
                     {28, 370},  {28, 350},  {22, 328},  {15, 300},  {12, 250},  {14, 180},
                     {16, 110},  {21, 70},   {29, 42},   {39, 22},   {42, 10},   {38, 2},
                     {25, 3},    {12, 4},    {6, -3},    {2, -1},    {-3, -4},   {-8, 3},
                     {-22, 4}},
                    {0, 0}, {0, 360}, 13, 5);
}

Bone fibula()
{
    Bone bone = longBone({{-45, 17},  {-40, 11},  {-34, 16},  {-32, 28},  {-34, 48},  {-35, 100},
                          {-34, 200}, {-32, 290}, {-28, 335}, {-26, 355}, {-26, 372}, {-30, 388},
                          {-35, 391}, {-39, 380}, {-40, 358}, {-39, 330}, {-40, 290}, {-42, 200},
                          {-42, 100}, {-42, 48},  {-46, 30}},
                         {-39, 14}, {-33, 388}, 5, 2.4);
    bone.shellEndMm = 0.8;
    return bone;
}

Bone patella()
{
    return longBone(
        {{-19, -32}, {-12, -44}, {2, -47}, {16, -43}, {21, -30}, {13, -15}, {2, -9}, {-10, -15}},
        {}, {}, 7, 1.2);
}

Outline legSkin(Dice &dice)
{
    const double w = dice.between(0.92, 1.1);
    return smooth(
        {{-66 * w, -420}, {-68 * w, -200}, {-58 * w, -90}, {-54 * w, -20}, {-53 * w, 20},
         {-60 * w, 70},   {-63 * w, 120},  {-58 * w, 180}, {-48 * w, 250}, {-42 * w, 310},
         {-43, 350},      {-47, 385},      {-50, 420},     {-52, 470},     {-46, 520},
         {40, 525},       {50, 470},       {44, 420},      {40, 385},      {38, 350},
         {34 * w, 310},   {39 * w, 250},   {50 * w, 180},  {58 * w, 120},  {59 * w, 70},
         {55 * w, 20},    {58 * w, -20},   {66 * w, -90},  {76 * w, -200}, {82 * w, -420}});
}

/// Foot from the front, toes down: tarsal block, five rays.
void addFoot(Scene &scene, Dice &dice)
{
    scene.bones.push_back(longBone({{-21, 362},
                                    {-10, 360},
                                    {2, 361},
                                    {13, 364},
                                    {16, 374},
                                    {21, 388},
                                    {12, 398},
                                    {-8, 398},
                                    {-23, 392},
                                    {-24, 375}},
                                   {}, {}, 16, 1.4));
    scene.bones.push_back(longBone(
        {{-24, 392}, {-6, 396}, {14, 396}, {22, 410}, {16, 428}, {-4, 434}, {-24, 426}, {-28, 406}},
        {}, {}, 15, 1.0));
    scene.bones.push_back(roundBone({14, 424}, 17, 11, 0.1, dice));
    scene.bones.push_back(roundBone({-18, 428}, 13, 11, -0.2, dice));
    scene.bones.push_back(roundBone({2, 438}, 9, 9, 0, dice));
    for (int ray = 0; ray < 5; ++ray) {
        const double x = 21 - ray * 11.5;
        const double spread = (2 - ray) * 2.2;
        const double wide = ray == 0 ? 6.5 : 3.9;
        const double y = 440 + ray * 1.5;
        const double length = 46 - ray * 2.0;
        const auto joint = [&](double t) { return QPointF(x + spread * t / 20, y + t); };
        const auto phalanx = [&](double t, double l, double w) {
            const QPointF a = joint(t);
            const QPointF b = joint(t + l);
            scene.bones.push_back(longBone({{a.x() - w, a.y() + 1},
                                            {a.x(), a.y()},
                                            {a.x() + w, a.y() + 1},
                                            {a.x() + w * 0.65, a.y() + l * 0.3},
                                            {b.x() + w * 0.6, b.y() - l * 0.35},
                                            {b.x() + w * 0.95, b.y() - 2},
                                            {b.x(), b.y()},
                                            {b.x() - w * 0.95, b.y() - 2},
                                            {b.x() - w * 0.6, b.y() - l * 0.35},
                                            {a.x() - w * 0.65, a.y() + l * 0.3}},
                                           a, b, wide * 0.8, wide * 0.28));
        };
        phalanx(0, length, wide);
        phalanx(length + 1.6, 22 - ray, wide * 0.85);
        phalanx(length + 25.5 - ray, ray == 0 ? 15 : 7, wide * 0.75);
        const QPointF tip = joint(length + (ray == 0 ? 48 : 40) - ray);
        const QPointF root = joint(-10);
        const double skin = wide + 5;
        scene.tissue.push_back(smooth({{root.x() - skin - 4, root.y()},
                                       {tip.x() - skin, tip.y() - 20},
                                       {tip.x() - skin * 0.6, tip.y()},
                                       {tip.x() + skin * 0.6, tip.y()},
                                       {tip.x() + skin, tip.y() - 20},
                                       {root.x() + skin + 4, root.y()}}));
    }
}

void addShafts(Scene &scene, size_t tibiaAt)
{
    scene.spots.push_back({tibiaAt, {0, 215}, {0, 1}, 13, true});
    scene.spots.push_back({tibiaAt, {0, 280}, {0, 1}, 14, true});
    scene.spots.push_back({tibiaAt, {-1, 140}, {0, 1}, 15, true});
    scene.spots.push_back({tibiaAt + 1, {-38, 240}, {0, 1}, 5, false});
    scene.spots.push_back({tibiaAt + 1, {-34, 340}, {0, 1}, 6.5, false});
}

Scene wholeLeg(Dice &dice)
{
    Scene scene;
    scene.region = QStringLiteral("leg");
    scene.tissue.push_back(legSkin(dice));
    scene.tissueRadiusMm = 52;
    scene.bones = {femur(), patella(), tibia(), fibula()};
    addFoot(scene, dice);
    addShafts(scene, 2);
    return scene;
}

} // namespace

Scene legScene(Dice &dice)
{
    Scene scene = wholeLeg(dice);
    scene.view = {-150, dice.between(-60, -20), 300, 440};
    return scene;
}

Scene kneeScene(Dice &dice)
{
    Scene scene = wholeLeg(dice);
    scene.view = {-130, dice.between(-150, -125), 260, 300};
    scene.spots = {{2, {-22, 22}, {0.35, 0.94}, 20, false},
                   {2, {0, 75}, {0, 1}, 20, true},
                   {3, {-38, 60}, {0, 1}, 5, false},
                   {0, {-2, -85}, {0, 1}, 20, true}};
    return scene;
}

Scene ankleScene(Dice &dice)
{
    Scene scene = wholeLeg(dice);
    scene.tissueRadiusMm = 42;
    scene.view = {-120, dice.between(240, 265), 240, 285};
    scene.spots = {{3, {-33, 352}, {0.1, 0.99}, 7, true},
                   {2, {23, 360}, {0.5, 0.86}, 8, false},
                   {3, {-36, 318}, {0, 1}, 6, true},
                   {2, {0, 318}, {0, 1}, 17, false}};
    return scene;
}

} // namespace doubleread
