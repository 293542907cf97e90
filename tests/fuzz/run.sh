#!/usr/bin/env bash
# run.sh TARGET SECONDS [CORPUS]: lets a fuzzer look for crashes, hangs, leaks and memory without bounds. It
# begins with what was found before, the fixtures and, where they are, the shared files; what it learns it
# keeps in the folder CORPUS, else nowhere. A crash ends it with the file that leads there.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=$1
seconds=$2
fuzzer=build/fuzz/bin/fuzz_$target
if [ ! -x "$fuzzer" ]; then
    echo "SKIPPED: there is no $fuzzer (packaging/build.sh fuzz makes it)"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
corpus=${3:-$scratch/corpus}
mkdir -p "$corpus" "$scratch/tmp"

case $target in
    coco | vgg | labelme) suffix=json ;;
    voc | cvat) suffix=xml ;;
    yolo) suffix=txt ;;
    masks) suffix=png ;;
    *) suffix=$target ;;
esac
shared=${DOUBLEREAD_SHARED:-../shared}
seeds=$scratch/seeds
mkdir -p "$seeds"
number=0
# Small ones alone: large ones are slow and lead nowhere else.
while IFS= read -r -d '' file; do
    cp "$file" "$seeds/$((number += 1))"
done < <(find tests/data "$shared/golden" -type f -size -40k \( -name "*.$suffix" -o -path "*/fuzz/$target/*" \) -print0 2>/dev/null)

TMPDIR=$scratch/tmp QT_LOGGING_RULES="*=false" "$fuzzer" "$corpus" "$seeds" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -malloc_limit_mb=400 -max_len=65536 \
    -print_final_stats=1 -artifact_prefix="${FUZZ_FINDS:-$scratch/}" 2>"$scratch/log" || {
    tail -n 60 "$scratch/log"
    for find in "$scratch"/{crash,leak,oom,timeout}-*; do
        [ -f "$find" ] && echo "found (base64):" && base64 "$find"
    done
    exit 1
}
grep -E "^stat::(number_of_executed_units|peak_rss_mb)|DONE" "$scratch/log"
