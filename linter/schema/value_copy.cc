#include "schema/value_copy.h"

namespace eventlint {

Span ShiftedSpan(Value value, uint32_t shift) {
  const Span span = value.span();
  return {span.begin + shift, span.end + shift};
}

void CopyValue(Value value, uint32_t shift, DocumentBuilder* builder) {
  const Span span = ShiftedSpan(value, shift);
  switch (value.kind()) {
    case Kind::kNull:
      return builder->Null(span, value.AsWritten());
    case Kind::kBool:
      return builder->Bool(value.AsBool(), span, value.AsWritten());
    case Kind::kInteger:
      return builder->Integer(value.AsInteger(), span, value.AsWritten());
    case Kind::kReal:
      return builder->Real(value.AsReal(), span, value.AsWritten());
    case Kind::kString:
      return builder->String(value.AsString(), span);
    case Kind::kList:
      return AddList(builder, span, [&] {
        for (Value item : value.Items()) CopyValue(item, shift, builder);
      });
    case Kind::kMapping:
      return AddMapping(builder, span, [&] {
        for (const auto& [key, member] : value.Members()) {
          builder->Key(key.AsWritten(), ShiftedSpan(key, shift));
          CopyValue(member, shift, builder);
        }
      });
  }
}

namespace {

void CopyMember(const Keyword& keyword, Value member, const std::string& pointer, uint32_t shift,
                DocumentBuilder* builder, const AddSchema& add_schema) {
  const bool keys = keyword.form == KeywordForm::kDependencies && member.kind() == Kind::kList;
  if (keys) {
    CopyValue(member, shift, builder);
  } else {
    add_schema(member, pointer);
  }
}

bool HoldsSchemas(KeywordForm form) {
  switch (form) {
    case KeywordForm::kSchema:
    case KeywordForm::kSchemas:
    case KeywordForm::kSchemaMap:
    case KeywordForm::kPatternMap:
    case KeywordForm::kItems:
    case KeywordForm::kDependencies:
      return true;
    default:
      return false;
  }
}

}  // namespace

void CopyOperand(const Keyword& keyword, Value operand, const std::string& pointer, uint32_t shift,
                 DocumentBuilder* builder, const AddSchema& add_schema) {
  const Span span = ShiftedSpan(operand, shift);
  const bool one = keyword.form == KeywordForm::kSchema ||
                   (keyword.form == KeywordForm::kItems && operand.kind() != Kind::kList);
  if (!HoldsSchemas(keyword.form)) return CopyValue(operand, shift, builder);
  if (one) return add_schema(operand, pointer);
  if (operand.kind() == Kind::kList) {
    return AddList(builder, span, [&] {
      size_t index = 0;
      for (Value item : operand.Items()) add_schema(item, JoinPointer(pointer, index++));
    });
  }
  AddMapping(builder, span, [&] {
    for (const auto& [key, member] : operand.Members()) {
      builder->Key(key.AsWritten(), ShiftedSpan(key, shift));
      CopyMember(keyword, member, JoinPointer(pointer, key.AsWritten()), shift, builder,
                 add_schema);
    }
  });
}

}  // namespace eventlint
