// Locate: from the JSON Pointer of a finding to the characters to underline.
//
// Documents are let go once they are rows, so the files that have findings are read again: they are
// few, and nothing has to be kept for the many that have none.
#ifndef EVENTLINT_RULES_LOCATE_H_
#define EVENTLINT_RULES_LOCATE_H_

#include <string>
#include <vector>

#include "rules/finding.h"
#include "text/file_reader.h"
#include "text/reader.h"

namespace eventlint {

/// A JSON Pointer, and where its value stands.
struct Place {
  std::string* pointer;
  Range* range;
  std::string* steady =
      nullptr;  ///< Where it is wanted too: what PointerIndex::Steady makes of it.
};

/// Sets the ranges of places below a document's root. A pointer to a field that is not there is
/// shortened to the closest value that holds it.
void LocateBelow(Value root, const std::vector<Place>& places);

/// Sets the ranges and steady pointers of findings, and the ranges of their related places, file by
/// file.
void Locate(const FileReader& files, YamlFrontEnd yaml_reader, std::vector<Finding>* findings);

}  // namespace eventlint

#endif  // EVENTLINT_RULES_LOCATE_H_
