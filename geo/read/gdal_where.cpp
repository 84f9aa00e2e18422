// Expressions are OGR's own; events become features one at a time, so nothing is copied as a whole.
#include <cpl_error.h>
#include <ogr_feature.h>

#include <algorithm>
#include <array>
#include <memory>

#include "geo/problems.hpp"
#include "geo/read/cell_dates.hpp"
#include "geo/read/table.hpp"
#include "geo/read/utf8.hpp"
#include "geo/where.hpp"

namespace geo {
namespace {

constexpr std::array texts{"id",  "kind",      "title",  "title_es", "title_pt",  "summary", "start",
                           "end", "countries", "actors", "places",   "certainty", "outcome", "mode"};
constexpr std::size_t sampled = 1'000;  // rows of a table that say whether its columns are numbers
constexpr std::array numbers{"contested", "year"};

struct Release {
  void operator()(OGRFeatureDefn* definition) const { definition->Release(); }
};
using Definition = std::unique_ptr<OGRFeatureDefn, Release>;

/// A column of a table, by its header.
struct OwnColumn {
  std::string name;
  std::size_t cells = 0, numbers = 0;  ///< that were seen in it
  /// A few cells that are none do not make words of a column of numbers.
  bool numeric() const { return 2 * numbers > cells; }
};

bool isStandard(const std::string& name) {
  const auto same = [&name](const char* own) { return EQUAL(name.c_str(), own); };
  return std::any_of(texts.begin(), texts.end(), same) || std::any_of(numbers.begin(), numbers.end(), same);
}

Definition definition(const std::vector<OwnColumn>& columns) {
  Definition out(new OGRFeatureDefn("events"));
  out->Reference();
  const auto add = [&out](const char* name, OGRFieldType type) {
    OGRFieldDefn field(name, type);
    out->AddFieldDefn(&field);
  };
  for (const char* name : texts) add(name, OFTString);
  for (const char* name : numbers) add(name, OFTInteger64);
  for (const OwnColumn& column : columns) add(column.name.c_str(), column.numeric() ? OFTReal : OFTString);
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

void fillStandard(OGRFeature& feature, const Event& event) {
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

void see(std::vector<OwnColumn>& columns, const Cell& cell) {
  if (isStandard(cell.column)) return;
  auto own = std::find_if(columns.begin(), columns.end(), [&](const OwnColumn& c) { return c.name == cell.column; });
  if (own == columns.end()) own = columns.insert(own, {.name = cell.column});
  if (meant(cell.text).empty()) return;
  ++own->cells;
  own->numbers += numberFrom(cell.text).has_value();
}

/// An expression over the attributes of events that have these columns.
class Where {
 public:
  Where(const std::string& expression, std::vector<OwnColumn> columns)
      : columns_(std::move(columns)), fields_(definition(columns_)) {
    CPLPushErrorHandler(CPLQuietErrorHandler);
    const OGRErr compiled = query_.Compile(fields_.get(), expression.c_str());
    const std::string why = CPLGetLastErrorMsg();
    CPLPopErrorHandler();
    if (compiled != OGRERR_NONE) refuse(expression, why.substr(0, why.find('\n')));
  }

  bool holds(const Event& event) {
    OGRFeature feature(fields_.get());
    fillStandard(feature, event);
    for (const Cell& cell : event.cells) fillOwn(feature, cell);
    return query_.Evaluate(&feature) != 0;
  }

 private:
  void fillOwn(OGRFeature& feature, const Cell& cell) const {
    const auto own =
        std::find_if(columns_.begin(), columns_.end(), [&](const auto& c) { return c.name == cell.column; });
    if (own == columns_.end()) return;
    const int field = static_cast<int>(texts.size() + numbers.size()) + static_cast<int>(own - columns_.begin());
    if (!own->numeric())
      feature.SetField(field, cell.text.c_str());
    else if (const auto number = numberFrom(cell.text))
      feature.SetField(field, *number);
  }

  [[noreturn]] void refuse(const std::string& expression, const std::string& why) const {
    std::string all;
    for (const char* name : texts) all += std::string(all.empty() ? "" : ", ") + name;
    all += ", contested, year";
    for (const OwnColumn& column : columns_) all += ", " + column.name;
    throw Error("\"" + expression + "\" is not an expression over " + glimpse(all, 400) + " (" + why + ").");
  }

  std::vector<OwnColumn> columns_;
  Definition fields_;
  OGRFeatureQuery query_;
};

std::vector<OwnColumn> columnsOf(const Timeline& timeline) {
  std::vector<OwnColumn> columns;
  for (const Event& event : timeline.events)
    for (const Cell& cell : event.cells) see(columns, cell);
  for (const RecordTable& table : timeline.tables)
    for (std::size_t row = 0; row < std::min(table.size(), sampled); ++row)
      for (std::size_t i = 0; i < table.source->columns().size(); ++i)
        see(columns, {table.source->columns()[i], table.source->cell(table.records[row], i)});
  return columns;
}

void keepMatching(RecordTable& table, Where& where) {
  RecordTable kept;
  for (std::size_t row = 0; row < table.size(); ++row)
    if (where.holds(table.source->event(table.records[row]))) kept.take(table, row);
  kept.source = table.source;
  kept.file = table.file;
  kept.kindNames = std::move(table.kindNames);
  kept.countryCodes = std::move(table.countryCodes);
  table = std::move(kept);
}

}  // namespace

void keepMatching(Timeline& timeline, const std::string& expression) {
  Where where(expression, columnsOf(timeline));
  std::erase_if(timeline.events, [&where](const Event& event) { return !where.holds(event); });
  for (RecordTable& table : timeline.tables) keepMatching(table, where);
}

}  // namespace geo
