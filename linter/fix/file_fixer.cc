#include "fix/file_fixer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "fix/fields.h"
#include "text/fold.h"
#include "text/reader.h"
#include "text/scalar_type.h"
#include "text/text_edits.h"
#include "text/utf8.h"
#include "text/written_scalar.h"

namespace eventlint {

namespace {

// A list's items in the order that they are to have.
std::vector<Value> ItemsAsIntended(Value list, const DocumentEdits& intended) {
  std::vector<Value> before;
  for (Value item : list.Items()) before.push_back(item);
  const auto moved = intended.moves.find(list.span().begin);
  if (moved == intended.moves.end()) return before;
  std::vector<Value> after;
  for (size_t place : moved->second.places) after.push_back(before[place]);
  return after;
}

// Whether `now` says what `before` does but for what is intended.
bool SaysAsIntended(Value before, Value now, const DocumentEdits& intended) {
  if (before.is_scalar()) {
    const auto found = intended.reads.find(before.span().begin);
    if (found == intended.reads.end() || before.kind() != Kind::kString) {
      return SameData(before, now) && before.AsWritten() == now.AsWritten();
    }
    return now.kind() == Kind::kString && now.AsString() == found->second;
  }
  if (before.kind() != now.kind() || before.size() != now.size()) return false;
  auto item = now.Items().begin();
  for (Value old : ItemsAsIntended(before, intended)) {
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

// Each is tried by itself when they cannot all be made: the file is read for each.
constexpr size_t kMostMovesToTry = 50;

class Fixer {
 public:
  Fixer(const std::string& path, const std::string& bytes, const CollectionPlan& plan,
        const FixChoice& choice, RecordNames* names)
      : bytes_(bytes), plan_(plan), choice_(choice), names_(names) {
    edits_.edits.path = path;
    for (const FixKind* kind : choice.kinds) {
      if (!choice.exemptions.CoverFile(*kind, path)) kinds_.push_back(kind);
    }
  }

  FixedFile Run() {
    if (HasConflictMark(bytes_)) {
      return LeaveAlone("it has the marks of a merge conflict; settle that first");
    }
    const ReadResult read = ReadDocument(edits_.edits.path, bytes_);
    if (!read.faults.empty()) {
      return LeaveAlone("it cannot be read: " + read.faults.front().message,
                        read.source->PositionAt(read.faults.front().span.begin));
    }
    Plan(*read.document);
    if (edits_.edits.edits.empty()) return {bytes_, {}, edits_.unfixed, likely_};
    if (auto fixed = Make(*read.document, edits_)) return *std::move(fixed);
    // Moves are made when nothing else is to be changed.
    if (edits_.moves.size() > 1 && edits_.moves.size() <= kMostMovesToTry) {
      KeepMovesThatHold(*read.document);
      if (auto fixed = Make(*read.document, edits_)) return *std::move(fixed);
    }
    return LeaveAlone("with its " + std::to_string(edits_.fixes.size()) +
                      (edits_.fixes.size() == 1 ? " change" : " changes") +
                      " it would no longer be read as it should; change it by hand");
  }

 private:
  FixedFile LeaveAlone(const std::string& why, Position position = {}) const {
    FixedFile left{bytes_, {}, edits_.unfixed, 0};
    left.unfixed.push_back(
        {edits_.edits.path, position, "the file is left as it is: " + why});
    return left;
  }

  void Plan(const Document& document) {
    ForEachRecord(document, [&](Value record, const std::string&) {
      ForEachField(plan_, record, [&](const Field& field) { Visit(field); });
    });
    for (const FixKind* kind : kinds_) {
      if (kind->document_fix == nullptr) continue;
      if (kind->moves_text && !edits_.edits.edits.empty()) continue;
      kind->document_fix(document, plan_, ExemptFrom(*kind), &edits_);
    }
  }

  IsExempt ExemptFrom(const FixKind& kind) const {
    return [this, kind = &kind](const std::string& pointer) {
      return choice_.exemptions.CoverList(*kind, edits_.edits.path, pointer);
    };
  }

  // The moves of these lists alone.
  DocumentEdits MovesOf(const Document& document, const std::set<std::string>& lists) const {
    DocumentEdits edits;
    edits.edits.path = edits_.edits.path;
    for (const FixKind* kind : kinds_) {
      if (!kind->moves_text) continue;
      const IsExempt is_accepted = ExemptFrom(*kind);
      kind->document_fix(
          document, plan_,
          [&](const std::string& pointer) {
            return lists.count(pointer) == 0 || is_accepted(pointer);
          },
          &edits);
    }
    return edits;
  }

  // A list that cannot move, because an anchor would come to stand behind its alias, does not keep
  // the others from it.
  void KeepMovesThatHold(const Document& document) {
    std::set<std::string> hold;
    std::vector<Unfixed> unfixed = edits_.unfixed;
    for (const auto& [begin, move] : edits_.moves) {
      if (Make(document, MovesOf(document, {move.pointer}))) {
        hold.insert(move.pointer);
        continue;
      }
      unfixed.push_back({edits_.edits.path, document.source().PositionAt(begin),
                         "the list is not sorted and left as it is: with its items moved, the file "
                         "would no longer be read as it should"});
    }
    edits_ = MovesOf(document, hold);
    edits_.unfixed = std::move(unfixed);
  }

  void Visit(const Field& field) {
    if (field.value.kind() != Kind::kString) return;
    const Span span = field.value.span();
    // An alias is read where its anchor stands, and changes with it.
    if (!visited_.insert(span.begin).second) return;
    const std::string before(field.value.AsString());
    std::string text = before;
    std::vector<const FixKind*> kinds;
    for (const FixKind* kind : kinds_) {
      if (kind->scalar_fix == nullptr) continue;
      std::optional<Change> change = kind->scalar_fix(field, text, names_);
      if (!change || IsAccepted(*kind, field)) continue;
      if (!change->certain && !choice_.likely) {
        ++likely_;
        continue;
      }
      text = std::move(change->text);
      kinds.push_back(kind);
    }
    if (text != before) Rewrite(field, before, text, kinds);
  }

  bool IsAccepted(const FixKind& kind, const Field& field) const {
    return choice_.exemptions.CoverPlace(kind, edits_.edits.path, field.value.range().begin);
  }

  void Rewrite(const Field& field, const std::string& before, const std::string& text,
               const std::vector<const FixKind*>& kinds) {
    const Position position = field.value.range().begin;
    const std::string change = Quoted(before) + " becomes " + Quoted(text);
    const auto leave = [&](const std::string& why) {
      edits_.unfixed.push_back({edits_.edits.path, position, "not done: " + change + ": " + why});
    };
    if (field.is_id && names_->CountIds({*field.collection}, text) > 0) {
      return leave("another record has that id");
    }
    const std::optional<std::vector<TextEdit>> edits =
        text == NormaliseNfc(before) ? EditForm(field.value) : EditWhole(field.value, text);
    if (!edits) return leave("it is written as a block, over several lines or with escapes");
    auto& all = edits_.edits.edits;
    all.insert(all.end(), edits->begin(), edits->end());
    edits_.reads[field.value.span().begin] = text;
    if (field.is_id) names_->AddId(*field.collection, text);
    for (const FixKind* kind : kinds) {
      edits_.fixes.push_back({edits_.edits.path, kind->id, position, change});
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

  // Nothing when the file would then say something else than is intended.
  std::optional<FixedFile> Make(const Document& before, const DocumentEdits& edits) const {
    std::string bytes = ApplyEdits(bytes_, edits.edits);
    const ReadResult now = ReadDocument(edits.edits.path, bytes, YamlFrontEnd::kYamlCpp);
    if (!now.faults.empty() || !SaysAsIntended(before.root(), now.document->root(), edits)) {
      return std::nullopt;
    }
    return FixedFile{std::move(bytes), edits.fixes, edits.unfixed, likely_};
  }

  const std::string& bytes_;
  const CollectionPlan& plan_;
  const FixChoice& choice_;
  RecordNames* names_;
  std::vector<const FixKind*> kinds_;  // that are not exempt in this file
  DocumentEdits edits_;
  int likely_ = 0;
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
