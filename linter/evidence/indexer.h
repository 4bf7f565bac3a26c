// IndexSource: a source text becomes its index.
#ifndef EVENTLINT_EVIDENCE_INDEXER_H_
#define EVENTLINT_EVIDENCE_INDEXER_H_

#include <string>
#include <string_view>
#include <vector>

#include "evidence/name_reader.h"
#include "evidence/number_reader.h"
#include "evidence/source_index.h"

namespace eventlint {

/// What the dataset knows that helps to read a source.
struct Registry {
  KnownNames names;
  std::vector<VagueNumber> vague_numbers;
};

/// The index of a text. `language` is a BCP 47 tag. REQUIRES: valid UTF-8.
SourceIndex IndexSource(const std::string& source, const std::string& language,
                        std::string_view text, const Registry& registry);

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_INDEXER_H_
