#include "rules/accepted_in_config.h"

#include <string>

#include "rules/accept_findings.h"
#include "rules/rule_names.h"
#include "text/glob.h"
#include "text/input_error.h"

namespace eventlint {

std::vector<Acceptance> ReadAcceptedInConfig(Value config, const std::vector<Rule>& rules) {
  std::vector<Acceptance> acceptances;
  const std::optional<Value> list = config.Find("accept");
  if (!list) return acceptances;
  const SourceText& source = config.document().source();
  const RuleNames names(rules);
  for (Value entry : list->Items()) {
    const auto text = [&](const char* key) { return std::string(entry.String(key)); };
    const std::string file = text("file").empty() ? "" : PlainPath(text("file"));
    Acceptance acceptance{text("rule"),   text("reason"),  text("until"), file, nullptr,
                          text("record"), text("pointer"), source.path(), entry.range(),
                          JoinPointer("/accept", acceptances.size())};
    const Span rule = entry.Find("rule")->span();
    if (!names.Has(acceptance.rule)) {
      throw InputError(source, rule, names.Unknown(acceptance.rule));
    }
    const std::string why_not = WhyNotAcceptable(acceptance.rule);
    if (!why_not.empty()) throw InputError(source, rule, why_not);
    if (acceptance.file.empty() && acceptance.record.empty() && acceptance.pointer.empty()) {
      throw InputError(source, entry.span(),
                       "say where '" + acceptance.rule +
                           "' is accepted: by `file`, `record` or `pointer`; to turn the rule off "
                           "everywhere, write it under `levels`");
    }
    acceptances.push_back(std::move(acceptance));
  }
  return acceptances;
}

}  // namespace eventlint
