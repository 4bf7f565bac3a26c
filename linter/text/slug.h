// Slug: a name as citations and anchors write it.
#ifndef EVENTLINT_TEXT_SLUG_H_
#define EVENTLINT_TEXT_SLUG_H_

#include <string>
#include <string_view>

namespace eventlint {

/// The name in lower case: letters and digits of any script as they are, with their marks, and one
/// hyphen for whatever stands between them: "Battle of Andéramboukane" is
/// "battle-of-andéramboukane". Empty when the name has neither letters nor digits. `name` is valid
/// UTF-8.
std::string Slugify(std::string_view name);

/// Whether it is what Slugify makes of a name.
bool IsSlug(std::string_view text);

}  // namespace eventlint

#endif  // EVENTLINT_TEXT_SLUG_H_
