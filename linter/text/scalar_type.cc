#include "text/scalar_type.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace eventlint {

namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

size_t CountDigits(std::string_view text) {
  return static_cast<size_t>(std::find_if_not(text.begin(), text.end(), IsDigit) - text.begin());
}

bool OneOf(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

Scalar Integer(std::string_view digits, int base) {
  Scalar scalar;
  // from_chars takes a sign in any base; only decimals have one.
  if (base != 10 && digits.front() == '-') return {};
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), scalar.integer, base);
  if (end != digits.data() + digits.size()) return {};
  if (error == std::errc::result_out_of_range) {
    scalar.out_of_range = true;
  } else if (error == std::errc()) {
    scalar.kind = Kind::kInteger;
  }
  return scalar;
}

Scalar Real(double value) {
  Scalar scalar;
  scalar.kind = Kind::kReal;
  scalar.real = value;
  return scalar;
}

// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
bool HasRealForm(std::string_view text) {
  const size_t whole = CountDigits(text);
  text.remove_prefix(whole);
  size_t fraction = 0;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    fraction = CountDigits(text);
    text.remove_prefix(fraction);
  }
  if (whole + fraction == 0) return false;
  if (text.empty()) return true;
  if (text.front() != 'e' && text.front() != 'E') return false;
  text.remove_prefix(1);
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && CountDigits(text) == text.size();
}

Scalar DecimalNumber(std::string_view text) {
  const bool negative = text.front() == '-';
  const std::string_view unsigned_text =
      negative || text.front() == '+' ? text.substr(1) : text;
  if (unsigned_text.empty()) return {};
  if (CountDigits(unsigned_text) == unsigned_text.size()) {
    return Integer(negative ? text : unsigned_text, 10);
  }
  if (OneOf(unsigned_text, {".inf", ".Inf", ".INF"})) {
    const double infinity = std::numeric_limits<double>::infinity();
    return Real(negative ? -infinity : infinity);
  }
  if (!HasRealForm(unsigned_text)) return {};
  double value = 0;
  const auto [end, error] = std::from_chars(
      unsigned_text.data(), unsigned_text.data() + unsigned_text.size(), value);
  if (error != std::errc()) {
    Scalar scalar;
    scalar.out_of_range = true;
    return scalar;
  }
  return Real(negative ? -value : value);
}

}  // namespace

Scalar TypeOfScalar(std::string_view written) {
  Scalar scalar;
  if (written.empty() || OneOf(written, {"~", "null", "Null", "NULL"})) {
    scalar.kind = Kind::kNull;
    return scalar;
  }
  if (OneOf(written, {"true", "True", "TRUE", "false", "False", "FALSE"})) {
    scalar.kind = Kind::kBool;
    scalar.boolean = written.front() == 't' || written.front() == 'T';
    return scalar;
  }
  if (OneOf(written, {".nan", ".NaN", ".NAN"})) return Real(std::nan(""));
  if (written.starts_with("0o") && written.size() > 2) return Integer(written.substr(2), 8);
  if (written.starts_with("0x") && written.size() > 2) return Integer(written.substr(2), 16);
  const char first = written.front();
  if (IsDigit(first) || first == '-' || first == '+' || first == '.') {
    return DecimalNumber(written);
  }
  return scalar;
}

}  // namespace eventlint
