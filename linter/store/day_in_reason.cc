#include "store/day_in_reason.h"

#include <algorithm>
#include <array>
#include <vector>

#include "schema/excerpt.h"
#include "schema/formats.h"
#include "text/fold.h"

namespace eventlint {

namespace {

// All as Fold leaves them: without marks and capitals.
constexpr std::string_view kUntil = "until";
constexpr std::array<std::string_view, 5> kLikeUntil = {"till", "til", "jusqu'au", "jusqu'en",
                                                        "jusqu'a"};
constexpr std::array<std::string_view, 40> kMonths = {
    "january",  "february", "march",     "april",   "may",      "june",     "july",
    "august",   "september", "october",  "november", "december", "jan",     "feb",
    "mar",      "apr",      "jun",       "jul",     "aug",      "sep",      "sept",
    "oct",      "nov",      "dec",       "janvier", "fevrier",  "mars",     "avril",
    "mai",      "juin",     "juillet",   "aout",    "septembre", "octobre", "novembre",
    "decembre", "janv",     "fevr",      "avr",     "juil"};
// Words that may stand in a date, and make none by themselves.
constexpr std::array<std::string_view, 23> kInDates = {
    "the",    "of",     "end",    "in",     "on", "mid", "early", "late", "beginning", "year",
    "spring", "summer", "autumn", "winter", "la", "le",  "fin",   "de",   "du",        "debut",
    "mi",     "annee",  "l'annee"};

template <size_t kSize>
bool IsOneOf(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

struct Word {
  size_t begin;
  size_t end;
  std::string folded;  // empty for one that is too long to be of interest
};

// The words without the signs around them: "(until" is "until", "2027-01-31)." the day.
std::vector<Word> WordsOf(std::string_view text) {
  constexpr std::string_view kSigns = " \t,;:=()[]{}<>\"!?*_`";
  constexpr size_t kLongest = 40;
  std::vector<Word> words;
  size_t begin = text.find_first_not_of(kSigns);
  while (begin != std::string_view::npos) {
    const size_t next = std::min(text.find_first_of(kSigns, begin), text.size());
    size_t end = next;
    while (end > begin && (text[end - 1] == '.' || text[end - 1] == '\'')) --end;
    if (text[begin] == '\'' && begin < end) ++begin;
    const std::string_view word = text.substr(begin, end - begin);
    if (!word.empty()) {
      words.push_back({begin, end, word.size() > kLongest ? std::string() : Fold(word)});
    }
    begin = text.find_first_not_of(kSigns, next);
  }
  return words;
}

// 2027-01-31, 31/01/2027, 2027-W05; or, with no separator, a year.
bool IsNumericDate(std::string_view word) {
  if (word.empty() || !IsDigit(word.front())) return false;
  if (std::all_of(word.begin(), word.end(), IsDigit)) return word.size() == 4;
  const size_t digits = word.find_first_not_of("0123456789");
  const bool is_parted = std::string_view("-/.").find(word[digits]) != std::string_view::npos;
  return is_parted && digits <= 4 && digits + 1 < word.size() && !word.ends_with('%');
}

// 31, 1st, 1er: a part of a date when a month stands beside it.
bool IsDayOfMonth(std::string_view word) {
  const size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string_view ending = word.substr(digits);
  constexpr std::array<std::string_view, 6> kEndings = {"", "st", "nd", "rd", "th", "er"};
  return (digits == 1 || digits == 2) && IsOneOf(kEndings, ending);
}

bool NamesDate(const Word& word) {
  std::string_view date = word.folded;
  for (const std::string_view middle : {"mid-", "mi-"}) {
    if (date.starts_with(middle)) date.remove_prefix(middle.size());
  }
  return IsNumericDate(date) || IsOneOf(kMonths, date);
}

bool IsPartOfDate(const Word& word) {
  return NamesDate(word) || IsDayOfMonth(word.folded) || IsOneOf(kInDates, word.folded);
}

bool IsUntil(const Word& word) { return word.folded == kUntil || IsOneOf(kLikeUntil, word.folded); }

// 2027-01-31, whether or not there is such a day.
bool LooksLikeDay(std::string_view word) {
  if (word.size() != 10) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (i == 4 || i == 7 ? word[i] != '-' : !IsDigit(word[i])) return false;
  }
  return true;
}

std::string_view Trim(std::string_view text, std::string_view characters) {
  text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
  return text.substr(0, text.find_last_not_of(characters) + 1);
}

bool IsLetterOrDigit(unsigned char c) {
  const unsigned char small = c | 0x20;
  return IsDigit(static_cast<char>(c)) || (small >= 'a' && small <= 'z') || c >= 0x80;
}

// What is left of a reason when "until 2027-01-31" is cut out of its end: brackets that held
// nothing else and signs that led to it go as well.
std::string WithoutDay(std::string_view before, std::string_view after) {
  std::string_view left = before.substr(0, before.find_last_not_of(" \t,;:-") + 1);
  if (left.ends_with('(') || left.ends_with('[')) {
    left = Trim(left.substr(0, left.size() - 1), " \t");
    after.remove_prefix(std::min(after.find_first_of(")]"), after.size() - 1) + 1);
  }
  const std::string reason = std::string(left) + std::string(Trim(after, " \t"));
  return std::any_of(reason.begin(), reason.end(), IsLetterOrDigit) ? reason : std::string();
}

std::string NoDay(std::string_view until_date, std::string_view date) {
  std::string why;
  if (LooksLikeDay(date)) HasFormat("date", date, &why);
  return "the reason ends in " + Excerpt(until_date) + ", which is no day as it has to be written" +
         (why.empty() ? "" : " (" + why + ")") +
         ": write it as `until 2027-01-31`, or in other words if the acceptance has no last day";
}

// 2027, 2027-01-31, 20270131, 01.2027: whether four digits in it are a year of our time.
bool HoldsYear(std::string_view word) {
  for (size_t at = 0; at + 4 <= word.size(); ++at) {
    const std::string_view four = word.substr(at, 4);
    const bool begins = at == 0 || !IsDigit(word[at - 1]);
    if (begins && four.starts_with("20") && IsDigit(four[2]) && IsDigit(four[3])) return true;
  }
  return false;
}

// About a date that is written in another way or followed by other words; empty when there is none.
std::string ProblemWithin(const std::vector<Word>& words, size_t end) {
  constexpr size_t kReach = 3;  // "until Q1 of 2027"
  for (size_t i = 0; i < end; ++i) {
    const std::string& word = words[i].folded;
    const bool misspelt = word == "untill" || (word.starts_with(kUntil) && HoldsYear(word));
    if (!IsUntil(words[i]) && !misspelt) continue;
    for (size_t j = i; j < std::min(end, i + 1 + kReach); ++j) {
      if (!HoldsYear(words[j].folded)) continue;
      return Excerpt(i == j ? word : word + (j == i + 1 ? " " : " … ") + words[j].folded) +
             " stands in the midst of the reason: if the acceptance ends then, write `until "
             "2027-01-31`, before the ` -- ` or at the very end; if not, write it in other words";
    }
  }
  return "";
}

// Spaces that do not break a line as plain ones; the text keeps its length.
std::string WithPlainSpaces(std::string_view text) {
  std::string plain(text);
  for (const std::string_view space : {"\xC2\xA0", "\xE2\x80\xAF"}) {
    for (size_t at = plain.find(space); at != std::string::npos; at = plain.find(space, at)) {
      plain.replace(at, space.size(), space.size(), ' ');
    }
  }
  return plain;
}

}  // namespace

DayInReason FindDay(std::string_view reason) {
  DayInReason found{"", std::string(reason), ""};
  const std::string text = WithPlainSpaces(reason);
  const std::vector<Word> words = WordsOf(text);
  size_t first = words.size();  // of the words of a date at the end
  while (first > 0 && IsPartOfDate(words[first - 1])) --first;
  const auto date_begin = words.begin() + static_cast<std::ptrdiff_t>(first);
  const bool ends_in_date = first > 0 && IsUntil(words[first - 1]) &&
                            std::any_of(date_begin, words.end(), NamesDate);
  if (!ends_in_date) {
    found.problem = ProblemWithin(words, words.size());
    return found;
  }
  const size_t until = words[first - 1].begin;
  const size_t begin = words[first].begin;
  const size_t end = words.back().end;
  const std::string date = text.substr(begin, end - begin);
  if (words[first - 1].folded != kUntil || !HasFormat("date", date)) {
    found.problem = NoDay(text.substr(until, end - until), date);
    return found;
  }
  found.problem = ProblemWithin(words, first - 1);
  found.day = date;
  found.reason = WithoutDay(std::string_view(text).substr(0, until),
                            std::string_view(text).substr(end));
  return found;
}

}  // namespace eventlint
