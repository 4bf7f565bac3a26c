// edge-space: white space before or after an id, a reference or a name, where it means nothing.
#include <algorithm>

#include "fix/fix.h"
#include "text/character.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

bool HasNoEdgeSpace(const Field& field) {
  if (field.is_id) return true;
  return field.plan != nullptr &&
         (field.plan->scalar == FieldPlan::Scalar::kName || !field.plan->refers_to.empty());
}

std::string Trim(const std::string& text) {
  size_t begin = text.size();
  size_t end = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t character = at;
    if (IsWhiteSpace(NextCharacter(text, &at))) continue;
    begin = std::min(begin, character);
    end = at;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string();
}

}  // namespace

std::optional<Change> FixEdgeSpace(const Field& field, const std::string& text, RecordNames*) {
  if (!HasNoEdgeSpace(field)) return std::nullopt;
  std::string trimmed = Trim(text);
  // Nothing but white space: what was meant is not known.
  if (trimmed.empty() || trimmed == text) return std::nullopt;
  return Change{std::move(trimmed)};
}

}  // namespace eventlint
