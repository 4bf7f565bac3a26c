#!/usr/bin/env bash
# Completion and the manual page in the programs that they are for: bash, zsh and fish, groff and
# man. A program that is not installed is skipped, and says so. Ends with "N passed, M failed".
# EVENTLINT_BINARY names the program to test; that of the newest build unless told.
set -uo pipefail

source_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
source "$source_root/tests/cli/expect.sh"
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
FindBinary
bin="$scratch/a folder"
mkdir -p "$bin" "$scratch/project/rules" "$scratch/project/data" "$scratch/elsewhere"
ln -s "$binary" "$bin/eventlint"
export PATH="$bin:$PATH" HOME="$scratch/elsewhere"

PlantProject() {
  cd -- "$scratch/project" || exit 1
  printf 'collections:\n  events: {files: "data/*.yaml", schema: event.json}\n' >eventlint.yaml
  printf '{"type": "object", "properties": {"id": {"type": "string"}}}\n' >event.json
  printf 'id: a\n' >data/a.yaml
  local id
  for id in odd-thing other-thing '$(touch pwned)'; do
    cat >"rules/$id.yaml" <<'RULE'
title: A thing
level: note
since: 0.1.0
message: "{id} is a thing"
why: It is.
fix: Let it be.
sql: SELECT _row AS at, id FROM events WHERE id = 'thing'
examples:
  - name: one
    records: {events: [{id: thing}]}
    expect: [{at: /events/0, message: thing is a thing}]
  - {name: none, records: {events: [{id: a}]}, expect: []}
RULE
  done
}

# InBash WORD...: what bash offers for the last word, in one line.
InBash() {
  bash --norc -c '
    source <(eventlint completion bash)
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
    _eventlint
    printf "%s\n" "${COMPREPLY[*]}"' bash "$@" 2>&1
}

TestBash() {
  Expect 'bash: it is registered' \
    "$(bash --norc -c 'source <(eventlint completion bash) && complete -p eventlint')" \
    'complete -F _eventlint eventlint'
  Expect 'bash: commands' "$(InBash eventlint te)" 'test-rules'
  Expect 'bash: all commands at first' \
    "$(InBash eventlint '' | tr ' ' '\n' | grep -cx 'check\|man')" 2
  Expect 'bash: options of a command' "$(InBash eventlint check --fa)" '--fail-on'
  Expect 'bash: options of the tool after a command' "$(InBash eventlint check --con)" '--config'
  Expect 'bash: words' "$(InBash eventlint check --fail-on n)" 'note never'
  Expect 'bash: words after =' "$(InBash eventlint check --fail-on = wa)" 'warning'
  Expect 'bash: words right at =' "$(InBash eventlint query --format =)" 'table csv json'
  Expect 'bash: the command after an option with a value' \
    "$(InBash eventlint --config eventlint.yaml ex)" 'explain'
  Expect 'bash: files' "$(InBash eventlint check ev)" 'event.json eventlint.yaml'
  Expect 'bash: rule ids' "$(InBash eventlint explain o)" 'odd-thing other-thing'
  Expect 'bash: a list of rule ids' "$(InBash eventlint check --select a,od)" 'a,odd-thing'
  Expect 'bash: an id that is no plain word is not offered' "$(InBash eventlint explain '$')" ''
  Expect 'bash: and runs nothing' "$(test -e pwned && echo it ran)" ''
  cd -- "$scratch/elsewhere" || return
  Expect 'bash: no ids and no message without a project' "$(InBash eventlint explain o)" ''
  Expect 'bash: ids of the project that is named' \
    "$(InBash eventlint --config ../project/eventlint.yaml explain ot)" 'other-thing'
  Expect 'bash: the same with =' \
    "$(InBash eventlint explain --config = ../project/eventlint.yaml ot)" 'other-thing'
  Expect 'bash: an unknown command offers nothing' "$(InBash eventlint frobnicate '')" ''
  cd -- "$scratch/project" || return
}

# InZsh LINE...: types each line and a tab into a zsh, and tells what has become of it.
InZsh() {
  eventlint completion zsh >"$scratch/elsewhere/_eventlint"
  timeout 20 zsh -f -c '
    zmodload zsh/zpty
    zpty -b typed zsh -f -i
    zpty -w typed "fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; PS1=; PS2="
    zpty -w typed "setopt no_beep; tell() { print -r -- \$BUFFER >>$2; BUFFER=; zle redisplay }"
    zpty -w typed "zle -N tell; bindkey \"^T\" tell"
    for line in "${@[3,-1]}"; do zpty -w -n typed "$line"$'"'\t\x14'"'; done
    until [[ -e $2 && $(wc -l <$2) -ge $(($# - 2)) ]]; do
      while zpty -r -t typed shown; do done
      sleep 0.02
    done
  ' zsh "$scratch/elsewhere" "$scratch/typed" "$@" >/dev/null 2>&1
  cat -- "$scratch/typed" 2>&1
}

TestZsh() {
  if ! command -v zsh >/dev/null; then Skip 'completion in zsh: zsh is not installed'; return; fi
  if ! HasTerminals; then Skip 'completion in zsh: there is no /dev/pts'; return; fi
  local -a lines
  mapfile -t lines < <(InZsh 'eventlint test-r' 'eventlint check --fail-o' \
    'eventlint check --fail-on warn' 'eventlint explain odd' 'eventlint check --select odd-thing,ot' \
    'eventlint --config eventlint.yaml query --format=cs' 'eventlint check eventlint.y')
  Expect 'zsh: a command' "${lines[0]:-}" 'eventlint test-rules '
  Expect 'zsh: an option' "${lines[1]:-}" 'eventlint check --fail-on='
  Expect 'zsh: a word' "${lines[2]:-}" 'eventlint check --fail-on warning '
  Expect 'zsh: a rule id' "${lines[3]:-}" 'eventlint explain odd-thing '
  Expect 'zsh: a list of rule ids' "${lines[4]:-}" \
    'eventlint check --select odd-thing,other-thing,'
  Expect 'zsh: a word after =' "${lines[5]:-}" \
    'eventlint --config eventlint.yaml query --format=csv '
  Expect 'zsh: a file' "${lines[6]:-}" 'eventlint check eventlint.yaml '
  Expect 'zsh: a script that is sourced registers itself' "$(zsh -f -c '
    autoload -Uz compinit; compinit -u -D; source <(eventlint completion zsh)
    print $_comps[eventlint]')" '_eventlint'
}

# InFish LINE: what fish offers for its last word, in one line, without descriptions.
InFish() {
  fish --no-config -c 'eventlint completion fish | source; complete -C "$argv"' "$1" 2>&1 |
    cut -f 1 | paste -s -d ' ' -
}

TestFish() {
  if ! command -v fish >/dev/null; then Skip 'completion in fish: fish is not installed'; return; fi
  Expect 'fish: a command' "$(InFish 'eventlint te')" 'test-rules'
  Expect 'fish: no files among the commands' "$(InFish 'eventlint eve')" ''
  Expect 'fish: an option' "$(InFish 'eventlint check --fai')" '--fail-on'
  Expect 'fish: words' "$(InFish 'eventlint check --fail-on n')" 'never note'
  Expect 'fish: words after =' "$(InFish 'eventlint check --fail-on=w')" '--fail-on=warning'
  Expect 'fish: rule ids' "$(InFish 'eventlint explain o')" 'odd-thing other-thing'
  Expect 'fish: a list of rule ids' "$(InFish 'eventlint check --select a,od')" 'a,odd-thing'
  Expect 'fish: the command after an option with a value' \
    "$(InFish 'eventlint --config eventlint.yaml exp')" 'explain'
  Expect 'fish: an argument that is also a command'\''s name' \
    "$(InFish 'eventlint tables check --fai')" ''
  Expect 'fish: files' "$(InFish 'eventlint check event.j')" 'event.json'
  cd -- "$scratch/elsewhere" || return
  Expect 'fish: no ids and no message without a project' "$(InFish 'eventlint explain o')" ''
  Expect 'fish: ids of the project that is named' \
    "$(InFish 'eventlint --config=../project/eventlint.yaml explain ot')" 'other-thing'
  cd -- "$scratch/project" || return
}

TestManPage() {
  eventlint man >"$scratch/eventlint.1"
  if command -v groff >/dev/null; then
    Expect 'groff has no warning' \
      "$(groff -man -Tutf8 -ww "$scratch/eventlint.1" 2>&1 >"$scratch/page")" ''
    Expect 'the page shows quotes and dashes as they are typed' \
      "$(sed $'s/\e\\[[0-9;]*m//g; s/.\b//g' "$scratch/page" |
         grep -c "eventlint query --format csv 'SELECT \* FROM")" 1
  else
    Skip 'the manual page in groff: groff is not installed'
  fi
  if command -v man >/dev/null; then
    Expect 'man has no warning' \
      "$(man --warnings -P cat -l "$scratch/eventlint.1" 2>&1 >/dev/null)" ''
  else
    Skip 'the manual page in man: man is not installed'
  fi
}

PlantProject
for test in TestBash TestZsh TestFish TestManPage; do "$test"; done
Finish
