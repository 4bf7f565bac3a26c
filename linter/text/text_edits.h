// Edits to a file's text: what is replaced, and by what. Whatever no edit names stays as it is,
// byte for byte: comments, layout, line ends, a byte-order mark.
#ifndef EVENTLINT_TEXT_TEXT_EDITS_H_
#define EVENTLINT_TEXT_TEXT_EDITS_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace eventlint {

struct TextEdit {
  Span span;  ///< In the file's SourceText, thus without its byte-order mark; may be empty.
  std::string replacement;
  bool operator==(const TextEdit&) const = default;
};

/// The edits of one file, in any order.
struct FileEdits {
  std::string path;
  std::vector<TextEdit> edits;
};

/// The file's bytes with all edits made at once: every span is one of the text before. What two
/// edits insert at the same place keeps the order that they were given in. Throws InputError when
/// two edits overlap, or one lies beyond the end: the file is another than the edits were made for.
std::string ApplyEdits(std::string_view bytes, FileEdits edits);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_TEXT_EDITS_H_
