// Reads sentences in turn, as one source, and shows their dates as "words = date basis; ...".
#ifndef EVENTLINT_TESTS_UNIT_DATE_TABLE_H_
#define EVENTLINT_TESTS_UNIT_DATE_TABLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "evidence/date_reader.h"

struct DateRow {
  std::string sentence;  ///< "==" begins a section.
  std::string dates;
};

/// Each date as "March 8 = 2022-03-08 context", "-" for one that cannot be told.
inline std::string ShowDates(const std::vector<eventlint::DateMention>& dates) {
  std::string out;
  for (const eventlint::DateMention& date : dates) {
    out += out.empty() ? "" : "; ";
    out += date.words + " = " + (date.date.empty() ? "-" : date.date);
    if (date.basis == eventlint::DateBasis::kContext) out += " context";
    if (date.basis == eventlint::DateBasis::kRelative) out += " relative";
  }
  return out;
}

inline void CheckDates(std::string_view language, const std::vector<DateRow>& rows) {
  eventlint::DateReader reader(eventlint::Language::Of(language));
  for (const DateRow& row : rows) {
    if (row.sentence == "==") {
      reader.StartSection();
      continue;
    }
    INFO(row.sentence);
    eventlint::Sentence sentence(row.sentence);
    CHECK(ShowDates(reader.Read(&sentence)) == row.dates);
  }
}

#endif  // EVENTLINT_TESTS_UNIT_DATE_TABLE_H_
