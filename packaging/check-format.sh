#!/usr/bin/env bash
# Says which source files clang-format would change. With --fix it changes them.
set -euo pipefail
cd "$(dirname "$0")/.."
mode=(--dry-run --Werror)
[ "${1-}" != --fix ] || mode=(-i)
git ls-files -- '*.cpp' '*.h' | xargs clang-format-19 "${mode[@]}"
