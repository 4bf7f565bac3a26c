#include "schema/facets.h"

#include <algorithm>
#include <cassert>

#include "schema/formats.h"
#include "schema/json_value.h"
#include "schema/pattern.h"
#include "schema/schema_set.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

class TextFacet : public Facet {
 public:
  bool Accepts(Value value) const override {
    return value.kind() != Kind::kString || AcceptsText(value.AsString());
  }
};

class PatternFacet : public TextFacet {
 public:
  explicit PatternFacet(Value operand) : pattern_(Pattern::Compile(operand.AsString())) {
    assert(pattern_ != nullptr);
  }
  bool AcceptsText(std::string_view text) const override { return pattern_->Matches(text); }

 private:
  std::shared_ptr<const Pattern> pattern_;
};

class FormatFacet : public TextFacet {
 public:
  explicit FormatFacet(Value operand) : format_(operand.AsString()) {}
  bool AcceptsText(std::string_view text) const override { return HasFormat(format_, text); }

 private:
  std::string format_;
};

class LengthFacet : public TextFacet {
 public:
  LengthFacet(bool least, Value operand) : least_(least), limit_(operand.AsReal()) {}
  bool AcceptsText(std::string_view text) const override {
    // A character is one byte at least and four at most, so most texts need no counting.
    if (least_ && static_cast<double>(text.size()) < limit_) return false;
    if (least_ && static_cast<double>(text.size() / 4) >= limit_) return true;
    if (!least_ && static_cast<double>(text.size()) <= limit_) return true;
    const auto length = static_cast<double>(CountCharacters(text));
    return least_ ? length >= limit_ : length <= limit_;
  }

 private:
  bool least_;
  double limit_;
};

class NumberFacet : public Facet {
 public:
  explicit NumberFacet(Value operand) : operand_(operand) {}
  bool Accepts(Value value) const override { return !IsNumber(value) || Holds(value); }
  bool AcceptsText(std::string_view) const override { return true; }

 protected:
  virtual bool Holds(Value number) const = 0;
  const Value operand_;
};

class BoundFacet : public NumberFacet {
 public:
  BoundFacet(bool least, bool exclusive, Value operand)
      : NumberFacet(operand), least_(least), exclusive_(exclusive) {}

 private:
  bool Holds(Value number) const override {
    const std::partial_ordering order = CompareNumbers(number, operand_);
    if (order == 0) return !exclusive_;
    return least_ ? order > 0 : order < 0;
  }
  bool least_;
  bool exclusive_;
};

class MultipleFacet : public NumberFacet {
 public:
  using NumberFacet::NumberFacet;

 private:
  bool Holds(Value number) const override { return IsMultiple(number, operand_); }
};

class UniqueFacet : public Facet {
 public:
  explicit UniqueFacet(Value operand) : asked_(operand.AsBool()) {}
  bool Accepts(Value value) const override {
    return !asked_ || value.kind() != Kind::kList || !FindTwins(value);
  }
  bool AcceptsText(std::string_view) const override { return true; }

 private:
  bool asked_;
};

}  // namespace

const std::vector<std::string>& FacetKeywords() {
  static const std::vector<std::string> keywords = {
      kPatternKeyword,    kFormatKeyword, "minLength",        "maxLength",  "minimum",
      "exclusiveMinimum", "maximum",      "exclusiveMaximum", "multipleOf", "uniqueItems"};
  return keywords;
}

bool IsFacetKeyword(std::string_view keyword) {
  const std::vector<std::string>& all = FacetKeywords();
  return std::find(all.begin(), all.end(), keyword) != all.end();
}

std::shared_ptr<const Facet> CompileFacet(std::string_view keyword, Value operand) {
  assert(IsFacetKeyword(keyword));
  if (keyword == kPatternKeyword) return std::make_shared<PatternFacet>(operand);
  if (keyword == kFormatKeyword) return std::make_shared<FormatFacet>(operand);
  if (keyword == "uniqueItems") return std::make_shared<UniqueFacet>(operand);
  if (keyword == "multipleOf") return std::make_shared<MultipleFacet>(operand);
  const bool least = keyword.starts_with("min") || keyword == "exclusiveMinimum";
  if (keyword.ends_with("Length")) return std::make_shared<LengthFacet>(least, operand);
  return std::make_shared<BoundFacet>(least, keyword.starts_with("exclusive"), operand);
}

}  // namespace eventlint
