#include "schema/table_plan.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "schema/fixed_tables.h"
#include "schema/schema_shape.h"
#include "text/fold.h"

namespace eventlint {

namespace {

// SQL names compare without case, as far as ASCII goes.
bool SameName(std::string_view a, std::string_view b) {
  const auto same = [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) ==
           std::tolower(static_cast<unsigned char>(y));
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

class Planner {
 public:
  Planner(const SchemaSet& schemas, const std::vector<Collection>& collections)
      : schemas_(schemas), collections_(collections) {
    plan_.tables = FixedTables();
    origins_.resize(plan_.tables.size());
  }

  TablePlan Plan() {
    for (const Collection& collection : collections_) {
      CollectionPlan planned;
      planned.collection = collection;
      planned.schema_pointer = schemas_.RecordSchema(collection.schema_file);
      const Value schema = *schemas_.bundle().At(planned.schema_pointer);
      const SchemaShape shape = ReadShape(schemas_, {schema}, &stack_);
      if (!shape.mapping) {
        schemas_.Refuse(schema, "a record of " + collection.name +
                                    " has to be a mapping: give it \"type\": \"object\" and its "
                                    "properties");
      }
      planned.table = AddTable(collection.name, shape.description, schema, "record");
      PlanMembers(shape, planned.table, "", "", &planned.record);
      plan_.collections.push_back(std::move(planned));
      stack_.clear();
    }
    return std::move(plan_);
  }

 private:
  // A list's table is the same as an earlier list's when the schemas name it so, or when it hangs
  // from the same table in the same place.
  int AddTable(const std::string& name, const std::string& description, Value schema,
               const std::string& origin) {
    if (name.starts_with("_") || SameName(name, "sqlite") || name.starts_with("sqlite_")) {
      schemas_.Refuse(schema, "a table cannot be named '" + name + "': that name is reserved");
    }
    const int existing = plan_.FindTable(name);
    if (existing >= 0) {
      if (origins_[existing] == origin && origin != "record") return existing;
      schemas_.Refuse(schema, "two lists or collections would both be the table '" + name +
                                  "': give one another \"x-table\", or both the same one");
    }
    plan_.tables.push_back({name, description, SystemColumns()});
    origins_.push_back(origin);
    return static_cast<int>(plan_.tables.size()) - 1;
  }

  int AddColumn(int table, const std::string& name, ColumnType type, const std::string& field,
                const std::string& description, Value schema) {
    if (name.empty() || name.starts_with("_")) {
      schemas_.Refuse(schema, "a field cannot be the column '" + name +
                                  "': names that begin with _ are the tool's own");
    }
    Table& into = plan_.tables[table];
    const int existing = into.Find(name);
    if (existing < 0) {
      if (closed_.count(table) > 0) RefuseShared(into, name, schema);
      into.columns.push_back({name, type, field, description});
      return static_cast<int>(into.columns.size()) - 1;
    }
    Column& column = into.columns[existing];
    const bool shared = closed_.count(table) > 0 && column.field == field;
    if (!shared) {
      schemas_.Refuse(schema, "the fields " + column.field + " and " + field +
                                  " would both be the column '" + name + "' of the table " +
                                  into.name + ": rename one");
    }
    if (column.type != type) RefuseShared(into, name, schema);
    return existing;
  }

  [[noreturn]] void RefuseShared(const Table& table, const std::string& column, Value schema) {
    schemas_.Refuse(schema, "this list shares the table '" + table.name +
                                "' with another, but they differ in the column '" + column +
                                "': give it another \"x-table\"");
  }

  static ColumnType TypeOf(const SchemaShape& shape) {
    const int kinds = shape.text + (shape.whole_number || shape.real_number) + shape.truth_value;
    if (kinds != 1 || shape.list || shape.mapping) {
      return kinds == 1 && shape.text ? ColumnType::kText : ColumnType::kAny;
    }
    if (shape.text) return ColumnType::kText;
    return shape.real_number ? ColumnType::kReal : ColumnType::kInteger;
  }

  void PlanMembers(const SchemaShape& shape, int table, const std::string& prefix,
                   const std::string& field, FieldPlan* plan) {
    for (const auto& [name, schemas] : shape.members) {
      FieldPlan member;
      PlanField(schemas, table, prefix + name, JoinPointer(field, name), &member);
      plan->members.emplace(name, std::move(member));
    }
  }

  // Plans the field of a row's table whose column would be `column`.
  void PlanField(const std::vector<Value>& of, int table, const std::string& column,
                 const std::string& field, FieldPlan* plan) {
    const Value schema = of.front();
    std::vector<Value> seen;
    const SchemaShape shape = ReadShape(schemas_, of, &seen);
    const bool again = !shape.scalar() && IsInside(seen);
    const bool open_mapping = shape.mapping && shape.members.empty() && shape.free_keys.empty();
    if (again || shape.anything || (open_mapping && !shape.range)) {
      plan->json = true;
      plan->column = AddColumn(table, column, ColumnType::kAny, field, shape.description, schema);
      return;
    }
    CheckTargets(shape, schema);
    const size_t depth = stack_.size();
    stack_.insert(stack_.end(), seen.begin(), seen.end());
    if (shape.list) {
      PlanList(shape, schema, table, column, field, plan);
    } else if (shape.range) {
      PlanRange(shape, schema, table, column, field, plan);
    } else {
      if (shape.scalar()) PlanScalar(shape, schema, table, column, field, plan);
      if (!shape.members.empty()) PlanMembers(shape, table, column + "_", field, plan);
      if (shape.members.empty() && !shape.free_keys.empty()) {
        PlanFreeKeys(shape, schema, table, column, field, plan);
      }
    }
    stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(depth), stack_.end());
  }

  void PlanScalar(const SchemaShape& shape, Value schema, int table, const std::string& column,
                  const std::string& field, FieldPlan* plan) {
    const auto add = [&](const std::string& ending, ColumnType type, const std::string& what) {
      return AddColumn(table, column + ending, type, field, what, schema);
    };
    const ColumnType type = TypeOf(shape);
    plan->refers_to = shape.refers_to;
    plan->column = add("", type, shape.description);
    if (shape.format == "edtf") {
      plan->scalar = FieldPlan::Scalar::kEdtf;
      add("_from", ColumnType::kInteger,
          "The first day that " + column + " may mean, in days since 1970-01-01; NULL when open or "
          "unknown.");
      add("_to", ColumnType::kInteger,
          "The last day that " + column + " may mean, in days since 1970-01-01; NULL when open or "
          "unknown.");
    } else if (shape.format == "citation") {
      plan->scalar = FieldPlan::Scalar::kCitation;
      add("_source", ColumnType::kText, "The id of the source in " + column + ".");
      add("_anchor", ColumnType::kText, "The place in the source in " + column + ".");
    } else if (shape.name) {
      plan->scalar = FieldPlan::Scalar::kName;
      add("_key", ColumnType::kText,
          column + " folded: without marks, in one case, with one kind of dash.");
    } else {
      plan->scalar = FieldPlan::Scalar::kPlain;
    }
  }

  void PlanRange(const SchemaShape& shape, Value schema, int table, const std::string& column,
                 const std::string& field, FieldPlan* plan) {
    const ColumnType type = shape.real_number ? ColumnType::kReal : ColumnType::kInteger;
    plan->scalar = FieldPlan::Scalar::kRange;
    plan->column = AddColumn(table, column + "_min", type, field,
                             "The least of " + column + "; NULL when it has no lower bound.", schema);
    AddColumn(table, column + "_max", type, field,
              "The most of " + column + "; NULL when it has no upper bound.", schema);
    for (const auto& [name, schemas] : shape.members) {
      FieldPlan member;
      if (name == "min" || name == "max") {
        member.scalar = FieldPlan::Scalar::kPlain;
        member.column = plan->column + (name == "max" ? 1 : 0);
      } else {
        PlanField(schemas, table, column + "_" + name, JoinPointer(field, name), &member);
      }
      plan->members.emplace(name, std::move(member));
    }
  }

  // The table of a field that holds rows of its own.
  int ChildTable(const SchemaShape& shape, Value schema, int table, const std::string& column,
                 const std::string& field) {
    const bool named = !shape.table.empty();
    const std::string name = named ? shape.table : plan_.tables[table].name + "_" + column;
    const std::string origin = named ? "x-table" : std::to_string(table) + field;
    const int child = AddTable(name, shape.description, schema, origin);
    if (plan_.tables[child].columns.size() > kSystemColumns) closed_.insert(child);
    return child;
  }

  void PlanList(const SchemaShape& shape, Value schema, int table, const std::string& column,
                const std::string& field, FieldPlan* plan) {
    plan->table = ChildTable(shape, schema, table, column, field);
    plan->items = std::make_unique<FieldPlan>();
    PlanItem(shape.items, schema, shape.scalar() || !shape.members.empty(), plan->table,
             plan->items.get());
  }

  // Plans what a row of its own holds: the members of a mapping, or the column `value`. With `alone`,
  // `schema` allows one such value in place of the list.
  void PlanItem(std::vector<Value> of, Value schema, bool alone, int table, FieldPlan* plan) {
    std::vector<Value> seen;
    const SchemaShape item = ReadShape(schemas_, of, &seen);
    if (alone) of.push_back(schema);
    SchemaShape shape = ReadShape(schemas_, of);
    shape.list = item.list;
    const bool no_columns = shape.mapping && shape.members.empty() && !shape.scalar();
    if (of.empty() || shape.anything || shape.list || no_columns || IsInside(seen)) {
      plan->json = true;
      plan->column = AddColumn(table, "value", ColumnType::kAny, "", shape.description, schema);
      return;
    }
    CheckTargets(shape, schema);
    stack_.insert(stack_.end(), seen.begin(), seen.end());
    if (shape.range) return PlanRange(shape, schema, table, "value", "", plan);
    if (shape.scalar()) PlanScalar(shape, schema, table, "value", "", plan);
    if (shape.mapping) PlanMembers(shape, table, "", "", plan);
  }

  void PlanFreeKeys(const SchemaShape& shape, Value schema, int table, const std::string& column,
                    const std::string& field, FieldPlan* plan) {
    plan->table = ChildTable(shape, schema, table, column, field);
    plan->values = std::make_unique<FieldPlan>();
    AddColumn(plan->table, "key", ColumnType::kText, "", "The key under which it stands.", schema);
    PlanItem(shape.free_keys, schema, false, plan->table, plan->values.get());
  }

  // Whether the field being planned stands in one of these schemas: it contains itself.
  bool IsInside(const std::vector<Value>& schemas) const {
    return std::any_of(schemas.begin(), schemas.end(), [&](Value one) {
      return std::find(stack_.begin(), stack_.end(), one) != stack_.end();
    });
  }

  void CheckTargets(const SchemaShape& shape, Value schema) {
    for (const std::string& target : shape.refers_to) {
      std::vector<std::string> names;
      for (const Collection& collection : collections_) names.push_back(collection.name);
      if (std::find(names.begin(), names.end(), target) != names.end()) continue;
      const std::string nearest = Nearest(target, names);
      schemas_.Refuse(schema, "x-refers-to names '" + target + "', which is no collection" +
                                  (nearest.empty() ? "" : "; did you mean '" + nearest + "'?"));
    }
  }

  const SchemaSet& schemas_;
  const std::vector<Collection>& collections_;
  TablePlan plan_;
  std::vector<std::string> origins_;  // of each table: which list may share it
  std::set<int> closed_;              // tables that a list shares, and so adds no column to
  std::vector<Value> stack_;          // schemas that the field being planned stands in
};

}  // namespace

int Table::Find(std::string_view column) const {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (SameName(columns[i].name, column)) return static_cast<int>(i);
  }
  return -1;
}

int TablePlan::FindTable(std::string_view name) const {
  for (size_t i = 0; i < tables.size(); ++i) {
    if (SameName(tables[i].name, name)) return static_cast<int>(i);
  }
  return -1;
}

namespace {

bool FillsTable(const FieldPlan& plan, int table) {
  if (plan.table == table) return true;
  for (const auto& [name, member] : plan.members) {
    if (FillsTable(member, table)) return true;
  }
  return (plan.items != nullptr && FillsTable(*plan.items, table)) ||
         (plan.values != nullptr && FillsTable(*plan.values, table));
}

}  // namespace

bool TablePlan::Holds(const std::string& collection, std::string_view table) const {
  const int index = FindTable(table);
  return std::any_of(collections.begin(), collections.end(), [&](const CollectionPlan& plan) {
    return plan.collection.name == collection &&
           (plan.table == index || FillsTable(plan.record, index));
  });
}

TablePlan PlanTables(const SchemaSet& schemas, const std::vector<Collection>& collections) {
  return Planner(schemas, collections).Plan();
}

std::string QuoteName(std::string_view name) {
  std::string quoted = "\"";
  for (char c : name) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string CreateStatement(const Table& table) {
  std::string sql = "CREATE TABLE " + QuoteName(table.name) + " (";
  for (const Column& column : table.columns) {
    if (!sql.ends_with("(")) sql += ", ";
    sql += QuoteName(column.name);
    switch (column.type) {
      case ColumnType::kInteger: sql += " INTEGER"; break;
      case ColumnType::kReal: sql += " REAL"; break;
      case ColumnType::kText: sql += " TEXT"; break;
      case ColumnType::kAny: break;
    }
    if (column.name == "_row" && table.columns.size() > 1 && table.columns[1].name == "_parent") {
      sql += " PRIMARY KEY";
    }
  }
  return sql + ")";
}

}  // namespace eventlint
