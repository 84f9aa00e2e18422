// The page as a file: one, whole, small, harmless. That it plays is tested in a browser (tests/browser).
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/process.hpp"

namespace {

using namespace clitest;

nlohmann::json dataOf(const std::string& page) {
  const std::string mark = "id=\"data\">";
  const std::size_t begin = page.find(mark) + mark.size();
  return nlohmann::json::parse(page.substr(begin, page.find("</script>", begin) - begin));
}

TEST_CASE("a page holds everything it needs, in the language asked for, under 1.5 MB") {
  const Folder folder;
  REQUIRE(run(folder, "page --lang es -o " + quoted(folder / "página.html")).status == 0);
  const std::string page = textOf(folder / "página.html");
  CHECK(page.size() < 1'500'000);
  CHECK(page.find("<html lang=\"es\">") != std::string::npos);
  for (const char* outside : {"src=", "<link", "@import", "url(http", "@data@", "@title@"})
    CHECK(page.find(outside) == std::string::npos);
  const auto data = dataOf(page);
  CHECK(data["events"].size() > 400);
  CHECK(data["words"]["play"] == "Reproducir");
  bool brazil = false;
  for (const auto& country : data["countries"])
    brazil = brazil || (country["name"] == "Brasil" && country["path"].get<std::string>().size() > 100);
  CHECK(brazil);
}

TEST_CASE("a page of two compared dates holds both") {
  const Folder folder;
  REQUIRE(run(folder, "page --at 2018-04-01 --compare 2008-03-01 -o " + quoted(folder / "a.html")).status == 0);
  const auto data = dataOf(textOf(folder / "a.html"));
  CHECK(data["now"] == data["compare"]["to"]);
  CHECK(data["compare"]["from"] < data["compare"]["to"]);
  CHECK(data["compare"]["alliances"].dump().find("CELAC: + ") != std::string::npos);
  REQUIRE(run(folder, "page --at 2018-04-01 -o " + quoted(folder / "a.html")).status == 0);
  CHECK_FALSE(dataOf(textOf(folder / "a.html")).contains("compare"));
}

TEST_CASE("a page has the colours and sizes of the map, unless events were made less exact") {
  const Folder folder;
  std::string rows = "date,lon,lat,title,crop,tonnes\n";
  for (int i = 0; i < 30; ++i)
    rows += "2001-05-" + std::to_string(10 + i % 20) + ",-60." + std::to_string(i) + ",-10,row " + std::to_string(i) +
            (i % 3 == 0   ? ",coffee,"
             : i % 3 == 1 ? ",maize,"
                          : ",cotton,") +
            std::to_string(i * 10) + "\n";
  write(folder / "fields.csv", rows);
  REQUIRE(run(folder, "page " + quoted(folder / "fields.csv") + " -o " + quoted(folder / "a.html")).status == 0);
  const auto data = dataOf(textOf(folder / "a.html"));
  CHECK(data["heading"] == "crop");
  REQUIRE(data["kinds"].size() == 3);
  std::set<std::string> names, colours;
  for (const auto& kind : data["kinds"]) names.insert(kind["name"]), colours.insert(kind["colour"]);
  CHECK(names == std::set<std::string>{"coffee", "cotton", "maize"});
  CHECK(colours.size() == 3);
  for (const auto& event : data["events"]) CHECK(event[1] < 3);
  REQUIRE(run(folder, "page --coarsen-places 5 " + quoted(folder / "fields.csv") + " -o " + quoted(folder / "b.html"))
              .status == 0);
  CHECK(textOf(folder / "b.html").find("coffee") == std::string::npos);
}

TEST_CASE("what the data say cannot leave the page's data") {
  const Folder folder;
  write(folder / "evil.csv", "title,date,lon,lat\n</script><script>alert(1)</script>,1973-09-11,-70.6,-33.4\n");
  REQUIRE(
      run(folder, "page " + quoted(folder / "evil.csv") + " --title '<b>@data@</b>' -o " + quoted(folder / "a.html"))
          .status == 0);
  const std::string page = textOf(folder / "a.html");
  CHECK(page.find("</script><script>alert") == std::string::npos);
  CHECK(page.find("<b>") == std::string::npos);
  CHECK(dataOf(page)["events"][0][2] == "</script><script>alert(1)</script>");
  CHECK(page.find(folder.path.string()) == std::string::npos);
  CHECK(run(folder, "page -o " + quoted(folder / "a.txt")).status == 2);
}

}  // namespace
