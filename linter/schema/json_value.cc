#include "schema/json_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace eventlint {

namespace {

__extension__ typedef unsigned __int128 Wide;

// 2 to the 63rd: the first double above every int64_t.
constexpr double kAboveIntegers = 9223372036854775808.0;

// A real that an int64_t can hold, as that.
std::optional<int64_t> AsWhole(double real) {
  if (!(real >= -kAboveIntegers && real < kAboveIntegers)) return std::nullopt;
  if (std::trunc(real) != real) return std::nullopt;
  return static_cast<int64_t>(real);
}

std::partial_ordering Compare(int64_t whole, double real) {
  if (std::isnan(real)) return std::partial_ordering::unordered;
  if (real >= kAboveIntegers) return std::partial_ordering::less;
  if (real < -kAboveIntegers) return std::partial_ordering::greater;
  const double floor = std::floor(real);
  const auto order = whole <=> static_cast<int64_t>(floor);
  if (order != 0) return order;
  return floor == real ? std::partial_ordering::equivalent : std::partial_ordering::less;
}

// digits * 10^exponent, without its sign.
struct Decimal {
  uint64_t digits = 0;
  int exponent = 0;
};

// The shortest decimal that reads back as the same double, which is what a person wrote.
Decimal ToDecimal(double real) {
  char text[40];
  const auto [end, error] =
      std::to_chars(text, text + sizeof text, std::fabs(real), std::chars_format::scientific);
  Decimal decimal;
  const char* at = text;
  bool fraction = false;
  for (; at != end && *at != 'e'; ++at) {
    if (*at == '.') {
      fraction = true;
      continue;
    }
    decimal.digits = decimal.digits * 10 + static_cast<uint64_t>(*at - '0');
    if (fraction) --decimal.exponent;
  }
  int power = 0;
  if (at != end) std::from_chars(at + (at[1] == '+' ? 2 : 1), end, power);
  decimal.exponent += power;
  return decimal;
}

Decimal ToDecimal(Value number) {
  if (number.kind() == Kind::kReal) return ToDecimal(number.AsReal());
  const int64_t whole = number.AsInteger();
  const auto bits = static_cast<uint64_t>(whole);
  return {whole < 0 ? uint64_t{0} - bits : bits, 0};
}

void AppendText(std::string_view text, std::string* key) {
  *key += std::to_string(text.size());
  *key += ':';
  *key += text;
}

void AppendReal(double real, std::string* key) {
  if (const std::optional<int64_t> whole = AsWhole(real)) {
    *key += 'i' + std::to_string(*whole);
    return;
  }
  char text[40];
  const auto result = std::to_chars(text, text + sizeof text, real);
  *key += 'r';
  key->append(text, result.ptr);
}

void AppendKey(Value value, std::string* key);

void AppendMapping(Value mapping, std::string* key) {
  std::vector<std::pair<std::string_view, Value>> members;
  for (const auto& [name, value] : mapping.Members()) members.emplace_back(name.AsWritten(), value);
  std::sort(members.begin(), members.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  *key += '{';
  for (const auto& [name, value] : members) {
    AppendText(name, key);
    AppendKey(value, key);
  }
  *key += '}';
}

void AppendKey(Value value, std::string* key) {
  switch (value.kind()) {
    case Kind::kNull:
      *key += 'n';
      return;
    case Kind::kBool:
      *key += value.AsBool() ? 't' : 'f';
      return;
    case Kind::kInteger:
      *key += 'i' + std::to_string(value.AsInteger());
      break;
    case Kind::kReal:
      AppendReal(value.AsReal(), key);
      break;
    case Kind::kString:
      AppendText(value.AsString(), key);
      return;
    case Kind::kList:
      *key += '[';
      for (Value item : value.Items()) AppendKey(item, key);
      *key += ']';
      return;
    case Kind::kMapping:
      AppendMapping(value, key);
      return;
  }
  *key += ';';
}

}  // namespace

bool IsNumber(Value value) { return value.kind() == Kind::kInteger || value.kind() == Kind::kReal; }

bool IsWhole(Value value) {
  if (value.kind() == Kind::kInteger) return true;
  if (value.kind() != Kind::kReal) return false;
  const double real = value.AsReal();
  return std::isfinite(real) && std::trunc(real) == real;
}

std::partial_ordering CompareNumbers(Value a, Value b) {
  const bool whole_a = a.kind() == Kind::kInteger;
  const bool whole_b = b.kind() == Kind::kInteger;
  if (whole_a && whole_b) return a.AsInteger() <=> b.AsInteger();
  if (whole_a) return Compare(a.AsInteger(), b.AsReal());
  if (whole_b) return 0 <=> Compare(b.AsInteger(), a.AsReal());
  return a.AsReal() <=> b.AsReal();
}

bool IsMultiple(Value number, Value divisor) {
  if (!std::isfinite(number.AsReal()) || !std::isfinite(divisor.AsReal())) return false;
  const Decimal n = ToDecimal(number);
  const Decimal d = ToDecimal(divisor);
  if (n.digits == 0) return true;
  // Both are digits times a power of ten; with the smaller power taken out, the rest is whole.
  Wide whole = d.digits;
  for (int shift = d.exponent - n.exponent; shift > 0; --shift) {
    if (whole > n.digits) return false;
    whole *= 10;
  }
  if (d.exponent >= n.exponent) return n.digits % whole == 0;
  Wide rest = n.digits % d.digits;
  for (int shift = n.exponent - d.exponent; shift > 0 && rest != 0; --shift) {
    rest = rest * 10 % d.digits;
  }
  return rest == 0;
}

std::string JsonKey(Value value) {
  std::string key;
  AppendKey(value, &key);
  return key;
}

bool SameJson(Value a, Value b) {
  if (IsNumber(a) && IsNumber(b)) return CompareNumbers(a, b) == 0;
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  if (a.kind() == Kind::kString) return a.AsString() == b.AsString();
  return JsonKey(a) == JsonKey(b);
}

std::optional<std::pair<size_t, size_t>> FindTwins(Value list) {
  // By key and not pair by pair: a list of 100,000 items must not take 5,000,000,000 comparisons.
  std::unordered_map<std::string, size_t> seen;
  size_t index = 0;
  for (Value item : list.Items()) {
    const auto [found, added] = seen.emplace(JsonKey(item), index);
    if (!added) return std::pair(found->second, index);
    ++index;
  }
  return std::nullopt;
}

}  // namespace eventlint
