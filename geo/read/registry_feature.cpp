// See registry_feature.hpp; the properties are those of data/README.md.
#include "geo/read/registry_feature.hpp"

#include "geo/read/event_feature.hpp"
#include "geo/read/json_shape.hpp"

namespace geo {
namespace {

// A term, a membership, an alliance: without an end it goes on.
std::optional<StatedWhen> lasting(std::optional<StatedWhen> stated) {
  if (!stated) return stated;
  if (stated->end.empty() && !stated->when.interval) stated->when = since(stated->when);
  if (stated->end == "..") stated->end.clear();
  stated->when = endingWithin(*stated);
  return stated;
}

std::optional<StatedWhen> lastingWhen(const Json& feature, Reading& reading) {
  auto stated = lasting(statedWhen(member(feature, "when"), reading));
  if (stated)
    reading.noteSpan(stated->when);
  else
    reading.dropRow();
  return stated;
}

MemberStatus statusFrom(const std::string& word, Reading& reading) {
  if (word == "suspended") return MemberStatus::suspended;
  if (word == "observer") return MemberStatus::observer;
  if (!word.empty() && word != "member")
    reading.report("members.status", word, "member, suspended or observer", Action::repaired);
  return MemberStatus::member;
}

std::optional<Membership> membershipFrom(const Json& row, Reading& reading) {
  const std::string to = text(row, "to", reading);
  auto stated = lasting(statedWhen(text(row, "from", reading), to, reading, "members.from", "members.to"));
  if (!stated) return std::nullopt;
  const std::string how = text(row, "how", reading), status = text(row, "status", reading);
  return Membership{
      .country = text(row, "country", reading),
      .status = statusFrom(
          !status.empty() || how == "suspended" || how == "observer" ? (status.empty() ? how : status) : status,
          reading),
      .when = std::move(stated->when),
      .from = std::move(stated->start),
      .to = std::move(stated->end),
      .how = how,
      .note = localText(row, "note", reading)};
}

std::optional<Place> foundingPlace(const Json& feature, Reading& reading) {
  Shape shape = shapeFrom(member(feature, "geometry"), reading);
  dropUnplaced(shape);
  if (shape.places.empty()) return std::nullopt;
  const Json& places = list(member(feature, "properties"), "places", reading);
  if (!places.empty()) {
    shape.places[0].name = text(places[0], "name", reading);
    shape.places[0].country = text(places[0], "country", reading);
  }
  return shape.places[0];
}

void readAlliance(const Json& feature, Reading& reading) {
  const Json& properties = member(feature, "properties");
  Alliance alliance;
  alliance.id = featureId(feature, reading);
  auto stated = lastingWhen(feature, reading);
  if (!stated) return;
  alliance.when = std::move(stated->when);
  alliance.founded = std::move(stated->start);
  alliance.dissolved = std::move(stated->end);
  alliance.acronym = text(properties, "acronym", reading);
  alliance.name = localText(properties, "title", reading);
  alliance.summary = localText(properties, "summary", reading);
  alliance.ofStates = text(properties, "of", reading) != "movements";
  alliance.place = foundingPlace(feature, reading);
  for (const Json& row : list(properties, "members", reading))
    if (auto membership = membershipFrom(row, reading)) alliance.memberships.push_back(*std::move(membership));
  alliance.sources = sources(properties, reading);
  reading.timeline().registry.alliances.push_back(std::move(alliance));
}

void readGovernment(const Json& feature, Reading& reading) {
  const Json& properties = member(feature, "properties");
  const std::string id = featureId(feature, reading);
  auto stated = lastingWhen(feature, reading);
  if (!stated) return;
  reading.timeline().registry.governments.push_back({.id = id,
                                                     .country = text(properties, "country", reading),
                                                     .name = text(properties, "name", reading),
                                                     .party = text(properties, "party", reading),
                                                     .tendency = text(properties, "tendency", reading),
                                                     .entry = text(properties, "entry", reading),
                                                     .exit = text(properties, "exit", reading),
                                                     .when = std::move(stated->when),
                                                     .from = std::move(stated->start),
                                                     .to = std::move(stated->end),
                                                     .asOf = text(properties, "as_of", reading),
                                                     .contested = flag(properties, "contested", reading),
                                                     .claimOnly = flag(properties, "claim_only", reading),
                                                     .note = localText(properties, "note", reading),
                                                     .tendencyNote = localText(properties, "tendency_note", reading),
                                                     .sources = sources(properties, reading)});
}

void readEra(const Json& feature, Reading& reading) {
  const Json& properties = member(feature, "properties");
  const std::string id = featureId(feature, reading);
  auto stated = statedWhen(member(feature, "when"), reading);
  if (!stated) return reading.dropRow();
  reading.noteSpan(stated->when);
  reading.timeline().registry.eras.push_back({.id = id,
                                              .name = localText(properties, "title", reading),
                                              .definition = localText(properties, "summary", reading),
                                              .when = std::move(stated->when),
                                              .from = std::move(stated->start),
                                              .to = std::move(stated->end),
                                              .sources = sources(properties, reading)});
}

}  // namespace

bool readRegistryFeature(const Json& feature, Reading& reading) {
  const Json& kind = member(member(feature, "properties"), "kind");
  if (kind == "alliance")
    readAlliance(feature, reading);
  else if (kind == "government")
    readGovernment(feature, reading);
  else if (kind == "era")
    readEra(feature, reading);
  else
    return false;
  return true;
}

}  // namespace geo
