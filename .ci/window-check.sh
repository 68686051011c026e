#!/usr/bin/env bash
# Starts the real program in a real window on a screen of its own, runs the demonstration by
# keyboard, and exports the results to FOLDER/window.csv. Logs and screenshots stay in FOLDER.
#
#   .ci/window-check.sh FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

OUT=$1
TITLE='Parallel Workbench'
SCREEN_PID=
APP_PID=

# --- tools, screen and program ------------------------------------------------------------------

install_tools() {
  local packages=
  command -v Xvfb >/dev/null || packages="$packages xvfb"
  command -v xdotool >/dev/null || packages="$packages xdotool"
  command -v import >/dev/null || packages="$packages imagemagick"
  if [ -n "$packages" ]; then
    echo "Installing$packages"
    apt-get update -qq </dev/null
    # shellcheck disable=SC2086 # a list of packages
    DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends $packages </dev/null >"$OUT/apt.log" 2>&1 ||
      { cat "$OUT/apt.log" && exit 1; }
  fi
}

# Starts a screen in memory on a display that is free, which Xvfb finds itself.
start_screen() {
  local number=$OUT/display
  : >"$number"
  Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$number" >"$OUT/screen.log" 2>&1 &
  SCREEN_PID=$!
  wait_until 20 "a screen" test -s "$number"
  DISPLAY=:$(cat "$number")
  export DISPLAY
}

start_app() {
  GSETTINGS_BACKEND=memory ./run.sh </dev/null >"$OUT/window.log" 2>&1 &
  APP_PID=$!
}

stop_all() {
  local status=$? pid
  trap - EXIT
  if [ "$status" != 0 ] && [ -n "$APP_PID" ]; then
    screenshot failure
    echo "The program's own words:" >&2
    cat "$OUT/window.log" >&2
  fi
  for pid in $APP_PID $SCREEN_PID; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  exit "$status"
}

# --- seeing and doing ---------------------------------------------------------------------------

# Tries a command five times a second until it succeeds.
#   wait_until SECONDS WHAT COMMAND...
wait_until() {
  local tries=$(($1 * 5)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ]; then
      echo "FAILED: waited in vain for $what" >&2
      exit 1
    fi
    sleep 0.2
  done
}

# The visible windows whose title matches a regular expression.
windows() { xdotool search --onlyvisible --name "$1"; }

# A screen without a window manager leaves the focus nowhere, so a window is given it by hand.
focus() { xdotool windowfocus --sync "$(windows "$1" | tail -n 1)"; }

press() { xdotool key --clearmodifiers "$@"; }

type_text() { xdotool type --delay 20 -- "$1"; }

screenshot() { import -window root "$OUT/$1.png" || true; }

# --- the demonstration --------------------------------------------------------------------------

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

# A program that only looks well has still failed.
check_log() {
  if grep -E 'Exception|Error' "$OUT/window.log"; then
    echo "FAILED: the program reported the above" >&2
    exit 1
  fi
}

mkdir -p "$OUT"
trap stop_all EXIT
install_tools
start_screen
start_app
run_demo
export_results
check_log
