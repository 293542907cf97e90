#!/usr/bin/env bash
# Brings resources/translations/doubleread_bn.ts up to date with the texts of the sources and says what is
# not translated yet. Translations stay; what the sources no longer say goes. Edit it with Qt Linguist
# (package linguist-qt6) or by hand. What Qt itself says is in qt_bn.ts, kept by hand.
set -euo pipefail
cd "$(dirname "$0")/.."
packaging/install.sh build
file=resources/translations/doubleread_bn.ts
lupdate=$(command -v /usr/lib/qt6/bin/lupdate lupdate-qt6 lupdate | head -n 1)
# With the root among the include paths, or it does not find the classes that the texts belong to.
"$lupdate" -silent -no-obsolete -locations none -source-language en -target-language bn \
    -I . core ui app/window -ts "$file"
open=$(grep -c 'type="unfinished"' "$file" || true)
[ "$open" -eq 0 ] || {
    echo "$open of the texts in $file wait for their translation"
    exit 4
}
