// Acceptance: the findings of one rule at one place, which the dataset declares to be all right,
// and why.
#ifndef EVENTLINT_STORE_ACCEPTANCE_H_
#define EVENTLINT_STORE_ACCEPTANCE_H_

#include <string>
#include <vector>

#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

struct Acceptance {
  std::string rule;
  std::string reason;
  std::string until;  ///< The last day on which it holds, as 2027-01-31; empty when it has no end.

  // What it speaks of; what is empty, or 0, is of no account.
  std::string file;     ///< A path, or in the configuration also a folder or a pattern.
  int line = 0;         ///< The line at which a finding begins.
  std::string record;   ///< "events/tessit-massacres".
  std::string pointer;  ///< JSON Pointer, in the record where there is one, else in the file.

  // Where it stands itself.
  std::string written_in;
  Range range;
  std::string written_at;  ///< JSON Pointer within that file; empty for a comment.
};

/// The acceptances in the comments of a YAML document; none in a file of any other format:
///
///     count: 47   # eventlint: accept tolls-disagree -- the two sources count other days
///     # eventlint: accept single-voice, no-date until 2027-01-31 -- the inquiry goes on
///     - place: akabr
///
/// A comment at the end of a line speaks of that line, one on a line of its own of the first line
/// after it that is no comment. What is wrong with one is a fault; that one then accepts nothing.
std::vector<Acceptance> ReadAcceptances(const Document& document, std::vector<Fault>* faults);

}  // namespace eventlint

#endif  // EVENTLINT_STORE_ACCEPTANCE_H_
