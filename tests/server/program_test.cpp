// The commands on a table of a real server, as a process.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/process.hpp"
#include "tests/server/server.hpp"

namespace {

using clitest::Folder;
using clitest::run;
using servertest::Server;

std::string argument(const std::string& address) {
  return "\"" + address + "\"";
}

std::string guarded(const Server& server) {
  return "PG:host=" + server.folder().string() + " dbname=postgres user=guarded table=history.events";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("marea info says what a table is") {
  SERVER_OR_RETURN(server);
  const Folder folder;
  const auto result = run(folder, "info --json " + argument(server.address("table=history.events")));
  CHECK(result.status == 0);
  const auto json = nlohmann::json::parse(result.out);
  const auto& file = json["files"][0];
  CHECK(file["driver"] == "PostgreSQL");
  CHECK(file["table"]["name"] == "events");
  CHECK(file["table"]["columns"]["event_date"] == "date");
  CHECK(file["table"]["rows_estimated"] == false);
  CHECK(file["layers"][0]["rows"] == 60'000);
  CHECK(file["layers"][0]["columns"]["start"] == "event_date");
  CHECK(file["layers"][0]["time"]["start"] == "2000-01-01");
  CHECK(file["layers"][0]["time"]["end"] == "2006-11-04");
  CHECK(json["problem_count"] == 0);
}

TEST_CASE("marea state and convert fetch what they need, and wait for it") {
  SERVER_OR_RETURN(server);
  const Folder folder;
  const std::string table = argument(server.address("table=history.events"));
  const auto state = run(folder, "state --json --at 2003-05-06 " + table);
  CHECK(state.status == 0);
  CHECK(nlohmann::json::parse(state.out)["events"].size() == 24);
  const auto converted =
      run(folder, "convert --where \"fatalities = 3\" -o '" + (folder / "out.csv").string() + "' " + table);
  CHECK(converted.status == 0);
  const std::string csv = clitest::textOf(folder / "out.csv");
  CHECK(std::count(csv.begin(), csv.end(), '\n') ==
        1 + std::stol(server.sql("SELECT count(*) FROM history.events WHERE fatalities = 3")));
}

TEST_CASE("marea snapshot draws what the window holds, gathered where it is too much") {
  SERVER_OR_RETURN(server);
  const Folder folder;
  const std::string table = argument(server.address("table=history.events"));
  const std::string page = " --size 800x500 --bbox=-20,-15,20,15 --lang en -o '" + (folder / "out.svg").string() + "' ";
  CHECK(run(folder, "snapshot --at 2003-05-06 --window P10D" + page + table).status == 0);
  const std::string few = clitest::textOf(folder / "out.svg");
  CHECK(run(folder, "snapshot --at 2006-11-04 --mode cumulative" + page + table).status == 0);
  const std::string many = clitest::textOf(folder / "out.svg");
  CHECK(few != many);
  CHECK(has(few, "Protest"));
  CHECK(has(many, "Protest"));
  CHECK(has(many, "Sources: events"));  // what is gathered is cited, too
}

TEST_CASE("marea page and animate take a table as well") {
  SERVER_OR_RETURN(server);
  const Folder folder;
  const std::string table = argument(server.address("table=quakes"));
  CHECK(run(folder, "page -o '" + (folder / "out.html").string() + "' " + table).status == 0);
  CHECK(has(clitest::textOf(folder / "out.html"), "Quake 7"));
  CHECK(run(folder, "animate --from 1900 --to 1910 --seconds 1 --fps 2 --size 320x200 -o '" +
                        (folder / "out.gif").string() + "' " + table)
            .status == 0);
  CHECK(std::filesystem::file_size(folder / "out.gif") > 1'000);
}

TEST_CASE("a password opens the table and is found nowhere afterwards") {
  SERVER_OR_RETURN(server);
  const Folder folder;
  CHECK(run(folder, "info " + argument(guarded(server))).status == 2);
  CHECK(run(folder, "info " + argument(guarded(server)), "PGPASSWORD=hunter2-secret").status == 0);
  clitest::write(folder / "pass", "*:*:*:guarded:hunter2-secret\n");
  std::filesystem::permissions(folder / "pass", std::filesystem::perms::owner_read);
  CHECK(run(folder, "info " + argument(guarded(server)), "PGPASSFILE='" + (folder / "pass").string() + "'").status ==
        0);
  const std::string secret = argument(guarded(server) + " password=hunter2-secret");
  const auto info = run(folder, "info --json " + secret);
  CHECK(info.status == 0);
  CHECK_FALSE(has(info.out + info.err, "hunter2"));
  for (const char* suffix : {"svg", "png", "pdf"}) {
    const auto file = folder / (std::string("out.") + suffix);
    const auto shot = run(folder, "snapshot --at 2003-05-06 --size 400x300 -o '" + file.string() + "' " + secret);
    CHECK(shot.status == 0);
    CHECK_FALSE(has(clitest::textOf(file) + shot.err, "hunter2"));
    CHECK_FALSE(has(clitest::textOf(file), server.folder().string()));  // nor where the server is
  }
}

TEST_CASE("what cannot be reached is one sentence and status 2") {
  SERVER_OR_RETURN(server);
  const Folder folder;
  const auto nowhere = run(folder, "info 'PG:host=/nowhere dbname=x table=y password=hunter2'");
  CHECK(nowhere.status == 2);
  CHECK(nowhere.sentences() == 1);
  CHECK_FALSE(has(nowhere.err, "hunter2"));
  const auto missing =
      run(folder, "snapshot -o '" + (folder / "a.png").string() + "' " + argument(server.address("table=none")));
  CHECK(missing.status == 2);
  CHECK_FALSE(std::filesystem::exists(folder / "a.png"));
}
