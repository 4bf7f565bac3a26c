#include "evidence/date_memory.h"

#include <utility>

#include "schema/calendar.h"

namespace eventlint {

void DateMemory::StartSection() {
  if (dated_year_) year_alone_.reset();
  month_.reset();
  day_.reset();
  day_of_sentence_.reset();
}

void DateMemory::StartSentence() { day_of_sentence_.reset(); }

void DateMemory::TellYear(int64_t year, Weight weight) {
  if (weight == Weight::kDated) {
    dated_year_ = year;
    year_alone_.reset();
  } else if (weight == Weight::kAlone || !this->year()) {
    year_alone_ = year;
  }
}

void DateMemory::TellDay(int64_t day, bool is_counted, std::string origin) {
  const bool is_second = day_of_sentence_ && *day_of_sentence_ != day;
  day_ = is_second && !is_counted ? std::nullopt : std::optional(day);
  day_of_sentence_ = day;
  const CivilDate date = CivilDateOf(day);
  month_ = date.year * 12 + date.month - 1;
  origin_ = std::move(origin);
}

void DateMemory::TellMonth(int64_t month, std::string origin) {
  month_ = month;
  day_.reset();
  origin_ = std::move(origin);
}

}  // namespace eventlint
