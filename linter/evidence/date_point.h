// DatePoint: one date as the text puts it, full or partial, before anything is concluded from the
// text around it: "8 March", "late 2021", "the 23rd", "03/04/2022".
#ifndef EVENTLINT_EVIDENCE_DATE_POINT_H_
#define EVENTLINT_EVIDENCE_DATE_POINT_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "evidence/date_text.h"

namespace eventlint {

struct DatePoint {
  TokenSpan span = {};
  std::optional<int64_t> year = {};
  int month = 0;             ///< 1 to 12, or 21 to 24 for EDTF's seasons. 0 when none is given.
  int day = 0;               ///< 0 when none is given.
  bool is_decade = false;    ///< `year` is its first one.
  bool month_first = false;  ///< The day stands after the month: a further day may follow.
  bool is_unclear = false;   ///< A date, but which one cannot be told: "03/04/2022".
  bool is_weekday = false;   ///< A day of the week and nothing else.
  size_t weekday_end = 0;    ///< Of the day of the week before it, if any.

  bool IsDayOnly() const { return day != 0 && month == 0; }
  bool IsYearOnly() const { return year && month == 0 && day == 0; }
};

class DatePointReader {
 public:
  /// Keeps the reference.
  explicit DatePointReader(const DateText& text) : text_(text), words_(text.words()) {}

  enum class Place {
    kFirst,  ///< Nothing read before it says that a date comes here.
    kNext,   ///< It is the second or a later one of a range or list.
  };
  /// The date that begins at a token. A day alone ("the 6th") is one too: it is for the caller to
  /// find its month. None is longer than a few tokens.
  std::optional<DatePoint> ReadAt(size_t i, Place place) const;

 private:
  struct Before;
  std::optional<DatePoint> ReadCore(size_t i, const Before& before) const;
  std::optional<DatePoint> ReadDecade(size_t i) const;
  std::optional<DatePoint> ReadDayFirst(size_t i) const;
  std::optional<DatePoint> ReadMonthFirst(size_t i, const Before& before) const;
  std::optional<DatePoint> ReadSeason(size_t i, const Before& before) const;
  std::optional<DatePoint> ReadYear(size_t i, const Before& before) const;
  std::optional<DatePoint> ReadDayOnly(size_t i, const Before& before) const;

  struct Month {
    size_t end = 0;
    int number = 0;
    bool is_cut_short = false;  // and without a full stop
    std::string_view other_meaning = {};
  };
  std::optional<Month> MonthAt(size_t i) const;
  size_t SkipOrdinal(size_t i) const;
  void ReadYearAfter(size_t i, DatePoint* point) const;
  bool MonthFollows(size_t i) const;
  bool MayBeYear(size_t i, size_t start) const;
  bool MayStandAlone(const Month& month, const Before& before) const;

  const DateText& text_;
  const DateWords& words_;
};

/// ISO 2022-03-21 and 2022-03; 21/03/2022 in the language's order. In numeric_date.cc.
std::optional<DatePoint> ReadNumericDate(const DateText& text, size_t i);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_DATE_POINT_H_
