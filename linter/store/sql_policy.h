// SqlPolicy: what a rule's SELECT may read and call, and the words for what it may not.
#ifndef EVENTLINT_STORE_SQL_POLICY_H_
#define EVENTLINT_STORE_SQL_POLICY_H_

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/table_plan.h"

namespace eventlint {

/// Why a SELECT was refused or stopped.
struct SqlError {
  std::string message;
  std::optional<size_t> offset;  ///< Byte offset in the SQL, where known.
};

/// The names of the functions that a SELECT may call: those that any big SQL engine has too.
const std::vector<std::string>& StandardFunctions();

/// The judge of one statement.
class SqlPolicy {
 public:
  /// Keeps both references.
  SqlPolicy(const TablePlan& plan, std::string_view sql) : plan_(plan), sql_(sql) {}

  /// Why the text cannot be a SELECT, as far as its first word and its length tell.
  std::optional<SqlError> RefuseText() const;

  /// Whether it may read a column of a table; the column is empty when only the rows count.
  bool MayRead(std::string_view table, std::string_view column);
  bool MayCall(std::string_view function);
  /// Refuses anything else that it may want to do.
  void RefuseAction();

  /// The words for a statement that did not prepare: the refusal, if there was one, or else the
  /// engine's own message with what may help.
  SqlError Explain(const std::string& engine_message, std::optional<size_t> offset) const;

  /// The planned tables that it reads.
  const std::set<std::string>& tables_read() const { return tables_read_; }

 private:
  void Refuse(const std::string& message, std::string_view name);
  std::string Suggestion(const std::string& engine_message) const;

  const TablePlan& plan_;
  std::string_view sql_;
  std::set<std::string> tables_read_;
  std::optional<SqlError> refusal_;
};

}  // namespace eventlint

#endif  // EVENTLINT_STORE_SQL_POLICY_H_
