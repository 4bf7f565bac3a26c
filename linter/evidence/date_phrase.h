// DatePhrase: dates as they stand together in a sentence: one, a range ("between March 21 and 23"),
// or a list ("April 26 and 27, 2018").
#ifndef EVENTLINT_EVIDENCE_DATE_PHRASE_H_
#define EVENTLINT_EVIDENCE_DATE_PHRASE_H_

#include <optional>
#include <vector>

#include "evidence/date_point.h"
#include "evidence/date_text.h"

namespace eventlint {

struct DatePhrase {
  enum class Kind {
    kSingle,
    kRange,  ///< From the first of two points to the second.
    kList,
  };
  Kind kind = Kind::kSingle;
  TokenSpan span;                 ///< With the word that begins a range.
  std::vector<DatePoint> points;  ///< Each day has its month; years are as the text has them.
  bool is_name = false;           ///< It is part of a name, such as "March 23 Movement".
};

class DatePhraseReader {
 public:
  /// Keeps the reference.
  explicit DatePhraseReader(const DateText& text)
      : text_(text), words_(text.words()), points_(text) {}

  /// The longest phrase that begins at a token.
  std::optional<DatePhrase> ReadAt(size_t i) const;

 private:
  // What joins two points, and where the second begins.
  struct Joint {
    enum class Kind { kNone, kComma, kAnd, kRange, kSlash };
    Kind kind = Kind::kNone;
    size_t next = 0;
  };
  Joint JointAt(size_t i) const;
  bool IsCount(const DatePoint& day) const;
  bool MayJoin(const DatePoint& a, const DatePoint& b, const Joint& joint) const;
  std::optional<DatePoint> ReadNext(const DatePoint& last, const Joint& joint) const;
  void ReadFurther(bool and_is_range, DatePhrase* phrase) const;
  bool ReadAsWeekday(DatePoint* point) const;
  bool IsPartOfName(const DatePhrase& phrase) const;

  const DateText& text_;
  const DateWords& words_;
  DatePointReader points_;
};

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_DATE_PHRASE_H_
