#!/usr/bin/env bash
# The hooks of .pre-commit-hooks.yaml in the real pre-commit, offline: commits to a small dataset.
# Ends with "N passed, M failed". EVENTLINT_BINARY names the program; that of the newest build
# unless told.
set -uo pipefail

source_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
source "$source_root/tests/cli/expect.sh"
for tool in pre-commit git cmake; do
  if ! command -v "$tool" >/dev/null; then
    Skip "the hooks of pre-commit: $tool is not installed"
    Finish
    exit
  fi
done
FindBinary
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
hooks="$scratch/the hooks" data="$scratch/a dataset"
# Nothing of the person who runs this: neither their cache nor their git configuration.
export PRE_COMMIT_HOME="$scratch/cache" HOME="$scratch" GIT_CONFIG_NOSYSTEM=1 EVENTLINT_NO_INSTALL=1
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org
export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
unset XDG_CACHE_HOME GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE PRE_COMMIT SKIP

# The repository of the hooks: the launcher as it is, over a tree whose build takes the program that
# is built already.
PlantHooks() {
  mkdir -p "$hooks"/{linter,schemas}
  cp -R "$source_root"/{eventlint,.ci,.pre-commit-hooks.yaml,.gitignore,CMakePresets.json} "$hooks"
  touch "$hooks"/schemas/{config,rule}.schema.json "$hooks/linter/main.cc"
  cat >"$hooks/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.25)
project(stand_in LANGUAGES NONE)
add_custom_target(eventlint COMMAND \${CMAKE_COMMAND} -E copy [[$binary]] eventlint VERBATIM)
CMAKE
  git init -q "$hooks" && git -C "$hooks" add -A && git -C "$hooks" commit -qm hooks
}

PlantDataset() {
  mkdir -p "$data"/{events,places,rules,notes}
  cd -- "$data" || exit 1
  cat >eventlint.yaml <<'YAML'
collections:
  events: {files: "events/*.yaml", schema: event.json}
  places: {files: "places/*.yaml", schema: place.json}
YAML
  echo '{"type": "object", "properties": {"id": {"type": "string"},
    "place": {"type": "string", "x-refers-to": "places"}}}' >event.json
  echo '{"type": "object", "properties": {"id": {"type": "string"}}}' >place.json
  cat >rules/lost-place.yaml <<'YAML'
title: A place that is nowhere
level: error
since: 0.1.0
message: "the place '{value}' is in no file"
why: A name alone is no place.
fix: Add the place.
sql: SELECT _row AS at, field AS at_field, value FROM _references WHERE target IS NULL
examples:
  - name: lost
    records: {events: [{id: a, place: b}], places: []}
    expect: [{at: /events/0/place, message: "the place 'b' is in no file"}]
  - {name: found, records: {events: [{id: a, place: b}], places: [{id: b}]}, expect: []}
YAML
  cat >rules/short-name.yaml <<'YAML'
title: A short id
level: warning
since: 0.1.0
message: "'{id}' is short"
why: Nobody can tell what it is.
fix: Write it out.
sql: SELECT _row AS at, id FROM events WHERE id = 'x'
examples:
  - {name: short, records: {events: [{id: x}]}, expect: [{at: /events/0, message: "'x' is short"}]}
  - {name: long, records: {events: [{id: long}]}, expect: []}
YAML
  printf 'id: raid\nplace: ford\n' >events/raid.yaml
  printf 'id: ford\n' >places/ford.yaml
  touch notes/none
  git init -q . && git add -A && git commit -qm dataset
}

# Configure HOOK [ARGUMENTS]: the hook is in force, with `args:`.
Configure() {
  cat >.pre-commit-config.yaml <<YAML
repos:
- repo: $hooks
  rev: $(git -C "$hooks" rev-parse HEAD)
  hooks: [{id: $1, args: [${2:-}]}]
YAML
  git add .pre-commit-config.yaml
}

# Commit: of what is staged; sets `out` and `status`.
Commit() { out=$(git commit -qm change 2>&1 </dev/null) && status=0 || status=$?; }

# Back to the last commit.
Reset() { git reset -q --hard; }

# What is not part of the commit has no say, and what is has one however it is committed.
TestWhatIsCommitted() {
  printf 'id: newtown\n' >places/newtown.yaml
  sed -i 's/ford/newtown/' events/raid.yaml && git add events
  Commit
  Expect 'a place that was never added does not count' "$status" 1
  ExpectIn 'and is missed' "$out" "the place 'newtown' is in no file"
  Reset
  rm places/newtown.yaml
  printf 'id: [\n' >events/draft.yaml
  echo note >notes/more && git add notes
  Commit
  Expect 'a draft that was never added does no harm' "$status" 0
  rm events/draft.yaml
  sed -i 's/ford/frod/' events/raid.yaml
  out=$(git commit -qam change 2>&1 </dev/null) && status=0 || status=$?
  Expect 'commit -a is checked with what it adds' "$status" 1
  out=$(git commit -qm change events/raid.yaml 2>&1 </dev/null) && status=0 || status=$?
  Expect 'and so is a commit of one file' "$status" 1
  Reset
}

TestTryRepo() {
  out=$(pre-commit try-repo "$hooks" eventlint --verbose 2>&1 </dev/null) && status=0 || status=$?
  Expect 'try-repo passes' "$status" 0
  ExpectIn 'and has run the linter' "$out" '2 files'
}

TestCommits() {
  Configure eventlint
  pre-commit install >/dev/null
  Commit
  Expect 'a clean commit passes' "$status" 0
  ExpectIn 'with the hook' "$out" 'Passed'

  printf 'id: siege\nplace: frod\n' >events/siege.yaml
  git add -A
  Commit
  Expect 'a broken commit is stopped' "$status" 1
  ExpectIn 'its output says where and why' "$out" \
    "events/siege.yaml:2:8: error: the place 'frod' is in no file [lost-place]"
  Expect 'and nothing is built any more' "$(grep -c building <<<"$out")" 0
  Reset

  git rm -q places/ford.yaml
  Commit
  Expect 'a commit that only deletes is stopped when something refers to it' "$status" 1
  ExpectIn 'it says what does' "$out" 'events/raid.yaml:2:8: error'
  Reset

  printf 'id: siege\nplace: frod\n' >events/siege.yaml
  git add events && git commit -qnm 'past the hook'
  echo x >notes/x && git add notes
  Commit
  Expect 'a commit of other files is checked as well' "$status" 1
  git reset -q --hard HEAD~1
}

# What is checked is what will be committed.
TestUnstaged() {
  printf 'id: raid\nplace: frod\n' >events/raid.yaml
  echo x >notes/x && git add notes
  Commit
  Expect 'what is wrong but not staged stops nothing' "$status" 0
  Expect 'and stands as it was afterwards' "$(cat events/raid.yaml)" $'id: raid\nplace: frod'
  git add events && printf 'id: raid\nplace: ford\n' >events/raid.yaml
  Commit
  Expect 'what is mended but not staged does not help' "$status" 1
  Reset
}

TestArguments() {
  printf 'id: x\n' >events/x.yaml && git add events
  Commit
  Expect 'a warning stops nothing' "$status" 0
  Configure eventlint '--fail-on, warning'
  Commit
  Expect 'with --fail-on warning it does' "$status" 1
  ExpectIn 'and is shown' "$out" "'x' is short"
  Reset
  git rm -q events/x.yaml && git commit -qnm 'without it'

  mkdir sub && git mv events places rules ./*.json eventlint.yaml sub/
  Configure eventlint
  Commit
  Expect 'a project in a folder is not found by itself' "$status" 1
  ExpectIn 'and the message says what to do' "$out" '--config FILE'
  Configure eventlint '--config, sub/eventlint.yaml'
  Commit
  Expect 'with --config it is' "$status" 0
}

# Two repositories that use the same version, at the same time, before it is built.
TestRunsAtOnce() {
  local i statuses=''
  rm -rf -- "$PRE_COMMIT_HOME"/repo*/build
  for i in 1 2; do
    git clone -q "$data" "$scratch/clone $i"
    (cd -- "$scratch/clone $i" && pre-commit run --verbose >"$scratch/run.$i" 2>&1 </dev/null) &
  done
  for i in %1 %2; do wait "$i" && statuses+=0 || statuses+=$?; done
  Expect 'two runs at once both pass' "$statuses" 00
  Expect 'and build once' "$(cat "$scratch"/run.* | grep -c 'building eventlint…')" 1
}

TestSystemHook() {
  Configure eventlint-system '--config, sub/eventlint.yaml'
  mkdir -p "$scratch/bin" && ln -s "$binary" "$scratch/bin/eventlint"
  PATH="$scratch/bin:$PATH" Commit
  Expect 'the hook of an installed eventlint passes' "$status" 0
  echo x >notes/y && git add notes
  git rm -q sub/places/ford.yaml
  PATH="$scratch/bin:$PATH" Commit
  Expect 'and stops' "$status" 1
}

PlantHooks
PlantDataset
for test in TestTryRepo TestCommits TestUnstaged TestWhatIsCommitted TestArguments TestRunsAtOnce TestSystemHook; do
  "$test"
done
Finish
