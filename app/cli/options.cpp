// The options themselves, and from those of reading to a project.
#include "app/cli/option_parts.hpp"
#include "app/export/carried.hpp"
#include "app/saved_file.hpp"

namespace app {

void addReading(Arguments arguments, ReadingOptions& options) {
  arguments.option("FILE", options.files, "Files to open; none is the bundled timeline");
  arguments.option("--columns", options.columns, "Which column means what: start=…,end=…,lon=…,lat=…,title=…,kind=…");
  arguments.option("--layer", options.layer, "Only this layer of the files");
  arguments.option("--basemap", options.basemap, "A file of country shapes in place of the bundled map");
  arguments.option("--dates", options.dates, "Order of day and month where a date could be either: dmy or mdy");
  arguments.flag("--strict", options.strict, "Exit with status 1 when anything in the files is wrong");
}

void addView(Arguments arguments, ViewOptions& options, std::vector<std::string>* dates) {
  if (dates)
    arguments.option("--at", *dates,
                     "The date: EDTF (2019-11-12, 2002-04-12T10:00) or now; several for several pictures");
  else
    arguments.option("--at", options.at, "The date: EDTF (2019-11-12, 2002-04-12T10:00) or now");
  arguments.option("--mode", options.mode, "instant, window or cumulative");
  arguments.option("--window", options.window, "Length of the trailing window, ISO 8601: P1Y, P30D, PT12H");
  arguments.option("--bbox", options.bbox, "West,south,east,north in degrees");
  arguments.option("--fit", options.fit, "countries:BOL,PER or data or region");
  arguments.option("--projection", options.projection, "See marea --help projections");
  arguments.option("--kinds", options.kinds, "Only these kinds: coup,march,…");
  arguments.option("--where", options.where,
                   "Only events for which this holds, for instance \"outcome = 'reversed'\" (OGR SQL)");
  arguments.option("--select", options.select, "Id of an event or alliance, or a country's ISO 3166 code");
  arguments.option("--alliances", options.alliances, "Alliances shown side by side, by id: alba,mercosur");
  arguments.option("--colour-by", options.colourBy,
                   "government, none, or an attribute of countries: of the timeline, the base map or a table");
  arguments.option("--lang", options.language, "en, es or pt; default: the environment's");
  arguments.option("--view", options.saved,
                   "A saved view, a project or a picture of Marea to begin with; other options change it");
  arguments.option("--theme", options.theme, "light, dark or print");
}

void addComparison(Arguments arguments, ViewOptions& options) {
  arguments.option("--compare", options.compare,
                   "A second date to compare with, or how far from the first it is: 2009-11-12, P10Y, -P6M");
  arguments.option("--compare-as", options.compareAs, "side-by-side (default), swipe or difference");
  arguments.option("--compare-since", options.compareSince,
                   "Two events, by id: the second date is as long after the other as the first after the one");
}

namespace {

Reading readingOf(const ReadingOptions& options, const std::string& where) {
  Reading out;
  out.where = where;
  out.basemap = options.basemap;
  out.layer = options.layer;
  if (options.dates == "dmy")
    out.dates = geo::ReadOptions::DateOrder::dayFirst;
  else if (options.dates == "mdy")
    out.dates = geo::ReadOptions::DateOrder::monthFirst;
  else if (!options.dates.empty())
    refuse("dates", options.dates, "dmy or mdy");
  for (const std::string& pair : split(options.columns, ',')) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) refuse("columns", pair, "role=column, for instance start=fecha");
    out.columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return out;
}

}  // namespace

Project projectOf(const ReadingOptions& options, const std::string& where) {
  Project out;
  out.files.assign(options.files.begin(), options.files.end());
  out.reading = readingOf(options, where);
  return out;
}

Reading over(Reading saved, const Reading& given) {
  for (const auto& [role, column] : given.columns) saved.columns[role] = column;
  if (!given.layer.empty()) saved.layer = given.layer;
  if (given.dates != Reading{}.dates) saved.dates = given.dates;
  if (!given.where.empty()) saved.where = given.where;
  if (!given.basemap.empty()) saved.basemap = given.basemap;
  return saved;
}

std::optional<geo::Loaded<Saved>> savedOf(ReadingOptions& reading, ViewOptions& options) {
  if (options.saved.empty() && reading.files.size() == 1 && isProjectName(reading.files.front())) {
    options.saved = reading.files.front();
    reading.files.clear();
  }
  if (options.saved.empty()) return std::nullopt;
  geo::Loaded<Saved> saved = restored(options.saved).saved;
  std::vector<std::filesystem::path>& files = saved.value.state.project.files;
  if (!reading.files.empty()) files.assign(reading.files.begin(), reading.files.end());
  reading.files.clear();
  for (const std::filesystem::path& file : files) reading.files.push_back(file.string());
  return saved;
}

}  // namespace app
