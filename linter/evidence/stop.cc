#include "evidence/stop.h"

#include <cstdint>

#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr int32_t kNothing = -1;

bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

// The marks that printed pages set high to point to a note.
bool IsNoteMark(int32_t character) {
  const bool superscript = character == 0x00B9 || character == 0x00B2 || character == 0x00B3 ||
                           (character >= 0x2070 && character <= 0x2079);
  const bool dagger = character == 0x2020 || character == 0x2021;
  return superscript || dagger || character == '*';
}

class StopReader {
 public:
  StopReader(std::string_view text, size_t begin) : text_(text), at_(begin) { stop_.begin = begin; }

  Stop Read() {
    ReadStops();
    stop_.kind = KindOfStops();
    const char before = stop_.begin > 0 ? text_[stop_.begin - 1] : ' ';
    stop_.is_elision = stop_.kind == Stop::Kind::kEllipsis &&
                       ((before == '[' && Peek() == ']') || (before == '(' && Peek() == ')'));
    do {
      while (TakeMark()) {
      }
      stop_.end = at_;
      SkipSpaces();
    } while (StandsApart());
    stop_.next = at_;
    return stop_;
  }

 private:
  int32_t Peek(size_t* after = nullptr) const {
    size_t next = at_;
    const int32_t character = next < text_.size() ? NextCharacter(text_, &next) : kNothing;
    if (after != nullptr) *after = next;
    return character;
  }

  void ReadStops() {
    size_t after = 0;
    while (true) {
      const int32_t character = Peek(&after);
      const bool spaced = character == ' ' && text_.substr(at_ - 1, 3) == ". ." && !StopsNumber();
      if (character == kNothing || (!spaced && !IsSentenceStop(character))) return;
      last_ = character == ' ' ? last_ : character;
      count_ += character == ' ' ? 0 : 1;
      questions_ += character == '?' || character == '!' ? 1 : 0;
      at_ = after;
    }
  }

  // Whether ". .5" stands here.
  bool StopsNumber() const { return at_ + 2 < text_.size() && IsAsciiDigit(text_[at_ + 2]); }

  Stop::Kind KindOfStops() const {
    constexpr int32_t kEllipsis = 0x2026;
    constexpr int32_t kInterrobang = 0x203D;
    if (questions_ > 0 || (last_ >= 0x203C && last_ <= 0x2049) || last_ == kInterrobang) {
      return Stop::Kind::kQuestion;
    }
    if (last_ == kEllipsis) return Stop::Kind::kEllipsis;
    if (last_ != '.') return Stop::Kind::kOther;
    return count_ == 1 ? Stop::Kind::kFullStop : Stop::Kind::kEllipsis;
  }

  // Takes one mark that belongs to the stop, if one follows at once.
  bool TakeMark() {
    size_t after = 0;
    const int32_t character = Peek(&after);
    if (character == kNothing) return false;
    if (character == '"' || character == '\'' || IsClosing(character)) {
      stop_.closed = true;
      stop_.closes_bracket |= character == ')';
    } else if (IsNoteMark(character)) {
      stop_.has_reference = true;
    } else if (character == '[') {
      after = BracketEnd();
      stop_.has_reference |= after > at_;
    } else if (IsAsciiDigit(text_[at_])) {
      after = BareNumberEnd();
      stop_.has_bare_number = after > at_;
      stop_.has_reference |= after > at_;
    } else if (!IsSentenceStop(character) || !(stop_.closed || stop_.has_reference)) {
      return false;
    }
    const bool taken = after > at_;
    at_ = after;
    return taken;
  }

  // After "[note 3]"; where it is now if no reference mark stands here.
  size_t BracketEnd() const {
    constexpr size_t kLongest = 40;
    const std::string_view near = text_.substr(at_, kLongest);
    const size_t close = near.find_first_of("[]", 1);
    if (close == std::string_view::npos || near[close] == '[') return at_;
    return at_ + close + 1;
  }

  // After the 12 of "killed.12 The".
  size_t BareNumberEnd() const {
    constexpr size_t kMostDigits = 3;
    size_t end = at_;
    while (end < text_.size() && IsAsciiDigit(text_[end])) ++end;
    const bool parted = end == text_.size() || text_[end] == ' ';
    return parted && end - at_ <= kMostDigits && FollowsWord() ? end : at_;
  }

  // Whether three small letters stand before the stop, or it is closed: no decimal, no "p.12".
  bool FollowsWord() const {
    if (stop_.kind != Stop::Kind::kFullStop) return false;
    if (stop_.closed) return true;
    if (stop_.begin < 3) return false;
    for (size_t i = stop_.begin - 3; i < stop_.begin; ++i) {
      const bool letter = (text_[i] >= 'a' && text_[i] <= 'z') || (text_[i] & 0x80) != 0;
      if (!letter) return false;
    }
    return true;
  }

  void SkipSpaces() {
    size_t after = 0;
    while (IsWhiteSpace(Peek(&after))) at_ = after;
  }

  // Whether, after white space, a mark stands here that can only belong to the stop: "killed. [3]",
  // and French closing quotation marks.
  bool StandsApart() const {
    const int32_t character = Peek();
    if (character == kNothing || at_ == stop_.end) return false;
    if (IsClosing(character)) return character != 0x2019;  // ’ may open 'tis and '22
    if (character != '[') return false;
    const size_t end = BracketEnd();
    for (size_t i = at_ + 1; i + 1 < end; ++i) {
      if (!IsAsciiDigit(text_[i])) return false;
    }
    return end > at_ + 2;
  }

  std::string_view text_;
  size_t at_;
  Stop stop_;
  int32_t last_ = kNothing;
  size_t count_ = 0;
  size_t questions_ = 0;
};

}  // namespace

Stop ReadStop(std::string_view text, size_t begin) { return StopReader(text, begin).Read(); }

}  // namespace eventlint
