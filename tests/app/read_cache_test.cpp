// What is kept of files that were read: the same comes back, and whatever happens to it, nothing else does.
#include "app/read_cache.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <random>

#include "geo/events.hpp"
#include "tests/geo/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;

/// A cache, and how often it had something.
class Counted final : public geo::ReadStore {
 public:
  explicit Counted(fs::path folder, const app::ReadCacheLimits& limits = {.fewest = 1'000, .most = 1'000'000'000})
      : cache_(std::move(folder), "test", limits) {}
  bool get(const fs::path& file, const std::string& options,
           const std::function<bool(std::string_view)>& use) override {
    const bool had = cache_.get(file, options, use);
    hits += had ? 1 : 0;
    return had;
  }
  void put(std::string bytes) override { cache_.put(std::move(bytes)); }
  int hits = 0;

 private:
  app::ReadCache cache_;
};

/// Keeps one file's bytes in memory, without looking at them.
class Held final : public geo::ReadStore {
 public:
  bool get(const fs::path&, const std::string&, const std::function<bool(std::string_view)>& use) override {
    return used = !bytes.empty() && use(bytes);
  }
  void put(std::string kept) override { bytes = std::move(kept); }
  std::string bytes;
  bool used = false;
};

/// Rows of which some are no records, some have problems and one repeats an id. `more` is the last column's name.
std::string rows(std::size_t count, const std::string& more) {
  std::string text = "id,date,lon,lat,kind,country,title," + more + "\n";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string day =
        std::to_string(1960 + i % 60) + "-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10);
    const std::string date = i % 97 == 5 ? "soon" : i % 89 == 3 ? "../" + day : day;
    text += "n" + std::to_string(i == 700 ? 5 : i) + "," + date + ",-6" + std::to_string(i % 9) + ".5,-1" +
            std::to_string(i % 7) + (i % 3 == 0 ? ",coup,BOL" : ",march,") + ",Año " + std::to_string(i) + ",\n";
  }
  return text;
}

std::string features(std::size_t count) {
  std::string text = R"({"type": "FeatureCollection", "features": [)";
  for (std::size_t i = 0; i < count; ++i)
    text += (i ? "," : "") + std::string(R"({"type": "Feature", "properties": {"date": ")") +
            std::to_string(1900 + i % 99) + R"(", "name": "line )" + std::to_string(i) +
            R"("}, "geometry": {"type": "LineString", "coordinates": [[-60, -10], [-61, )" + std::to_string(i % 50) +
            "]]}}";
  return text + "]}";
}

geo::Loaded<geo::Timeline> read(const std::vector<fs::path>& files, geo::ReadStore* store,
                                const geo::ReadOptions& options = {}) {
  return geo::readFiles(files, options, {{}, nullptr, store});
}

void requireSame(geo::Loaded<geo::Timeline> a, geo::Loaded<geo::Timeline> b) {
  REQUIRE(a.problems.count() == b.problems.count());
  REQUIRE(a.problems.list() == b.problems.list());
  REQUIRE(a.value.files.size() == b.value.files.size());
  for (std::size_t i = 0; i < a.value.files.size(); ++i) {
    const geo::FileReport &one = a.value.files[i], &other = b.value.files[i];
    REQUIRE((one.path == other.path && one.driver == other.driver && one.layers.size() == other.layers.size()));
    const geo::LayerReport &x = one.layers.at(0), &y = other.layers.at(0);
    REQUIRE((x.name == y.name && x.rows == y.rows && x.events == y.events && x.skipped == y.skipped));
    REQUIRE((x.repaired == y.repaired && x.recognisedAs == y.recognisedAs && x.columns == y.columns));
    REQUIRE((x.timeStart == y.timeStart && x.timeEnd == y.timeEnd && x.bbox == y.bbox));
    REQUIRE((x.verdicts == y.verdicts && x.repairs == y.repairs && x.dates == y.dates));
  }
  const geo::Events one(std::move(a.value.events), std::move(a.value.tables));
  const geo::Events other(std::move(b.value.events), std::move(b.value.tables));
  REQUIRE(one.size() == other.size());
  REQUIRE(one.records() == other.records());
  for (std::size_t row = 0; row < one.size(); ++row) {
    const geo::EventHandle x = one[row], y = other[row];
    REQUIRE((x->id == y->id && x->kind == y->kind && x->title == y->title && x->when == y->when));
    REQUIRE((x->places == y->places && x->routes == y->routes && x->countries == y->countries));
    REQUIRE((x->cells == y->cells && x->file == y->file && one.bounds(row) == other.bounds(row)));
  }
}

std::vector<fs::path> keptIn(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) out.push_back(entry.path());
  return out;
}

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a file is read once, and comes back the same") {
  const support::TemporaryFolder folder, cache;
  std::string latin = rows(3'000, "x");
  for (std::size_t at = 0; (at = latin.find("ñ", at)) != std::string::npos;) latin.replace(at, 2, "\xF1");
  for (const fs::path& file :
       {folder.file("fast.csv", rows(21'000, "other")), folder.file("slow.csv", rows(4'000, "certainty")),
        folder.file("marked.csv", "\xEF\xBB\xBF" + rows(21'000, "x")), folder.file("latin.csv", latin),
        folder.file("lines.geojson", features(2'500))}) {
    INFO(file);
    Counted store(cache.path() / "read");
    auto first = read({file}, &store);
    CHECK(store.hits == 0);
    auto again = read({file}, &store);
    CHECK(store.hits == 1);
    requireSame(std::move(first), std::move(again));
    fs::rename(file, folder.path() / "moved");
    fs::create_directories(folder.path() / "elsewhere");
    fs::rename(folder.path() / "moved", folder.path() / "elsewhere" / file.filename());
    auto moved = read({folder.path() / "elsewhere" / file.filename()}, &store);
    CHECK(store.hits == 2);
    requireSame(std::move(moved), read({folder.path() / "elsewhere" / file.filename()}, nullptr));
  }
  for (const fs::path& kept : keptIn(cache.path() / "read")) {
    CHECK(kept.filename().string().size() == 37);
    CHECK(contents(kept).find(folder.path().string()) == std::string::npos);
  }
}

TEST_CASE("with other options, other content or another time it is read anew") {
  const support::TemporaryFolder folder, cache;
  Counted store(cache.path());
  const fs::path file = folder.file("a.csv", rows(4'000, "x"));
  read({file}, &store);
  geo::ReadOptions options;
  options.columns["title"] = "kind";
  CHECK(read({file}, &store, options).value.tables.at(0).source->event(0).title.in[0] == "coup");
  options.columns.clear();
  options.asFound.insert("swapped");
  read({file}, &store, options);
  CHECK(store.hits == 0);
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(3));
  read({file}, &store);
  folder.file("a.csv", rows(4'001, "x"));
  CHECK(read({file}, &store).value.files[0].layers[0].rows == 4'001);
  CHECK(store.hits == 0);
  read({file}, &store);
  CHECK(store.hits == 1);
}

TEST_CASE("small files are not kept, and neither is what is more than events") {
  const support::TemporaryFolder folder, cache;
  Counted store(cache.path() / "read", {.fewest = 100, .most = 1'000'000'000});
  read({folder.file("few.csv", rows(1'500, "x"))}, &store);
  std::string table = "country,year,value\n";
  for (int year = 1; year < 2'500; ++year)
    table += "BOL," + std::to_string(year) + "," + std::to_string(year % 7) + "\n";
  CHECK_FALSE(read({folder.file("values.csv", table)}, &store).value.attributes.empty());
  CHECK_FALSE(fs::exists(cache.path() / "read"));
}

TEST_CASE("files together: ids stay their own whether a file was kept or not") {
  const support::TemporaryFolder folder, cache;
  const fs::path a = folder.file("a.csv", rows(4'000, "certainty")), b = folder.file("b.csv", rows(3'000, "certainty"));
  Counted store(cache.path());
  read({a}, &store), read({b}, &store);
  requireSame(read({a, b}, &store), read({a, b}, nullptr));
  CHECK(store.hits == 1);
}

TEST_CASE("what is damaged is read anew and removed") {
  const support::TemporaryFolder folder, cache;
  const fs::path file = folder.file("a.csv", rows(2'500, "x"));
  { read({file}, std::make_unique<Counted>(cache.path()).get()); }
  REQUIRE(keptIn(cache.path()).size() == 1);
  const fs::path kept = keptIn(cache.path()).front();
  const std::string whole = contents(kept);
  const auto damaged = [&](const std::string& bytes) {
    std::ofstream(kept, std::ios::binary) << bytes;
    Counted store(cache.path());
    const auto loaded = geo::readFiles({file}, {}, {{}, nullptr, &store});
    CHECK(store.hits == 0);
    CHECK(loaded.value.files[0].layers[0].rows == 2'500);
  };
  std::mt19937 random(7);
  for (int i = 0; i < 12; ++i) damaged(whole.substr(0, random() % whole.size()));
  for (int i = 0; i < 12; ++i) {
    std::string bytes = whole;
    bytes[i < 6 ? random() % 60 : random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
    damaged(bytes);
  }
  damaged(whole + "x");
}

TEST_CASE("bytes that no checksum guards are believed no more than they must be") {
  const support::TemporaryFolder folder;
  for (const fs::path& file : {folder.file("a.csv", rows(2'200, "x")), folder.file("b.csv", rows(21'000, "x")),
                               folder.file("c.geojson", features(2'001))}) {
    Held store;
    read({file}, &store);
    REQUIRE_FALSE(store.bytes.empty());
    const std::string whole = store.bytes;
    std::mt19937 random(11);
    for (int i = 0; i < 15; ++i) {
      store.bytes = whole.substr(0, 1 + random() % (whole.size() - 1));
      store.used = true;
      read({file}, &store);
      CHECK_FALSE(store.used);
    }
    for (int i = 0; i < 60; ++i) {
      store.bytes = whole;
      store.bytes[i % 2 ? random() % 2'000 : random() % whole.size()] ^= static_cast<char>(1U << random() % 8);
      read({file}, &store);
    }
  }
}

TEST_CASE("all that is kept has its limit: the oldest goes") {
  const support::TemporaryFolder folder, cache;
  const fs::path a = folder.file("a.csv", rows(4'000, "x")), b = folder.file("b.csv", rows(4'100, "x"));
  const fs::path c = folder.file("c.csv", rows(4'200, "x"));
  {
    Counted one(cache.path());
    read({a}, &one);
  }
  const std::uint64_t size = fs::file_size(keptIn(cache.path()).front());
  fs::last_write_time(keptIn(cache.path()).front(), fs::file_time_type::clock::now() - std::chrono::hours(1));
  const app::ReadCacheLimits limits{.fewest = 1'000, .most = size * 5 / 2};
  for (const fs::path& file : {b, c}) {
    Counted store(cache.path(), limits);
    read({file}, &store);
  }
  CHECK(keptIn(cache.path()).size() == 2);
  Counted store(cache.path(), limits);
  read({a}, &store);
  CHECK(store.hits == 0);
  read({c}, &store);
  CHECK(store.hits == 1);
}
