#!/usr/bin/env bash
# Makes the .deb, installs it, and uses what it installed as its users do: in the terminal, and in a
# window that opens a workbench file. Removes it again. Needs root on Debian.
#
#   .ci/package-check.sh FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=.ci/common.sh
. .ci/common.sh

OUT=$1
PROGRAM=/opt/parallel-workbench/bin/parallel-workbench
LEGAL=/opt/parallel-workbench/lib/app/legal

# Everything but the cache, which the JVM makes as it likes.
sums() {
  (cd target/package/parallel-workbench && find . -type f ! -name start.aot -exec sha256sum {} + | sort -k 2)
}

check_reproducible() {
  ./run.sh package image
  sums >"$OUT/sums-1"
  rm -rf target/app target/classes target/cluster
  ./run.sh package
  sums >"$OUT/sums-2"
  diff "$OUT/sums-1" "$OUT/sums-2" || fail "the same sources gave two different packages"
}

install_package() {
  local deb
  deb=$(find "$PWD/target/package" -name '*.deb')
  apt-get update -qq </dev/null
  # Every desktop has it, and what puts programs into menus will not do without.
  mkdir -p /usr/share/desktop-directories
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$deb" \
    </dev/null >"$OUT/install.log" 2>&1 || { cat "$OUT/install.log" && exit 1; }
}

remove_package() {
  DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq parallel-workbench </dev/null >"$OUT/remove.log" 2>&1 ||
    { cat "$OUT/remove.log" && exit 1; }
  if [ -e /opt/parallel-workbench ]; then
    fail "removing the package leaves /opt/parallel-workbench behind"
  fi
}

# As on a machine without any other Java.
installed() {
  env -u JAVA_HOME PATH=/usr/bin:/bin "$@"
}

check_terminal() {
  installed "$PROGRAM" run --demo --csv "$OUT/package.csv"
  check_counts "$OUT/package.csv"
  installed JAVA_TOOL_OPTIONS="-Xlog:class+load:file='$OUT/package-classes.log'" "$PROGRAM" --version
  grep -q 'parallelworkbench.*source: shared objects file' "$OUT/package-classes.log" ||
    fail "the installed program does not use its cache"
}

# What is installed in the user's cache is found without run.sh.
check_documents() {
  printf '<p>A<b>bba</b></p><script>AAA</script>' >"$OUT/page.html"
  installed "$PROGRAM" run --no-history --documents --csv "$OUT/documents.csv" "$OUT/page.html"
  grep -q 'page.html,done,2,2,[0-9]*,HTML' "$OUT/documents.csv" ||
    fail "the installed program does not read documents"
}

check_contents() {
  local file
  for file in sbom.json THIRD-PARTY.txt LICENSE; do
    [ -s "$LEGAL/$file" ] || fail "$LEGAL/$file is missing"
  done
  grep -q '"bomFormat" : "CycloneDX"' "$LEGAL/sbom.json" || fail "the SBOM is none"
  [ -n "$(find /usr/share/applications /usr/local/share/applications -name '*parallel-workbench*.desktop')" ] ||
    fail "the desktop knows nothing of the program"
  grep -rqs 'workbench.json' /usr/share/mime/packages /usr/local/share/mime/packages ||
    fail "workbench files are not known to the desktop"
}

# The desktop opens workbench files with the program, so it is given one, with a folder in it.
check_window() {
  local workbench=$OUT/package.workbench.json
  printf '{"format": "parallel-workbench", "version": 1}\n' >"$workbench"
  start_app installed "$PROGRAM" "$workbench"
  wait_until 60 "the window of the installed program" windows "package.* – $TITLE\$"
  focus "$TITLE\$"
  sleep 2
  screenshot package-window
}

mkdir -p "$OUT"
trap stop_all EXIT
check_reproducible
install_package
check_contents
check_terminal
check_documents
install_tools
start_screen
check_window
check_log
remove_package
