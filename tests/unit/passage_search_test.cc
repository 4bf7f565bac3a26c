#include "evidence/passage_search.h"

#include "catch.h"

namespace eventlint {
namespace {

// The texts of the passages found, best first.
std::vector<std::string> Find(const std::string& query, const std::vector<std::string>& texts,
                              const std::vector<int64_t>& figures = {}) {
  std::vector<IndexedPassage> passages(texts.size());
  std::vector<SearchablePassage> searchable;
  for (size_t i = 0; i < texts.size(); ++i) {
    if (i < figures.size()) {
      NumberMention number;
      number.min = number.max = figures[i];
      passages[i].mentions.numbers.push_back(number);
    }
    searchable.push_back({&passages[i], texts[i]});
  }
  std::vector<std::string> found;
  for (const PassageHit& hit : SearchPassages(searchable, query, Language::Of("en"))) {
    found.push_back(texts[hit.passage]);
  }
  return found;
}

using Texts = std::vector<std::string>;

TEST_CASE("passage search: words are found whatever their marks and capitals") {
  CHECK(Find("menaka", {"In Gao.", "In Ménaka."}) == Texts{"In Ménaka."});
  CHECK(Find("nothing here", {"In Gao."}).empty());
}

TEST_CASE("passage search: the more of the words, and the rarer, the better") {
  CHECK(Find("soldiers Gao", {"Soldiers came.", "Soldiers left Gao.", "Soldiers slept."}).front() ==
        "Soldiers left Gao.");
  CHECK(Find("soldiers Gao", {"Soldiers came.", "In Gao.", "Soldiers slept."}).front() ==
        "In Gao.");
}

TEST_CASE("passage search: words that stand together come before the same words apart") {
  CHECK(Find("west bank", {"The bank lies west.", "The west bank."}).front() == "The west bank.");
}

TEST_CASE("passage search: another ending is found, after the very word") {
  CHECK(Find("attack", {"They attacked.", "An attack came."}) ==
        Texts{"An attack came.", "They attacked."});
  CHECK(Find("war", {"They warned."}).empty());
}

TEST_CASE("passage search: a number is found however it is written") {
  CHECK(Find("40 dead", {"Forty died.", "Nobody."}, {40, 3}) == Texts{"Forty died."});
  CHECK(Find("forty people", {"At least 40 fell.", "Four."}, {40, 4}) ==
        Texts{"At least 40 fell."});
}

}  // namespace
}  // namespace eventlint
