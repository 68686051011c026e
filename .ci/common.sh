# What the checks share: complaining, comparing counts, and using a real window on a screen in memory.
# A script that opens one sets OUT, the folder for logs and pictures, and traps EXIT with stop_all.

TITLE='Parallel Workbench'
COUNTS=$PWD/.ci/demo-counts.csv
SCREEN_PID=
APP_PID=

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

# The counts in a results file are exactly the demonstration's, file by file.
check_counts() {
  cut -d, -f1-4 "$1" | tr -d '\r' | diff -u "$COUNTS" - || fail "$1 has other counts"
}

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

# Starts the program by a command of one's own; its words go to OUT/window.log.
start_app() {
  GSETTINGS_BACKEND=memory "$@" </dev/null >"$OUT/window.log" 2>&1 &
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

# A program that only looks well has still failed.
check_log() {
  if grep -E 'Exception|Error' "$OUT/window.log"; then
    fail "the program reported the above"
  fi
}

# --- seeing and doing ---------------------------------------------------------------------------

# Tries a command five times a second until it succeeds.
#   wait_until SECONDS WHAT COMMAND...
wait_until() {
  local tries=$(($1 * 5)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "waited in vain for $what"
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
