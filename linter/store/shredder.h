// Shredder: records become rows, by the plan.
//
// Each row gets a number that is unique in the database. What a rule would need a function for is
// filled in here: the days of an EDTF date, folded names, and, once every record is in, what each
// reference means.
#ifndef EVENTLINT_STORE_SHREDDER_H_
#define EVENTLINT_STORE_SHREDDER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "schema/table_plan.h"
#include "store/database.h"
#include "store/nearest_record.h"
#include "text/document.h"
#include "text/fault.h"

namespace eventlint {

/// A record's id as references write it; nothing when it has none. 7 and 007 are the same number.
std::optional<std::string> RecordId(Value record);

class Shredder {
 public:
  /// Keeps both references.
  Shredder(const TablePlan& plan, Database* database);

  /// Where a record stands.
  struct Origin {
    std::string file;
    std::string pointer;
    int64_t index = 0;                ///< Its place in the file, from 0.
    std::string_view other_key = {};  ///< A key of the record that is none of its fields.
  };

  /// Adds a record's rows. Values of the wrong kind become NULL; `faults`, as the validator found
  /// them, mark the rows that they stand in.
  void Add(size_t collection, Value record, const Origin& origin, const std::vector<Fault>& faults);

  /// The number of a row that somebody else inserts into one of the fixed tables.
  int64_t NumberRow(int table);

  /// Every citation, in the order of the records.
  struct CitedPassage {
    int64_t row;        ///< That holds the citation.
    int64_t cited_for;  ///< The row that it stands for: the list's owner, or `row` itself.
    int64_t record;
    std::string source;
    std::string anchor;
  };
  const std::vector<CitedPassage>& citations() const { return citations_; }

  /// Fills _references and makes the indexes. Call it once, after the last record.
  void Finish();

  /// Receives the JSON Pointer of every key that the plan does not know.
  void OnUnknownKey(std::function<void(const std::string& pointer)> report) {
    unknown_key_ = std::move(report);
  }

  /// Rows that do not match their schema.
  const std::unordered_set<int64_t>& faulty_rows() const { return faulty_rows_; }
  /// The table of a row; -1 when there is no such row.
  int TableOf(int64_t row) const;
  int records() const { return records_; }
  const TablePlan& plan() const { return plan_; }

 private:
  struct Row;
  struct Reference {
    int64_t row;
    int64_t record;
    size_t collection;
    std::string field;
    std::string value;
    const std::vector<std::string>* targets;
  };
  struct KnownRecord {
    int64_t row;
    int64_t count;
  };

  Row NewRow(int table, const Row* parent, Value value, std::string pointer, int64_t index);
  void AddChild(const FieldPlan& plan, Value value, int table, const Row& parent,
                const std::string& pointer, int64_t index, const std::string* key = nullptr);
  void FillField(const FieldPlan& plan, Value value, Row* row, const std::string& field);
  void FillMembers(const FieldPlan& plan, Value mapping, Row* row, const std::string& field);
  void FillScalar(const FieldPlan& plan, Value value, Row* row, const std::string& field);
  void FillDerived(const FieldPlan& plan, Value value, Row* row, const std::string& field);
  void FillList(const FieldPlan& plan, Value value, Row* row, const std::string& field);
  void Insert(const Row& row);
  void MarkFaultyRows();
  std::vector<Cell> ReferenceCells(const Reference& reference, NearestRecord* nearest) const;

  const TablePlan& plan_;
  Database* database_;
  std::function<void(const std::string&)> unknown_key_;
  std::vector<uint16_t> table_of_row_;  // by row number, from 1
  std::unordered_set<int64_t> faulty_rows_;
  std::vector<Reference> references_;
  std::vector<CitedPassage> citations_;
  std::vector<std::unordered_map<std::string, KnownRecord>> ids_;  // by collection
  int records_ = 0;

  // Of the record that is being added.
  size_t collection_ = 0;
  const Origin* origin_ = nullptr;
  const std::vector<Fault>* faults_ = nullptr;
  std::unordered_map<std::string, int64_t>
      row_at_;  // by JSON Pointer; filled when there are faults
};

}  // namespace eventlint

#endif  // EVENTLINT_STORE_SHREDDER_H_
