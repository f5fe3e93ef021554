#!/usr/bin/env bash
# install.sh VENV: puts in place what tests/foreign needs, each part once; parts that are independent at the same time.
set -euo pipefail
venv=$(cd "$1" && pwd)
cd "$(dirname "$0")"
python=$venv/bin/python

environment() { # environment NAME: an environment from requirements-NAME.txt
  local folder=$venv/foreign-$1
  if ! cmp -s "requirements-$1.txt" "$folder/ready"; then
    rm -rf "$folder"
    "$python" -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-compile -r "requirements-$1.txt"
    cp "requirements-$1.txt" "$folder/ready"
  fi
}

node_packages() {
  command -v npm >/dev/null || { echo "test-foreign needs Node 20 or newer with npm" >&2; exit 1; }
  if ! cmp -s package-lock.json node_modules/ready; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/ready
  fi
}

debian_packages() {
  if command -v chromium >/dev/null && command -v pdftotext >/dev/null; then return; fi
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get -qq update
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get -qq install -y --no-install-recommends chromium poppler-utils fonts-dejavu-core >/dev/null
}

parts=()
environment anki & parts+=($!)
environment graphs & parts+=($!)
node_packages & parts+=($!)
debian_packages & parts+=($!)
for part in "${parts[@]}"; do wait "$part"; done
