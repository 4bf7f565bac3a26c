// Acceptance: the findings of one rule at one place, which the dataset declares to be all right,
// and why.
#ifndef EVENTLINT_STORE_ACCEPTANCE_H_
#define EVENTLINT_STORE_ACCEPTANCE_H_

#include <memory>
#include <string>
#include <vector>

#include "store/comment_subject.h"
#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

struct Acceptance {
  std::string rule;
  std::string reason;
  std::string until;  ///< The last day on which it holds, as 2027-01-31; empty when it has no end.

  // What it speaks of; what is empty, or null, is of no account.
  std::string file;     ///< A path, or in the configuration also a folder or a pattern.
  std::shared_ptr<const CommentSubject> subject;  ///< Of a comment; null in the configuration.
  std::string record;   ///< "events/tessit-massacres".
  std::string pointer;  ///< JSON Pointer, in the record where there is one, else in the file.

  // Where it stands itself.
  std::string written_in;
  Range range;
  std::string written_at;  ///< JSON Pointer within that file; empty for a comment.
};

/// The acceptances in the comments of a YAML document; none in a file of any other format:
///
///     # eventlint: accept single-voice, no-date until 2027-01-31 -- the inquiry goes on
///     - place: akabar
///       count: 47   # eventlint: accept tolls-disagree -- the two sources count other days
///
/// What a comment speaks of, CommentSubject says; the day may also stand at the reason's end. What
/// is wrong with a comment is a fault; it then accepts nothing.
std::vector<Acceptance> ReadAcceptances(const Document& document, std::vector<Fault>* faults);

}  // namespace eventlint

#endif  // EVENTLINT_STORE_ACCEPTANCE_H_
