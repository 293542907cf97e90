#pragma once

#include <QIcon>
#include <QString>

class QPalette;

namespace doubleread {

/// The project's own line icon of that name (resources/icons/NAME.svg, 20 px, one colour), drawn
/// from the SVG at whatever size and screen scale is asked for. Disabled ones are dimmed, checked
/// ones take the palette's text colour.
QIcon icon(const QString &name, const QPalette &palette);
QIcon icon(const QString &name); ///< In the application's palette, also once it changes.

} // namespace doubleread
