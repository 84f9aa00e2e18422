// The command line as a process: exit status, files, messages, as the contract has them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/process.hpp"
#include "tests/support/png.hpp"

namespace {

namespace fs = std::filesystem;
using namespace clitest;

TEST_CASE("help and version") {
  const Folder folder;
  const Result help = run(folder, "--help");
  CHECK(help.status == 0);
  for (const char* word : {"snapshot", "state", "info", "--at", "--projection"})
    CHECK(help.out.find(word) != std::string::npos);
  CHECK(run(folder, "snapshot --help").status == 0);
  CHECK(run(folder, "--version").out.starts_with("marea "));
  const Result projections = run(folder, "--help projections");
  CHECK(projections.status == 0);
  for (const char* name : {"laea", "mercator", "equal-earth"}) CHECK(projections.out.find(name) != std::string::npos);
}

TEST_CASE("usage that is wrong is status 2 and one sentence") {
  const Folder folder;
  for (const char* arguments :
       {"state", "state --at yesterday", "snapshot", "snapshot -o x.png --at 2019-13", "--no-such-option",
        "state --at 2019 --country XXX", "snapshot -o x.png --bbox 1,2,3", "snapshot -o x.png --projection flat",
        "snapshot -o x.png --size 10", "info", "snapshot -o x.png --kinds picnic", "snapshot -o x.png --window 1",
        "snapshot -o x.bmp", "snapshot -o x.png --select nobody"}) {
    INFO(arguments);
    const Result result = run(folder, arguments);
    CHECK(result.status == 2);
    CHECK(result.sentences() == 1);
    CHECK(result.out.empty());
    CHECK_FALSE(fs::exists("x.png"));
  }
}

TEST_CASE("state as JSON is one value with the contract's keys") {
  const Folder folder;
  const Result result = run(folder, "state --at 2019-11-12 --country BOL --json");
  REQUIRE(result.status == 0);
  const auto json = nlohmann::json::parse(result.out);
  CHECK(json["at"] == "2019-11-12");
  REQUIRE(json["countries"].size() == 1);
  for (const char* key : {"iso_a3", "name", "capital", "population", "government", "alliances", "events"})
    CHECK(json["countries"][0].contains(key));
  for (const char* key : {"name", "from", "to", "tendency", "entry", "contested"})
    CHECK(json["countries"][0]["government"].contains(key));
  REQUIRE_FALSE(json["events"].empty());
  for (const char* key : {"id", "kind", "title", "presence", "start", "end", "countries", "place", "position"})
    CHECK(json["events"][0].contains(key));
}

TEST_CASE("state in words, in three languages") {
  const Folder folder;
  CHECK(run(folder, "state --at 2002-04-12 --country VEN").out.find("Pedro Carmona") != std::string::npos);
  CHECK(run(folder, "state --at 2002-04-12 --country BRA --lang es").out.find("12 de abril de 2002") !=
        std::string::npos);
  CHECK(run(folder, "state --at 2002-04-12 --country BRA --lang pt").out.find("12 de abril de 2002") !=
        std::string::npos);
}

TEST_CASE("a snapshot is a PNG of the size asked for, the same bytes each time") {
  const Folder folder;
  const std::string options = " --at 2019-11-12 --size 400x300 --scale 0.5";
  REQUIRE(run(folder, "snapshot -o '" + (folder / "a.png").string() + "'" + options).status == 0);
  REQUIRE(run(folder, "snapshot -o '" + (folder / "b.png").string() + "'" + options).status == 0);
  CHECK(textOf(folder / "a.png") == textOf(folder / "b.png"));
  CHECK(support::readPng(folder / "a.png").width == 400);
}

TEST_CASE("where chooses events by an expression, and says what is wrong with one") {
  const Folder folder;
  const std::string file = "'" + (folder / "w.png").string() + "' --size 200x100 --at 2002-04-12";
  CHECK(run(folder, "snapshot -o " + file + " --where \"kind = 'coup' AND countries LIKE '%VEN%'\"").status == 0);
  const std::string some = textOf(folder / "w.png");
  REQUIRE(run(folder, "snapshot -o " + file).status == 0);
  CHECK(textOf(folder / "w.png") != some);
  for (const char* wrong : {"colour = 'red'", "kind ="}) {
    const Result result = run(folder, "snapshot -o " + file + " --where \"" + wrong + "\"");
    CHECK(result.status == 2);
    CHECK(result.sentences() == 1);
  }
}

TEST_CASE("a snapshot that fails leaves the old file") {
  const Folder folder;
  const fs::path old = folder / "old.png";
  write(old, "old");
  CHECK(run(folder, "snapshot -o '" + old.string() + "' --at nonsense").status == 2);
  CHECK(run(folder, "snapshot '" + (folder / "missing.geojson").string() + "' -o '" + old.string() + "'").status == 2);
  CHECK(run(folder, "snapshot -o '" + old.string() + "' --size 99999x10").status == 2);
  CHECK(textOf(old) == "old");
  CHECK(run(folder, "snapshot -o '" + (folder / "no").string() + "/x.png'").status == 2);
}

TEST_CASE("a full disk, and a machine without OpenGL 3.3, are status 3") {
  const Folder folder;
  if (fs::exists("/dev/full")) {
    fs::create_symlink("/dev/full", folder / "full.png");
    const Result full = run(folder, "snapshot --size 200x100 -o '" + (folder / "full.png").string() + "'");
    INFO(full.err);
    CHECK(full.status == 3);
    CHECK(full.sentences() == 1);
  }
  const Result old =
      run(folder, "snapshot --size 200x100 -o '" + (folder / "gl.png").string() + "'", "MESA_GL_VERSION_OVERRIDE=2.1");
  CHECK(old.status == 3);
  CHECK(old.sentences() == 1);
  CHECK_FALSE(fs::exists(folder / "gl.png"));
}

TEST_CASE("files that cannot be used: a sentence that names them, status 2") {
  const Folder folder;
  write(folder / "empty.geojson", "");
  write(folder / "truncated.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feat)");
  write(folder / "binary.geojson", std::string("\x7f"
                                               "ELF\0\1\2\3",
                                               8));
  fs::create_directory(folder / "folder.csv");
  for (const char* name : {"missing.geojson", "empty.geojson", "truncated.geojson", "binary.geojson", "folder.csv"}) {
    const Result result = run(folder, "info '" + (folder / name).string() + "'");
    INFO(name << ": " << result.err);
    CHECK(result.status == 2);
    CHECK(result.sentences() == 1);
    CHECK(result.err.find(name) != std::string::npos);
  }
}

TEST_CASE("bad rows are reported and the good rest is kept; strict makes it status 1") {
  const Folder folder;
  write(folder / "mixed.csv",
        "title,date,lon,lat\nGood,1973-09-11,-70.6,-33.4\nBad date,1973-02-31,-70.6,-33.4\nFar "
        "away,1974-01-01,500,-33.4\n");
  const std::string file = "'" + (folder / "mixed.csv").string() + "'";
  const Result info = run(folder, "info --json " + file);
  REQUIRE(info.status == 0);
  const auto json = nlohmann::json::parse(info.out);
  CHECK(json["files"][0]["layers"][0]["rows"] == 3);
  CHECK(json["files"][0]["layers"][0]["events"].get<int>() >= 1);
  REQUIRE(json["problem_count"].get<int>() >= 2);
  CHECK(json["problems"][0]["row"] == 3);
  CHECK(json["problems"][0]["found"] == "1973-02-31");
  const auto& verdict = json["files"][0]["layers"][0]["verdicts"].at(1);
  CHECK(verdict["column"] == "date");
  CHECK(verdict["type"] == "date");
  CHECK(verdict["fitting"] == 2);
  CHECK(verdict["misfits"][0]["row"] == 3);
  CHECK(json["files"][0]["layers"][0]["dates"].is_null());
  CHECK(run(folder, "info --strict " + file).status == 1);
  const Result state = run(folder, "state " + file + " --at 1973-09-11 --json");
  REQUIRE(state.status == 0);
  CHECK(nlohmann::json::parse(state.out)["events"][0]["title"] == "Good");
}

TEST_CASE("a second look at a big file comes from the cache and says the same; deleting the cache is safe") {
  const Folder folder;
  std::string text = "date,lon,lat,title\n03/04/2000,1,2,first\n";
  for (int i = 0; i < 25'000; ++i)
    text += "2001-0" + std::to_string(1 + i % 9) + "-15,-6" + std::to_string(i % 9) +
            ".5,-16.5,a title of some length " + std::to_string(i) + (i == 9'000 ? ",more" : "") + "\n";
  write(folder / "big.csv", text);
  const std::string ask = "info --json " + quoted(folder / "big.csv");
  const std::string kept = "MAREA_CACHE= XDG_CACHE_HOME=" + quoted(folder / "cache");
  const Result first = run(folder, ask, kept);
  REQUIRE(first.status == 0);
  const fs::path cache = folder / "cache" / "marea" / "read";
  REQUIRE(std::distance(fs::directory_iterator(cache), {}) == 1);
  const auto written = fs::last_write_time(fs::directory_iterator(cache)->path());
  CHECK(run(folder, ask, kept).out == first.out);
  CHECK(fs::last_write_time(fs::directory_iterator(cache)->path()) > written);  // it was used
  fs::remove_all(folder / "cache");
  CHECK(run(folder, ask, kept).out == first.out);
  fs::remove_all(folder / "cache");
  CHECK(run(folder, ask, "MAREA_CACHE=off XDG_CACHE_HOME=" + quoted(folder / "cache")).out == first.out);
  CHECK_FALSE(fs::exists(cache));
}

}  // namespace
