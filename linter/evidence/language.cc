#include "evidence/language.h"

#include <memory>
#include <mutex>

#include "evidence/embedded_languages.h"
#include "text/input_error.h"
#include "text/reader.h"

namespace eventlint {

namespace {

constexpr char kDefault[] = "en";

PhraseTable ReadPhrases(Value list) {
  PhraseTable phrases;
  if (list.kind() == Kind::kMapping) {
    for (const auto& [phrase, value] : list.Members()) {
      phrases.Add(phrase.AsWritten(), value.AsWritten());
    }
    return phrases;
  }
  for (Value phrase : list.Items()) phrases.Add(phrase.AsWritten());
  return phrases;
}

std::map<std::string, PhraseTable, std::less<>> ReadLanguage(const std::string& path,
                                                             const std::string& text) {
  const ReadResult read = ReadDocument(path, text);
  if (!read.faults.empty()) {
    throw InputError(*read.source, read.faults.front().span, read.faults.front().message);
  }
  std::map<std::string, PhraseTable, std::less<>> phrases;
  for (const auto& [section, lists] : read.document->root().Members()) {
    for (const auto& [name, list] : lists.Members()) {
      phrases.emplace(std::string(section.AsWritten()) + "/" + std::string(name.AsWritten()),
                      ReadPhrases(list));
    }
  }
  return phrases;
}

}  // namespace

const Language& Language::Of(std::string_view tag) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<Language>, std::less<>> languages;
  std::string code(tag.substr(0, tag.find_first_of("-_")));
  for (char& c : code) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (code.empty()) code = kDefault;
  const std::lock_guard lock(mutex);
  std::unique_ptr<Language>& language = languages[code];
  if (language == nullptr) {
    auto read = std::make_unique<Language>();
    read->code_ = code;
    const auto file = EmbeddedLanguages().find(code + ".yaml");
    if (file != EmbeddedLanguages().end()) {
      read->phrases_ = ReadLanguage("languages/" + file->first, file->second);
    }
    language = std::move(read);
  }
  return *language;
}

const PhraseTable& Language::Phrases(std::string_view name) const {
  static const PhraseTable none;
  const auto found = phrases_.find(name);
  return found == phrases_.end() ? none : found->second;
}

std::vector<std::string> Language::Known() {
  std::vector<std::string> codes;
  for (const auto& [name, text] : EmbeddedLanguages()) codes.push_back(name.substr(0, name.find('.')));
  return codes;
}

}  // namespace eventlint
