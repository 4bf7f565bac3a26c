#include "evidence/mention_words.h"

#include <utility>

namespace eventlint {

namespace {

constexpr std::pair<Hedge, std::string_view> kHedges[] = {
    {Hedge::kNone, "none"},   {Hedge::kAtLeast, "at-least"}, {Hedge::kAtMost, "at-most"},
    {Hedge::kAbout, "about"}, {Hedge::kRange, "range"},      {Hedge::kVague, "vague"}};

constexpr std::pair<Counted, std::string_view> kCounted[] = {
    {Counted::kPeople, "people"}, {Counted::kThings, "things"}, {Counted::kUnclear, "unclear"}};

constexpr std::pair<DateBasis, std::string_view> kBases[] = {{DateBasis::kStated, "stated"},
                                                             {DateBasis::kContext, "context"},
                                                             {DateBasis::kRelative, "relative"}};

template <typename Kind, size_t size>
std::string_view WordIn(const std::pair<Kind, std::string_view> (&words)[size], Kind kind) {
  for (const auto& [value, word] : words) {
    if (value == kind) return word;
  }
  return {};
}

template <typename Kind, size_t size>
std::optional<Kind> KindIn(const std::pair<Kind, std::string_view> (&words)[size],
                           std::string_view wanted) {
  for (const auto& [value, word] : words) {
    if (word == wanted) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string_view WordOf(Hedge hedge) { return WordIn(kHedges, hedge); }
std::string_view WordOf(Counted counted) { return WordIn(kCounted, counted); }
std::string_view WordOf(DateBasis basis) { return WordIn(kBases, basis); }

std::optional<Hedge> HedgeOf(std::string_view word) { return KindIn(kHedges, word); }
std::optional<Counted> CountedOf(std::string_view word) { return KindIn(kCounted, word); }
std::optional<DateBasis> DateBasisOf(std::string_view word) { return KindIn(kBases, word); }

}  // namespace eventlint
