#include "schema/edtf.h"

#include <cstdio>

#include "schema/calendar.h"
#include "schema/date_rewrites.h"

namespace eventlint {

namespace {

constexpr size_t kLongestYear = 12;

constexpr char kLevel2[] = "is EDTF level 2, and eventlint reads levels 0 and 1; ";

// The days of a text; or why it has none, where that is certain; or neither, when the text has not
// even the shape of a date and one can only guess what was meant.
struct Reading {
  std::optional<DayRange> days;
  std::string why;
};

Reading Days(int64_t from, int64_t to) { return {DayRange{from, to}, ""}; }
Reading Wrong(std::string why) { return {std::nullopt, std::move(why)}; }
Reading NoDate() { return {}; }

bool IsQualifier(char c) { return c == '?' || c == '~' || c == '%'; }

bool IsDigitOrX(char c) { return (c >= '0' && c <= '9') || c == 'X'; }

bool IsComponent(std::string_view text, size_t size) {
  if (text.size() != size) return false;
  for (char c : text) {
    if (!IsDigitOrX(c)) return false;
  }
  return true;
}

// The parts of [-]YYYY[-MM[-DD]], where X may stand for any digit.
struct Parts {
  bool negative = false;
  std::string_view year;
  std::string_view month;
  std::string_view day;
};

std::optional<Parts> SplitDate(std::string_view text) {
  Parts parts;
  parts.negative = text.starts_with("-");
  if (parts.negative) text.remove_prefix(1);
  parts.year = text.substr(0, 4);
  if (!IsComponent(parts.year, 4)) return std::nullopt;
  text.remove_prefix(4);
  for (std::string_view* part : {&parts.month, &parts.day}) {
    if (text.empty()) break;
    *part = text.substr(1, 2);
    if (text[0] != '-' || !IsComponent(*part, 2)) return std::nullopt;
    text.remove_prefix(3);
  }
  return text.empty() ? std::optional(parts) : std::nullopt;
}

Reading WholeYears(int64_t first, int64_t last) {
  return Days(DayNumber(first, 1, 1), DayNumber(last, 12, 31));
}

Reading UnspecifiedAtLevel2() {
  return Wrong(std::string("an X in this place ") + kLevel2 +
               "write X for the last one or two digits of a year (201X, 20XX), or XX for a whole "
               "month or day with nothing known after it (2022-XX, 2022-02-XX, 2022-XX-XX)");
}

// 201X, 20XX.
Reading ReadUnspecifiedYear(const Parts& parts) {
  const size_t known = parts.year.find('X');
  const bool trailing = parts.year.find_first_not_of('X', known) == std::string_view::npos;
  const bool month_known = !parts.month.empty();
  if (!trailing || known < 2 || month_known) return UnspecifiedAtLevel2();
  const int64_t span = known == 2 ? 100 : 10;
  const int64_t first = *ParseDigits(parts.year.substr(0, known)) * span;
  if (parts.negative) return WholeYears(-(first + span - 1), -first);
  return WholeYears(first, first + span - 1);
}

Reading ReadSeason(int64_t year, int season, std::string_view day) {
  if (!day.empty()) return Wrong("a season has no days; write the year and season alone: 2022-21");
  const int first_month = (season - 20) * 3;
  const int last_month = first_month % 12 + 2;
  const int64_t last_year = year + (season == 24 ? 1 : 0);
  return Days(DayNumber(year, first_month, 1),
              DayNumber(last_year, last_month, DaysInMonth(last_year, last_month)));
}

Reading ReadMonth(int64_t year, const Parts& parts) {
  if (parts.month == "XX") {
    if (!parts.day.empty() && parts.day != "XX") return UnspecifiedAtLevel2();
    return WholeYears(year, year);
  }
  const auto month_number = ParseDigits(parts.month);
  if (!month_number) return UnspecifiedAtLevel2();
  const int month = static_cast<int>(*month_number);
  if (month >= 21 && month <= 24) return ReadSeason(year, month, parts.day);
  if (month >= 25 && month <= 41 && parts.day.empty()) {
    return Wrong("the season code " + std::to_string(month) + " " + kLevel2 +
                 "write a month, 01 to 12, or a season, 21 (spring) to 24 (winter)");
  }
  std::string why;
  if (!IsDay(year, month, 1, &why)) return Wrong(why);
  if (parts.day.empty() || parts.day == "XX") {
    return Days(DayNumber(year, month, 1), DayNumber(year, month, DaysInMonth(year, month)));
  }
  const auto day = ParseDigits(parts.day);
  if (!day) return UnspecifiedAtLevel2();
  if (!IsDay(year, month, static_cast<int>(*day), &why)) return Wrong(why);
  const int64_t number = DayNumber(year, month, static_cast<int>(*day));
  return Days(number, number);
}

// Y and a year of more than four digits.
Reading ReadLongYear(std::string_view text) {
  const bool negative = text.starts_with("-");
  std::string_view digits = text.substr(negative ? 1 : 0);
  const size_t end = digits.find_first_not_of("0123456789");
  if (end != std::string_view::npos && end != 0 && (digits[end] == 'E' || digits[end] == 'S')) {
    return Wrong(std::string("a year with an exponent or significant digits ") + kLevel2 +
                 "write out its digits, as Y170000002");
  }
  if (digits.empty() || end != std::string_view::npos) return NoDate();
  if (digits.size() > kLongestYear) {
    return Wrong("eventlint reads years of up to 12 digits, and this one has " +
                 std::to_string(digits.size()));
  }
  if (digits[0] == '0' || digits.size() <= 4) {
    const std::string year = std::to_string(*ParseDigits(digits));
    const std::string sign = negative ? "-" : "";
    const std::string plain = year.size() > 4 ? "Y" + sign + year
                                              : sign + std::string(4 - year.size(), '0') + year;
    return Wrong("Y is for years of more than four digits, the first of them not 0; write " +
                 (plain == "-0000" ? "0000" : plain));
  }
  const int64_t year = (negative ? -1 : 1) * *ParseDigits(digits);
  return WholeYears(year, year);
}

// A date of either level, without a time of day; a qualifier may end it.
Reading ReadDate(std::string_view text) {
  if (!text.empty() && IsQualifier(text.back())) text.remove_suffix(1);
  if (text.starts_with("Y")) return ReadLongYear(text.substr(1));
  const auto parts = SplitDate(text);
  if (!parts) return NoDate();
  if (parts->year.find('X') != std::string_view::npos) return ReadUnspecifiedYear(*parts);
  if (parts->negative && parts->year == "0000") return Wrong("the year 0 has no sign; write 0000");
  const int64_t year = (parts->negative ? -1 : 1) * *ParseDigits(parts->year);
  return parts->month.empty() ? WholeYears(year, year) : ReadMonth(year, *parts);
}

// YYYY-MM-DDThh:mm:ss.
Reading ReadDateTime(std::string_view text) {
  const size_t t = text.find('T');
  const auto parts = SplitDate(text.substr(0, t));
  if (!parts) return NoDate();
  if (parts->day.empty() || text.substr(0, t).find('X') != std::string_view::npos) {
    return Wrong("a time of day needs a whole date before it; write 2022-02-08T09:05:00");
  }
  Reading date = ReadDate(text.substr(0, t));
  std::string why;
  if (!date.days || IsClock(text.substr(t + 1), *date.days->from, ClockStyle::kEdtf, &why)) {
    return date;
  }
  return Wrong(why);
}

bool IsOpenOrUnknown(std::string_view end) { return end.empty() || end == ".."; }

Reading ReadEnd(std::string_view text, const char* which) {
  if (IsOpenOrUnknown(text)) return {DayRange{}, ""};
  if (text.find('T') != std::string_view::npos && SplitDate(text.substr(0, text.find('T')))) {
    return Wrong("an EDTF interval goes from day to day, without times; write it as "
                 "2022-02-08/2022-02-10");
  }
  Reading reading = ReadDate(text);
  if (reading.days && text.find('X') != std::string_view::npos) {
    return Wrong(std::string("an X in an interval ") + kLevel2 +
                 "leave the unknown part out, as in 2004-06/2004-07-03");
  }
  if (!reading.why.empty()) reading.why = std::string("in its ") + which + ", " + reading.why;
  return reading;
}

Reading ReadInterval(std::string_view text) {
  const size_t slash = text.find('/');
  const std::string_view end = text.substr(slash + 1);
  if (text == "/") {
    return Wrong("it says nothing of either end; write at least one, as in 2022/.., or leave the "
                 "date out");
  }
  if (end.find('/') != std::string_view::npos) return NoDate();
  Reading from = ReadEnd(text.substr(0, slash), "start");
  if (!from.days) return from;
  Reading to = ReadEnd(end, "end");
  if (!to.days) return to;
  return {DayRange{from.days->from, to.days->to}, ""};
}

Reading Read(std::string_view text) {
  if (text.find('/') != std::string_view::npos) return ReadInterval(text);
  if (text.find('T') != std::string_view::npos) return ReadDateTime(text);
  return ReadDate(text);
}

// What to say of the signs that only level 2 has; empty when there are none.
std::string ExplainLevel2(std::string_view text) {
  if (text.starts_with("[") || text.starts_with("{")) {
    return std::string("a set of dates ") + kLevel2 + "write an interval, or an entry per date";
  }
  const std::string_view unqualified = text.substr(0, text.find_last_not_of("?~%") + 1);
  std::string plain;
  for (char c : unqualified) {
    if (!IsQualifier(c)) plain += c;
  }
  if (plain.size() != unqualified.size() && Read(plain).days) {
    return std::string("a ?, ~ or % that qualifies one part of a date ") + kLevel2 +
           "write one at the end, for the whole date";
  }
  const size_t significant = text.find('S');
  if (significant != std::string_view::npos && Read(text.substr(0, significant)).days) {
    return std::string("a number of significant digits ") + kLevel2 +
           "write X for the others (19XX)";
  }
  return "";
}

std::string Guess(std::string_view text) {
  if (text.empty()) return "it is empty; write a date such as 2022-02-08, or leave the field out";
  const std::string level2 = ExplainLevel2(text);
  if (!level2.empty()) return level2;
  std::string suggestions;
  std::string flaw;
  for (const std::string& rewrite : DateRewrites(text)) {
    const Reading reading = Read(rewrite);
    if (reading.days) suggestions += (suggestions.empty() ? "write " : " or ") + rewrite;
    if (flaw.empty()) flaw = reading.why;
  }
  if (!suggestions.empty()) return suggestions;
  if (!flaw.empty()) return flaw;
  return "write the year, month and day as 2022-02-08, or as much of it as is known (2022-02, "
         "2022), or an interval 2022-02-08/2022-02-10";
}

}  // namespace

std::optional<DayRange> ParseEdtf(std::string_view text, std::string* why) {
  Reading reading = Read(text);
  if (!reading.days && why != nullptr) *why = reading.why.empty() ? Guess(text) : reading.why;
  return reading.days;
}

std::string FormatDay(int64_t day) {
  const CivilDate date = CivilDateOf(day);
  char text[40];
  std::snprintf(text, sizeof text, "%s%04lld-%02d-%02d", date.year < 0 ? "-" : "",
                static_cast<long long>(date.year < 0 ? -date.year : date.year), date.month,
                date.day);
  return text;
}

}  // namespace eventlint
