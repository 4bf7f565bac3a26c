#include "text/slug.h"

#include "text/character.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace eventlint {

std::string Slugify(std::string_view name) {
  const std::string lower = LowerCase(NormaliseNfc(name));
  std::string slug;
  bool gap = true;  // no letter or digit stands before
  for (size_t i = 0; i < lower.size();) {
    const size_t begin = i;
    const int32_t character = NextCharacter(lower, &i);
    if (IsIgnorable(character)) continue;
    // A capital that is left has no small letter, as 𝐀; a mark without a letter says nothing.
    const bool kept = IsMark(character)
                          ? !gap
                          : IsDigit(character) || (IsLetter(character) && !IsCapital(character));
    if (!kept) {
      gap = true;
      continue;
    }
    if (gap && !slug.empty()) slug += '-';
    gap = false;
    slug += lower.substr(begin, i - begin);
  }
  return NormaliseNfc(slug);
}

bool IsSlug(std::string_view text) { return !text.empty() && Slugify(text) == text; }

}  // namespace eventlint
