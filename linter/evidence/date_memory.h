// DateMemory: what a source has said of time so far, for the dates that leave something out.
//
// Two years are kept. One given with its month or day holds until the next such year, across
// sections. One given alone ("In 2017, ...") holds for the rest of its section only, and one told
// in passing ("the 2012 rebellion", "since March 2009") only while nothing else is known: prose
// looks back often, and then goes on with the year it was in.
#ifndef EVENTLINT_EVIDENCE_DATE_MEMORY_H_
#define EVENTLINT_EVIDENCE_DATE_MEMORY_H_

#include <cstdint>
#include <optional>
#include <string>

namespace eventlint {

class DateMemory {
 public:
  void StartSection();
  void StartSentence();

  enum class Weight {
    kDated,      ///< With a month or a day.
    kAlone,      ///< "In 2017"
    kInPassing,  ///< "the 2012 rebellion", "as of March 2019"
  };
  void TellYear(int64_t year, Weight weight);
  /// A single day was told. Two different ones in a sentence leave open from which the next
  /// sentence counts; one that is itself counted from another goes on from it.
  /// `origin`: the date in EDTF whose year was taken over, from which the day is counted or that it
  /// is itself; empty when the text gave its year.
  void TellDay(int64_t day, bool is_counted, std::string origin);
  /// A single month was told, counted in months from year 0. `origin` as above.
  void TellMonth(int64_t month, std::string origin);
  /// Something else was told: no single day is known from here on.
  void TellNoDay() { day_.reset(); }

  std::optional<int64_t> year() const { return year_alone_ ? year_alone_ : dated_year_; }
  std::optional<int64_t> month() const { return month_; }  ///< Counted in months from year 0.
  std::optional<int64_t> day() const { return day_; }      ///< Since 1970-01-01.
  /// Of the month and the day.
  const std::string& origin() const { return origin_; }

 private:
  std::optional<int64_t> dated_year_;
  std::optional<int64_t> year_alone_;
  std::optional<int64_t> month_;
  std::optional<int64_t> day_;
  std::optional<int64_t> day_of_sentence_;
  std::string origin_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_DATE_MEMORY_H_
