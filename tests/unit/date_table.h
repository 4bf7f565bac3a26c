// Reads sentences in turn, as one source, and shows their dates as "words = date basis; ...".
#ifndef EVENTLINT_TESTS_UNIT_DATE_TABLE_H_
#define EVENTLINT_TESTS_UNIT_DATE_TABLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "evidence/date_reader.h"

struct DateRow {
  /// "==" begins a section without a heading, "===2022" one with a heading of level 2, and "=2022"
  /// is the title.
  std::string sentence;
  std::string dates;
};

/// Each date as "March 8 = 2022-03-08 context", "-" for one that cannot be told; with the date that
/// it is counted from, where the year of that was taken over.
inline std::string ShowDates(const std::vector<eventlint::DateMention>& dates) {
  std::string out;
  for (const eventlint::DateMention& date : dates) {
    out += out.empty() ? "" : "; ";
    out += date.words + " = " + (date.date.empty() ? "-" : date.date);
    if (date.basis == eventlint::DateBasis::kContext) out += " context";
    if (date.basis == eventlint::DateBasis::kRelative) out += " relative";
    if (!date.counted_from.empty()) out += " from " + date.counted_from;
  }
  return out;
}

inline void CheckDates(std::string_view language, const std::vector<DateRow>& rows) {
  eventlint::DateReader reader(eventlint::Language::Of(language));
  for (const DateRow& row : rows) {
    if (const size_t level = row.sentence.find_first_not_of('='); level > 0) {
      const bool is_heading = level < row.sentence.size();
      if (is_heading) reader.ReadHeading(static_cast<int>(level) - 1, row.sentence.substr(level));
      reader.StartSection();
      continue;
    }
    INFO(row.sentence);
    eventlint::Sentence sentence(row.sentence);
    CHECK(ShowDates(reader.Read(&sentence)) == row.dates);
  }
}

#endif  // EVENTLINT_TESTS_UNIT_DATE_TABLE_H_
