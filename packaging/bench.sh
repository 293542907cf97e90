#!/usr/bin/env bash
# Builds Release, drives the real window on phantoms and prints one table of what a person waits
# for; exits with 4 when something is over its budget. Other work on the machine spoils the numbers.
#   packaging/bench.sh [start | paging | triage | canvas | store | exchange]...
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install.sh build run test
packaging/build.sh release doubleread-bench
echo "Measuring (load average: $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores)"
QT_QPA_PLATFORM=xcb exec tests/support/under-xvfb.sh build/release/bin/doubleread-bench "$@"
