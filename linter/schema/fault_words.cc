#include "schema/fault_words.h"

#include <algorithm>

#include "schema/formats.h"
#include "schema/keywords.h"
#include "text/scalar_type.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

constexpr size_t kDescriptionCharacters = 300;
constexpr size_t kShapeWords = 6;

// How deep alternatives within alternatives are told; deeper ones would not be read, and their
// number may double at every level.
constexpr int kShapeLevels = 3;

std::string TypeInWords(std::string_view type) {
  if (type == "integer") return "a whole number";
  if (type == "number") return "a number";
  if (type == "string") return "text";
  if (type == "boolean") return "true or false";
  if (type == "array") return "a list";
  if (type == "object") return "a mapping";
  return "empty";
}

std::string FormatInWords(std::string_view format) {
  if (format == "edtf") return "an EDTF date";
  if (format == "uri") return "a URI";
  return "a " + std::string(format);
}

std::string PluralOf(Value count, std::string_view noun) {
  return std::string(noun) + (count.AsWritten() == "1" ? "" : "s");
}

// A word of a list: without quotes when it is one word.
std::string ListWord(std::string_view text) {
  const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_' || static_cast<unsigned char>(c) >= 0x80;
  });
  return plain ? Shorten(text) : QuoteWord(text);
}

std::string ListWord(Value value) {
  const bool text =
      value.kind() == Kind::kString && TypeOfScalar(value.AsString()).kind == Kind::kString;
  return text ? ListWord(value.AsString()) : ShowValue(value);
}

std::vector<std::string> Words(Value list) {
  std::vector<std::string> words;
  for (Value item : list.Items()) words.push_back(ListWord(item));
  return words;
}

std::string DescribeMapping(Value schema) {
  if (const auto required = schema.Find("required"); required && required->size() > 0) {
    return "a mapping with " + JoinWords(Words(*required), "and", kShapeWords);
  }
  const auto properties = schema.Find("properties");
  if (!properties || properties->size() == 0) return "a mapping";
  std::vector<std::string> keys;
  for (const auto& [key, value] : properties->Members()) keys.push_back(ListWord(key.AsWritten()));
  return "a mapping with " + JoinWords(keys, "or", kShapeWords);
}

std::string DescribeType(Value schema, Value type) {
  if (type.kind() == Kind::kList) return DescribeTypes(type);
  if (type.AsString() == "object") return DescribeMapping(schema);
  const std::string_view format = schema.String(kFormatKeyword);
  if (type.AsString() == "string" && !format.empty()) return FormatInWords(format);
  return TypeInWords(type.AsString());
}

std::string DescribeEnum(Value values) {
  if (values.size() == 1) return ShowValue(*values.Items().begin());
  return "one of " + JoinWords(Words(values), "and", kShapeWords);
}

std::string Shape(const SchemaSet& schemas, Value schema, int level);

template <typename List>
std::string Shapes(const SchemaSet& schemas, const List& alternatives, int level) {
  std::vector<std::string> shapes;
  for (Value schema : alternatives) {
    const std::string shape = Shape(schemas, schema, level);
    const bool known = std::find(shapes.begin(), shapes.end(), shape) != shapes.end();
    if (!shape.empty() && !known) shapes.push_back(shape);
  }
  return JoinWords(shapes, "or");
}

std::string FirstShape(const SchemaSet& schemas, Value list, int level) {
  for (Value schema : list.Items()) {
    const std::string shape = Shape(schemas, schema, level);
    if (!shape.empty()) return shape;
  }
  return {};
}

std::string Shape(const SchemaSet& schemas, Value schema, int level) {
  schema = schemas.Resolve(schema);
  if (schema.kind() == Kind::kBool) return schema.AsBool() ? "anything" : "";
  if (const auto constant = schema.Find("const")) return ShowValue(*constant);
  if (const auto values = schema.Find("enum")) return DescribeEnum(*values);
  if (const auto type = schema.Find("type")) return DescribeType(schema, *type);
  if (schema.Find("required") || schema.Find("properties")) return DescribeMapping(schema);
  if (schema.Find("items")) return "a list";
  const std::string_view format = schema.String(kFormatKeyword);
  if (!format.empty()) return FormatInWords(format);
  if (level == kShapeLevels) return {};
  for (const char* keyword : {"oneOf", "anyOf"}) {
    if (const auto list = schema.Find(keyword)) return Shapes(schemas, list->Items(), level + 1);
  }
  const auto all = schema.Find("allOf");
  return all ? FirstShape(schemas, *all, level + 1) : "";
}

std::string DescribeSize(std::string_view keyword, Value operand, Value value,
                         const std::string& name) {
  const bool text = keyword.ends_with("Length");
  const std::string_view noun = text ? "character" : keyword.ends_with("Items") ? "item" : "key";
  const size_t size = text ? CountCharacters(value.AsString()) : value.size();
  const std::string has =
      size == 0 ? " is empty"
                : " has " + std::to_string(size) + " " + std::string(noun) + (size == 1 ? "" : "s");
  return name + has + "; it must have at " + (keyword.starts_with("min") ? "least " : "most ") +
         std::string(operand.AsWritten()) + (size == 0 ? " " + PluralOf(operand, noun) : "");
}

std::string DescribeBound(std::string_view keyword, Value operand) {
  const std::string bound(operand.AsWritten());
  if (keyword == "minimum") return bound + " or more";
  if (keyword == "maximum") return bound + " or less";
  if (keyword == "exclusiveMinimum") return "more than " + bound;
  if (keyword == "exclusiveMaximum") return "less than " + bound;
  return "a multiple of " + bound;
}

bool IsSizeKeyword(std::string_view keyword) {
  return keyword.ends_with("Length") || keyword.ends_with("Items") ||
         keyword.ends_with("Properties");
}

bool NamesType(Value type, std::initializer_list<std::string_view> names) {
  const auto is_one = [&](Value name) {
    return std::find(names.begin(), names.end(), name.AsString()) != names.end();
  };
  if (type.kind() == Kind::kString) return is_one(type);
  for (Value name : type.Items()) {
    if (is_one(name)) return true;
  }
  return false;
}

}  // namespace

std::string QuoteWord(std::string_view text) { return "'" + Shorten(text) + "'"; }

std::string ShowValue(Value value) {
  switch (value.kind()) {
    case Kind::kNull:
      return "nothing";
    case Kind::kString:
      return QuoteWord(value.AsString());
    case Kind::kList:
      return "a list";
    case Kind::kMapping:
      return "a mapping";
    default:
      return Shorten(value.AsWritten());
  }
}

std::string ShowKind(Value value) {
  const std::string kind =
      value.kind() == Kind::kBool ? "a truth value" : std::string(KindInWords(value.kind()));
  const bool shown = value.is_scalar() && value.kind() != Kind::kNull;
  return (shown ? ShowValue(value) : "this") + " is " + kind;
}

std::string ListValues(const std::vector<Value>& values) {
  std::vector<std::string> words;
  for (Value value : values) words.push_back(ListWord(value));
  return JoinWords(words, "and");
}

std::string ListKeys(const std::vector<std::string>& keys) {
  std::vector<std::string> words;
  for (const std::string& key : keys) words.push_back(ListWord(key));
  return JoinWords(words, "and");
}

std::string JoinWords(const std::vector<std::string>& words, std::string_view last, size_t most) {
  std::string joined;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i == most) return joined + ", …";
    if (i > 0) joined += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    joined += words[i];
  }
  return joined;
}

std::string DescribeTypes(Value type) {
  if (type.kind() == Kind::kString) return TypeInWords(type.AsString());
  std::vector<std::string> types;
  for (Value name : type.Items()) types.push_back(TypeInWords(name.AsString()));
  return JoinWords(types, "or");
}

std::string DescribeShape(const SchemaSet& schemas, Value schema) {
  return Shape(schemas, schema, 0);
}

std::string DescribeShapes(const SchemaSet& schemas, const std::vector<Value>& alternatives) {
  return Shapes(schemas, alternatives, 0);
}

std::string DescribeRefusal(std::string_view keyword, Value operand, Value value,
                            const std::string& name) {
  if (keyword == kPatternKeyword) {
    return QuoteWord(value.AsString()) + " does not have the form that " + name + " must have";
  }
  if (keyword == kFormatKeyword) {
    std::string why;
    HasFormat(operand.AsString(), value.AsString(), &why);
    return QuoteWord(value.AsString()) + " is not " + FormatInWords(operand.AsString()) + ": " +
           why;
  }
  if (IsSizeKeyword(keyword)) return DescribeSize(keyword, operand, value, name);
  return name + " is " + ShowValue(value) + "; it must be " + DescribeBound(keyword, operand);
}

std::string WithDescription(const std::string& message, std::string_view description) {
  if (description.empty()) return message;
  const bool ended = message.ends_with('?') || message.ends_with('.');
  return message + (ended ? " " : ". ") + Shorten(description, kDescriptionCharacters);
}

std::string QuotingHint(Value type, Value value) {
  const bool number = NamesType(type, {"integer", "number"});
  if (value.kind() == Kind::kString) {
    const Kind meant = TypeOfScalar(value.AsString()).kind;
    const bool unquoted = (number && meant == Kind::kInteger) ||
                          (NamesType(type, {"number"}) && meant == Kind::kReal) ||
                          (NamesType(type, {"boolean"}) && meant == Kind::kBool);
    return unquoted ? "; take it out of its quotes" : "";
  }
  const bool quoted = value.is_scalar() && value.kind() != Kind::kNull;
  return quoted && NamesType(type, {"string"}) ? "; put it in quotes" : "";
}

}  // namespace eventlint
