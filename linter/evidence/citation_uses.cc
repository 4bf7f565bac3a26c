#include "evidence/citation_uses.h"

#include <set>
#include <utility>

#include "text/reader.h"

namespace eventlint {

namespace {

// Cheap, and generous: a citation is looked up by its text in the end.
bool MayBeCitation(std::string_view text) {
  const size_t hash = text.find('#');
  return hash != text.npos && hash > 0 && text.find('/', hash) != text.npos &&
         text.find(' ') == text.npos;
}

}  // namespace

void CitationUses::Add(std::string_view citation, CitationUse use) {
  std::vector<CitationUse>& uses = uses_[std::string(citation)];
  // An alias is read where its anchor stands. Many of them in one record would be that place again
  // and again, one after the other but for other citations.
  if (uses.empty() || uses.back() != use) uses.push_back(std::move(use));
}

const std::vector<CitationUse>& CitationUses::Of(std::string_view citation) const {
  static const std::vector<CitationUse> none;
  const auto found = uses_.find(citation);
  return found == uses_.end() ? none : found->second;
}

size_t CitationUses::CountRecords(std::string_view citation) const {
  std::set<std::pair<std::string_view, std::string_view>> records;
  for (const CitationUse& use : Of(citation)) records.emplace(use.path, use.record);
  return records.size();
}

CitationUses FindCitationUses(const FileReader& files, const std::vector<std::string>& paths) {
  CitationUses uses;
  for (const std::string& path : paths) {
    const ReadResult read = ReadDocument(path, files.Read(path));
    if (read.document == nullptr) continue;
    ForEachRecord(*read.document, [&](Value record, const std::string& pointer) {
      ForEachScalar(record, [&](Value scalar) {
        if (scalar.kind() != Kind::kString || !MayBeCitation(scalar.AsString())) return;
        uses.Add(scalar.AsString(), {path, scalar.range().begin, pointer});
      });
    });
  }
  return uses;
}

}  // namespace eventlint
