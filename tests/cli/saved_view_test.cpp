// --view and project files, as a process.
#include <catch2/catch.hpp>

#include "tests/cli/process.hpp"

namespace {

using namespace clitest;

TEST_CASE("a saved view is where the picture begins, and other options change it") {
  const Folder folder;
  write(folder / "study.marea", R"({"marea": 1, "view": {"theme": "dark", "clock": {"now": "2002-04-12T18:00:00"},
      "extent": {"centre": [0, 0], "half": [0.3, 0.3]}, "language": "es"}})");
  const std::string size = " --size 300x200 --no-furniture -o ";
  REQUIRE(run(folder, "snapshot --view " + quoted(folder / "study.marea") + size + quoted(folder / "a.png")).status ==
          0);
  REQUIRE(run(folder, "snapshot " + quoted(folder / "study.marea") + size + quoted(folder / "b.png")).status == 0);
  REQUIRE(run(folder,
              "snapshot --view " + quoted(folder / "study.marea") + " --theme light" + size + quoted(folder / "c.png"))
              .status == 0);
  const std::string picture = textOf(folder / "a.png");
  const bool project = textOf(folder / "b.png") == picture, light = textOf(folder / "c.png") == picture;
  CHECK(project);
  CHECK_FALSE(light);
}

TEST_CASE("a project opens its own files, found from where it lies") {
  const Folder folder;
  write(folder / "events.csv", "date,title,lon,lat\n2001-05-01,one,-60,-10\n");
  write(folder / "study.marea", R"({"marea": 1, "project": {"files": ["events.csv"]},
      "data": [{"path": "events.csv", "size": 3, "hash": "00"}]})");
  const auto result =
      run(folder, "snapshot " + quoted(folder / "study.marea") + " --size 300x200 -o " + quoted(folder / "a.png"));
  CHECK(result.status == 0);
  CHECK(result.err.find("events.csv: found other content") != std::string::npos);
  CHECK(run(folder,
            "snapshot --strict " + quoted(folder / "study.marea") + " --size 300x200 -o " + quoted(folder / "b.png"))
            .status == 1);
}

TEST_CASE("a file that is no saved view is refused in one sentence") {
  const Folder folder;
  write(folder / "study.marea", "{}");
  write(folder / "lost.marea", R"({"marea": 1, "project": {"files": ["gone.csv"]}})");
  for (const char* name : {"study.marea", "lost.marea", "none.marea"}) {
    INFO(name);
    const auto result = run(folder, "snapshot --view " + quoted(folder / name) + " -o " + quoted(folder / "a.png"));
    CHECK(result.status == 2);
    CHECK(result.sentences() == 1);
    CHECK_FALSE(std::filesystem::exists(folder.path / "a.png"));
  }
}

}  // namespace
