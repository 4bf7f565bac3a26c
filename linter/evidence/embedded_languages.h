// The languages that eventlint can read (evidence/languages/), as built in.
#ifndef EVENTLINT_EVIDENCE_EMBEDDED_LANGUAGES_H_
#define EVENTLINT_EVIDENCE_EMBEDDED_LANGUAGES_H_

#include <map>
#include <string>

namespace eventlint {

/// File name -> text.
const std::map<std::string, std::string>& EmbeddedLanguages();

}  // namespace eventlint

#endif  // EVENTLINT_EVIDENCE_EMBEDDED_LANGUAGES_H_
