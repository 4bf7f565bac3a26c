// The two YAML parsers, each in a file of its own, over the same builder.
#ifndef EVENTLINT_TEXT_YAML_FRONT_ENDS_H_
#define EVENTLINT_TEXT_YAML_FRONT_ENDS_H_

#include <memory>
#include <vector>

#include "text/document_builder.h"

namespace eventlint {

/// Reads YAML; null, with a fault, when it cannot be read to its end.
/// REQUIRES: `source` is UTF-8 without control characters (CheckText in reader.cc).
std::unique_ptr<Document> ReadYamlWithLibyaml(std::shared_ptr<const SourceText> source,
                                              const ReadLimits& limits, std::vector<Fault>* faults);
/// REQUIRES: also, ReadYamlWithLibyaml finds no fault: yaml-cpp is less strict, and recurses.
std::unique_ptr<Document> ReadYamlWithYamlCpp(std::shared_ptr<const SourceText> source,
                                              const ReadLimits& limits, std::vector<Fault>* faults);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_YAML_FRONT_ENDS_H_
