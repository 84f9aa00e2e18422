#include "tests/data/schema.hpp"

#include <map>

namespace bundled {
namespace {

const std::string certainty = "=certain|less-certain|uncertain";

const std::map<std::string, Form> forms{
    {"feature", {{"type", "=Feature"}, {"id", "text"}, {"properties", "any"}, {"when", "when"}, {"geometry", "any"}}},
    {"when", {{"timespans", "[span]"}}},
    {"span", {{"start", "date"}, {"?end", "date"}}},
    {"date", {{"?in", "text"}, {"?earliest", "text"}, {"?latest", "text"}}},
    {"event",
     {{"kind",
       "=march|movement|coup|uprising|protest|strike|occupation|repression|election|summit|treaty|law|climate|"
       "government-change|other"},
      {"title*", "text"},
      {"summary*", "text"},
      {"countries", "[text]"},
      {"?actors", "[text]"},
      {"?places", "[place]"},
      {"?participants", "[figure]"},
      {"?killed", "[figure]"},
      {"?injured", "[figure]"},
      {"certainty", certainty},
      {"?contested", "flag"},
      {"?contested_note*", "text"},
      {"?outcome", "=success|failed|reversed|self-coup|contested"},
      {"?mode", "=foot|mixed|vehicle"},
      {"?distance_km", "number"},
      {"?waypoints", "any"},
      {"?columns", "[text]"},
      {"?phases", "[phase]"},
      {"sources", "[source]"},
      {"?also", "[text]"}}},
    {"alliance",
     {{"kind", "=alliance"},
      {"title*", "text"},
      {"summary*", "text"},
      {"?acronym", "text"},
      {"of", "=states|movements"},
      {"places", "[founding]"},
      {"members", "[membership]"},
      {"?editions", "[edition]"},
      {"certainty", certainty},
      {"sources", "[source]"}}},
    {"government",
     {{"kind", "=government"},
      {"country", "text"},
      {"name", "text"},
      {"party", "text"},
      {"tendency", "=left|centre-left|centre|centre-right|right|military/de facto|other"},
      {"tendency_note*", "text"},
      {"entry", "=election|succession|interim|appointment|coup|other"},
      {"exit", "=term ended|resigned|ousted|impeached|died|other|in office"},
      {"?contested", "flag"},
      {"?claim_only", "flag"},
      {"?as_of", "text"},
      {"?scheduled_to", "text"},
      {"?note*", "text"},
      {"places", "[place]"},
      {"certainty", certainty},
      {"sources", "[source]"}}},
    {"era",
     {{"kind", "=era"}, {"title*", "text"}, {"summary*", "text"}, {"certainty", certainty}, {"sources", "[source]"}}},
    {"place", {{"name", "text"}, {"country", "text"}, {"?date", "text"}, {"?extent", "=area|country"}, {"?radius_km", "number"}}},
    {"founding", {{"name", "text"}}},
    {"waypoint", {{"name", "text"}, {"?date", "text"}, {"?assumed", "flag"}}},
    {"figure", {{"low", "number"}, {"?high", "number"}, {"by", "text"}}},
    {"phase", {{"at", "text"}, {"text*", "text"}, {"?source", "text"}}},
    {"source", {{"title", "text"}, {"?publisher", "text"}, {"?url", "text"}}},
    {"edition", {{"name", "text"}, {"place", "text"}, {"country", "text"}, {"date", "text"}}},
    {"membership",
     {{"country", "text"},
      {"from", "text"},
      {"to", "null|text"},
      {"status", "=member|suspended|observer"},
      {"how", "=founder|joined|returned|suspended|observer"},
      {"?note*", "text"}}},
    {"country",
     {{"iso_a3", "text"},
      {"iso_a2", "text"},
      {"name*", "text"},
      {"status", "=sovereign state|dependent territory"},
      {"sovereign", "text"},
      {"subregion", "text"},
      {"capital", "seat"},
      {"?seat_of_government", "seat"},
      {"population", "population"},
      {"area_km2", "number"},
      {"?note*", "text"}}},
    {"seat", {{"name", "text"}, {"lon", "number"}, {"lat", "number"}}},
    {"population", {{"value", "number"}, {"year", "number"}, {"source", "text"}}},
};

}  // namespace

const Form* form(const std::string& name) {
  const auto found = forms.find(name);
  return found == forms.end() ? nullptr : &found->second;
}

}  // namespace bundled
