# shellcheck shell=bash
# Installs what is missing and builds; for ./eventlint and tests/run to source, once they have set
# `root`. All that is said here goes to stderr, because stdout belongs to the linter.
: "${root:?}"

Say() { printf 'eventlint: %s\n' "$*" >&2; }

# Says that a build begins. pre-commit holds a hook's output back until its end, which would leave
# a first commit hanging for minutes without a word: it is told on the terminal as well.
SayBuilding() {
  printf 'building eventlint…\n' >&2
  [[ ${PRE_COMMIT:-} != 1 || -t 2 ]] ||
    { printf '\neventlint: building, once for this version; this takes a few minutes…\n' \
        >/dev/tty; } 2>/dev/null || true
}

# Runs a command quietly; when it fails, prints what it said.
Quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  ((status == 0)) || cat -- "$log" >&2
  rm -f -- "$log"
  return "$status"
}

# The packages of these sections of .ci/packages.
PackagesOf() {
  local line section='' wanted=" $* "
  while read -r line || [[ $line ]]; do
    case $line in
      '' | '#'*) ;;
      '['*) section=${line:1:-1} ;;
      *) if [[ $wanted == *" $section "* ]]; then printf '%s\n' "$line"; fi ;;
    esac
  done <"$root/.ci/packages"
}

# Those packages of the sections that dpkg does not have.
MissingPackages() {
  local package
  local -A installed=()
  while read -r package; do installed[$package]=1; done < <(
    PackagesOf "$@" | xargs dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null |
      sed -n 's/^installed //p')
  while read -r package; do
    if [[ ! -v installed[$package] ]]; then printf '%s\n' "$package"; fi
  done < <(PackagesOf "$@")
}

AptGet() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@"; }

# apt-get knows no package at all before its first update, as in a fresh container.
InstallPackages() {
  local as_root=()
  ((EUID == 0)) || as_root=(sudo)
  if compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null &&
     AptGet install -y --no-install-recommends "$@" >/dev/null 2>&1 </dev/null; then
    return
  fi
  Quietly AptGet update && Quietly AptGet install -y --no-install-recommends "$@"
}

# Installs what the sections of .ci/packages name and is missing. Where it cannot or may not, the
# build goes on with what there is, and Configure says what to do if that is not enough.
EnsurePackages() {
  local missing
  command -v apt-get dpkg-query >/dev/null || return 0
  mapfile -t missing < <(MissingPackages "$@")
  ((${#missing[@]})) || return 0
  if [[ ${EVENTLINT_NO_INSTALL:-} == 1 ]]; then
    Say "missing, and not installed because of EVENTLINT_NO_INSTALL=1: ${missing[*]}"
  elif ((EUID != 0)) && ! command -v sudo >/dev/null; then
    Say "missing, and only root can install: ${missing[*]}"
  else
    Say "installing with apt-get: ${missing[*]}"
    InstallPackages "${missing[@]}" || Say "apt-get could not install all of: ${missing[*]}"
  fi
}

# What to do when the tools or libraries are not there.
ExplainRequirements() {
  local packages
  mapfile -t packages < <(PackagesOf "$@")
  if command -v apt-get >/dev/null; then
    Say "to install everything that it needs: sudo apt-get install ${packages[*]}"
  else
    Say "it needs a C++20 compiler (g++ 12 or newer), CMake 3.25 or newer, Ninja, pkg-config and" \
        "the libraries yaml-cpp, libyaml, RE2, ICU, SQLite, libgit2, nlohmann/json, CLI11 and" \
        "valijson." \
        "Install them with this system's package manager; Debian's names are: ${packages[*]}"
  fi
}

# A build folder that was made elsewhere, or with a tool that has gone, is begun anew.
Configure() {
  local preset=$1
  if [[ -e $root/build/$preset/CMakeCache.txt ]] &&
     (cd -- "$root" && cmake --preset "$preset") >/dev/null 2>&1 </dev/null; then
    return
  fi
  (cd -- "$root" && Quietly cmake --fresh --preset "$preset")
}

# Build PRESET SECTIONS TARGET...: installs, configures and builds.
Build() {
  local preset=$1 sections=$2
  shift 2
  # shellcheck disable=SC2086  # A list of words.
  EnsurePackages $sections
  if ! Configure "$preset"; then
    # shellcheck disable=SC2086
    ExplainRequirements $sections
    return 1
  fi
  Quietly cmake --build "$root/build/$preset" --target "$@" -- --quiet
}

# BuildOnce PRESET STAMP IS_CURRENT TARGET...: builds under a lock, so that of several runs at a
# time only one does the work, and leaves STAMP dated to the moment at which the build began.
BuildOnce() {
  local preset=$1 stamp=$2 is_current=$3 began
  shift 3
  mkdir -p -- "$root/build/$preset" || return 1
  (
    if command -v flock >/dev/null; then flock 9; fi
    if "$is_current"; then exit 0; fi
    SayBuilding
    began=$(mktemp -- "$root/build/$preset/.began.XXXXXX")
    trap 'rm -f -- "$began"' EXIT
    # A process that outlives the build must not keep the lock.
    if ! Build "$preset" build "$@" 9>&-; then
      Say "the build failed; what it said stands above"
      exit 1
    fi
    mv -f -- "$began" "$stamp"
  ) 9>"$root/build/.lock.$preset"
}
