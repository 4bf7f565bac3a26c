// CitationUses: where the dataset cites which passage.
#ifndef EVENTLINT_EVIDENCE_CITATION_USES_H_
#define EVENTLINT_EVIDENCE_CITATION_USES_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/file_reader.h"
#include "text/source_text.h"

namespace eventlint {

struct CitationUse {
  std::string path;
  Position position;
  std::string record;  ///< The citing record's JSON Pointer in its file.
  bool operator==(const CitationUse&) const = default;
};

class CitationUses {
 public:
  void Add(std::string_view citation, CitationUse use);

  /// In the order in which the files were read.
  const std::vector<CitationUse>& Of(std::string_view citation) const;
  /// How many records cite the passage.
  size_t CountRecords(std::string_view citation) const;

 private:
  std::map<std::string, std::vector<CitationUse>, std::less<>> uses_;
};

/// Every citation in these files, whatever field it stands in. A file that cannot be read cites
/// nothing: the check tells of it. Throws InputError when there is no such file.
CitationUses FindCitationUses(const FileReader& files, const std::vector<std::string>& paths);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_CITATION_USES_H_
