#!/usr/bin/env bash
# The launcher, ./eventlint, over a tree that is quick to build: its program says what it was given.
# Ends with "N passed, M failed".
set -uo pipefail

source_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
source "$source_root/tests/cli/expect.sh"
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
root="$scratch/a tree with spaces"
export EVENTLINT_NO_INSTALL=1

PlantTree() {
  mkdir -p "$root"/{linter/text,schemas,cmake}
  cp -R "$source_root"/{eventlint,.ci,CMakePresets.json} "$root"
  touch "$root"/schemas/{config,rule}.schema.json
  cat >"$root/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(stand_in LANGUAGES CXX)
file(GLOB_RECURSE SOURCES CONFIGURE_DEPENDS linter/*.cc)
add_executable(eventlint ${SOURCES})
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS schemas/rule.schema.json)
CMAKE
  cat >"$root/linter/main.cc" <<'MAIN'
#include <filesystem>
#include <iostream>
int main(int count, char** words) {
  std::cout << std::filesystem::current_path().string();
  for (int i = 1; i < count; ++i) std::cout << '|' << words[i];
  std::cout << '\n';
  return count > 1 && std::string(words[1]) == "fail" ? 7 : 0;
}
MAIN
}

# Run [FOLDER] PROGRAM ARGUMENT...: sets out, err and status.
Run() {
  local folder=$1
  shift
  out=$(cd -- "$folder" && "$@" 2>"$scratch/err") && status=0 || status=$?
  err=$(<"$scratch/err")
}

# Whether stderr mentions this.
Mentions() { if [[ $err == *"$1"* ]]; then echo yes; else echo "no: $err"; fi; }

# A source written in the same tick of the clock as the stamp is not newer than it.
NextTick() { sleep 0.02; }

TestFirstRun() {
  Run "$scratch" "$root/eventlint" check "two words" '' '*'
  Expect 'the first run builds, and keeps folder and arguments' "$out" "$scratch|check|two words||*"
  Expect 'it says so in one line' "$err" 'building eventlint…'
  Run "$scratch" "$root/eventlint" again
  Expect 'the second run says nothing' "$err" ''
  Expect 'and still runs' "$out" "$scratch|again"
  Run "$scratch" "$root/eventlint" fail
  Expect 'the exit code is the program'\''s' "$status" 7
}

TestWaysToCall() {
  mkdir -p "$scratch/links/deep"
  ln -s "$root/eventlint" "$scratch/links/absolute"
  ln -s ../absolute "$scratch/links/deep/relative"
  Run "$scratch/links" ./deep/relative x
  Expect 'through a relative link to an absolute link' "$out" "$scratch/links|x"
  Run "$root" ./eventlint x
  Expect 'from its own folder' "$out" "$root|x"
  Run "$root" bash eventlint x
  Expect 'as a file given to bash' "$out" "$root|x"
  PATH="$root:$PATH" Run / eventlint x
  Expect 'found on the PATH' "$out" '/|x'
}

TestRebuilds() {
  local change
  for change in 'touch linter/main.cc' 'touch linter/text/added.cc' 'rm linter/text/added.cc' \
                'touch schemas/rule.schema.json' 'touch schemas/config.schema.json' \
                'touch CMakeLists.txt' 'touch CMakePresets.json'; do
    NextTick
    (cd -- "$root" && $change)
    Run "$scratch" "$root/eventlint"
    Expect "builds after: $change" "$err" 'building eventlint…'
    Run "$scratch" "$root/eventlint"
    Expect "and only once after: $change" "$err" ''
  done
}

TestRunsAtOnce() {
  local i
  NextTick
  touch "$root/linter/main.cc"
  for i in 1 2 3 4; do "$root/eventlint" >/dev/null 2>"$scratch/parallel.$i" & done
  wait
  Expect 'of four runs at once, one builds' "$(cat "$scratch"/parallel.*)" 'building eventlint…'
}

TestNoBuild() {
  NextTick
  touch "$root/linter/main.cc"
  EVENTLINT_NO_BUILD=1 Run "$scratch" "$root/eventlint" x
  Expect 'EVENTLINT_NO_BUILD=1 runs what was built before' "$out$err" "$scratch|x"
  mv -- "$root/build" "$root/built"
  EVENTLINT_NO_BUILD=1 Run "$scratch" "$root/eventlint" x
  Expect 'without a build it ends' "$status" 2
  Expect 'says why' "$(Mentions EVENTLINT_NO_BUILD)" yes
  Expect 'and leaves nothing behind' "$(ls -d "$root/build" 2>/dev/null)" ''
  mv -- "$root/built" "$root/build"
}

# Under pre-commit, whose hooks write into a pipe, in a terminal and without one.
TestHook() {
  NextTick
  touch "$root/linter/main.cc"
  PRE_COMMIT=1 Run "$scratch" setsid --wait "$root/eventlint" x
  Expect 'a hook without a terminal builds as ever' "$out|$err" "$scratch|x|building eventlint…"
  if ! HasTerminals; then
    Skip 'a hook in a terminal: there is no script program, or no /dev/pts'
    return
  fi
  NextTick
  touch "$root/linter/main.cc"
  PRE_COMMIT=1 Run "$scratch" script -qec "'$root/eventlint' x 2>&1 | cat >'$scratch/held back'" \
    /dev/null
  ExpectIn 'a hook in a terminal says there that it builds' "$out" 'this takes a few minutes…'
  ExpectIn 'and its output is the hook'\''s' "$(<"$scratch/held back")" "$scratch|x"
}

TestMovedTree() {
  mv -- "$root" "$scratch/moved"
  root=$scratch/moved
  NextTick
  touch "$root/linter/main.cc"
  Run "$scratch" "$root/eventlint" x
  Expect 'a tree that was moved builds anew' "$out" "$scratch|x"
}

TestBrokenSource() {
  NextTick
  printf '#error the source is broken\n' >"$root/linter/text/broken.cc"
  Run "$scratch" "$root/eventlint" x
  Expect 'a source that does not compile: exit code' "$status" 2
  Expect 'nothing on stdout' "$out" ''
  Expect 'what the compiler said on stderr' "$(Mentions 'the source is broken')" yes
  rm -- "$root/linter/text/broken.cc"
  Run "$scratch" "$root/eventlint" x
  Expect 'and it works again once mended' "$out" "$scratch|x"
}

# A machine that lacks one package, whose apt-get installs only after an update.
TestInstalling() {
  local bin=$scratch/debian calls=$scratch/calls
  mkdir -p "$bin"
  printf '#!/bin/sh\nexec "$@"\n' >"$bin/sudo"
  printf '#!/bin/sh\n%s\n' 'for name; do' \
    'case $name in -*|libre2-dev) ;; *) echo "installed $name"; esac' 'done' >"$bin/dpkg-query"
  printf '#!/bin/sh\n%s\n' "echo \"\$DEBIAN_FRONTEND \$*\" >>'$calls'" \
    "[ \"\$2\" = update ] || grep -q update '$calls'" >"$bin/apt-get"
  chmod +x "$bin"/*
  NextTick
  touch "$root/linter/main.cc"
  PATH="$bin:$PATH" EVENTLINT_NO_INSTALL='' Run "$scratch" "$root/eventlint" x
  Expect 'it says what it installs' "$(Mentions 'installing with apt-get: libre2-dev')" yes
  Expect 'it installs after an update' "$(tail -n 2 "$calls")" \
    'noninteractive -qq update
noninteractive -qq install -y --no-install-recommends libre2-dev'
  Expect 'and then builds' "$out" "$scratch|x"
  rm -- "$calls"
  NextTick
  touch "$root/linter/main.cc"
  PATH="$bin:$PATH" Run "$scratch" "$root/eventlint" x
  Expect 'EVENTLINT_NO_INSTALL=1 says what is missing' "$(Mentions libre2-dev)" yes
  Expect 'and installs nothing' "$([[ -e $calls ]] && cat "$calls")" ''
}

# A machine without apt-get and without CMake: a PATH that has only what the launcher itself uses.
TestOtherSystem() {
  local tool
  mkdir -p "$scratch/bin"
  for tool in bash cat find flock grep mkdir mktemp mv readlink rm sed xargs env; do
    ln -s "$(command -v "$tool")" "$scratch/bin/$tool"
  done
  touch "$root/linter/main.cc"
  PATH="$scratch/bin" Run "$scratch" "$root/eventlint"
  Expect 'without apt-get and CMake: exit code' "$status" 2
  Expect 'it says what to install' "$(Mentions libvalijson-dev)" yes
}

PlantTree
for test in TestFirstRun TestWaysToCall TestRebuilds TestRunsAtOnce TestNoBuild TestHook \
            TestMovedTree TestBrokenSource TestInstalling TestOtherSystem; do
  "$test"
done
Finish
