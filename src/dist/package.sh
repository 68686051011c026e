# Part of run.sh: makes what people install who have no JDK and no sources.
#
#   image      target/package/parallel-workbench/, a folder that runs wherever it is put
#   installer  target/package/*.deb, .rpm or .dmg, by the system this runs on
#
# The folder holds a Java runtime with the program and its libraries in it, the samples, the guide, the cache
# for quick starts, an SBOM, and the licences of everything in it.

PACKAGE=$TARGET/package
IMAGE=$PACKAGE/parallel-workbench
MAIN=org.parallelworkbench/org.parallelworkbench.app.Main

# Beside the program's own modules: whole Java SE, for Apache Spark; every charset and locale.
RUNTIME_MODULES=org.parallelworkbench,java.se,jdk.unsupported,jdk.management,jdk.jfr
RUNTIME_MODULES+=,jdk.incubator.vector,jdk.charsets,jdk.localedata,jdk.crypto.ec,jdk.zipfs
RUNTIME_MODULES+=,jdk.security.auth,jdk.accessibility

run_package() {
  local what=${1:-installer}
  case $what in
    image | installer) ;;
    *)
      say "“$what” cannot be made: ./run.sh package [image|installer]"
      exit 2
      ;;
  esac
  need_package_tools "$what"
  build
  build_bridges
  lock
  rm -rf "$PACKAGE"
  mkdir -p "$PACKAGE/modules" "$PACKAGE/content" "$PACKAGE/tmp"
  step_of_package "the bill of materials" make_notices
  step_of_package "modules" make_modules
  step_of_package "the runtime" make_runtime
  step_of_package "the image" make_image
  step_of_package "the cache for quick starts" make_image_cache
  if [ "$what" = installer ]; then
    step_of_package "the $(installer_type)" make_installer
  fi
  rm -rf "$PACKAGE/modules" "$PACKAGE/content" "$PACKAGE/tmp" "$PACKAGE/runtime"
  unlock
  find "$PACKAGE" -maxdepth 1 -mindepth 1 ! -name '*.log' -print
}

need_package_tools() {
  need_maven
  if [ "$1" = image ]; then
    return
  fi
  case $(installer_type) in
    deb) need_packages "what makes Debian packages" "fakeroot dpkg" "dpkg fakeroot" has_all fakeroot dpkg-deb ;;
    rpm) need_packages "what makes RPM packages" "rpm" "rpm-build" has rpmbuild ;;
  esac
}

has_all() {
  local command
  for command in "$@"; do
    has "$command" || return 1
  done
}

installer_type() {
  case $(system) in
    macos) echo dmg ;;
    fedora) echo rpm ;;
    *) echo deb ;;
  esac
}

# Runs one step, with its output in a log that is shown when it fails.
step_of_package() {
  local log=$PACKAGE/package.log
  say "Making $1..."
  # A function called as a condition goes on after errors, so each step runs in a shell of its own.
  (
    set -e
    "$2"
  ) >>"$log" 2>&1 &
  if ! wait $!; then
    tail -n 20 "$log" >&2
    say "That failed; all of the output is in $log"
    exit 1
  fi
}

# What the libraries are, under which licences, and these licences' texts: a CycloneDX SBOM, a list
# for people, and what the libraries themselves say.
make_notices() {
  local legal=$PACKAGE/content/legal jar name
  mkdir -p "$legal"
  maven -Ppackage -Dmaven.test.skip cyclonedx:makeBom@sbom license:add-third-party@notices \
    dependency:unpack@licences </dev/null
  mv "$PACKAGE/content/legal/licenses/BSD-3-Clause.txt" "$legal/BSD-3-Clause.txt"
  rmdir "$legal/licenses"
  cp "$HERE/assets/LICENSE" "$legal/"
  for jar in "$TARGET"/app/*.jar; do
    name=$(basename "$jar" .jar)
    mkdir -p "$PACKAGE/tmp/$name"
    (cd "$PACKAGE/tmp/$name" && "$JDK/bin/jar" xf "$jar" META-INF)
    find "$PACKAGE/tmp/$name" -type f \( -iname 'license*' -o -iname 'notice*' \) ! -name '*.class' |
      while IFS= read -r file; do
        cp "$file" "$legal/$name-$(basename "$file")"
      done
  done
}

# The libraries as modules that a runtime can be made of. Those that are none yet get a description.
make_modules() {
  local name file
  cp "$TARGET"/app/*.jar "$PACKAGE/modules/"
  # JavaFX comes as an empty jar beside the one of this system.
  for file in "$PACKAGE"/modules/javafx-*-{linux,mac}*.jar; do
    case $file in
      *\**) ;;
      *-linux*) rm -f "${file%-linux*}.jar" ;;
      *) rm -f "${file%-mac*}.jar" ;;
    esac
  done
  "$JDK/bin/java" -p "$PACKAGE/modules" --list-modules |
    sed -n 's|^\([^@ ]*\).* file://\(.*\) automatic$|\1 \2|p' >"$PACKAGE/tmp/automatic"
  while read -r name file; do
    describe_module "$name" "$file"
  done <"$PACKAGE/tmp/automatic"
}

# Gives the module in a jar a module-info that exports every package that has classes.
#   describe_module NAME JAR
describe_module() {
  local name=$1 jar=$2 work=$PACKAGE/tmp/$1 info others
  mkdir -p "$work/classes"
  others=$(sed 's/^[^ ]* //' "$PACKAGE/tmp/automatic" | grep -vxF -- "$jar" | tr '\n' :)
  "$JDK/bin/jdeps" --multi-release 25 --ignore-missing-deps --module-path "$others" \
    --generate-module-info "$work" "$jar"
  info=$(find "$work" -name module-info.java)
  "$JDK/bin/jar" tf "$jar" | grep -v package-info | sed -n 's|/[^/]*\.class$||p' | tr / . |
    sort -u >"$work/packages"
  awk -v list="$work/packages" '
    BEGIN { while ((getline line < list) > 0) known[line] = 1 }
    $1 == "exports" { package = $2; sub(";", "", package); if (!(package in known)) next }
    { print }' "$info" >"$info.new"
  mv "$info.new" "$info"
  "$JDK/bin/javac" --release 25 -Xlint:none -d "$work/classes" \
    --module-path "$PACKAGE/modules" --patch-module "$name=$jar" "$info"
  "$JDK/bin/jar" --update --file "$jar" --date="$EPOCH" -C "$work/classes" module-info.class
}

make_runtime() {
  "$JDK/bin/jlink" --module-path "$PACKAGE/modules" --add-modules "$RUNTIME_MODULES" \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$PACKAGE/runtime"
}

# What a start of the image is told. $APPDIR is its folder of content, wherever that is.
image_options() {
  printf '%s\n' "${JVM_FLAGS[@]}" \
    --enable-native-access=javafx.graphics,org.xerial.sqlitejdbc \
    "-Dparallelworkbench.samples=$1/samples" \
    "-Dparallelworkbench.guide=$1/guide" \
    "-Dparallelworkbench.spark=spark-$SPARK_VERSION" \
    "-Dparallelworkbench.cluster=$1/cluster" \
    "-Dparallelworkbench.tika=tika-$TIKA_VERSION" \
    "-Dparallelworkbench.documents=$1/documents"
}

make_image() {
  local option options=()
  cp -R "$HERE/assets/samples" "$PACKAGE/content/samples"
  cp -R "$HERE/assets/guide" "$PACKAGE/content/guide"
  # shellcheck disable=SC2016 # the launcher replaces it
  while IFS= read -r option; do
    options+=(--java-options "$option")
  done < <(
    image_options '$APPDIR'
    printf '%s\n' '-XX:AOTCache=$APPDIR/start.aot' '-Xlog:aot*=off' '-Xlog:cds*=off'
  )
  "$JDK/bin/jpackage" --type app-image --name parallel-workbench --app-version "$(version)" \
    --runtime-image "$PACKAGE/runtime" --input "$PACKAGE/content" --module "$MAIN" \
    --icon "$HERE/$(icon)" "${options[@]}" --dest "$PACKAGE"
  if [ "$(system)" = macos ]; then
    mv "$IMAGE.app" "$IMAGE"
  fi
  add_bridges "$(image_content)"
}

# What speaks with libraries that are installed apart. Not among the content that jpackage is given: it
# would put these jars on the class path, from where they could not see the libraries.
add_bridges() {
  local content=$1
  if [ -d "$BRIDGE/payload" ]; then
    cp -R "$BRIDGE" "$content/cluster"
    rm -rf "$content/cluster/classes"
  fi
  if [ -f "$DOCUMENTS/documents.jar" ]; then
    mkdir -p "$content/documents"
    cp "$DOCUMENTS/documents.jar" "$content/documents"
  fi
}

version() {
  sed -n 's|^  <version>\(.*\)</version>|\1|p' "$HERE/pom.xml"
}

icon() {
  echo src/main/resources/org/parallelworkbench/ui/window/icon-256.png
}

# The folder in the image that the launcher calls $APPDIR, and the runtime.
image_content() {
  if [ -d "$IMAGE/Contents" ]; then
    echo "$IMAGE/Contents/app"
  else
    echo "$IMAGE/lib/app"
  fi
}

image_java() {
  if [ -d "$IMAGE/Contents" ]; then
    echo "$IMAGE/Contents/runtime/Contents/Home/bin/java"
  else
    echo "$IMAGE/lib/runtime/bin/java"
  fi
}

# As run.sh's own, but by the image's own Java. All modules are in the runtime, so the cache is good
# wherever the image is put.
make_image_cache() {
  local content option options=()
  content=$(image_content)
  while IFS= read -r option; do
    options+=("$option")
  done < <(image_options "$content")
  "$(image_java)" "-Djpackage.app-version=$(version)" "${options[@]}" \
    -Dglass.platform=Headless -Dprism.order=sw "-XX:AOTCacheOutput=$content/start.aot" \
    -m org.parallelworkbench/org.parallelworkbench.app.Rehearsal "$PACKAGE/tmp/rehearsal"
  test -s "$content/start.aot"
}

make_installer() {
  local type options=()
  type=$(installer_type)
  case $type in
    deb | rpm)
      options+=(--linux-shortcut --linux-menu-group "Development;Utility" --linux-app-category devel)
      ;;
  esac
  case $type in
    deb)
      options+=(--linux-package-deps "libgtk-3-0 | libgtk-3-0t64, libxtst6 | libxtst6t64"
        --linux-deb-maintainer "parallelworkbench@localhost")
      ;;
    rpm) options+=(--linux-package-deps "gtk3, libXtst" --linux-rpm-license-type "Apache-2.0") ;;
  esac
  printf '%s\n' "extension=workbench.json" "mime-type=application/x-parallel-workbench" \
    "description=Parallel Workbench file" "icon=$HERE/$(icon)" >"$PACKAGE/tmp/workbench.properties"
  SOURCE_DATE_EPOCH=1767225600 DPKG_DEB_COMPRESSOR_LEVEL=1 "$JDK/bin/jpackage" --type "$type" --name parallel-workbench \
    --app-image "$IMAGE" --app-version "$(version)" --vendor "Parallel Workbench" \
    --description "How many workers for my files and my work, and what do they buy me?" \
    --license-file "$HERE/assets/LICENSE" --file-associations "$PACKAGE/tmp/workbench.properties" \
    "${options[@]}" --dest "$PACKAGE"
}
