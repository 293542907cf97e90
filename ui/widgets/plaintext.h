#pragma once

#include <QString>

namespace doubleread {

/// A tool tip that shows `text`, which comes from a file or a person, letter by letter: Qt takes
/// what looks like markup for markup.
QString plainToolTip(const QString &text);

/// A caption of a button or menu that shows `text` letter by letter: an ampersand in it is no
/// mnemonic.
QString plainCaption(const QString &text);

} // namespace doubleread
