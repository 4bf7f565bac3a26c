#include "evidence/date_reader.h"

#include <set>

#include "evidence/relative_date.h"
#include "schema/calendar.h"
#include "schema/edtf.h"

namespace eventlint {

namespace {

// A year that opens its sentence may have a preposition and an article before it.
constexpr size_t kOpening = 2;
// Tokens from a date to one that says it again.
constexpr size_t kApposition = 2;

// The words of a mention: all, or what fits, and then without the word that begins a range.
std::string WordsOf(const Sentence& sentence, TokenSpan span, size_t core) {
  const Tokens& tokens = sentence.tokens;
  const auto count = [&](size_t first, size_t last) {
    size_t words = 1;
    for (size_t i = first + 1; i < last; ++i) words += tokens[i].space_before ? 1 : 0;
    return words;
  };
  if (count(span.first, span.last) > DateReader::kLongestWords) span.first = core;
  while (count(span.first, span.last) > DateReader::kLongestWords) --span.last;
  while (span.last > span.first + 1 && tokens[span.last - 1].Is(",")) --span.last;
  return sentence.Words(span);
}

// "The next day, on March 9", "March 8, a Tuesday": whether a day stands beside the date that ended
// at `last_end` and means the same.
bool SaysAgain(const DateText& text, const DatePhrase& phrase, size_t last_end) {
  const size_t begin = phrase.span.first;
  const DatePoint& day = phrase.points.front();
  if (last_end == 0 || begin == last_end || begin - last_end > kApposition) return false;
  for (size_t i = last_end; i < begin; ++i) {
    if (text.Match(text.words().list_words, i)) return false;
  }
  return phrase.kind == DatePhrase::Kind::kSingle && (day.day != 0 || day.is_weekday);
}

}  // namespace

std::vector<DateMention> DateReader::Read(Sentence* sentence) {
  memory_.StartSentence();
  std::vector<DateMention> mentions;
  const DateText text(*sentence, words_);
  const DatePhraseReader phrases(text);
  size_t last_end = 0;  // of the mention before
  for (size_t i = 0; i < sentence->tokens.size();) {
    if (const PhraseMatch recurring = text.Match(words_.recurring, i)) {
      const auto phrase = phrases.ReadAt(i + recurring.length);
      i = phrase ? phrase->span.last : i + 1;
    } else if (const auto relative = ReadRelativeDate(text, i)) {
      const CountedDate counted = ResolveRelativeDate(*relative, &memory_);
      mentions.push_back({sentence->Words(relative->span), counted.date, DateBasis::kRelative,
                          counted.from});
      sentence->Take(relative->span);
      i = last_end = relative->span.last;
    } else if (const auto phrase = phrases.ReadAt(i)) {
      if (!phrase->is_name) {
        ReadPhrase(text, *phrase, SaysAgain(text, *phrase, last_end), &mentions);
        sentence->Take(phrase->span);
        last_end = phrase->span.last;
      }
      i = phrase->span.last;
    } else {
      ++i;
    }
  }
  return mentions;
}

// The year of a heading such as "2022" or "Attacks of March 2022"; none where it names several, or
// looks back: "Since 2012".
std::optional<int64_t> DateReader::OnlyYear(std::string_view heading) const {
  const Sentence sentence(heading);
  const DateText text(sentence, words_);
  const DatePhraseReader phrases(text);
  std::set<int64_t> years;
  for (size_t i = 0; i < sentence.tokens.size() && years.size() < 2;) {
    const auto phrase = phrases.ReadAt(i);
    if (!phrase) {
      ++i;
      continue;
    }
    i = phrase->span.last;
    const auto manner = text.MatchBefore(words_.year_prepositions, phrase->span.first).value;
    if (phrase->is_name) continue;
    if (manner == "passing") return std::nullopt;
    for (const std::string& date : ResolveDates(*phrase, std::nullopt).dates) {
      const auto days = ParseEdtf(date);
      if (!days || !days->from || !days->to) continue;
      years.insert({CivilDateOf(*days->from).year, CivilDateOf(*days->to).year});
    }
  }
  return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

void DateReader::ReadHeading(int level, std::string_view text) {
  const auto year = OnlyYear(text);
  while (!headings_.empty() && headings_.back().level >= level) headings_.pop_back();
  if (level > 0) {
    headings_.push_back({level, year});
  } else if (year) {
    // All of the article is below its title, so the years of its text are nearer.
    memory_.TellYear(*year, DateMemory::Weight::kInPassing);
  }
}

void DateReader::StartSection() {
  memory_.StartSection();
  for (const HeadingYear& heading : headings_) {
    if (heading.year) memory_.TellYear(*heading.year, DateMemory::Weight::kAlone);
  }
}

void DateReader::ReadPhrase(const DateText& text, const DatePhrase& phrase, bool says_again,
                            std::vector<DateMention>* mentions) {
  const Sentence& sentence = text.sentence();
  const DatePoint& last = phrase.points.back();
  if (last.is_weekday) {
    mentions->push_back({sentence.Words(phrase.span), "", DateBasis::kRelative});
    if (!says_again) memory_.TellNoDay();
    return;
  }
  says_again = says_again && mentions->back().basis == DateBasis::kRelative;
  std::optional<int64_t> year = memory_.year();
  // "The following year, on 14 July".
  const auto said = ParseEdtf(says_again ? mentions->back().date : "");
  if (said && said->from) year = CivilDateOf(*said->from).year;
  const ResolvedDates resolved = ResolveDates(phrase, year);
  if (says_again && !resolved.dates.front().empty()) {
    mentions->back().date = resolved.dates.front();
    const bool is_taken_over = resolved.basis == DateBasis::kContext;
    mentions->back().counted_from = is_taken_over ? resolved.dates.front() : "";
  }
  const bool are_apart = resolved.dates.size() > 1;
  for (size_t i = 0; i < resolved.dates.size(); ++i) {
    const TokenSpan span = are_apart ? phrase.points[i].span : phrase.span;
    const size_t core = phrase.points[i].span.first;
    mentions->push_back({WordsOf(sentence, span, core), resolved.dates[i], resolved.basis});
  }
  const bool names_year = resolved.basis == DateBasis::kStated && resolved.year;
  if (names_year && !last.is_decade && !last.is_unclear) RememberYear(text, phrase, *resolved.year);
  for (const std::string& date : resolved.dates) RememberDate(date, resolved.basis, says_again);
}

void DateReader::RememberYear(const DateText& text, const DatePhrase& phrase, int64_t year) {
  const size_t start = phrase.span.first;
  const std::string_view manner = text.MatchBefore(words_.year_prepositions, start).value;
  using Weight = DateMemory::Weight;
  const bool is_alone = phrase.points.back().IsYearOnly();
  Weight weight = is_alone ? Weight::kAlone : Weight::kDated;
  const bool holds = is_alone ? manner == "governs" : manner != "passing";
  const bool opens = start <= kOpening && !text.MatchBefore(words_.determiners, start);
  const bool is_period = is_alone && phrase.kind == DatePhrase::Kind::kRange;
  if (is_period || (!opens && !holds)) weight = Weight::kInPassing;
  memory_.TellYear(year, weight);
}

void DateReader::RememberDate(const std::string& date, DateBasis basis, bool is_counted) {
  const auto days = ParseEdtf(date);
  if (!days || !days->from || !days->to) return memory_.TellNoDay();
  const CivilDate from = CivilDateOf(*days->from);
  const CivilDate to = CivilDateOf(*days->to);
  const std::string origin = basis == DateBasis::kContext ? date : "";
  if (*days->from == *days->to) {
    memory_.TellDay(*days->from, is_counted, origin);
  } else if (from.year == to.year && from.month == to.month) {
    memory_.TellMonth(from.year * 12 + from.month - 1, origin);
  } else {
    memory_.TellNoDay();
  }
}

}  // namespace eventlint
