#include "fix/fields.h"

namespace eventlint {

namespace {

class FieldWalk {
 public:
  FieldWalk(const CollectionPlan& plan, const std::function<void(const Field&)>& visit)
      : plan_(plan), visit_(visit) {}

  // `plan` is null where no schema speaks of the value.
  void Walk(const FieldPlan* plan, Value value) {
    if (plan == nullptr || plan->json) {
      ForEachScalar(value, [&](Value scalar) { Visit(nullptr, scalar); });
    } else if (value.kind() == Kind::kMapping) {
      WalkMembers(*plan, value);
    } else if (plan->items != nullptr && value.kind() == Kind::kList) {
      for (Value item : value.Items()) Walk(plan->items.get(), item);
    } else if (value.kind() == Kind::kList) {
      Walk(nullptr, value);
    } else {
      // A single item may stand in the place of its list.
      Visit(plan->items != nullptr ? plan->items.get() : plan, value);
    }
  }

 private:
  void WalkMembers(const FieldPlan& outer, Value mapping) {
    // So may a mapping.
    const FieldPlan& plan = outer.items != nullptr ? *outer.items : outer;
    for (const auto& [key, value] : mapping.Members()) {
      Visit(nullptr, key);
      const auto member = plan.members.find(key.AsWritten());
      if (member == plan.members.end()) {
        Walk(plan.values.get(), value);
      } else if (&plan == &plan_.record && key.AsWritten() == "id" && value.is_scalar()) {
        Visit(&member->second, value, true);
      } else {
        Walk(&member->second, value);
      }
    }
  }

  void Visit(const FieldPlan* plan, Value value, bool is_id = false) {
    visit_({value, plan, &plan_.collection.name, is_id});
  }

  const CollectionPlan& plan_;
  const std::function<void(const Field&)>& visit_;
};

}  // namespace

void ForEachField(const CollectionPlan& plan, Value record,
                  const std::function<void(const Field&)>& visit) {
  FieldWalk(plan, visit).Walk(&plan.record, record);
}

}  // namespace eventlint
