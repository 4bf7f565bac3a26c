#include "schema/schema_loader.h"

#include <charconv>
#include <climits>
#include <filesystem>

#include "schema/keywords.h"
#include "schema/schema_checker.h"
#include "schema/value_copy.h"
#include "text/input_error.h"
#include "text/reader.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

// The files' own limit holds when they are read; the bundle is one level deeper.
const ReadLimits kBundleLimits = {INT_MAX, SIZE_MAX, SIZE_MAX};

[[noreturn]] void RefuseAt(Value at, const std::string& message) {
  throw InputError(at.document().source(), at.span(), message);
}

std::optional<std::string> DecodePercent(std::string_view text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    unsigned code = 0;
    const std::string_view digits = text.substr(i + 1, 2);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (digits.size() != 2 || end != digits.data() + 2 || error != std::errc()) return std::nullopt;
    decoded += static_cast<char>(code);
    i += 2;
  }
  if (FindInvalidUtf8(decoded)) return std::nullopt;
  return decoded;
}

std::string WithoutFragment(std::string_view uri) {
  return std::string(uri.substr(0, uri.find('#')));
}

bool IsAbsoluteUri(std::string_view uri) {
  const size_t colon = uri.find(':');
  return colon != std::string_view::npos && uri.find('/') >= colon;
}

std::string ParseFragment(std::string_view fragment, Value ref) {
  const std::optional<std::string> pointer = DecodePercent(fragment);
  if (!pointer || (!pointer->empty() && pointer->front() != '/')) {
    RefuseAt(ref, "this reference must lead to its schema by a path, as in #/definitions/name");
  }
  return *pointer;
}

std::string ReferredPath(const std::string& path, std::string_view file, Value ref) {
  if (IsAbsoluteUri(file) || file.starts_with('/')) {
    RefuseAt(ref, "schemas are not fetched from elsewhere; put a copy of '" + Shorten(file) +
                      "' into the project and refer to it by its path from this file");
  }
  const std::optional<std::string> decoded = DecodePercent(file);
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const std::optional<std::string> target =
      decoded ? NormalizePath((folder / *decoded).generic_string()) : std::nullopt;
  if (target) return *target;
  RefuseAt(ref, "'" + Shorten(file) + "' is no path of a file in this project");
}

}  // namespace

std::optional<std::string> NormalizePath(const std::string& path) {
  const std::filesystem::path normal = std::filesystem::path(path).lexically_normal();
  if (normal.empty() || normal.is_absolute() || *normal.begin() == "..") return std::nullopt;
  if (path.find('\0') != std::string::npos) return std::nullopt;
  return normal.generic_string();
}

SchemaReference ParseReference(const std::string& path, std::string_view own_id, Value ref) {
  const std::string_view uri = ref.AsString();
  const std::string file = WithoutFragment(uri);
  const std::string_view fragment =
      file.size() == uri.size() ? std::string_view() : uri.substr(file.size() + 1);
  const bool own = file.empty() || (!own_id.empty() && file == WithoutFragment(own_id));
  return {own ? path : ReferredPath(path, file, ref), ParseFragment(fragment, ref)};
}

void SchemaLoader::Add(const std::string& path, std::optional<Value> referrer) {
  if (keys_.contains(path)) return;
  if (referrer && !files_.Exists(path)) {
    RefuseAt(*referrer, "there is no file '" + Shorten(path) +
                            "'; a '$ref' names a file by its path "
                            "from the folder of its own");
  }
  ReadResult read = ReadDocument(path, files_.Read(path));
  if (!read.faults.empty()) {
    const Fault& fault = read.faults.front();
    throw InputError(*read.source, fault.span, fault.message);
  }
  CheckSchema(*read.document);
  keys_.emplace(path, std::to_string(loaded_.size()));
  const std::string id(read.document->root().String("$id"));
  loaded_.push_back({path, id, std::move(read.document), std::move(read.source)});
}

void SchemaLoader::AddReferences(size_t file, Value schema) {
  const std::optional<Value> ref = schema.Find("$ref");
  if (ref) Add(ParseReference(loaded_[file].path, loaded_[file].id, *ref).path, *ref);
  ForEachSubschema(
      schema, [&](Value child, const std::string&, const Keyword&) { AddReferences(file, child); });
}

SchemaSet SchemaLoader::Finish() {
  // The list grows while references to further files are met.
  for (size_t i = 0; i < loaded_.size(); ++i) AddReferences(i, loaded_[i].document->root());

  std::vector<Fault> faults;
  builder_ = std::make_unique<DocumentBuilder>(kBundleLimits, &faults);
  SchemaSet set;
  std::string text;
  builder_->StartMapping({});
  for (const File& file : loaded_) {
    shift_ = static_cast<uint32_t>(text.size());
    set.sources_.push_back({shift_, file.source});
    text += file.source->text();
    text += '\n';
    builder_->Key(keys_.at(file.path), {shift_, shift_});
    AddSchema(file, file.document->root());
  }
  builder_->EndMapping();
  set.keys_ = std::move(keys_);
  set.bundle_ = builder_->Build(std::make_shared<const SourceText>("schemas", std::move(text)));
  return set;
}

void SchemaLoader::AddSchema(const File& file, Value schema) {
  if (schema.kind() != Kind::kMapping) return CopyValue(schema, shift_, builder_.get());
  AddMapping(builder_.get(), ShiftedSpan(schema, shift_), [&] {
    for (const auto& [key, operand] : schema.Members()) {
      const std::string_view name = key.AsWritten();
      const std::string_view bundled = name == "pattern"  ? kPatternKeyword
                                       : name == "format" ? kFormatKeyword
                                                          : name;
      builder_->Key(bundled, ShiftedSpan(key, shift_));
      AddOperand(file, name, operand);
    }
  });
}

void SchemaLoader::AddOperand(const File& file, std::string_view name, Value operand) {
  const Keyword* keyword = FindKeyword(name);
  if (keyword == nullptr) return CopyValue(operand, shift_, builder_.get());
  if (keyword->form == KeywordForm::kRef) {
    return builder_->String(BundledReference(file, operand), ShiftedSpan(operand, shift_));
  }
  CopyOperand(*keyword, operand, "", shift_, builder_.get(),
              [&](Value schema, const std::string&) { AddSchema(file, schema); });
}

std::string SchemaLoader::BundledReference(const File& file, Value ref) const {
  const SchemaReference reference = ParseReference(file.path, file.id, ref);
  return "#" + JoinPointer("", keys_.at(reference.path)) + reference.pointer;
}

}  // namespace eventlint
