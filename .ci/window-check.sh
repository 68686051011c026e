#!/usr/bin/env bash
# Starts the real program in a real window on a screen of its own, runs the demonstration by
# keyboard, and exports the results to FOLDER/window.csv. Logs and screenshots stay in FOLDER.
#
#   .ci/window-check.sh FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=.ci/common.sh
. .ci/common.sh

OUT=$1

run_demo() {
  wait_until 60 "the window" windows "^$TITLE\$"
  focus "^$TITLE\$"
  press ctrl+d
  sleep 1
  screenshot 1-files
  press F5
  wait_until 10 "the run to start" windows "% – $TITLE\$"
  screenshot 2-running
  wait_until 60 "the run to end" windows "^$TITLE\$"
  screenshot 3-done
}

export_results() {
  rm -f "$OUT/window.csv"
  press ctrl+e
  wait_until 10 "the file chooser" windows '^Export'
  focus '^Export'
  press ctrl+a # GTK selects the suggested name only up to its ".csv"
  type_text "$OUT/window.csv"
  screenshot 4-export
  press Return
  wait_until 10 "$OUT/window.csv" test -s "$OUT/window.csv"
  screenshot 5-exported
}

mkdir -p "$OUT"
trap stop_all EXIT
install_tools
start_screen
start_app ./run.sh
run_demo
export_results
check_log
check_counts "$OUT/window.csv"
