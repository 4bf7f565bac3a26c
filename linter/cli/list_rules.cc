#include <algorithm>
#include <map>

#include "cli/commands.h"
#include "cli/project_place.h"
#include "report/text_layout.h"
#include "rules/built_in_checks.h"

namespace eventlint {
namespace {

std::string FolderOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

struct Entry {
  std::string id;
  std::string level;
  std::string title;
};

constexpr char kChanged[] = "*";

/// A rule as it counts here; a level that the configuration speaks of is marked.
Entry MakeEntry(const Project& project, const std::string& id, Level own,
                const std::string& title) {
  const std::string mark = project.levels.Mentions(id) ? kChanged : "";
  return {id, LevelText(project.levels.Of(id, own)) + mark, title};
}

struct Group {
  std::string heading;
  std::vector<Entry> entries;
};

/// The rules by folder, then the built-in checks.
std::vector<Group> GroupRules(const Project& project) {
  std::map<std::string, std::vector<Entry>> folders;
  for (const Rule& rule : project.rules) {
    folders[FolderOf(rule.path)].push_back(MakeEntry(project, rule.id, rule.level, rule.title));
  }
  std::vector<Group> groups;
  for (auto& [folder, entries] : folders) groups.push_back({folder, std::move(entries)});
  Group checks{"built in", {}};
  for (const BuiltInCheck& check : BuiltInChecks()) {
    checks.entries.push_back(MakeEntry(project, check.id, check.level, check.title));
  }
  groups.push_back(std::move(checks));
  return groups;
}

int IdWidth(const std::vector<Group>& groups) {
  int width = 0;
  for (const Group& group : groups) {
    for (const Entry& entry : group.entries) width = std::max(width, DisplayWidth(entry.id));
  }
  return width;
}

bool HasChangedLevel(const std::vector<Group>& groups) {
  return std::any_of(groups.begin(), groups.end(), [](const Group& group) {
    return std::any_of(group.entries.begin(), group.entries.end(),
                       [](const Entry& entry) { return entry.level.ends_with(kChanged); });
  });
}

std::string DrawGroup(const Group& group, int id_width, const Console& console) {
  const int level_width = DisplayWidth(LevelName(Level::kWarning));
  TextTable table({{"", Align::kLeft, id_width}, {"", Align::kLeft, level_width}, {""}});
  table.set_width(console.width);
  for (const Entry& entry : group.entries) {
    table.Add({entry.id, entry.level, entry.title});
  }
  return Paint(Printable(group.heading), Colour::kBold, console.colour) + '\n' + table.Draw(2) +
         '\n';
}

void WriteIds(const std::vector<Group>& groups, std::ostream& out) {
  for (const Group& group : groups) {
    for (const Entry& entry : group.entries) out << Printable(entry.id) << '\n';
  }
}

}  // namespace

int RunListRules(const GlobalOptions& global, const ListRulesOptions& options, Console& console) {
  const Project project = OpenProject(global, console).project;
  const std::vector<Group> groups = GroupRules(project);
  if (options.ids) {
    WriteIds(groups, console.out);
    return kClean;
  }
  for (const Group& group : groups) console.out << DrawGroup(group, IdWidth(groups), console);
  if (HasChangedLevel(groups)) {
    console.out << kChanged << " " << Printable(project.config_path)
                << " sets the level, here or in some files.\n";
  }
  console.out << CountOf(static_cast<long long>(project.rules.size()), "rule") << " and "
              << CountOf(static_cast<long long>(BuiltInChecks().size()), "built-in check")
              << ". `eventlint explain RULE` tells more about each.\n";
  return kClean;
}

}  // namespace eventlint
