// Expressions are OGR's own; events become features one at a time, so nothing is copied as a whole.
#include <cpl_error.h>
#include <ogr_feature.h>

#include <array>
#include <memory>

#include "geo/problems.hpp"
#include "geo/where.hpp"

namespace geo {
namespace {

constexpr std::array texts{"id",  "kind",      "title",  "title_es", "title_pt",  "summary", "start",
                           "end", "countries", "actors", "places",   "certainty", "outcome", "mode"};
constexpr std::array numbers{"contested", "year"};

struct Release {
  void operator()(OGRFeatureDefn* definition) const { definition->Release(); }
};
using Definition = std::unique_ptr<OGRFeatureDefn, Release>;

Definition definition() {
  Definition out(new OGRFeatureDefn("events"));
  out->Reference();
  for (const char* name : texts) {
    OGRFieldDefn field(name, OFTString);
    out->AddFieldDefn(&field);
  }
  for (const char* name : numbers) {
    OGRFieldDefn field(name, OFTInteger64);
    out->AddFieldDefn(&field);
  }
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string placesOf(const Event& event) {
  std::vector<std::string> names;
  for (const Place& place : event.places) names.push_back(place.name);
  for (const Route& route : event.routes)
    for (const Place& place : route) names.push_back(place.name);
  return joined(names);
}

const char* certaintyName(Certainty certainty) {
  return certainty == Certainty::certain       ? "certain"
         : certainty == Certainty::lessCertain ? "less-certain"
                                               : "uncertain";
}

void fill(OGRFeature& feature, const Event& event) {
  const auto in = [&](Language language) { return event.title.in[static_cast<std::size_t>(language)]; };
  const std::array<std::string, texts.size()> values{event.id,
                                                     event.kind,
                                                     in(Language::en),
                                                     in(Language::es),
                                                     in(Language::pt),
                                                     event.summary.get(Language::en),
                                                     event.start,
                                                     event.end,
                                                     joined(event.countries),
                                                     joined(event.actors),
                                                     placesOf(event),
                                                     certaintyName(event.certainty),
                                                     event.outcome,
                                                     event.mode};
  for (std::size_t i = 0; i < values.size(); ++i) feature.SetField(static_cast<int>(i), values[i].c_str());
  feature.SetField(static_cast<int>(texts.size()), static_cast<GIntBig>(event.contested));
  feature.SetField(static_cast<int>(texts.size()) + 1,
                   static_cast<GIntBig>(toCivil(event.when.bounds.earliestStart).year));
}

}  // namespace

std::vector<Event> matching(std::vector<Event> events, const std::string& expression) {
  const Definition fields = definition();
  OGRFeatureQuery query;
  CPLPushErrorHandler(CPLQuietErrorHandler);
  const OGRErr compiled = query.Compile(fields.get(), expression.c_str());
  const std::string why = CPLGetLastErrorMsg();
  CPLPopErrorHandler();
  if (compiled != OGRERR_NONE) {
    std::string all;
    for (const char* name : texts) all += std::string(all.empty() ? "" : ", ") + name;
    throw Error("\"" + expression + "\" is not an expression over " + all + ", contested and year (" +
                why.substr(0, why.find('\n')) + ").");
  }
  std::erase_if(events, [&](const Event& event) {
    OGRFeature feature(fields.get());
    fill(feature, event);
    return query.Evaluate(&feature) == 0;
  });
  return events;
}

}  // namespace geo
