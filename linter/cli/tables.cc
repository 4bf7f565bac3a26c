#include "cli/commands.h"
#include "cli/project_place.h"
#include "report/text_layout.h"

namespace eventlint {
namespace {

const char* TypeName(ColumnType type) {
  switch (type) {
    case ColumnType::kInteger:
      return "integer";
    case ColumnType::kReal:
      return "real";
    case ColumnType::kText:
      return "text";
    case ColumnType::kAny:
      return "any";
  }
  return "any";
}

std::string DrawTable(const Table& table, const Console& console) {
  std::string out = Paint(table.name, Colour::kBold, console.colour) + '\n';
  if (!table.description.empty()) out += Wrap(table.description, console.width, 2);
  TextTable columns({{""}, {""}, {""}});
  for (const Column& column : table.columns) {
    columns.Add({column.name, TypeName(column.type), column.description});
  }
  columns.set_width(console.width);
  return out + '\n' + columns.Draw(4) + '\n';
}

const Table& FindTable(const TablePlan& plan, const std::string& name) {
  const int index = plan.FindTable(name);
  if (index >= 0) return plan.tables[static_cast<size_t>(index)];
  std::vector<std::string> known;
  for (const Table& table : plan.tables) known.push_back(table.name);
  throw UnknownName("table", name, known, "`eventlint tables` lists them");
}

}  // namespace

int RunTables(const GlobalOptions& global, const TablesOptions& options, Console& console) {
  const Project project = OpenProject(global, console).project;
  std::string text;
  for (const std::string& name : options.names) {
    text += DrawTable(FindTable(project.plan, name), console);
  }
  if (options.names.empty()) {
    for (const Table& table : project.plan.tables) text += DrawTable(table, console);
  }
  // Tables are parted by an empty line, which the last one does not need.
  if (text.ends_with("\n\n")) text.pop_back();
  console.out << text;
  return kClean;
}

}  // namespace eventlint
