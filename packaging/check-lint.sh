#!/usr/bin/env bash
# clang-tidy over the files that changed since a commit, by default the parent of the last one;
# "all" checks every file. A file takes about 15 s.
#   packaging/check-lint.sh [COMMIT | all | FILE...]
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1-}" = all ]; then
    files=$(git ls-files -- '*.cpp')
elif [ -f "${1-}" ]; then
    files=$(printf '%s\n' "$@")
else
    base=${1:-$(git rev-parse --verify --quiet HEAD~1 || git hash-object -t tree /dev/null)}
    files=$(git diff --name-only --diff-filter=d "$base" -- '*.cpp')
fi
[ -n "$files" ] || exit 0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake --preset lint >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
# Generated headers and sources that the checked files include.
cmake --build build/lint --target autogen >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
printf '%s\n' "$files" | xargs -P "$(nproc)" -n 1 clang-tidy-19 -p build/lint --quiet 2>/dev/null
