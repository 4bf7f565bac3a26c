#include "fix/fix_kinds.h"

#include <algorithm>

namespace eventlint {

const std::vector<FixKind>& FixKinds() {
  static const std::vector<FixKind> kinds = {
      {"white-space", {}, "takes spaces from the ends of lines and ends the last line."},
      {"not-nfc",
       {"not-nfc"},
       "`eventlint check --fix` writes the text in Unicode's normalisation form C.",
       FixUnicodeForm},
      {"edge-space",
       {"invalid-value", "unknown-reference", "unknown-place"},
       "`eventlint check --fix` takes white space from the ends of ids, references and names.",
       FixEdgeSpace},
      {"name-to-id",
       {"unknown-reference", "unknown-place"},
       "`eventlint check --fix` puts the id in the place of a name or spelling that one record "
       "alone has.",
       FixReference},
      {"nearest-id",
       {"unknown-reference", "unknown-place"},
       "With `--unsafe` it also puts the nearest id in the place of one that nobody has, when one "
       "record alone is one or two letters away.",
       FixUnknownId, true},
      {"date-form",
       {"invalid-value"},
       "`eventlint check --fix` writes a date as EDTF has it when it can be read in one way only: "
       "2022-2-8, 8 March 2022. With `--unsafe` it also does so when one reading is likely.",
       FixDate},
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
