#include "ui/widgets/keyprofiles.h"

#include <array>

namespace doubleread {

namespace {

using enum ActionId;

// From the list of hotkeys in labelImg's README.
constexpr auto labelImg = std::to_array<ProfileKeys>({
    {BoxTool, "W B"},
    {SelectTool, "Ctrl+J S"},
    {Fit, "Ctrl+F F"},
    {OneToOne, "Ctrl+= Ctrl+0"},
    {ZoomIn, "Ctrl++"},
});

// From CVAT's manual, "Shortcuts".
constexpr auto cvat = std::to_array<ProfileKeys>({
    {NextScan, "F Right"},
    {PreviousScan, "D Left"},
    {Fit, "Ctrl+F"},
    {BoxTool, "N B W"},
    {NothingFound, "Shift+N"},
    {TurnRight, "Ctrl+R R"},
    {TurnLeft, "Ctrl+Shift+R Shift+R"},
    {Reopen, "Ctrl+Alt+R"},
});

// From OHIF's user guide, "Hotkeys". Its Space and digits have other uses here.
constexpr auto ohif = std::to_array<ProfileKeys>({
    {NextScan, "PgDown Right D"},
    {PreviousScan, "PgUp Left A"},
    {TurnRight, "R"},
    {TurnLeft, "L Shift+R"},
    {LiveWireTool, "Shift+L"},
    {MirrorView, "H Shift+H"},
    {HideOverlays, "/"},
    {ZoomIn, "+ Ctrl++"},
    {ZoomOut, "- Ctrl+-"},
    {Fit, "= F"},
});

constexpr auto profiles = std::to_array<KeyProfile>({
    {"doubleread", "DoubleRead", {}},
    {"labelimg", "labelImg", labelImg},
    {"cvat", "CVAT", cvat},
    {"ohif", "OHIF", ohif},
});

} // namespace

std::span<const KeyProfile> keyProfiles()
{
    return profiles;
}

} // namespace doubleread
