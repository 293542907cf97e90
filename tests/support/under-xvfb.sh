#!/usr/bin/env bash
# Runs a command on a display of its own with a window manager: under-xvfb.sh COMMAND...
set -euo pipefail
exec xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24" \
    sh -c 'openbox & manager=$!; sleep 0.3; "$@"; status=$?; kill $manager; exit $status' sh "$@"
