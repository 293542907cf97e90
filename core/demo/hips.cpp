#include "core/demo/anatomy.h"

namespace doubleread {

namespace {

// Right hip from the front, mm. Origin: middle of the femur's head; +x is medial.

Bone flatBone(const Outline &points, double radius, double shell)
{
    Bone bone = longBone(points, {}, {}, radius, shell);
    bone.shellEndMm = shell * 0.7;
    bone.radiusEndMm = radius * 1.5;
    bone.spongy = 0.3;
    return bone;
}

void addPelvis(Scene &scene)
{
    scene.bones.push_back(flatBone({{-62, -70},
                                    {-78, -110},
                                    {-70, -150},
                                    {-30, -182},
                                    {30, -190},
                                    {66, -150},
                                    {58, -110},
                                    {62, -80},
                                    {52, -52},
                                    {44, -22},
                                    {36, -14},
                                    {30, -24},
                                    {14, -34},
                                    {-8, -35},
                                    {-26, -26},
                                    {-34, -30},
                                    {-36, -46}},
                                   5.5, 1.3));
    // The socket's roof and floor are the densest lines.
    scene.bones.push_back(flatBone({{-30, -24},
                                    {-18, -32},
                                    {2, -36},
                                    {22, -28},
                                    {33, -10},
                                    {33, 10},
                                    {28, 26},
                                    {33, 28},
                                    {39, 10},
                                    {40, -12},
                                    {28, -34},
                                    {4, -43},
                                    {-20, -40},
                                    {-33, -30}},
                                   6, 2.2));
    scene.bones.push_back(flatBone({{30, -8},
                                    {48, -4},
                                    {74, 12},
                                    {98, 22},
                                    {112, 26},
                                    {114, 62},
                                    {104, 62},
                                    {96, 42},
                                    {76, 32},
                                    {52, 20},
                                    {34, 22}},
                                   6, 1.5));
    scene.bones.push_back(flatBone({{30, 14},
                                    {42, 22},
                                    {50, 48},
                                    {58, 74},
                                    {70, 84},
                                    {84, 72},
                                    {98, 54},
                                    {110, 60},
                                    {98, 82},
                                    {80, 104},
                                    {60, 108},
                                    {44, 92},
                                    {38, 60},
                                    {30, 32}},
                                   6.5, 1.5));
    // Sacrum, and the other side's beginning.
    scene.bones.push_back(flatBone({{58, -150},
                                    {100, -172},
                                    {200, -172},
                                    {200, -30},
                                    {130, -24},
                                    {112, -36},
                                    {90, -84},
                                    {70, -110}},
                                   7, 1.0));
    scene.bones.push_back(flatBone(
        {{118, 26}, {134, 22}, {240, -10}, {240, 20}, {150, 40}, {128, 62}, {118, 62}}, 6, 1.5));
    scene.bones.push_back(flatBone({{120, 60},
                                    {132, 54},
                                    {148, 72},
                                    {170, 84},
                                    {200, 30},
                                    {214, 40},
                                    {186, 104},
                                    {166, 108},
                                    {146, 100},
                                    {130, 82}},
                                   6, 1.5));
}

Bone femur()
{
    Bone bone =
        longBone({{18, -16},  {24, -2},   {21, 12},  {11, 21},   {0, 25},    {-10, 30},  {-20, 40},
                  {-27, 56},  {-24, 66},  {-29, 78}, {-36, 100}, {-39, 140}, {-41, 420}, {-70, 420},
                  {-70, 140}, {-71, 100}, {-74, 70}, {-80, 48},  {-82, 30},  {-77, 14},  {-68, 8},
                  {-58, 9},   {-50, 12},  {-40, 4},  {-28, -8},  {-20, -16}, {-8, -23},  {6, -24}},
                 {-30, -20}, {-56, 420}, 15, 6);
    bone.shellEndMm = 1.2;
    bone.spongy = 0.36;
    return bone;
}

} // namespace

Scene hipScene(Dice &dice)
{
    Scene scene;
    scene.region = QStringLiteral("hip");
    scene.tissueRadiusMm = 95;
    const double w = dice.between(0.95, 1.12);
    scene.tissue = {smooth({{-128 * w, 420},
                            {-134 * w, 250},
                            {-138 * w, 120},
                            {-132 * w, 30},
                            {-122 * w, -60},
                            {-112 * w, -140},
                            {-110 * w, -260},
                            {340, -260},
                            {340, 420},
                            {160, 420},
                            {150, 220},
                            {136, 150},
                            {114, 128},
                            {90, 150},
                            {76, 220},
                            {62, 420}})};
    addPelvis(scene);
    scene.bones.push_back(femur());
    const size_t at = scene.bones.size() - 1;
    scene.spots = {{at, {-26, 18}, {-0.72, 0.69}, 18, false},
                   {at, {-50, 56}, {-0.55, 0.83}, 24, false},
                   {at, {-55, 170}, {0, 1}, 15, true}};
    scene.view = {-165, dice.between(-130, -100), 300, 365};
    return scene;
}

} // namespace doubleread
