#pragma once

#include <QColor>

class QApplication;
class QPalette;

namespace doubleread::theme {

enum class Scheme { Dark, Light };

/// The colours of the interface by what they are for. Code that paints asks for them here; widgets
/// get them through the style sheet, where `@panel` stands for Token::Panel and so on.
enum class Token {
    Surround, ///< Around a scan; black in both schemes.
    Window,
    Panel,
    Raised,
    Sunken,
    Hairline,
    Text,
    SecondaryText,
    Accent,
    AccentMuted, ///< Behind what is chosen.
    Primary,     ///< Background of the primary button.
    PrimaryHover,
    OnAccent, ///< Text on the primary button.
    Success,
    Warning,
    Error,
};

/// The token's colour in the scheme that `palette` belongs to.
QColor color(Token token, const QPalette &palette);

/// Of the series at this place in a plot: told apart with any colour vision, at least 3 : 1 against
/// the panel. Begins again after the sixth.
QColor seriesColor(std::size_t index, const QPalette &palette);

/// A palette of the scheme, also for what is not on screen, such as a picture to be printed.
QPalette paletteOf(Scheme scheme);

// Overlays lie on scans, which stay on black, so they are the same in both schemes. Colour-blind
// safe; line style and a letter repeat what each says.
inline constexpr QColor firstRead{0x56, 0xB4, 0xE9};        ///< Solid, "A".
inline constexpr QColor secondRead{0xE6, 0x9F, 0x00};       ///< Dashed, "B".
inline constexpr QColor consensus{0xFF, 0xFF, 0xFF};        ///< Thicker, "C".
inline constexpr QColor model{0xCC, 0x79, 0xA7};            ///< Dotted, "M".
inline constexpr QColor openDisagreement{0xD5, 0x5E, 0x00}; ///< With an icon.
inline constexpr QColor measure{0xF0, 0xE4, 0x42};          ///< Rulers and angles.
inline constexpr QColor halo{0, 0, 0, 200};                 ///< Around every outline.

// Lengths in device-independent px, on a grid of 4.
inline constexpr int grid = 4;
inline constexpr int padding = 12; ///< Inside panels.
inline constexpr int rowHeight = 28;
inline constexpr int denseRowHeight = 24;
inline constexpr int radius = 4;
inline constexpr int iconSize = 20;
inline constexpr int sidePanelWidth = 372;
inline constexpr int toolColumnWidth = 48;
inline constexpr int headerHeight = 32;

/// Fusion as base, palette and style sheet of the scheme.
void apply(QApplication &application, Scheme scheme);

} // namespace doubleread::theme
