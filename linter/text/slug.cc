#include "text/slug.h"

#include "text/character.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

bool IsAsciiSlug(std::string_view text) {
  bool gap = true;  // no letter or digit stands before
  for (const char c : text) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!kept && (c != '-' || gap)) return false;
    gap = !kept;
  }
  return !gap;
}

}  // namespace

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

bool IsSlug(std::string_view text) {
  // Every citation is asked, and most slugs are plain ASCII.
  return IsAsciiSlug(text) || (!text.empty() && Slugify(text) == text);
}

}  // namespace eventlint
