#include "schema/schema_checker.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "schema/formats.h"
#include "schema/json_value.h"
#include "schema/keywords.h"
#include "schema/pattern.h"
#include "text/fold.h"
#include "text/input_error.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

using Form = KeywordForm;

[[noreturn]] void Refuse(Value at, const std::string& message) {
  throw InputError(at.document().source(), at.span(), message);
}

std::string Quoted(std::string_view text) { return "'" + Shorten(text) + "'"; }

std::string Listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::string DidYouMean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string nearest = Nearest(word, candidates);
  return nearest.empty() ? "" : "; did you mean '" + nearest + "'?";
}

// The validating library ends names at a NUL.
void CheckName(Value name) {
  if (name.AsWritten().find('\0') != std::string_view::npos) {
    Refuse(name, "this key holds a NUL character, which no schema may name; remove it");
  }
}

bool IsAnnotation(std::string_view name) {
  const Keyword* keyword = FindKeyword(name);
  return name.starts_with("x-") || (keyword != nullptr && !keyword->asserts);
}

void CheckKeywordName(Value key) {
  const std::string_view name = key.AsWritten();
  if (FindKeyword(name) != nullptr || name.starts_with("x-")) return;
  const std::string_view remedy = ForeignKeywordRemedy(name);
  if (!remedy.empty()) {
    Refuse(key, "the keyword " + Quoted(name) + " is not one of JSON Schema draft-07; " +
                    std::string(remedy));
  }
  const std::string nearest = NearestKeyword(name);
  Refuse(key, "unknown keyword " + Quoted(name) +
                  (nearest.empty() ? "; an annotation of your own begins with 'x-'"
                                   : "; did you mean '" + nearest + "'?"));
}

void CheckType(Value key, Value operand) {
  if (operand.kind() == Kind::kList) {
    if (operand.size() == 0) Refuse(operand, "'type' must name at least one type");
    for (Value item : operand.Items()) CheckType(key, item);
    if (FindTwins(operand)) Refuse(operand, "'type' names the same type twice");
    return;
  }
  if (operand.kind() != Kind::kString) {
    Refuse(operand,
           "'type' must be the name of a type or a list of names, out of " + Listed(TypeNames()));
  }
  const std::vector<std::string>& names = TypeNames();
  if (std::find(names.begin(), names.end(), operand.AsString()) != names.end()) return;
  Refuse(operand, Quoted(operand.AsString()) + " is no type of JSON Schema; the types are " +
                      Listed(names) + DidYouMean(operand.AsString(), names));
}

void CheckCount(Value key, Value operand) {
  if (IsWhole(operand) && operand.AsReal() >= 0) return;
  Refuse(operand, Quoted(key.AsWritten()) + " must be a whole number, 0 or more");
}

void CheckNumber(Value key, Value operand, bool positive) {
  // `x - x` is 0 for every number but infinity and NaN.
  const bool finite = IsNumber(operand) && operand.AsReal() - operand.AsReal() == 0;
  if (finite && (!positive || operand.AsReal() > 0)) return;
  const bool draft_4 = operand.kind() == Kind::kBool && key.AsWritten().starts_with("exclusive");
  Refuse(operand, Quoted(key.AsWritten()) + " must be a number" + (positive ? " above 0" : "") +
                      (draft_4 ? ": since draft-06 it is the bound itself" : ""));
}

void CheckPattern(Value pattern) {
  std::string why;
  if (Pattern::Compile(pattern.AsWritten(), &why) != nullptr) return;
  Refuse(pattern, "the pattern " + Quoted(pattern.AsWritten()) + " cannot be used: " + why);
}

void CheckFormat(Value operand) {
  const std::vector<std::string>& formats = KnownFormats();
  const std::string known = "the formats that are checked here are " + Listed(formats);
  if (operand.kind() != Kind::kString)
    Refuse(operand, "'format' must be a format's name; " + known);
  if (std::find(formats.begin(), formats.end(), operand.AsString()) != formats.end()) return;
  Refuse(operand, "unknown format " + Quoted(operand.AsString()) + "; " + known +
                      "; use 'pattern' for any other form");
}

void CheckKeys(Value key, Value operand) {
  const std::string must = Quoted(key.AsWritten()) + " must be a list of keys";
  if (operand.kind() != Kind::kList) Refuse(operand, must);
  for (Value item : operand.Items()) {
    if (item.kind() != Kind::kString) Refuse(item, must + ", and this is none; quote it");
    CheckName(item);
  }
  if (const auto twins = FindTwins(operand)) {
    auto item = operand.Items().begin();
    for (size_t i = 0; i < twins->second; ++i) ++item;
    Refuse(*item, must + ", and " + Quoted((*item).AsString()) + " stands in it twice");
  }
}

void CheckDialect(Value operand) {
  static constexpr std::string_view kDraft7 = "json-schema.org/draft-07/schema";
  std::string_view uri = operand.kind() == Kind::kString ? operand.AsString() : std::string_view();
  for (std::string_view scheme : {"http://", "https://"}) {
    if (uri.starts_with(scheme)) uri.remove_prefix(scheme.size());
  }
  if (uri.ends_with('#')) uri.remove_suffix(1);
  if (uri == kDraft7) return;
  Refuse(operand,
         "only JSON Schema draft-07 can be used; write the schema for it and name it as "
         "\"$schema\": \"http://json-schema.org/draft-07/schema#\"");
}

void CheckRef(Value schema, Value operand) {
  if (operand.kind() != Kind::kString)
    Refuse(operand, "'$ref' must be text, as in #/definitions/name");
  for (const auto& [key, sibling] : schema.Members()) {
    if (key.AsWritten() == "$ref" || IsAnnotation(key.AsWritten())) continue;
    Refuse(key, "draft-07 ignores " + Quoted(key.AsWritten()) +
                    " beside '$ref'; put the reference into an 'allOf' beside it");
  }
}

class Checker {
 public:
  void CheckRoot(Value schema) {
    root_ = schema;
    Check(schema);
  }

 private:
  void Check(Value schema) {
    if (schema.kind() == Kind::kBool) return;
    if (schema.kind() != Kind::kMapping) {
      Refuse(schema, "a schema must be a mapping of keywords, or true or false; this is " +
                         std::string(KindInWords(schema.kind())));
    }
    for (const auto& [key, operand] : schema.Members()) {
      CheckKeywordName(key);
      const Keyword* keyword = FindKeyword(key.AsWritten());
      if (keyword != nullptr) CheckOperand(schema, *keyword, key, operand);
    }
  }

  void CheckOperand(Value schema, const Keyword& keyword, Value key, Value operand) {
    switch (keyword.form) {
      case Form::kAny:
        return;
      case Form::kText:
        return CheckKind(key, operand, Kind::kString);
      case Form::kTruth:
        return CheckKind(key, operand, Kind::kBool);
      case Form::kList:
        return CheckKind(key, operand, Kind::kList);
      case Form::kEnum:
        CheckKind(key, operand, Kind::kList);
        if (operand.size() == 0) Refuse(operand, "'enum' must list at least one value");
        return;
      case Form::kType:
        return CheckType(key, operand);
      case Form::kCount:
        return CheckCount(key, operand);
      case Form::kNumber:
        return CheckNumber(key, operand, false);
      case Form::kPositive:
        return CheckNumber(key, operand, true);
      case Form::kPattern:
        CheckKind(key, operand, Kind::kString);
        return CheckPattern(operand);
      case Form::kFormat:
        return CheckFormat(operand);
      case Form::kKeys:
        return CheckKeys(key, operand);
      case Form::kRef:
        return CheckRef(schema, operand);
      case Form::kDialect:
        return CheckDialect(operand);
      case Form::kId:
        return CheckId(schema, key, operand);
      default:
        return CheckSubschemas(keyword, key, operand);
    }
  }

  void CheckKind(Value key, Value operand, Kind kind) {
    if (operand.kind() == kind) return;
    Refuse(operand, Quoted(key.AsWritten()) + " must be " + std::string(KindInWords(kind)) +
                        "; this is " + std::string(KindInWords(operand.kind())));
  }

  void CheckId(Value schema, Value key, Value operand) {
    CheckKind(key, operand, Kind::kString);
    if (schema == *root_) return;
    Refuse(key,
           "'$id' may stand at the root of a schema file only; refer to this place by its path, "
           "as in #/definitions/name");
  }

  void CheckSubschemas(const Keyword& keyword, Value key, Value operand) {
    const bool one = keyword.form == Form::kSchema ||
                     (keyword.form == Form::kItems && operand.kind() != Kind::kList);
    if (one) return Check(operand);
    const bool list = keyword.form == Form::kSchemas || keyword.form == Form::kItems;
    CheckKind(key, operand, list ? Kind::kList : Kind::kMapping);
    if (keyword.form == Form::kSchemas && operand.size() == 0) {
      Refuse(operand, Quoted(key.AsWritten()) + " must list at least one schema");
    }
    for (Value item : operand.Items()) Check(item);
    for (const auto& [name, member] : operand.Members()) CheckMember(keyword, name, member);
  }

  void CheckMember(const Keyword& keyword, Value name, Value member) {
    CheckName(name);
    if (keyword.form == Form::kPatternMap) CheckPattern(name);
    const bool keys = keyword.form == Form::kDependencies && member.kind() == Kind::kList;
    if (keys) {
      CheckKeys(name, member);
    } else {
      Check(member);
    }
  }

  std::optional<Value> root_;
};

}  // namespace

void CheckSchema(const Document& file) { Checker().CheckRoot(file.root()); }

}  // namespace eventlint
