#!/usr/bin/env bash
# Installs what is missing, builds and runs every test. Arguments go to ctest: packaging/test.sh -R geometry
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install.sh build run test
packaging/build.sh dev
echo "Testing"
export DOUBLEREAD_SHARED=${DOUBLEREAD_SHARED:-$(pwd)/../shared}
[ -d "$DOUBLEREAD_SHARED" ] || echo "note: no $DOUBLEREAD_SHARED: tests on its real scans are skipped"
ctest --preset dev --parallel "$(nproc)" "$@"
