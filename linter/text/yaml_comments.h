// YamlComments: where the comments of a YAML file stand.
#ifndef EVENTLINT_TEXT_YAML_COMMENTS_H_
#define EVENTLINT_TEXT_YAML_COMMENTS_H_

#include <string_view>
#include <vector>

#include "text/source_text.h"

namespace eventlint {

/// Every comment, from its # to the end of its line, in order: what the parser itself passes over,
/// so a # within a text, quoted or not, is none. REQUIRES: ReadDocument reads the text as YAML.
std::vector<Span> YamlComments(std::string_view text);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_YAML_COMMENTS_H_
