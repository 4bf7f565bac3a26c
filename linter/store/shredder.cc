#include "store/shredder.h"

#include <algorithm>
#include <cmath>

#include "schema/edtf.h"
#include "schema/formats.h"
#include "text/fold.h"
#include "text/json.h"

namespace eventlint {

namespace {

Cell TextCell(std::string_view text) { return std::string(text); }

Cell DayCell(const std::optional<int64_t>& day) { return day ? Cell(*day) : Cell(); }

// A value as a column of that type holds it; NULL when it is of another kind.
Cell CellOf(Value value, ColumnType type) {
  const Kind kind = value.kind();
  if (kind == Kind::kNull) return {};
  switch (type) {
    case ColumnType::kText:
      return value.is_scalar() ? TextCell(value.AsWritten()) : Cell();
    case ColumnType::kReal:
      return kind == Kind::kReal || kind == Kind::kInteger ? Cell(value.AsReal()) : Cell();
    case ColumnType::kInteger:
      if (kind == Kind::kBool) return int64_t{value.AsBool()};
      // 4.0 is a whole number to JSON Schema.
      if (kind == Kind::kReal && std::abs(value.AsReal()) < 9e15 &&
          std::floor(value.AsReal()) == value.AsReal()) {
        return static_cast<int64_t>(value.AsReal());
      }
      return kind == Kind::kInteger ? Cell(value.AsInteger()) : Cell();
    case ColumnType::kAny:
      break;
  }
  switch (kind) {
    case Kind::kBool:
      return int64_t{value.AsBool()};
    case Kind::kInteger:
      return value.AsInteger();
    case Kind::kReal:
      return value.AsReal();
    case Kind::kString:
      return TextCell(value.AsString());
    default:
      return ToJson(value);
  }
}

std::string WithoutSlash(const std::string& field) {
  return field.empty() ? field : field.substr(1);
}

std::string Alternatives(const std::vector<std::string>& collections) {
  std::string text;
  for (size_t i = 0; i < collections.size(); ++i) {
    if (i > 0) text += i + 1 == collections.size() ? " or " : ", ";
    text += collections[i];
  }
  return text;
}

// A value as an id: a text, or a number in its usual form.
std::optional<std::string> IdText(Value value) {
  if (!value.is_scalar() || value.kind() == Kind::kNull) return std::nullopt;
  if (value.kind() == Kind::kInteger) return std::to_string(value.AsInteger());
  return std::string(value.AsWritten());
}

}  // namespace

std::optional<std::string> RecordId(Value record) {
  const std::optional<Value> id = record.Find("id");
  return id ? IdText(*id) : std::nullopt;
}

// A row while it is filled.
struct Shredder::Row {
  int64_t number;
  int64_t record;
  int table;
  std::string pointer;
  std::vector<Cell> cells;
};

Shredder::Shredder(const TablePlan& plan, Database* database)
    : plan_(plan), database_(database), ids_(plan.collections.size()) {}

int Shredder::TableOf(int64_t row) const {
  const bool known = row >= 1 && row <= static_cast<int64_t>(table_of_row_.size());
  return known ? table_of_row_[static_cast<size_t>(row - 1)] : -1;
}

int64_t Shredder::NumberRow(int table) {
  table_of_row_.push_back(static_cast<uint16_t>(table));
  return static_cast<int64_t>(table_of_row_.size());
}

Shredder::Row Shredder::NewRow(int table, const Row* parent, Value value, std::string pointer,
                               int64_t index) {
  Row row;
  row.number = NumberRow(table);
  row.record = parent == nullptr ? row.number : parent->record;
  row.table = table;
  row.pointer = std::move(pointer);
  row.cells.resize(plan_.tables[static_cast<size_t>(table)].columns.size());
  const Position position = value.document().source().PositionAt(value.span().begin);
  row.cells[0] = row.number;
  if (parent != nullptr) row.cells[1] = parent->number;
  row.cells[2] = row.record;
  row.cells[3] = index;
  row.cells[4] = origin_->file;
  row.cells[5] = int64_t{position.line};
  row.cells[6] = int64_t{position.column};
  row.cells[7] = row.pointer;
  return row;
}

void Shredder::Insert(const Row& row) {
  database_->Insert(row.table, row.cells);
  if (!faults_->empty()) row_at_[row.pointer] = row.number;
}

// A fault belongs to the deepest row that it stands in.
void Shredder::MarkFaultyRows() {
  for (const Fault& fault : *faults_) {
    std::string pointer = fault.pointer;
    while (true) {
      const auto row = row_at_.find(pointer);
      if (row != row_at_.end()) faulty_rows_.insert(row->second);
      if (row != row_at_.end() || pointer.empty()) break;
      pointer.resize(pointer.find_last_of('/'));
    }
  }
  row_at_.clear();
}

void Shredder::Add(size_t collection, Value record, const Origin& origin,
                   const std::vector<Fault>& faults) {
  const CollectionPlan& plan = plan_.collections[collection];
  collection_ = collection;
  origin_ = &origin;
  faults_ = &faults;
  ++records_;

  Row row = NewRow(plan.table, nullptr, record, origin.pointer, origin.index);
  FillMembers(plan.record, record, &row, "");
  const std::optional<std::string> id = RecordId(record);
  if (id) ++ids_[collection].try_emplace(*id, KnownRecord{row.number, 0}).first->second.count;
  database_->Insert(kRecordsTable, {row.number, plan.collection.name, id ? Cell(*id) : Cell(),
                                    row.cells[4], row.cells[5], row.cells[6], row.cells[7]});
  Insert(row);
  MarkFaultyRows();
}

void Shredder::FillMembers(const FieldPlan& plan, Value mapping, Row* row,
                           const std::string& field) {
  const bool is_record = &plan == &plan_.collections[collection_].record;
  int64_t others = 0;
  for (const auto& [key, value] : mapping.Members()) {
    const std::string name(key.AsWritten());
    const std::string at = JoinPointer(field, name);
    const auto member = plan.members.find(name);
    if (member != plan.members.end()) {
      FillField(member->second, value, row, at);
    } else if (is_record && !name.empty() && name == origin_->other_key) {
      continue;
    } else if (plan.values != nullptr) {
      AddChild(*plan.values, value, plan.table, *row, row->pointer + at, others++, &name);
    } else if (unknown_key_) {
      unknown_key_(row->pointer + at);
    }
  }
}

// `field` is the value's JSON Pointer below the row.
void Shredder::FillField(const FieldPlan& plan, Value value, Row* row, const std::string& field) {
  if (plan.json) {
    row->cells[static_cast<size_t>(plan.column)] = CellOf(value, ColumnType::kAny);
  } else if (plan.items != nullptr) {
    FillList(plan, value, row, field);
  } else if (value.kind() == Kind::kMapping) {
    FillMembers(plan, value, row, field);
  } else if (value.is_scalar() && plan.scalar != FieldPlan::Scalar::kNone) {
    FillScalar(plan, value, row, field);
  }
}

void Shredder::FillScalar(const FieldPlan& plan, Value value, Row* row, const std::string& field) {
  const size_t column = static_cast<size_t>(plan.column);
  const Table& table = plan_.tables[static_cast<size_t>(row->table)];
  row->cells[column] = CellOf(value, table.columns[column].type);
  FillDerived(plan, value, row, field);
  std::optional<std::string> id = IdText(value);
  if (plan.refers_to.empty() || !id) return;
  if (plan.scalar == FieldPlan::Scalar::kCitation) id->resize(std::min(id->find('#'), id->size()));
  references_.push_back({row->number, row->record, collection_, WithoutSlash(field), *std::move(id),
                         &plan.refers_to});
}

// The columns that follow a scalar's own, filled with what SQL has no function for.
void Shredder::FillDerived(const FieldPlan& plan, Value value, Row* row, const std::string& field) {
  const size_t next = static_cast<size_t>(plan.column) + 1;
  if (plan.scalar == FieldPlan::Scalar::kRange) {
    row->cells[next] = row->cells[next - 1];
    return;
  }
  if (value.kind() != Kind::kString) return;
  const std::string_view text = value.AsString();
  switch (plan.scalar) {
    case FieldPlan::Scalar::kEdtf:
      if (const auto days = ParseEdtf(text)) {
        row->cells[next] = DayCell(days->from);
        row->cells[next + 1] = DayCell(days->to);
      }
      return;
    case FieldPlan::Scalar::kCitation:
      if (const auto citation = ParseCitation(text)) {
        row->cells[next] = TextCell(citation->source);
        row->cells[next + 1] = TextCell(citation->anchor);
        // An item of a list is cited for what holds the list.
        const int64_t cited_for =
            field.empty() ? std::get<int64_t>(row->cells[1]) : row->number;
        citations_.push_back({row->number, cited_for, row->record, std::string(citation->source),
                              std::string(citation->anchor)});
      }
      return;
    case FieldPlan::Scalar::kName: {
      const std::string key = Fold(text);
      row->cells[next] = key;
      database_->Insert(kNamesTable,
                        {row->number, row->record, plan_.collections[collection_].collection.name,
                         WithoutSlash(field), TextCell(text), key});
      return;
    }
    default:
      return;
  }
}

// A list, or a single item in its place: a row each.
void Shredder::FillList(const FieldPlan& plan, Value value, Row* row, const std::string& field) {
  const std::string pointer = row->pointer + field;
  if (value.kind() != Kind::kList) {
    if (value.kind() != Kind::kNull) AddChild(*plan.items, value, plan.table, *row, pointer, 0);
    return;
  }
  int64_t index = 0;
  for (Value item : value.Items()) {
    const std::string at = JoinPointer(pointer, static_cast<size_t>(index));
    AddChild(*plan.items, item, plan.table, *row, at, index++);
  }
}

void Shredder::AddChild(const FieldPlan& plan, Value value, int table, const Row& parent,
                        const std::string& pointer, int64_t index, const std::string* key) {
  Row row = NewRow(table, &parent, value, pointer, index);
  if (key != nullptr) row.cells[kSystemColumns] = *key;
  FillField(plan, value, &row, "");
  Insert(row);
}

void Shredder::Finish() {
  NearestRecord nearest(database_);
  for (const Reference& reference : references_) {
    database_->Insert(kReferencesTable, ReferenceCells(reference, &nearest));
  }
  references_.clear();
  database_->Index();
}

std::vector<Cell> Shredder::ReferenceCells(const Reference& reference,
                                           NearestRecord* nearest) const {
  Cell target;
  Cell target_collection;
  int64_t matches = 0;
  for (size_t i = 0; i < plan_.collections.size(); ++i) {
    const std::string& name = plan_.collections[i].collection.name;
    if (std::find(reference.targets->begin(), reference.targets->end(), name) ==
        reference.targets->end()) {
      continue;
    }
    const auto known = ids_[i].find(reference.value);
    if (known == ids_[i].end()) continue;
    if (matches == 0) {
      target = known->second.row;
      target_collection = name;
    }
    matches += known->second.count;
  }
  NearestRecord::Match meant;
  if (matches == 0) meant = nearest->Find(reference.value, *reference.targets);
  return {reference.row,
          reference.record,
          plan_.collections[reference.collection].collection.name,
          reference.field,
          reference.value,
          Alternatives(*reference.targets),
          target,
          matches,
          meant.id.empty() ? Cell() : Cell(meant.id),
          meant.name.empty() ? Cell() : Cell(meant.name),
          target_collection};
}

}  // namespace eventlint
