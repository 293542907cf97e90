#!/usr/bin/env bash
# Installs what is missing, builds and opens the program on a demo dataset of made-up radiographs.
#   packaging/run.sh              the demo
#   packaging/run.sh -- ARGS      passes ARGS to the program: a dataset, folders, images, annotation files
set -euo pipefail
called_from=$(pwd)
cd "$(dirname "$0")/.."
root=$(pwd)

case ${1-} in
-h | --help)
    sed -n '2,4s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
--) shift ;;
?*)
    echo "error: unknown argument $1; write packaging/run.sh -- $* to pass it to the program" >&2
    exit 2
    ;;
esac

packaging/install.sh build run
packaging/build.sh release doubleread doubleread-cli

if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}${QT_QPA_PLATFORM-}" ]; then
    echo "error: it is built, but there is no display to open the window on; run this in a desktop session, or use build/release/bin/doubleread-cli" >&2
    exit 1
fi

if [ $# -eq 0 ]; then
    packaging/demo.sh "$root/build/demo"
    set -- "$root/build/demo/demo.doubleread"
fi
cd "$called_from"
echo "Opening the window"
exec "$root/build/release/bin/doubleread" "$@"
