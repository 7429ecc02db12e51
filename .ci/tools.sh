# shellcheck shell=bash
# What the judges share. Each begins with:   . .ci/tools.sh
export LC_ALL=C.UTF-8

# Runs a part of a judge and tells how many seconds it took.
timed() { # NAME COMMAND...
  local name=$1 start=$SECONDS
  shift
  "$@"
  echo "-- $name: $((SECONDS - start)) s"
}

# Runs a command with a lock of that name, since judges run side by side. Prints the end of what it said where it fails.
alone() { # NAME LOGFILE COMMAND...
  local lock=${TMPDIR:-/tmp}/tistory-archiver-$1 log=$2
  shift 2
  flock "$lock" "$@" >"$log" 2>&1 || {
    tail -20 "$log"
    return 1
  }
}

# Installs Debian packages for what is missing: COMMAND, COMMAND=PACKAGE, or a PACKAGE that brings no command.
debian() {
  local one log missing=()
  for one in "$@"; do
    command -v "${one%%=*}" >/dev/null || dpkg -s "${one#*=}" >/dev/null 2>&1 || missing+=("${one#*=}")
  done
  [ ${#missing[@]} = 0 ] && return
  log=$(mktemp)
  alone apt "$log" sh -c 'apt-get update -q && apt-get install -y -q "$@"' install "${missing[@]}"
  rm "$log"
}

# Unpacks packages of another Debian suite beside the system: the machine's own source with the name of the suite changed.
other_suite() { # SUITE FOLDER PACKAGE...
  local suite=$1 folder=$2
  shift 2
  [ ! -d "$folder/root" ] || return 0
  mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
  awk 'BEGIN{RS=""} NR==1' /etc/apt/sources.list.d/debian.sources | sed "s/^Suites:.*/Suites: $suite/" >"$folder/suite.sources"
  local options=(-o "Dir::Etc::sourcelist=$folder/suite.sources" -o "Dir::Etc::sourceparts=-" -o "Dir::State::lists=$folder/lists"
    -o "Dir::Cache=$folder/cache")
  (cd "$folder" && apt-get "${options[@]}" update -q && apt-get "${options[@]}" download "$@" && for deb in *.deb; do dpkg -x "$deb" root; done) \
    >"$folder.log" 2>&1 || {
    tail -20 "$folder.log"
    rm -rf "$folder/root"
    return 1
  }
}

# Installs packages of npm into a folder of their own, unless they are there.
npm_tool() { # FOLDER PACKAGE...
  local folder=$1
  shift
  mkdir -p "$folder"
  # shellcheck disable=SC2016 # for the other shell
  alone npm "$folder.log" sh -c 'cd "$0" && { [ -e installed ] || { npm init -y && npm install --no-audit --no-fund "$@" && touch installed; }; }' "$folder" "$@"
}

# Unpacks one package of npm without its dependencies, which are for those who build it.
npm_package() { # FOLDER NAME VERSION
  [ -d "$1/package" ] || {
    mkdir -p "$1"
    (cd "$1" && npm pack "$2@$3" && tar xzf "$2-$3.tgz") >"$1.log" 2>&1 || {
      tail -20 "$1.log"
      return 1
    }
  }
}

# Installs what drives a browser, in the versions of src/test/browser/package-lock.json.
browser_modules() { # FOLDER
  mkdir -p "$1"
  cp src/test/browser/package.json src/test/browser/package-lock.json "$1/"
  # shellcheck disable=SC2016
  alone npm "$1.log" sh -c 'cd "$0" && { [ -e installed ] || { npm ci --no-audit --no-fund && touch installed; }; }' "$1"
}

# Prints the class path of the program, its tests and all libraries.
test_classpath() { # WORKFOLDER
  [ -s "$1/classpath" ] || mvn -q -B -ntp dependency:build-classpath -Dmdep.includeScope=test "-Dmdep.outputFile=$1/classpath" >/dev/null
  echo "target/classes:target/test-classes:$(cat "$1/classpath")"
}

# Prints the first JDK that carries its own native libraries, as those of Linux distributions do not: RUNTIME_JDK, else of /usr/lib/jvm.
own_jdk() {
  local one jdk=${RUNTIME_JDK:-}
  for one in /usr/lib/jvm/*; do
    [ -n "$jdk" ] || [ ! -e "$one/lib/libfreetype.so" ] || [ ! -x "$one/bin/jlink" ] || jdk=$one
  done
  [ -n "$jdk" ] || {
    echo "no JDK with its own native libraries; name one in RUNTIME_JDK" >&2
    return 1
  }
  echo "$jdk"
}
