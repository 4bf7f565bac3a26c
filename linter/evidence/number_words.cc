#include "evidence/number_words.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <iterator>
#include <limits>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace eventlint {

namespace {

constexpr int64_t kThousand = 1000;
constexpr int64_t kLargestScale = 1'000'000'000'000;
constexpr int64_t kNoNumber = -1;
constexpr int64_t kOrdinal = -2;

bool IsHyphen(const Tokens& tokens, size_t at) {
  return at + 1 < tokens.size() && tokens[at].Is("-") && !tokens[at].space_before &&
         !tokens[at + 1].space_before;
}

std::vector<std::string> WordsOf(const std::string& spelled) {
  std::vector<std::string> words;
  for (const Token& token : Tokenize(spelled)) {
    if (token.IsWord()) words.push_back(token.folded);
  }
  return words;
}

// The locales whose words are known: a mapping of the language gives them, with spaces.
std::vector<std::string> LocalesOf(const Language& language) {
  const Tokens code = Tokenize(language.code());
  const std::string listed(language.Phrases("numbers/locales").MatchAt(code, 0).value);
  std::istringstream words(listed.empty() ? language.code() : listed);
  return {std::istream_iterator<std::string>(words), {}};
}

// ICU's speller for one locale.
class Speller {
 public:
  explicit Speller(const std::string& locale)
      : format_(icu::URBNF_SPELLOUT, icu::Locale(locale.c_str()), error_) {}

  /// The names of its ways to spell that hold a text: "ordinal".
  std::vector<icu::UnicodeString> Ways(const char16_t* holds) const {
    std::vector<icu::UnicodeString> ways;
    for (int32_t i = 0; U_SUCCESS(error_) && i < format_.getNumberOfRuleSetNames(); ++i) {
      const icu::UnicodeString way = format_.getRuleSetName(i);
      if (way.indexOf(holds) >= 0) ways.push_back(way);
    }
    return ways;
  }

  std::vector<std::string> Spell(int64_t number, const icu::UnicodeString& way) const {
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString spelled;
    icu::FieldPosition position;
    format_.format(number, way, spelled, position, error);
    std::string text;
    if (U_SUCCESS(error)) spelled.toUTF8String(text);
    return WordsOf(text);
  }

 private:
  UErrorCode error_ = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format_;
};

// A walk through words: where it stands, and the number that they spell so far.
struct Group {
  size_t end = 0;
  int64_t value = kNoNumber;
};

}  // namespace

struct NumberWords::Rules {
  struct Node {
    std::map<uint32_t, uint32_t> next;  // word -> node
    int64_t value = kNoNumber;
  };
  struct Scale {
    int64_t factor = 0;
    bool alone = false;  // it needs no number before it: "mille"
  };

  void Learn(const std::string& locale);
  void LearnScales(const Speller& speller, const icu::UnicodeString& way);
  void Add(const std::vector<std::string>& spelled, int64_t value);
  const Scale* ScaleAt(const Tokens& tokens, size_t at) const;
  Group ReadGroup(const Tokens& tokens, size_t first, uint32_t node) const;
  SpelledNumber Read(const Tokens& tokens, size_t first, bool after_one) const;

  std::unordered_map<std::string, uint32_t> words;
  std::vector<Node> nodes = std::vector<Node>(1);
  std::unordered_map<std::string, Scale> scales;
  std::map<std::string, bool> links;  // "and", of "one thousand and one"
  std::vector<uint32_t> ones;         // the nodes where "one" has been read
};

void NumberWords::Rules::Add(const std::vector<std::string>& spelled, int64_t value) {
  if (spelled.empty()) return;
  uint32_t node = 0;
  for (const std::string& word : spelled) {
    const uint32_t id = words.try_emplace(word, static_cast<uint32_t>(words.size())).first->second;
    const auto next = static_cast<uint32_t>(nodes.size());
    const auto [found, added] = nodes[node].next.try_emplace(id, next);
    node = found->second;
    if (added) nodes.emplace_back();
  }
  if (nodes[node].value != kNoNumber) return;
  nodes[node].value = value;
  if (value == 1) ones.push_back(node);
}

void NumberWords::Rules::LearnScales(const Speller& speller, const icu::UnicodeString& way) {
  for (int64_t factor = kThousand; factor <= kLargestScale; factor *= kThousand) {
    for (int64_t count : {1, 2}) {
      const std::vector<std::string> spelled = speller.Spell(count * factor, way);
      if (spelled.empty() || words.count(spelled.back()) > 0) continue;
      Scale& scale = scales[spelled.back()];
      scale.factor = factor;
      scale.alone = scale.alone || spelled.size() == 1;
    }
  }
  const std::vector<std::string> next = speller.Spell(kThousand + 1, way);
  if (next.size() == 4 && scales.count(next[1]) > 0) links[next[2]] = true;
}

void NumberWords::Rules::Learn(const std::string& locale) {
  const Speller speller(locale);
  for (const icu::UnicodeString& way : speller.Ways(u"-cardinal")) {
    for (int64_t number = 0; number < kThousand; ++number) Add(speller.Spell(number, way), number);
    LearnScales(speller, way);
    // Before a power of a thousand a number may be written otherwise: "deux cent mille".
    for (int64_t number = 80; number < kThousand; number += 20) {
      std::vector<std::string> spelled = speller.Spell(number * kThousand, way);
      if (spelled.size() < 2 || scales.count(spelled.back()) == 0) continue;
      spelled.pop_back();
      Add(spelled, number);
    }
  }
  for (const icu::UnicodeString& way : speller.Ways(u"-year")) {
    for (int64_t hundreds = 11; hundreds < 100; ++hundreds) {
      if (hundreds % 10 != 0) Add(speller.Spell(hundreds * 100, way), hundreds * 100);
    }
  }
  for (const icu::UnicodeString& way : speller.Ways(u"-ordinal")) {
    for (int64_t number = 1; number <= 200; ++number) Add(speller.Spell(number, way), kOrdinal);
  }
}

const NumberWords::Rules::Scale* NumberWords::Rules::ScaleAt(const Tokens& tokens,
                                                             size_t at) const {
  if (at >= tokens.size() || !tokens[at].IsWord()) return nullptr;
  const auto scale = scales.find(tokens[at].folded);
  return scale == scales.end() ? nullptr : &scale->second;
}

// The longest number below a thousand that is spelled from `first` on, begun at `node`.
Group NumberWords::Rules::ReadGroup(const Tokens& tokens, size_t first, uint32_t node) const {
  Group group{first, kNoNumber};
  for (size_t i = first; i < tokens.size(); ++i) {
    if (i > first && IsHyphen(tokens, i)) continue;
    const auto word = words.find(tokens[i].folded);
    if (word == words.end()) break;
    const auto next = nodes[node].next.find(word->second);
    if (next == nodes[node].next.end()) break;
    node = next->second;
    if (nodes[node].value != kNoNumber) group = {i + 1, nodes[node].value};
  }
  return group;
}

SpelledNumber NumberWords::Rules::Read(const Tokens& tokens, size_t first, bool after_one) const {
  SpelledNumber number;
  int64_t last_factor = std::numeric_limits<int64_t>::max();
  for (size_t i = first; i < tokens.size();) {
    Group group{i, kNoNumber};
    if (after_one && i == first) {
      for (const uint32_t one : ones) {
        group = ReadGroup(tokens, i, one);
        if (group.value != kNoNumber) break;
      }
      if (group.value == kNoNumber) group.value = 1;
    } else {
      group = ReadGroup(tokens, i, 0);
    }
    if (group.value == kOrdinal) return {};
    const size_t at = group.end + (group.end > i && IsHyphen(tokens, group.end) ? 1 : 0);
    const Scale* scale = ScaleAt(tokens, at);
    if (group.value == kNoNumber && (scale == nullptr || !scale->alone)) break;
    if (scale != nullptr && scale->factor < last_factor) {
      number.value += (group.value == kNoNumber ? 1 : group.value) * scale->factor;
      number.length = at + 1 - first;
      last_factor = scale->factor;
    } else if (group.value == kNoNumber || group.value >= last_factor || group.end == first) {
      break;
    } else {
      number.value += group.value;
      number.length = group.end - first;
      break;
    }
    i = at + 1;
    if (IsHyphen(tokens, i)) ++i;
    if (i < tokens.size() && links.count(tokens[i].folded) > 0) ++i;
  }
  return number;
}

NumberWords::NumberWords(const Language& language) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const Rules>> known;
  const std::lock_guard lock(mutex);
  std::shared_ptr<const Rules>& rules = known[language.code()];
  if (rules == nullptr) {
    auto learned = std::make_shared<Rules>();
    // For a language that it does not know ICU spells in English.
    if (language.known()) {
      for (const std::string& locale : LocalesOf(language)) learned->Learn(locale);
    }
    rules = std::move(learned);
  }
  rules_ = rules;
}

NumberWords::~NumberWords() = default;
NumberWords::NumberWords(NumberWords&&) noexcept = default;

SpelledNumber NumberWords::ReadAt(const Tokens& tokens, size_t first) const {
  return rules_->Read(tokens, first, false);
}

SpelledNumber NumberWords::ReadAfterOne(const Tokens& tokens, size_t first) const {
  return rules_->Read(tokens, first, true);
}

SpelledNumber NumberWords::ReadScale(const Tokens& tokens, size_t at) const {
  const Rules::Scale* scale = rules_->ScaleAt(tokens, at);
  return scale == nullptr ? SpelledNumber{} : SpelledNumber{1, scale->factor};
}

}  // namespace eventlint
