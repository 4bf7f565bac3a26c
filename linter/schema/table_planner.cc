#include "schema/table_planner.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "schema/schema_shape.h"
#include "schema/table_builder.h"
#include "text/fold.h"

namespace eventlint {

namespace {

// Schemas that refer to one another several times over lead to more fields than anybody wrote.
constexpr int kMostFields = 10'000;
// What stands deeper than so many fields within one another is kept as JSON text.
constexpr int kMostDepth = 50;

// Where a value goes.
struct Spot {
  int table;
  std::string column;  // of a scalar
  std::string prefix;  // of the columns of a mapping's members
  std::string field;   // JSON Pointer below the row
};

class Planner {
 public:
  Planner(const SchemaSet& schemas, const std::vector<Collection>& collections)
      : schemas_(schemas), collections_(collections), tables_(schemas) {}

  TablePlan Plan() {
    TablePlan plan;
    for (const Collection& collection : collections_) {
      plan.collections.push_back(PlanCollection(collection));
    }
    plan.tables = tables_.Finish();
    return plan;
  }

 private:
  using Part = SchemaShape::Part;

  // While it lives, fields are planned that these schemas hold.
  class Inside {
   public:
    Inside(Planner* planner, const std::vector<Value>& holders)
        : planner_(planner), before_(planner->holders_.size()) {
      planner->holders_.insert(planner->holders_.end(), holders.begin(), holders.end());
      ++planner->depth_;
    }
    ~Inside() {
      planner_->holders_.erase(planner_->holders_.begin() + static_cast<std::ptrdiff_t>(before_),
                               planner_->holders_.end());
      --planner_->depth_;
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

   private:
    Planner* planner_;
    size_t before_;
  };

  CollectionPlan PlanCollection(const Collection& collection) {
    CollectionPlan planned;
    planned.collection = collection;
    planned.schema_pointer = schemas_.RecordSchema(collection.schema_file);
    const Value schema = *schemas_.bundle().At(planned.schema_pointer);
    const SchemaShape shape = ReadShape(schemas_, {schema});
    if (!shape.mapping) {
      schemas_.Refuse(schema, "a record of " + collection.name +
                                  " has to be a mapping: give it \"type\": \"object\" and its "
                                  "properties");
    }
    if (!shape.table.empty()) {
      schemas_.Refuse(schema, "x-table names the table of a list; that of " + collection.name +
                                  " has the collection's name");
    }
    planned.table = tables_.AddCollection(collection.name, shape.description, schema);
    const Spot spot{planned.table, "", "", ""};
    PlanMembers(shape, spot, &planned.record);
    PlanFreeKeys(shape, schema, spot, &planned.record);
    RefuseOrder(shape, schema);
    if (const auto list = schemas_.ListSchema(collection.schema_file)) {
      planned.order = PlanOrder(ReadShape(schemas_, {*list}), *list, planned.record);
    }
    return planned;
  }

  void PlanField(const Part& part, const Spot& spot, FieldPlan* plan) {
    const Value schema = part.schemas.front();
    if (++fields_ > kMostFields) {
      schemas_.Refuse(schema, "the schemas lead to more than " + std::to_string(kMostFields) +
                                  " fields; say less of what is nested here");
    }
    const Inside inside(this, part.holders);
    std::vector<Value> seen;
    SchemaShape shape = ReadShape(schemas_, part.schemas, &seen);
    ReadUntyped(&shape);
    const bool holds_itself = IsInside(shape, seen) || ItemsAreInside(shape);
    if (NeedsJson(shape) || holds_itself || depth_ > kMostDepth) {
      return PlanJson(shape, schema, spot, plan);
    }
    CheckAnnotations(shape, schema);
    if (shape.list) {
      PlanList(shape, part, spot, plan);
    } else {
      PlanValue(shape, schema, spot, plan);
    }
  }

  // A scalar, a mapping, or either of them.
  void PlanValue(const SchemaShape& shape, Value schema, Spot spot, FieldPlan* plan) {
    if (shape.range) {
      PlanRange(shape, schema, spot, plan);
      spot.prefix = spot.column + "_";
    } else if (shape.scalar()) {
      PlanScalar(shape, schema, spot, plan);
    }
    PlanMembers(shape, spot, plan);
    PlanFreeKeys(shape, schema, spot, plan);
  }

  void PlanJson(const SchemaShape& shape, Value schema, const Spot& spot, FieldPlan* plan) {
    RefuseOrder(shape, schema);
    plan->json = true;
    plan->column = tables_.AddColumn(
        spot.table, {spot.column, ColumnType::kAny, spot.field, shape.description}, schema);
  }

  void PlanScalar(const SchemaShape& shape, Value schema, const Spot& spot, FieldPlan* plan) {
    const auto add = [&](const std::string& ending, ColumnType type, const std::string& what) {
      return tables_.AddColumn(spot.table, {spot.column + ending, type, spot.field, what}, schema);
    };
    plan->refers_to = shape.refers_to;
    plan->column = add("", TypeOf(shape), shape.description);
    if (shape.format == "edtf") {
      plan->scalar = FieldPlan::Scalar::kEdtf;
      add("_from", ColumnType::kInteger,
          "The first day that " + spot.column +
              " may mean, in days since 1970-01-01; NULL when open or unknown.");
      add("_to", ColumnType::kInteger,
          "The last day that " + spot.column +
              " may mean, in days since 1970-01-01; NULL when open or unknown.");
    } else if (shape.format == "citation") {
      plan->scalar = FieldPlan::Scalar::kCitation;
      add("_source", ColumnType::kText, "The id of the source in " + spot.column + ".");
      add("_anchor", ColumnType::kText, "The place in the source in " + spot.column + ".");
    } else if (shape.name) {
      plan->scalar = FieldPlan::Scalar::kName;
      add("_key", ColumnType::kText,
          spot.column + " folded: without marks, in one case, with one kind of dash.");
    } else {
      plan->scalar = FieldPlan::Scalar::kPlain;
    }
  }

  void PlanRange(const SchemaShape& shape, Value schema, const Spot& spot, FieldPlan* plan) {
    const ColumnType type = shape.real_number ? ColumnType::kReal : ColumnType::kInteger;
    const auto add = [&](const std::string& ending, const std::string& what) {
      return tables_.AddColumn(spot.table, {spot.column + ending, type, spot.field, what}, schema);
    };
    plan->scalar = FieldPlan::Scalar::kRange;
    plan->column =
        add("_min", "The least of " + spot.column + "; NULL when it has no lower bound.");
    add("_max", "The most of " + spot.column + "; NULL when it has no upper bound.");
  }

  void PlanMembers(const SchemaShape& shape, const Spot& spot, FieldPlan* plan) {
    for (const auto& [name, part] : shape.members) {
      FieldPlan member;
      if (shape.range && (name == "min" || name == "max")) {
        member.scalar = FieldPlan::Scalar::kPlain;
        member.column = plan->column + (name == "max" ? 1 : 0);
      } else {
        const std::string column = spot.prefix + name;
        PlanField(part, {spot.table, column, column + "_", JoinPointer(spot.field, name)}, &member);
      }
      plan->members.emplace(name, std::move(member));
    }
  }

  void PlanList(const SchemaShape& shape, const Part& part, const Spot& spot, FieldPlan* plan) {
    const SchemaShape items = ReadShape(schemas_, shape.items.schemas);
    plan->table = AddList(shape, items, part.schemas.front(), spot);
    plan->items = std::make_unique<FieldPlan>();
    const bool alone = shape.scalar() || shape.mapping;
    PlanItem(shape.items, shape, part.schemas, alone, plan->table, plan->items.get());
    if (!shape.items.schemas.empty()) RefuseOrder(items, shape.items.schemas.front());
    plan->order = PlanOrder(shape, part.schemas.front(), *plan->items);
  }

  // A list's order, whose members have to be there.
  std::optional<ListOrder> PlanOrder(const SchemaShape& list, Value schema,
                                     const FieldPlan& items) const {
    if (!list.order) return std::nullopt;
    const auto is_scalar = [](const FieldPlan& field) {
      return field.scalar != FieldPlan::Scalar::kNone && field.items == nullptr;
    };
    if (list.order->empty() && !is_scalar(items)) {
      schemas_.Refuse(schema,
                      "x-order: true is for a list of scalars; name the members of these items to "
                      "sort them by, as in [\"date\"]");
    }
    std::vector<std::string> scalars;
    for (const auto& [name, member] : items.members) {
      if (is_scalar(member)) scalars.push_back(name);
    }
    for (const std::string& name : *list.order) {
      if (std::find(scalars.begin(), scalars.end(), name) != scalars.end()) continue;
      const std::string nearest = Nearest(name, scalars);
      schemas_.Refuse(schema, "x-order names '" + name + "', which is no scalar of the items" +
                                  (nearest.empty() ? "" : "; did you mean '" + nearest + "'?"));
    }
    return list.order;
  }

  void RefuseOrder(const SchemaShape& shape, Value schema) const {
    if (!shape.order) return;
    schemas_.Refuse(schema,
                    "x-order is for a list that has rows of its own, and this is none: put it "
                    "beside the list's 'items', or drop it");
  }

  void PlanFreeKeys(const SchemaShape& shape, Value schema, const Spot& spot, FieldPlan* plan) {
    if (shape.free_keys.schemas.empty()) return;
    const SchemaShape values = ReadShape(schemas_, shape.free_keys.schemas);
    plan->table = AddList(shape, values, schema, spot);
    plan->values = std::make_unique<FieldPlan>();
    tables_.AddColumn(plan->table, {"key", ColumnType::kText, "", "The key under which it stands."},
                      schema);
    RefuseOrder(values, shape.free_keys.schemas.front());
    PlanItem(shape.free_keys, shape, {schema}, false, plan->table, plan->values.get());
  }

  // The table of a list, or of a mapping with free keys. Equal names that the schemas give mean one
  // table; so does the same place in one table.
  int AddList(const SchemaShape& list, const SchemaShape& items, Value schema, const Spot& spot) {
    const std::string& given = list.table.empty() ? items.table : list.table;
    if (!given.empty()) return tables_.AddList(given, list.description, "x-table", schema);
    const bool is_record_or_item = spot.prefix.empty();
    const std::string name =
        tables_.NameOf(spot.table) + "_" + (is_record_or_item ? "entries" : spot.column);
    return tables_.AddList(name, list.description, std::to_string(spot.table) + spot.field, schema);
  }

  // What a row of its own holds: the members of a mapping, or the column `value`. `around` is the
  // list, or the mapping with free keys; with `alone`, it may be one such value itself.
  void PlanItem(const Part& part, const SchemaShape& around,
                const std::vector<Value>& around_schemas, bool alone, int table, FieldPlan* plan) {
    const Inside inside(this, part.holders);
    std::vector<Value> seen;
    SchemaShape shape = ReadItemShape(part.schemas, around, &seen);
    bool json = shape.list || NeedsJson(shape) || IsInside(shape, seen) || depth_ > kMostDepth;
    if (alone && !json) {
      std::vector<Value> both = part.schemas;
      both.insert(both.end(), around_schemas.begin(), around_schemas.end());
      shape = ReadItemShape(both, around, nullptr);
      shape.list = false;
      json = NeedsJson(shape);
    }
    const Value schema = part.schemas.empty() ? around_schemas.front() : part.schemas.front();
    const Spot spot{table, "value", "", ""};
    if (json) return PlanJson(shape, schema, spot, plan);
    CheckAnnotations(shape, schema);
    PlanValue(shape, schema, spot, plan);
  }

  // What is said of a list is meant for its items too.
  SchemaShape ReadItemShape(const std::vector<Value>& of, const SchemaShape& around,
                            std::vector<Value>* seen) const {
    SchemaShape shape = ReadShape(schemas_, of, seen);
    shape.anything = shape.anything || of.empty();
    shape.table.clear();
    shape.order.reset();
    if (shape.refers_to.empty()) shape.refers_to = around.refers_to;
    shape.name = shape.name || around.name;
    shape.range = shape.range || around.range;
    ReadUntyped(&shape);
    return shape;
  }

  static ColumnType TypeOf(const SchemaShape& shape) {
    const bool number = shape.whole_number || shape.real_number;
    if (shape.text + number + shape.truth_value != 1) return ColumnType::kAny;
    if (shape.text) return ColumnType::kText;
    return shape.real_number ? ColumnType::kReal : ColumnType::kInteger;
  }

  // A reference or a name is a text, whether or not the schema says so.
  static void ReadUntyped(SchemaShape* shape) {
    if (!shape->anything || (shape->refers_to.empty() && !shape->name)) return;
    shape->anything = false;
    shape->text = true;
  }

  static bool NeedsJson(const SchemaShape& shape) {
    const bool rows_of_two_kinds = shape.list && !shape.free_keys.schemas.empty();
    return shape.anything || (shape.open() && !shape.range) || rows_of_two_kinds;
  }

  // Whether a value of that shape stands within a value of the same schema: it contains itself.
  bool IsInside(const SchemaShape& shape, const std::vector<Value>& seen) const {
    if (!shape.list && !shape.mapping) return false;
    return std::any_of(seen.begin(), seen.end(), [&](Value one) {
      return std::find(holders_.begin(), holders_.end(), one) != holders_.end();
    });
  }

  bool ItemsAreInside(const SchemaShape& shape) {
    if (!shape.list) return false;
    const Inside inside(this, shape.items.holders);
    std::vector<Value> seen;
    const SchemaShape items = ReadShape(schemas_, shape.items.schemas, &seen);
    return IsInside(items, seen);
  }

  // An annotation that nothing would come of is a mistake.
  void CheckAnnotations(const SchemaShape& shape, Value schema) const {
    const bool has_rows = shape.list || !shape.free_keys.schemas.empty();
    if (!shape.list) RefuseOrder(shape, schema);
    if (!shape.table.empty() && !has_rows) {
      schemas_.Refuse(schema, "x-table names the table of a list, and this is none: drop it");
    }
    const bool bounds = std::any_of(shape.members.begin(), shape.members.end(), [](const auto& m) {
      return m.first == "min" || m.first == "max";
    });
    const bool number = shape.whole_number || shape.real_number || bounds;
    if (shape.range && !has_rows && (!number || shape.text || shape.truth_value)) {
      schemas_.Refuse(schema,
                      "x-range is for a number, or a mapping with min and max in its place: "
                      "\"oneOf\": [{\"type\": \"integer\"}, {\"type\": \"object\", ...}]");
    }
    if (shape.name && !has_rows && !shape.text) {
      schemas_.Refuse(schema,
                      "x-name is for a text, and this is none: drop it, or give it "
                      "\"type\": \"string\"");
    }
    if (!shape.refers_to.empty() && !has_rows && !shape.scalar()) {
      schemas_.Refuse(schema,
                      "x-refers-to is for the id of a record, and this is none: put it on "
                      "the field that holds the id");
    }
    CheckTargets(shape, schema);
  }

  void CheckTargets(const SchemaShape& shape, Value schema) const {
    std::vector<std::string> names;
    for (const Collection& collection : collections_) names.push_back(collection.name);
    for (const std::string& target : shape.refers_to) {
      if (std::find(names.begin(), names.end(), target) != names.end()) continue;
      const std::string nearest = Nearest(target, names);
      schemas_.Refuse(schema, "x-refers-to names '" + target + "', which is no collection" +
                                  (nearest.empty() ? "" : "; did you mean '" + nearest + "'?"));
    }
  }

  const SchemaSet& schemas_;
  const std::vector<Collection>& collections_;
  TableBuilder tables_;
  std::vector<Value> holders_;  // the schemas that hold the field being planned, an outer one first
  int depth_ = 0;
  int fields_ = 0;
};

}  // namespace

TablePlan PlanTables(const SchemaSet& schemas, const std::vector<Collection>& collections) {
  return Planner(schemas, collections).Plan();
}

}  // namespace eventlint
