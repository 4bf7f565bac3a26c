#include "schema/pattern.h"

#include <re2/re2.h>

#include "schema/ecma_pattern.h"
#include "schema/excerpt.h"

namespace eventlint {

namespace {

class Re2Pattern : public Pattern {
 public:
  explicit Re2Pattern(const std::string& pattern) : re2_(pattern, Options()) {}

  bool Matches(std::string_view text) const override {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), re2_);
  }

  const RE2& re2() const { return re2_; }

 private:
  static RE2::Options Options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_max_mem(kMaxMemory);
    return options;
  }

  static constexpr int64_t kMaxMemory = 8 << 20;

  RE2 re2_;
};

// RE2's words end with the part of the pattern that is wrong, however long it is.
std::string WithoutArgument(const RE2& re2) {
  std::string_view words = re2.error();
  const std::string argument = ": " + re2.error_arg();
  if (words.ends_with(argument)) words.remove_suffix(argument.size());
  return std::string(words);
}

std::string Explain(const RE2& re2) {
  switch (re2.error_code()) {
    case RE2::ErrorPatternTooLarge:
      return "it is too large once its repeats are written out; use smaller repeat counts, or "
             "minLength and maxLength";
    case RE2::ErrorRepeatSize:
      return "a repeat is not well-formed or goes beyond 1000; for a greater length use minLength "
             "and maxLength";
    default:
      return WithoutArgument(re2) + ", at " + Excerpt(re2.error_arg());
  }
}

}  // namespace

std::shared_ptr<const Pattern> Pattern::Compile(std::string_view pattern, std::string* why) {
  std::string ignored;
  if (why == nullptr) why = &ignored;
  const auto translated = TranslateEcmaPattern(pattern, why);
  if (!translated) return nullptr;
  auto compiled = std::make_shared<const Re2Pattern>(*translated);
  if (compiled->re2().ok()) return compiled;
  *why = Explain(compiled->re2());
  return nullptr;
}

}  // namespace eventlint
