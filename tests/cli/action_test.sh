#!/usr/bin/env bash
# The scripts of the GitHub action, in an environment as GitHub makes it, with a linter that says
# what it is told to, and then with the real one. Ends with "N passed, M failed". EVENTLINT_BINARY
# names the real one; that of the newest build unless told.
set -uo pipefail

source_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
source "$source_root/tests/cli/expect.sh"
if ! command -v jq >/dev/null; then
  Skip 'the GitHub action: jq is not installed'
  Finish
  exit
fi
FindBinary
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
root="$scratch/the action"
export GITHUB_WORKSPACE="$scratch/work space" GITHUB_OUTPUT="$scratch/output" CALLS="$scratch/calls"
export GITHUB_STEP_SUMMARY="$scratch/summary" EVENTLINT_NO_INSTALL=1 PLANS="$scratch/plans"
unset CACHE_HIT "${!INPUT_@}"

# The stand-in says for each format what stands in a file of that name in PLANS, and ends with the
# number in PLANS/code.
PlantAction() {
  mkdir -p "$root"/{linter,schemas} "$GITHUB_WORKSPACE" "$PLANS"
  cp -R "$source_root"/{.github,.ci,CMakeLists.txt,CMakePresets.json} "$root"
  touch "$root"/schemas/{config,rule}.schema.json
  cat >"$root/eventlint" <<'STAND_IN'
#!/usr/bin/env bash
printf '%s|' "$PWD" "$@" >>"$CALLS"
echo >>"$CALLS"
for word; do
  if [[ $word == --format=* ]]; then cat -- "$PLANS/${word#--format=}"; fi
done
if [[ -e $PLANS/errors ]]; then cat -- "$PLANS/errors" >&2; fi
exit "$(<"$PLANS/code")"
STAND_IN
  chmod +x "$root/eventlint"
  cd -- "$GITHUB_WORKSPACE" && git init -q . && touch eventlint.yaml || exit 1
}

# What the linter says unless a test changes it.
Plan() {
  rm -f -- "$PLANS"/*
  printf '%s\n' "${1:-1}" >"$PLANS/code"
  printf '{"summary": {"files": 9, "errors": 2, "warnings": 1, "notes": 0}, "findings": [
    {"message": "\\"errors\\": 77"}]}' >"$PLANS/json"
  printf '::error file=a/b.yaml,line=3,title=r::said file=c\nplain\n' >"$PLANS/github"
  printf '## two errors\n' >"$PLANS/markdown"
  printf 'a.yaml:1:1: error\n::error::from a file\n' >"$PLANS/text"
  printf '{"runs": [{"results": [{"locations": [{"physicalLocation": {"artifactLocation":
    {"uri": "a%%20b.yaml", "uriBaseId": "%%SRCROOT%%"}}}]}], "other": {"uri": "x"}}]}' \
    >"$PLANS/sarif"
}

# Action SCRIPT NAME=VALUE...: sets out, status, output, summary, calls.
Action() {
  local script=$1
  shift
  : >"$GITHUB_OUTPUT" && : >"$GITHUB_STEP_SUMMARY" && : >"$CALLS"
  out=$(env INPUT_FORMATS='github markdown' INPUT_WORKING_DIRECTORY=. "$@" \
    "$root/.github/action/$script" 2>&1) && status=0 || status=$?
  output=$(<"$GITHUB_OUTPUT") summary=$(<"$GITHUB_STEP_SUMMARY") calls=$(<"$CALLS")
}

TestReports() {
  Plan 1
  Action check INPUT_SARIF_FILE=out/e.sarif INPUT_FAIL_ON=warning INPUT_NEW_SINCE=abc
  Expect 'the step ends with the exit code of the check' "$status" 1
  Expect 'the counts come from the summary alone' "$output" \
    $'sarif-file=out/e.sarif\nerrors=2\nwarnings=1\nnotes=0'
  Expect 'the summary is markdown' "$summary" '## two errors'
  Expect 'annotations reach the log as they are' "$out" "$(<"$PLANS/github")"
  Expect 'SARIF holds all findings, the others what is new' "$(sed "s#^$PWD|##" <<<"$calls")" \
    'check|--format=sarif|--fail-on=warning|
check|--format=json|--fail-on=warning|--new-since=abc|
check|--format=github|--fail-on=warning|--new-since=abc|
check|--format=markdown|--fail-on=warning|--new-since=abc|'
  Expect 'SARIF stands where it was asked for' "$(jq -c . out/e.sarif)" "$(jq -c . "$PLANS/sarif")"
  Plan 0
  Action check INPUT_FORMATS=
  Expect 'a clean dataset passes' "$status$summary" 0
}

TestNoResult() {
  Plan 2
  printf 'eventlint: rules/a.yaml:7: 100%% wrong\n::error::second line\n' >"$PLANS/errors"
  Action check
  Expect 'what could not run ends with its code' "$status" 2
  Expect 'as one annotation' "$out" \
    '::error title=eventlint::eventlint: rules/a.yaml:7: 100%25 wrong%0A::error::second line'
  ExpectIn 'and in the summary' "$summary" '    eventlint: rules/a.yaml:7: 100% wrong'
  Expect 'without counts' "$output" ''
  Plan 1
  Action check INPUT_FORMATS='github gihub'
  Expect 'a format that there is not' "$status|$calls" '2|'
  ExpectIn 'is named' "$out" "'gihub' is not github, markdown or text"
  Action check INPUT_WORKING_DIRECTORY=nowhere
  Expect 'a folder that there is not' "$status" 2
  ExpectIn 'is named as well' "$out" "there is no folder 'nowhere'"
}

# Nothing that comes from outside is code, an option, a command of the runner or a second output.
TestHostile() {
  # shellcheck disable=SC2016  # Not to be expanded is the point.
  local code='$(touch pwned)`touch pwned`;touch pwned'
  Plan 1
  Action check INPUT_NEW_SINCE="$code" INPUT_FAIL_ON='-x y' INPUT_ARCHIVE='a  b' \
    INPUT_ARGS=$'--select=a b\r\n\n--ignore=*\n' INPUT_FORMATS=github
  Expect 'inputs are single arguments' "$(tail -n 1 <<<"$calls")" \
    "$PWD|check|--format=github|--fail-on=-x y|--archive=a  b|--select=a b|--ignore=*|\
--new-since=$code|"
  Expect 'and no code' "$(find "$scratch" -name pwned)" ''
  Action check INPUT_FORMATS=text
  Expect 'the runner does not obey what a report says' \
    "$(sed -E '1s/[0-9a-f]{32}$/WORD/; $s/^::[0-9a-f]{32}::$/::WORD::/' <<<"$out")" \
    $'::stop-commands::WORD\na.yaml:1:1: error\n::error::from a file\n::WORD::'
  Action check INPUT_SARIF_FILE=$'a\nerrors=0'
  Expect 'a line break in a path writes no output' \
    "$status|$(grep -c '^errors=0' <<<"$output")" '2|0'
  mkdir -p "$scratch/outside" && ln -sf "$scratch/outside/kept" linked.sarif
  Action check INPUT_SARIF_FILE=linked.sarif
  Expect 'a link is not followed' "$(ls "$scratch/outside")" ''
}

# Inputs that would leave the step without a result that somebody waits for.
TestOddInputs() {
  Plan 1
  Action check INPUT_ARGS=$'--output\nx'
  Expect 'a report cannot be sent elsewhere' "$status|$calls" '2|'
  ExpectIn 'and is told where it can' "$out" "args: '--output'"
  Action check INPUT_NEW_SINCE=0000000000000000000000000000000000000000 INPUT_FORMATS=
  Expect 'the commit before the first one is none' "$status|$(sed "s#^$PWD|##" <<<"$calls")" \
    '1|check|--format=json|'
  ExpectIn 'which is told' "$out" 'new-since names no commit'
  mkdir -p "$scratch/outside" && ln -sfn "$scratch/outside" linked
  Action check INPUT_SARIF_FILE=linked/e.sarif
  Expect 'a folder that is a link is not followed either' "$status|$(ls "$scratch/outside")" '2|'
}

# action.yml itself: what it hands over, and that no script of it is put together from inputs.
TestActionFile() {
  local name files=("$source_root"/{action.yml,.github/workflows/*.yml})
  for name in $(grep -ho 'INPUT_[A-Z][A-Z_]*' "$source_root/.github/action/check" | sort -u); do
    ExpectIn "action.yml hands over $name" "$(<"$source_root/action.yml")" " $name: \${{ inputs."
  done
  # shellcheck disable=SC2016
  Expect 'no expression stands in a script' "$(grep -hE '^ *(- )?run:.*\$\{\{' "${files[@]}")" ''
  Expect 'every action is pinned to a commit' "$(grep -hE '^ *(- )?uses:' "${files[@]}" |
    grep -vE 'uses: (\./|[A-Za-z0-9/_-]+@[0-9a-f]{40} # v[0-9.]+)$')" ''
}

TestCache() {
  local first
  Action prepare
  first=$output
  ExpectIn 'the folder of the build' "$output" "folder=$root/build/release"
  ExpectIn 'a key that tells the machine' "$output" "-$(uname -m)-"
  Action prepare
  Expect 'the key stays while the sources do' "$output" "$first"
  echo 1 >"$root/linter/new.cc"
  Action prepare
  Expect 'and changes with them' "$([[ $output != "$first" ]] && echo changed)" changed

  # From here on the launcher is the real one.
  cp "$source_root/eventlint" "$root"
  mkdir -p "$root/build/release" && cp "$binary" "$root/build/release/eventlint"
  touch -d '1 hour ago' "$root/build/release/.built"
  Action build CACHE_HIT=true
  Expect 'a build from the cache is not built again' "$status|$out" "0|$("$binary" --version)"
  printf '#!/bin/sh\nexit 127\n' >"$root/build/release/eventlint"
  printf '# nothing\n' >"$root/CMakeLists.txt"
  Action build CACHE_HIT=true
  ExpectIn 'one that does not run is' "$out" 'building eventlint…'
}

# The real linter, with the real launcher.
TestRealReports() {
  local format
  rm -rf -- "$GITHUB_WORKSPACE" && mkdir -p "$GITHUB_WORKSPACE/project"
  cd -- "$GITHUB_WORKSPACE" && git init -q . || return
  cp "$binary" "$root/build/release/eventlint" && touch "$root/build/release/.built"
  printf 'collections: {events: {files: "*.json", schema: event.schema}}\nrules: []\n' \
    >project/eventlint.yaml
  echo '{"type": "object", "required": ["id"]}' >project/event.schema
  echo '{"name": "a"}' >project/a.json
  for format in sarif github markdown; do
    if ! "$binary" check --help | grep -qE "^ *$format:"; then
      Skip "the action with the real linter: this build has no --format $format"
      return
    fi
  done
  Action check INPUT_WORKING_DIRECTORY=project INPUT_SARIF_FILE=e.sarif
  Expect 'the real linter: a finding' "$status|$(grep errors <<<"$output")" '1|errors=1'
  ExpectIn 'its annotation' "$out" '::error file=project/a.json,line=1'
  ExpectIn 'its summary' "$summary" 'missing-key'
  Expect 'its SARIF' \
    "$(jq -r '.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri' e.sarif)" \
    'project/a.json'
  echo '{"id": "a"}' >project/a.json
  Action check INPUT_WORKING_DIRECTORY=project
  Expect 'none when it is mended' "$status|${output%%$'\n'*}" '0|errors=0'
}

PlantAction
for test in TestReports TestNoResult TestHostile TestOddInputs \
            TestActionFile TestCache TestRealReports; do
  "$test"
done
Finish
