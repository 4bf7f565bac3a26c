#include "schema/keywords.h"

#include <array>

#include "text/fold.h"

namespace eventlint {

namespace {

using Form = KeywordForm;

constexpr std::array kKeywords = {
    Keyword{"$comment", Form::kText, false, false},
    Keyword{"$id", Form::kId, false, false},
    Keyword{"$ref", Form::kRef, true, true},
    Keyword{"$schema", Form::kDialect, false, false},
    Keyword{"additionalItems", Form::kSchema, true, false},
    Keyword{"additionalProperties", Form::kSchema, true, false},
    Keyword{"allOf", Form::kSchemas, true, true},
    Keyword{"anyOf", Form::kSchemas, true, true},
    Keyword{"const", Form::kAny, true, false},
    Keyword{"contains", Form::kSchema, true, false},
    Keyword{"contentEncoding", Form::kText, false, false},
    Keyword{"contentMediaType", Form::kText, false, false},
    Keyword{"default", Form::kAny, false, false},
    Keyword{"definitions", Form::kSchemaMap, false, false},
    Keyword{"dependencies", Form::kDependencies, true, true},
    Keyword{"description", Form::kText, false, false},
    Keyword{"else", Form::kSchema, true, true},
    Keyword{"enum", Form::kEnum, true, false},
    Keyword{"examples", Form::kList, false, false},
    Keyword{"exclusiveMaximum", Form::kNumber, true, false},
    Keyword{"exclusiveMinimum", Form::kNumber, true, false},
    Keyword{"format", Form::kFormat, true, false},
    Keyword{"if", Form::kSchema, true, true},
    Keyword{"items", Form::kItems, true, false},
    Keyword{"maxItems", Form::kCount, true, false},
    Keyword{"maxLength", Form::kCount, true, false},
    Keyword{"maxProperties", Form::kCount, true, false},
    Keyword{"maximum", Form::kNumber, true, false},
    Keyword{"minItems", Form::kCount, true, false},
    Keyword{"minLength", Form::kCount, true, false},
    Keyword{"minProperties", Form::kCount, true, false},
    Keyword{"minimum", Form::kNumber, true, false},
    Keyword{"multipleOf", Form::kPositive, true, false},
    Keyword{"not", Form::kSchema, true, true},
    Keyword{"oneOf", Form::kSchemas, true, true},
    Keyword{"pattern", Form::kPattern, true, false},
    Keyword{"patternProperties", Form::kPatternMap, true, false},
    Keyword{"properties", Form::kSchemaMap, true, false},
    Keyword{"propertyNames", Form::kSchema, true, false},
    Keyword{"readOnly", Form::kTruth, false, false},
    Keyword{"required", Form::kKeys, true, false},
    Keyword{"then", Form::kSchema, true, true},
    Keyword{"title", Form::kText, false, false},
    Keyword{"type", Form::kType, true, false},
    Keyword{"uniqueItems", Form::kTruth, true, false},
    Keyword{"writeOnly", Form::kTruth, false, false},
};

struct Foreign {
  std::string_view name;
  std::string_view remedy;
};

constexpr std::array kForeignKeywords = {
    Foreign{"$anchor", "refer to the place by its path, as in #/definitions/name"},
    Foreign{"$defs", "use 'definitions'"},
    Foreign{"$dynamicAnchor", "refer to the place by its path, as in #/definitions/name"},
    Foreign{"$dynamicRef", "use '$ref'"},
    Foreign{"$recursiveAnchor", "refer to the place by its path, as in #/definitions/name"},
    Foreign{"$recursiveRef", "use '$ref'"},
    Foreign{"$vocabulary", "remove it"},
    Foreign{"contentSchema", "remove it"},
    Foreign{"dependentRequired", "use 'dependencies'"},
    Foreign{"dependentSchemas", "use 'dependencies'"},
    Foreign{"deprecated", "use 'x-deprecated' or say so in the description"},
    Foreign{"disallow", "use 'not'"},
    Foreign{"divisibleBy", "use 'multipleOf'"},
    Foreign{"extends", "use 'allOf'"},
    Foreign{"id", "use '$id', or 'properties' if a key of the record is meant"},
    Foreign{"maxContains", "use 'contains', which asks for at least one item"},
    Foreign{"minContains", "use 'contains', which asks for at least one item"},
    Foreign{"prefixItems", "write the list of schemas as 'items'"},
    Foreign{"unevaluatedItems", "use 'additionalItems'"},
    Foreign{"unevaluatedProperties",
            "list every key in 'properties' and use 'additionalProperties'"},
};

void VisitItems(Value list, const std::string& pointer, const Keyword& keyword,
                const SubschemaVisitor& visit) {
  size_t index = 0;
  for (Value item : list.Items()) visit(item, JoinPointer(pointer, index++), keyword);
}

void VisitKeyword(const Keyword& keyword, Value operand, const std::string& pointer,
                  const SubschemaVisitor& visit) {
  switch (keyword.form) {
    case Form::kSchema:
      return visit(operand, pointer, keyword);
    case Form::kItems:
      if (operand.kind() != Kind::kList) return visit(operand, pointer, keyword);
      return VisitItems(operand, pointer, keyword, visit);
    case Form::kSchemas:
      return VisitItems(operand, pointer, keyword, visit);
    case Form::kSchemaMap:
    case Form::kPatternMap:
      for (const auto& [key, value] : operand.Members()) {
        visit(value, JoinPointer(pointer, key.AsWritten()), keyword);
      }
      return;
    case Form::kDependencies:
      for (const auto& [key, value] : operand.Members()) {
        if (value.kind() == Kind::kList) continue;
        visit(value, JoinPointer(pointer, key.AsWritten()), keyword);
      }
      return;
    default:
      return;
  }
}

}  // namespace

const Keyword* FindKeyword(std::string_view name) {
  for (const Keyword& keyword : kKeywords) {
    if (keyword.name == name) return &keyword;
  }
  return nullptr;
}

std::string_view ForeignKeywordRemedy(std::string_view name) {
  for (const Foreign& foreign : kForeignKeywords) {
    if (foreign.name == name) return foreign.remedy;
  }
  return {};
}

std::string NearestKeyword(std::string_view name) {
  std::vector<std::string> names;
  for (const Keyword& keyword : kKeywords) names.emplace_back(keyword.name);
  return Nearest(name, names);
}

const std::vector<std::string>& TypeNames() {
  static const std::vector<std::string> names = {"array",  "boolean", "integer", "null",
                                                 "number", "object",  "string"};
  return names;
}

void ForEachSubschema(Value schema, const SubschemaVisitor& visit) {
  for (const auto& [key, operand] : schema.Members()) {
    const Keyword* keyword = FindKeyword(key.AsWritten());
    if (keyword == nullptr) continue;
    VisitKeyword(*keyword, operand, JoinPointer("", key.AsWritten()), visit);
  }
}

}  // namespace eventlint
