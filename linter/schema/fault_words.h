// The words of a fault: how a value, a schema and a broken bound are put to a person.
#ifndef EVENTLINT_SCHEMA_FAULT_WORDS_H_
#define EVENTLINT_SCHEMA_FAULT_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "schema/schema_set.h"
#include "text/document.h"

namespace eventlint {

/// 'text' in quotes, at most some 60 characters of it.
std::string QuoteWord(std::string_view text);

/// A scalar as it was written, text in quotes; "nothing", "a list" or "a mapping".
std::string ShowValue(Value value);

/// "'many' is text", "this is a list", "this is empty".
std::string ShowKind(Value value);

/// "a, b and 3": scalars as they were written, in quotes where they would be mistaken without.
std::string ListValues(const std::vector<Value>& values);
std::string ListKeys(const std::vector<std::string>& keys);

/// "a, b or c". A long list ends in "…".
std::string JoinWords(const std::vector<std::string>& words, std::string_view last,
                      size_t most = 30);

/// What a schema asks for, in a few words: "a whole number", "a mapping with min or max", "one of a
/// and b". Nothing when the schema says nothing that fits in a few words.
std::string DescribeShape(const SchemaSet& schemas, Value schema);
std::string DescribeShapes(const SchemaSet& schemas, const std::vector<Value>& alternatives);

/// The types of a `type` keyword: "text or a list".
std::string DescribeTypes(Value type);

/// The message about a value that one keyword about its text, number or size refuses. `name` is
/// what the value is called: "'count'". Empty for a keyword that is none of these.
std::string DescribeRefusal(std::string_view keyword, Value operand, Value value,
                            const std::string& name);

/// The message, and after it the schema's description as a sentence of its own, if there is one.
std::string WithDescription(const std::string& message, std::string_view description);

/// What to do when only the quotes are wrong ("put it in quotes"); empty otherwise.
std::string QuotingHint(Value type, Value value);

}  // namespace eventlint

#endif  // EVENTLINT_SCHEMA_FAULT_WORDS_H_
