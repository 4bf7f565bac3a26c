// YAML through yaml-cpp: the second opinion.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "text/utf8.h"
#include "text/yaml_builder.h"
#include "text/yaml_front_ends.h"

namespace eventlint {

namespace {

struct Stopped {};

// Stands for a question mark that yaml-cpp would misread; no control character is in a checked
// text.
constexpr char kQuestionMark = '\x01';

// The text for yaml-cpp, with each byte at its place. It does not take a lone CR for a line end,
// and in flow style it ends a plain text at any question mark; but a '?' that stands alone, first
// in its line, collection or value, is YAML's sign of a key, and in a tag there can be no sign for
// it. To a folded text at the end of the file it adds the spaces after the last line end.
std::string Disguise(std::string_view text) {
  constexpr std::string_view kEnds = " \t\r\n,[]{}";
  std::string disguised(text);
  char before = '\n';  // the last character that is no space
  bool spaces = false;  // between it and this one
  bool in_tag = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const std::string_view signs = spaces ? "[{,\r\n:?-" : "[{,\r\n";
    const bool first = signs.find(before) != std::string_view::npos;
    const bool alone = i + 1 == text.size() || kEnds.find(text[i + 1]) != std::string_view::npos;
    if (c == '!' && (first || spaces)) in_tag = true;
    if (c == '?' && !(first && alone) && !in_tag) disguised[i] = kQuestionMark;
    if (c == '\r' && !text.substr(i + 1).starts_with('\n')) disguised[i] = '\n';
    spaces = c == ' ' || c == '\t';
    if (!spaces) before = disguised[i];
    if (spaces || c == '\r' || c == '\n') in_tag = false;
  }
  const size_t last = disguised.find_last_not_of(' ');
  if (last != std::string::npos && disguised[last] == '\n') disguised.resize(last + 1);
  return disguised;
}

// A value as it is written: without the disguise, and with the characters of \N and \_, which
// yaml-cpp reads as one byte each that is no UTF-8.
std::string Undisguise(std::string value) {
  std::replace(value.begin(), value.end(), kQuestionMark, '?');
  for (size_t i = 0; i < value.size();) {
    const size_t at = i;
    if (NextCharacter(value, &i) >= 0) continue;
    value.insert(at, 1, '\xC2');
    ++i;
  }
  return value;
}

// The line ends at the end of a block scalar that keeps them, its first line's indentation being
// its own. yaml-cpp loses one of them.
size_t CountLastLineEnds(std::string_view text, size_t header) {
  size_t indentation = std::string_view::npos;
  size_t line_ends = 0;
  for (size_t at = text.find('\n', header); at < text.size();) {
    const size_t begin = at + 1;
    at = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, at - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    const bool blank = spaces == line.size() && spaces <= indentation;
    if (blank) {
      line_ends += at < text.size() ? 1 : 0;
      continue;
    }
    if (indentation == std::string_view::npos) indentation = spaces;
    if (spaces < indentation) break;
    line_ends = at < text.size() ? 1 : 0;
  }
  return line_ends;
}

class Handler : public YAML::EventHandler {
 public:
  Handler(std::string_view text, YamlBuilder* builder) : text_(text), builder_(builder) {}

  void OnDocumentStart(const YAML::Mark&) override { builder_->StartDocument(); }
  void OnDocumentEnd() override {}

  // yaml-cpp has null both for a null that is written and for a value that is not there, then with
  // the place of whatever comes next.
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const size_t begin = Offset(mark);
    const std::string name = Anchor(anchor);
    builder_->Scalar(begin, NullWord(begin), {"", name}, true);
    CheckStopped();
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const std::string name = Anchor(anchor);
    const size_t begin = Offset(mark);
    std::string text = Undisguise(value);
    if (tag != "?") MendFolded(begin, &text);
    builder_->Scalar(begin, text, {Tag(tag), name}, tag == "?");
    CheckStopped();
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_->Alias(Offset(mark), Anchor(anchor));
    CheckStopped();
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    const std::string name = Anchor(anchor);
    builder_->StartList(Offset(mark), {Tag(tag), name}, style == YAML::EmitterStyle::Flow);
    CheckStopped();
  }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    const std::string name = Anchor(anchor);
    builder_->StartMapping(Offset(mark), {Tag(tag), name}, style == YAML::EmitterStyle::Flow);
    CheckStopped();
  }

  void OnSequenceEnd() override { builder_->EndCollection(); }
  void OnMapEnd() override { builder_->EndCollection(); }

 private:
  // The parser cannot be told to stop; an exception of ours leaves it.
  void CheckStopped() const {
    if (builder_->stopped()) throw Stopped();
  }

  size_t Offset(const YAML::Mark& mark) const {
    return std::min(static_cast<size_t>(std::max(mark.pos, 0)), text_.size());
  }

  static std::string Anchor(YAML::anchor_t anchor) {
    return anchor == YAML::NullAnchor ? "" : std::to_string(anchor);
  }

  // "?" is yaml-cpp's word for no tag, "!" for a quoted or block scalar's.
  static std::string_view Tag(const std::string& tag) {
    return tag == "?" || tag == "!" ? std::string_view() : std::string_view(tag);
  }

  void MendFolded(size_t begin, std::string* value) const {
    const size_t header = ContentBegin(text_, begin);
    const bool keeps = text_.substr(header).starts_with(">+");
    const size_t end = value->find_last_not_of('\n');
    if (!keeps || end == std::string::npos) return;
    value->resize(end + 1);
    value->append(CountLastLineEnds(text_, header), '\n');
  }

  // The null that is written at `begin`; nothing when the key of the next member stands there.
  std::string_view NullWord(size_t begin) const {
    const size_t at = std::min(ContentBegin(text_, begin), text_.size());
    for (std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (!text_.substr(at).starts_with(word)) continue;
      const size_t after = std::min(at + word.size(), text_.size());
      const size_t next = text_.find_first_not_of(" \t", after);
      if (next == std::string_view::npos) return word;
      const std::string_view ends = builder_->expects_key() ? "\r\n#,]}:" : "\r\n#,]}";
      if (ends.find(text_[next]) != std::string_view::npos) return word;
    }
    return {};
  }

  std::string_view text_;
  YamlBuilder* builder_;
};

}  // namespace

std::unique_ptr<Document> ReadYamlWithYamlCpp(std::shared_ptr<const SourceText> source,
                                              const ReadLimits& limits,
                                              std::vector<Fault>* faults) {
  YamlBuilder builder(source, limits, faults);
  const std::string text = Disguise(source->text());
  try {
    std::istringstream in(text);
    YAML::Parser parser(in);
    Handler handler(text, &builder);
    while (parser.HandleNextDocument(handler)) {
    }
  } catch (const YAML::Exception& error) {
    const size_t place = error.mark.is_null() ? text.size() : std::max(error.mark.pos, 0);
    const uint32_t begin = static_cast<uint32_t>(std::min(place, text.size()));
    faults->clear();  // what led up to it is no fault of the file
    faults->push_back({"syntax-error",
                       "yaml-cpp, the second YAML reader, does not accept what libyaml does: " +
                           error.msg + "; write it in a plainer way",
                       {begin, begin + 1}, "", {}, {}});
    builder.GiveUp();
    return nullptr;
  } catch (const Stopped&) {
    builder.GiveUp();
    return nullptr;
  }
  return builder.Finish();
}

}  // namespace eventlint
