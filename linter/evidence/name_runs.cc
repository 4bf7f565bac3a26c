#include "evidence/name_runs.h"

#include <algorithm>

#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr size_t kLongestHashtag = 40;  // in tokens
constexpr size_t kMostParticles = 3;    // one after another: "of the", "ibn al"

// The value of names/particles for one that needs a word like Movement before it: "for".
constexpr std::string_view kAfterGeneric = "group";

struct RunWord {
  NameWord word;
  bool after_particle = false;
  bool holds_generic = false;  // the run so far, this word included
};

using Run = std::vector<RunWord>;

class RunFinder {
 public:
  RunFinder(const Sentence& sentence, const NameVocabulary& vocabulary, const SourceWords& source,
            size_t most_words)
      : sentence_(sentence),
        tokens_(sentence.tokens),
        vocabulary_(vocabulary),
        source_(source),
        most_words_(most_words) {}

  std::vector<TokenSpan> Find();
  bool IsHeading() const;

 private:
  size_t ReadAt(size_t index);
  size_t ReadRun(size_t index);
  bool Extend(Run* run) const;
  void AddRun(Run run, bool opens);

  void PassOver(size_t index) {
    opens_ = tokens_[index].kind == Token::Kind::kMark && OpensAfter(index);
  }
  bool OpensAfter(size_t mark) const;
  size_t SkipAddress(size_t index) const;
  size_t SkipHashtag(size_t index) const;

  bool IsFirstWordOfName(const Run& run) const;
  bool IsAloneAName(const RunWord& first) const;
  size_t CountTitles(const Run& run) const;
  bool NamesSomething(const Run& run) const;
  TokenSpan Cut(const Run& run) const;

  bool IsFree(size_t index) const { return index < tokens_.size() && !sentence_.taken[index]; }
  // Whether a word, all of it, is in a list.
  bool Has(const PhraseTable& list, const NameWord& word) const {
    return list.MatchAt(tokens_, word.span.first, word.span.last).length ==
           word.span.last - word.span.first;
  }
  bool IsGeneric(const NameWord& word) const {
    return !word.certain && Has(vocabulary_.generic, word);
  }
  bool IsCommonFirstWord(const NameWord& word) const;
  bool InLowerCase(const NameWord& word) const;
  bool AsName(const NameWord& word) const;

  const Sentence& sentence_;
  const Tokens& tokens_;
  const NameVocabulary& vocabulary_;
  const SourceWords& source_;
  const size_t most_words_;
  bool opens_ = true;  // the next word would have a capital whatever it was
  std::vector<TokenSpan> found_;
};

std::vector<TokenSpan> RunFinder::Find() {
  for (size_t i = 0; i < tokens_.size();) i = ReadAt(i);
  return std::move(found_);
}

// Reads what stands at a token, and returns where to go on.
size_t RunFinder::ReadAt(size_t index) {
  if (sentence_.taken[index]) {
    PassOver(index);
    return index + 1;
  }
  if (const size_t end = SkipAddress(index); end > index) {
    opens_ = false;
    return end;
  }
  if (const size_t end = SkipHashtag(index); end > index) {
    found_.push_back({index, end});
    opens_ = false;
    return end;
  }
  if (tokens_[index].IsWord()) return ReadRun(index);
  PassOver(index);
  return index + 1;
}

size_t RunFinder::ReadRun(size_t index) {
  const bool opens = opens_;
  opens_ = false;
  Run run = {{ReadNameWord(sentence_, index, opens, vocabulary_)}};
  NameWord& first = run.front().word;
  const bool lower_opening = !first && vocabulary_.openings.Has(tokens_[index].folded) &&
                             IsFree(index + 1) && tokens_[index + 1].space_before &&
                             tokens_[index + 1].capital;
  if (lower_opening) {  // "al Shabaab"
    first = ReadNameWord(sentence_, index + 1, false, vocabulary_);
    if (first) first.span.first = index;
  }
  if (!first || (!first.certain && Has(vocabulary_.no_names, first))) {
    return first ? first.span.last : index + 1;
  }
  const bool at_opening = opens && first.span.first == index && tokens_[index].capital;
  run.front().holds_generic = IsGeneric(first);
  while (Extend(&run)) {
  }
  const size_t end = run.back().word.span.last;
  AddRun(std::move(run), at_opening);
  return end;
}

// Adds the word that the run goes on with, if it does.
bool RunFinder::Extend(Run* run) const {
  size_t at = run->back().word.span.last;
  for (size_t particles = 0; particles < kMostParticles; ++particles) {
    if (!IsFree(at) || !tokens_[at].IsWord()) return false;
    const NameWord next = ReadNameWord(sentence_, at, false, vocabulary_);
    if (next && next.span.first == at) {
      if (!next.certain && Has(vocabulary_.no_names, next)) return false;
      run->push_back({next, particles > 0, run->back().holds_generic || IsGeneric(next)});
      return true;
    }
    const PhraseMatch particle = vocabulary_.particles.MatchAt(tokens_, at);
    if (!particle || !sentence_.IsFree({at, at + particle.length})) return false;
    if (particle.value == kAfterGeneric && !run->back().holds_generic) return false;
    at += particle.length;
  }
  return false;
}

// Keeps of a run what is a name.
void RunFinder::AddRun(Run run, bool opens) {
  const bool title_first = CountTitles(run) > 0;
  if (opens && !title_first && !IsFirstWordOfName(run)) run.erase(run.begin());
  run.erase(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(CountTitles(run)));
  if (!run.empty() && NamesSomething(run)) found_.push_back(Cut(run));
}

// Whether the next word stands where any word has a capital: after a full stop, a colon or an
// opening quote. Other marks leave that as it was: "(The".
bool RunFinder::OpensAfter(size_t mark) const {
  const Token& token = tokens_[mark];
  const bool before_word = IsGlued(tokens_, mark + 1);
  if (token.Is("\u201C") || token.Is("\u201E") || token.Is("\u00AB")) return true;
  if (token.Is("\"") || token.Is("'")) return opens_ || (token.space_before && before_word);
  if (token.Is("?") || token.Is("!") || token.Is(":") || token.Is("...") || token.Is("\u2022")) {
    return true;
  }
  if (!token.Is(".")) return opens_;
  if (mark == 0 || !IsGlued(tokens_, mark)) return true;
  // "Gen. Traoré", "J. Traoré"
  const Token& before = tokens_[mark - 1];
  const bool abbreviates = before.end - before.begin == 1 || vocabulary_.titles.Has(before.folded);
  return !(before.capital && abbreviates) && !before_word;
}

// Web addresses have capitals of their own.
size_t RunFinder::SkipAddress(size_t index) const {
  const auto glued = [this](size_t at, std::string_view mark) {
    return IsGlued(tokens_, at) && tokens_[at].Is(mark);
  };
  const bool scheme = glued(index + 1, ":") && glued(index + 2, "/") && glued(index + 3, "/");
  const bool www = tokens_[index].Is("www") && glued(index + 1, ".");
  if (!scheme && !www) return index;
  size_t end = index + 1;
  while (IsGlued(tokens_, end)) ++end;
  return end;
}

size_t RunFinder::SkipHashtag(size_t index) const {
  const bool glued_to_word =
      IsGlued(tokens_, index) && tokens_[index - 1].kind != Token::Kind::kMark;
  if (!tokens_[index].Is("#") || glued_to_word) return index;
  size_t end = index + 1;
  bool has_word = false;
  while (end - index < kLongestHashtag && IsGlued(tokens_, end) && IsFree(end) &&
         (tokens_[end].kind != Token::Kind::kMark || tokens_[end].Is("_"))) {
    has_word = has_word || tokens_[end].IsWord();
    ++end;
  }
  return has_word ? end : index;
}

bool RunFinder::InLowerCase(const NameWord& word) const {
  return source_.InLowerCase(tokens_[word.span.first].folded);
}

bool RunFinder::AsName(const NameWord& word) const {
  return source_.AsName(tokens_[word.span.first].folded);
}

bool RunFinder::IsCommonFirstWord(const NameWord& word) const {
  const size_t first = word.span.first;
  // "C'est", but not "N'Djamena"
  const bool elided =
      first + 2 < word.span.last && tokens_[first + 1].Is("'") && !tokens_[first + 2].capital;
  return Has(vocabulary_.first_words, word) ||
         (elided && vocabulary_.first_words.Has(tokens_[first].folded));
}

bool RunFinder::IsFirstWordOfName(const Run& run) const {
  const NameWord& word = run.front().word;
  if (word.certain) return true;
  if (IsCommonFirstWord(word)) return false;
  if (run.size() == 1) return IsAloneAName(run.front());
  return IsGeneric(word) || !InLowerCase(word);
}

bool RunFinder::IsAloneAName(const RunWord& first) const {
  const NameWord& word = first.word;
  for (size_t i = word.span.first + 1; i < word.span.last; ++i) {
    if (tokens_[i].capital) return true;  // "Guinea-Bissau"
  }
  if (InLowerCase(word)) return false;
  if (AsName(word)) return true;
  // An infobox lists names: "Djibo, Burkina Faso".
  const size_t next = word.span.last;
  return !sentence_.key.empty() && next + 1 < tokens_.size() && tokens_[next].Is(",") &&
         tokens_[next + 1].capital;
}

// How many words at the run's beginning are titles: "Prime Minister", "Lieutenant Colonel". Right
// before a generic word it is no title ("General Assembly").
size_t RunFinder::CountTitles(const Run& run) const {
  size_t count = 0;
  while (count < run.size()) {
    const size_t first = run[count].word.span.first;
    const size_t length = vocabulary_.titles.MatchAt(tokens_, first).length;
    size_t next = count;
    while (next < run.size() && run[next].word.span.last < first + length) ++next;
    const bool whole = next < run.size() && run[next].word.span.last == first + length;
    if (length == 0 || !whole) break;
    ++next;
    if (next < run.size() && !run[next].after_particle && IsGeneric(run[next].word)) break;
    count = next;
  }
  return count;
}

// A letter, a generic word ("the Government") or one that begins sentences names nothing by itself.
bool RunFinder::NamesSomething(const Run& run) const {
  if (run.size() > 1) return true;
  const NameWord& word = run.front().word;
  if (CountCharacters(sentence_.Words(word.span)) == 1) return false;
  return word.certain || (!Has(vocabulary_.generic, word) && !Has(vocabulary_.first_words, word));
}

// The run's first words, as many as a name may have.
TokenSpan RunFinder::Cut(const Run& run) const {
  TokenSpan span = run.front().word.span;
  size_t words = 1;
  for (size_t i = 1; i < run.size(); ++i) {
    const TokenSpan next = run[i].word.span;
    for (size_t at = span.last; at < next.first; ++at) {
      if (tokens_[at].IsWord()) ++words;  // particles
    }
    if (++words > most_words_) break;
    span.last = next.last;
  }
  return span;
}

// A heading in capitals, or a shouted sentence: its runs would be prose, which an index must not
// hold. A sentence full of names has as many capitals, but marks and other words part them, and
// they do not also stand in lower case.
bool RunFinder::IsHeading() const {
  if (!IsMostlyCapitals(tokens_, {0, tokens_.size()})) return false;
  size_t longest = 0;
  size_t in_a_row = 0;
  size_t capitals = 0;
  size_t prose = 0;
  for (size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    const bool glue = token.Is("-") || token.Is("'");
    const bool common = vocabulary_.first_words.Has(token.folded);
    if (sentence_.taken[i] || (!token.capital && !glue && !common)) in_a_row = 0;
    if (sentence_.taken[i] || !token.capital) continue;
    if (!IsGlued(tokens_, i)) longest = std::max(longest, ++in_a_row);
    ++capitals;
    const bool in_prose = common || source_.InLowerCase(token.folded);
    if (in_prose && !source_.AsName(token.folded)) ++prose;
  }
  return longest > most_words_ || prose * 2 > capitals;
}

}  // namespace

std::vector<TokenSpan> FindNameRuns(const Sentence& sentence, const NameVocabulary& vocabulary,
                                    const SourceWords& source, size_t most_words) {
  RunFinder finder(sentence, vocabulary, source, most_words);
  if (finder.IsHeading()) return {};
  return finder.Find();
}

}  // namespace eventlint
