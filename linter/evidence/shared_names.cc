#include "evidence/shared_names.h"

#include <algorithm>
#include <optional>

#include "text/fold.h"

namespace eventlint {

namespace {

constexpr size_t kReach = 14;       // tokens from the shared word to the furthest name
constexpr size_t kLongestPart = 3;  // tokens

class SharedNameFinder {
 public:
  SharedNameFinder(const Sentence& sentence, const NameVocabulary& vocabulary,
                   const KnownNames& names)
      : sentence_(sentence), tokens_(sentence.tokens), vocabulary_(vocabulary), names_(names) {}

  std::vector<SharedName> Find() {
    const bool after = vocabulary_.shared_stands.Has("after");
    const bool before = vocabulary_.shared_stands.Has("before");
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].IsWord()) continue;
      if (after && MayShare(i, &KnownNames::Ends)) FindBefore(i);
      if (before && MayShare(i, &KnownNames::Begins)) FindAfter(i);
    }
    return std::move(found_);
  }

 private:
  bool MayShare(size_t i, bool (KnownNames::*holds)(const std::string&) const) const {
    return (names_.*holds)(tokens_[i].folded) || IsPlural(i);
  }
  bool IsPlural(size_t i) const { return vocabulary_.plurals.Has(tokens_[i].folded); }
  bool IsLink(size_t i) const { return vocabulary_.name_links.Has(tokens_[i].folded); }
  bool IsArticle(size_t i) const { return vocabulary_.name_articles.Has(tokens_[i].folded); }
  bool IsPartOfName(size_t i) const {
    return tokens_[i].capital || tokens_[i].IsDigits() || tokens_[i].Is("-") || tokens_[i].Is("'");
  }

  std::vector<TokenSpan> PartsBefore(size_t last) const;
  void FindBefore(size_t last);
  void FindAfter(size_t first);
  bool Add(TokenSpan own, TokenSpan shared, bool shared_is_first);
  std::string Words(TokenSpan span) const;

  const Sentence& sentence_;
  const Tokens& tokens_;
  const NameVocabulary& vocabulary_;
  const KnownNames& names_;
  std::vector<SharedName> found_;
};

// The words, a plural as the singular that a name has: "armies" of "Russian army".
std::string SharedNameFinder::Words(TokenSpan span) const {
  std::string words;
  for (size_t i = span.first; i < span.last; ++i) {
    if (i > span.first && tokens_[i].space_before) words += ' ';
    const PhraseMatch plural = vocabulary_.plurals.MatchAt(tokens_, i);
    words += plural ? std::string(plural.value) : sentence_.Words({i, i + 1});
  }
  return words;
}

bool SharedNameFinder::Add(TokenSpan own, TokenSpan shared, bool shared_is_first) {
  const std::string part = sentence_.Words(own);
  for (const std::string& common : {sentence_.Words(shared), Words(shared)}) {
    std::string name = shared_is_first ? common + " " + part : part + " " + common;
    const KnownNames::Spelling* spelling = names_.Find(Fold(name));
    if (spelling == nullptr) continue;
    const Tokens tokens = Tokenize(name);
    if (spelling->capital && !HoldsCapital(name, tokens, {0, tokens.size()})) continue;
    found_.push_back({std::move(name), own, shared});
    return true;
  }
  return false;
}

// What is linked together up to a word, the last part first: "Czech troops", then "French". The
// last one may hold words in lower case; an article may stand before any.
std::vector<TokenSpan> SharedNameFinder::PartsBefore(size_t last) const {
  const size_t limit = last > kReach ? last - kReach : 0;
  std::vector<TokenSpan> parts;
  for (size_t end = last + 1; end > limit;) {
    size_t begin = end;
    const auto goes_on = [&](size_t i) {
      return !IsLink(i) && (IsPartOfName(i) || (parts.empty() && !IsArticle(i)));
    };
    while (begin > limit && goes_on(begin - 1)) --begin;
    if (begin < end && !tokens_[begin].capital) break;
    if (begin < end) parts.push_back({begin, end});
    if (begin > limit && IsArticle(begin - 1)) --begin;
    if (begin == limit || !IsLink(begin - 1)) break;
    end = begin - 1;
  }
  return parts;
}

// "(French) and (Czech) troops": the shared words end with `last`.
void SharedNameFinder::FindBefore(size_t last) {
  const std::vector<TokenSpan> parts = PartsBefore(last);
  if (parts.size() < 2) return;
  const TokenSpan nearest = parts.front();
  const size_t longest = std::min(nearest.last - nearest.first - 1, kLongestPart);
  for (size_t p = parts.size(); p-- > 0;) {
    bool added = false;
    for (size_t length = longest; length > 0 && !added; --length) {
      const TokenSpan shared = {last + 1 - length, last + 1};
      // The nearest part stands in one piece with the shared words, but they may be a plural.
      TokenSpan own = parts[p];
      if (p == 0) own.last = shared.first;
      if (p == 0 && !IsPlural(last)) break;
      own.first = std::max(own.first, own.last > kLongestPart ? own.last - kLongestPart : 0);
      for (; own.first < own.last && !added; ++own.first) added = Add(own, shared, false);
    }
  }
}

// "forces (ougandaises) et (rwandaises)": the shared words begin with `first`.
void SharedNameFinder::FindAfter(size_t first) {
  const size_t limit = std::min(tokens_.size(), first + kReach);
  size_t link = first + 1;
  while (link < limit && !IsLink(link) && (tokens_[link].IsWord() || tokens_[link].Is("-"))) ++link;
  const size_t first_link = link;
  if (link >= limit || !IsLink(link) || link - first < 2) return;
  if (IsPlural(first)) Add({first + 1, first_link}, {first, first + 1}, true);
  while (link < limit && IsLink(link)) {
    const size_t begin = link + 1;
    size_t end = begin;
    for (size_t length = first_link - first - 1; length > 0 && end == begin; --length) {
      for (size_t last = std::min(begin + kLongestPart, tokens_.size()); last > begin; --last) {
        if (!Add({begin, last}, {first, first + length}, true)) continue;
        end = last;
        break;
      }
    }
    // A comma before "et", or a part that is no name.
    if (end == begin && begin < limit && !IsLink(begin)) ++end;
    link = end;
  }
}

}  // namespace

std::vector<SharedName> FindSharedNames(const Sentence& sentence, const NameVocabulary& vocabulary,
                                        const KnownNames& names) {
  return SharedNameFinder(sentence, vocabulary, names).Find();
}

}  // namespace eventlint
