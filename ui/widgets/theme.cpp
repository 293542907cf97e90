#include "ui/widgets/theme.h"

#include "core/base/fonts.h"
#include "core/base/literals.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <array>

namespace doubleread::theme {

namespace {

struct Row
{
    Token token;
    const char16_t *name; ///< As the style sheet writes it.
    QColor dark;
    QColor light;
};

constexpr std::array table{
    Row{Token::Surround, u"surround", {0x00, 0x00, 0x00}, {0x00, 0x00, 0x00}},
    Row{Token::Window, u"window", {0x14, 0x17, 0x1A}, {0xEE, 0xF0, 0xF2}},
    Row{Token::Panel, u"panel", {0x1B, 0x1F, 0x24}, {0xFA, 0xFB, 0xFC}},
    Row{Token::Raised, u"raised", {0x24, 0x2A, 0x31}, {0xE2, 0xE6, 0xEA}},
    Row{Token::Sunken, u"sunken", {0x11, 0x14, 0x17}, {0xFF, 0xFF, 0xFF}},
    Row{Token::Hairline, u"hairline", {0x31, 0x38, 0x42}, {0xC9, 0xCF, 0xD6}},
    Row{Token::Text, u"text", {0xE7, 0xEA, 0xED}, {0x1A, 0x1E, 0x23}},
    Row{Token::SecondaryText, u"secondary", {0x9B, 0xA5, 0xB0}, {0x55, 0x5F, 0x6B}},
    Row{Token::Accent, u"accent", {0x4C, 0x9F, 0xFE}, {0x14, 0x64, 0xC8}},
    Row{Token::AccentMuted, u"muted", {0x22, 0x3E, 0x63}, {0xCF, 0xE2, 0xFA}},
    Row{Token::Primary, u"primary", {0x2B, 0x6C, 0xC4}, {0x1F, 0x66, 0xC4}},
    Row{Token::PrimaryHover, u"primaryhover", {0x35, 0x79, 0xD6}, {0x2B, 0x74, 0xD6}},
    Row{Token::OnAccent, u"onaccent", {0xFF, 0xFF, 0xFF}, {0xFF, 0xFF, 0xFF}},
    Row{Token::Success, u"success", {0x6F, 0xC7, 0x9A}, {0x13, 0x65, 0x3C}},
    Row{Token::Warning, u"warning", {0xE8, 0xB3, 0x39}, {0x7A, 0x50, 0x00}},
    Row{Token::Error, u"error", {0xF2, 0x77, 0x7A}, {0xB3, 0x26, 0x2B}},
};

QColor colorOf(Token token, Scheme scheme)
{
    const Row &row = table.at(static_cast<size_t>(token));
    return scheme == Scheme::Dark ? row.dark : row.light;
}

QString styleSheetOf(Scheme scheme)
{
    QFile file(u":/style/doubleread.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const Row &row : table)
        sheet.replace(u'@' + QString::fromUtf16(row.name) + u'@',
                      colorOf(row.token, scheme).name());
    return sheet;
}

} // namespace

QPalette paletteOf(Scheme scheme)
{
    const auto of = [scheme](Token token) { return colorOf(token, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Token::Window));
    palette.setColor(QPalette::Base, of(Token::Panel));
    palette.setColor(QPalette::AlternateBase, of(Token::Raised));
    palette.setColor(QPalette::Button, of(Token::Raised));
    palette.setColor(QPalette::ToolTipBase, of(Token::Raised));
    palette.setColor(QPalette::Mid, of(Token::Hairline));
    palette.setColor(QPalette::Highlight, of(Token::AccentMuted));
    palette.setColor(QPalette::Link, of(Token::Accent));
    palette.setColor(QPalette::PlaceholderText, of(Token::SecondaryText));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::HighlightedText})
        palette.setColor(role, of(Token::Text));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(Token::SecondaryText));
    return palette;
}

namespace {

bool isDark(const QPalette &palette)
{
    QColor ground = palette.color(QPalette::Window);
    if (ground.alpha() == 0) // the style sheet gave the widget none of its own
        ground = QApplication::palette().color(QPalette::Window);
    return ground.lightness() < 128;
}

} // namespace

QColor color(Token token, const QPalette &palette)
{
    return colorOf(token, isDark(palette) ? Scheme::Dark : Scheme::Light);
}

QColor seriesColor(std::size_t index, const QPalette &palette)
{
    struct Pair
    {
        QColor dark;
        QColor light;
    };
    static constexpr std::array<Pair, 6> colors{{{firstRead, {0x00, 0x72, 0xB2}},
                                                 {secondRead, {0xA8, 0x6A, 0x00}},
                                                 {{0x00, 0xB8, 0x8A}, {0x00, 0x7A, 0x5A}},
                                                 {model, {0xA8, 0x4A, 0x7C}},
                                                 {{0xF0, 0xE4, 0x42}, {0x7A, 0x70, 0x00}},
                                                 {openDisagreement, {0xB8, 0x4A, 0x00}}}};
    const Pair &pair = colors.at(index % colors.size());
    return isDark(palette) ? pair.dark : pair.light;
}

void apply(QApplication &application, Scheme scheme)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font = QApplication::font();
    font.setFamilies(withBangla(font.families()));
    font.setPixelSize(13);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(scheme));
    application.setStyleSheet(styleSheetOf(scheme));
}

} // namespace doubleread::theme
