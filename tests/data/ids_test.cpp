// Whoever cites an entry cites its id: each is there once, none vanishes, and the files keep an order that makes small
// diffs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "tests/data/bundled.hpp"

using bundled::Feature;
using bundled::features;

TEST_CASE("an id is used once in all files") {
  std::map<std::string, std::string> first;
  for (const Feature& feature : features()) {
    const auto [known, isNew] = first.emplace(feature.id, feature.file);
    INFO(feature.id << " in " << feature.file << " and in " << known->second);
    CHECK(isNew);
    CHECK_FALSE(feature.id.empty());
  }
}

TEST_CASE("no id vanishes, and none is new without a word") {
  const std::set<std::string> known = bundled::lineSet("ids.txt");
  const std::vector<std::string> listed = bundled::lines("ids.txt");
  CHECK(std::ranges::is_sorted(listed));
  std::set<std::string> present;
  for (const Feature& feature : features()) {
    present.insert(feature.id);
    for (const auto& other : bundled::list(feature.properties(), "also")) present.insert(other.get<std::string>());
    INFO(feature.id << " is new: add it to tests/data/ids.txt, and it is there to stay");
    CHECK(known.contains(feature.id));
  }
  for (const std::string& id : known) {
    INFO(id << " has vanished; an id that was published stays. To retire an entry that was merged into another, name "
               "its id under `also` of that other one; to retire one that was wrong, take its line out of "
               "tests/data/ids.txt and say why in the commit");
    CHECK(present.contains(id));
  }
}

TEST_CASE("an id that an entry is also known by is no other entry's own") {
  std::map<std::string, std::string> owner;
  for (const Feature& feature : features())
    for (const auto& other : bundled::list(feature.properties(), "also")) {
      INFO(other << " of " << feature.id);
      CHECK(bundled::find(other.get<std::string>()) == nullptr);
      CHECK(owner.emplace(other.get<std::string>(), feature.id).second);
    }
}

TEST_CASE("features are ordered by start, then by id") {
  const auto& all = features();
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i - 1].file != all[i].file) continue;
    const auto key = [](const Feature& f) {
      return std::pair(bundled::firstMoment(bundled::stated(f, "start")), f.id);
    };
    INFO(all[i].file << ": " << all[i].id << " stands after " << all[i - 1].id);
    CHECK(key(all[i - 1]) < key(all[i]));
  }
}
