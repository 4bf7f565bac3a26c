# shellcheck shell=bash
# For the scripts in this folder to source: expectations, counted. Ends with "N passed, M failed".
: "${source_root:?}"
passed=0 failed=0

# Expect NAME ACTUAL EXPECTED
Expect() {
  if [[ $2 == "$3" ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n  expected: %s\n  got:      %s\n' "$1" "$3" "$2"
  fi
}

# ExpectIn NAME TEXT PART: a text that holds another one.
ExpectIn() {
  if [[ $2 == *"$3"* ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n  expected in it: %s\n  got: %s\n' "$1" "$3" "$2"
  fi
}

# What cannot be tested here, and why; tests/run shows these lines.
Skip() { printf 'skipped: %s\n' "$*"; }

# Whether a program can be given a terminal: a container may have no /dev/pts.
HasTerminals() { script -qec true /dev/null >/dev/null 2>&1 </dev/null; }

# Sets `binary` to the program to test: EVENTLINT_BINARY, or that of the newest build.
FindBinary() {
  local candidate
  binary=${EVENTLINT_BINARY:-}
  [[ ! $binary ]] || return 0
  for candidate in "$source_root"/build/*/eventlint; do
    if [[ -x $candidate && (! $binary || $candidate -nt $binary) ]]; then binary=$candidate; fi
  done
  [[ $binary ]] && return
  printf 'FAILED: there is no build to test; run tests/run\n0 passed, 1 failed\n'
  exit 1
}

Finish() {
  printf '%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0))
}
