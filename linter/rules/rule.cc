#include "rules/rule.h"

#include <algorithm>
#include <map>
#include <optional>

#include "rules/built_in_checks.h"
#include "rules/message.h"
#include "rules/scalar_position.h"
#include "schema/embedded_schemas.h"
#include "schema/validator.h"
#include "store/sql_text.h"
#include "text/fold.h"
#include "text/input_error.h"
#include "text/reader.h"

namespace eventlint {

namespace {

constexpr char kRuleSchema[] = "rule.schema.json";

// The columns of a rule's SELECT that are no part of its message.
const std::vector<std::string>& PlaceColumns() {
  static const std::vector<std::string> columns = {"at", "at_field", "related", "related_field",
                                                   "related_message"};
  return columns;
}

bool Contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

Level LevelOf(std::string_view name) {
  if (name == "error") return Level::kError;
  return name == "warning" ? Level::kWarning : Level::kNote;
}

std::string IdOf(const std::string& path) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  return name.substr(0, name.find_last_of('.'));
}

class RuleLoader {
 public:
  explicit RuleLoader(const TablePlan& plan)
      : schemas_(SchemaSet::Load(MemoryFiles(EmbeddedSchemas()), {kRuleSchema})),
        validator_(schemas_),
        empty_(plan) {}

  Rule Load(const std::string& path, std::string bytes) {
    ReadResult read = ReadDocument(path, std::move(bytes));
    if (!read.faults.empty()) {
      throw InputError(*read.source, read.faults.front().span, read.faults.front().message);
    }
    std::shared_ptr<const Document> document = std::move(read.document);
    std::vector<Fault> faults;
    validator_.Check(schemas_.RecordSchema(kRuleSchema), document->root(), "", &faults);
    if (!faults.empty()) {
      throw InputError(document->source(), faults.front().span, faults.front().message);
    }
    Rule rule = ReadRule(path, document);
    CheckId(rule);
    CheckSql(&rule);
    CheckMessage(rule);
    CheckExamples(rule);
    return rule;
  }

 private:
  static Rule ReadRule(const std::string& path, std::shared_ptr<const Document> document) {
    const Value root = document->root();
    const auto text = [&](const char* key) { return std::string(root.String(key)); };
    Rule rule;
    rule.id = IdOf(path);
    rule.path = path;
    rule.title = text("title");
    rule.level = LevelOf(root.String("level"));
    rule.since = text("since");
    rule.message = text("message");
    rule.why = text("why");
    rule.fix = text("fix");
    rule.sql = text("sql");
    if (const auto tags = root.Find("tags")) {
      for (Value tag : tags->Items()) rule.tags.emplace_back(tag.AsString());
    }
    const auto whole = root.Find("needs_all_records");
    rule.needs_all_records = whole && whole->AsBool();
    size_t index = 0;
    for (Value example : root.Find("examples")->Items()) {
      rule.examples.push_back(ReadExample(example, JoinPointer("/examples", index++)));
    }
    rule.document = std::move(document);
    return rule;
  }

  static RuleExample ReadExample(Value value, const std::string& pointer) {
    RuleExample example;
    example.name = value.String("name");
    example.pointer = pointer;
    for (Value expected : value.Find("expect")->Items()) {
      example.expect.push_back({std::string(expected.String("at")),
                                std::string(expected.String("message")),
                                std::string(expected.String("related")),
                                std::string(expected.String("related_message"))});
    }
    return example;
  }

  [[noreturn]] static void Refuse(const Rule& rule, const char* key, std::optional<size_t> offset,
                                  const std::string& message) {
    const Value scalar = *rule.document->root().Find(key);
    throw InputError(rule.path, PositionInScalar(scalar, offset.value_or(0)), message);
  }

  static void CheckId(const Rule& rule) {
    for (const BuiltInCheck& check : BuiltInChecks()) {
      if (check.id != rule.id) continue;
      throw InputError(rule.path, {},
                       "a built-in check has the id '" + rule.id + "' already; rename the file");
    }
  }

  void CheckSql(Rule* rule) {
    const auto inspected = empty_.Inspect(rule->sql);
    if (const auto* error = std::get_if<SqlError>(&inspected)) {
      Refuse(*rule, "sql", error->offset, "the rule's SQL is refused: " + error->message);
    }
    const auto& shape = std::get<Database::Shape>(inspected);
    rule->columns = shape.columns;
    rule->tables = shape.tables;
    if (!Contains(rule->columns, "at")) {
      Refuse(*rule, "sql", {}, "the SELECT has no column 'at': the _row that a finding points to");
    }
    for (const std::string& column : rule->columns) {
      if (std::count(rule->columns.begin(), rule->columns.end(), column) > 1) {
        Refuse(*rule, "sql", FindName(rule->sql, column),
               "the SELECT has two columns named '" + column + "'");
      }
    }
  }

  // A column that looks as if it said where, and that nothing reads, is a slip of the pen.
  static void CheckPlaceColumn(const Rule& rule, const std::string& column) {
    if (!column.starts_with("at_") && !column.starts_with("related_")) return;
    if (IsPlaceColumn(column)) return;
    const std::string nearest = Nearest(column, PlaceColumns());
    Refuse(rule, "sql", FindName(rule.sql, column),
           "nothing reads the column '" + column + "'" +
               (nearest.empty() ? "; use it in the message, or drop it"
                                : "; did you mean '" + nearest + "'?"));
  }

  static void CheckMessage(const Rule& rule) {
    const auto parsed = Message::Parse(rule.message);
    if (const auto* error = std::get_if<Message::Error>(&parsed)) {
      Refuse(rule, "message", error->offset, error->message);
    }
    std::vector<std::string> used;
    for (const auto& placeholder : std::get<Message>(parsed).placeholders()) {
      used.push_back(placeholder.column);
      if (Contains(rule.columns, placeholder.column)) continue;
      const std::string nearest = Nearest(placeholder.column, rule.columns);
      Refuse(rule, "message", placeholder.offset,
             "{" + placeholder.column + "} is no column of the SELECT" +
                 (nearest.empty() ? "" : "; did you mean {" + nearest + "}?"));
    }
    for (const std::string& column : rule.columns) {
      if (!Contains(used, column)) CheckPlaceColumn(rule, column);
    }
  }

  static void CheckExamples(const Rule& rule) {
    const auto fails = [](const RuleExample& example) { return !example.expect.empty(); };
    const auto failing = std::count_if(rule.examples.begin(), rule.examples.end(), fails);
    const bool has_both = failing > 0 && failing < static_cast<long>(rule.examples.size());
    if (has_both) return;
    const Value examples = *rule.document->root().FindKey("examples");
    throw InputError(rule.document->source(), examples.span(),
                     failing == 0 ? "no example fails: a rule that is never seen to find anything "
                                    "proves nothing"
                                  : "no example is clean: add one that gives no finding");
  }

  SchemaSet schemas_;
  Validator validator_;
  Database empty_;
};

}  // namespace

bool IsPlaceColumn(const std::string& column) { return Contains(PlaceColumns(), column); }

std::vector<Rule> LoadRules(const FileReader& files, const std::vector<std::string>& folders,
                            const TablePlan& plan) {
  RuleLoader loader(plan);
  std::map<std::string, Rule> rules;
  for (const std::string& folder : folders) {
    for (const char* ending : {"/**/*.yaml", "/**/*.yml"}) {
      for (const std::string& path : files.Glob(folder + ending)) {
        Rule rule = loader.Load(path, files.Read(path));
        const auto [first, is_new] = rules.try_emplace(rule.id, rule);
        if (is_new || first->second.path == path) continue;
        throw InputError(path, {},
                         "another rule has the id '" + rule.id + "': " + first->second.path +
                             "; rename one of the files");
      }
    }
  }
  std::vector<Rule> sorted;
  for (auto& [id, rule] : rules) sorted.push_back(std::move(rule));
  return sorted;
}

}  // namespace eventlint
