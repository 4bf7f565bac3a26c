// name-to-id and nearest-id: a reference that names no record by its id.
#include "fix/fix.h"

namespace eventlint {

namespace {

bool IsUnknown(const Field& field, const std::string& id, const RecordNames& names) {
  const std::vector<std::string>& targets = field.plan->refers_to;
  return !targets.empty() && names.IsComplete(targets) && names.CountIds(targets, id) == 0;
}

bool IsCitation(const Field& field) { return field.plan->scalar == FieldPlan::Scalar::kCitation; }

}  // namespace

// A citation has no place for a name: its words are an id and an anchor.
std::optional<Change> FixReference(const Field& field, const std::string& text,
                                   RecordNames* names) {
  if (field.plan == nullptr || IsCitation(field) || !IsUnknown(field, text, *names)) {
    return std::nullopt;
  }
  const std::optional<std::string> id = names->Named(field.plan->refers_to, text);
  if (!id) return std::nullopt;
  return Change{*id};
}

std::optional<Change> FixUnknownId(const Field& field, const std::string& text,
                                   RecordNames* names) {
  if (field.plan == nullptr) return std::nullopt;
  const size_t end = IsCitation(field) ? std::min(text.find('#'), text.size()) : text.size();
  const std::string written = text.substr(0, end);
  if (!IsUnknown(field, written, *names)) return std::nullopt;
  const std::optional<std::string> id = names->Nearest(field.plan->refers_to, written);
  if (!id) return std::nullopt;
  return Change{*id + text.substr(end), false};
}

}  // namespace eventlint
