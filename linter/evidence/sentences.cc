#include "evidence/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <limits>
#include <memory>
#include <stdexcept>
#include <string>

#include "evidence/sentence_end.h"
#include "evidence/stop.h"
#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

// Making one costs more than splitting a paragraph, so each thread keeps the last.
icu::BreakIterator& IcuSentences(const std::string& locale) {
  thread_local std::string made_for;
  thread_local std::unique_ptr<icu::BreakIterator> sentences;
  if (sentences == nullptr || made_for != locale) {
    UErrorCode error = U_ZERO_ERROR;
    sentences.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(locale.c_str()), error));
    if (U_FAILURE(error)) {
      sentences.reset();
      throw std::runtime_error("the Unicode library (ICU) lacks its rules for sentences");
    }
    made_for = locale;
  }
  return *sentences;
}

// The byte offsets where ICU begins a sentence, in order.
std::vector<size_t> IcuBreaks(std::string_view text, const std::string& locale) {
  std::vector<size_t> breaks;
  // ICU counts in 32 bits.
  if (text.size() >= std::numeric_limits<int32_t>::max()) return breaks;
  icu::BreakIterator& sentences = IcuSentences(locale);
  UErrorCode error = U_ZERO_ERROR;
  UText* source = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &error);
  sentences.setText(source, error);
  if (U_SUCCESS(error)) {
    for (int32_t at = sentences.first(); at != icu::BreakIterator::DONE; at = sentences.next()) {
      breaks.push_back(static_cast<size_t>(at));
    }
  }
  utext_close(source);
  return breaks;
}

class Splitter {
 public:
  Splitter(std::string_view text, const Language& language)
      : text_(text), breaks_(IcuBreaks(text, language.code())), end_(text, language) {}

  std::vector<std::string_view> Split() {
    size_t at = 0;
    while (at < text_.size()) {
      const size_t begin = at;
      const int32_t character = NextCharacter(text_, &at);
      const bool may_stop =
          character >= 0x80 || character == '.' || character == '!' || character == '?';
      if (may_stop && IsSentenceStop(character)) {
        at = PassStop(ReadStop(text_, begin));
      } else {
        Pass(character);
      }
    }
    Finish();
    return std::move(sentences_);
  }

 private:
  void Pass(int32_t character) {
    if (IsLetter(character) || IsDigit(character)) {
      has_words_ = true;
    } else if (character == '(') {
      // A sentence that stands in brackets as a whole ends within them.
      if (has_words_) ++brackets_;
    } else if (character == ')' && brackets_ > 0) {
      --brackets_;
    }
  }

  // Returns where to go on.
  size_t PassStop(const Stop& stop) {
    const StopPlace place{begin_, stop, brackets_ > 0, IcuBreaksAt(stop)};
    if (has_words_ && stop.next < text_.size() && end_.IsAt(place)) {
      sentences_.push_back(text_.substr(begin_, stop.end - begin_));
      begin_ = stop.next;
      has_words_ = false;
      brackets_ = 0;
      return stop.next;
    }
    for (size_t i = stop.begin; i < stop.end; ++i) {
      if (text_[i] == ')' && brackets_ > 0) --brackets_;
    }
    return stop.end;
  }

  // Also where it breaks within the marks that belong to the stop, as it does in "killed.[3] The".
  bool IcuBreaksAt(const Stop& stop) {
    while (next_break_ < breaks_.size() && breaks_[next_break_] <= stop.begin) ++next_break_;
    return next_break_ < breaks_.size() && breaks_[next_break_] <= stop.next;
  }

  void Finish() {
    // Marks without a word belong to the sentence before.
    if (!has_words_ && !sentences_.empty()) {
      begin_ = static_cast<size_t>(sentences_.back().data() - text_.data());
      sentences_.pop_back();
    }
    if (begin_ < text_.size()) sentences_.push_back(text_.substr(begin_));
  }

  std::string_view text_;
  std::vector<size_t> breaks_;
  SentenceEnd end_;
  std::vector<std::string_view> sentences_;
  size_t next_break_ = 0;
  size_t begin_ = 0;        // of the sentence
  bool has_words_ = false;  // since then
  int brackets_ = 0;        // opened since then, and not closed
};

std::string_view Trim(std::string_view text) {
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); begin = i) {
    if (!IsWhiteSpace(NextCharacter(text, &i))) break;
  }
  size_t end = begin;
  for (size_t i = begin; i < text.size();) {
    if (!IsWhiteSpace(NextCharacter(text, &i))) end = i;
  }
  return text.substr(begin, end - begin);
}

}  // namespace

std::vector<std::string_view> SplitSentences(std::string_view paragraph, const Language& language) {
  return Splitter(Trim(paragraph), language).Split();
}

}  // namespace eventlint
