#include "fix/file_fixer.h"

#include <algorithm>
#include <map>
#include <set>

#include "fix/fields.h"
#include "fix/white_space.h"
#include "text/fold.h"
#include "text/reader.h"
#include "text/scalar_type.h"
#include "text/text_edits.h"
#include "text/utf8.h"
#include "text/written_scalar.h"

namespace eventlint {

namespace {

/// What scalars should read, by the beginning of their spans.
using Intended = std::map<uint32_t, std::string>;

// Whether `now` says what `before` does but for what is intended.
bool SaysAsIntended(Value before, Value now, const Intended& intended) {
  if (before.is_scalar()) {
    const auto found = intended.find(before.span().begin);
    if (found == intended.end() || before.kind() != Kind::kString) {
      return SameData(before, now) && before.AsWritten() == now.AsWritten();
    }
    return now.kind() == Kind::kString && now.AsString() == found->second;
  }
  if (before.kind() != now.kind() || before.size() != now.size()) return false;
  auto item = now.Items().begin();
  for (Value old : before.Items()) {
    if (!SaysAsIntended(old, *item, intended)) return false;
    ++item;
  }
  auto member = now.Members().begin();
  for (const auto& [key, value] : before.Members()) {
    const auto [key_now, value_now] = *member;
    if (!SaysAsIntended(key, key_now, intended)) return false;
    if (!SaysAsIntended(value, value_now, intended)) return false;
    ++member;
  }
  return true;
}

// A line of a merge that was not finished. YAML may well read it, in a block without indentation.
bool HasConflictMark(std::string_view bytes) {
  for (std::string_view mark : {"<<<<<<< ", ">>>>>>> "}) {
    for (size_t at = bytes.find(mark); at != std::string_view::npos;
         at = bytes.find(mark, at + 1)) {
      if (at == 0 || bytes[at - 1] == '\n') return true;
    }
  }
  return false;
}

// The edits that put a text into form C, a run of characters each. Marks join what stands before
// them, so that a run takes in one character of ASCII.
std::vector<TextEdit> FormEdits(std::string_view text, Span span) {
  std::vector<TextEdit> edits;
  const auto is_ascii = [&](size_t at) { return (text[at] & 0x80) == 0; };
  for (size_t at = span.begin; at < span.end;) {
    if (is_ascii(at)) {
      ++at;
      continue;
    }
    const size_t begin = at > span.begin ? at - 1 : at;
    while (at < span.end && !is_ascii(at)) ++at;
    const std::string_view run = text.substr(begin, at - begin);
    if (IsNfc(run)) continue;
    edits.push_back({{static_cast<uint32_t>(begin), static_cast<uint32_t>(at)}, NormaliseNfc(run)});
  }
  return edits;
}

std::vector<std::string> Replacements(const std::vector<TextEdit>& edits) {
  std::vector<std::string> texts;
  for (const TextEdit& edit : edits) texts.push_back(edit.replacement);
  return texts;
}

std::string Quoted(std::string_view text) { return "'" + Shorten(text) + "'"; }

class Fixer {
 public:
  Fixer(const std::string& path, const std::string& bytes, const CollectionPlan& plan,
        const FixChoice& choice, RecordNames* names)
      : bytes_(bytes), plan_(plan), choice_(choice), names_(names) {
    edits_.path = path;
    out_.bytes = bytes;
  }

  FixedFile Run() {
    if (HasConflictMark(bytes_)) {
      LeaveAlone("it has the marks of a merge conflict; settle that first");
      return std::move(out_);
    }
    const ReadResult read = ReadDocument(edits_.path, bytes_);
    if (!read.faults.empty()) {
      LeaveAlone("it cannot be read: " + read.faults.front().message,
                 read.source->PositionAt(read.faults.front().span.begin));
      return std::move(out_);
    }
    Plan(*read.document);
    if (!edits_.edits.empty()) Make(*read.document);
    return std::move(out_);
  }

 private:
  void LeaveAlone(const std::string& why, Position position = {}) {
    out_.fixes.clear();
    out_.unfixed.push_back({edits_.path, position, "the file is left as it is: " + why});
  }

  void Plan(const Document& document) {
    ForEachRecord(document, [&](Value record, const std::string&) {
      ForEachField(plan_, record, [&](const Field& field) { Visit(field); });
    });
    for (const FixKind* kind : choice_.kinds) {
      if (kind->fix != nullptr) continue;
      for (TextEdit& edit : WhiteSpaceEdits(document)) {
        const Position position = document.source().PositionAt(edit.span.begin);
        out_.fixes.push_back({edits_.path, kind->id, position, ""});
        edits_.edits.push_back(std::move(edit));
      }
    }
  }

  void Visit(const Field& field) {
    if (field.value.kind() != Kind::kString) return;
    const Span span = field.value.span();
    // An alias is read where its anchor stands, and changes with it.
    if (!visited_.insert(span.begin).second) return;
    const std::string before(field.value.AsString());
    std::string text = before;
    std::vector<const FixKind*> kinds;
    for (const FixKind* kind : choice_.kinds) {
      if (kind->fix == nullptr) continue;
      std::optional<Change> change = kind->fix(field, text, names_);
      if (!change || (!change->certain && !choice_.likely)) continue;
      text = std::move(change->text);
      kinds.push_back(kind);
    }
    if (text != before) Rewrite(field, before, text, kinds);
  }

  void Rewrite(const Field& field, const std::string& before, const std::string& text,
               const std::vector<const FixKind*>& kinds) {
    const Position position = field.value.range().begin;
    const std::string change = Quoted(before) + " becomes " + Quoted(text);
    const auto leave = [&](const std::string& why) {
      out_.unfixed.push_back({edits_.path, position, "not done: " + change + ": " + why});
    };
    if (field.is_id && names_->CountIds({*field.collection}, text) > 0) {
      return leave("another record has that id");
    }
    const std::optional<std::vector<TextEdit>> edits =
        text == NormaliseNfc(before) ? EditForm(field.value) : EditWhole(field.value, text);
    if (!edits) return leave("it is written as a block, over several lines or with escapes");
    edits_.edits.insert(edits_.edits.end(), edits->begin(), edits->end());
    intended_[field.value.span().begin] = text;
    if (field.is_id) names_->AddId(*field.collection, text);
    for (const FixKind* kind : kinds) {
      out_.fixes.push_back({edits_.path, kind->id, position, change});
    }
  }

  // However the text is written, as long as its characters are written as they are.
  static std::optional<std::vector<TextEdit>> EditForm(Value value) {
    const std::string_view read = value.AsString();
    std::vector<TextEdit> edits =
        FormEdits(value.document().source().text(), WrittenSpan(value));
    const auto wanted =
        Replacements(FormEdits(read, {0, static_cast<uint32_t>(read.size())}));
    if (Replacements(edits) != wanted) return std::nullopt;
    return edits;
  }

  static std::optional<std::vector<TextEdit>> EditWhole(Value value, const std::string& text) {
    const std::optional<Span> characters = PlainCharacters(value);
    if (!characters) return std::nullopt;
    const bool plain = *characters == value.span();
    // Without quotes, an id of digits would be a number.
    const bool needs_quotes = plain && TypeOfScalar(text).kind != Kind::kString;
    return std::vector<TextEdit>{{*characters, needs_quotes ? '"' + text + '"' : text}};
  }

  void Make(const Document& before) {
    std::string bytes = ApplyEdits(bytes_, edits_);
    const ReadResult now = ReadDocument(edits_.path, bytes, YamlFrontEnd::kYamlCpp);
    if (now.faults.empty() && SaysAsIntended(before.root(), now.document->root(), intended_)) {
      out_.bytes = std::move(bytes);
      return;
    }
    LeaveAlone("with its " + std::to_string(out_.fixes.size()) +
               " changes it would no longer be read as it should; make them by hand");
  }

  const std::string& bytes_;
  const CollectionPlan& plan_;
  const FixChoice& choice_;
  RecordNames* names_;
  FixedFile out_;
  FileEdits edits_;
  Intended intended_;
  std::set<uint32_t> visited_;
};

}  // namespace

FixedFile FixFile(const std::string& path, const std::string& bytes, const CollectionPlan& plan,
                  const FixChoice& choice, RecordNames* names) {
  return Fixer(path, bytes, plan, choice, names).Run();
}

bool IsFixable(const std::string& path) {
  const auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
  return !ends(".csv") && !ends(".ndjson") && !ends(".jsonl");
}

}  // namespace eventlint
