#include "text/unicode_form.h"

#include <unordered_set>

#include "text/fold.h"
#include "text/utf8.h"

namespace eventlint {

namespace {

class Search {
 public:
  explicit Search(std::vector<Fault>* faults) : faults_(faults) {}

  void Walk(Value value, const std::string& pointer) {
    if (value.is_scalar()) return Visit(value, pointer);
    size_t index = 0;
    for (Value item : value.Items()) Walk(item, JoinPointer(pointer, index++));
    for (const auto& [key, member] : value.Members()) {
      const std::string at = JoinPointer(pointer, key.AsWritten());
      Visit(key, at);
      Walk(member, at);
    }
  }

 private:
  void Visit(Value scalar, const std::string& pointer) {
    if (scalar.kind() != Kind::kString || IsNfc(scalar.AsString())) return;
    // An alias stands where its anchor does, and has been told.
    if (!seen_.insert(scalar.span().begin).second) return;
    faults_->push_back({"not-nfc",
                        "'" + Shorten(scalar.AsString()) +
                            "' has letters that are put together from parts, or in another order "
                            "than usual: it looks the same and compares otherwise",
                        scalar.span(), pointer, {}, {}});
  }

  std::vector<Fault>* faults_;
  std::unordered_set<uint32_t> seen_;
};

}  // namespace

void FindNotNfc(Value record, const std::string& pointer, std::vector<Fault>* faults) {
  Search(faults).Walk(record, pointer);
}

}  // namespace eventlint
