#include "schema/date_rewrites.h"

#include <algorithm>
#include <array>

namespace eventlint {

namespace {

constexpr size_t kLongestDate = 80;

struct MonthWord {
  std::string_view word;
  std::string_view code;
};

// Seasons are here as well: EDTF writes them where a month stands.
constexpr MonthWord kMonthWords[] = {
    {"january", "01"}, {"jan", "01"}, {"janvier", "01"}, {"janv", "01"},
    {"february", "02"}, {"feb", "02"}, {"février", "02"}, {"fevrier", "02"}, {"févr", "02"},
    {"fev", "02"}, {"march", "03"}, {"mar", "03"}, {"mars", "03"},
    {"april", "04"}, {"apr", "04"}, {"avril", "04"}, {"avr", "04"},
    {"may", "05"}, {"mai", "05"}, {"june", "06"}, {"jun", "06"}, {"juin", "06"},
    {"july", "07"}, {"jul", "07"}, {"juillet", "07"}, {"juil", "07"},
    {"august", "08"}, {"aug", "08"}, {"août", "08"}, {"aout", "08"},
    {"september", "09"}, {"sep", "09"}, {"sept", "09"}, {"septembre", "09"},
    {"october", "10"}, {"oct", "10"}, {"octobre", "10"},
    {"november", "11"}, {"nov", "11"}, {"novembre", "11"},
    {"december", "12"}, {"dec", "12"}, {"décembre", "12"}, {"decembre", "12"}, {"déc", "12"},
    {"spring", "21"}, {"printemps", "21"}, {"summer", "22"}, {"été", "22"}, {"ete", "22"},
    {"autumn", "23"}, {"fall", "23"}, {"automne", "23"}, {"winter", "24"}, {"hiver", "24"},
};

constexpr std::array<std::string_view, 15> kFillers = {
    "st", "nd", "rd", "th", "er", "of", "de", "le", "the", "on", "in", "en", "l", "d", "du"};

constexpr std::array<std::string_view, 9> kCircas = {
    "c", "ca", "circa", "about", "around", "approximately", "approx", "vers", "environ"};

template <size_t N>
bool Contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool HasWord(std::string_view text) { return std::any_of(text.begin(), text.end(), IsWordByte); }

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

void ReplaceAll(std::string* text, std::string_view from, std::string_view to) {
  for (size_t at = text->find(from); at != std::string::npos; at = text->find(from, at)) {
    text->replace(at, from.size(), to);
    at += to.size();
  }
}

std::string_view Trim(std::string_view text) {
  constexpr char kSpaces[] = " \t\r\n";
  const size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

// What a free-form date says, in the order in which it says it.
struct Words {
  std::vector<std::string> numbers;
  std::string month;
  size_t numbers_before_month = 0;
  bool circa = false;
  bool decade = false;
  bool known = true;  // No word is left over.
};

void AddWord(const std::string& word, bool after_digit, Words* words) {
  for (const MonthWord& month : kMonthWords) {
    if (word != month.word) continue;
    words->known = words->known && words->month.empty();
    words->month = month.code;
    words->numbers_before_month = words->numbers.size();
    return;
  }
  if (Contains(kCircas, word)) {
    words->circa = true;
  } else if (word == "s" && after_digit) {
    words->decade = true;
  } else if (!Contains(kFillers, word)) {
    words->known = false;
  }
}

Words Split(std::string_view text) {
  Words words;
  bool after_digit = false;
  for (size_t i = 0; i < text.size();) {
    std::string run;
    if (IsDigit(text[i])) {
      while (i < text.size() && IsDigit(text[i])) run += text[i++];
      words.numbers.push_back(run);
      after_digit = true;
    } else if (IsWordByte(text[i])) {
      while (i < text.size() && IsWordByte(text[i])) run += Lower(text[i++]);
      AddWord(run, after_digit, &words);
      after_digit = false;
    } else {
      const char c = text[i++];
      if (c == '~') words.circa = true;
      // 1990's has its apostrophe between the digits and the s.
      if (c != '\'') after_digit = false;
      if (std::string_view(" ,./-_'~").find(c) == std::string_view::npos) words.known = false;
    }
  }
  return words;
}

bool IsYear(const std::string& number) { return number.size() == 4; }
bool IsPart(const std::string& number) { return number.size() <= 2; }

std::string Pad(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

void AddNumeric(const std::vector<std::string>& n, std::vector<std::string>* dates) {
  if (n.size() == 1 && n[0].size() == 8) {
    dates->push_back(n[0].substr(0, 4) + "-" + n[0].substr(4, 2) + "-" + n[0].substr(6));
  } else if (n.size() == 1 && n[0].size() == 6) {
    dates->push_back(n[0].substr(0, 4) + "-" + n[0].substr(4));
  } else if (n.size() == 1 && IsYear(n[0])) {
    dates->push_back(n[0]);
  } else if (n.size() == 2 && IsYear(n[0]) && IsPart(n[1])) {
    dates->push_back(n[0] + "-" + Pad(n[1]));
  } else if (n.size() == 2 && IsPart(n[0]) && IsYear(n[1])) {
    dates->push_back(n[1] + "-" + Pad(n[0]));
  } else if (n.size() == 3 && IsYear(n[0]) && IsPart(n[1]) && IsPart(n[2])) {
    dates->push_back(n[0] + "-" + Pad(n[1]) + "-" + Pad(n[2]));
  } else if (n.size() == 3 && IsPart(n[0]) && IsPart(n[1]) && IsYear(n[2])) {
    // Day first, as most of the world has it; then month first.
    dates->push_back(n[2] + "-" + Pad(n[1]) + "-" + Pad(n[0]));
    dates->push_back(n[2] + "-" + Pad(n[0]) + "-" + Pad(n[1]));
  }
}

void AddNamedMonth(const Words& words, std::vector<std::string>* dates) {
  const auto& n = words.numbers;
  if (n.size() == 1 && IsYear(n[0])) {
    dates->push_back(n[0] + "-" + words.month);
  } else if (n.size() == 2) {
    const bool year_first = IsYear(n[0]) && IsPart(n[1]);
    const bool day_first = IsPart(n[0]) && IsYear(n[1]);
    if (year_first) dates->push_back(n[0] + "-" + words.month + "-" + Pad(n[1]));
    if (day_first) dates->push_back(n[1] + "-" + words.month + "-" + Pad(n[0]));
  } else if (n.size() == 3 && words.numbers_before_month == 2 && IsPart(n[0]) && IsPart(n[1]) &&
             IsYear(n[2])) {
    const std::string month = n[2] + "-" + words.month + "-";
    dates->push_back(month + Pad(n[0]) + "/" + month + Pad(n[1]));  // 8-10 February 2022
  }
}

void AddDecade(const std::vector<std::string>& n, std::vector<std::string>* dates) {
  if (n.size() != 1 || !IsYear(n[0]) || n[0][3] != '0') return;
  if (n[0][2] == '0') dates->push_back(n[0].substr(0, 2) + "XX");
  dates->push_back(n[0].substr(0, 3) + "X");
}

// A date in words, or with its numbers in another order or without their zeros.
std::vector<std::string> FromWords(std::string_view text) {
  std::vector<std::string> dates;
  const Words words = Split(text);
  if (!words.known) return dates;
  if (words.decade) {
    if (words.month.empty()) AddDecade(words.numbers, &dates);
  } else if (!words.month.empty()) {
    AddNamedMonth(words, &dates);
  } else if (words.circa || text.find_first_not_of("0123456789") != std::string_view::npos ||
             text.size() > 4) {
    AddNumeric(words.numbers, &dates);
  }
  if (words.circa) {
    for (std::string& date : dates) date += "~";
  }
  return dates;
}

// Spellings that differ from EDTF's in single characters: other dashes, small letters, spaces, and
// the words and signs of the 2012 draft.
std::string FromCharacters(std::string_view text) {
  std::string result(text);
  for (std::string_view dash : {"‐", "‑", "‒", "–", "—", "−"}) ReplaceAll(&result, dash, "-");
  ReplaceAll(&result, "unknown", "");
  ReplaceAll(&result, "open", "..");
  ReplaceAll(&result, "?~", "%");
  ReplaceAll(&result, "~?", "%");
  for (std::string_view mark : {"/", "-"}) {
    ReplaceAll(&result, std::string(mark) + " ", mark);
    ReplaceAll(&result, std::string(" ") + std::string(mark), mark);
  }
  for (size_t i = 0; i < result.size(); ++i) {
    if (result[i] == 'u' || result[i] == 'x') result[i] = 'X';
    if (result[i] == 'y' || result[i] == 't' || result[i] == 'z') result[i] += 'A' - 'a';
  }
  // A date-time with a space where the T belongs.
  if (result.size() > 13 && result[10] == ' ' && result[13] == ':') result[10] = 'T';
  if (result.starts_with("+")) result.erase(0, 1);
  return result;
}

std::string First(std::string_view text) {
  const std::vector<std::string> dates = FromWords(text);
  return dates.empty() ? FromCharacters(text) : dates.front();
}

// Two dates that are joined by something other than a slash.
void AddIntervals(std::string_view text, std::vector<std::string>* dates) {
  for (std::string_view mark : {" to ", " - ", " – ", " — ", "–", "—", "..", " au ", " until "}) {
    const size_t at = text.find(mark);
    if (at == std::string_view::npos || at == 0 || at + mark.size() == text.size()) continue;
    const std::string_view begin = Trim(text.substr(0, at));
    const std::string_view end = Trim(text.substr(at + mark.size()));
    dates->push_back(First(begin) + "/" + First(end));
  }
  const size_t slash = text.find('/');
  if (slash != std::string_view::npos && text.find('/', slash + 1) == std::string_view::npos) {
    const std::string_view begin = Trim(text.substr(0, slash));
    const std::string_view end = Trim(text.substr(slash + 1));
    // "Winter 2001/2002" is one winter and no interval.
    if (HasWord(begin) == HasWord(end)) dates->push_back(First(begin) + "/" + First(end));
  }
  if (text.size() == 9 && text[4] == '-') {
    dates->push_back(std::string(text.substr(0, 4)) + "/" + std::string(text.substr(5)));
  }
}

}  // namespace

std::vector<std::string> DateRewrites(std::string_view text) {
  const std::string_view trimmed = Trim(text);
  if (trimmed.empty() || trimmed.size() > kLongestDate) return {};
  std::vector<std::string> dates = FromWords(trimmed);
  dates.push_back(FromCharacters(trimmed));
  AddIntervals(trimmed, &dates);
  std::vector<std::string> distinct;
  for (std::string& date : dates) {
    const bool seen = std::find(distinct.begin(), distinct.end(), date) != distinct.end();
    if (!seen && date != text) distinct.push_back(std::move(date));
  }
  return distinct;
}

}  // namespace eventlint
