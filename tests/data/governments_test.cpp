// Who governed: for each country one term follows the other since 1989, without gaps or overlaps that nobody explains.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "tests/data/bundled.hpp"

using bundled::Feature;

namespace {

constexpr std::int64_t longestGap = 3 * geo::secondsPerDay;

/// Gaps and overlaps that history has, by the later of the two terms.
const std::map<std::string, std::string> explained{
    {"gov-hti-1994-10-15-aristide",
     "the junta's chief resigned on 10 October 1994; the elected president came back from exile on the 15th"},
};

using Terms = std::map<std::string, std::vector<const Feature*>>;

/// Those who held the office, by country, in the order of their terms; who only claimed it is not among them.
Terms termsByCountry() {
  Terms out;
  for (const Feature& feature : bundled::features())
    if (feature.kind == "government" && !feature.properties().value("claim_only", false))
      out[feature.properties()["country"]].push_back(&feature);
  for (auto& [country, terms] : out)
    std::ranges::sort(terms, {}, [](const Feature* f) { return bundled::firstMoment(bundled::stated(*f, "start")); });
  return out;
}

bool lasts(const Feature& term) {
  return bundled::stated(term, "end") == "..";
}

std::string termText(const Feature& term) {
  return term.id + " (" + bundled::stated(term, "start") + " to " + bundled::stated(term, "end") + ")";
}

}  // namespace

TEST_CASE("the terms of government follow one another") {
  std::set<std::string> used;
  for (const auto& [country, terms] : termsByCountry())
    for (std::size_t i = 1; i < terms.size(); ++i) {
      INFO(country << ": " << termText(*terms[i - 1]) << ", then " << termText(*terms[i]));
      REQUIRE_FALSE(lasts(*terms[i - 1]));
      const std::int64_t gap = bundled::firstMoment(bundled::stated(*terms[i], "start")).seconds -
                               bundled::firstMoment(bundled::stated(*terms[i - 1], "end")).seconds;
      if (gap >= 0 && gap <= longestGap) continue;
      CHECK(explained.contains(terms[i]->id));
      used.insert(terms[i]->id);
    }
  for (const auto& [id, reason] : explained) {
    INFO(id << " needs no explanation any more: " << reason);
    CHECK(used.contains(id));
  }
}

TEST_CASE("24 countries have governments from before 1990 until today") {
  const Terms all = termsByCountry();
  CHECK(all.size() == 24);
  for (const auto& [country, terms] : all) {
    INFO(country << ": " << termText(*terms.front()) << " … " << termText(*terms.back()));
    CHECK(bundled::stated(*terms.front(), "start") <= "1989-01-01");
    CHECK(lasts(*terms.back()));
  }
}

TEST_CASE("a term is dated to the day, and who is in office says until when that was checked") {
  for (const Feature& feature : bundled::features()) {
    if (feature.kind != "government") continue;
    INFO(termText(feature));
    CHECK(bundled::stated(feature, "start").size() >= 10);
    CHECK((lasts(feature) || bundled::stated(feature, "end").size() >= 10));
    CHECK(lasts(feature) == (feature.properties()["exit"] == "in office"));
    CHECK(lasts(feature) == feature.properties().contains("as_of"));
  }
}
