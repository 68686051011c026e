#!/usr/bin/env bash
# Parallel Workbench: builds the program when its sources changed, then starts it.
#
#   ./run.sh [FILE...]                  opens the window
#   ./run.sh run|compare|history|plugins|calibrate ...
#                                       works in the terminal; ./run.sh --help says how
#   ./run.sh test [MAVEN-ARG...]        runs every check and test
#   ./run.sh soak [MINUTES]             faults and ever new random input, each test so long (default 1)
#   ./run.sh bench [SUITE...]           measures the program; ./run.sh bench --help says how
#   ./run.sh guide                      takes the pictures of the user guide anew
#   ./run.sh package [image|installer]  makes a folder that runs anywhere, and a .deb, .rpm or .dmg
#   ./run.sh cluster install            gets Apache Spark for --engine cluster
#   ./run.sh cluster check              checks the sources that need it as strictly as all others
#   ./run.sh cluster start|status|stop  a Spark cluster on this computer alone
#   ./run.sh documents install          gets Apache Tika, which reads PDF, EPUB, DOCX and HTML
#   ./run.sh documents check            checks the sources that need it as strictly as all others
#
# With PARALLEL_WORKBENCH_CACHE=off in the environment it starts without its cache of classes.
#
# Exit codes of its own: 1 the build or a test failed, 3 something is missing on this machine.
set -euo pipefail
unset CDPATH

OLDEST_JDK=25

# What is built has this date, so that the same sources give the same bytes.
EPOCH=2026-01-01T00:00:00Z

# --- small things -------------------------------------------------------------------------------

say() { printf '%s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null 2>&1; }

is_root() { [ "$(id -u)" = 0 ]; }

# The file at the end of a chain of symbolic links (older macOS has no readlink -f).
follow_links() {
  local path=$1 target
  while [ -L "$path" ]; do
    target=$(readlink "$path")
    case $target in
      /*) path=$target ;;
      *) path=$(dirname "$path")/$target ;;
    esac
  done
  printf '%s\n' "$path"
}

HERE=$(cd -P "$(dirname "$(follow_links "${BASH_SOURCE[0]}")")" && pwd)
TARGET=$HERE/target
STAMP=$TARGET/app/.built
CACHE=$TARGET/app/start.aot
BENCH=$TARGET/bench
BRIDGE=$TARGET/cluster
DOCUMENTS=$TARGET/documents

# Libraries that are no part of the program go where it keeps what can be made anew.
if [ "$(uname -s)" = Darwin ]; then
  LIBRARIES=$HOME/Library/Caches/parallel-workbench
else
  LIBRARIES=${XDG_CACHE_HOME:-$HOME/.cache}/parallel-workbench
fi

# Apache Spark: the user's own, or where install puts it.
SPARK_VERSION=4.2.0
SPARK=${SPARK_HOME:-$LIBRARIES/spark-$SPARK_VERSION}

TIKA_VERSION=3.3.1
TIKA=$LIBRARIES/tika-$TIKA_VERSION

# What the program's virtual machine is told; the benchmarks' is told the same.
JVM_FLAGS=(
  --add-modules jdk.incubator.vector,jdk.unsupported
  -XX:+UseG1GC
  # Within its callers the compiler at times gives up half-way through this loop over vectors, which
  # then takes three times as long.
  -XX:CompileCommand=quiet
  -XX:CompileCommand=dontinline,org.parallelworkbench.pipeline.text.VectorKernel::markPairs
)

# The arguments of a start. Its cache is accepted only by a start with those it was made with.
JVM=(
  --module-path "$TARGET/app"
  --enable-native-access=javafx.graphics,org.xerial.sqlitejdbc
  "${JVM_FLAGS[@]}"
  "-Dparallelworkbench.home=$HERE"
  "-Dparallelworkbench.samples=$HERE/assets/samples"
  "-Dparallelworkbench.guide=$HERE/assets/guide"
  "-Dparallelworkbench.spark=$SPARK"
  "-Dparallelworkbench.cluster=$BRIDGE"
  "-Dparallelworkbench.tika=$TIKA"
  "-Dparallelworkbench.documents=$DOCUMENTS"
)

# --- what this machine has to have --------------------------------------------------------------

system() {
  if [ "$(uname -s)" = Darwin ]; then
    echo macos
  elif has apt-get; then
    echo debian
  elif has dnf; then
    echo fedora
  else
    echo other
  fi
}

SUDO='sudo '
if is_root; then
  SUDO=
fi

# Says what is missing and how to install it on this system, then gives up.
#   missing WHAT DEBIAN-COMMAND FEDORA-COMMAND [MACOS-COMMAND]
missing() {
  say "$1"
  case $(system) in
    debian) say "Install it with:  $2" ;;
    fedora) say "Install it with:  $3" ;;
    macos) say "Install it with:  $4" ;;
    *)
      say "On Debian and Ubuntu:  $2"
      say "On Fedora:  $3"
      [ -z "${4-}" ] || say "On macOS:  $4"
      ;;
  esac
  exit 3
}

# Installs Debian packages; shows what apt-get said only when that fails.
apt_install() {
  local output
  apt-get update -qq </dev/null >/dev/null 2>&1 || true
  # shellcheck disable=SC2086 # a list of packages
  output=$(DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends $1 </dev/null 2>&1) || say "$output"
}

# Whether the dynamic linker knows every one of these libraries. Where there is no ldconfig to ask,
# the program itself will say what it lacks.
has_libraries() {
  local known name
  known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
  for name in $1; do
    case $known in
      *"$name "*) ;;
      *) return 1 ;;
    esac
  done
}

has_fonts() {
  local folder
  for folder in /usr/share/fonts /usr/local/share/fonts ~/.fonts ~/.local/share/fonts; do
    if [ -d "$folder" ] && [ -n "$(find "$folder" -name '*.[to]tf' -print)" ]; then
      return 0
    fi
  done
  return 1
}

# Makes sure a check for native packages holds: as root on Debian by installing them.
#   need_packages WHAT DEBIAN-PACKAGES FEDORA-PACKAGES CHECK...
need_packages() {
  local what=$1 debian=$2 fedora=$3
  shift 3
  if "$@"; then
    return
  fi
  if is_root && [ "$(system)" = debian ]; then
    say "Installing $what: $debian..."
    apt_install "$debian"
    if "$@"; then
      return
    fi
  fi
  missing "Missing: $what." \
    "${SUDO}apt-get install -y $debian" "${SUDO}dnf install -y $fedora"
}

need_gtk() {
  need_packages "GTK 3, which the window needs" "libgtk-3-0 libxtst6" "gtk3 libXtst" \
    has_libraries "libgtk-3.so.0 libXtst.so.6"
}

has_test_libraries() {
  has_fonts &&
    has_libraries "libfreetype.so.6 libfontconfig.so.1 libpango-1.0.so.0 libpangoft2-1.0.so.0"
}

need_test_libraries() {
  need_packages "fonts and drawing libraries, which the tests need" \
    "libfreetype6 libfontconfig1 libpango-1.0-0 libpangoft2-1.0-0 fonts-dejavu-core" \
    "freetype fontconfig pango dejavu-sans-fonts" \
    has_test_libraries
}

# JavaFX speaks X11 only; a Wayland desktop offers that too, through Xwayland, and sets DISPLAY.
need_display() {
  if [ -n "${DISPLAY:-}" ]; then
    return
  fi
  if [ -n "${WAYLAND_DISPLAY:-}" ]; then
    missing "This Wayland session has no Xwayland, which the window needs (DISPLAY is not set)." \
      "${SUDO}apt-get install -y xwayland" "${SUDO}dnf install -y xorg-x11-server-Xwayland"
  fi
  say "There is no display to open a window on (DISPLAY is not set). Start this on a desktop or"
  say "through ssh -X, or work in the terminal:  $0 run --help"
  exit 3
}

need_window() {
  if [ "$(uname -s)" = Linux ]; then
    need_display
    need_gtk
  fi
}

# --- the JDK ------------------------------------------------------------------------------------

# The feature version of the JDK in a folder, such as 25; nothing if there is none.
jdk_version() {
  local version=
  if [ ! -x "$1/bin/java" ] || [ ! -x "$1/bin/javac" ]; then
    return
  fi
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p') || true
  fi
  printf '%s\n' "$version"
}

is_new_jdk() {
  local version
  version=$(jdk_version "$1")
  [ -n "$version" ] && [ "$version" -ge "$OLDEST_JDK" ]
}

# The folder of the `java` on the PATH.
jdk_on_path() {
  local java
  if java=$(command -v java); then
    dirname "$(dirname "$(follow_links "$java")")"
  fi
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/* /opt/*jdk* /opt/java/* ~/.sdkman/candidates/java/* ~/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && is_new_jdk "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
}

# Debian 12 and 13 have no JDK this new; Eclipse Adoptium's package repository has.
debian_jdk_command() {
  local key=/etc/apt/keyrings/adoptium.asc site=https://packages.adoptium.net/artifactory
  if has apt-cache && [ -n "$(apt-cache search --names-only "^openjdk-$OLDEST_JDK-jdk\$")" ]; then
    echo "${SUDO}apt-get install -y openjdk-$OLDEST_JDK-jdk maven"
    return
  fi
  echo "${SUDO}apt-get install -y wget ca-certificates maven" \
    "&& ${SUDO}mkdir -p ${key%/*} && ${SUDO}wget -qO $key $site/api/gpg/key/public" \
    "&& echo \"deb [signed-by=$key] $site/deb \$(. /etc/os-release; echo \$VERSION_CODENAME) main\"" \
    "| ${SUDO}tee /etc/apt/sources.list.d/adoptium.list" \
    "&& ${SUDO}apt-get update && ${SUDO}apt-get install -y temurin-$OLDEST_JDK-jdk"
}

need_jdk() {
  JDK=$(find_jdk)
  if [ -z "$JDK" ]; then
    missing "JDK $OLDEST_JDK or newer is missing: not in JAVA_HOME, on the PATH or in the usual folders." \
      "$(debian_jdk_command)" \
      "${SUDO}dnf install -y java-$OLDEST_JDK-openjdk-devel maven" \
      "brew install openjdk@$OLDEST_JDK maven"
  fi
}

# --- building -----------------------------------------------------------------------------------

# Runs Maven in the project's folder on the JDK found; the flags silence Maven's own libraries.
maven() {
  (
    cd "$HERE"
    export JAVA_HOME=$JDK
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
    exec mvn -B -ntp -Dstyle.color=never "$@"
  )
}

need_maven() {
  if ! has mvn; then
    missing "Maven is missing; it builds the program." \
      "${SUDO}apt-get install -y maven" "${SUDO}dnf install -y maven" "brew install maven"
  fi
}

# The files the program is made of, or with find's further conditions only some of them.
sources() {
  (cd "$HERE" && find pom.xml src/main -type f "$@" | LC_ALL=C sort)
}

# The stamp is as old as the last build's start and lists the files of then: a newer file, a new
# one or a deleted one makes the build outdated.
is_built() {
  [ -f "$STAMP" ] && [ -z "$(sources -newer "$STAMP")" ] && [ "$(sources)" = "$(cat "$STAMP")" ]
}

# Waits until nobody else builds here. Linux frees the lock by itself when this process ends; macOS
# has no flock, so there a lock whose owner is gone counts for nothing.
lock() {
  local link=$TARGET/.lock-owner owner waiting="Another build is running here; waiting for it to end..."
  mkdir -p "$TARGET"
  if has flock; then
    exec 9>"$TARGET/.lock"
    flock -n 9 || {
      say "$waiting"
      flock 9
    }
    return
  fi
  until ln -s "$$" "$link" 2>/dev/null; do
    owner=$(readlink "$link") || continue
    if ! kill -0 "$owner" 2>/dev/null; then
      rm -f "$link"
      continue
    fi
    [ -z "$waiting" ] || say "$waiting"
    waiting=
    sleep 1
  done
  trap 'rm -f "$TARGET/.lock-owner"' EXIT
}

unlock() {
  if has flock; then
    exec 9>&-
  else
    rm -f "$TARGET/.lock-owner"
  fi
}

# Makes ready to build, under the lock: what Maven would keep of sources and libraries since removed
# goes, and what there is now is noted.
begin_build() {
  if ! is_built; then
    rm -rf "$TARGET/app" "$TARGET/classes"
  fi
  sources >"$TARGET/.sources"
}

end_build() {
  mv "$TARGET/.sources" "$STAMP"
  unlock
}

build() {
  local why="its sources changed"
  if is_built; then
    return
  fi
  need_maven
  [ -f "$STAMP" ] || why="first time: downloads libraries, a few minutes"
  lock
  if is_built; then # by whoever had the lock before
    unlock
    return
  fi
  say "Building Parallel Workbench ($why)..."
  begin_build
  if ! maven -Dmaven.test.skip -Dspotless.check.skip -Djacoco.skip package \
    </dev/null >"$TARGET/build.log" 2>&1; then
    grep '^\[ERROR\]' "$TARGET/build.log" >&2 || tail -n 20 "$TARGET/build.log" >&2
    say "The build failed; all of its output is in $TARGET/build.log"
    exit 1
  fi
  end_build
}

# --- the cache for quick starts -----------------------------------------------------------------

# Whether there is a cache made of these jars by this JDK. An empty one says that none can be made.
has_cache() {
  [ -f "$CACHE" ] && [ -z "$(find "$TARGET/app" -name '*.jar' -newer "$CACHE")" ] &&
    cmp -s "$JDK/release" "$CACHE.jdk"
}

# Has the program play a short session by itself, without a display, from which the JVM makes a
# cache of its classes in the form in which it needs them. Without one the program starts slower,
# so nothing that goes wrong here matters.
make_cache() {
  local new=$CACHE.new
  say "Preparing quick starts..."
  "$JDK/bin/java" "${JVM[@]}" -Dglass.platform=Headless -Dprism.order=sw "-XX:AOTCacheOutput=$new" \
    -m org.parallelworkbench/org.parallelworkbench.app.Rehearsal "$TARGET/rehearsal" \
    </dev/null >"$TARGET/cache.log" 2>&1 || true
  if [ ! -s "$new" ]; then
    rm -f "$new"
    say "That failed, and starts will be slower; the reason is in $TARGET/cache.log"
    : >"$new" || return 0
  fi
  cp "$JDK/release" "$CACHE.jdk" && mv "$new" "$CACHE" || true
}

# A cache that the JVM will not have is no reason to say anything.
use_cache() {
  if [ "${PARALLEL_WORKBENCH_CACHE:-on}" = off ]; then
    return
  fi
  if ! has_cache && [ -w "$TARGET/app" ]; then
    lock
    has_cache || make_cache # unless whoever had the lock before did
    unlock
  fi
  if [ -s "$CACHE" ]; then
    JVM+=("-XX:AOTCache=$CACHE" "-Xlog:aot*=off" "-Xlog:cds*=off")
  fi
}

# --- testing ------------------------------------------------------------------------------------

# Of Maven's output, what a reader needs: the counts, and errors with their stack's own frames.
show_results() {
  local line error=
  while IFS= read -r line; do
    case $line in
      '[ERROR]'*) error=yes ;;
      *'Tests run:'* | *'BUILD '*) error= ;;
      '['*)
        error=
        continue
        ;;
      $'\t'*org.parallelworkbench*) ;;
      $'\tat '*) continue ;;
    esac
    case $line in
      '['*) printf '%s\n' "$line" ;;
      *) [ -z "$error" ] || printf '%s\n' "$line" ;;
    esac
  done
}

run_tests() {
  [ "$(uname -s)" != Linux ] || need_test_libraries
  need_maven
  lock
  say "Running every check and test..."
  begin_build
  rm -rf "$TARGET/test-classes"
  if ! maven verify "$@" </dev/null 2>&1 | tee "$TARGET/test.log" | show_results; then
    say "A check or test failed; all of the output is in $TARGET/test.log"
    exit 1
  fi
  end_build
  build_bridges
  # The tests that kill processes of a real cluster on this computer.
  run_tests_with cluster "$SPARK" "Apache Spark" "ClusterFaultsTest and ClusterWorkTest"
  run_tests_with documents "$TIKA" "Apache Tika" "TikaTest"
}

# The tests that need libraries which are no part of the program.
#   run_tests_with KIND FOLDER NAME TESTS
run_tests_with() {
  local kind=$1 folder=$2 name=$3 tests=$4
  if [ ! -d "$folder/jars" ]; then
    say "SKIPPED: $tests, which need $name (./run.sh $kind install)"
    return
  fi
  lock
  say "Testing with $name..."
  # Spark looks in SPARK_HOME for what starts processes of its own (local-cluster[...]).
  if ! SPARK_HOME=$SPARK maven test "-Dgroups=$kind" -DexcludedGroups=none "-Dtest.$kind=$folder" \
    </dev/null 2>&1 | tee "$TARGET/$kind-test.log" | show_results; then
    say "A test failed; all of the output is in $TARGET/$kind-test.log"
    exit 1
  fi
  unlock
}

# Only the tests that take as long as one lets them.
run_soak() {
  local minutes=${1:-1}
  case $minutes in
    '' | *[!0-9]*)
      say "“$minutes” is no number of minutes: ./run.sh soak 10"
      exit 2
      ;;
  esac
  [ "$(uname -s)" != Linux ] || need_test_libraries
  need_maven
  lock
  say "Testing with faults and random input, each test for $minutes min..."
  rm -f "$TARGET/soak.txt"
  if ! maven test -Dgroups=soak -DexcludedGroups=none -Dtest.seconds=0 "-Dsoak.minutes=$minutes" \
    "-Dsoak.figures=$TARGET/soak.txt" \
    </dev/null 2>&1 | tee "$TARGET/soak.log" | show_results; then
    say "A test failed and says with which seed; all of the output is in $TARGET/soak.log"
    exit 1
  fi
  cat "$TARGET/soak.txt"
  unlock
}

# --- measuring ----------------------------------------------------------------------------------

# The benchmarks stand beside the program: they see its jars, it knows nothing of them.
build_bench() {
  local stamp=$BENCH/.built
  if [ "$stamp" -nt "$STAMP" ] && [ -z "$(find "$HERE/src/bench/java" -newer "$stamp")" ]; then
    return
  fi
  need_maven
  lock
  say "Building the benchmarks..."
  mkdir -p "$BENCH"
  rm -rf "$BENCH/classes" "$BENCH/jars" "$BENCH/generated-sources"
  touch "$stamp.new"
  if ! maven -Pbench compiler:compile@bench dependency:copy-dependencies@bench-jars \
    </dev/null >"$BENCH/build.log" 2>&1; then
    grep '^\[ERROR\]' "$BENCH/build.log" >&2 || tail -n 20 "$BENCH/build.log" >&2
    say "The build failed; all of its output is in $BENCH/build.log"
    exit 1
  fi
  mv "$stamp.new" "$stamp"
  unlock
}

# Measures the window with very many files, and at most so many megabytes of heap.
bench_window() {
  local files=${1:-100000} heap=${2:-512} folder
  folder=$BENCH/window-$files
  need_window
  build
  build_bench
  if [ ! -d "$folder" ]; then
    rm -rf "$folder.new"
    mkdir -p "$folder.new"
    (cd "$folder.new" && seq -f 'text-%07.0f.txt' "$files" | xargs touch)
    mv "$folder.new" "$folder"
  fi
  exec "$JDK/bin/java" "-Xmx${heap}m" "${JVM[@]}" \
    --patch-module "org.parallelworkbench=$BENCH/classes" \
    --add-exports org.parallelworkbench/org.parallelworkbench.bench.window=javafx.graphics \
    -m org.parallelworkbench/org.parallelworkbench.bench.window.WindowBench "$folder" "$heap"
}

run_bench() {
  case ${1-} in
    startup)
      shift
      exec "$HERE/src/bench/startup.sh" "$@"
      ;;
    window)
      shift
      bench_window "$@"
      ;;
  esac
  build
  build_bench
  build_bridges
  cd "$HERE"
  # JMH uses what newer virtual machines warn of.
  exec "$JDK/bin/java" "${JVM_FLAGS[@]}" --sun-misc-unsafe-memory-access=allow \
    "-Dparallelworkbench.spark=$SPARK" "-Dparallelworkbench.cluster=$BRIDGE" \
    -cp "$BENCH/classes:$BENCH/jars/*:$TARGET/app/*" \
    org.parallelworkbench.bench.Bench "$@"
}

# --- the user guide -----------------------------------------------------------------------------

# Has the program play a session in which it takes the guide's pictures; needs no display.
take_pictures() {
  local work=$TARGET/guide
  [ "$(uname -s)" != Linux ] || need_test_libraries
  build
  rm -rf "$work"
  mkdir -p "$work"
  say "Taking the user guide's pictures, which takes some minutes..."
  "$JDK/bin/java" "${JVM[@]}" -Dglass.platform=Headless -Dprism.order=sw -Dprism.lcdtext=false \
    -m org.parallelworkbench/org.parallelworkbench.app.GuidePictures \
    "$work" "$HERE/assets/guide/images"
}

# --- libraries that are no part of the program --------------------------------------------------

install_spark() {
  if [ -n "${SPARK_HOME:-}" ]; then
    [ -d "$SPARK_HOME/jars" ] || {
      say "There is no folder jars in SPARK_HOME, which is $SPARK_HOME"
      exit 3
    }
    say "Using Apache Spark from SPARK_HOME, $SPARK_HOME"
    return
  fi
  install_libraries cluster "Apache Spark" "$SPARK_VERSION" "$SPARK" "220 MB"
}

install_tika() {
  install_libraries documents "Apache Tika" "$TIKA_VERSION" "$TIKA" "27 MB"
}

# The jars are those of the list, byte by byte; Maven brings them and checks them, too.
#   install_libraries KIND NAME VERSION FOLDER SIZE
install_libraries() {
  local kind=$1 name=$2 version=$3 folder=$4 size=$5
  local list=$HERE/src/$kind/${folder##*/}.sha256 log=$TARGET/$kind-install.log
  if [ -d "$folder/jars" ]; then
    say "$name $version is there: $folder"
    return
  fi
  need_maven
  say "Getting $name $version ($size)..."
  rm -rf "$folder.new"
  mkdir -p "$folder.new/jars" "$TARGET"
  if ! maven -C -f "src/$kind/pom.xml" "-Dlibraries.version=$version" \
    "-Dlibraries.jars=$folder.new/jars" dependency:copy-dependencies </dev/null >"$log" 2>&1; then
    grep '^\[ERROR\]' "$log" >&2 || tail -n 20 "$log" >&2
    say "That failed; all of the output is in $log"
    exit 1
  fi
  if ! (cd "$folder.new/jars" && check_sums "$list") >"$log" 2>&1; then
    grep -v ': OK$' "$log" >&2 || true
    say "These jars are not what they should be; nothing is installed."
    exit 1
  fi
  mv "$folder.new" "$folder"
}

# Those in the list are as they should be, and there are no others.
check_sums() {
  if has sha256sum; then
    sha256sum -c "$1"
  else
    shasum -a 256 -c "$1"
  fi && [ "$(find . -name '*.jar' | wc -l)" -eq "$(wc -l <"$1")" ]
}

# What speaks with them: jars that are loaded beside the libraries' own.
build_bridges() {
  build_bridge cluster "$SPARK" "$BRIDGE/cluster.jar" compile_cluster
  build_bridge documents "$TIKA" "$DOCUMENTS/documents.jar" compile_documents
}

# Builds a jar if the libraries it needs are there, and it is older than what it is made of.
#   build_bridge KIND FOLDER JAR COMMAND
build_bridge() {
  local kind=$1 folder=$2 jar=$3 command=$4 log=$TARGET/$1.log
  if [ ! -d "$folder/jars" ] ||
    { [ "$jar" -nt "$STAMP" ] && [ "$jar" -nt "$folder/jars" ] &&
      [ -z "$(find "$HERE/src/$kind" -newer "$jar")" ]; }; then
    return 0
  fi
  lock
  say "Building what speaks with the libraries of src/$kind..."
  rm -rf "${jar%/*}"
  mkdir -p "${jar%/*}"
  if ! "$command" >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  unlock
}

# The checks that all of the program's other sources have to pass.
#   check_bridge KIND
check_bridge() {
  local log=$TARGET/$1.log
  need_maven
  lock
  if ! maven "-P$1" -Dmaven.test.skip -Djacoco.skip process-classes </dev/null >"$log" 2>&1; then
    grep '^\[ERROR\]' "$log" >&2 || tail -n 20 "$log" >&2
    exit 1
  fi
  unlock
}

# What speaks with Spark, and what is sent to workers, which has the pipelines and keeps to Java 17.
compile_cluster() {
  local work=$BRIDGE/work main=$HERE/src/main/java/org/parallelworkbench
  local source=$HERE/src/cluster/java/org/parallelworkbench/spark
  mkdir -p "$work/payload" "$BRIDGE/payload"
  find "$main/pipeline" "$source/payload" -name '*.java' \
      ! -name VectorKernel.java ! -name BitPlanes.java >"$work/payload.txt" &&
    "$JDK/bin/javac" -proc:none -Xlint:none --release 17 -implicit:none -d "$work/payload" \
      -cp "$SPARK/jars/*:$TARGET/app/*" "@$work/payload.txt" &&
    make_jar "$BRIDGE/payload/payload.jar" "$work/payload" &&
    compile_bridge cluster "$SPARK" "$BRIDGE/cluster.jar" "$work" &&
    rm -rf "$work"
}

compile_documents() {
  local work=$DOCUMENTS/work
  compile_bridge documents "$TIKA" "$DOCUMENTS/documents.jar" "$work" &&
    rm -rf "$work"
}

# The jar of the sources that speak with some libraries.
#   compile_bridge KIND FOLDER JAR WORK
compile_bridge() {
  local kind=$1 folder=$2 jar=$3 work=$4
  mkdir -p "$work/classes"
  find "$HERE/src/$kind/java" -name '*.java' >"$work/sources.txt" &&
    "$JDK/bin/javac" -proc:none -Xlint:none -d "$work/classes" \
      -cp "$TARGET/app/*:$folder/jars/*" "@$work/sources.txt" &&
    cp -R "$HERE/src/$kind/resources/." "$work/classes" &&
    make_jar "$jar" "$work/classes"
}

# A jar of all files in a folder, the same bytes for the same files.
#   make_jar JAR FOLDER
make_jar() {
  (cd "$2" && find . -type f | LC_ALL=C sort >"$2.list" &&
    "$JDK/bin/jar" --create --no-manifest --file "$1" --date="$EPOCH" "@$2.list")
}

# --- starting -----------------------------------------------------------------------------------

# Whether these arguments open the window: none, or files.
opens_window() {
  case ${1-} in
    --log-level | --data-dir) opens_window "${@:3}" ;;
    --log-level=* | --data-dir=*) opens_window "${@:2}" ;;
    -* | run | compare | history | calibrate | cluster | documents | plugins) return 1 ;;
    '' | */* | *.*) return 0 ;;
    *) [ -e "$1" ] ;;
  esac
}

start() {
  # Spark looks here for what starts processes of its own (local-cluster[...]).
  [ ! -d "$SPARK/jars" ] || export SPARK_HOME="$SPARK"
  exec "$JDK/bin/java" "${JVM[@]}" -m org.parallelworkbench/org.parallelworkbench.app.Main "$@"
}

# --- packaging ----------------------------------------------------------------------------------

# shellcheck source=src/dist/package.sh
. "$HERE/src/dist/package.sh"

# In the bare POSIX locale Java can neither open nor print names with letters beyond ASCII.
need_utf8() {
  if [ "$(uname -s)" = Linux ] && [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ]; then
    export LC_ALL=C.UTF-8
  fi
}

main() {
  need_utf8
  if [ "${1-}" = test ]; then
    shift
    need_jdk
    run_tests "$@"
    return
  fi
  if [ "${1-}" = soak ]; then
    need_jdk
    run_soak "${2-}"
    return
  fi
  if [ "${1-}" = bench ]; then
    shift
    need_jdk
    run_bench "$@"
  fi
  if [ "${1-}" = guide ]; then
    need_jdk
    take_pictures
    return
  fi
  if [ "${1-}" = package ]; then
    shift
    need_jdk
    run_package "$@"
    return
  fi
  if opens_window "$@"; then
    need_window
  fi
  need_jdk
  if [ "${1-}" = cluster ] && [ "${2-}" = install ]; then
    install_spark
    build
    build_bridges
    say "The engine “cluster” is set up; start one with  ./run.sh cluster start"
    return
  fi
  if [ "${1-}" = documents ] && [ "${2-}" = install ]; then
    install_tika
    build
    build_bridges
    say "Documents can be read: switch that on in the window, or use --documents"
    return
  fi
  case "${1-} ${2-}" in
    'cluster check' | 'documents check')
      check_bridge "$1"
      return
      ;;
    'documents '*)
      say "./run.sh documents install  gets what it takes to read documents"
      exit 2
      ;;
  esac
  build
  build_bridges
  use_cache
  start "$@"
}

main "$@"
