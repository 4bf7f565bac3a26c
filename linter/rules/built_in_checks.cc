#include "rules/built_in_checks.h"

namespace eventlint {

namespace {

constexpr bool kHidesFile = true;

}  // namespace

const std::vector<BuiltInCheck>& BuiltInChecks() {
  static const std::vector<BuiltInCheck> checks = {
      {"acceptance-without-reason", "A finding is accepted and nobody says why",
       "An acceptance tells every later reader that somebody looked and found the data right. "
       "Without the reason nobody can tell whether it still holds, or ever did; so it accepts "
       "nothing.",
       "Write the reason after two dashes: `# eventlint: accept RULE -- reason`. A last day at its "
       "end, `until 2027-01-31`, is no part of the reason.",
       "acceptance"},
      {"ambiguous-line-break", "A character is a line break to some YAML readers only",
       "The characters U+0085, U+2028 and U+2029 end a line in YAML 1.1 and are plain text in "
       "YAML 1.2. They cannot be seen, and the same file would hold different data for different "
       "readers.",
       "Delete the character, or write it as an escape in a double-quoted string: \"\\N\", "
       "\"\\L\" or \"\\P\".",
       "reading", Level::kError, kHidesFile},
      {"broken-index", "An evidence index is not as `eventlint index` writes it",
       "The evidence index says which passages a source has, and which numbers, dates and names "
       "stand in them. A line that was changed by hand, or damaged by a merge, would let a "
       "citation pass that the source does not support.",
       "Run `eventlint index`, which makes the index anew from the archived text. Never mend it by "
       "hand.",
       "evidence"},
      {"deep-nesting", "Lists and mappings stand too deep inside each other",
       "No record needs hundreds of levels. A file that has them is damaged, or was made to "
       "exhaust the memory of whoever reads it.",
       "Look for an opening bracket that is never closed, or for indentation that grows without "
       "end, and flatten the data.",
       "reading", Level::kError, kHidesFile},
      {"duplicate-key", "A key stands twice in one mapping",
       "Readers disagree on which of the two values counts: some take the first, some the last, "
       "and YAML 1.2 and RFC 8259 ask for unique keys. One of the two facts would be lost in "
       "silence.",
       "Keep one of the two. If both are true, and the schema has a list for it, write two "
       "entries.",
       "reading"},
      {"empty-collection", "A collection of the configuration has no file",
       "Rules pass over records that are not there: a folder that was renamed, or a mistyped "
       "pattern, would leave its records unchecked, and every rule would say that it passed.",
       "Correct the pattern in eventlint.yaml; it is relative to that file. If there are no records "
       "yet, write a file with an empty list, `[]`, or leave the collection out until there are.",
       "reading"},
      {"empty-file", "A file of the dataset holds nothing",
       "A file without a record is a record that was forgotten or lost, and no other check would "
       "ever miss it.",
       "Write the record, or delete the file.",
       "reading", Level::kError, kHidesFile},
      {"excessive-aliases", "Aliases make the file many times larger than it is written",
       "An alias stands for a whole copy of what it names. Aliases of aliases grow without "
       "bounds, so that a file of a few lines fills the memory of whoever reads it.",
       "Write the values out where they are needed, without anchors and aliases.",
       "reading", Level::kError, kHidesFile},
      {"expired-acceptance", "An acceptance has reached its last day",
       "Whoever accepted the finding set a day by which it was to be looked at again. That day has "
       "passed, and the finding is told again.",
       "Look whether the reason still holds. If so, give the acceptance another day; if not, mend "
       "what the finding says, and delete the acceptance.",
       "acceptance", Level::kWarning},
      {"invalid-key", "A key is no short text",
       "A key names a field, so it has to be a text. A list, a mapping or nothing at all names no "
       "field, and JSON, in which the dataset has to be expressible, knows none of them; a key of "
       "more than a kilobyte is a value that has lost its place.",
       "Write the field's name as the key. If a text with a colon was meant, put it in quotes.",
       "reading"},
      {"invalid-utf8", "The text is not UTF-8",
       "A byte that is no UTF-8 becomes another letter, or a question mark, in every program that "
       "reads the file, and a name with a wrong letter is another name.",
       "Save the file as UTF-8. A file from a spreadsheet is often Windows-1252: convert it, for "
       "example with `iconv -f WINDOWS-1252 -t UTF-8`, and look at its accented letters.",
       "reading", Level::kError, kHidesFile},
      {"invalid-value", "A value is not what the schema asks for",
       "The schema is the agreement on what a field may hold. A value outside it cannot be "
       "compared or counted, and rules that would read it do not see it.",
       "Write a value as the message and the schema's description say. If the value is right and "
       "the schema too narrow, change the schema.",
       "schema"},
      {"malformed-acceptance", "A comment for eventlint that it does not understand",
       "A comment that begins with `eventlint:` is meant for the tool. One that it cannot read, or "
       "that names a rule which does not exist, would accept nothing, and its author would believe "
       "that it does; one whose last day is not understood would never end. What hides a whole "
       "file, as a syntax error does, cannot be accepted, nor can what is said of an acceptance.",
       "Write `# eventlint: accept RULE -- reason`; several rules are parted by commas, and "
       "`until 2027-01-31` may stand before the dashes or at the reason's end. Each acceptance has "
       "a comment of its own. If the comment is for people, begin it with another word.",
       "acceptance"},
      {"merge-key", "A mapping takes in another one by `<<`",
       "The merge key belongs to YAML 1.1 and is not part of YAML 1.2: some readers fill in the "
       "other mapping's fields, and others see a field whose name is `<<`.",
       "Write the fields out.",
       "reading"},
      {"missing-key", "A field that the schema requires is not there",
       "A record without it cannot be used for what the dataset is for. The schema requires few "
       "fields, and each for a reason that stands in its description.",
       "Add the field. If it is there under another name, correct the name.",
       "schema"},
      {"not-nfc", "A text is not in Unicode's normalisation form C",
       "An accented letter may be one character, or a letter and a mark after it. Both look the "
       "same; searches, sorting and comparisons take them for different words.",
       "Run `eventlint check --fix`, or type the letter as your keyboard gives it.",
       "reading", Level::kWarning},
      {"not-text", "The file is no text",
       "The file holds bytes that no text has, as an image, an archive or a text in UTF-16 does. "
       "It cannot hold records.",
       "Move the file out of the dataset's folders. If it is a text in UTF-16, save it as UTF-8.",
       "reading", Level::kError, kHidesFile},
      {"number-out-of-range", "A number is too large to be kept exactly",
       "A whole number beyond 64 bits, or a decimal beyond what a double can hold, would be "
       "rounded or lost, and compared wrongly.",
       "Correct the number. If it is an identifier and not a quantity, put it in quotes.",
       "reading"},
      {"syntax-error", "The file does not follow the rules of its format",
       "Nothing in the file can be read past such a place, so nothing in it is checked, and "
       "whatever refers to its records seems to refer to nothing.",
       "Mend the place that the message names, or what stands before it: most often indentation, "
       "a quote or bracket that is not closed, or a colon in a text without quotes.",
       "reading", Level::kError, kHidesFile},
      {"unknown-alias", "An alias names an anchor that does not stand before it",
       "An alias (`*name`) repeats the value that an anchor (`&name`) has marked earlier in the "
       "same document. Without it the value is unknown.",
       "Write the value out. If the text was meant to begin with an asterisk, put it in quotes.",
       "reading", Level::kError, kHidesFile},
      {"unknown-key", "A key that the schema does not know",
       "A field under a name that nobody reads is a fact that is lost without a sound. Most such "
       "keys are slips of the pen.",
       "Correct the name; the message names the nearest one that is known. If the field is new, "
       "add it to the schema first.",
       "schema"},
      {"unread-file", "A file of records is part of no collection",
       "It lies where the records of a collection lie, and its name does not match: `x.yml` beside "
       "`*.yaml`. Nobody would notice that it is never checked and never counted.",
       "Rename the file, or add a pattern for it to its collection in eventlint.yaml. If it is no "
       "part of the dataset, move it elsewhere.",
       "reading", Level::kWarning},
      {"unsorted-list", "A list is not in the order that its schema asks for",
       "The schema says what the list is sorted by (`x-order`), so that a reader sees at once what "
       "came first, an entry is found where it is looked for, and a change in git shows what was "
       "added and not what was moved.",
       "Run `eventlint check --fix`, which moves each entry with the comments above it, or move "
       "the entry that the message names.",
       "schema", Level::kWarning},
      {"unsupported-tag", "A YAML tag that is not one of the core schema's",
       "A tag tells a reader to make some special value. Only the ones of the YAML 1.2 core "
       "schema mean the same to everybody (!!str, !!int, !!float, !!bool, !!null, !!seq, !!map).",
       "Delete the tag. A value that has to be a text belongs in quotes.",
       "reading"},
      {"unused-acceptance", "An acceptance that accepts nothing any more",
       "What it spoke of was mended, or has moved elsewhere. Left in place it would hide the next "
       "fault of that kind, for a reason that was given for another one.",
       "Delete the acceptance; or move it, if it was meant for a finding that the message shows at "
       "another line. A comment at the end of a line speaks of that line and of a value that ends "
       "there; alone on the line above an item or a key, of all of that item, or of the key with "
       "its whole value.",
       "acceptance", Level::kWarning},
  };
  return checks;
}

const BuiltInCheck* FindBuiltInCheck(std::string_view id) {
  for (const BuiltInCheck& check : BuiltInChecks()) {
    if (check.id == id) return &check;
  }
  return nullptr;
}

}  // namespace eventlint
