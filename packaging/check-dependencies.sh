#!/usr/bin/env bash
# The list of dependencies, README's table and what CMake looks for must agree.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
complain() {
    echo "error: $1" >&2
    status=1
}

packages=$(awk '!/^#/ && NF { print $1 }' packaging/dependencies.txt)
for package in $packages; do
    grep -q "\`$package\`" README.md || complain "README.md: $package of packaging/dependencies.txt is not in its table"
done

listed=$(awk '!/^#/ && NF { print $3 }' packaging/dependencies.txt)
asked=$(sed -nE 's/^(find_package|pkg_check_modules)\(([A-Za-z0-9_]+).*/\2/p; s/^find_path\(([A-Z]+)_.*/\1/p' CMakeLists.txt | sort -u)
for name in $asked; do
    grep -qx "$name" <<<"$listed" || complain "CMakeLists.txt: $name comes from no package of packaging/dependencies.txt"
done
for name in $(grep -vx -e - <<<"$listed" | sort -u); do
    grep -qx "$name" <<<"$asked" || complain "packaging/dependencies.txt: CMakeLists.txt does not ask for $name"
done
exit $status
