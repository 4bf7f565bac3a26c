#include "text/text_edits.h"

#include <algorithm>
#include <tuple>

#include "text/input_error.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

[[noreturn]] void Refuse(const FileEdits& edits, std::string_view bytes, size_t offset,
                         const std::string& problem) {
  const SourceText source(edits.path, std::string(bytes));
  throw InputError(edits.path, source.PositionAt(offset),
                   problem + "; nothing was changed: run the command again");
}

}  // namespace

std::string ApplyEdits(std::string_view bytes, FileEdits edits) {
  const size_t mark = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::string_view text = bytes.substr(mark);
  std::stable_sort(edits.edits.begin(), edits.edits.end(),
                   [](const TextEdit& a, const TextEdit& b) {
                     return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
                   });
  std::string out(bytes.substr(0, mark));
  size_t done = 0;
  for (const TextEdit& edit : edits.edits) {
    if (edit.span.end > text.size() || edit.span.begin > edit.span.end) {
      Refuse(edits, bytes, edit.span.begin, "the file is not the one that was to be edited");
    }
    if (edit.span.begin < done) {
      Refuse(edits, bytes, edit.span.begin, "two edits would change the same place");
    }
    out += text.substr(done, edit.span.begin - done);
    out += edit.replacement;
    done = edit.span.end;
  }
  return out.append(text.substr(done));
}

}  // namespace eventlint
