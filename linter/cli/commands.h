// The commands: what each one is asked (plain structs, which run_cli.cc fills) and the function
// that runs it, in a file of its own.
//
// Every function returns an exit code (console.h) and throws InputError when it cannot do its work.
#ifndef EVENTLINT_CLI_COMMANDS_H_
#define EVENTLINT_CLI_COMMANDS_H_

#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "rules/finding.h"
#include "text/reader.h"

namespace eventlint {

struct GlobalOptions {
  std::string config;  ///< Empty: eventlint.yaml of the working directory or of one above it.
};

enum class ColourMode { kAuto, kAlways, kNever };

struct CheckOptions {
  std::vector<std::string> paths;  ///< Relative to the working directory.
  std::string format = "text";     ///< A name of ReportWriters().
  std::string output;              ///< A file, relative to the working directory; empty for `out`.
  std::string archive;             ///< A folder; empty: as OpenArchive finds it.
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::optional<Level> fail_on = Level::kError;  ///< Nothing: findings never fail the run.
  /// A git revision: tell only what is new since then. All when not given.
  std::optional<std::string> new_since;
  bool staged = false;  ///< Check what git would commit, not the files on disk.
  bool fix = false;     ///< Make the changes that are certain before checking.
  bool diff = false;    ///< Show them instead, and write nothing.
  bool unsafe = false;  ///< Also those that are likely.
  YamlFrontEnd yaml_reader = YamlFrontEnd::kLibyaml;
  ColourMode colour = ColourMode::kAuto;
  bool statistics = false;
};
int RunCheck(const GlobalOptions& global, const CheckOptions& options, Console& console);

struct ExplainOptions {
  std::string rule;
};
int RunExplain(const GlobalOptions& global, const ExplainOptions& options, Console& console);

struct ListRulesOptions {
  bool ids = false;  ///< Nothing but the ids, a line each.
};
int RunListRules(const GlobalOptions& global, const ListRulesOptions& options, Console& console);

struct TablesOptions {
  std::vector<std::string> names;  ///< All when empty.
};
int RunTables(const GlobalOptions& global, const TablesOptions& options, Console& console);

struct TestRulesOptions {
  std::vector<std::string> rules;  ///< All when empty.
};
int RunTestRules(const GlobalOptions& global, const TestRulesOptions& options, Console& console);

struct IndexOptions {
  std::vector<std::string> sources;  ///< All held ones when empty.
  std::string archive;               ///< A folder; empty: as OpenArchive finds it.
  bool check = false;                ///< Write nothing, and fail when something would change.
  bool update_citations = false;
};
int RunIndex(const GlobalOptions& global, const IndexOptions& options, Console& console);

struct CiteOptions {
  std::string source;
  std::vector<std::string> words;
  std::string archive;
  int limit = 5;  ///< Passages shown.
};
int RunCite(const GlobalOptions& global, const CiteOptions& options, Console& console);

struct InitOptions {
  std::string folder = ".";  ///< Relative to the working directory; made when it is not there.
  bool force = false;        ///< Add what is missing, though some of the files are there.
};
int RunInit(const GlobalOptions& global, const InitOptions& options, Console& console);

enum class TableFormat { kTable, kCsv, kJson };

struct QueryOptions {
  std::string sql;  ///< "-": read it from `in`.
  TableFormat format = TableFormat::kTable;
};
int RunQuery(const GlobalOptions& global, const QueryOptions& options, Console& console);

}  // namespace eventlint

#endif  // EVENTLINT_CLI_COMMANDS_H_
