#!/usr/bin/env bash
# Installs what is missing of the packages in dependencies.txt: install.sh USE... (build run test check)
# Does nothing, and says nothing, when everything is there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

wanted() {
    local use
    for use in "$@"; do
        awk -v use="$use" '!/^#/ && $2 == use { print $1 }' "$here/dependencies.txt"
    done
}

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

command -v dpkg-query >/dev/null || {
    echo "error: this script installs Debian packages and finds no dpkg; install the packages of packaging/dependencies.txt by your system's own means" >&2
    exit 1
}

missing=()
for package in $(wanted "$@"); do
    installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing ${#missing[@]} packages: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "error: installing needs root; run as root: apt-get install ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${as_root[@]}" apt-get update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    echo "error: the packages could not be installed; check the network and the package sources, then run this again" >&2
    exit 1
fi
