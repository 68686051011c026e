#!/usr/bin/env bash
# Measures the time from the JVM's beginning to the window's first frame that answers, without and
# with the cache for quick starts, in turns, each with settings of its own. Prints a Markdown table.
#
#   src/bench/startup.sh [TURNS]      10 turns unless told; needs a display and a JDK as run.sh does
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

TURNS=${1:-10}
PATIENCE_S=60
WORK=$(mktemp -d)
APP_PID=

stop_app() {
  if [ -n "$APP_PID" ]; then
    kill "$APP_PID" 2>/dev/null || true
    wait "$APP_PID" 2>/dev/null || true
    APP_PID=
  fi
}

clean_up() {
  stop_app
  rm -rf "$WORK"
}

# Opens the window once, and adds the milliseconds it took to a file.
#   measure FILE on|off
measure() {
  local file=$1 log=$WORK/log tries=$((PATIENCE_S * 10)) took=
  rm -rf "$WORK/settings"
  PARALLEL_WORKBENCH_CACHE=$2 \
    JDK_JAVA_OPTIONS="-Dparallelworkbench.startup=report '-Dparallelworkbench.settings=$WORK/settings'" \
    ./run.sh </dev/null >"$log" 2>&1 &
  APP_PID=$!
  while [ -z "$took" ]; do
    tries=$((tries - 1))
    if [ "$tries" -le 0 ] || ! kill -0 "$APP_PID" 2>/dev/null; then
      echo "The window did not open:" >&2
      cat "$log" >&2
      exit 1
    fi
    sleep 0.1
    took=$(sed -n 's/^ready after \([0-9]*\) ms$/\1/p' "$log")
  done
  stop_app
  echo "$took" >>"$file"
}

# The middle of the numbers in a file.
median() {
  sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

# A row of the table: median, smallest and largest, in seconds, and the ratio to a median.
#   row NAME FILE MEDIAN-OF-THE-FIRST
row() {
  local ordered
  ordered=$(sort -n "$2")
  awk -v name="$1" -v median="$(median "$2")" -v first="$3" \
    -v least="$(head -n 1 <<<"$ordered")" -v most="$(tail -n 1 <<<"$ordered")" 'BEGIN {
      printf "| %s | %.2f s | %.2f–%.2f s | %.2f |\n",
        name, median / 1000, least / 1000, most / 1000, median / first
    }'
}

trap clean_up EXIT
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ]; then
  echo "There is no display to open a window on (DISPLAY is not set)." >&2
  echo "Start this on a desktop, or under one in memory:  xvfb-run -a $0" >&2
  exit 3
fi

./run.sh --version >/dev/null # builds, and makes the cache, if need be
measure "$WORK/warm-up" on
for turn in $(seq "$TURNS"); do
  echo "Turn $turn of $TURNS" >&2
  measure "$WORK/without" off
  measure "$WORK/with" on
done

first=$(median "$WORK/without")
echo "| start | median | range | ratio |"
echo "| --- | --- | --- | --- |"
row "without cache" "$WORK/without" "$first"
row "with cache" "$WORK/with" "$first"
