// CopyValue: a value as the next value of a document that is being built, whole or with the schemas
// in it replaced.
#ifndef EVENTLINT_SCHEMA_VALUE_COPY_H_
#define EVENTLINT_SCHEMA_VALUE_COPY_H_

#include <functional>
#include <string>

#include "schema/keywords.h"
#include "text/document.h"
#include "text/document_builder.h"

namespace eventlint {

/// The value's span, `shift` bytes on.
Span ShiftedSpan(Value value, uint32_t shift);

/// Copies the value and everything below it; every span moves by `shift` bytes.
void CopyValue(Value value, uint32_t shift, DocumentBuilder* builder);

/// Copies the operand of a keyword; in place of every schema that it is or holds, `add_schema` adds
/// one value. It is given the schema and the schema's JSON Pointer, which begins with `pointer`.
using AddSchema = std::function<void(Value schema, const std::string& pointer)>;
void CopyOperand(const Keyword& keyword, Value operand, const std::string& pointer, uint32_t shift,
                 DocumentBuilder* builder, const AddSchema& add_schema);

/// The builder's StartMapping ... EndMapping around what `members` adds.
template <typename Members>
void AddMapping(DocumentBuilder* builder, Span span, const Members& members) {
  builder->StartMapping(span);
  members();
  builder->EndMapping();
}

template <typename Items>
void AddList(DocumentBuilder* builder, Span span, const Items& items) {
  builder->StartList(span);
  items();
  builder->EndList();
}

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_VALUE_COPY_H_
