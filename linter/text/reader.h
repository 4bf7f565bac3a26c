// Read: a file's bytes become a Document, by the format that its name tells.
#ifndef EVENTLINT_TEXT_READER_H_
#define EVENTLINT_TEXT_READER_H_

#include <memory>
#include <string>
#include <vector>

#include "text/document.h"
#include "text/document_builder.h"
#include "text/fault.h"

namespace eventlint {

/// The two YAML front ends. They give the same tree; libyaml is some seven times faster, and
/// yaml-cpp is the second opinion on the tree of every file that libyaml reads without a fault.
/// What is wrong with a file is libyaml's to say, since yaml-cpp lets much of it pass: faults are
/// the same for both, and one more with yaml-cpp is that it reads the file otherwise.
enum class YamlFrontEnd { kLibyaml, kYamlCpp };

struct ReadResult {
  /// Null when the text cannot be read as a tree; `faults` then says why.
  std::unique_ptr<Document> document;
  /// The text, so that faults have lines when there is no document.
  std::shared_ptr<const SourceText> source;
  std::vector<Fault> faults;
};

/// Whether a file of that name is read as YAML.
bool IsYaml(const std::string& path);

/// Reads .yaml/.yml, .json, .ndjson/.jsonl and .csv; any other name is read as YAML.
ReadResult ReadDocument(const std::string& path, std::string bytes,
                        YamlFrontEnd front_end = YamlFrontEnd::kLibyaml,
                        const ReadLimits& limits = {});

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_READER_H_
