// Words for YAML that does not parse: what a person did, rather than what the parser missed.
#ifndef EVENTLINT_TEXT_YAML_SYNTAX_H_
#define EVENTLINT_TEXT_YAML_SYNTAX_H_

#include <cstddef>
#include <string_view>

#include "text/fault.h"

namespace eventlint {

/// The fault for an error of libyaml's. `offset` is where the parser stopped, `context_offset`
/// where the construct that it was reading began (the same, if it does not tell); `problem` its own
/// words, then those for the context.
Fault ExplainYamlSyntax(const SourceText& source, size_t offset, size_t context_offset,
                        std::string_view problem);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_YAML_SYNTAX_H_
