#!/usr/bin/env bash
# Builds a preset: build.sh PRESET [TARGET...]. Quick when nothing changed.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# What makes ccache work together with precompiled headers.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}

echo "Configuring build/$preset"
if ! cmake --preset "$preset" >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    echo "error: CMake could not configure; the lines above say why" >&2
    exit 1
fi
echo "Building build/$preset"
if ! cmake --build "build/$preset" ${*:+--target "$@"}; then
    echo "error: the build failed; the first error above says why" >&2
    exit 1
fi
