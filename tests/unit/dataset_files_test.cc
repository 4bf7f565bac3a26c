#include "store/dataset_files.h"

#include "catch.h"

namespace eventlint {
namespace {

TablePlan PlanOf(std::vector<std::vector<std::string>> patterns) {
  TablePlan plan;
  for (auto& files : patterns) {
    plan.collections.emplace_back();
    plan.collections.back().collection = {"c" + std::to_string(plan.collections.size()),
                                          std::move(files), "s.json"};
  }
  return plan;
}

MemoryFiles Files(const std::vector<std::string>& paths) {
  std::map<std::string, std::string> texts;
  for (const std::string& path : paths) texts[path] = "a: 1\n";
  return MemoryFiles(texts);
}

std::vector<std::string> Unread(const std::vector<std::string>& paths, const TablePlan& plan,
                                const std::vector<std::string>& other = {}) {
  const MemoryFiles files = Files(paths);
  return UnreadFiles(files, ListFiles(files, plan), plan, other);
}

using Paths = std::vector<std::string>;

TEST_CASE("files are listed by collection, once each") {
  const MemoryFiles files = Files({"b/2.yaml", "b/1.yaml", "a.yaml"});
  std::string listed;
  for (const InputFile& file :
       ListFiles(files, PlanOf({{"b/*.yaml", "b/1.yaml"}, {"a.yaml", "none.yaml"}}))) {
    listed += file.path + std::to_string(file.collection) + " ";
  }
  CHECK(listed == "b/1.yaml0 b/2.yaml0 a.yaml1 ");
}

TEST_CASE("a collection without a file is empty, one with a single file is not") {
  const MemoryFiles files = Files({"b/1.yaml"});
  const TablePlan plan = PlanOf({{"b/*.yaml"}, {"c/*.yaml", "d.yaml"}, {"b/*.yaml", "d.yaml"}});
  const auto empty = EmptyCollections(ListFiles(files, plan), plan);
  REQUIRE(empty.size() == 1);
  CHECK(empty[0]->name == "c2");
}

TEST_CASE("records beside those that are read are found, whatever their format") {
  CHECK(Unread({"e/1.yaml", "e/2.yml", "e/f/3.json", "e/f/4.yaml", "e/5.csv", "e/README.md"},
               PlanOf({{"e/**/*.yaml"}})) == Paths{"e/2.yml", "e/5.csv", "e/f/3.json"});
  CHECK(Unread({"e/1.yaml", "e/2.yml"}, PlanOf({{"e/*.yaml"}, {"e/*.yml"}})).empty());
}

TEST_CASE("only where a pattern looks, and not at the project's root") {
  CHECK(Unread({"e/1.yaml", "e/f/2.yml", "f/3.yml"}, PlanOf({{"e/*.yaml"}})).empty());
  CHECK(Unread({"1.yaml", "2.yml", "x/3.yml"}, PlanOf({{"*.yaml"}, {"**/*.yaml"}})).empty());
  CHECK(Unread({"e/1.yaml", "e/2.yml"}, PlanOf({{"e/1.yaml"}})).empty());
  CHECK(Unread({"e/1.yaml", "e/.2.yml", "e/.f/3.yml"}, PlanOf({{"e/**/*.yaml"}})).empty());
}

TEST_CASE("files with another purpose are not asked for") {
  CHECK(Unread({"e/1.yaml", "e/s.json", "e/rules/r/x.yml", "e/rulesets.yml"},
               PlanOf({{"e/**/1.yaml"}}), {"e/s.json", "e/rules", ""}) ==
        Paths{"e/rulesets.yml"});
}

}  // namespace
}  // namespace eventlint
