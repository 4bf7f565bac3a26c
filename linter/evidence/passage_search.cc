#include "evidence/passage_search.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>

#include "evidence/number_reader.h"

namespace eventlint {

namespace {

// Shorter words have too many relatives that merely begin alike.
constexpr size_t kLeastStem = 4;
constexpr double kOtherEnding = 0.6;  // of what the very word is worth

struct Query {
  std::vector<std::string> words;  // folded, in order
  std::set<int64_t> numbers;
};

Query ReadQuery(std::string_view text, const Language& language) {
  Query query;
  Sentence sentence(text);
  for (const NumberMention& number : NumberReader(language, {}).Read(&sentence)) {
    if (number.min) query.numbers.insert(*number.min);
    if (number.max) query.numbers.insert(*number.max);
  }
  for (const Token& token : sentence.tokens) {
    if (token.IsWord()) query.words.push_back(token.folded);
    // A bare number may be one that no figure would be, such as a year.
    if (token.IsDigits() && query.numbers.empty()) query.words.push_back(token.folded);
  }
  return query;
}

bool SharesStem(const std::string& a, const std::string& b) {
  const size_t least = std::min(a.size(), b.size());
  if (least < kLeastStem) return false;
  const size_t stem = std::max(kLeastStem, least - 2);
  return a.compare(0, stem, b, 0, stem) == 0;
}

// How well each word of the query is held, from 0 to 1, and how many stand together as in it.
struct Held {
  std::vector<double> words;
  std::vector<bool> numbers;
  std::vector<bool> follows;  // the word before it, as in the query
};

Held Look(const Query& query, const SearchablePassage& searchable) {
  const Tokens tokens = Tokenize(searchable.text);
  Held held;
  held.words.assign(query.words.size(), 0);
  held.follows.assign(query.words.size(), false);
  for (size_t w = 0; w < query.words.size(); ++w) {
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].folded == query.words[w]) {
        held.words[w] = 1;
        if (w > 0 && i > 0 && tokens[i - 1].folded == query.words[w - 1]) held.follows[w] = true;
      } else if (held.words[w] == 0 && SharesStem(tokens[i].folded, query.words[w])) {
        held.words[w] = kOtherEnding;
      }
    }
  }
  for (int64_t number : query.numbers) {
    const auto& mentions = searchable.passage->mentions.numbers;
    held.numbers.push_back(std::any_of(mentions.begin(), mentions.end(), [&](const auto& mention) {
      return mention.min == number || mention.max == number;
    }));
  }
  return held;
}

}  // namespace

std::vector<PassageHit> SearchPassages(const std::vector<SearchablePassage>& passages,
                                       std::string_view text, const Language& language) {
  const Query query = ReadQuery(text, language);
  std::vector<Held> held;
  for (const SearchablePassage& passage : passages) held.push_back(Look(query, passage));
  const auto weight = [&](const auto& holds) {
    const auto holders = std::count_if(held.begin(), held.end(), holds);
    return holders == 0 ? 0.0
                        : std::log(1.0 + static_cast<double>(passages.size()) /
                                             static_cast<double>(holders));
  };
  std::vector<double> word_weights;
  for (size_t w = 0; w < query.words.size(); ++w) {
    word_weights.push_back(weight([&](const Held& one) { return one.words[w] > 0; }));
  }
  std::vector<double> number_weights;
  for (size_t n = 0; n < query.numbers.size(); ++n) {
    number_weights.push_back(weight([&](const Held& one) { return bool{one.numbers[n]}; }));
  }
  std::vector<PassageHit> hits;
  for (size_t p = 0; p < passages.size(); ++p) {
    PassageHit hit{p, 0};
    for (size_t w = 0; w < word_weights.size(); ++w) {
      hit.score += word_weights[w] * (held[p].words[w] + (held[p].follows[w] ? 1 : 0));
    }
    for (size_t n = 0; n < number_weights.size(); ++n) {
      if (held[p].numbers[n]) hit.score += number_weights[n];
    }
    if (hit.score > 0) hits.push_back(hit);
  }
  std::stable_sort(hits.begin(), hits.end(),
                   [](const PassageHit& a, const PassageHit& b) { return a.score > b.score; });
  return hits;
}

std::string MentionWords(const IndexedPassage& passage) {
  std::string words = passage.key;
  const auto add = [&](const std::string& more) {
    if (!more.empty()) words += (words.empty() ? "" : "; ") + more;
  };
  for (const NumberMention& number : passage.mentions.numbers) {
    add(number.noun.empty() ? number.words : number.words + " (" + number.noun + ")");
  }
  for (const DateMention& date : passage.mentions.dates) add(date.words);
  for (const NameMention& name : passage.mentions.names) add(name.name);
  return words;
}

}  // namespace eventlint
