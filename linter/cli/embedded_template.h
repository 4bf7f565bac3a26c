// The project that `eventlint init` makes (cli/template/), as built in.
#ifndef EVENTLINT_CLI_EMBEDDED_TEMPLATE_H_
#define EVENTLINT_CLI_EMBEDDED_TEMPLATE_H_

#include <map>
#include <string>

namespace eventlint {

/// Path -> text.
const std::map<std::string, std::string>& EmbeddedTemplate();

}  // namespace eventlint

#endif  // EVENTLINT_CLI_EMBEDDED_TEMPLATE_H_
