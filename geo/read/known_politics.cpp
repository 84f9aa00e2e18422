// Coups and protests: Powell and Thyne, the Cline Center, Mass Mobilization. See known_rules.hpp.
#include <algorithm>
#include <array>

#include "geo/read/known_rules.hpp"

namespace geo::rules {
namespace {

struct CoupWords {
  std::array<const char*, 3> of;  // by Language
};
constexpr CoupWords successful{{"Coup: ", "Golpe de Estado: ", "Golpe de Estado: "}};
constexpr CoupWords failed{{"Coup attempt: ", "Intento de golpe de Estado: ", "Tentativa de golpe de Estado: "}};
constexpr CoupWords planned{{"Coup conspiracy: ", "Conspiración golpista: ", "Conspiração golpista: "}};

void nameCoup(Event& event, const CoupWords& words, const std::string& country) {
  const LocalText name = event.countries.empty() ? LocalText{} : stateName(event.countries.front());
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const std::string& own = name.get(languages.at(i));
    event.title.in.at(i) = words.of.at(i) + (own.empty() ? country : own);
  }
}

std::string idOf(const Event& event, const char* set, const std::string& country) {
  return std::string(set) + "-" + (event.countries.empty() ? country : event.countries.front()) + "-" + event.start;
}

bool isYes(std::string_view cell) {
  return cell == "1" || cell == "1.0" || cell == "TRUE" || cell == "True" || cell == "yes";
}

std::string listed(const NamedCells& row, std::string_view column, int most) {
  std::string out;
  for (int i = 1; i <= most; ++i) {
    const std::string_view one = row[std::string(column) + std::to_string(i)];
    if (!one.empty()) out += (out.empty() ? "" : ", ") + std::string(one);
  }
  return out;
}

}  // namespace

bool isCoup(const NamedCells& row) {
  return row.whole("coup").value_or(0) != 0;
}

// 2 is a success and 1 an attempt that failed: the authors' own pages say so, some copies the opposite.
void describeCoup(Event& event, const NamedCells& row) {
  const bool success = row.whole("coup") == 2;
  event.outcome = success ? "success" : "failed";
  if (event.countries.empty()) addState(event, row["country"], StateCodes::any);
  event.id = idOf(event, "powell-thyne", row.word("country"));
  nameCoup(event, success ? successful : failed, row.word("country"));
}

void describeClineCoup(Event& event, const NamedCells& row) {
  const bool realized = isYes(row["realized"]) || row["event_type"] == "coup";
  const bool conspiracy = isYes(row["conspiracy"]) || row["event_type"] == "conspiracy";
  if (event.countries.empty()) addState(event, row["country"], StateCodes::any);
  event.outcome = realized ? "success" : "failed";
  nameCoup(event, realized ? successful : conspiracy ? planned : failed, row.word("country"));
}

// Campaigns of resistance (NAVCO): the one with all its years, or a row for each year.
void describeCampaign(Event& event, const NamedCells& row) {
  const bool peaceful = row.whole("nonviol") == 1 || row.whole("prim_meth") == 1;
  event.kind = peaceful ? "nonviolent campaign" : "violent campaign";
  if (event.countries.empty()) addState(event, row["location"], StateCodes::any);
  if (row.whole("success") == 1) event.outcome = "success";
  if (row.whole("failure") == 1) event.outcome = "failed";
}

// The other rows are countries and years without a protest.
bool isProtest(const NamedCells& row) {
  return row.whole("protest").value_or(1) != 0;
}

void describeProtest(Event& event, const NamedCells& row) {
  if (event.countries.empty()) addState(event, row["country"], StateCodes::any);
  const std::string demands = listed(row, "protesterdemand", 4), answers = listed(row, "stateresponse", 7);
  const std::string who = row.word("protesteridentity");
  event.title.in = {demands.empty() ? who : who.empty() ? demands : who + ": " + demands, {}, {}};
  if (event.title.empty()) event.title.in[0] = row.word("country");
  std::string& summary = event.summary.in[0];
  if (!answers.empty()) summary = "State response: " + answers + (summary.empty() ? "" : ". " + summary);
  if (!who.empty()) event.actors.push_back(who);
  auto people = peopleFrom(row["participants_category"]);
  if (!people) people = peopleFrom(row["participants"]);
  if (people) event.participants.push_back(*people);
}

}  // namespace geo::rules
