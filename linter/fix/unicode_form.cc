// not-nfc: a text that is not in Unicode's normalisation form C.
#include "fix/fix.h"
#include "text/fold.h"

namespace eventlint {

std::optional<Change> FixUnicodeForm(const Field&, const std::string& text, RecordNames*) {
  if (IsNfc(text)) return std::nullopt;
  return Change{NormaliseNfc(text)};
}

}  // namespace eventlint
