#include "evidence/name_reader.h"

#include <algorithm>
#include <unordered_set>

#include "evidence/name_runs.h"
#include "evidence/shared_names.h"
#include "text/fold.h"

namespace eventlint {

namespace {

// How many names are tried at one place, the longest first, when their spelling is not the text's.
// Names that are each the beginning of the next would otherwise make a long text's reading endless.
constexpr int kMostTries = 4;

// Sorted, each name once.
std::vector<NameMention> MentionsOf(const Sentence& sentence, const std::vector<TokenSpan>& spans,
                                    const std::vector<SharedName>& shared = {}) {
  std::vector<NameMention> mentions;
  std::unordered_set<std::string> known;
  const auto add = [&](std::string name) {
    if (known.insert(Fold(name)).second) mentions.push_back({std::move(name)});
  };
  for (const TokenSpan& span : spans) add(sentence.Words(span));
  for (const SharedName& name : shared) add(name.name);
  std::sort(mentions.begin(), mentions.end());
  return mentions;
}

}  // namespace

NameReader::NameReader(const Language& language, const KnownNames& names,
                       std::string_view whole_text)
    : vocabulary_(language), names_(names), source_words_(whole_text) {}

std::vector<NameMention> NameReader::ReadKnown(Sentence* sentence) const {
  std::vector<TokenSpan> found;
  size_t end = 0;
  for (size_t i = 0; i < sentence->tokens.size(); ++i) {
    const TokenSpan span = FindKnown(*sentence, i);
    // A name within another is part of it; two that overlap are both named: "city of Gao Cercle".
    if (span.last <= end || span.first == span.last) continue;
    end = span.last;
    found.push_back(span);
  }
  const std::vector<SharedName> shared = FindSharedNames(*sentence, vocabulary_, names_);
  for (const TokenSpan& span : found) sentence->Take(span);
  for (const SharedName& name : shared) {
    sentence->Take(name.own);
    sentence->Take(name.shared);
  }
  return MentionsOf(*sentence, found, shared);
}

// The longest known name that begins at a token; empty when there is none.
TokenSpan NameReader::FindKnown(const Sentence& sentence, size_t first) const {
  size_t last = first + KnownNames::kMostTokens;
  for (int tries = 0; tries < kMostTries; ++tries) {
    const PhraseMatch match = names_.phrases().MatchAt(sentence.tokens, first, last);
    if (!match) break;
    const TokenSpan span = {first, first + match.length};
    if (sentence.IsFree(span) && IsSpelledAsName(sentence, span)) return span;
    last = span.last - 1;
  }
  return {first, first};
}

// Whether the text means the name where its tokens match: "Mali - Niger" is not "Mali-Niger", "gao"
// is not "Gao", and "Is", which begins a question, is not the group "IS".
bool NameReader::IsSpelledAsName(const Sentence& sentence, TokenSpan span) const {
  const KnownNames::Spelling* spelling = names_.Find(Fold(sentence.Words(span)));
  if (spelling == nullptr) return false;
  if (!spelling->capital) return true;
  if (!HoldsCapital(sentence.text, sentence.tokens, span)) return false;
  const Token& word = sentence.tokens[span.first];
  if (!spelling->acronym || HasInnerCapital(sentence.text, word)) return true;
  return !vocabulary_.first_words.Has(word.folded) && !source_words_.InLowerCase(word.folded);
}

std::vector<NameMention> NameReader::ReadUnknown(Sentence* sentence) const {
  const std::vector<TokenSpan> runs =
      FindNameRuns(*sentence, vocabulary_, source_words_, kLongestName);
  for (const TokenSpan& span : runs) sentence->Take(span);
  return MentionsOf(*sentence, runs);
}

}  // namespace eventlint
