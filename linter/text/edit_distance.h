// EditDistance: how far one spelling is from another, made for comparing a word with very many.
#ifndef EVENTLINT_TEXT_EDIT_DISTANCE_H_
#define EVENTLINT_TEXT_EDIT_DISTANCE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace eventlint {

/// A text made ready to be compared: decoded once, however often that is.
class Spelling {
 public:
  /// REQUIRES: valid UTF-8.
  explicit Spelling(std::string_view text);

  const std::u32string& letters() const { return letters_; }
  /// Whether the two are more than `limit` edits apart, as far as can be told without aligning
  /// them: by their lengths and by the letters that they are made of.
  bool IsFarFrom(const Spelling& other, int limit) const;

 private:
  std::u32string letters_;
  uint64_t letter_set_ = 0;  // a bit for all letters with the same six low bits
};

/// The number of code points to insert, delete, replace or swap with their neighbour to turn one
/// text into the other (optimal string alignment); `limit` + 1 when it is more than `limit`.
int EditDistance(const Spelling& a, const Spelling& b, int limit);
int EditDistance(std::string_view a, std::string_view b, int limit);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_EDIT_DISTANCE_H_
