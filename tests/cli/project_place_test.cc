#include "cli/project_place.h"

#include "catch.h"
#include "temporary_folder.h"

namespace eventlint {
namespace {

using Paths = std::vector<std::string>;
using Files = std::map<std::string, std::string>;

/// The message of the InputError that a call throws; empty when it throws none.
template <typename Call>
std::string ErrorOf(Call call) {
  try {
    call();
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

TEST_CASE("the project is the nearest one upward from the working directory") {
  const TemporaryFolder folder(Files{{"eventlint.yaml", ""},
                                     {"dataset/events/a.yaml", ""},
                                     {"inner/eventlint.yaml", ""},
                                     {"inner/x/y.yaml", ""}});
  CHECK(FindProject({}, folder.path()).root == folder.path());
  CHECK(FindProject({}, folder.At("dataset/events")).root == folder.path());
  CHECK(FindProject({}, folder.At("inner/x")).root == folder.At("inner"));
  CHECK(FindProject({}, folder.At("inner/x")).config_path == "eventlint.yaml");
}

TEST_CASE("a configuration that is named is taken, from any folder and under any name") {
  const TemporaryFolder folder(Files{{"a/other.yaml", ""}, {"b/c.yaml", ""}});
  const ProjectPlace place = FindProject({"../a/other.yaml"}, folder.At("b"));
  CHECK(place.root == folder.At("a"));
  CHECK(place.config_path == "other.yaml");
  CHECK(FindProject({folder.At("a/other.yaml")}, "/").root == folder.At("a"));
}

TEST_CASE("a project that is not there is an error that says what to do") {
  const TemporaryFolder folder(Files{{"a/b.yaml", ""}});
  CHECK(ErrorOf([&] { FindProject({}, folder.path()); }) ==
        "there is no eventlint.yaml here or in a folder above; run eventlint inside a project, or "
        "name its configuration with --config FILE");
  CHECK(ErrorOf([&] { FindProject({"no.yaml"}, folder.path()); }) ==
        "there is no configuration file 'no.yaml'; give --config the path of an eventlint.yaml");
  CHECK(!ErrorOf([&] { FindProject({"a"}, folder.path()); }).empty());
}

TEST_CASE("a configuration with the other ending is told") {
  const TemporaryFolder folder(Files{{"eventlint.yml", ""}, {"a/b.yaml", ""}});
  CHECK(ErrorOf([&] { FindProject({}, folder.At("a")); }) ==
        folder.At("eventlint.yml") +
            ": the name has to be eventlint.yaml; rename the file, or name it with --config");
}

TEST_CASE("paths are typed in the working directory and mean files of the project") {
  const TemporaryFolder folder(
      Files{{"eventlint.yaml", ""}, {"dataset/events/a.yaml", ""}, {"dataset/places.yaml", ""}});
  const ProjectPlace place = FindProject({}, folder.path());
  const auto in = [&](const std::string& directory, const Paths& paths) {
    return PathsInProject(place, folder.At(directory), paths);
  };
  CHECK(in("", {"dataset/events/a.yaml"}) == Paths{"dataset/events/a.yaml"});
  CHECK(in("", {"./dataset//events/../events/"}) == Paths{"dataset/events"});
  CHECK(in("dataset/events", {"a.yaml", "../places.yaml", "."}) ==
        Paths{"dataset/events/a.yaml", "dataset/places.yaml", "dataset/events"});
  CHECK(in("dataset", {folder.At("dataset/places.yaml")}) == Paths{"dataset/places.yaml"});
}

TEST_CASE("the project's own folder means everything") {
  const TemporaryFolder folder(Files{{"eventlint.yaml", ""}, {"dataset/a.yaml", ""}});
  const ProjectPlace place = FindProject({}, folder.path());
  CHECK(PathsInProject(place, folder.path(), {"."}).empty());
  CHECK(PathsInProject(place, folder.At("dataset"), {"a.yaml", ".."}).empty());
}

TEST_CASE("a path through a symbolic link is found in the project") {
  const TemporaryFolder folder(Files{{"real/eventlint.yaml", ""}, {"real/dataset/a.yaml", ""}});
  std::filesystem::create_directory_symlink(folder.At("real"), folder.At("link"));
  const ProjectPlace place = FindProject({}, folder.At("real"));
  CHECK(PathsInProject(place, folder.path(), {"link/dataset/a.yaml"}) == Paths{"dataset/a.yaml"});
}

TEST_CASE("a path that is not there, or not in the project, is an error") {
  const TemporaryFolder folder(Files{{"project/eventlint.yaml", ""}, {"elsewhere/a.yaml", ""}});
  const ProjectPlace place = FindProject({}, folder.At("project"));
  const auto error = [&](const std::string& path) {
    return ErrorOf([&] { PathsInProject(place, folder.At("project"), {path}); });
  };
  CHECK(error("no.yaml") == "there is no file or folder 'no.yaml'");
  CHECK(error("") == "there is no file or folder ''");
  CHECK(error("../elsewhere/a.yaml") ==
        "'../elsewhere/a.yaml' is not in the project, whose folder is " + place.root +
            "; name another project with --config FILE");
}

TEST_CASE("an unknown name suggests the nearest, or where to look") {
  const Paths known = {"unknown-place", "duplicate-id"};
  CHECK(UnknownName("rule", "unknown-plaec", known, "see the list").what() ==
        std::string("there is no rule 'unknown-plaec'; did you mean 'unknown-place'?"));
  CHECK(UnknownName("rule", "xyz", known, "see the list").what() ==
        std::string("there is no rule 'xyz'; see the list"));
}

}  // namespace
}  // namespace eventlint
