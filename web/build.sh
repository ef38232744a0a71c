#!/bin/sh
# Used by Maven: sh build.sh build | check. Does only what is out of date.
set -eu
cd "$(dirname "$0")"

need_node() {
  echo "The web UI needs Node.js 20.19 or newer to build; $1." >&2
  echo "Install it from https://nodejs.org/en/download or your system's packages (apt install nodejs npm," >&2
  echo "brew install node), then run the same command again." >&2
  exit 1
}

command -v node >/dev/null 2>&1 || need_node "no 'node' was found"
command -v npm >/dev/null 2>&1 || need_node "no 'npm' was found"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  need_node "this is $(node --version)"

# npm writes this file last, so an interrupted installation is repeated.
installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || [ package-lock.json -nt "$installed" ]; then
  npm ci --no-audit --no-fund
  touch "$installed"
fi

case "${1:-build}" in
  build)
    if [ -f dist/index.html ] &&
      [ -z "$(find src public index.html ./*.json ./*.ts ./*.js -newer dist/index.html -print | head -n 1)" ]; then
      echo "The web UI is up to date."
    else
      npm run --silent build
    fi
    ;;
  check) npm run --silent check ;;
  *)
    echo "Usage: sh build.sh build | check" >&2
    exit 2
    ;;
esac
