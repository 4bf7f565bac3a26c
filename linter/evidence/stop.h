// Stop: a full stop, question mark or the like, with the marks that belong to it: a place where a
// sentence may end.
//
//   ... were killed.[3][4] The ...     ... « Nous partons. » Le ...     ... in 2022.) 40 ...
//                  ^     ^ ^                           ^   ^ ^                  ^  ^ ^
//                begin end next
#ifndef EVENTLINT_EVIDENCE_STOP_H_
#define EVENTLINT_EVIDENCE_STOP_H_

#include <cstddef>
#include <string_view>

namespace eventlint {

struct Stop {
  enum class Kind {
    kFullStop,  ///< One: it may belong to an abbreviation.
    kEllipsis,  ///< "...", "…", ". . ."
    kQuestion,  ///< Question and exclamation marks, in any number.
    kOther,     ///< Of a script that does not part words by spaces, or has no capitals.
  };
  Kind kind = Kind::kFullStop;
  size_t begin = 0;
  /// After the closing quotation marks, brackets and reference marks ("[3]", "²") that follow.
  size_t end = 0;
  size_t next = 0;  ///< Of the first character after that which is no white space.

  bool closed = false;          ///< A closing quotation mark or bracket follows.
  bool closes_bracket = false;  ///< A closing round bracket follows.
  bool has_reference = false;   ///< A reference mark follows.
  /// The reference mark is a mere number, as copied from a printed page: "killed.12 The".
  bool has_bare_number = false;
  /// It is the elision of a quotation: "[...]".
  bool is_elision = false;

  bool HasSpaceAfter() const { return next > end; }
};

/// The stop that begins at `begin`, where a character stands for which IsSentenceStop holds.
/// REQUIRES: valid UTF-8.
Stop ReadStop(std::string_view text, size_t begin);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_STOP_H_
