#include "text/edit_distance.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace eventlint {

Spelling::Spelling(std::string_view text) : letters_(Decode(text)) {
  for (const char32_t letter : letters_) letter_set_ |= uint64_t{1} << (letter % 64);
}

bool Spelling::IsFarFrom(const Spelling& other, int limit) const {
  const int longer = static_cast<int>(letters_.size()) - static_cast<int>(other.letters_.size());
  if (std::abs(longer) > limit) return true;
  // An edit takes at most one letter out of the set, and puts at most one in.
  return std::popcount(letter_set_ ^ other.letter_set_) > 2 * limit;
}

int EditDistance(const Spelling& a, const Spelling& b, int limit) {
  if (a.IsFarFrom(b, limit)) return limit + 1;
  const std::u32string& s = a.letters();
  const std::u32string& t = b.letters();
  const int rows = static_cast<int>(s.size());
  const int columns = static_cast<int>(t.size());
  // Cells further than `limit` from the diagonal are more edits than that; so are those of `far`.
  const int far = limit + 1;
  std::vector<int> before(columns + 1, far);
  std::vector<int> above(columns + 1, far);
  std::vector<int> current(columns + 1, far);
  for (int j = 0; j <= std::min(columns, limit); ++j) above[j] = j;
  for (int i = 1; i <= rows; ++i) {
    const int first = std::max(1, i - limit);
    const int last = std::min(columns, i + limit);
    current[first - 1] = first == 1 ? i : far;
    int least = current[first - 1];
    for (int j = first; j <= last; ++j) {
      const int replace = above[j - 1] + (s[i - 1] == t[j - 1] ? 0 : 1);
      current[j] = std::min({above[j] + 1, current[j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && s[i - 1] == t[j - 2] && s[i - 2] == t[j - 1];
      if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
      least = std::min(least, current[j]);
    }
    if (least > limit) return far;
    if (last < columns) current[last + 1] = far;
    std::swap(before, above);
    std::swap(above, current);
  }
  return std::min(above[columns], far);
}

int EditDistance(std::string_view a, std::string_view b, int limit) {
  return EditDistance(Spelling(a), Spelling(b), limit);
}

}  // namespace eventlint
