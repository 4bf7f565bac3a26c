// CSV (RFC 4180): a header line and rows, read as a list of mappings.
#ifndef EVENTLINT_TEXT_CSV_H_
#define EVENTLINT_TEXT_CSV_H_

#include <memory>
#include <vector>

#include "text/document_builder.h"

namespace eventlint {

/// Reads comma-separated values; the header's cells are the keys of every row. A cell without
/// quotes is typed as a plain YAML scalar would be, a quoted one is text, and an empty one is left
/// out. A row with more or fewer cells than the header is a fault. REQUIRES: `source` is UTF-8.
std::unique_ptr<Document> ReadCsv(std::shared_ptr<const SourceText> source,
                                  const ReadLimits& limits, std::vector<Fault>* faults);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_CSV_H_
