#!/usr/bin/env bash
# Installs what is missing, builds and runs every test. Arguments go to ctest: packaging/test.sh -R geometry
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install.sh build run test
packaging/build.sh dev
packaging/build.sh fuzz
echo "Testing"
export DOUBLEREAD_SHARED=${DOUBLEREAD_SHARED:-$(pwd)/../shared}
[ -d "$DOUBLEREAD_SHARED" ] || echo "note: no $DOUBLEREAD_SHARED: tests on its real scans are skipped"
# Every edit waits for the disk, on purpose, and the tests make very many: where the system offers a
# folder in memory, their files go there.
free=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1 || echo 0) # KiB
if [ -z "${TMPDIR:-}" ] && [ "$free" -gt 4000000 ] && [ -w /dev/shm ]; then
    TMPDIR=$(mktemp -d /dev/shm/doubleread-tests.XXXXXX)
    trap 'rm -rf "$TMPDIR"' EXIT
    export TMPDIR
fi
ctest --preset dev --parallel "$(nproc)" "$@"
