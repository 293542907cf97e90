#pragma once

class QWidget;

namespace doubleread {

/// What the program is, its version and licence, and that it is not for diagnosis.
void showAboutDialog(QWidget *parent);

} // namespace doubleread
