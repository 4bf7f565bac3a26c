// ReadPassages: a source text becomes its passages, each with the anchor that citations name.
//
// The text is UTF-8 with wiki-style (`== Section ==`) or Markdown (`## Section`, or underlined)
// headings, an infobox block (the line `Infobox`, then lines `- Key: value`), and paragraphs parted
// by empty lines. Each item of a list and each row of a table is a paragraph of its own.
//
//   lead/1.1               before the first heading: first paragraph, first sentence
//   death-toll/2.1         under the nearest heading above, as a slug: in lower case, letters and
//                          digits of any script as they are, one hyphen for whatever else
//   infobox/6              the infobox's sixth line
//
// Paragraphs count from 1 in the text directly under a heading, so that an anchor stays when
// something changes in another section. A heading that comes again gets -2, -3, ... and so does one
// called "Lead" or "Infobox"; one without letters and digits is `section`. A first-level heading at
// the top is the article's title, and no section.
//
// An infobox ends at the first line that is neither `- ...` nor indented further; such a line goes
// on with the one before. The lines of a second infobox count on.
#ifndef EVENTLINT_EVIDENCE_SOURCE_PASSAGES_H_
#define EVENTLINT_EVIDENCE_SOURCE_PASSAGES_H_

#include <string>
#include <string_view>
#include <vector>

#include "evidence/language.h"
#include "evidence/source_lines.h"

namespace eventlint {

struct PassageText {
  std::string anchor;   ///< "death-toll/2.1", "infobox/6"
  std::string section;  ///< "death-toll", "lead", "infobox"
  int paragraph = 0;    ///< From 1; the line, in an infobox.
  int sentence = 0;     ///< From 1; 1 in an infobox.
  std::string key;      ///< Of an infobox line: "Casualties1". Empty elsewhere.
  /// The sentence, on one line, with single spaces and nothing that cannot be seen; of an infobox
  /// line, what follows the key, which may be nothing.
  std::string text;
  /// Those that stand between the passage before and this one. The article's title has level 0.
  std::vector<Heading> headings = {};
};

/// Every passage, in the order of the text. REQUIRES: valid UTF-8.
std::vector<PassageText> ReadPassages(std::string_view text, const Language& language);

/// A heading as a section's name; empty when it has neither letters nor digits.
std::string SectionSlug(std::string_view heading);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_SOURCE_PASSAGES_H_
