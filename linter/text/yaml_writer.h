// WriteYaml: data as YAML that a person would have written.
#ifndef EVENTLINT_TEXT_YAML_WRITER_H_
#define EVENTLINT_TEXT_YAML_WRITER_H_

#include <string>

#include "text/document.h"

namespace eventlint {

/// The value in block style; read again, it gives the same data. A short list or mapping of scalars
/// stands on one line, but not within the outermost `block_levels` levels.
std::string WriteYaml(Value value, int block_levels = 3);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_YAML_WRITER_H_
