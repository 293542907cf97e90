#pragma once

namespace doubleread {

/// Lets screen readers and AT-SPI click buttons. Qt's own interface toggles those that can be
/// checked without a click, so that a tab, tool or radio button would look chosen and do nothing.
void installButtonAccessible();

} // namespace doubleread
