#include "fix/fix_kinds.h"

#include <algorithm>

namespace eventlint {

const std::vector<FixKind>& FixKinds() {
  static const std::vector<FixKind> kinds = {
      {.id = "white-space",
       .rules = {},
       .does = "takes spaces from the ends of lines and ends the last line.",
       .document_fix = FixWhiteSpace},
      {.id = "not-nfc",
       .rules = {"not-nfc"},
       .does = "`eventlint check --fix` writes the text in Unicode's normalisation form C.",
       .scalar_fix = FixUnicodeForm},
      {.id = "edge-space",
       .rules = {"invalid-value", "unknown-reference", "unknown-place"},
       .does = "`eventlint check --fix` takes white space from the ends of ids, references and "
               "names.",
       .scalar_fix = FixEdgeSpace},
      {.id = "name-to-id",
       .rules = {"unknown-reference", "unknown-place"},
       .does = "`eventlint check --fix` puts the id in the place of a name or spelling that one "
               "record alone has.",
       .scalar_fix = FixReference},
      {.id = "nearest-id",
       .rules = {"unknown-reference", "unknown-place"},
       .does = "With `--unsafe` it also puts the nearest id in the place of one that nobody has, "
               "when one record alone is one or two letters away.",
       .scalar_fix = FixUnknownId},
      {.id = "date-form",
       .rules = {"invalid-value"},
       .does = "`eventlint check --fix` writes a date as EDTF has it when it can be read in one "
               "way only: 2022-2-8, 8 March 2022. With `--unsafe` it also does so when one reading "
               "is likely.",
       .scalar_fix = FixDate},
      {.id = "item-order",
       .rules = {"unsorted-list"},
       .does = "`eventlint check --fix` moves the items, with the comments above them.",
       .document_fix = FixItemOrder,
       .moves_text = true},
  };
  return kinds;
}

std::string WhatFixDoes(std::string_view rule) {
  std::string text;
  for (const FixKind& kind : FixKinds()) {
    const auto& rules = kind.rules;
    if (std::find(rules.begin(), rules.end(), rule) == rules.end()) continue;
    text += (text.empty() ? "" : " ") + kind.does;
  }
  return text;
}

}  // namespace eventlint
