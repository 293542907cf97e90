#!/usr/bin/env bash
# Makes the demo dataset in a folder, unless it is there: phantom radiographs, two readers' makesense.ai
# files, both read in and submitted, so that every page has something to show.
#   packaging/demo.sh FOLDER [CLI]
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$1
cli=${2:-build/release/bin/doubleread-cli}
dataset=$folder/demo.doubleread
[ ! -e "$dataset" ] || exit 0

echo "Making the demo dataset in $folder"
new=$folder.new
rm -rf "$new"
"$cli" demo "$new" --scans 36 --seed 7 --quiet
"$cli" create "$new/demo.doubleread" --name "Demo: made-up radiographs" --coordinator coordinator --quiet
"$cli" add "$new/demo.doubleread" "$new/images" --quiet
"$cli" reader add "$new/demo.doubleread" "Dr. Amin" --role radiologist --quiet
"$cli" reader add "$new/demo.doubleread" "Dr. Basu" --role radiologist --quiet
"$cli" reader add "$new/demo.doubleread" "Dr. Chowdhury" --role officer --quiet
"$cli" read import "$new/demo.doubleread" --reader "Dr. Amin" --format coco --submit --quiet "$new/reader-a.coco.json"
"$cli" read import "$new/demo.doubleread" --reader "Dr. Basu" --format coco --submit --quiet "$new/reader-b.coco.json"
rm -rf "$folder"
mv "$new" "$folder"
