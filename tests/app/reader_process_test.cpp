// The process that reads what a foreign library must read: whatever becomes of it, the program gets bytes or a
// sentence.
#include "app/reader_process.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <set>
#include <thread>

#include "geo/basemap_means.hpp"
#include "geo/problems.hpp"
#include "geo/read_means.hpp"
#include "tests/geo/temporary_folder.hpp"

namespace fs = std::filesystem;

namespace {

const fs::path formats = MAREA_SOURCE_DIR "/tests/files/formats";

class Script {
 public:
  explicit Script(const std::string& text)
      : path(fs::temp_directory_path() / ("marea-reader-" + std::to_string(std::rand()) + ".sh")) {
    std::ofstream(path) << "#!/bin/sh\n" << text << "\n";
    fs::permissions(path, fs::perms::owner_all);
  }
  ~Script() {
    std::error_code ignored;
    fs::remove(path, ignored);
  }
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;
  fs::path path;
};

/// What a person reads when the reader behaves like that.
std::string sentenceOf(const std::string& script, const app::ReaderLimits& limits = {}) {
  const Script reader(script);
  try {
    geo::readFiles({formats / "events.sqlite"}, {}, {app::readerProcess(reader.path, limits), nullptr, nullptr});
    return {};
  } catch (const geo::Error& error) {
    return error.what();
  }
}

geo::Loaded<geo::Timeline> readConfined(const fs::path& file) {
  return geo::readFiles({file}, {}, {app::readerProcess(app::programFile()), nullptr, nullptr});
}

bool skipsWithoutProgram() {
  if (!app::programFile().empty()) return false;
  WARN("skipped: marea is not built");
  return true;
}

}  // namespace

TEST_CASE("a reader that crashes, stops, hangs, floods or lies becomes a sentence") {
  for (const std::string& sentence :
       {sentenceOf("kill -SEGV $$"), sentenceOf("kill -KILL $$"), sentenceOf("exit 3"), sentenceOf("exit 0"),
        sentenceOf("printf 'Dxxxxxxxxxxxxxxx'"), sentenceOf("exec sleep 60", {.seconds = 0.3}),
        sentenceOf("exec cat /dev/zero", {.bytes = 1'000'000})}) {
    INFO(sentence);
    CHECK(sentence.find("events.sqlite") != std::string::npos);
    CHECK(sentence.ends_with('.'));
  }
  CHECK(sentenceOf("kill -SEGV $$").find("crashed") != std::string::npos);
  CHECK(sentenceOf("exec sleep 60", {.seconds = 0.3}).find("longer") != std::string::npos);
}

TEST_CASE("a reader that is no longer wanted is ended at once, and says how far it came") {
  const Script reader("head -c 3000000 /dev/zero; exec sleep 60");
  geo::Progress progress;
  std::thread impatient([&progress] {
    while (progress.now().done < 3'000'000) std::this_thread::yield();
    progress.stop();
  });
  const auto start = std::chrono::steady_clock::now();
  CHECK_THROWS_AS(geo::readFiles({formats / "events.sqlite"}, {},
                                 {app::readerProcess(reader.path, {}, &progress), &progress, nullptr}),
                  geo::ReadingStopped);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(50));
  impatient.join();
}

TEST_CASE("the real reader gives what this process would read") {
  if (skipsWithoutProgram()) return;
  for (const char* name : {"events.xlsx", "events.ods", "events.sqlite", "events_shp.zip", "no_index/events.shp"}) {
    INFO(name);
    const auto here = geo::readFile(formats / name), there = readConfined(formats / name);
    REQUIRE(there.value.events.size() == 3);
    CHECK(there.problems.list() == here.problems.list());
    for (std::size_t row = 0; row < 3; ++row) {
      CHECK(there.value.events[row].title == here.value.events[row].title);
      CHECK(there.value.events[row].start == here.value.events[row].start);
      CHECK(there.value.events[row].places == here.value.events[row].places);
    }
  }
}

TEST_CASE("a file that cannot be used is refused with the reader's own sentence") {
  if (skipsWithoutProgram()) return;
  CHECK_THROWS_WITH(readConfined(formats / "foreign.sqlite"), Catch::Contains("foreign.sqlite"));
}

TEST_CASE("hostile files of other projects: each opens or is refused, none takes long") {
  const fs::path hostile = MAREA_SOURCE_DIR "/../shared/data/7_hostile";
  if (!fs::exists(hostile) || app::programFile().empty()) {
    WARN("skipped: no hostile files, or marea is not built");
    return;
  }
  const geo::VectorReader reader = app::readerProcess(app::programFile(), {.seconds = 20});
  const std::set<std::string> foreign{".shp", ".dbf", ".fgb", ".gpkg", ".parquet", ".zip", ".gz"};
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(hostile)) {
    if (!entry.is_regular_file() || !foreign.contains(entry.path().extension().string())) continue;
    ++count;
    INFO(entry.path());
    try {
      geo::readFiles({entry.path()}, {}, {reader, nullptr, nullptr});
    } catch (const geo::Error& error) {
      CHECK_THAT(error.what(), Catch::EndsWith("."));
      CHECK_THAT(error.what(), !Catch::Contains("longer than"));
    }
  }
  CHECK(count > 40);
}

namespace {

const fs::path borders = MAREA_SOURCE_DIR "/tests/files/borders";

std::string mapSentence(const std::string& script) {
  const Script reader(script);
  try {
    geo::readBasemap(borders, {{}, app::basemapProcess(reader.path), nullptr});
    return {};
  } catch (const geo::Error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a base map from the other process is the one that this process would read, and says how far it is") {
  if (skipsWithoutProgram()) return;
  geo::Progress progress;
  for (const fs::path& path : {borders, borders / "region_1866.geojson"}) {
    const auto there = geo::readBasemap(path, {{}, app::basemapProcess(app::programFile()), &progress});
    const auto here = geo::readBasemap(path);
    CHECK(progress.now().stage == geo::ReadingStage::ordering);
    CHECK(there.value.editions == here.value.editions);
    CHECK(there.value.columns == here.value.columns);
    REQUIRE(there.value.countries.size() == here.value.countries.size());
    CHECK(there.value.countries.back().name == here.value.countries.back().name);
    CHECK(there.value.levels.back().vertices == here.value.levels.back().vertices);
    CHECK(there.problems.list() == here.problems.list());
  }
  progress.stop();
  CHECK_THROWS_AS(geo::readBasemap(borders, {{}, app::basemapProcess(app::programFile()), &progress}),
                  geo::ReadingStopped);
}

TEST_CASE("a reader of base maps that crashes or lies becomes a sentence, and its own refusal is said") {
  for (const std::string& sentence :
       {mapSentence("kill -SEGV $$"), mapSentence("exit 3"), mapSentence("exit 0"), mapSentence("printf Pxxx"),
        mapSentence("printf Bxxxxxxxxxxxxxxxxxxxxxxxxx"), mapSentence("head -c 5000 /dev/zero | tr '\\0' B")}) {
    INFO(sentence);
    CHECK(sentence.find("borders") != std::string::npos);
    CHECK(sentence.ends_with('.'));
  }
  if (skipsWithoutProgram()) return;
  const support::TemporaryFolder folder;
  const fs::path text = folder.file("notes.geojson", "no map at all");
  CHECK_THROWS_WITH(geo::readBasemap(text, {{}, app::basemapProcess(app::programFile()), nullptr}),
                    Catch::Contains("notes.geojson"));
}
