#include "text/reader.h"

#include <algorithm>
#include <array>

#include "text/csv.h"
#include "text/json.h"
#include "text/lfs_pointer.h"
#include "text/utf8.h"
#include "text/yaml_front_ends.h"

namespace eventlint {

namespace {

enum class Format { kYaml, kJson, kNdjson, kCsv };

Format FormatOf(const std::string& path) {
  const auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
  if (ends(".json") || ends(".geojson")) return Format::kJson;
  if (ends(".ndjson") || ends(".jsonl")) return Format::kNdjson;
  return ends(".csv") ? Format::kCsv : Format::kYaml;
}

Fault FaultAt(std::string check, size_t offset, size_t length, std::string message) {
  return {std::move(check), std::move(message),
          {static_cast<uint32_t>(offset), static_cast<uint32_t>(offset + length)}, "", {}, {}};
}

bool IsControl(char32_t c) {
  const bool allowed = c == '\t' || c == '\n' || c == '\r';
  return (c < 0x20 && !allowed) || (c >= 0x7F && c <= 0x9F && c != 0x85);
}

// Whether any byte may begin a character that a text file must not hold: control characters (also
// the two-byte ones, 0xC2), U+2028 and U+2029 (0xE2), a mark of byte order or a non-character
// (0xEF).
bool MayHoldOddCharacters(std::string_view text) {
  static const std::array<bool, 256> odd = [] {
    std::array<bool, 256> table{};
    for (int c = 0; c < 0x20; ++c) table[c] = IsControl(static_cast<char32_t>(c));
    table[0x7F] = table[0xC2] = table[0xE2] = table[0xEF] = true;
    return table;
  }();
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return odd[static_cast<unsigned char>(c)]; });
}

// The first character that the file must not hold.
bool CheckCharacters(std::string_view text, Format format, std::vector<Fault>* faults) {
  if (!MayHoldOddCharacters(text)) return true;
  for (size_t i = 0; i < text.size();) {
    const size_t at = i;
    const int32_t c = NextCharacter(text, &i);
    if (c == 0) {
      faults->push_back(FaultAt("not-text", at, 1,
                                "the file holds a zero byte: it is no text, or in UTF-16; write it "
                                "as UTF-8"));
      return false;
    }
    if (IsControl(static_cast<char32_t>(c)) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF) {
      faults->push_back(FaultAt("not-text", at, i - at,
                                "the control character " + CodePointName(c) +
                                    " does not belong in a text file: remove it"));
      return false;
    }
    const bool line_break = c == 0x85 || c == 0x2028 || c == 0x2029;
    if (line_break && format == Format::kYaml) {
      faults->push_back(FaultAt("ambiguous-line-break", at, i - at,
                                "the character " + CodePointName(c) +
                                    " ends a line in YAML 1.1 and does not in YAML 1.2: remove it, "
                                    "or write it as an escape in double quotes"));
      return false;
    }
  }
  return true;
}

Fault ExplainInvalidUtf8(std::string_view text, size_t offset) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return FaultAt("not-text", offset, 1, "the file is in UTF-16; save it as UTF-8");
  }
  if (text.substr(0, 8000).find('\0') != std::string_view::npos) {
    return FaultAt("not-text", offset, 1, "the file is no text; write it as UTF-8 text");
  }
  return FaultAt("invalid-utf8", offset, 1,
                 "this byte is not UTF-8; save the file as UTF-8 (is it in Latin-1 or "
                 "Windows-1252?)");
}

// The deepest value at which two trees part. REQUIRES: they do.
Value WhereTheyPart(Value a, Value b) {
  if (a.kind() != b.kind() || a.size() != b.size()) return a;
  auto other_item = b.Items().begin();
  for (Value item : a.Items()) {
    if (!SameData(item, *other_item)) return WhereTheyPart(item, *other_item);
    ++other_item;
  }
  auto other_member = b.Members().begin();
  for (const auto& [key, value] : a.Members()) {
    const auto [other_key, other_value] = *other_member;
    if (!SameData(key, other_key)) return key;
    if (!SameData(value, other_value)) return WhereTheyPart(value, other_value);
    ++other_member;
  }
  return a;
}

// yaml-cpp lets open quotes, keys without a colon and undefined tags pass, and recurses as deep as
// the file does. So libyaml always says what is wrong with a file, and yaml-cpp reads only what
// libyaml has no fault to find with.
std::unique_ptr<Document> ReadYaml(const std::shared_ptr<const SourceText>& source,
                                   YamlFrontEnd front_end, const ReadLimits& limits,
                                   std::vector<Fault>* faults) {
  auto document = ReadYamlWithLibyaml(source, limits, faults);
  if (front_end == YamlFrontEnd::kLibyaml || !faults->empty()) return document;
  auto second = ReadYamlWithYamlCpp(source, limits, faults);
  if (second == nullptr || SameData(document->root(), second->root())) return second;
  faults->push_back({"syntax-error",
                     "libyaml and yaml-cpp, two readers of YAML, do not read the same here: write "
                     "it in a plainer way",
                     WhereTheyPart(document->root(), second->root()).span(), "", {}, {}});
  return nullptr;
}

std::unique_ptr<Document> ReadTree(const std::shared_ptr<const SourceText>& source, Format format,
                                   YamlFrontEnd front_end, const ReadLimits& limits,
                                   std::vector<Fault>* faults) {
  switch (format) {
    case Format::kJson: return ReadJson(source, limits, faults);
    case Format::kNdjson: return ReadNdjson(source, limits, faults);
    case Format::kCsv: return ReadCsv(source, limits, faults);
    case Format::kYaml: break;
  }
  return ReadYaml(source, front_end, limits, faults);
}

}  // namespace

bool IsYaml(const std::string& path) { return FormatOf(path) == Format::kYaml; }

ReadResult ReadDocument(const std::string& path, std::string bytes, YamlFrontEnd front_end,
                        const ReadLimits& limits) {
  ReadResult result;
  const Format format = FormatOf(path);
  result.source = std::make_shared<const SourceText>(path, std::move(bytes));
  const std::string_view text = result.source->text();
  if (text.size() > limits.file_size) {
    result.faults.push_back(FaultAt("not-text", 0, 0,
                                    "the file has " + std::to_string(text.size()) +
                                        " bytes; at most " + std::to_string(limits.file_size) +
                                        " are read: split it"));
    return result;
  }
  if (IsLfsPointer(text)) {
    result.faults.push_back(FaultAt("not-text", 0, 0,
                                    "the file is kept in Git LFS, and this is only the pointer to "
                                    "it; fetch it with `git lfs pull`"));
    return result;
  }
  if (const auto invalid = FindInvalidUtf8(text)) {
    result.faults.push_back(ExplainInvalidUtf8(text, *invalid));
    return result;
  }
  if (!CheckCharacters(text, format, &result.faults)) return result;
  result.document = ReadTree(result.source, format, front_end, limits, &result.faults);
  return result;
}

}  // namespace eventlint
